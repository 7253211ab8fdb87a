// SPDX-License-Identifier: MIT
#ifndef ENTENTE_QUERY_QUERYABLE_GRAPH_HPP
#define ENTENTE_QUERY_QUERYABLE_GRAPH_HPP

#include <string_view>
#include <utility>
#include <vector>

#include "entente/graph/graph.hpp"
#include "entente/query/property_graph.hpp"

namespace entente::query {

/// The name of a relationship type where databases take `country` and `Country` for one name: `hasCountry`,
/// `hasAgreement`, `hasOrganization`, the others as they are. Queries may use either name.
std::string_view caseless_name(EdgeRole role);

/// A knowledge graph as a property graph, in the words of docs/vocabulary.md:
///  - labels are the types of a node (an event has Event and its own, an organization its kind);
///  - relationship types are properties that refer to a node (actor, recipientParty, parties …), and
///    `evidence`, from a claim to a document, one for every piece, with start, end, quote, rule, confidence;
///  - all else are properties; `id` is the node's id. `mention` and `lifecycle`, lists of maps, are read by
///    name only: they are not among a node's `properties()`.
/// `type`, the narrowest label, is read by name only too. Dates are strings, as in the file. Making one is
/// linear in the graph; it shares the graph's content.
class QueryableGraph final : public PropertyGraph {
 public:
  explicit QueryableGraph(Graph graph);

  [[nodiscard]] Value property(NodeId node, KeyId key) const override;
  [[nodiscard]] Value property(EdgeId edge, KeyId key) const override;
  [[nodiscard]] std::vector<std::pair<KeyId, Value>> properties(NodeId node) const override;
  [[nodiscard]] std::vector<std::pair<KeyId, Value>> properties(EdgeId edge) const override;
  [[nodiscard]] bool identifies(KeyId key) const override;

  [[nodiscard]] const Graph& graph() const { return graph_; }

 protected:
  [[nodiscard]] std::optional<std::vector<NodeId>> find(KeyId key, const Value& value) const override;

 private:
  [[nodiscard]] const SourcedEvidence* evidence(EdgeId edge) const;

  Graph graph_;
  std::vector<EdgeId> first_evidence_;  ///< of every node that has any
};

}  // namespace entente::query

#endif
