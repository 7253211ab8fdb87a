// SPDX-License-Identifier: MIT
// Graphs as files: which format, and to where.
#include "cli/graph_output.hpp"

#include <CLI/CLI.hpp>
#include <filesystem>
#include <sstream>
#include <string_view>
#include <vector>

#include "cli/command.hpp"
#include "cli/output_file.hpp"
#include "cli/output_folder.hpp"
#include "cli/terminal.hpp"
#include "entente/core/diagnostic.hpp"

namespace entente {
namespace {

[[noreturn]] void unknown_format(const std::string& name) {
  std::vector<std::string_view> names;
  for (const Format& format : formats()) names.push_back(format.name);
  const std::string near = nearest(name, names);
  throw UsageError("no format '" + name + "'" + (near.empty() ? "" : ", did you mean '" + near + "'?") +
                   " (formats: " + format_names() + ")");
}

}  // namespace

void declare_output(CLI::App& parser, GraphOutput& output) {
  parser
      .add_option("-o,--output", output.path,
                  "Where to write; '-' is standard output, some formats are a folder")
      ->type_name("FILE");
  parser.add_option("-f,--format", output.format, "Format (default: by the extension of FILE)")
      ->type_name("FORMAT");
  parser
      .add_option("--view", output.view,
                  "What a drawing shows (default: " + std::string(name(ExportOptions().view)) +
                      "): " + view_names() + "; GraphML and GEXF: full (default) or relations")
      ->type_name("VIEW");
  parser
      .add_option("--dialect", output.dialect,
                  "Whose Cypher the formats cypher and neo4j write: neo4j (default), ladybug or age")
      ->type_name("DIALECT");
  parser.add_flag("--yed", output.yed, "GraphML: with the labels that yEd shows");
  parser.add_flag("--exact", output.exact,
                  "CSV: text as it is, also where a spreadsheet would take it for a formula; lists as JSON");
  declare_no_claims(parser, output.no_claims);
}

void declare_no_claims(CLI::App& parser, bool& no_claims) {
  parser.add_flag("--no-claims", no_claims,
                  "JSON-LD and RDF: leave out what each document said; smaller, but 'merge' cannot take it");
}

std::string format_names() {
  std::string names;
  for (const Format& format : formats()) {
    if (!names.empty()) names += ", ";
    names += format.name;
  }
  return names;
}

std::string view_names() {
  std::string names;
  for (const View view : views()) {
    if (!names.empty()) names += ", ";
    names += name(view);
  }
  return names;
}

const Format& chosen_format(const GraphOutput& output) {
  if (!output.format.empty()) {
    const Format* format = find_format(output.format);
    if (format == nullptr) unknown_format(output.format);
    return *format;
  }
  const std::string extension = std::filesystem::path(output.path).extension().string();
  if (const Format* format = extension.empty() ? nullptr : find_format(extension)) return *format;
  if (output.path == "-") return *find_format("jsonld");
  throw UsageError("cannot tell the format from '" + output.path + "': give -f (formats: " + format_names() +
                   ")");
}

View chosen_view(const GraphOutput& output, const Format& format) {
  if (output.view.empty()) return is_network(format) ? View::Full : ExportOptions().view;
  const auto view = parse_view(output.view);
  if (!view) throw UsageError("no view '" + output.view + "' (views: " + view_names() + ")");
  if (is_network(format) && *view != View::Relations && *view != View::Full) {
    throw UsageError("--view " + output.view + " is for drawings: -f " + std::string(format.name) +
                     " shows relations or full");
  }
  return *view;
}

void choose_details(const GraphOutput& output, const Format& format, ExportOptions& options) {
  if (output.yed && format.name != "graphml") {
    throw UsageError("--yed does not go with -f " + std::string(format.name) + ": give -f graphml");
  }
  if (output.exact && format.name != "csv" && format.name != "dyads") {
    throw UsageError("--exact does not go with -f " + std::string(format.name) + ": give -f csv or dyads");
  }
  options.yed = output.yed;
  options.csv_exact = output.exact;
}

std::optional<CypherDialect> chosen_dialect(const GraphOutput& output, const Format& format) {
  if (output.dialect.empty()) return std::nullopt;
  const auto dialect = parse_dialect(output.dialect);
  if (!dialect) throw UsageError("no dialect '" + output.dialect + "' (dialects: neo4j, ladybug, age)");
  const bool any = format.name == "cypher" || format.name == "neo4j";
  if (!any && format.name != output.dialect) {
    throw UsageError("--dialect " + output.dialect + " does not go with -f " + std::string(format.name) +
                     ": give -f cypher, -f neo4j or -f " + output.dialect);
  }
  return dialect;
}

GraphTarget::GraphTarget(const Format& format, const std::string& path) : format_(format) {
  if (!format.is_folder()) {
    file_ = std::make_unique<OutputFile>(path);
    return;
  }
  if (path == "-") throw UsageError(std::string(format.name) + " is a folder of files: give -o DIR");
  std::vector<std::string_view> names;
  for (const FormatFile& file : format.files) names.push_back(file.name);
  folder_ = std::make_unique<OutputFolder>(path, names);
}

GraphTarget::~GraphTarget() = default;

void GraphTarget::write(const Graph& graph, const ExportOptions& options) {
  if (folder_) {
    entente::write(graph, format_, options,
                   [&](std::string_view name) -> std::ostream& { return folder_->open(name); });
    return folder_->commit();
  }
  if (file_->is_terminal()) {
    if (format_.binary) throw UsageError(std::string(format_.name) + " is not for terminals: give -o FILE");
    std::ostringstream text;
    entente::write(graph, format_, options, text);
    file_->stream() << printable(text.str());
  } else {
    entente::write(graph, format_, options, file_->stream());
  }
  file_->commit();
}

}  // namespace entente
