// SPDX-License-Identifier: MIT
// `entente query GRAPH office TITLE [OF]`: who held an office, and who did on a day.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <memory>
#include <string>

#include "cli/answer.hpp"
#include "cli/terminal.hpp"
#include "entente/core/diagnostic.hpp"
#include "entente/query/people.hpp"

namespace entente {
namespace {

using query::Value;

struct Options {
  std::string title;
  std::string owner;
  std::string day;
  AnswerOptions answer;
};

constexpr std::array kOwners = {NodeType::Country, NodeType::Organization};

/// The offices that texts do tell of, as far as that is worth telling.
void suggest(const Graph& graph, const std::string& title, std::optional<NodeIndex> owner) {
  if (!owner) return complain("no text tells who is '" + title + "'");
  const std::vector<std::string> titles = query::titles_of(graph, *owner);
  const std::string& whose = graph[*owner].name;
  if (titles.empty()) return complain("no text tells of an office of " + whose);
  constexpr std::size_t kMost = 12;
  std::string all;
  for (std::size_t i = 0; i < titles.size() && i < kMost; ++i) all += (i == 0 ? "" : ", ") + titles[i];
  complain("no text tells who is '" + title + "' of " + whose + "; there are: " + all +
           (titles.size() > kMost ? " …" : ""));
}

ExitCode office(const Options& options, const Graph& graph, const QuestionOptions& question) {
  const PartialDate day = date_option("--as-of", options.day);
  Names names(graph, question);
  const auto owner = options.owner.empty() ? std::optional<NodeIndex>() : names.find(options.owner, kOwners);
  std::vector<std::string> columns{"holder", "title",  "of",        "from",
                                   "until",  "status", "text from", "text until"};
  if (day.known()) columns.emplace_back("days off");
  columns.insert(columns.end(), {"documents", "id"});
  AnswerTable table(graph, std::move(columns), question, options.answer);
  if (names.unknown() || names.absent()) return nothing_to_tell(names, table);
  const auto holders = query::holders_of(graph, options.title, owner, day);
  if (holders.empty() && query::holders_of(graph, options.title, owner, {}).empty()) {
    suggest(graph, options.title, owner);
  }
  for (const query::OfficeHolder& holder : holders) {
    const auto& tenure = *graph[holder.tenure].as<TenureNode>();
    std::vector<Value> cells{name_value(graph, holder.holder), text_value(tenure.title),
                             name_value(graph, holder.of),     date_value(tenure.start),
                             date_value(tenure.end),           tenure.former ? Value("former") : Value(),
                             date_value(holder.seen.first),    date_value(holder.seen.last)};
    if (day.known()) cells.emplace_back(holder.days_off);
    cells.push_back(count_value(query::count_sources(graph, tenure.evidence).documents));
    cells.emplace_back(graph[holder.holder].id);
    if (!table.row(std::move(cells), tenure.evidence)) break;
  }
  return table.finish(holders.size());
}

}  // namespace

Answer declare_office(CLI::App& parser) {
  auto options = std::make_shared<Options>();
  parser.add_option("TITLE", options->title, "The office, however worded: \"PM\", \"Foreign Minister\"")
      ->required();
  parser.add_option("OF", options->owner, "Of this country or body: any name, or a code");
  parser.add_option("--as-of", options->day, "Who held it on that day: 2024, 2024-11 or 2024-11-21")
      ->type_name("DATE");
  declare_rows(parser, options->answer);
  parser.footer(
      "Texts seldom say when an office began: 'text from' and 'text until' are the days on which they show "
      "its holder.\n"
      "With --as-of those are left out who had gone or had not come by that day; 'days off' is how far from "
      "it the\n"
      "nearest text is.\n\n"
      "Examples:\n"
      "  entente query graph.jsonld office \"Prime Minister\" MYS --as-of 2024-11-21\n"
      "  entente query graph.jsonld office \"Secretary-General\" NATO");
  return [options](const Graph& graph, const QuestionOptions& question) {
    return office(*options, graph, question);
  };
}

}  // namespace entente
