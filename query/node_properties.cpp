// SPDX-License-Identifier: MIT
// What of a node is a property, by the names of the vocabulary. One list serves reading one and reading all.
// Tested by tests/query/queryable_graph_test.cpp.
#include "query/node_properties.hpp"

#include <array>
#include <utility>

#include "entente/core/vocabulary.hpp"
#include "entente/query/property_schema.hpp"

namespace entente::query {
namespace {

enum class Key : std::uint16_t {
  Id,
  Name,
  AlternateName,
  Iso3166,
  Acronym,
  Wikidata,
  Kind,
  Level,
  Field,
  Status,
  Date,
  Count,
  StartDate,
  EndDate,
  Topic,
  Mode,
  Modality,
  Plover,
  Cameo,
  Title,
  Former,
  Role,
  State,
  DiplomaticRelationsSince,
  EventCount,
  DocumentCount,
  SourceCount,
  Balance,
  StateHistory,
  LevelHistory,
  Story,
  Cooperation,
  Conflict,
  FirstDate,
  LastDate,
  Url,
  Headline,
  DatePublished,
  Publisher,
  Sha256,
  Start,
  End,
  Quote,
  Rule,
  Confidence,
  Mention,
  Lifecycle,
  Type,
  Degree,
  PageRank,
  Betweenness,
  Component,
  Community,
};

struct Known {
  std::string_view name;
  PropertyKind kind;
};

constexpr auto kKeys = std::to_array<Known>({
    {"id", PropertyKind::String},
    {"name", PropertyKind::String},
    {"alternateName", PropertyKind::Strings},
    {"iso3166", PropertyKind::String},
    {"acronym", PropertyKind::String},
    {"wikidata", PropertyKind::String},
    {"kind", PropertyKind::String},
    {"level", PropertyKind::String},
    {"field", PropertyKind::Strings},
    {"status", PropertyKind::String},
    {"date", PropertyKind::String},
    {"count", PropertyKind::Integer},
    {"startDate", PropertyKind::String},
    {"endDate", PropertyKind::String},
    {"topic", PropertyKind::Strings},
    {"mode", PropertyKind::String},
    {"modality", PropertyKind::String},
    {"plover", PropertyKind::String},
    {"cameo", PropertyKind::String},
    {"title", PropertyKind::String},
    {"former", PropertyKind::Boolean},
    {"role", PropertyKind::String},
    {"state", PropertyKind::String},
    {"diplomaticRelationsSince", PropertyKind::String},
    {"eventCount", PropertyKind::Integer},
    {"documentCount", PropertyKind::Integer},
    {"sourceCount", PropertyKind::Integer},
    {"balance", PropertyKind::Float},
    {"stateHistory", PropertyKind::Maps},
    {"levelHistory", PropertyKind::Maps},
    {"story", PropertyKind::String},
    {"cooperation", PropertyKind::Integer},
    {"conflict", PropertyKind::Integer},
    {"firstDate", PropertyKind::String},
    {"lastDate", PropertyKind::String},
    {"url", PropertyKind::String},
    {"headline", PropertyKind::String},
    {"datePublished", PropertyKind::String},
    {"publisher", PropertyKind::String},
    {"sha256", PropertyKind::String},
    {"start", PropertyKind::Integer},
    {"end", PropertyKind::Integer},
    {"quote", PropertyKind::String},
    {"rule", PropertyKind::String},
    {"confidence", PropertyKind::Float},
    {"mention", PropertyKind::Maps},
    {"lifecycle", PropertyKind::Maps},
    {"type", PropertyKind::String},
    {"degree", PropertyKind::Integer},
    {"pageRank", PropertyKind::Float},
    {"betweenness", PropertyKind::Float},
    {"component", PropertyKind::Integer},
    {"community", PropertyKind::Integer},
});
static_assert(kKeys.size() == static_cast<std::size_t>(Key::Community) + 1);

constexpr auto kNames = [] {
  std::array<std::string_view, kKeys.size()> names;
  for (std::size_t i = 0; i < kKeys.size(); ++i) names[i] = kKeys[i].name;
  return names;
}();

Value text(std::string_view word) {
  return word.empty() ? Value() : Value(word);
}

Value text(PartialDate date) {
  return text(to_string(date));
}

Value texts(const std::vector<std::string>& words) {
  if (words.empty()) return {};
  return Value(std::vector<Value>(words.begin(), words.end()));
}

Value mentions_of(const Graph& graph, const MentionList& list) {
  std::vector<Value> items;
  for (const SourcedMention& item : list) {
    items.push_back(Value::map({{"document", Value(graph[item.document].id)},
                                {"start", Value(item.mention.span.begin)},
                                {"end", Value(item.mention.span.end)},
                                {"quote", Value(item.mention.quote)},
                                {"form", Value(name(item.mention.form))}}));
  }
  return items.empty() ? Value() : Value(std::move(items));
}

Value lifecycle_of(const AgreementNode& data) {
  std::vector<Value> items;
  for (const AgreementNode::Stage& stage : data.lifecycle) {
    items.push_back(Value::map({{"status", Value(name(stage.status))}, {"date", text(stage.date)}}));
  }
  return items.empty() ? Value() : Value(std::move(items));
}

Value balance_value(const RelationNode& data) {
  const auto balance = balance_of(data);
  return balance ? Value(*balance / 100.0) : Value();
}

Value states_of(const RelationNode& data) {
  std::vector<Value> items;
  for (const RelationNode::StateChange& change : data.states) {
    items.push_back(Value::map({{"state", Value(name(change.state))}, {"date", text(change.date)}}));
  }
  return items.empty() ? Value() : Value(std::move(items));
}

Value levels_of(const RelationNode& data) {
  std::vector<Value> items;
  for (const RelationNode::LevelPeriod& period : data.levels) {
    items.push_back(Value::map({{"level", Value(name(period.level))},
                                {"startDate", text(period.start)},
                                {"endDate", text(period.end)}}));
  }
  return items.empty() ? Value() : Value(std::move(items));
}

/// Calls `visit(key, make)` for each property that a node of this type can have; `make()` gives its value.
template <typename Visit>
struct Properties {
  const Graph& graph;
  Visit& visit;

