// SPDX-License-Identifier: MIT
// `entente query GRAPH who PERSON`: offices, whom met and when, where.
#include <CLI/CLI.hpp>
#include <array>
#include <memory>
#include <string>

#include "cli/answer.hpp"
#include "entente/query/people.hpp"

namespace entente {
namespace {

using query::Value;

struct Options {
  std::string person;
  AnswerOptions answer;
};

constexpr std::array kPersons = {NodeType::Person};

struct Cells {
  std::string_view kind;
  Value what;
  Value status;
};

Cells cells_of(const Node& node) {
  if (const auto* tenure = node.as<TenureNode>()) {
    return {"office", text_value(tenure->title), tenure->former ? Value("former") : Value()};
  }
  if (const auto* membership = node.as<MembershipNode>()) {
    return {"membership", Value(name(membership->role)), Value()};
  }
  const auto& event = *node.as<EventNode>();
  return {name(event.type), Value(node.name), Value(name(event.modality))};
}

ExitCode who(const Options& options, const Graph& graph, const QuestionOptions& question) {
  const Period period = period_option(options.answer);
  Names names(graph, question);
  const auto person = names.find(options.person, kPersons);
  AnswerTable table(graph,
                    {"kind", "date", "until", "status", "what", "with", "where", "text from", "text until",
                     "documents", "id"},
                    question, options.answer);
  if (!person) return nothing_to_tell(names, table);
  const auto career = query::career_of(graph, *person, period);
  for (const query::CareerEntry& entry : career) {
    const Node& node = graph[entry.node];
    const EvidenceList& evidence = query::evidence_of(node);
    const query::Seen seen = query::seen(graph, evidence);
    const Cells cells = cells_of(node);
    const bool more = table.row(
        {Value(cells.kind), date_value(entry.date), date_value(entry.until), cells.status, cells.what,
         names_value(graph, entry.with), name_value(graph, entry.where), date_value(seen.first),
         date_value(seen.last), count_value(query::count_sources(graph, evidence).documents), Value(node.id)},
        evidence);
    if (!more) break;
  }
  return table.finish(career.size());
}

}  // namespace

Answer declare_who(CLI::App& parser) {
  auto options = std::make_shared<Options>();
  parser.add_option("PERSON", options->person, "Any form of the name, or the id")->required();
  declare_period(parser, options->answer);
  declare_rows(parser, options->answer);
  parser.footer(
      "Offices first, then memberships, then events by date. 'text from' and 'text until' are the days on "
      "which the\n"
      "texts that say so were published. Where several persons bear the name, they are listed.\n\n"
      "Examples:\n"
      "  entente query graph.jsonld who \"Tô Lâm\"\n"
      "  entente query graph.jsonld who Trudeau --since 2023 --json");
  return [options](const Graph& graph, const QuestionOptions& question) {
    return who(*options, graph, question);
  };
}

}  // namespace entente
