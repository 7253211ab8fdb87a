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
    Question{"relations", "How a country stands with others: state, level, balance", declare_relations},
    Question{"timeline", "What one did, or what happened between two, by date", declare_timeline},
    Question{"events", "Events by type, parties, place, topic and time", declare_events},
    Question{"agreements", "Agreements by parties, kind, status, topic and time", declare_agreements},
    Question{"who", "A person: offices, whom met and when, where", declare_who},
    Question{"office", "Who held an office, and who did on a day", declare_office},
    Question{"members", "Who belongs to a body", declare_members},
    Question{"path", "A shortest chain of evidence between two", declare_path},
    Question{"top", "Who does most of something", declare_top},
    Question{"search", "Words in names, topics and quotes", declare_search},
    Question{"evidence", "The places of the texts that show something", declare_evidence},
    Question{"match", "Find a pattern, in the reading part of openCypher", declare_match},
};

struct Choice {
  const CLI::App* parser;
  Answer answer;
};

/// The graph comes before the question, which the parser cannot tell of itself.
class QuestionFormatter : public CLI::Formatter {
 public:
  std::string make_usage(const CLI::App* app, std::string name) const override {
    const std::size_t last = name.rfind(' ');
    const bool question = last != std::string::npos && name.substr(last + 1) != "query";
    if (!question) return "Usage: " + name + " [OPTIONS] GRAPH QUESTION ...\n";
    name.insert(last, " GRAPH");
    return CLI::Formatter::make_usage(app, name);
  }
};

}  // namespace

Work declare_query(CLI::App& parser, const GlobalOptions& globals) {
  auto options = std::make_shared<QuestionOptions>();
  auto choices = std::make_shared<std::vector<Choice>>();
  // Not required of the parser, which would take the name of a question for it: "query timeline --help".
  parser.add_option("GRAPH", options->graph,
                    "A store, or a JSON-LD graph that this program wrote; '-' is standard input");
  parser.formatter(std::make_shared<QuestionFormatter>());
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
    const std::string own = part->get_footer();
    part->footer(own + (own.empty() ? "" : "\n\n") + kEveryQuestion);
  }
  parser.require_subcommand(0, 1);
  parser.footer(
      "Examples:\n"
      "  entente query graph.jsonld relations Vietnam\n"
      "  entente query graph.jsonld timeline VNM MYS --evidence\n"
      "  entente query graph.jsonld match 'MATCH (c:Country) RETURN c.name, c.iso3166 ORDER BY c.name'\n"
      "  entente query graph.jsonld match --csv --param code=MYS \\\n"
      "    'MATCH (a:Country)<-[:actorParty]-(v:Visit)-[:recipientParty]->(:Country {iso3166: $code})\n"
      "     RETURN a.name, count(v) AS visits ORDER BY visits DESC'\n\n"
      "Each question has a help of its own. docs/questions.md describes them, docs/query-language.md what "
      "match reads.");
  return [options, choices, &globals] {
    options->rule_directories = globals.rule_directories;
    const auto chosen = std::find_if(choices->begin(), choices->end(),
                                     [](const Choice& each) { return each.parser->parsed(); });
    if (chosen == choices->end()) {
      std::string all;
      for (const Question& question : kQuestions)
        all += (all.empty() ? "" : ", ") + std::string(question.name);
      throw UsageError("say what to ask the graph: " + all);
    }
    if (options->graph.empty()) {
      throw UsageError("give the graph before the question: entente query GRAPH " +
                       chosen->parser->get_name() + " ...");
    }
    const std::optional<Graph> graph = read_graph(options->graph);
    return graph ? chosen->answer(*graph, *options) : ExitCode::Failure;
  };
}

}  // namespace entente
