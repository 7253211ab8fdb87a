// SPDX-License-Identifier: MIT
// One element of `@graph` to one node: the inverse of the JSON-LD writer, property by property.
// Tested by tests/export/jsonld_reader_test.cpp.
#include "export/jsonld_nodes.hpp"

#include <charconv>
#include <functional>
#include <utility>

#include "export/iri.hpp"

namespace entente::detail {
namespace {

std::string_view without_base(std::string_view id) {
  if (id.starts_with(kBaseIri)) id.remove_prefix(kBaseIri.size());
  return id;
}

/// Relative to the base, and without what no IRI may hold: all formats rest on that.
std::string relative(std::string_view id) {
  return as_iri(without_base(id));
}

class NodeReader {
 public:
  NodeReader(const JsonValue& object, IdNumbers& numbers) : object_(object), numbers_(numbers) {}

  NodeReading run() {
    NodeReading reading;
    if (object_.kind != JsonValue::Kind::Object) return {std::nullopt, "an element of @graph is no object"};
    Node node;
    node.id = relative(word(object_, "@id"));
    node.name = word(object_, "name");
    if (node.id.empty()) return {std::nullopt, "a node has no @id"};
    if (!read_type(node)) return reading;
    std::visit([&](auto& data) { read(data); }, node.data);
    if (object_.find("pageRank") != nullptr) read_metrics(node.metrics.emplace());
    if (!problem_.empty()) return {std::nullopt, node.id + ": " + problem_};
    reading.node = std::move(node);
    return reading;
  }

 private:
  /// A string, also as `{"@id": …}` or `{"@value": …}`, or "".
  static std::string_view string_of(const JsonValue& value) {
    if (value.kind == JsonValue::Kind::String) return value.text;
    if (value.kind == JsonValue::Kind::Object) {
      for (const char* key : {"@id", "@value"}) {
        const JsonValue* inner = value.find(key);
        if (inner != nullptr && inner->kind == JsonValue::Kind::String) return inner->text;
      }
    }
    return {};
  }

  static std::string_view word(const JsonValue& object, std::string_view key) {
    const JsonValue* value = object.find(key);
    if (value == nullptr) return {};
    if (value->kind != JsonValue::Kind::Array) return string_of(*value);
    // Of one value, an array.
    auto item = value->begin();
    if (item == value->end()) return {};
    const JsonValue& first = *item;
    return ++item == value->end() ? string_of(first) : std::string_view();
  }

  struct Values {
    JsonValue::Iterator first, last;
    [[nodiscard]] JsonValue::Iterator begin() const { return first; }
    [[nodiscard]] JsonValue::Iterator end() const { return last; }
    [[nodiscard]] std::size_t count() const {
      std::size_t count = 0;
      for (auto it = first; it != last; ++it) ++count;
      return count;
    }
  };

  /// The values of a property, one or many.
  static Values values(const JsonValue& object, std::string_view key) {
    const JsonValue* value = object.find(key);
    if (value == nullptr) return {JsonValue::Iterator(&object), JsonValue::Iterator(&object)};
    if (value->kind == JsonValue::Kind::Array) return {value->begin(), value->end()};
    return {JsonValue::Iterator(value), JsonValue::Iterator(value + value->extent)};
  }

  void wrong(std::string_view key, std::string_view what) {
    if (problem_.empty()) problem_ = std::string(key) + " " + std::string(what);
  }

  /// Of the node that is meant, if one is.
  std::optional<NodeIndex> number_of(std::string_view reference) {
    const std::string_view id = without_base(reference);
    if (is_plain_id(id)) return numbers_[id];  // most are, and need no copy
    const std::string iri = as_iri(id);
    if (iri.empty()) return std::nullopt;
    return numbers_[iri];
  }

  void read(std::string_view key, std::string& field) const { field = word(object_, key); }

  void read(std::string_view key, std::vector<std::string>& field) const {
    for (const JsonValue& value : values(object_, key)) field.emplace_back(string_of(value));
  }

  void read(std::string_view key, std::optional<NodeIndex>& field) { field = number_of(word(object_, key)); }

  void read(std::string_view key, NodeList& field) {
    for (const JsonValue& value : values(object_, key)) {
      if (const auto number = number_of(string_of(value))) field.push_back(*number);
    }
  }

  void read(const JsonValue& object, std::string_view key, PartialDate& field) {
    const std::string_view text = word(object, key);
    if (text.empty()) return;
    const std::optional<PartialDate> date = parse_date(text);
    if (!date) return wrong(key, "is no date (2024, 2024-11 or 2024-11-21)");
    field = *date;
  }
  void read(std::string_view key, PartialDate& field) { read(object_, key, field); }

  void read(const JsonValue& object, std::string_view key, std::uint32_t& field) {
    const JsonValue* value = object.find(key);
    if (value == nullptr) return;
    const std::string_view digits = value->text;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), field);
    if (value->kind != JsonValue::Kind::Number || error != std::errc() ||
        end != digits.data() + digits.size()) {
      wrong(key, "is no whole number from 0 to 4294967295");
    }
  }
  void read(std::string_view key, std::uint32_t& field) { read(object_, key, field); }

