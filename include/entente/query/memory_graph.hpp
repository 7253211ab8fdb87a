// SPDX-License-Identifier: MIT
#ifndef ENTENTE_QUERY_MEMORY_GRAPH_HPP
#define ENTENTE_QUERY_MEMORY_GRAPH_HPP

#include <string>
#include <utility>
#include <vector>

#include "entente/query/property_graph.hpp"

namespace entente::query {

using Properties = std::vector<std::pair<std::string, Value>>;

struct MemoryNode {
  std::vector<std::string> labels;
  Properties properties;
};

struct MemoryEdge {
  NodeId source{};
  NodeId target{};
  std::string type;
  Properties properties;
};

/// A property graph made of plain values. Properties that are null are left out; a relationship must join
/// nodes that are there.
class MemoryGraph final : public PropertyGraph {
 public:
  MemoryGraph() : MemoryGraph({}, {}) {}
  MemoryGraph(const std::vector<MemoryNode>& nodes, const std::vector<MemoryEdge>& edges);

  [[nodiscard]] Value property(NodeId node, KeyId key) const override;
  [[nodiscard]] Value property(EdgeId edge, KeyId key) const override;
  [[nodiscard]] std::vector<std::pair<KeyId, Value>> properties(NodeId node) const override;
  [[nodiscard]] std::vector<std::pair<KeyId, Value>> properties(EdgeId edge) const override;

 private:
  using Row = std::vector<std::pair<KeyId, Value>>;  ///< by the key's name
  [[nodiscard]] Row row(const Properties& properties) const;
  std::vector<Row> node_rows_, edge_rows_;
};

}  // namespace entente::query

#endif
