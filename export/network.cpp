// SPDX-License-Identifier: MIT
// What GraphML and GEXF have in common.
// Tested by tests/export/network_test.cpp and tests/readers/networks_test.py.
#include "export/network.hpp"

#include <algorithm>

#include "entente/query/value_text.hpp"
#include "export/iri.hpp"

namespace entente::detail {
namespace {

/// Nothing ends before it begins; where a text says so, the end is not known.
Spell in_order(PartialDate start, PartialDate end) {
  if (start.known() && end.known() && day_text(end, true) < day_text(start, false)) end = {};
  return {start, end};
}

Spell period_of(const Node& node) {
  return std::visit(
      [](const auto& data) -> Spell {
        using Data = std::decay_t<decltype(data)>;
        if constexpr (std::is_same_v<Data, EventNode>) {
          return in_order(data.start, data.end.known() ? data.end : data.start);
        } else if constexpr (std::is_same_v<Data, TenureNode> || std::is_same_v<Data, MembershipNode>) {
          return in_order(data.start, data.end);
        } else if constexpr (std::is_same_v<Data, AgreementNode>) {
          const auto ended =
              std::find_if(data.lifecycle.begin(), data.lifecycle.end(),
                           [](const auto& stage) { return stage.status == AgreementStatus::Ended; });
          return in_order(data.date, ended == data.lifecycle.end() ? PartialDate() : ended->date);
        } else if constexpr (std::is_same_v<Data, RelationNode>) {
          return in_order(data.first, data.last);
        } else if constexpr (std::is_same_v<Data, DocumentNode>) {
          return {data.published, {}};
        } else {
          return {};
        }
      },
      node.data);
}

/// A text of a value for an attribute.
std::string text_of(const query::Value& value, query::PropertyKind kind, const query::PropertyGraph& graph) {
  if (kind == query::PropertyKind::Strings || kind == query::PropertyKind::Maps)
    return query::json(value, graph);
  return query::cell(value, graph);
}

std::size_t number_of(std::vector<NetworkAttribute>& attributes, const query::PropertyColumn& column) {
  const auto found = std::find_if(attributes.begin(), attributes.end(),
                                  [&](const NetworkAttribute& each) { return each.name == column.name; });
  if (found != attributes.end()) return static_cast<std::size_t>(found - attributes.begin());
  attributes.push_back({std::string(column.name), column.kind});
  return attributes.size() - 1;
}

bool has_metrics(const Graph& graph) {
  return std::any_of(graph.nodes().begin(), graph.nodes().end(),
                     [](const Node& node) { return node.metrics.has_value(); });
}

int days_in(std::int16_t year, int month) {
  const PartialDate first{year, static_cast<std::uint8_t>(month), 1};
  const PartialDate next = month == 12 ? PartialDate{static_cast<std::int16_t>(year + 1), 1, 1}
                                       : PartialDate{year, static_cast<std::uint8_t>(month + 1), 1};
  return next.first_day() - first.first_day();
}

}  // namespace

const char* type_name(query::PropertyKind kind) {
  switch (kind) {
    case query::PropertyKind::Integer:
      return "long";
    case query::PropertyKind::Float:
      return "double";
    case query::PropertyKind::Boolean:
      return "boolean";
    default:
      return "string";
  }
}

std::string day_text(PartialDate date, bool end) {
  if (date.month == 0) date.month = end ? 12 : 1;
  if (date.day == 0) date.day = static_cast<std::uint8_t>(end ? days_in(date.year, date.month) : 1);
  return to_string(date);
}

Network::Network(const Graph& graph, View view)
    : graph_(graph), view_(view), columns_(std::variant_size_v<NodeData>) {
  const bool metrics = has_metrics(graph);
  const bool relations = view == View::Relations;
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    const auto type = static_cast<NodeType>(i);
    if (relations && type != NodeType::Country && type != NodeType::Relation) continue;
    add_columns(type, metrics, relations && type == NodeType::Relation ? edge_attributes_ : node_attributes_);
  }
  if (!relations) {
    for (query::PropertyColumn column : query::evidence_columns()) {
      // An edge of GEXF has a start and an end already: its days.
      if (column.name == "start") column.name = "quoteStart";
      if (column.name == "end") column.name = "quoteEnd";
      evidence_columns_.push_back({column.key, column.kind, number_of(edge_attributes_, column)});
    }
    for (std::size_t i = 0; i < graph.size(); ++i) nodes_.push_back(static_cast<NodeIndex>(i));
    return;
  }
  for (std::size_t i = 0; i < graph.size(); ++i) {
    const auto* relation = graph.nodes()[i].as<RelationNode>();
    if (relation == nullptr || relation->between.size() != 2) continue;
    relations_.push_back(static_cast<NodeIndex>(i));
    nodes_.insert(nodes_.end(), relation->between.begin(), relation->between.end());
  }
  std::sort(nodes_.begin(), nodes_.end());
  nodes_.erase(std::unique(nodes_.begin(), nodes_.end()), nodes_.end());
}

