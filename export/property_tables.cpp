// SPDX-License-Identifier: MIT
// The property graph that queries see as tables of nodes and relationships, for databases.
// Tested by tests/readers/ladybug_test.mjs.
#include "export/property_tables.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "entente/core/diagnostic.hpp"
#include "entente/core/utf8.hpp"
#include "entente/core/vocabulary.hpp"
#include "entente/query/value_text.hpp"

namespace entente::detail {
namespace {

using query::NodeId;

const Node& node_of(const query::QueryableGraph& graph, NodeId node) {
  return graph.graph().nodes()[static_cast<std::size_t>(node)];
}

std::string label_of(const Node& node, Grouping grouping) {
  const auto* event = node.as<EventNode>();
  if (event != nullptr && grouping != Grouping::Broad) return std::string(name(event->type));
  const auto* body = node.as<OrganizationNode>();
  if (body != nullptr && grouping == Grouping::Narrow && body->kind != OrganizationKind::Unspecified) {
    return std::string(name(body->kind));
  }
  return std::string(name(node.type()));
}

std::vector<std::string> labels_of(NodeType type, Grouping grouping) {
  std::vector<std::string> labels;
  const bool narrowed = type == NodeType::Event && grouping != Grouping::Broad;
  if (!narrowed) labels.emplace_back(name(type));
  if (narrowed) {
    for (const EventTypeInfo& event : event_types()) labels.emplace_back(event.name);
  }
  if (type == NodeType::Organization && grouping == Grouping::Narrow) {
    for (auto kind = std::size_t{1}; kind <= static_cast<std::size_t>(OrganizationKind::MediaOutlet);
         ++kind) {
      labels.emplace_back(name(static_cast<OrganizationKind>(kind)));
    }
  }
  return labels;
}

struct Expected {
  EdgeRole role;
  std::vector<NodeType> sources;
  std::vector<NodeType> targets;
};

const std::vector<Expected>& expectations() {
  using enum NodeType;
  static const std::vector<Expected> all = {
      {EdgeRole::Actor, {Event}, {Country, Person, Organization, Group}},
      {EdgeRole::Recipient, {Event}, {Country, Person, Organization, Group}},
      {EdgeRole::ActorParty, {Event}, {Country, Organization, Group}},
      {EdgeRole::RecipientParty, {Event}, {Country, Organization, Group}},
      {EdgeRole::Location, {Event}, {Country, Place}},
      {EdgeRole::Agreement, {Event}, {Agreement}},
      {EdgeRole::AttributedTo, {Event}, {Country, Person, Organization, Group}},
      {EdgeRole::Parties, {Agreement}, {Country, Organization}},
      {EdgeRole::Holder, {Tenure}, {Person}},
      {EdgeRole::Of, {Tenure}, {Country, Organization}},
      {EdgeRole::Country, {Organization, Place, Group, Tenure}, {Country}},
      {EdgeRole::AccreditedTo, {Tenure}, {Country, Organization}},
      {EdgeRole::Member, {Membership}, {Country, Organization, Person}},
      {EdgeRole::Organization, {Membership}, {Organization}},
      {EdgeRole::ParentOrganization, {Organization}, {Organization}},
      {EdgeRole::Between, {Relation}, {Country}},
      {EdgeRole::Evidence, {Event, Agreement, Tenure, Membership}, {Document}},
  };
  return all;
}

using Key = std::tuple<EdgeRole, std::string, std::string>;
using Tables = std::map<Key, std::vector<query::EdgeId>>;

Tables group(const query::QueryableGraph& graph, Grouping grouping) {
  Tables tables;
  for (std::size_t i = 0; i < graph.edge_count(); ++i) {
    const auto id = static_cast<query::EdgeId>(i);
    const auto& edge = graph[id];
    tables[{static_cast<EdgeRole>(edge.type), label_of(node_of(graph, edge.source), grouping),
            label_of(node_of(graph, edge.target), grouping)}]
        .push_back(id);
  }
  return tables;
}

std::vector<RelationshipTable> listed(Tables&& tables) {
  std::vector<RelationshipTable> list;
  for (auto& [key, rows] : tables) {
    list.push_back({std::get<0>(key), std::get<1>(key), std::get<2>(key), std::move(rows)});
  }
  return list;
}

}  // namespace

std::string table_label(const query::QueryableGraph& graph, NodeId node) {
  return label_of(node_of(graph, node), Grouping::ByEvent);
}

std::vector<EdgeRole> roles() {
  std::vector<EdgeRole> all;
  for (std::size_t i = 0; i <= static_cast<std::size_t>(EdgeRole::Evidence); ++i) {
    all.push_back(static_cast<EdgeRole>(i));
  }
  return all;
}

query::TypeId type_of(EdgeRole role) {
  return static_cast<query::TypeId>(role);
}

std::vector<NodeTable> node_tables(const query::QueryableGraph& graph, Grouping grouping) {
  const std::span<const Node> nodes = graph.graph().nodes();
  const bool metrics = std::any_of(nodes.begin(), nodes.end(), [](const Node& node) { return node.metrics; });
  std::vector<NodeTable> tables;
  std::map<std::string, std::size_t> places;
  for (std::size_t i = 0; i < std::variant_size_v<NodeData>; ++i) {
    const auto type = static_cast<NodeType>(i);
    for (const std::string& label : labels_of(type, grouping)) {
      places.emplace(label, tables.size());
      tables.push_back({label, std::string(name(type)), query::node_columns(type, metrics), {}});
    }
  }
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    tables[places.at(label_of(nodes[i], grouping))].rows.push_back(static_cast<NodeId>(i));
  }
  return tables;
}

