// SPDX-License-Identifier: MIT
// Apache AGE's dialect: Cypher inside SQL. A label is a table there, and a table that inherits from another
// is found under both names: so a Visit is an Event too. Edges are created, as AGE's MERGE of an edge does
// nothing. Tested by tests/readers/age_test.mjs.
#include <ostream>
#include <string>

#include "entente/query/queryable_graph.hpp"
#include "export/cypher_literal.hpp"
#include "export/property_scripts.hpp"

namespace entente::detail {
namespace {

constexpr std::size_t kBatch = 200;

constexpr std::string_view kSession = "LOAD 'age';\nSET search_path = ag_catalog, \"$user\", public;\n";

// No literal holds a `$`, so nothing in one can end what stands between these.
constexpr std::string_view kBegin = "SELECT * FROM ag_catalog.cypher('entente', $entente$\n";
constexpr std::string_view kEnd = "\n$entente$) AS (result ag_catalog.agtype);\n";

/// No text of PostgreSQL holds U+0000. In literals `\u0000` is nothing else: a backslash of the text is
/// followed by no plain `u`.
std::string without_nul(std::string literals) {
  constexpr std::string_view kNul = "\\u0000";
  for (std::size_t at = literals.find(kNul); at != std::string::npos; at = literals.find(kNul, at + 1)) {
    literals.replace(at, kNul.size(), "\\uFFFD");
  }
  return literals;
}

void write_relationships(const query::QueryableGraph& graph, const RelationshipTable& table,
                         std::ostream& out) {
  const bool evidence = table.role == EdgeRole::Evidence;
  in_batches(table.rows.size(), kBatch, [&](std::size_t first, std::size_t last) {
    out << kBegin << "UNWIND [";
    for (std::size_t i = first; i < last; ++i) {
      out << (i == first ? "\n" : ",\n");
      out << without_nul(evidence ? evidence_map(graph, table.rows[i], false)
                                  : ends_list(graph, table.rows[i]));
    }
    out << "] AS row\nMATCH (a:" << quoted_name(table.source) << "), (b:" << quoted_name(table.target)
        << ") WHERE "
        << (evidence ? "a.id = row.source AND b.id = row.target" : "a.id = row[0] AND b.id = row[1]")
        << "\nCREATE (a)-[:" << quoted_name(name(table.role));
    if (evidence)
      out << " {`start`: row.`start`, `end`: row.`end`, quote: row.quote, rule: row.rule, "
             "confidence: row.confidence}";
    out << "]->(b)" << kEnd;
  });
}

}  // namespace

void write_age_schema(const query::QueryableGraph& graph, std::ostream& out) {
  out << "CREATE EXTENSION IF NOT EXISTS age;\n"
      << kSession << "SELECT ag_catalog.create_graph('entente');\n";
  std::string last;
  for (const NodeTable& table : node_tables(graph, Grouping::Narrow)) {
    const auto make = [&](const std::string& label) {
      out << "SELECT ag_catalog.create_vlabel('entente', '" << label
          << "');\nCREATE UNIQUE INDEX ON entente.\"" << label
          << "\" (ag_catalog.agtype_access_operator(VARIADIC ARRAY[properties, "
             "'\"id\"'::ag_catalog.agtype]));\n";
    };
    if (table.broad != last) make(table.broad);
    last = table.broad;
    if (table.label == table.broad) continue;
    make(table.label);
    out << "ALTER TABLE entente.\"" << table.label << "\" INHERIT entente.\"" << table.broad << "\";\n";
  }
  for (const EdgeRole role : roles()) {
    out << "SELECT ag_catalog.create_elabel('entente', '" << name(role) << "');\n";
  }
}

void write_age_data(const query::QueryableGraph& graph, std::ostream& out) {
  for (const NodeTable& table : node_tables(graph, Grouping::Narrow)) {
    in_batches(table.rows.size(), kBatch, [&](std::size_t first, std::size_t last) {
      out << kBegin;
      for (std::size_t i = first; i < last; ++i) {
        out << (i == first ? "CREATE " : ",\n") << "(:" << quoted_name(table.label) << ' '
            << without_nul(node_map(graph, table, table.rows[i], true)) << ')';
      }
      out << kEnd;
    });
  }
  for (const RelationshipTable& table : relationship_tables(graph, Grouping::Broad)) {
    write_relationships(graph, table, out);
  }
}

void write_age_check(const query::QueryableGraph& graph, std::ostream& out) {
  const auto type = [](EdgeRole role) { return std::string(name(role)); };
  out << kSession << "SELECT * FROM ag_catalog.cypher('entente', $entente$\n"
      << count_query(graph, Grouping::Broad, type)
      << "\n$entente$) AS (what ag_catalog.agtype, expected ag_catalog.agtype, found ag_catalog.agtype, "
         "ok ag_catalog.agtype);\n";
}

}  // namespace entente::detail
