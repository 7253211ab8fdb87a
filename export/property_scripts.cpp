// SPDX-License-Identifier: MIT
// What the dialects of Cypher share: rows as literals, and what to count after an import.
// Tested by tests/readers.
#include "export/property_scripts.hpp"

#include <algorithm>
#include <utility>

#include "entente/query/value_text.hpp"
#include "export/cypher_literal.hpp"

namespace entente::detail {
namespace {

using Entries = std::vector<std::pair<std::string, query::Value>>;

std::string map_literal(const Entries& entries) {
  std::string out;
  append_map(out, entries);
  return out;
}

void append_row(std::string& text, std::string_view what, std::string_view pattern, std::size_t expected,
                std::string_view found) {
  if (!text.empty()) text += "\nUNION ALL ";
  const std::string count = std::to_string(expected);
  text += "MATCH ";
  text += pattern;
  text += " WITH ";
  text += found;
  text += " AS found RETURN '";  // one row also where nothing is found
  text += what;
  text += "' AS what, " + count + " AS expected, found, found = " + count + " AS ok";
}

/// "count(x.`a`) + count(x.`b`)": as many as the properties that are there.
std::string property_counts(std::span<const query::PropertyColumn> columns) {
  std::string sum;
  for (const query::PropertyColumn& column : columns) {
    if (!sum.empty()) sum += " + ";
    sum += "count(x." + quoted_name(column.name) + ")";
  }
  return sum;
}

template <typename Id>
std::size_t count_properties(const query::QueryableGraph& graph, std::span<const Id> rows,
                             std::span<const query::PropertyColumn> columns) {
  std::size_t count = 0;
  for (const Id row : rows) {
    for (const query::PropertyColumn& column : columns)
      count += graph.property(row, column.key).is_null() ? 0 : 1;
  }
  return count;
}

}  // namespace

std::string count_query(const query::QueryableGraph& graph, Grouping grouping,
                        const std::function<std::string(EdgeRole)>& type_name) {
  std::string text;
  for (const NodeTable& table : node_tables(graph, grouping)) {
    if (table.rows.empty()) continue;
    const std::string pattern = "(x:" + quoted_name(table.label) + ")";
    append_row(text, table.label, pattern, table.rows.size(), "count(x)");
    append_row(text, "properties of " + table.label, pattern,
               count_properties<query::NodeId>(graph, table.rows, table.columns),
               property_counts(table.columns));
  }
  for (const EdgeRole role : roles()) {
    const std::span<const query::EdgeId> edges = graph.edges_with(type_of(role));
    if (edges.empty()) continue;
    const std::string type = type_name(role);
    const std::string pattern = "()-[x:" + quoted_name(type) + "]->()";
    append_row(text, type, pattern, edges.size(), "count(x)");
    if (role != EdgeRole::Evidence) continue;
    const std::vector<query::PropertyColumn> columns = query::evidence_columns();
    append_row(text, "properties of " + type, pattern, count_properties(graph, edges, std::span(columns)),
               property_counts(columns));
  }
  if (text.empty()) append_row(text, "nodes", "(x)", 0, "count(x)");
  return text;
}

std::string node_map(const query::QueryableGraph& graph, const NodeTable& table, query::NodeId node,
                     bool maps) {
  Entries entries;
  for (const query::PropertyColumn& column : table.columns) {
    query::Value value = graph.property(node, column.key);
    entries.emplace_back(column.name,
                         maps ? std::move(value) : without_maps(std::move(value), column, graph));
  }
  return map_literal(entries);
}

std::string ends_list(const query::QueryableGraph& graph, query::EdgeId edge) {
  std::string out;
  append_literal(out, query::Value(std::vector<query::Value>{
                          query::Value(query::element_id(graph[edge].source, graph)),
                          query::Value(query::element_id(graph[edge].target, graph))}));
  return out;
}

std::string evidence_map(const query::QueryableGraph& graph, query::EdgeId edge, bool nulls) {
  Entries entries{{"source", query::Value(query::element_id(graph[edge].source, graph))},
                  {"target", query::Value(query::element_id(graph[edge].target, graph))}};
  std::string missing;
  for (const query::PropertyColumn& column : query::evidence_columns()) {
    query::Value value = graph.property(edge, column.key);
    if (value.is_null() && nulls) missing += ", " + quoted_name(column.name) + ": null";
    entries.emplace_back(column.name, std::move(value));
  }
  std::string out = map_literal(entries);
  out.insert(out.size() - 1, missing);
  return out;
}

void in_batches(std::size_t count, std::size_t most,
                const std::function<void(std::size_t first, std::size_t last)>& write) {
  for (std::size_t first = 0; first < count; first += most) write(first, std::min(first + most, count));
}

}  // namespace entente::detail