void Network::add_columns(NodeType type, bool metrics, std::vector<NetworkAttribute>& attributes) {
  for (const query::PropertyColumn& column : query::node_columns(type, metrics)) {
    if (column.name == "id") continue;  // the element's own; igraph keeps it under that very name
    columns_[static_cast<std::size_t>(type)].push_back(
        {column.key, column.kind, number_of(attributes, column)});
  }
}

std::size_t Network::edge_count() const {
  return view_ == View::Relations ? relations_.size() : graph_.edge_count();
}

template <typename Element>
NetworkValues Network::values_of(Element element, const std::vector<Column>& columns) const {
  NetworkValues values;
  for (const Column& column : columns) {
    const query::Value value = graph_.property(element, column.key);
    if (!value.is_null()) values.emplace_back(column.attribute, text_of(value, column.kind, graph_));
  }
  return values;
}

void Network::each_node(const std::function<void(const NetworkNode&)>& visit) const {
  for (const NodeIndex index : nodes_) {
    const Node& node = graph_.graph()[index];
    NetworkNode out;
    out.id = as_iri(node.id);
    out.label = node.name.empty() ? node.id : node.name;
    out.period = period_of(node);
    out.repeats = node.type() == NodeType::Tenure || node.type() == NodeType::Membership;
    out.values =
        values_of(static_cast<query::NodeId>(index), columns_[static_cast<std::size_t>(node.type())]);
    visit(out);
  }
}

NetworkEdge Network::relation_edge(NodeIndex index) const {
  const Node& node = graph_.graph()[index];
  const auto& relation = *node.as<RelationNode>();
  NetworkEdge edge;
  edge.id = as_iri(node.id);
  edge.source = as_iri(graph_.graph()[relation.between[0]].id);
  edge.target = as_iri(graph_.graph()[relation.between[1]].id);
  edge.label = "relation";
  edge.weight = std::max<std::uint32_t>(1, relation.event_count);
  edge.period = period_of(node);
  edge.values =
      values_of(static_cast<query::NodeId>(index), columns_[static_cast<std::size_t>(NodeType::Relation)]);
  return edge;
}

void Network::each_edge(const std::function<void(const NetworkEdge&)>& visit) const {
  if (view_ == View::Relations) {
    for (const NodeIndex relation : relations_) visit(relation_edge(relation));
    return;
  }
  for (std::size_t i = 0; i < graph_.edge_count(); ++i) {
    const auto id = static_cast<query::EdgeId>(i);
    const auto& ends = graph_[id];
    const Node& source = graph_.graph()[static_cast<NodeIndex>(ends.source)];
    NetworkEdge edge;
    edge.id = "e" + std::to_string(i);
    edge.source = as_iri(source.id);
    edge.target = as_iri(graph_.graph()[static_cast<NodeIndex>(ends.target)].id);
    edge.label = graph_.name(ends.type);
    if (const auto* relation = source.as<RelationNode>()) {
      edge.weight = std::max<std::uint32_t>(1, relation->event_count);
    }
    edge.period = period_of(source);
    if (ends.type == static_cast<query::TypeId>(EdgeRole::Evidence)) {
      edge.values = values_of(id, evidence_columns_);
    }
    visit(edge);
  }
}

}  // namespace entente::detail
