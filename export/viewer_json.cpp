// SPDX-License-Identifier: MIT
// The graph as the HTML viewer reads it (export/viewer/src/graph.js).
// Tested by tests/export/html_test.cpp.
#include "export/viewer_json.hpp"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <charconv>
#include <cmath>
#include <ostream>
#include <stdexcept>

#include "entente/core/utf8.hpp"
#include "entente/core/vocabulary.hpp"

namespace entente::detail {
namespace {

constexpr int kVersion = 1;
constexpr std::size_t kFlushAt = 1U << 20U;

using Json = rapidjson::Writer<rapidjson::StringBuffer, rapidjson::UTF8<>, rapidjson::UTF8<>,
                               rapidjson::CrtAllocator, rapidjson::kWriteValidateEncodingFlag>;

/// JSON text without a character that ends a script element or a line of a script. All of them can stand
/// in strings only, where an escape means the same.
void write_inert(std::string_view json, std::ostream& out) {
  constexpr std::string_view kSeparators = "\xE2\x80";  // then A8 or A9: U+2028, U+2029
  std::size_t from = 0;
  const auto replace = [&](std::size_t at, std::size_t size, std::string_view by) {
    out << json.substr(from, at - from) << by;
    from = at + size;
  };
  for (std::size_t i = 0; i < json.size(); ++i) {
    switch (json[i]) {
      case '<':
        replace(i, 1, "\\u003c");
        break;
      case '>':
        replace(i, 1, "\\u003e");
        break;
      case '&':
        replace(i, 1, "\\u0026");
        break;
      case '\xE2':
        if (json.compare(i, 2, kSeparators) == 0 && i + 2 < json.size()) {
          if (json[i + 2] == '\xA8') replace(i, 3, "\\u2028");
          if (json[i + 2] == '\xA9') replace(i, 3, "\\u2029");
        }
        break;
      default:
        break;
    }
  }
  out << json.substr(from);
}

class ViewerJson {
 public:
  ViewerJson(const Graph& graph, std::ostream& out)
      : graph_(graph), out_(out), json_(buffer_), number_(graph.size()) {
    std::size_t entities = 0;
    std::size_t claims = 0;
    std::size_t documents = 0;
    for (std::size_t i = 0; i < graph.size(); ++i) {
      const NodeType type = graph.nodes()[i].type();
      number_[i] = is_entity(type) ? entities++ : is_claim(type) ? claims++ : documents++;
      if (type == NodeType::Relation) --documents;  // nothing refers to a relation
    }
  }

  void run(const ViewerMap& relations, const ViewerMap& actors, const ExportOptions& options) {
    json_.StartObject();
    property("version", kVersion);
    property("map", options.view == View::Full ? "actors" : "relations");
    property("title", options.title);
    property("focus", options.filter.focus);
    list("entities", [](NodeType type) { return is_entity(type); });
    list("claims", [](NodeType type) { return is_claim(type); });
    list("relations", [](NodeType type) { return type == NodeType::Relation; });
    list("documents", [](NodeType type) { return type == NodeType::Document; });
    key("maps");
    json_.StartObject();
    map("relations", relations);
    map("actors", actors);
    json_.EndObject();
    json_.EndObject();
    flush();
  }

 private:
  static bool is_entity(NodeType type) { return type < NodeType::Agreement; }
  static bool is_claim(NodeType type) { return type >= NodeType::Agreement && type < NodeType::Relation; }

  void flush() {
    write_inert({buffer_.GetString(), buffer_.GetSize()}, out_);
    buffer_.Clear();
  }

  // --- values

