// SPDX-License-Identifier: MIT
// `entente query GRAPH timeline WHO [WHO]`: what happened, by date.
#include <CLI/CLI.hpp>
#include <memory>
#include <string>

#include "cli/answer.hpp"
#include "cli/command.hpp"
#include "entente/query/events.hpp"

namespace entente {
namespace {

using query::Value;

struct Options {
  std::string first;
  std::string second;
  AnswerOptions answer;
};

ExitCode timeline(const Options& options, const Graph& graph, const QuestionOptions& question) {
  const Period period = period_option(options.answer);
  Names names(graph, question);
  std::vector<std::string> words{options.first};
  if (!options.second.empty()) words.push_back(options.second);
  const NodeList parties = names.find_all(words, participants());
  AnswerTable table(graph, {"date", "until", "type", "status", "what", "who", "where", "documents", "id"},
                    question, options.answer);
  if (names.unknown() || names.absent()) return nothing_to_tell(names, table);
  if (parties.size() == 2 && parties[0] == parties[1])
    throw UsageError("'" + options.first + "' and '" + options.second +
                     "' are the same: give two, or one alone");
  const auto entries = query::timeline_of(graph, parties, period);
  for (const query::TimelineEntry& entry : entries) {
    const Node& node = graph[entry.node];
    const EvidenceList& evidence = query::evidence_of(node);
    const auto* event = node.as<EventNode>();
    const auto kind = event == nullptr ? "Agreement" : name(event->type);
    const auto status = event == nullptr ? name(*entry.stage) : name(event->modality);
    const bool more = table.row(
        {date_value(entry.date), date_value(entry.until), Value(kind), Value(status), Value(node.name),
         names_value(graph,
                     event == nullptr ? node.as<AgreementNode>()->parties : named_actors(graph, *event)),
         event == nullptr ? Value() : name_value(graph, event->location),
         count_value(query::count_sources(graph, evidence).documents), Value(node.id)},
        evidence);
    if (!more) break;
  }
  return table.finish(entries.size());
}

}  // namespace

Answer declare_timeline(CLI::App& parser) {
  auto options = std::make_shared<Options>();
  parser.add_option("WHO", options->first, "A country, body or person: any name, or a code")->required();
  parser.add_option("WITH", options->second, "Only what happened between the two");
  declare_period(parser, options->answer);
  declare_rows(parser, options->answer);
  parser.footer(
      "Events of any modality and the dated stages of agreements; what has no date comes last.\n\n"
      "Examples:\n"
      "  entente query graph.jsonld timeline VNM MYS\n"
      "  entente query graph.jsonld timeline France \"United Nations\" --since 2023 --md");
  return [options](const Graph& graph, const QuestionOptions& question) {
    return timeline(*options, graph, question);
  };
}

}  // namespace entente
