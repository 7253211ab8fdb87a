// SPDX-License-Identifier: MIT
// Neo4j's dialect: labels as many as a node has, MERGE on the id, so that loading twice is loading once.
// Tested by tests/readers/cypher_test.mjs.
#include <ostream>
#include <set>
#include <string>

#include "entente/query/queryable_graph.hpp"
#include "export/cypher_literal.hpp"
#include "export/property_scripts.hpp"

namespace entente::detail {
namespace {

constexpr std::size_t kBatch = 200;  // rows: larger statements take longer to plan than to run

/// UNWIND [row, row] AS row, each row on a line of its own.
template <typename Row>
void unwind(std::size_t first, std::size_t last, std::ostream& out, Row row) {
  out << "UNWIND [";
  for (std::size_t i = first; i < last; ++i) out << (i == first ? "\n" : ",\n") << row(i);
  out << "] AS row\n";
}

void write_nodes(const query::QueryableGraph& graph, const NodeTable& table, std::ostream& out) {
  const std::string extra = table.label == table.broad ? "" : ", n:" + quoted_name(table.label);
  in_batches(table.rows.size(), kBatch, [&](std::size_t first, std::size_t last) {
    unwind(first, last, out, [&](std::size_t i) { return node_map(graph, table, table.rows[i], false); });
    out << "MERGE (n:" << quoted_name(table.broad) << " {id: row.id}) SET n = row" << extra << ";\n";
  });
}

void write_pairs(const query::QueryableGraph& graph, const RelationshipTable& table, std::ostream& out) {
  in_batches(table.rows.size(), kBatch, [&](std::size_t first, std::size_t last) {
    unwind(first, last, out, [&](std::size_t i) { return ends_list(graph, table.rows[i]); });
    out << "MATCH (a:" << quoted_name(table.source) << " {id: row[0]}), (b:" << quoted_name(table.target)
        << " {id: row[1]})\nMERGE (a)-[:" << quoted_name(name(table.role)) << "]->(b);\n";
  });
}

/// Pieces without a rule are merged apart from the others: no property can be merged on that is null.
void write_evidence(const query::QueryableGraph& graph, const RelationshipTable& table, std::ostream& out) {
  const auto rule = *graph.key("rule");
  for (const bool ruled : {false, true}) {
    std::vector<query::EdgeId> rows;
    for (const query::EdgeId edge : table.rows) {
      if (graph.property(edge, rule).is_null() != ruled) rows.push_back(edge);
    }
    in_batches(rows.size(), kBatch, [&](std::size_t first, std::size_t last) {
      unwind(first, last, out, [&](std::size_t i) { return evidence_map(graph, rows[i], false); });
      out << "MATCH (a:" << quoted_name(table.source)
          << " {id: row.source}), (b:" << quoted_name(table.target)
          << " {id: row.target})\nMERGE (a)-[r:`evidence` {`start`: row.`start`, `end`: row.`end`, quote: "
             "row.quote"
          << (ruled ? ", rule: row.rule" : "") << "}]->(b) ON CREATE SET r.confidence = row.confidence;\n";
    });
  }
}

}  // namespace

void write_neo4j_schema(const query::QueryableGraph& graph, std::ostream& out) {
  std::set<std::string> done;
  for (const NodeTable& table : node_tables(graph, Grouping::Broad)) {
    if (!done.insert(table.broad).second) continue;
    out << "CREATE CONSTRAINT `entente_" << table.broad
        << "_id` IF NOT EXISTS FOR (n:" << quoted_name(table.broad) << ") REQUIRE n.id IS UNIQUE;\n";
  }
}

void write_neo4j_data(const query::QueryableGraph& graph, std::ostream& out) {
  for (const NodeTable& table : node_tables(graph, Grouping::Narrow)) write_nodes(graph, table, out);
  for (const RelationshipTable& table : relationship_tables(graph, Grouping::Broad)) {
    if (table.role == EdgeRole::Evidence) {
      write_evidence(graph, table, out);
    } else {
      write_pairs(graph, table, out);
    }
  }
}

void write_neo4j_check(const query::QueryableGraph& graph, std::ostream& out) {
  const auto type = [](EdgeRole role) { return std::string(name(role)); };
  out << count_query(graph, Grouping::Broad, type) << ";\n";
}

}  // namespace entente::detail
