// SPDX-License-Identifier: MIT
// Property graphs as folders: what each database is given, and three lines that say how.
// Tested by tests/readers.
#include "export/property_graph.hpp"

#include <ostream>
#include <string>
#include <vector>

#include "entente/core/utf8.hpp"
#include "export/import_csv.hpp"
#include "export/property_scripts.hpp"

namespace entente {
namespace {

using detail::Grouping;
using query::caseless_name;
using query::QueryableGraph;

std::string node_file(const std::string& label) {
  return "nodes-" + label + ".csv";
}

/// A delimiter as neo4j-admin takes it: U+003B.
std::string code_name(std::string_view delimiter) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::size_t offset = 0;
  const char32_t code = next_code_point(delimiter, offset);
  std::string name = "U+";
  for (unsigned shift = 12; shift < 16; shift -= 4) name += kDigits[(code >> shift) & 15U];
  return name;
}

/// Files of those nodes and relationships that there are, the same for every database that takes CSV.
struct CsvFiles {
  std::vector<std::string> nodes;
  std::vector<std::string> relationships;
};

std::string relationship_file(EdgeRole role) {
  return "relationships-" + std::string(name(role)) + ".csv";
}

CsvFiles write_csv_files(const QueryableGraph& graph, const std::string& delimiter, const FileOpener& open) {
  CsvFiles files;
  for (const detail::NodeTable& table : detail::node_tables(graph, Grouping::Broad)) {
    if (table.rows.empty()) continue;
    files.nodes.push_back(node_file(table.label));
    detail::write_node_csv(graph, table, delimiter, open(files.nodes.back()));
  }
  for (const EdgeRole role : detail::roles()) {
    if (graph.edges_with(detail::type_of(role)).empty()) continue;
    files.relationships.push_back(relationship_file(role));
    detail::write_relationship_csv(graph, role, open(files.relationships.back()));
  }
  return files;
}

void neo4j_folder(const QueryableGraph& graph, const FileOpener& open) {
  open("README.txt")
      << "New database: `sh import.sh NAME`, start it, then `cypher-shell -d NAME -f constraints.cypher`.\n"
         "Running database, in place of that: `cypher-shell -d NAME -f graph.cypher`; twice is as good as "
         "once.\n"
         "Then `cypher-shell -d NAME -f check.cypher`: every line must end in TRUE.\n";
  const std::string delimiter = detail::list_delimiter(graph);
  const CsvFiles files = write_csv_files(graph, delimiter, open);
  std::ostream& script = open("import.sh");
  script
      << "#!/bin/sh\n# sh import.sh NAME [OPTION...]: this folder as a Neo4j database that is not running.\n"
         "name=${1:-neo4j}\n[ $# -gt 0 ] && shift\ncd \"$(dirname \"$0\")\" || exit 1\n"
         "exec neo4j-admin database import full \"$name\" --multiline-fields=true --array-delimiter="
      << code_name(delimiter);
  for (const std::string& file : files.nodes) script << " \\\n  --nodes=" << file;
  for (const std::string& file : files.relationships) script << " \\\n  --relationships=" << file;
  script << " \"$@\"\n";
  detail::write_neo4j_schema(graph, open("constraints.cypher"));
  std::ostream& all = open("graph.cypher");
  detail::write_neo4j_schema(graph, all);
  detail::write_neo4j_data(graph, all);
  detail::write_neo4j_check(graph, open("check.cypher"));
}

std::string_view cell_type(query::PropertyKind kind) {
  switch (kind) {
    case query::PropertyKind::Integer:
      return "INT64";
    case query::PropertyKind::Float:
      return "DOUBLE";
    case query::PropertyKind::Boolean:
      return "BOOLEAN";
    default:
      return "STRING";
  }
}

/// LOAD WITH HEADERS (…) FROM 'file' (…): the cells of a file by name.
std::string load(const std::string& file, std::span<const query::PropertyColumn> columns,
                 std::string_view before, std::string_view after) {
  std::string text = "LOAD WITH HEADERS (" + std::string(before);
  for (const query::PropertyColumn& column : columns) {
    text += "`" + std::string(column.name) + "` " + std::string(cell_type(column.kind)) + ", ";
  }
  return text + std::string(after) + ") FROM '" + file + "' (HEADER=true, ESCAPE='\"', PARALLEL=false)";
}

void copy_nodes(const detail::NodeTable& table, const std::string& delimiter, std::ostream& out) {
  out << "COPY `" << table.label << "` FROM ("
      << load(node_file(table.broad), table.columns, "", "`labels` STRING");
  if (table.label != table.broad) out << " WHERE `type` = '" << table.label << "'";
  const char* separator = " RETURN ";
  for (const query::PropertyColumn& column : table.columns) {
    const std::string cell = "`" + std::string(column.name) + "`";
    out << separator;
    if (column.kind == query::PropertyKind::Strings) {
      out << "string_split(" << cell << ", '" << delimiter << "')";
    } else {
      out << cell;
    }
    separator = ", ";
  }
  out << ");\n";
}

void copy_relationships(const detail::RelationshipTable& table, std::ostream& out) {
  std::vector<query::PropertyColumn> columns;
  if (table.role == EdgeRole::Evidence) columns = query::evidence_columns();
  out << "COPY `" << caseless_name(table.role) << "` FROM ("
      << load(relationship_file(table.role), columns, "`from` STRING, `to` STRING, ",
              "`type` STRING, `source` STRING, `target` STRING")
      << " WHERE `source` = '" << table.source << "' AND `target` = '" << table.target
      << "' RETURN `from`, `to`";
  for (const query::PropertyColumn& column : columns) out << ", `" << column.name << '`';
  out << ") (FROM='" << table.source << "', TO='" << table.target << "');\n";
}

void ladybug_folder(const QueryableGraph& graph, const FileOpener& open) {
  open("README.txt")
      << "Go to this folder: load.cypher names its files by their names alone.\n"
         "New database: `lbug graph.lbug < load.cypher`, or give its statements to any client.\n"
         "Then `lbug graph.lbug < check.cypher`: every line must end in True.\n";
  const std::string delimiter = detail::list_delimiter(graph);
  write_csv_files(graph, delimiter, open);
  std::ostream& script = open("load.cypher");
  detail::write_ladybug_schema(graph, script);
  for (const detail::NodeTable& table : detail::node_tables(graph, Grouping::ByEvent)) {
    if (!table.rows.empty()) copy_nodes(table, delimiter, script);
  }
  for (const detail::RelationshipTable& table : detail::relationship_tables(graph, Grouping::ByEvent)) {
    copy_relationships(table, script);
  }
  detail::write_ladybug_check(graph, open("check.cypher"));
}

void age_folder(const QueryableGraph& graph, const FileOpener& open) {
  open("README.txt") << "Database with the extension age: `psql -v ON_ERROR_STOP=1 -1 -f schema.sql -f "
                        "graph.sql DATABASE`.\n"
                        "It makes the graph `entente`; where there is one, `SELECT "
                        "ag_catalog.drop_graph('entente', true)` removes it.\n"
                        "Then `psql -f check.sql DATABASE`: every line must end in true.\n";
  detail::write_age_schema(graph, open("schema.sql"));
  detail::write_age_data(graph, open("graph.sql"));
  detail::write_age_check(graph, open("check.sql"));
}

void write_dialect(const Graph& graph, CypherDialect dialect, const FileOpener& open) {
  const QueryableGraph subject(graph);
  if (dialect == CypherDialect::Neo4j) neo4j_folder(subject, open);
  if (dialect == CypherDialect::Ladybug) ladybug_folder(subject, open);
  if (dialect == CypherDialect::Age) age_folder(subject, open);
}

}  // namespace