  /// A word of one of the vocabulary's closed lists.
  template <typename Field, typename Value>
  void read(const JsonValue& object, std::string_view key, Field& field,
            std::optional<Value> (*parse)(std::string_view)) {
    const std::string_view text = word(object, key);
    if (text.empty()) return;
    const std::optional<Value> value = parse(text);
    if (!value) return wrong(key, "is not a word of the vocabulary");
    field = *value;
  }

  void read_source(const JsonValue& object, NodeIndex& document, Span& span, std::string& quote) {
    const std::optional<NodeIndex> number = number_of(word(object, "document"));
    if (!number) return wrong("document", "is missing from a mention or piece of evidence");
    document = *number;
    read(object, "start", span.begin);
    read(object, "end", span.end);
    quote = word(object, "quote");
  }

  MentionList mentions() {
    MentionList out;
    const Values all = values(object_, "mention");
    out.reserve(all.count());
    for (const JsonValue& value : all) {
      SourcedMention item;
      read_source(value, item.document, item.mention.span, item.mention.quote);
      read(value, "form", item.mention.form, parse_mention_form);
      out.push_back(std::move(item));
    }
    return out;
  }

  EvidenceList evidence(const JsonValue& object) {
    EvidenceList out;
    const Values all = values(object, "evidence");
    out.reserve(all.count());
    for (const JsonValue& value : all) {
      SourcedEvidence item;
      read_source(value, item.document, item.evidence.span, item.evidence.quote);
      item.evidence.rule = word(value, "rule");
      if (const JsonValue* confidence = value.find("confidence")) {
        const std::string_view digits = confidence->text;
        const char* last = digits.data() + digits.size();
        const auto [end, error] = std::from_chars(digits.data(), last, item.evidence.confidence);
        const bool number =
            confidence->kind == JsonValue::Kind::Number && error == std::errc() && end == last;
        if (!number || item.evidence.confidence < 0 || item.evidence.confidence > 1) {
          wrong("confidence", "is no number from 0 to 1");
        }
      }
      out.push_back(std::move(item));
    }
    return out;
  }

  void read_metrics(NodeMetrics& metrics) {
    read("degree", metrics.degree);
    metrics.page_rank = share("pageRank").value_or(0);
    metrics.betweenness = share("betweenness");
    read("component", metrics.component);
    read("community", metrics.community);
  }

  /// A number from 0 to 1.
  std::optional<double> share(std::string_view key) {
    const JsonValue* value = object_.find(key);
    if (value == nullptr) return std::nullopt;
    double number = 0;
    const char* last = value->text.data() + value->text.size();
    const auto [end, error] = std::from_chars(value->text.data(), last, number);
    const bool good = value->kind == JsonValue::Kind::Number && error == std::errc() && end == last;
    if (!good || number < 0 || number > 1) wrong(key, "is no number from 0 to 1");
    return number;
  }

  bool read_type(Node& node) {
    std::optional<NodeType> type;
    OrganizationKind kind = OrganizationKind::Unspecified;
    std::optional<EventType> event;
    for (const JsonValue& value : values(object_, "@type")) {
      const std::string_view text = string_of(value);
      if (const auto named = parse_organization_kind(text)) kind = *named;
      if (const auto named = parse_event_type(text)) event = named;
      for (std::size_t i = 0; i < std::variant_size_v<NodeData>; ++i) {
        if (name(static_cast<NodeType>(i)) == text) type = static_cast<NodeType>(i);
      }
    }
    if (!type && event) type = NodeType::Event;
    if (!type && kind != OrganizationKind::Unspecified) type = NodeType::Organization;
    if (!type || (*type == NodeType::Event && !event)) return false;
    node.data = empty(*type);
    if (auto* organization = node.as<OrganizationNode>()) organization->kind = kind;
    if (auto* data = node.as<EventNode>()) data->type = *event;
    return true;
  }

  template <std::size_t... I>
  static NodeData empty_of(NodeType type, std::index_sequence<I...>) {
    NodeData data;
    ((static_cast<std::size_t>(type) == I ? void(data.emplace<I>()) : void()), ...);
    return data;
  }
  static NodeData empty(NodeType type) {
    return empty_of(type, std::make_index_sequence<std::variant_size_v<NodeData>>());
  }

  void read(CountryNode& data) {
    read("alternateName", data.aliases);
    read("iso3166", data.iso3166);
    read("wikidata", data.wikidata);
    data.mentions = mentions();
  }

  void read(PersonNode& data) {
    read("alternateName", data.aliases);
    read("wikidata", data.wikidata);
    data.mentions = mentions();
  }

  void read(OrganizationNode& data) {
    read("alternateName", data.aliases);
    read("acronym", data.acronym);
    read("wikidata", data.wikidata);
    read("country", data.country);
    read("parentOrganization", data.parent);
    data.mentions = mentions();
  }

  void read(PlaceNode& data) {
    read("alternateName", data.aliases);
    read("wikidata", data.wikidata);
    read("country", data.country);
    data.mentions = mentions();
  }

  void read(GroupNode& data) {
    read("country", data.country);
    data.mentions = mentions();
  }

