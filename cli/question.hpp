// SPDX-License-Identifier: MIT
#ifndef ENTENTE_CLI_QUESTION_HPP
#define ENTENTE_CLI_QUESTION_HPP

#include <functional>
#include <string>
#include <vector>

#include "cli/exit_code.hpp"
#include "cli/table_writer.hpp"
#include "entente/graph/graph.hpp"

namespace CLI {
class App;
}

namespace entente {

/// What every question is asked with.
struct QuestionOptions {
  std::string graph;  ///< the file
  TableOptions table;
  std::uint64_t rows = 1'000'000;  ///< at most so many rows
  double seconds = 60;             ///< at most so long
  std::vector<std::string> rule_directories;
};

/// Answers a question about a graph on standard output.
using Answer = std::function<ExitCode(const Graph& graph, const QuestionOptions& options)>;

/// One question of `entente query GRAPH <question> …`. `declare` adds its arguments to its own parser and
/// returns what answers it.
struct Question {
  const char* name;
  const char* summary;
  Answer (*declare)(CLI::App& parser);
};

/// The last line of every question's help.
inline constexpr const char* kEveryQuestion =
    "Every question takes --json, --jsonl, --csv, --md, --max-rows and --timeout as well: see 'entente "
    "query "
    "--help'.";

Answer declare_agreements(CLI::App& parser);
Answer declare_events(CLI::App& parser);
Answer declare_evidence(CLI::App& parser);
Answer declare_match(CLI::App& parser);
Answer declare_members(CLI::App& parser);
Answer declare_office(CLI::App& parser);
Answer declare_path(CLI::App& parser);
Answer declare_relations(CLI::App& parser);
Answer declare_search(CLI::App& parser);
Answer declare_timeline(CLI::App& parser);
Answer declare_top(CLI::App& parser);
Answer declare_who(CLI::App& parser);

}  // namespace entente

#endif
