// SPDX-License-Identifier: MIT
// A property graph of plain values, for tests and small tables.
// Tested by tests/query/property_graph_test.cpp.
#include "entente/query/memory_graph.hpp"

#include <algorithm>

namespace entente::query {
namespace {

class Numbers {
 public:
  std::uint16_t operator()(const std::string& name) {
    const auto [found, added] = numbers_.emplace(name, static_cast<std::uint16_t>(names.size()));
    if (added) names.push_back(name);
    return found->second;
  }
  std::vector<std::string> names;

 private:
  std::map<std::string, std::uint16_t> numbers_;
};

template <typename Shape>
Shape shape_of(const std::vector<MemoryNode>& nodes, const std::vector<MemoryEdge>& edges) {
  Shape shape;
  Numbers labels, types, keys;
  for (const MemoryNode& node : nodes) {
    std::vector<LabelId>& own = shape.node_labels.emplace_back();
    for (const std::string& label : node.labels) own.push_back(static_cast<LabelId>(labels(label)));
    std::sort(own.begin(), own.end());
    own.erase(std::unique(own.begin(), own.end()), own.end());
    for (const auto& property : node.properties) keys(property.first);
  }
  for (const MemoryEdge& edge : edges) {
    shape.edges.push_back({edge.source, edge.target, static_cast<TypeId>(types(edge.type))});
    for (const auto& property : edge.properties) keys(property.first);
  }
  shape.labels = std::move(labels.names);
  shape.types = std::move(types.names);
  shape.keys = std::move(keys.names);
  return shape;
}

Value look_up(const std::vector<std::pair<KeyId, Value>>& row, KeyId key) {
  for (const auto& [own, value] : row) {
    if (own == key) return value;
  }
  return {};
}

}  // namespace

MemoryGraph::MemoryGraph(const std::vector<MemoryNode>& nodes, const std::vector<MemoryEdge>& edges)
    : PropertyGraph(shape_of<Shape>(nodes, edges)) {
  for (const MemoryNode& node : nodes) node_rows_.push_back(row(node.properties));
  for (const MemoryEdge& edge : edges) edge_rows_.push_back(row(edge.properties));
}

MemoryGraph::Row MemoryGraph::row(const Properties& properties) const {
  Row row;
  for (const auto& [word, value] : properties) {
    if (!value.is_null()) row.emplace_back(*key(word), value);
  }
  std::sort(row.begin(), row.end(),
            [&](const auto& a, const auto& b) { return name(a.first) < name(b.first); });
  return row;
}

Value MemoryGraph::property(NodeId node, KeyId key) const {
  return look_up(node_rows_[static_cast<std::size_t>(node)], key);
}

Value MemoryGraph::property(EdgeId edge, KeyId key) const {
  return look_up(edge_rows_[static_cast<std::size_t>(edge)], key);
}

std::vector<std::pair<KeyId, Value>> MemoryGraph::properties(NodeId node) const {
  return node_rows_[static_cast<std::size_t>(node)];
}

std::vector<std::pair<KeyId, Value>> MemoryGraph::properties(EdgeId edge) const {
  return edge_rows_[static_cast<std::size_t>(edge)];
}

}  // namespace entente::query
