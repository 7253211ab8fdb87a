// SPDX-License-Identifier: MIT
// LadybugDB's dialect: a table a label, one label a node, lists counted from 1, names that differ in case
// alone are one. Tested by tests/readers/ladybug_test.mjs.
#include <ostream>
#include <string>

#include "entente/query/queryable_graph.hpp"
#include "export/cypher_literal.hpp"
#include "export/property_scripts.hpp"

namespace entente::detail {
namespace {

using query::caseless_name;

constexpr std::size_t kBatch = 200;

std::string_view column_type(query::PropertyKind kind) {
  switch (kind) {
    case query::PropertyKind::Integer:
      return "INT64";
    case query::PropertyKind::Float:
      return "DOUBLE";
    case query::PropertyKind::Boolean:
      return "BOOLEAN";
    case query::PropertyKind::Strings:
      return "STRING[]";
    default:
      return "STRING";
  }
}

void write_relationship_tables(const query::QueryableGraph& graph, std::ostream& out) {
  const std::vector<RelationshipTable> tables = expected_relationship_tables(graph);
  for (std::size_t i = 0; i < tables.size(); ++i) {
    const EdgeRole role = tables[i].role;
    const bool first = i == 0 || tables[i - 1].role != role;
    out << (first ? "CREATE REL TABLE " + quoted_name(caseless_name(role)) + " (" : ", ");
    out << "FROM " << quoted_name(tables[i].source) << " TO " << quoted_name(tables[i].target);
    if (i + 1 < tables.size() && tables[i + 1].role == role) continue;
    if (role == EdgeRole::Evidence) {
      for (const query::PropertyColumn& column : query::evidence_columns()) {
        out << ", " << quoted_name(column.name) << ' ' << column_type(column.kind);
      }
    }
    out << ");\n";
  }
}

void write_relationships(const query::QueryableGraph& graph, const RelationshipTable& table,
                         std::ostream& out) {
  const bool evidence = table.role == EdgeRole::Evidence;
  in_batches(table.rows.size(), kBatch, [&](std::size_t first, std::size_t last) {
    out << "UNWIND [";
    for (std::size_t i = first; i < last; ++i) {
      out << (i == first ? "\n" : ",\n");
      out << (evidence ? evidence_map(graph, table.rows[i], true) : ends_list(graph, table.rows[i]));
    }
    out << "] AS row\nMATCH (a:" << quoted_name(table.source)
        << (evidence ? " {id: row.source}), (b:" : " {id: row[1]}), (b:") << quoted_name(table.target)
        << (evidence ? " {id: row.target})\n" : " {id: row[2]})\n")
        << "CREATE (a)-[:" << quoted_name(caseless_name(table.role));
    if (evidence)
      out << " {`start`: row.`start`, `end`: row.`end`, quote: row.quote, rule: row.rule, "
             "confidence: row.confidence}";
    out << "]->(b);\n";
  });
}

}  // namespace

void write_ladybug_schema(const query::QueryableGraph& graph, std::ostream& out) {
  for (const NodeTable& table : node_tables(graph, Grouping::ByEvent)) {
    out << "CREATE NODE TABLE " << quoted_name(table.label) << " (";
    for (const query::PropertyColumn& column : table.columns) {
      out << quoted_name(column.name) << ' ' << column_type(column.kind) << ", ";
    }
    out << "PRIMARY KEY (`id`));\n";
  }
  write_relationship_tables(graph, out);
}

void write_ladybug_data(const query::QueryableGraph& graph, std::ostream& out) {
  for (const NodeTable& table : node_tables(graph, Grouping::ByEvent)) {
    in_batches(table.rows.size(), kBatch, [&](std::size_t first, std::size_t last) {
      for (std::size_t i = first; i < last; ++i) {
        out << (i == first ? "CREATE " : ",\n") << "(:" << quoted_name(table.label) << ' '
            << node_map(graph, table, table.rows[i], false) << ')';
      }
      out << ";\n";
    });
  }
  for (const RelationshipTable& table : relationship_tables(graph, Grouping::ByEvent)) {
    write_relationships(graph, table, out);
  }
}

void write_ladybug_check(const query::QueryableGraph& graph, std::ostream& out) {
  const auto type = [](EdgeRole role) { return std::string(caseless_name(role)); };
  out << count_query(graph, Grouping::ByEvent, type) << ";\n";
}

}  // namespace entente::detail
