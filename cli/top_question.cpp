// SPDX-License-Identifier: MIT
// `entente query GRAPH top --by MEASURE`: who does most of something.
#include <CLI/CLI.hpp>
#include <array>
#include <cmath>
#include <memory>
#include <optional>
#include <string>

#include "cli/answer.hpp"
#include "cli/word_option.hpp"
#include "entente/graph/filter.hpp"
#include "entente/graph/metrics.hpp"
#include "entente/query/ranking.hpp"

namespace entente {
namespace {

using query::Measure;
using query::Ranked;
using query::Value;

struct Options {
  std::string by = "events";
  std::string of = "countries";
  std::vector<std::string> modalities;
  AnswerOptions answer;
};

constexpr std::array<std::pair<std::string_view, Measure>, 8> kMeasures = {{
    {"events", Measure::Events},
    {"agreements", Measure::Agreements},
    {"partners", Measure::Partners},
    {"cooperation", Measure::Cooperation},
    {"conflict", Measure::Conflict},
    {"documents", Measure::Documents},
    {"centrality", Measure::Centrality},
    {"betweenness", Measure::Betweenness},
}};

constexpr std::array<std::pair<std::string_view, Ranked>, 4> kRanked = {{
    {"countries", Ranked::Countries},
    {"organizations", Ranked::Organizations},
    {"persons", Ranked::Persons},
    {"pairs", Ranked::Pairs},
}};

/// `--by visits` counts events of that type.
void read_measure(const std::string& word, query::RankingOptions& ranking) {
  const std::string wanted = lower_case(word);
  std::vector<std::string_view> names;
  for (const auto& [known, measure] : kMeasures) {
    names.push_back(known);
    if (known == wanted || known == wanted + "s") {
      ranking.measure = measure;
      return;
    }
  }
  std::vector<std::string> lower;
  for (const EventTypeInfo& type : event_types()) lower.push_back(lower_case(type.name));
  for (std::size_t i = 0; i < lower.size(); ++i) {
    if (wanted != lower[i] && wanted != lower[i] + "s") continue;
    ranking.types = {event_types()[i].type};
    return;
  }
  std::string all;
  for (const std::string_view known : names) all += (all.empty() ? "" : ", ") + std::string(known);
  for (std::string& type : lower) names.emplace_back(type += "s");
  const std::string near = nearest(wanted, names);
  throw UsageError("--by: there is no '" + word + "', " +
                   (near.empty() ? "choose from " + all + " or a type of events, as visits"
                                 : "did you mean '" + near + "'?"));
}

Ranked read_ranked(const std::string& word) {
  std::vector<std::string_view> names;
  for (const auto& [known, ranked] : kRanked) {
    names.push_back(known);
    if (known == lower_case(word)) return ranked;
  }
  const std::string near = nearest(word, names);
  throw UsageError("--of: there is no '" + word + "', " +
                   (near.empty() ? "choose from countries, organizations, persons, pairs"
                                 : "did you mean '" + near + "'?"));
}

bool of_events(Measure measure) {
  return measure == Measure::Events || measure == Measure::Cooperation || measure == Measure::Conflict;
}

EvidenceList evidence_of(const Graph& graph, const query::Rank& rank) {
  EvidenceList out;
  for (const NodeIndex claim : rank.claims) {
    const EvidenceList& list = query::evidence_of(graph[claim]);
    out.insert(out.end(), list.begin(), list.end());
  }
  return out;
}

ExitCode top(const Options& options, const Graph& whole, const QuestionOptions& question) {
  query::RankingOptions ranking;
  read_measure(options.by, ranking);
  ranking.who = read_ranked(options.of);
  ranking.period = period_option(options.answer);
  if (!options.modalities.empty()) {
    ranking.modalities = word_option("--modality", options.modalities, Modality::Negated);
  }
  const bool central = ranking.measure == Measure::Centrality || ranking.measure == Measure::Betweenness;
  const bool pairs = ranking.who == Ranked::Pairs;
  if (pairs && (central || ranking.measure == Measure::Partners || ranking.measure == Measure::Documents)) {
    throw UsageError(
        "--of pairs: ranked by events, a type of events, agreements, cooperation or conflict only");
  }
  const Graph graph = [&] {
    if (!central) return whole;
    GraphFilter filter;
    filter.since = ranking.period.since;
    filter.until = ranking.period.until;
    return with_metrics(filtered(whole, filter));
  }();
  const auto ranks = query::ranking_of(graph, ranking);
  std::vector<std::string> columns{"rank", "name", lower_case(options.by)};
  const bool sides = of_events(ranking.measure) && !pairs;
  if (sides) columns.insert(columns.end(), {"as actor", "as recipient"});
  columns.emplace_back("id");
  constexpr std::uint64_t kFallback = 10;
  AnswerTable table(graph, std::move(columns), question, options.answer, kFallback);
  for (std::size_t i = 0; i < ranks.size(); ++i) {
    const query::Rank& rank = ranks[i];
    std::string name = graph[rank.node].name;
    std::string id = graph[rank.node].id;
    if (rank.other) {
      name += " – " + graph[*rank.other].name;
      id = "relation/" + id.substr(id.find('/') + 1) + "-" +
           graph[*rank.other].id.substr(graph[*rank.other].id.find('/') + 1);
    }
    std::vector<Value> cells;
    cells.reserve(table.columns());
    cells.push_back(count_value(i + 1));
    cells.emplace_back(name);
    cells.push_back(central ? Value(std::round(rank.value * 1e6) / 1e6)
                            : count_value(static_cast<std::size_t>(rank.value)));
    if (sides) {
      cells.push_back(count_value(rank.acting));
      cells.push_back(count_value(rank.receiving));
    }
    cells.emplace_back(id);
    if (!table.row(std::move(cells), evidence_of(graph, rank))) break;
  }
  return table.finish(ranks.size());
}

}  // namespace

Answer declare_top(CLI::App& parser) {
  auto options = std::make_shared<Options>();
  parser
      .add_option(
          "--by", options->by,
          "events (the default), a type of events as visits or meetings, agreements, partners, cooperation, "
          "conflict, documents, centrality or betweenness")
      ->type_name("MEASURE");
  parser
      .add_option("--of", options->of,
                  "countries (the default), organizations, persons or pairs (of countries)")
      ->type_name("WHO");
  parser
      .add_option("--modality", options->modalities,
                  "Events that count: actual, planned, hypothetical, negated (default: actual,planned)")
      ->type_name("WORD")
      ->delimiter(',')
      ->allow_extra_args(false);
  declare_period(parser, options->answer);
  declare_rows(parser, options->answer, 10);
  parser.footer(
      "Of a joint act, such as a meeting, everyone is actor and recipient.\n\n"
      "Examples:\n"
      "  entente query graph.jsonld top --by visits --since 2024\n"
      "  entente query graph.jsonld top --by centrality --of persons --limit 20");
  return [options](const Graph& graph, const QuestionOptions& question) {
    return top(*options, graph, question);
  };
}

}  // namespace entente
