// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXPORT_IMPORT_CSV_HPP
#define ENTENTE_EXPORT_IMPORT_CSV_HPP

#include <iosfwd>
#include <string>

#include "export/property_tables.hpp"

namespace entente::detail {

/// Nodes of one broad label as CSV (RFC 4180) with the headers of Neo4j's import: id:ID, count:long,
/// topic:string[] …, :LABEL. What is null is an empty cell.
void write_node_csv(const query::QueryableGraph& graph, const NodeTable& table, const std::string& delimiter,
                    std::ostream& out);

/// The same with :START_ID, :END_ID, what `evidence` has, :TYPE, and the types of both ends, which Neo4j
/// leaves out.
void write_relationship_csv(const query::QueryableGraph& graph, EdgeRole role, std::ostream& out);

}  // namespace entente::detail

#endif