  void operator()(const CountryNode& data) const {
    visit(Key::AlternateName, [&] { return texts(data.aliases); });
    visit(Key::Iso3166, [&] { return text(data.iso3166); });
    visit(Key::Wikidata, [&] { return text(data.wikidata); });
    visit(Key::Mention, [&] { return mentions_of(graph, data.mentions); });
  }

  void operator()(const PersonNode& data) const {
    visit(Key::AlternateName, [&] { return texts(data.aliases); });
    visit(Key::Wikidata, [&] { return text(data.wikidata); });
    visit(Key::Mention, [&] { return mentions_of(graph, data.mentions); });
  }

  void operator()(const OrganizationNode& data) const {
    visit(Key::AlternateName, [&] { return texts(data.aliases); });
    visit(Key::Acronym, [&] { return text(data.acronym); });
    visit(Key::Wikidata, [&] { return text(data.wikidata); });
    visit(Key::Mention, [&] { return mentions_of(graph, data.mentions); });
  }

  void operator()(const PlaceNode& data) const {
    visit(Key::AlternateName, [&] { return texts(data.aliases); });
    visit(Key::Wikidata, [&] { return text(data.wikidata); });
    visit(Key::Mention, [&] { return mentions_of(graph, data.mentions); });
  }

  void operator()(const GroupNode& data) const {
    visit(Key::Mention, [&] { return mentions_of(graph, data.mentions); });
  }

  void operator()(const AgreementNode& data) const {
    visit(Key::AlternateName, [&] { return texts(data.aliases); });
    visit(Key::Kind, [&] { return data.kind ? text(name(*data.kind)) : Value(); });
    visit(Key::Level, [&] { return data.level ? text(name(*data.level)) : Value(); });
    visit(Key::Field, [&] { return texts(data.fields); });
    visit(Key::Status, [&] { return text(name(data.status)); });
    visit(Key::Date, [&] { return text(data.date); });
    visit(Key::Count, [&] { return data.count > 1 ? Value(data.count) : Value(); });
    visit(Key::Mention, [&] { return mentions_of(graph, data.mentions); });
    visit(Key::Lifecycle, [&] { return lifecycle_of(data); });
  }

  void operator()(const EventNode& data) const {
    visit(Key::StartDate, [&] { return text(data.start); });
    visit(Key::EndDate, [&] { return text(data.end); });
    visit(Key::Topic, [&] { return texts(data.topics); });
    visit(Key::Mode, [&] { return text(data.mode); });
    visit(Key::Modality, [&] { return text(name(data.modality)); });
    visit(Key::Plover, [&] { return text(codes(data.type, data.modality, data.refused).plover); });
    visit(Key::Cameo, [&] { return text(codes(data.type, data.modality, data.refused).cameo); });
  }

  void operator()(const TenureNode& data) const {
    visit(Key::Title, [&] { return text(data.title); });
    visit(Key::Former, [&] { return Value(data.former); });
    visit(Key::StartDate, [&] { return text(data.start); });
    visit(Key::EndDate, [&] { return text(data.end); });
  }

  void operator()(const MembershipNode& data) const {
    visit(Key::Role, [&] { return text(name(data.role)); });
    visit(Key::StartDate, [&] { return text(data.start); });
    visit(Key::EndDate, [&] { return text(data.end); });
  }

  void operator()(const RelationNode& data) const {
    visit(Key::State, [&] { return data.state ? text(name(*data.state)) : Value(); });
    visit(Key::Level, [&] { return data.level ? text(name(*data.level)) : Value(); });
    visit(Key::DiplomaticRelationsSince, [&] { return text(data.diplomatic_relations_since); });
    visit(Key::EventCount, [&] { return Value(data.event_count); });
    visit(Key::DocumentCount, [&] { return Value(data.document_count); });
    visit(Key::SourceCount, [&] { return Value(data.source_count); });
    visit(Key::Balance, [&] { return balance_value(data); });
    visit(Key::StateHistory, [&] { return states_of(data); });
    visit(Key::LevelHistory, [&] { return levels_of(data); });
    visit(Key::Cooperation, [&] { return Value(data.cooperation); });
    visit(Key::Conflict, [&] { return Value(data.conflict); });
    visit(Key::FirstDate, [&] { return text(data.first); });
    visit(Key::LastDate, [&] { return text(data.last); });
  }