  void read(AgreementNode& data) {
    read("alternateName", data.aliases);
    read(object_, "kind", data.kind, parse_agreement_kind);
    read(object_, "level", data.level, parse_partnership_level);
    read("field", data.fields);
    read("parties", data.parties);
    read(object_, "status", data.status, parse_agreement_status);
    read("date", data.date);
    read("count", data.count);
    for (const JsonValue& value : values(object_, "lifecycle")) {
      AgreementNode::Stage stage;
      read(value, "status", stage.status, parse_agreement_status);
      read(value, "date", stage.date);
      stage.evidence = evidence(value);
      data.lifecycle.push_back(std::move(stage));
    }
    data.mentions = mentions();
    data.evidence = evidence(object_);
  }

  void read(EventNode& data) {
    read("actor", data.actors);
    read("actorParty", data.actor_parties);
    read("recipient", data.recipients);
    read("recipientParty", data.recipient_parties);
    read("agreement", data.agreements);
    read("startDate", data.start);
    read("endDate", data.end);
    read("location", data.location);
    read("topic", data.topics);
    read("mode", data.mode);
    read(object_, "modality", data.modality, parse_modality);
    // Only a refusal turns the code of a cooperative event that did not happen into REJECT.
    data.refused = data.modality == Modality::Negated && !info(data.type).conflict &&
                   word(object_, "plover") == "REJECT" && info(data.type).plover != "REJECT";
    read("attributedTo", data.attributed_to);
    data.evidence = evidence(object_);
  }

  void read(TenureNode& data) {
    read("holder", data.holder);
    read("title", data.title);
    read("of", data.of);
    read("country", data.country);
    read("accreditedTo", data.accredited_to);
    const JsonValue* former = object_.find("former");
    data.former = former != nullptr && former->flag;
    read("startDate", data.start);
    read("endDate", data.end);
    data.evidence = evidence(object_);
  }

  void read(MembershipNode& data) {
    read("member", data.member);
    read("organization", data.organization);
    read(object_, "role", data.role, parse_membership_role);
    read("startDate", data.start);
    read("endDate", data.end);
    data.evidence = evidence(object_);
  }

  void read(RelationNode& data) {
    read("between", data.between);
    read(object_, "state", data.state, parse_relation_state);
    read(object_, "level", data.level, parse_partnership_level);
    for (const JsonValue& value : values(object_, "stateHistory")) {
      RelationNode::StateChange change;
      read(value, "state", change.state, parse_relation_state);
      read(value, "date", change.date);
      data.states.push_back(change);
    }
    for (const JsonValue& value : values(object_, "levelHistory")) {
      RelationNode::LevelPeriod period;
      read(value, "level", period.level, parse_partnership_level);
      read(value, "startDate", period.start);
      read(value, "endDate", period.end);
      data.levels.push_back(period);
    }
    read("diplomaticRelationsSince", data.diplomatic_relations_since);
    read("eventCount", data.event_count);
    read("documentCount", data.document_count);
    read("sourceCount", data.source_count);
    read("cooperation", data.cooperation);
    read("conflict", data.conflict);
    read("firstDate", data.first);
    read("lastDate", data.last);
  }

  void read(DocumentNode& data) {
    read("url", data.url);
    read("headline", data.headline);
    read("publisher", data.publisher);
    read("datePublished", data.published);
    read("sha256", data.sha256);
    read("story", data.story);
    const JsonValue* claims = object_.find("claims");
    if (claims != nullptr && claims->kind == JsonValue::Kind::Verbatim) data.claims = claims->text;
  }

  const JsonValue& object_;
  IdNumbers& numbers_;
  std::string problem_;
};

}  // namespace

NodeIndex IdNumbers::operator[](std::string_view id) {
  const auto hash = static_cast<std::uint32_t>(std::hash<std::string_view>()(id));
  std::size_t at = slot_of(hash, id);
  if (slots_[at].number == kFree) {
    if (2 * (ids_.size() + 1) > slots_.size()) {
      grow();
      at = slot_of(hash, id);
    }
    slots_[at] = {hash, static_cast<std::uint32_t>(ids_.size())};
    ids_.emplace_back(id);
  }
  return static_cast<NodeIndex>(slots_[at].number);
}

std::size_t IdNumbers::slot_of(std::uint32_t hash, std::string_view id) const {
  std::size_t at = hash & (slots_.size() - 1);
  while (slots_[at].number != kFree && (slots_[at].hash != hash || ids_[slots_[at].number] != id)) {
    at = (at + 1) & (slots_.size() - 1);
  }
  return at;
}

void IdNumbers::grow() {
  std::vector<Slot> slots(2 * slots_.size());
  for (const Slot& slot : slots_) {
    if (slot.number == kFree) continue;
    std::size_t at = slot.hash & (slots.size() - 1);
    while (slots[at].number != kFree) at = (at + 1) & (slots.size() - 1);
    slots[at] = slot;
  }
  slots_ = std::move(slots);
}

NodeReading read_node(const JsonValue& object, IdNumbers& numbers) {
  return NodeReader(object, numbers).run();
}

}  // namespace entente::detail
