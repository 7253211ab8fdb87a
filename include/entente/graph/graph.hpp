// SPDX-License-Identifier: MIT
#ifndef ENTENTE_GRAPH_GRAPH_HPP
#define ENTENTE_GRAPH_GRAPH_HPP

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "entente/graph/node.hpp"
#include "entente/graph/period.hpp"

namespace entente {

/// What a reference from one node to another means: the property of the vocabulary.
enum class EdgeRole : std::uint8_t {
  Actor,
  Recipient,
  ActorParty,
  RecipientParty,
  Location,
  Agreement,
  AttributedTo,
  Parties,
  Holder,
  Of,
  Country,
  AccreditedTo,
  Member,
  Organization,
  ParentOrganization,
  Between,
  Evidence,  ///< from a claim to a document that shows it
};

/// The property's name as written in JSON-LD: "actor", "recipientParty", "parentOrganization", …
std::string_view name(EdgeRole role);

struct Edge {
  NodeIndex source{};
  NodeIndex target{};
  EdgeRole role = EdgeRole::Actor;
  friend auto operator<=>(const Edge&, const Edge&) = default;
};

/// A knowledge graph: nodes in the order of their ids and typed edges between them. An immutable value;
/// copies share their content, and any number of threads may read one.
class Graph {
 public:
  Graph();  ///< the empty graph

  [[nodiscard]] std::span<const Node> nodes() const;
  [[nodiscard]] const Node& operator[](NodeIndex index) const;
  [[nodiscard]] std::size_t size() const { return nodes().size(); }
  [[nodiscard]] std::size_t edge_count() const;

  /// The node with this id; logarithmic.
  [[nodiscard]] std::optional<NodeIndex> find(std::string_view id) const;

  /// Edges from and to a node, by role, then by the node at the other end. Cost: the node's degree.
  [[nodiscard]] std::vector<Edge> out_edges(NodeIndex node) const;
  [[nodiscard]] std::vector<Edge> in_edges(NodeIndex node) const;

  /// The claims of a type (Agreement, Event, Tenure, Membership or Relation) that refer to every one of these
  /// nodes, by date, those without one last, then by number; of events only those that meet the period. The
  /// first call indexes the graph in linear time; then it costs the claims of the node that has fewest.
  [[nodiscard]] NodeList claims_of(std::span<const NodeIndex> nodes, NodeType type, Period period = {}) const;

  /// Steps from the nearest of `starts` to each node, edges taken both ways except those to documents;
  /// nothing where no path of at most `limit` steps leads.
  [[nodiscard]] std::vector<std::optional<std::uint32_t>> distances(std::span<const NodeIndex> starts,
                                                                    std::uint32_t limit) const;

  struct Content;  // nodes and the Boost graph: graph/content.hpp

 private:
  explicit Graph(std::shared_ptr<const Content> content);
  friend Graph make_graph(std::vector<Node> nodes);
  std::shared_ptr<const Content> content_;
};

/// A graph of these nodes, whose references are indices into `nodes`. Sorts nodes, references, evidence
/// and mentions; ids must differ. Nodes without an id are left out, and with
/// them, as with indices beyond the vector, the references to them.
Graph make_graph(std::vector<Node> nodes);

}  // namespace entente

#endif
