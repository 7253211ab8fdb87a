// SPDX-License-Identifier: MIT
// `entente export`: a graph in another format, whole or in part.
#include <CLI/CLI.hpp>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/command.hpp"
#include "cli/graph_input.hpp"
#include "cli/graph_output.hpp"
#include "cli/output_file.hpp"
#include "entente/core/date.hpp"
#include "entente/core/diagnostic.hpp"
#include "entente/core/vocabulary.hpp"
#include "entente/graph/filter.hpp"
#include "entente/graph/metrics.hpp"

namespace entente {
namespace {

struct Options {
  std::string graph;
  GraphOutput output{"-", "", "", ""};
  bool list = false;
  std::vector<std::string> focus;
  std::uint32_t depth = 1;
  std::string since;
  std::string until;
  std::string as_of;
  bool metrics = false;
  bool graph_per_document = false;
  std::vector<std::string> types;
  std::size_t top = 0;
  std::string title;
};

ExitCode list_formats() {
  OutputFile out("-");
  for (const Format& format : formats()) {
    out.stream() << format.name << '\t' << format.extension << '\t' << format.summary << '\n';
  }
  out.commit();
  return ExitCode::Success;
}

PartialDate date_option(const char* option, const std::string& text) {
  if (text.empty()) return {};
  const auto date = parse_date(text);
  if (!date)
    throw UsageError(std::string(option) + ": '" + text + "' is no date; write 2024, 2024-11 or 2024-11-21");
  return *date;
}

std::vector<EventType> type_options(const std::vector<std::string>& words) {
  std::vector<EventType> types;
  for (const std::string& word : words) {
    if (const auto type = parse_event_type(word)) {
      types.push_back(*type);
      continue;
    }
    std::vector<std::string_view> names;
    for (const EventTypeInfo& event : event_types()) names.push_back(event.name);
    const std::string near = nearest(word, names);
    throw UsageError("--type: no event type '" + word + "'" +
                     (near.empty() ? "" : ", did you mean '" + near + "'?"));
  }
  return types;
}

ExitCode export_graph(const Options& options) {
  if (options.list) return list_formats();
  if (options.graph.empty()) throw UsageError("give a GRAPH, or --list for the formats");
  if (options.output.path == "-" && options.output.format.empty()) {
    throw UsageError("give -f FORMAT or -o FILE (formats: " + format_names() + ")");
  }
  const Format& format = chosen_format(options.output);
  if (options.graph_per_document && format.name != "nquads") {
    throw UsageError("--graph-per-document: only nquads holds more than one graph; give -f nquads");
  }
  ExportOptions export_options;
  export_options.graph_per_document = options.graph_per_document;
  export_options.view = chosen_view(options.output, format);
  choose_details(options.output, format, export_options);
  const bool page = format.name == "html";
  if (options.top > 0 && !is_drawing(format)) {
    throw UsageError("--top is for drawings, not for " + std::string(format.name));
  }
  if (!options.title.empty() && !is_drawing(format) && !page) {
    throw UsageError("--title is for drawings and pages, not for " + std::string(format.name));
  }
  export_options.top = options.top;
  export_options.title = options.title;
  export_options.dialect = chosen_dialect(options.output, format);
  export_options.claims = !options.output.no_claims;
  export_options.filter.depth = options.depth;
  export_options.filter.since = date_option("--since", options.since);
  export_options.filter.until = date_option("--until", options.until);
  export_options.filter.types = type_options(options.types);

  const PartialDate day = date_option("--as-of", options.as_of);

  std::optional<Graph> graph = read_graph(options.graph);
  if (!graph) return ExitCode::Failure;
  if (day.known()) graph = as_of(*graph, day);
  if (options.metrics) graph = with_metrics(*graph);
  for (const std::string& name : options.focus) {
    const auto node = find_entity(*graph, name);
    if (!node) throw IoError("--focus: nothing in '" + options.graph + "' is called '" + name + "'");
    export_options.filter.focus.push_back(*node);
  }
  GraphTarget target(format, options.output.path);
  target.write(*graph, export_options);
  return ExitCode::Success;
}

}  // namespace

Work declare_export(CLI::App& parser, const GlobalOptions& /*globals*/) {
  auto options = std::make_shared<Options>();
  parser.add_option("GRAPH", options->graph,
                    "A JSON-LD graph that this program wrote, or a store; '-' is standard input");
  declare_output(parser, options->output);
  parser.add_flag("--list", options->list, "Print the formats");
  parser
      .add_option("--focus", options->focus,
                  "Only what concerns this entity: a name, code or id (may be given again)")
      ->type_name("NAME")
      ->allow_extra_args(false);
  parser.add_option("--depth", options->depth, "Steps from the focus (default: 1)")
      ->type_name("N")
      ->check(CLI::Range(1U, 100U));
  parser
      .add_option("--since", options->since, "Only what happened then or later: 2024, 2024-11 or 2024-11-21")
      ->type_name("DATE");
  parser.add_option("--until", options->until, "Only what happened then or earlier")->type_name("DATE");
  parser
      .add_option(
          "--as-of", options->as_of,
          "The state on that day: what had happened, agreements, offices and relations as they were then")
      ->type_name("DATE");
  parser.add_flag("--metrics", options->metrics,
                  "Nodes carry how central they are, and their component and community");
  parser.add_flag("--graph-per-document", options->graph_per_document,
                  "N-Quads: what a document says stands in a graph of its own, named by the document");
  parser.add_option("--type", options->types, "Only events of this type (may be given again)")
      ->type_name("TYPE")
      ->delimiter(',')
      ->allow_extra_args(false);
  parser
      .add_option(
          "--top", options->top,
          "Drawings: only the N countries, parties or entities of which most is known; the last N events")
      ->type_name("N")
      ->check(CLI::Range(1U, 100'000U));
  parser.add_option("--title", options->title, "Drawings and pages: their title")->type_name("TEXT");
  parser.footer(
      "Examples:\n"
      "  entente export graph.jsonld -o graph.svg\n"
      "  entente export graph.jsonld -f dot -o - --view full --focus \"Viet Nam\"\n"
      "  entente export graph.jsonld -o timeline.pdf --view events --focus VNM --focus MYS\n"
      "  entente export graph.jsonld -o 2024.jsonld --since 2024 --until 2024 --type Visit,Meeting");
  return [options] { return export_graph(*options); };
}

}  // namespace entente