  void operator()(const DocumentNode& data) const {
    visit(Key::Url, [&] { return text(data.url); });
    visit(Key::Headline, [&] { return text(data.headline); });
    visit(Key::DatePublished, [&] { return text(data.published); });
    visit(Key::Publisher, [&] { return text(data.publisher); });
    visit(Key::Sha256, [&] { return text(data.sha256); });
    visit(Key::Story, [&] { return text(data.story); });
  }
};

/// The narrowest label: of an event its own type, of an organization its kind.
std::string_view type_of(const Node& node) {
  if (const auto* event = node.as<EventNode>()) return name(event->type);
  const auto* body = node.as<OrganizationNode>();
  if (body != nullptr && body->kind != OrganizationKind::Unspecified) return name(body->kind);
  return name(node.type());
}

template <typename Visit>
void each_metric(const NodeMetrics& metrics, Visit& visit) {
  visit(Key::Degree, [&] { return Value(metrics.degree); });
  visit(Key::PageRank, [&] { return Value(metrics.page_rank); });
  visit(Key::Betweenness, [&] { return metrics.betweenness ? Value(*metrics.betweenness) : Value(); });
  visit(Key::Component, [&] { return Value(metrics.component); });
  visit(Key::Community, [&] { return Value(metrics.community); });
}

template <typename Visit>
void each_property(const Graph& graph, const Node& node, Visit visit) {
  visit(Key::Id, [&] { return Value(node.id); });
  visit(Key::Name, [&] { return text(node.name); });
  visit(Key::Type, [&] { return text(type_of(node)); });
  std::visit(Properties<Visit>{graph, visit}, node.data);
  if (node.metrics) each_metric(*node.metrics, visit);
}

template <typename Visit>
void each_property(const Evidence& evidence, Visit visit) {
  visit(Key::Start, [&] { return Value(evidence.span.begin); });
  visit(Key::End, [&] { return Value(evidence.span.end); });
  visit(Key::Quote, [&] { return Value(evidence.quote); });
  visit(Key::Rule, [&] { return text(evidence.rule); });
  visit(Key::Confidence, [&] { return Value(evidence.confidence); });
}

/// Makes the value of one key and of no other.
auto look_up(Value& found, KeyId wanted) {
  return [&found, wanted](Key key, const auto& make) {
    if (static_cast<KeyId>(key) == wanted) found = make();
  };
}

auto gather(std::vector<std::pair<KeyId, Value>>& all) {
  return [&all](Key key, const auto& make) {
    if (key == Key::Mention || key == Key::Lifecycle || key == Key::Type) return;
    Value value = make();
    if (!value.is_null()) all.emplace_back(static_cast<KeyId>(key), std::move(value));
  };
}

auto list(std::vector<PropertyColumn>& columns) {
  return [&columns](Key key, const auto& /*make*/) {
    if (key == Key::Mention) return;
    const Known& known = kKeys[static_cast<std::size_t>(key)];
    columns.push_back({known.name, static_cast<KeyId>(key), known.kind});
  };
}

template <std::size_t... Is>
NodeData empty_data(NodeType type, std::index_sequence<Is...>) {
  NodeData data;
  ((static_cast<std::size_t>(type) == Is ? void(data.emplace<Is>()) : void()), ...);
  return data;
}

}  // namespace

std::vector<PropertyColumn> node_columns(NodeType type, bool metrics) {
  Node node{"", "", empty_data(type, std::make_index_sequence<std::variant_size_v<NodeData>>())};
  if (metrics) node.metrics.emplace();
  std::vector<PropertyColumn> columns;
  each_property(Graph(), node, list(columns));
  return columns;
}

std::vector<PropertyColumn> evidence_columns() {
  std::vector<PropertyColumn> columns;
  each_property(Evidence(), list(columns));
  return columns;
}

std::span<const std::string_view> property_keys() {
  return kNames;
}

Value node_property(const Graph& graph, const Node& node, KeyId key) {
  Value found;
  each_property(graph, node, look_up(found, key));
  return found;
}

std::vector<std::pair<KeyId, Value>> node_properties(const Graph& graph, const Node& node) {
  std::vector<std::pair<KeyId, Value>> all;
  each_property(graph, node, gather(all));
  return all;
}

Value evidence_property(const Evidence& evidence, KeyId key) {
  Value found;
  each_property(evidence, look_up(found, key));
  return found;
}

std::vector<std::pair<KeyId, Value>> evidence_properties(const Evidence& evidence) {
  std::vector<std::pair<KeyId, Value>> all;
  each_property(evidence, gather(all));
  return all;
}

}  // namespace entente::query