void write_neo4j(const Graph& graph, const ExportOptions& options, const FileOpener& open) {
  write_dialect(graph, options.dialect.value_or(CypherDialect::Neo4j), open);
}

void write_ladybug(const Graph& graph, const ExportOptions& options, const FileOpener& open) {
  write_dialect(graph, options.dialect.value_or(CypherDialect::Ladybug), open);
}

void write_age(const Graph& graph, const ExportOptions& options, const FileOpener& open) {
  write_dialect(graph, options.dialect.value_or(CypherDialect::Age), open);
}

void write_cypher(const Graph& graph, const ExportOptions& options, std::ostream& out) {
  const QueryableGraph subject(graph);
  switch (options.dialect.value_or(CypherDialect::Neo4j)) {
    case CypherDialect::Neo4j:
      detail::write_neo4j_schema(subject, out);
      detail::write_neo4j_data(subject, out);
      detail::write_neo4j_check(subject, out);
      return;
    case CypherDialect::Ladybug:
      detail::write_ladybug_schema(subject, out);
      detail::write_ladybug_data(subject, out);
      detail::write_ladybug_check(subject, out);
      return;
    case CypherDialect::Age:
      detail::write_age_schema(subject, out);
      detail::write_age_data(subject, out);
      detail::write_age_check(subject, out);
  }
}

}  // namespace entente
