// SPDX-License-Identifier: MIT
// The vocabulary's names for labels, relationship types and properties, over the nodes of a graph.
// Tested by tests/query/queryable_graph_test.cpp.
#include "entente/query/queryable_graph.hpp"

#include <algorithm>

#include "entente/core/vocabulary.hpp"
#include "query/node_properties.hpp"

namespace entente::query {
namespace {

constexpr std::size_t kOrganizationKinds = static_cast<std::size_t>(OrganizationKind::MediaOutlet) + 1;
constexpr std::size_t kNodeTypes = std::variant_size_v<NodeData>;
constexpr std::size_t kRoles = static_cast<std::size_t>(EdgeRole::Evidence) + 1;

LabelId label_of(NodeType type) {
  return static_cast<LabelId>(type);
}

LabelId label_of(OrganizationKind kind) {  // Unspecified has no label of its own
  return static_cast<LabelId>(kNodeTypes + static_cast<std::size_t>(kind) - 1);
}

LabelId label_of(EventType type) {
  return static_cast<LabelId>(kNodeTypes + kOrganizationKinds - 1 + static_cast<std::size_t>(type));
}

std::vector<std::string> label_names() {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < kNodeTypes; ++i) names.emplace_back(name(static_cast<NodeType>(i)));
  for (std::size_t i = 1; i < kOrganizationKinds; ++i)
    names.emplace_back(name(static_cast<OrganizationKind>(i)));
  for (const EventTypeInfo& event : event_types()) names.emplace_back(event.name);
  return names;
}

std::vector<LabelId> labels_of_node(const Node& node) {
  std::vector<LabelId> labels{label_of(node.type())};
  const auto* organization = node.as<OrganizationNode>();
  if (organization != nullptr && organization->kind != OrganizationKind::Unspecified) {
    labels.push_back(label_of(organization->kind));
  }
  if (const auto* event = node.as<EventNode>()) labels.push_back(label_of(event->type));
  return labels;
}

const EvidenceList* evidence_of(const Node& node) {
  return std::visit(
      [](const auto& data) -> const EvidenceList* {
        if constexpr (requires { data.evidence; }) {
          return &data.evidence;
        } else {
          return nullptr;
        }
      },
      node.data);
}

template <typename Shape>
Shape shape_of(const Graph& graph) {
  Shape shape;
  shape.labels = label_names();
  for (std::size_t i = 0; i < kRoles; ++i) shape.types.emplace_back(name(static_cast<EdgeRole>(i)));
  for (const EdgeRole role : {EdgeRole::Agreement, EdgeRole::Country, EdgeRole::Organization}) {
    shape.type_synonyms.emplace_back(caseless_name(role), static_cast<TypeId>(role));
  }
  for (const std::string_view key : property_keys()) shape.keys.emplace_back(key);
  shape.node_labels.reserve(graph.size());
  shape.edges.reserve(graph.edge_count());
  for (std::size_t i = 0; i < graph.size(); ++i) {
    const Node& node = graph.nodes()[i];
    const auto source = static_cast<NodeId>(i);
    shape.node_labels.push_back(labels_of_node(node));
    for (const Edge& edge : graph.out_edges(static_cast<NodeIndex>(i))) {
      if (edge.role == EdgeRole::Evidence) continue;
      shape.edges.push_back({source, static_cast<NodeId>(edge.target), static_cast<TypeId>(edge.role)});
    }
    const EvidenceList* evidence = evidence_of(node);
    if (evidence == nullptr) continue;
    for (const SourcedEvidence& piece : *evidence) {
      if (static_cast<std::size_t>(piece.document) >= graph.size()) continue;
      shape.edges.push_back(
          {source, static_cast<NodeId>(piece.document), static_cast<TypeId>(EdgeRole::Evidence)});
    }
  }
  return shape;
}

}  // namespace

std::string_view caseless_name(EdgeRole role) {
  switch (role) {
    case EdgeRole::Agreement:
      return "hasAgreement";
    case EdgeRole::Country:
      return "hasCountry";
    case EdgeRole::Organization:
      return "hasOrganization";
    default:
      return name(role);
  }
}

QueryableGraph::QueryableGraph(Graph graph)
    : PropertyGraph(shape_of<Shape>(graph)), graph_(std::move(graph)) {
  for (const EdgeId edge : edges_with(static_cast<TypeId>(EdgeRole::Evidence))) {
    const bool same =
        !first_evidence_.empty() && (*this)[first_evidence_.back()].source == (*this)[edge].source;
    if (!same) first_evidence_.push_back(edge);
  }
}

/// Evidence relationships of a node follow one another in the order of its list.
const SourcedEvidence* QueryableGraph::evidence(EdgeId edge) const {
  const auto& ends = (*this)[edge];
  if (ends.type != static_cast<TypeId>(EdgeRole::Evidence)) return nullptr;
  const auto after = std::upper_bound(first_evidence_.begin(), first_evidence_.end(), edge);
  if (after == first_evidence_.begin()) return nullptr;
  auto left = static_cast<std::uint32_t>(edge) - static_cast<std::uint32_t>(*std::prev(after));
  const EvidenceList* list = evidence_of(graph_.nodes()[static_cast<std::size_t>(ends.source)]);
  for (const SourcedEvidence& piece : *list) {
    if (static_cast<std::size_t>(piece.document) >= graph_.size()) continue;
    if (left-- == 0) return &piece;
  }
  return nullptr;
}

Value QueryableGraph::property(NodeId node, KeyId key) const {
  return node_property(graph_, graph_.nodes()[static_cast<std::size_t>(node)], key);
}

Value QueryableGraph::property(EdgeId edge, KeyId key) const {
  const SourcedEvidence* piece = evidence(edge);
  return piece == nullptr ? Value() : evidence_property(piece->evidence, key);
}

std::vector<std::pair<KeyId, Value>> QueryableGraph::properties(NodeId node) const {
  return node_properties(graph_, graph_.nodes()[static_cast<std::size_t>(node)]);
}

std::vector<std::pair<KeyId, Value>> QueryableGraph::properties(EdgeId edge) const {
  const SourcedEvidence* piece = evidence(edge);
  return piece == nullptr ? std::vector<std::pair<KeyId, Value>>() : evidence_properties(piece->evidence);
}

bool QueryableGraph::identifies(KeyId key) const {
  return name(key) == "id";
}

std::optional<std::vector<NodeId>> QueryableGraph::find(KeyId key, const Value& value) const {
  if (!identifies(key)) return std::nullopt;
  std::vector<NodeId> found;
  if (value.is(ValueType::String)) {
    if (const auto index = graph_.find(value.string())) found.push_back(static_cast<NodeId>(*index));
  }
  return found;
}

}  // namespace entente::query