  void key(std::string_view word) { json_.Key(word.data(), static_cast<rapidjson::SizeType>(word.size())); }
  void text(std::string_view value) {
    const std::string repaired = is_utf8(value) ? "" : repair_utf8(value);
    const std::string_view clean = repaired.empty() ? value : std::string_view(repaired);
    if (!json_.String(clean.data(), static_cast<rapidjson::SizeType>(clean.size())))
      throw std::logic_error("repaired text is not UTF-8");
  }
  void reference(NodeIndex node) { json_.Uint64(number_[static_cast<std::size_t>(node)]); }
  /// Whole points and hundredths, in any locale.
  void decimal(double value) {
    char digits[32];
    const auto end = std::to_chars(digits, digits + sizeof digits, std::round(value * 100) / 100).ptr;
    json_.RawValue(digits, static_cast<std::size_t>(end - digits), rapidjson::kNumberType);
  }

  // --- properties; those without a value are left out

  void property(std::string_view word, std::string_view value) {
    if (value.empty()) return;
    key(word);
    text(value);
  }
  void property(std::string_view word, const char* value) { property(word, std::string_view(value)); }
  void property(std::string_view word, PartialDate date) { property(word, to_string(date)); }
  void property(std::string_view word, std::size_t value) {
    key(word);
    json_.Uint64(value);
  }
  void property(std::string_view word, std::uint32_t value) { property(word, std::size_t{value}); }
  void property(std::string_view word, int value) { property(word, static_cast<std::size_t>(value)); }
  void property(std::string_view word, std::optional<NodeIndex> node) {
    if (!node) return;
    key(word);
    reference(*node);
  }
  void property(std::string_view word, const NodeList& nodes) {
    if (nodes.empty()) return;
    key(word);
    json_.StartArray();
    for (const NodeIndex node : nodes) reference(node);
    json_.EndArray();
  }
  void property(std::string_view word, const std::vector<std::string>& values) {
    if (values.empty()) return;
    key(word);
    json_.StartArray();
    for (const std::string& value : values) text(value);
    json_.EndArray();
  }
  template <typename Value>
  void property(std::string_view word, const std::optional<Value>& value) {
    if (value) property(word, name(*value));
  }
  void flag(std::string_view word, bool value) {
    if (!value) return;
    key(word);
    json_.Bool(true);
  }
  void property(std::string_view word, const EvidenceList& list) {
    if (list.empty()) return;
    key(word);
    json_.StartArray();
    for (const SourcedEvidence& item : list) {
      json_.StartObject();
      key("document");
      reference(item.document);
      property("start", item.evidence.span.begin);
      property("end", item.evidence.span.end);
      property("quote", item.evidence.quote);
      property("rule", item.evidence.rule);
      key("confidence");
      decimal(item.evidence.confidence);
      json_.EndObject();
    }
    json_.EndArray();
  }

  // --- nodes

  template <typename Wanted>
  void list(std::string_view word, const Wanted& wanted) {
    key(word);
    json_.StartArray();
    for (const Node& node : graph_.nodes()) {
      if (!wanted(node.type())) continue;
      json_.StartObject();
      property("id", node.id);
      property("type", name(node.type()));
      property("name", node.name);
      std::visit([&](const auto& data) { write(data); }, node.data);
      json_.EndObject();
      if (buffer_.GetSize() > kFlushAt) flush();
    }
    json_.EndArray();
  }

  template <typename Data>
  void names(const Data& data) {
    property("aliases", data.aliases);
    property("wikidata", data.wikidata);
    property("mentions", data.mentions.size());
  }

  void write(const CountryNode& data) {
    names(data);
    property("iso3166", data.iso3166);
  }
  void write(const PersonNode& data) { names(data); }
  void write(const OrganizationNode& data) {
    names(data);
    property("acronym", data.acronym);
    property("kind", name(data.kind));
    property("country", data.country);
    property("parent", data.parent);
  }
  void write(const PlaceNode& data) {
    names(data);
    property("country", data.country);
  }
  void write(const GroupNode& data) {
    property("mentions", data.mentions.size());
    property("country", data.country);
  }

