// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXPORT_PROPERTY_SCRIPTS_HPP
#define ENTENTE_EXPORT_PROPERTY_SCRIPTS_HPP

#include <functional>
#include <iosfwd>
#include <string>
#include <string_view>

#include "export/property_tables.hpp"

// What databases of property graphs are told, each in its dialect of Cypher: constraints first, then the
// graph, then what to count. A statement ends with `;` and an end of line, and no string in it holds an end
// of line.

namespace entente::detail {

void write_neo4j_schema(const query::QueryableGraph& graph, std::ostream& out);
void write_neo4j_data(const query::QueryableGraph& graph, std::ostream& out);
void write_neo4j_check(const query::QueryableGraph& graph, std::ostream& out);

void write_ladybug_schema(const query::QueryableGraph& graph, std::ostream& out);
void write_ladybug_data(const query::QueryableGraph& graph, std::ostream& out);
void write_ladybug_check(const query::QueryableGraph& graph, std::ostream& out);

void write_age_schema(const query::QueryableGraph& graph, std::ostream& out);
void write_age_data(const query::QueryableGraph& graph, std::ostream& out);
void write_age_check(const query::QueryableGraph& graph, std::ostream& out);

/// One query that gives a row (what, expected, found, ok) for each label, each relationship type and their
/// properties, without an end.
std::string count_query(const query::QueryableGraph& graph, Grouping grouping,
                        const std::function<std::string(EdgeRole)>& type_name);

/// `{id: 'a', …}` with all that a node has; lists of maps as JSON unless `maps`.
std::string node_map(const query::QueryableGraph& graph, const NodeTable& table, query::NodeId node,
                     bool maps);

/// ['a', 'b']: the ids of a relationship's ends.
std::string ends_list(const query::QueryableGraph& graph, query::EdgeId edge);

/// `{source: 'a', target: 'b', start: 1, …}`; with `nulls`, what is not there is null.
std::string evidence_map(const query::QueryableGraph& graph, query::EdgeId edge, bool nulls);

/// Calls `write(first, last)` for each stretch of at most `most` of `count` rows.
void in_batches(std::size_t count, std::size_t most,
                const std::function<void(std::size_t first, std::size_t last)>& write);

}  // namespace entente::detail

#endif
