// SPDX-License-Identifier: MIT
// `entente query GRAPH relations COUNTRY [PARTNER]`: how a country stands with others.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <memory>
#include <string>

#include "cli/answer.hpp"
#include "entente/query/standing.hpp"

namespace entente {
namespace {

using query::Value;

struct Options {
  std::string country;
  std::string partner;
  AnswerOptions answer;
};

constexpr std::array kCountries = {NodeType::Country};

/// "2015-08 comprehensive", "1973-03-30 established", by date.
std::vector<std::string> history_of(const RelationNode& relation) {
  std::vector<std::pair<PartialDate, std::string>> steps;
  for (const auto& change : relation.states) steps.emplace_back(change.date, name(change.state));
  for (const auto& period : relation.levels) {
    steps.emplace_back(period.start, std::string(name(period.level)) +
                                         (period.end.known() ? " until " + to_string(period.end) : ""));
  }
  std::stable_sort(steps.begin(), steps.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<std::string> out;
  for (const auto& [date, what] : steps) out.push_back((date.known() ? to_string(date) + " " : "") + what);
  return out;
}

ExitCode relations(const Options& options, const Graph& graph, const QuestionOptions& question) {
  const Period period = period_option(options.answer);
  Names names(graph, question);
  const auto country = names.find(options.country, kCountries);
  const auto partner =
      options.partner.empty() ? std::optional<NodeIndex>() : names.find(options.partner, kCountries);
  AnswerTable table(graph,
                    {"partner", "code", "state", "level", "relations since", "events", "cooperation",
                     "conflict", "balance", "documents", "sources", "first", "last", "history"},
                    question, options.answer);
  if (names.unknown() || names.absent()) return nothing_to_tell(names, table);
  const auto standings = query::standings_of(graph, *country, partner, period, options.answer.evidence);
  for (const query::Standing& standing : standings) {
    const RelationNode& relation = *standing.relation;
    const auto balance = balance_of(relation);
    const bool more =
        table.row({name_value(graph, standing.partner), code_value(graph, standing.partner),
                   relation.state ? text_value(name(*relation.state)) : Value(),
                   relation.level ? text_value(name(*relation.level)) : Value(),
                   date_value(relation.diplomatic_relations_since), count_value(relation.event_count),
                   count_value(relation.cooperation), count_value(relation.conflict),
                   balance ? Value(*balance / 100.0) : Value(), count_value(relation.document_count),
                   count_value(relation.source_count), date_value(relation.first), date_value(relation.last),
                   texts_value(history_of(relation))},
                  standing.evidence);
    if (!more) break;
  }
  return table.finish(standings.size());
}

}  // namespace

Answer declare_relations(CLI::App& parser) {
  auto options = std::make_shared<Options>();
  parser.add_option("COUNTRY", options->country, "A country: name, other name, demonym, seat or code")
      ->required();
  parser.add_option("PARTNER", options->partner, "Only with this one");
  declare_period(parser, options->answer);
  declare_rows(parser, options->answer);
  parser.footer(
      "Partners with the most events come first. Balance is from -1 (conflict only) to 1 (cooperation "
      "only).\n"
      "With --since or --until events of that time are counted; state and level are those at its end.\n\n"
      "Examples:\n"
      "  entente query graph.jsonld relations VNM\n"
      "  entente query graph.jsonld relations Vietnam Malaysia --evidence");
  return [options](const Graph& graph, const QuestionOptions& question) {
    return relations(*options, graph, question);
  };
}

}  // namespace entente
