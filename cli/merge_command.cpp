// SPDX-License-Identifier: MIT
// `entente merge`: one graph of many.
#include <CLI/CLI.hpp>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "cli/command.hpp"
#include "cli/graph_input.hpp"
#include "cli/graph_output.hpp"
#include "cli/terminal.hpp"
#include "entente/graph/merge.hpp"
#include "entente/graph/store.hpp"

namespace entente {
namespace {

constexpr std::size_t kMostProblems = 20;

struct Options {
  std::vector<std::string> graphs;
  GraphOutput output;
};

/// False where a graph cannot be read; what is wrong with it was printed.
bool gather(const std::vector<std::string>& paths, GraphMerger& merger) {
  bool whole = true;
  for (const std::string& path : paths) {
    if (is_store(path)) {
      Store(path).for_each([&](DocumentClaims&& claims) { merger.add(std::move(claims), path); });
    } else if (const auto graph = read_graph(path)) {
      merger.add(*graph, path);
    } else {
      whole = false;
    }
  }
  return whole;
}

ExitCode merge(const Options& options) {
  const Format& format = chosen_format(options.output);
  ExportOptions export_options;
  export_options.view = chosen_view(options.output, format);
  choose_details(options.output, format, export_options);
  export_options.dialect = chosen_dialect(options.output, format);
  export_options.claims = !options.output.no_claims;
  GraphTarget target(format, options.output.path);  // first: what cannot be written is known before the work

  GraphMerger merger;
  const bool whole = gather(options.graphs, merger);
  const std::vector<std::string>& problems = merger.problems();
  for (std::size_t i = 0; i < problems.size() && i < kMostProblems; ++i) complain(problems[i]);
  if (problems.size() > kMostProblems) {
    complain(std::to_string(problems.size() - kMostProblems) + " more are not shown");
  }
  if (!whole || !problems.empty()) {
    complain("nothing was merged, and '" + options.output.path + "' was not written");
    return ExitCode::Failure;
  }
  target.write(std::move(merger).build(), export_options);
  return ExitCode::Success;
}

}  // namespace

Work declare_merge(CLI::App& parser, const GlobalOptions& /*globals*/) {
  auto options = std::make_shared<Options>();
  parser.add_option("GRAPH", options->graphs, "JSON-LD graphs and stores; '-' is standard input")->required();
  declare_output(parser, options->output);
  parser.get_option("--output")->required();
  parser.footer(
      "The result is that of one build over all their documents, in any order and grouping.\n"
      "Example:\n"
      "  entente merge monday.jsonld tuesday.jsonld archive.store -o all.jsonld");
  return [options] { return merge(*options); };
}

}  // namespace entente
