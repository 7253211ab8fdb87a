// SPDX-License-Identifier: MIT
// `entente stats`: a graph in figures.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <iomanip>
#include <memory>
#include <optional>
#include <ostream>
#include <sstream>
#include <string>

#include "cli/command.hpp"
#include "cli/graph_input.hpp"
#include "cli/output_file.hpp"
#include "cli/terminal.hpp"
#include "entente/export/statistics.hpp"
#include "entente/graph/metrics.hpp"
#include "entente/graph/statistics.hpp"

namespace entente {
namespace {

struct Options {
  std::string graph;
  bool metrics = false;
  bool json = false;
  std::size_t top = 10;
};

std::string period(PartialDate first, PartialDate last) {
  if (!first.known()) return "unknown";
  return first == last ? to_string(first) : to_string(first) + " to " + to_string(last);
}

void print(const char* title, const GraphStatistics::Counts& counts, std::ostream& out) {
  if (counts.empty()) return;
  out << "\n" << title << "\n";
  for (const auto& [name, count] : counts) out << std::setw(10) << count << "  " << name << "\n";
}

void print(const GraphStatistics& figures, const Graph& graph, std::size_t top, std::ostream& out) {
  out << figures.documents << " documents, " << figures.sources << " independent sources, published "
      << period(figures.published_first, figures.published_last) << "\n"
      << figures.evidence << " pieces of evidence, " << figures.mentions
      << " mentions; events and agreements " << period(figures.first, figures.last) << "\n";
  print("Nodes", figures.nodes, out);
  print("Events", figures.events, out);
  print("Events by modality", figures.modalities, out);
  print("Agreements by status", figures.agreements, out);
  if (!figures.pairs.empty()) {
    out << "\nMost active of " << figures.pairs.size()
        << " pairs (events, documents, sources, cooperation, conflict)\n";
    for (std::size_t i = 0; i < figures.pairs.size() && i < top; ++i) {
      const GraphStatistics::Pair& pair = figures.pairs[i];
      out << std::setw(8) << pair.events << std::setw(8) << pair.documents << std::setw(8) << pair.sources
          << std::setw(8) << pair.cooperation << std::setw(8) << pair.conflict << "  " << pair.name << "\n";
    }
  }
  if (!figures.unresolved.empty()) {
    out << "\n" << figures.unresolved.size() << " unresolved names: borne by several, or one word alone\n";
    for (std::size_t i = 0; i < figures.unresolved.size() && i < top; ++i) {
      const GraphStatistics::Unresolved& name = figures.unresolved[i];
      out << "  " << name.name << ":";
      for (std::size_t k = 0; k < name.ids.size() && k < 5; ++k) out << " " << name.ids[k];
      out << (name.ids.size() > 5 ? " …" : "") << "\n";
    }
  }
  const std::vector<NodeIndex> central = most_central(graph, top);
  if (central.empty()) return;
  out << "\nMost central (page rank, betweenness, ties, component, community)\n";
  for (const NodeIndex index : central) {
    const NodeMetrics& metrics = *graph[index].metrics;
    out << std::fixed << std::setprecision(4) << std::setw(10) << metrics.page_rank << std::setw(10);
    if (metrics.betweenness) {
      out << *metrics.betweenness;
    } else {
      out << "-";
    }
    out << std::setw(6) << metrics.degree << std::setw(6) << metrics.component << std::setw(6)
        << metrics.community << "  " << graph[index].name << "\n";
  }
}

ExitCode stats(const Options& options) {
  std::optional<Graph> graph = read_graph(options.graph);
  if (!graph) return ExitCode::Failure;
  if (options.metrics) graph = with_metrics(*graph);
  const GraphStatistics figures = statistics_of(*graph);
  OutputFile out("-");
  if (options.json) {
    write_statistics_json(figures, *graph, options.top, out.stream());
  } else {
    std::ostringstream text;
    text.imbue(std::locale::classic());
    print(figures, *graph, options.top, text);
    out.stream() << printable(text.str());
  }
  out.commit();
  return ExitCode::Success;
}

}  // namespace

Work declare_stats(CLI::App& parser, const GlobalOptions& /*globals*/) {
  auto options = std::make_shared<Options>();
  parser.add_option("GRAPH", options->graph, "A JSON-LD graph or a store; '-' is standard input")->required();
  parser.add_flag("--metrics", options->metrics, "Also who is central, and which communities there are");
  parser.add_flag("--json", options->json, "As JSON");
  parser.add_option("--top", options->top, "How many of each list (default: 10)")
      ->type_name("N")
      ->check(CLI::Range(std::size_t{0}, std::size_t{1000000}));
  parser.footer(
      "To keep the figures of nodes in a graph: entente export GRAPH --metrics -o FILE\n"
      "Example:\n"
      "  entente stats graph.jsonld --metrics");
  return [options] { return stats(*options); };
}

}  // namespace entente
