// SPDX-License-Identifier: MIT
// JSON-LD 1.1 in the shape of docs/vocabulary.md, nodes in the order of their ids. A property without a
// value is left out.
// Tested by tests/export/jsonld_writer_test.cpp.
#include "export/jsonld_writer.hpp"

#include <algorithm>
#include <charconv>
#include <ostream>
#include <stdexcept>

#include "entente/core/utf8.hpp"
#include "export/indented_json.hpp"
#include "export/jsonld_context.hpp"

namespace entente {
namespace {

using Buffer = rapidjson::StringBuffer;
constexpr std::size_t kFlushAt = 1U << 20U;

bool is_wikidata_id(std::string_view text) {
  return text.size() > 1 && text.size() < 16 && text[0] == 'Q' &&
         std::all_of(text.begin() + 1, text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Without the characters that no IRI may hold, so that one bad link does not spoil the file for RDF readers.
std::string as_iri(std::string_view url) {
  std::string out;
  for (const char c : url) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte <= 0x20 || byte == 0x7F || std::string_view("<>\"{}|\\^`").find(c) != std::string_view::npos) {
      out += '%';
      out += "0123456789ABCDEF"[byte >> 4U];
      out += "0123456789ABCDEF"[byte & 0xFU];
    } else {
      out += c;
    }
  }
  return out;
}

class Writer {
 public:
  Writer(const Graph& graph, const ExportOptions& options, std::ostream& out)
      : graph_(graph), claims_(options.claims), out_(out), json_(buffer_) {}

  void run() {
    json_.start_object();
    key("@context");
    context();
    key("@graph");
    json_.start_array();
    for (const Node& node : graph_.nodes()) {
      json_.start_object();
      property("@id", node.id);
      std::visit([&](const auto& data) { write(node, data); }, node.data);
      json_.end_object();
      if (buffer_.GetSize() > kFlushAt) flush();
    }
    json_.end_array();
    json_.end_object();
    flush();
    out_ << '\n';
  }

 private:
  void flush() {
    out_.write(buffer_.GetString(), static_cast<std::streamsize>(buffer_.GetSize()));
    buffer_.Clear();
  }

  void key(std::string_view word) { json_.key(word); }

  void text(std::string_view value) {
    // Nodes made by hand may hold anything; what the builder and the reader make is UTF-8 already.
    const bool written =
        is_plain_json(value) || is_utf8(value) ? json_.string(value) : json_.string(repair_utf8(value));
    if (!written) throw std::logic_error("repaired text is not UTF-8");
  }

  void property(std::string_view word, std::string_view value) {
    if (value.empty()) return;
    key(word);
    text(value);
  }
  void property(std::string_view word, PartialDate date) { property(word, to_string(date)); }
  void property(std::string_view word, std::uint32_t value) {
    key(word);
    json_.number(value);
  }
  void property(std::string_view word, std::optional<NodeIndex> reference) {
    if (reference) property(word, graph_[*reference].id);
  }
  void property(std::string_view word, const NodeList& references) {
    if (references.empty()) return;
    key(word);
    json_.start_array();
    for (const NodeIndex reference : references) text(graph_[reference].id);
    json_.end_array();
  }
  void property(std::string_view word, const std::vector<std::string>& values) {
    if (values.empty()) return;
    key(word);
    json_.start_array();
    for (const std::string& value : values) text(value);
    json_.end_array();
  }

  void context() {
    json_.start_object();
    key("@version");
    json_.digits("1.1");
    property("@base", detail::kJsonldBase);
    for (const detail::JsonldTerm& term : detail::jsonld_terms()) {
      key(term.term);
      if (term.type.empty() && !term.object) {
        text(term.iri);
        continue;
      }
      json_.start_object();
      property("@id", term.iri);
      property("@type", term.type);
      if (!term.scoped_vocab.empty()) {
        key("@context");
        json_.start_object();
        property("@vocab", term.scoped_vocab);
        json_.end_object();
      }
      json_.end_object();
    }
    json_.end_object();
  }

  void source(NodeIndex document, Span span, std::string_view quote) {
    property("document", graph_[document].id);
    property("start", span.begin);
    property("end", span.end);
    key("quote");
    text(quote);
  }

  void mentions(const MentionList& list) {
    if (list.empty()) return;
    key("mention");
    json_.start_array();
    for (const SourcedMention& item : list) {
      json_.start_object();
      source(item.document, item.mention.span, item.mention.quote);
      property("form", name(item.mention.form));
      json_.end_object();
    }
    json_.end_array();
  }

  void fraction(std::string_view word, double value) {
    key(word);
    // The shortest digits that read back as the same number, in any locale.
    char digits[32];
    const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
    json_.digits({digits, static_cast<std::size_t>(end - digits)});
  }

  void evidence(const EvidenceList& list) {
    if (list.empty()) return;
    key("evidence");
    json_.start_array();
    for (const SourcedEvidence& item : list) {
      json_.start_object();
      source(item.document, item.evidence.span, item.evidence.quote);
      property("rule", item.evidence.rule);
      fraction("confidence", item.evidence.confidence);
      json_.end_object();
    }
    json_.end_array();
  }

