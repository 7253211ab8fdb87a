// SPDX-License-Identifier: MIT
// Tables of nodes and relationships as CSV for bulk imports. Exact: nothing is changed for spreadsheets.
// Tested by tests/readers/ladybug_test.mjs.
#include "export/import_csv.hpp"

#include <ostream>

#include "entente/query/value_text.hpp"

namespace entente::detail {
namespace {

using query::PropertyKind;

/// Quoted where it must be, and where a reader might trim it or take it for null.
void append_cell(std::string& line, std::string_view text) {
  const bool plain = !text.empty() && text.find_first_of(",\"\r\n") == std::string_view::npos &&
                     static_cast<unsigned char>(text.front()) > ' ' &&
                     static_cast<unsigned char>(text.back()) > ' ';
  if (plain) {
    line += text;
    return;
  }
  line += '"';
  for (const char c : text) {
    if (c == '"') line += '"';
    line += c;
  }
  line += '"';
}

void append_value(std::string& line, const query::Value& value, const query::PropertyColumn& column,
                  const std::string& delimiter, const query::PropertyGraph& graph) {
  if (value.is_null()) return;
  switch (column.kind) {
    case PropertyKind::String:
      append_cell(line, value.string());
      return;
    case PropertyKind::Strings: {
      std::string joined;
      for (const query::Value& item : value.list()) {
        if (!joined.empty()) joined += delimiter;
        joined += item.string();
      }
      append_cell(line, joined);
      return;
    }
    default:
      append_cell(line, query::cell(without_maps(value, column, graph), graph));
  }
}

std::string_view suffix(PropertyKind kind) {
  switch (kind) {
    case PropertyKind::Integer:
      return ":long";
    case PropertyKind::Float:
      return ":double";
    case PropertyKind::Boolean:
      return ":boolean";
    case PropertyKind::Strings:
      return ":string[]";
    default:
      return "";
  }
}

void append_heading(std::string& line, const query::PropertyColumn& column) {
  line += column.name;
  line += column.name == "id" ? ":ID" : suffix(column.kind);
}

constexpr std::string_view kEnd = "\r\n";

}  // namespace

void write_node_csv(const query::QueryableGraph& graph, const NodeTable& table, const std::string& delimiter,
                    std::ostream& out) {
  std::string line;
  for (const query::PropertyColumn& column : table.columns) {
    append_heading(line, column);
    line += ',';
  }
  out << line << ":LABEL" << kEnd;
  const query::KeyId type = *graph.key("type");
  for (const query::NodeId node : table.rows) {
    line.clear();
    for (const query::PropertyColumn& column : table.columns) {
      append_value(line, graph.property(node, column.key), column, delimiter, graph);
      line += ',';
    }
    const std::string narrow = graph.property(node, type).string();
    append_cell(line, narrow == table.broad ? narrow : table.broad + delimiter + narrow);
    out << line << kEnd;
  }
}

void write_relationship_csv(const query::QueryableGraph& graph, EdgeRole role, std::ostream& out) {
  const std::vector<query::PropertyColumn> columns =
      role == EdgeRole::Evidence ? query::evidence_columns() : std::vector<query::PropertyColumn>();
  std::string line = ":START_ID,:END_ID,";
  for (const query::PropertyColumn& column : columns) {
    append_heading(line, column);
    line += ',';
  }
  out << line << ":TYPE,source:IGNORE,target:IGNORE" << kEnd;
  for (const query::EdgeId edge : graph.edges_with(type_of(role))) {
    const auto& ends = graph[edge];
    line.clear();
    append_cell(line, query::element_id(ends.source, graph));
    line += ',';
    append_cell(line, query::element_id(ends.target, graph));
    line += ',';
    for (const query::PropertyColumn& column : columns) {
      append_value(line, graph.property(edge, column.key), column, ";", graph);
      line += ',';
    }
    line += name(role);
    line += ',' + table_label(graph, ends.source) + ',' + table_label(graph, ends.target);
    out << line << kEnd;
  }
}

}  // namespace entente::detail
