// SPDX-License-Identifier: MIT
// `entente query GRAPH agreements`: agreements by parties, kind, level, status, topic and time.
#include <CLI/CLI.hpp>
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
  std::vector<std::string> parties, kinds, levels, statuses, topics;
  AnswerOptions answer;
};

ExitCode agreements(const Options& options, const Graph& graph, const QuestionOptions& question) {
  query::AgreementSelection selection;
  selection.kinds = word_option("--kind", options.kinds, AgreementKind::Plan);
  selection.levels = word_option("--level", options.levels, PartnershipLevel::Other);
  selection.statuses = word_option("--status", options.statuses, AgreementStatus::Ended);
  selection.topics = options.topics;
  selection.period = period_option(options.answer);
  Names names(graph, question);
  selection.parties = names.find_all(options.parties, participants());
  AnswerTable table(graph,
                    {"date", "status", "kind", "level", "agreement", "parties", "topics", "count",
                     "documents", "sources", "id"},
                    question, options.answer);
  if (names.unknown() || names.absent()) return nothing_to_tell(names, table);
  const NodeList found = query::select_agreements(graph, selection);
  for (const NodeIndex index : found) {
    const Node& node = graph[index];
    const auto& agreement = *node.as<AgreementNode>();
    const auto sources = query::count_sources(graph, agreement.evidence);
    const bool more = table.row(
        {date_value(agreement.date), Value(name(agreement.status)),
         agreement.kind ? Value(name(*agreement.kind)) : Value(),
         agreement.level ? Value(name(*agreement.level)) : Value(), Value(node.name),
         names_value(graph, agreement.parties), texts_value(agreement.fields), count_value(agreement.count),
         count_value(sources.documents), count_value(sources.sources), Value(node.id)},
        agreement.evidence);
    if (!more) break;
  }
  return table.finish(found.size());
}

}  // namespace

Answer declare_agreements(CLI::App& parser) {
  auto options = std::make_shared<Options>();
  const auto add = [&](const char* flag, std::vector<std::string>& list, const char* type, const char* help) {
    return parser.add_option(flag, list, help)->type_name(type)->allow_extra_args(false);
  };
  add("--party", options->parties, "NAME", "To which this one is a party (again: all of them)");
  add("--kind", options->kinds, "WORD", "partnership, treaty, memorandum, declaration or plan")
      ->delimiter(',');
  add("--level", options->levels, "WORD", "Partnerships: comprehensive-strategic, strategic, comprehensive …")
      ->delimiter(',');
  add("--status", options->statuses, "WORD", "Whose latest stage is this: proposed, signed, in-force …")
      ->delimiter(',');
  add("--topic", options->topics, "WORDS", "On this topic: words of its fields or its name");
  declare_period(parser, options->answer);
  declare_rows(parser, options->answer);
  parser.footer(
      "Of several kinds, levels, statuses or topics one suffices. --since and --until look at all dated "
      "stages.\n\n"
      "Examples:\n"
      "  entente query graph.jsonld agreements --party VNM --kind partnership --status signed\n"
      "  entente query graph.jsonld agreements --topic trade --since 2024 --csv");
  return [options](const Graph& graph, const QuestionOptions& question) {
    return agreements(*options, graph, question);
  };
}

}  // namespace entente
