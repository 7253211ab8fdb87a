// SPDX-License-Identifier: MIT
// The table of formats. To add one: a file export/<name>_writer.cpp and a row here. A format that is a folder
// has a null writer and a list of files instead.
// Tested by tests/export/format_test.cpp.
#include "entente/export/format.hpp"

#include <array>
#include <ostream>

#include "entente/core/diagnostic.hpp"
#include "export/csv_tables.hpp"
#include "export/dot.hpp"
#include "export/dyads.hpp"
#include "export/gexf.hpp"
#include "export/graphml.hpp"
#include "export/html.hpp"
#include "export/jsonld_writer.hpp"
#include "export/nquads_writer.hpp"
#include "export/picture.hpp"
#include "export/property_graph.hpp"
#include "export/turtle_writer.hpp"

namespace entente {
namespace {

constexpr auto kFormats = std::to_array<Format>({
    {"jsonld", ".jsonld", "application/ld+json", "JSON-LD 1.1, the whole graph with its evidence", false,
     write_jsonld},
    {"nquads", ".nq", "application/n-quads", "RDF, one statement a line; a graph a document on request",
     false, write_nquads},
    {"turtle", ".ttl", "text/turtle", "RDF for people and programs", false, write_turtle},
    {"dot", ".dot", "text/vnd.graphviz", "Graphviz DOT drawing of a view", false, write_dot},
    {"svg", ".svg", "image/svg+xml", "drawing of a view as SVG", false, write_svg},
    {"png", ".png", "image/png", "drawing of a view as PNG", true, write_png},
    {"pdf", ".pdf", "application/pdf", "drawing of a view as PDF", true, write_pdf},
    {"html", ".html", "text/html", "one page to look around in: map, filters, tables, quotes", false,
     write_html},
    {"dyads", ".dyads.csv", "text/csv", "CSV, a row for every event and pair of parties, for statistics",
     false, write_dyads},
    {"neo4j", "", "text/csv", "folder for Neo4j: CSV for its import, a Cypher script, counts to check", false,
     nullptr, kPropertyGraphFiles, write_neo4j},
    {"ladybug", "", "text/csv", "folder for LadybugDB: CSV, schema and load script, counts to check", false,
     nullptr, kPropertyGraphFiles, write_ladybug},
    {"age", "", "application/sql", "folder for Apache AGE (PostgreSQL): SQL around Cypher, counts to check",
     false, nullptr, kPropertyGraphFiles, write_age},
    {"cypher", ".cypher", "application/x-cypher-query",
     "one script for Neo4j, or with --dialect for LadybugDB or AGE", false, write_cypher},
    {"graphml", ".graphml", "application/graphml+xml", "GraphML for networkx, igraph, yEd", false,
     write_network_graphml},
    {"gexf", ".gexf", "application/gexf+xml", "GEXF 1.3 for Gephi: a network with time", false,
     write_network_gexf},
    {"csv", "", "text/csv", "folder of tables, safe in spreadsheets", false, nullptr, kCsvTables,
     write_csv_tables},
});

/// Other extensions under which users know a format.
constexpr auto kSynonyms = std::to_array<std::pair<std::string_view, std::string_view>>({
    {".gv", "dot"},
    {".json", "jsonld"},
    {"json-ld", "jsonld"},
    {".htm", "html"},
    {".nquads", "nquads"},
    {"n-quads", "nquads"},
    {"ttl", "turtle"},
});

/// What is written, and the options with the focus as the part numbers it: drawings mark it.
struct Part {
  Graph graph;
  ExportOptions options;
};

Part part_of(const Graph& graph, const ExportOptions& options) {
  Part part{filtered(graph, options.filter), options};
  part.options.filter.focus.clear();
  for (const NodeIndex index : options.filter.focus) {
    if (const auto found = part.graph.find(graph[index].id)) part.options.filter.focus.push_back(*found);
  }
  return part;
}

void write_one(std::string_view name, FormatWriter writer, const Part& part, std::ostream& out) {
  writer(part.graph, part.options, out);
  out.flush();
  if (!out) throw IoError("cannot write " + std::string(name) + ": the output does not take more bytes");
}

constexpr std::array<View, 5> kViews = {View::Relations, View::Events, View::Person, View::Agreements,
                                        View::Full};

}  // namespace

std::optional<View> parse_view(std::string_view word) {
  for (const View view : kViews) {
    if (name(view) == word) return view;
  }
  return std::nullopt;
}

std::string_view name(View value) {
  constexpr std::array<std::string_view, kViews.size()> kNames = {"relations", "events", "person",
                                                                  "agreements", "full"};
  return kNames[static_cast<std::size_t>(value)];
}

std::span<const View> views() {
  return kViews;
}

bool is_drawing(const Format& format) {
  return format.write == write_dot || format.write == write_svg || format.write == write_png ||
         format.write == write_pdf;
}

bool is_network(const Format& format) {
  return format.write == write_network_graphml || format.write == write_network_gexf;
}

std::optional<CypherDialect> parse_dialect(std::string_view word) {
  if (word == "neo4j") return CypherDialect::Neo4j;
  if (word == "ladybug") return CypherDialect::Ladybug;
  if (word == "age") return CypherDialect::Age;
  return std::nullopt;
}

std::span<const Format> formats() {
  return kFormats;
}

const Format* find_format(std::string_view name) {
  for (const auto& [synonym, format] : kSynonyms) {
    if (synonym == name) name = format;
  }
  for (const Format& format : kFormats) {
    if (!name.empty() && (format.name == name || format.extension == name)) return &format;
  }
  return nullptr;
}

void write(const Graph& graph, const Format& format, const ExportOptions& options, std::ostream& out) {
  const Part part = part_of(graph, options);
  write_one(format.name, format.write, part, out);
}

void write(const Graph& graph, const Format& format, const ExportOptions& options, const FileOpener& open) {
  const Part part = part_of(graph, options);
  if (format.write_folder != nullptr) {
    std::string last;
    std::ostream* out = nullptr;
    const auto end = [&] {
      if (out == nullptr || out->flush()) return;
      throw IoError("cannot write " + last + ": the output does not take more bytes");
    };
    format.write_folder(part.graph, part.options, [&](std::string_view name) -> std::ostream& {
      end();
      last = name;
      out = &open(name);
      return *out;
    });
    end();
    return;
  }
  for (const FormatFile& file : format.files) write_one(file.name, file.write, part, open(file.name));
}

}  // namespace entente
