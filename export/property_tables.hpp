// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXPORT_PROPERTY_TABLES_HPP
#define ENTENTE_EXPORT_PROPERTY_TABLES_HPP

#include <string>
#include <string_view>
#include <vector>

#include "entente/query/property_schema.hpp"
#include "entente/query/queryable_graph.hpp"

namespace entente::detail {

/// How nodes are told apart: by their first label (Country, Organization, Event), by that and the type of an
/// event (Country, Organization, Visit), or by their narrowest label (Country, GovernmentBody, Visit).
enum class Grouping { Broad, ByEvent, Narrow };

/// Nodes of one label, ascending.
struct NodeTable {
  std::string label;
  std::string broad;  ///< the label that databases with several labels a node give it besides
  std::vector<query::PropertyColumn> columns;
  std::vector<query::NodeId> rows;
};

/// Relationships of one type between nodes of two labels, ascending.
struct RelationshipTable {
  EdgeRole role = EdgeRole::Actor;
  std::string source;
  std::string target;
  std::vector<query::EdgeId> rows;
};

/// The nodes by label; also labels that none has. Those of one broad label follow one another.
std::vector<NodeTable> node_tables(const query::QueryableGraph& graph, Grouping grouping);

/// The relationships there are, by role, then by labels.
std::vector<RelationshipTable> relationship_tables(const query::QueryableGraph& graph, Grouping grouping);

/// The same, and without rows those that the vocabulary leads one to expect.
std::vector<RelationshipTable> expected_relationship_tables(const query::QueryableGraph& graph);

/// The label of a node grouped by event.
std::string table_label(const query::QueryableGraph& graph, query::NodeId node);

/// All roles, in their order.
std::vector<EdgeRole> roles();

query::TypeId type_of(EdgeRole role);

/// A value for a database that has no maps: lists of maps as one JSON text, the rest as it is.
query::Value without_maps(query::Value value, const query::PropertyColumn& column,
                          const query::PropertyGraph& graph);

/// A character that no string in a list of the graph contains, in UTF-8; ";" where that is one.
std::string list_delimiter(const query::QueryableGraph& graph);

}  // namespace entente::detail

#endif
