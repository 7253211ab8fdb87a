// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXPORT_NETWORK_HPP
#define ENTENTE_EXPORT_NETWORK_HPP

#include <cstddef>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "entente/export/format.hpp"
#include "entente/query/property_schema.hpp"
#include "entente/query/queryable_graph.hpp"

namespace entente::detail {

/// An attribute that nodes or edges of a network can have, under its name in the vocabulary.
struct NetworkAttribute {
  std::string name;
  query::PropertyKind kind = query::PropertyKind::String;
};

/// The type of an attribute, which both formats call alike.
const char* type_name(query::PropertyKind kind);

/// The values that are there, each with the number of its attribute. Lists and maps are JSON texts, numbers
/// their digits.
using NetworkValues = std::vector<std::pair<std::size_t, std::string>>;

/// From the first day of `start` to the last of `end`; an unknown date is open.
struct Spell {
  PartialDate start;
  PartialDate end;
  [[nodiscard]] bool known() const { return start.known() || end.known(); }
};

struct NetworkNode {
  std::string id;     ///< as in JSON-LD
  std::string label;  ///< the name; the id where there is none
  Spell period;
  bool repeats = false;  ///< the period is one of possibly many: an office, a membership
  NetworkValues values;
};

struct NetworkEdge {
  std::string id;
  std::string source;
  std::string target;
  std::string label;  ///< the role ("actor", "evidence"), or "relation"
  double weight = 1;
  Spell period;  ///< of the claim that it comes from
  NetworkValues values;
};

/// A graph as tools for networks know it, nodes and edges with flat attributes. `View::Relations`: countries,
/// and one undirected edge a pair of them that has to do with one another, weighted with its events. Any
/// other view: all nodes, and a directed edge for every reference and every piece of evidence.
class Network {
 public:
  Network(const Graph& graph, View view);

  [[nodiscard]] bool directed() const { return view_ != View::Relations; }
  [[nodiscard]] const std::vector<NetworkAttribute>& node_attributes() const { return node_attributes_; }
  [[nodiscard]] const std::vector<NetworkAttribute>& edge_attributes() const { return edge_attributes_; }
  [[nodiscard]] std::size_t node_count() const { return nodes_.size(); }
  [[nodiscard]] std::size_t edge_count() const;

  /// One after another, in the order of the graph; each is made when it is its turn.
  void each_node(const std::function<void(const NetworkNode&)>& visit) const;
  void each_edge(const std::function<void(const NetworkEdge&)>& visit) const;

 private:
  struct Column {
    query::KeyId key;
    query::PropertyKind kind;
    std::size_t attribute;
  };
  template <typename Element>
  [[nodiscard]] NetworkValues values_of(Element element, const std::vector<Column>& columns) const;
  [[nodiscard]] NetworkEdge relation_edge(NodeIndex relation) const;
  void add_columns(NodeType type, bool metrics, std::vector<NetworkAttribute>& attributes);

  query::QueryableGraph graph_;
  View view_;
  std::vector<NodeIndex> nodes_;
  std::vector<NodeIndex> relations_;  ///< the edges of `View::Relations`
  std::vector<NetworkAttribute> node_attributes_;
  std::vector<NetworkAttribute> edge_attributes_;
  std::vector<std::vector<Column>> columns_;  ///< of each type of node
  std::vector<Column> evidence_columns_;
};

/// The text of a day, for the first (`end` false) or last day that a date covers: "2024" is 2024-01-01 or
/// 2024-12-31. Requires `date.known()`.
std::string day_text(PartialDate date, bool end);

}  // namespace entente::detail

#endif