  /// `@type` and name: every node but an event or an organization has one type.
  void head(const Node& node, std::string_view second_type = {}) {
    key("@type");
    if (second_type.empty()) {
      text(name(node.type()));
    } else {
      json_.start_array();
      text(name(node.type()));
      text(second_type);
      json_.end_array();
    }
    property("name", node.name);
    if (!node.metrics) return;
    property("degree", node.metrics->degree);
    fraction("pageRank", node.metrics->page_rank);
    if (node.metrics->betweenness) fraction("betweenness", *node.metrics->betweenness);
    property("component", node.metrics->component);
    property("community", node.metrics->community);
  }

  void wikidata(std::string_view id) {
    if (is_wikidata_id(id)) property("wikidata", id);
  }

  void write(const Node& node, const CountryNode& data) {
    head(node);
    property("alternateName", data.aliases);
    property("iso3166", data.iso3166);
    wikidata(data.wikidata);
    mentions(data.mentions);
  }

  void write(const Node& node, const PersonNode& data) {
    head(node);
    property("alternateName", data.aliases);
    wikidata(data.wikidata);
    mentions(data.mentions);
  }

  void write(const Node& node, const OrganizationNode& data) {
    head(node, name(data.kind));
    property("alternateName", data.aliases);
    property("acronym", data.acronym);
    wikidata(data.wikidata);
    property("country", data.country);
    property("parentOrganization", data.parent);
    mentions(data.mentions);
  }

  void write(const Node& node, const PlaceNode& data) {
    head(node);
    property("alternateName", data.aliases);
    wikidata(data.wikidata);
    property("country", data.country);
    mentions(data.mentions);
  }

  void write(const Node& node, const GroupNode& data) {
    head(node);
    property("country", data.country);
    mentions(data.mentions);
  }

  void write(const Node& node, const AgreementNode& data) {
    head(node);
    property("alternateName", data.aliases);
    if (data.kind) property("kind", name(*data.kind));
    if (data.level) property("level", name(*data.level));
    property("field", data.fields);
    property("parties", data.parties);
    property("status", name(data.status));
    property("date", data.date);
    if (data.count > 1) property("count", data.count);
    if (!data.lifecycle.empty()) {
      key("lifecycle");
      json_.start_array();
      for (const AgreementNode::Stage& stage : data.lifecycle) {
        json_.start_object();
        property("status", name(stage.status));
        property("date", stage.date);
        evidence(stage.evidence);
        json_.end_object();
      }
      json_.end_array();
    }
    mentions(data.mentions);
    evidence(data.evidence);
  }

  void write(const Node& node, const EventNode& data) {
    head(node, name(data.type));
    property("actor", data.actors);
    property("actorParty", data.actor_parties);
    property("recipient", data.recipients);
    property("recipientParty", data.recipient_parties);
    property("agreement", data.agreements);
    property("startDate", data.start);
    property("endDate", data.end);
    property("location", data.location);
    property("topic", data.topics);
    property("mode", data.mode);
    property("modality", name(data.modality));
    const EventCodes event_codes = codes(data.type, data.modality, data.refused);
    property("plover", event_codes.plover);
    property("cameo", event_codes.cameo);
    property("attributedTo", data.attributed_to);
    evidence(data.evidence);
  }

  void write(const Node& node, const TenureNode& data) {
    head(node);
    property("holder", data.holder);
    property("title", data.title);
    property("of", data.of);
    property("country", data.country);
    property("accreditedTo", data.accredited_to);
    key("former");
    json_.boolean(data.former);
    property("startDate", data.start);
    property("endDate", data.end);
    evidence(data.evidence);
  }

  void write(const Node& node, const MembershipNode& data) {
    head(node);
    property("member", data.member);
    property("organization", data.organization);
    property("role", name(data.role));
    property("startDate", data.start);
    property("endDate", data.end);
    evidence(data.evidence);
  }

  void write(const Node& node, const RelationNode& data) {
    head(node);
    property("between", data.between);
    if (data.state) property("state", name(*data.state));
    if (!data.states.empty()) {
      key("stateHistory");
      json_.start_array();
      for (const RelationNode::StateChange& change : data.states) {
        json_.start_object();
        property("state", name(change.state));
        property("date", change.date);
        json_.end_object();
      }
      json_.end_array();
    }
    if (data.level) property("level", name(*data.level));
    if (!data.levels.empty()) {
      key("levelHistory");
      json_.start_array();
      for (const RelationNode::LevelPeriod& period : data.levels) {
        json_.start_object();
        property("level", name(period.level));
        property("startDate", period.start);
        property("endDate", period.end);
        json_.end_object();
      }
      json_.end_array();
    }
    property("diplomaticRelationsSince", data.diplomatic_relations_since);
    property("eventCount", data.event_count);
    property("documentCount", data.document_count);
    property("sourceCount", data.source_count);
    property("cooperation", data.cooperation);
    property("conflict", data.conflict);
    if (const auto balance = balance_of(data)) fraction("balance", *balance / 100.0);
    property("firstDate", data.first);
    property("lastDate", data.last);
  }

  void write(const Node& node, const DocumentNode& data) {
    head(node);
    property("url", as_iri(data.url));
    property("headline", data.headline);
    property("datePublished", data.published);
    property("publisher", data.publisher);
    property("sha256", data.sha256);
    property("story", data.story);
    if (!data.claims.empty() && claims_) {
      key("claims");
      json_.digits(data.claims);
    }
  }

  const Graph& graph_;
  bool claims_;
  std::ostream& out_;
  Buffer buffer_;
  detail::IndentedJson json_;
};

}  // namespace

void write_jsonld(const Graph& graph, const ExportOptions& options, std::ostream& out) {
  Writer(graph, options, out).run();
}

}  // namespace entente