  void write(const AgreementNode& data) {
    property("aliases", data.aliases);
    property("kind", data.kind);
    property("level", data.level);
    property("parties", data.parties);
    property("status", name(data.status));
    property("start", data.date);
    property("topics", data.fields);
    if (data.count > 1) property("count", data.count);
    if (!data.lifecycle.empty()) {
      key("lifecycle");
      json_.StartArray();
      for (const AgreementNode::Stage& stage : data.lifecycle) {
        json_.StartObject();
        property("status", name(stage.status));
        property("date", stage.date);
        property("evidence", stage.evidence);
        json_.EndObject();
      }
      json_.EndArray();
    }
    property("evidence", data.evidence);
  }

  void write(const EventNode& data) {
    property("kind", name(data.type));
    flag("conflict", info(data.type).conflict);
    property("actors", data.actors);
    property("recipients", data.recipients);
    property("actorParties", data.actor_parties);
    property("recipientParties", data.recipient_parties);
    property("start", data.start);
    property("end", data.end);
    property("location", data.location);
    property("agreements", data.agreements);
    property("topics", data.topics);
    property("mode", data.mode);
    property("modality", name(data.modality));
    property("attributedTo", data.attributed_to);
    property("evidence", data.evidence);
  }

  void write(const TenureNode& data) {
    property("holder", data.holder);
    property("title", data.title);
    property("of", data.of);
    property("country", data.country);
    property("accreditedTo", data.accredited_to);
    flag("former", data.former);
    property("start", data.start);
    property("end", data.end);
    property("evidence", data.evidence);
  }

  void write(const MembershipNode& data) {
    property("member", data.member);
    property("organization", data.organization);
    property("role", name(data.role));
    property("start", data.start);
    property("end", data.end);
    property("evidence", data.evidence);
  }

  void write(const RelationNode& data) {
    property("between", data.between);
    property("state", data.state);
    if (!data.states.empty()) {
      key("states");
      json_.StartArray();
      for (const RelationNode::StateChange& change : data.states) {
        json_.StartObject();
        property("state", name(change.state));
        property("date", change.date);
        json_.EndObject();
      }
      json_.EndArray();
    }
    property("level", data.level);
    if (!data.levels.empty()) {
      key("levels");
      json_.StartArray();
      for (const RelationNode::LevelPeriod& period : data.levels) {
        json_.StartObject();
        property("level", name(period.level));
        property("start", period.start);
        property("end", period.end);
        json_.EndObject();
      }
      json_.EndArray();
    }
    property("since", data.diplomatic_relations_since);
    property("events", data.event_count);
    property("documents", data.document_count);
    property("sources", data.source_count);
    property("cooperation", data.cooperation);
    property("conflict", data.conflict);
  }

  void write(const DocumentNode& data) {
    property("url", data.url);
    property("headline", data.headline);
    property("publisher", data.publisher);
    property("published", data.published);
    property("story", data.story);
  }

  // --- maps

  void map(std::string_view word, const ViewerMap& map) {
    key(word);
    json_.StartObject();
    if (map.left_out > 0) property("leftOut", map.left_out);
    key("nodes");
    json_.StartArray();
    for (const MapNode& node : map.nodes) {
      json_.StartObject();
      key(is_claim(graph_[node.node].type()) ? "claim" : "entity");
      reference(node.node);
      key("x");
      decimal(node.x);
      key("y");
      decimal(node.y);
      json_.EndObject();
    }
    json_.EndArray();
    key("lines");
    json_.StartArray();
    for (const MapLine& line : map.lines) {
      json_.StartObject();
      property("from", line.from);
      property("to", line.to);
      property("claims", line.claims);
      json_.EndObject();
      if (buffer_.GetSize() > kFlushAt) flush();
    }
    json_.EndArray();
    json_.EndObject();
  }

  const Graph& graph_;
  std::ostream& out_;
  rapidjson::StringBuffer buffer_;
  Json json_;
  std::vector<std::size_t> number_;  // of each node: its place in the list that holds it
};

}  // namespace

void write_viewer_json(const Graph& graph, const ViewerMap& relations, const ViewerMap& actors,
                       const ExportOptions& options, std::ostream& out) {
  ViewerJson(graph, out).run(relations, actors, options);
}

}  // namespace entente::detail
