// SPDX-License-Identifier: MIT
// `entente query GRAPH events`: events by type, parties, place, topic and time.
#include <CLI/CLI.hpp>
#include <array>
#include <memory>
#include <string>
#include <vector>

#include "cli/answer.hpp"
#include "cli/word_option.hpp"
#include "entente/query/events.hpp"

namespace entente {
namespace {

using query::Value;

struct Options {
  std::vector<std::string> types, modalities, actors, recipients, parties, places, topics;
  AnswerOptions answer;
};

constexpr std::array kPlaces = {NodeType::Country, NodeType::Place};

ExitCode events(const Options& options, const Graph& graph, const QuestionOptions& question) {
  query::EventSelection selection;
  selection.types = word_option("--type", options.types, EventType::Protest);
  selection.modalities = word_option("--modality", options.modalities, Modality::Negated);
  selection.topics = options.topics;
  selection.period = period_option(options.answer);
  Names names(graph, question);
  selection.actors = names.find_all(options.actors, participants());
  selection.recipients = names.find_all(options.recipients, participants());
  selection.parties = names.find_all(options.parties, participants());
  selection.places = names.find_all(options.places, kPlaces);
  AnswerTable table(
      graph,
      {"date", "until", "type", "modality", "what", "who", "where", "topics", "documents", "sources", "id"},
      question, options.answer);
  if (names.unknown() || names.absent()) return nothing_to_tell(names, table);
  const NodeList found = query::select_events(graph, selection);
  for (const NodeIndex index : found) {
    const Node& node = graph[index];
    const auto& event = *node.as<EventNode>();
    const auto sources = query::count_sources(graph, event.evidence);
    const bool more = table.row(
        {date_value(event.start), date_value(event.end), Value(name(event.type)), Value(name(event.modality)),
         Value(node.name), names_value(graph, named_actors(graph, event)), name_value(graph, event.location),
         texts_value(event.topics), count_value(sources.documents), count_value(sources.sources),
         Value(node.id)},
        event.evidence);
    if (!more) break;
  }
  return table.finish(found.size());
}

}  // namespace

Answer declare_events(CLI::App& parser) {
  auto options = std::make_shared<Options>();
  const auto add = [&](const char* flag, std::vector<std::string>& list, const char* type, const char* help) {
    return parser.add_option(flag, list, help)->type_name(type)->allow_extra_args(false);
  };
  add("--type", options->types, "TYPE", "Of this type: Visit, Meeting … (again, or with commas: one of them)")
      ->delimiter(',');
  add("--actor", options->actors, "NAME", "In which this one acts, in person or as a party");
  add("--recipient", options->recipients, "NAME",
      "In which this one is acted upon, or takes part in a joint act");
  add("--party", options->parties, "NAME", "In which this one takes part (again: all of them)");
  add("--place", options->places, "NAME", "At this place, or in this country");
  add("--topic", options->topics, "WORDS", "On this topic (again: one of them)");
  add("--modality", options->modalities, "WORD",
      "actual, planned, hypothetical or negated (again: one of them)")
      ->delimiter(',');
  declare_period(parser, options->answer);
  declare_rows(parser, options->answer);
  parser.footer(
      "Examples:\n"
      "  entente query graph.jsonld events --type Visit --actor VNM --since 2020 --until 2024-06\n"
      "  entente query graph.jsonld events --type Recall,ExpelDiplomats --party Russia --evidence");
  return [options](const Graph& graph, const QuestionOptions& question) {
    return events(*options, graph, question);
  };
}

}  // namespace entente
