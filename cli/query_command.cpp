// SPDX-License-Identifier: MIT
// `entente query`: questions to a graph. A new question is a row here and a file beside it.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "cli/graph_input.hpp"
#include "cli/question.hpp"

namespace entente {
namespace {

constexpr std::array kQuestions = {
    Question{"match", "Find a pattern, in the reading part of openCypher", declare_match},
};

struct Choice {
  const CLI::App* parser;
  Answer answer;
};

}  // namespace

Work declare_query(CLI::App& parser, const GlobalOptions& /*globals*/) {
  auto options = std::make_shared<QuestionOptions>();
  auto choices = std::make_shared<std::vector<Choice>>();
  parser
      .add_option("GRAPH", options->graph, "A store, or a JSON-LD graph that this program wrote; '-' is standard input")
      ->required();
  declare_table(parser, options->table);
  parser.add_option("--max-rows", options->rows, "Rows of the answer at most (default: 1000000)")
      ->type_name("N");
  parser
      .add_option("--timeout", options->seconds,
                  "Seconds that it may take, without reading the graph (default: 60)")
      ->type_name("SECONDS")
      ->check(CLI::Range(0.0, 1e6));
  for (const Question& question : kQuestions) {
    CLI::App* part = parser.add_subcommand(question.name, question.summary);
    part->fallthrough();
    choices->push_back({part, question.declare(*part)});
  }
  parser.require_subcommand(0, 1);
  parser.footer(
      "Examples:\n"
      "  entente query graph.jsonld match 'MATCH (c:Country) RETURN c.name, c.iso3166 ORDER BY c.name'\n"
      "  entente query graph.jsonld match --csv --param code=MYS \\\n"
      "    'MATCH (a:Country)<-[:actorParty]-(v:Visit)-[:recipientParty]->(:Country {iso3166: $code})\n"
      "     RETURN a.name, count(v) AS visits ORDER BY visits DESC'\n\n"
      "The language is described in docs/query-language.md.");
  return [options, choices] {
    const auto chosen = std::find_if(choices->begin(), choices->end(),
                                     [](const Choice& each) { return each.parser->parsed(); });
    if (chosen == choices->end()) throw UsageError("say what to ask the graph: match");
    const std::optional<Graph> graph = read_graph(options->graph);
    return graph ? chosen->answer(*graph, *options) : ExitCode::Failure;
  };
}

}  // namespace entente