std::vector<RelationshipTable> relationship_tables(const query::QueryableGraph& graph, Grouping grouping) {
  return listed(group(graph, grouping));
}

std::vector<RelationshipTable> expected_relationship_tables(const query::QueryableGraph& graph) {
  Tables tables = group(graph, Grouping::ByEvent);
  for (const Expected& each : expectations()) {
    for (const NodeType source : each.sources) {
      for (const std::string& from : labels_of(source, Grouping::ByEvent)) {
        for (const NodeType target : each.targets) {
          for (const std::string& to : labels_of(target, Grouping::ByEvent)) tables[{each.role, from, to}];
        }
      }
    }
  }
  return listed(std::move(tables));
}

query::Value without_maps(query::Value value, const query::PropertyColumn& column,
                          const query::PropertyGraph& graph) {
  if (column.kind != query::PropertyKind::Maps || value.is_null()) return value;
  return query::Value(query::json(value, graph));
}

std::string list_delimiter(const query::QueryableGraph& graph) {
  std::set<char32_t> used;
  for (std::size_t i = 0; i < graph.node_count(); ++i) {
    for (const auto& [key, value] : graph.properties(static_cast<NodeId>(i))) {
      if (!value.is(query::ValueType::List)) continue;
      for (const query::Value& item : value.list()) {
        if (!item.is(query::ValueType::String)) continue;
        std::size_t offset = 0;
        while (offset < item.string().size()) used.insert(next_code_point(item.string(), offset));
      }
    }
  }
  constexpr char32_t kFirstPrivate = 0xE000;
  constexpr char32_t kLastPrivate = 0xF8FF;
  std::vector<char32_t> candidates{U';', U'|', 0x1F, 0x1E};
  for (char32_t c = kFirstPrivate; c <= kLastPrivate; ++c) candidates.push_back(c);
  for (const char32_t candidate : candidates) {
    if (used.contains(candidate)) continue;
    std::string text;
    append_utf8(text, candidate);
    return text;
  }
  throw IoError(
      "cannot write lists: the strings of this graph use every character that could stand between them");
}

}  // namespace entente::detail
