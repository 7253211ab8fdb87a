// SPDX-License-Identifier: MIT
// `entente query GRAPH path FROM TO`: a shortest chain of evidence between two.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <string>

#include "cli/answer.hpp"
#include "cli/terminal.hpp"
#include "entente/query/chain.hpp"

namespace entente {
namespace {

using query::Value;

struct Options {
  std::string from;
  std::string to;
  AnswerOptions answer;
};

PartialDate date_of(const Node& node) {
  if (const auto* event = node.as<EventNode>()) return event->start;
  if (const auto* agreement = node.as<AgreementNode>()) return agreement->date;
  if (const auto* tenure = node.as<TenureNode>()) return tenure->start;
  if (const auto* membership = node.as<MembershipNode>()) return membership->start;
  return {};
}

ExitCode path(const Options& options, const Graph& graph, const QuestionOptions& question) {
  const Period period = period_option(options.answer);
  Names names(graph, question);
  const NodeList ends = names.find_all({options.from, options.to}, participants());
  AnswerTable table(graph, {"step", "from", "to", "date", "by", "quote", "document", "id"}, question,
                    options.answer);
  if (names.unknown() || names.absent()) return nothing_to_tell(names, table);
  const auto chain = query::chain_between(graph, ends[0], ends[1], period);
  if (ends[0] == ends[1]) {
    complain("both are " + graph[ends[0]].name);
  } else if (chain.empty()) {
    complain("no chain of events leads from " + graph[ends[0]].name + " to " + graph[ends[1]].name);
  }
  for (std::size_t i = 0; i < chain.size(); ++i) {
    const Node& claim = graph[chain[i].claim];
    const EvidenceList& evidence = query::evidence_of(claim);
    const auto best = std::max_element(evidence.begin(), evidence.end(), [](const auto& a, const auto& b) {
      return a.evidence.confidence < b.evidence.confidence;
    });
    const bool shown = best != evidence.end();
    const bool more = table.row(
        {count_value(i + 1), name_value(graph, chain[i].from), name_value(graph, chain[i].to),
         date_value(date_of(claim)), Value(claim.name), shown ? Value(best->evidence.quote) : Value(),
         shown ? Value(graph[best->document].id) : Value(), Value(claim.id)},
        evidence);
    if (!more) break;
  }
  return table.finish(chain.size());
}

}  // namespace

Answer declare_path(CLI::App& parser) {
  auto options = std::make_shared<Options>();
  parser.add_option("FROM", options->from, "A country, body or person: any name, or a code")->required();
  parser.add_option("TO", options->to, "Another")->required();
  declare_period(parser, options->answer);
  declare_rows(parser, options->answer);
  parser.footer(
      "The fewest steps from one to the other; in each both take part in one event, agreement, office or "
      "membership.\n"
      "What was denied or only thought of is no step.\n\n"
      "Examples:\n"
      "  entente query graph.jsonld path VNM CAN\n"
      "  entente query graph.jsonld path \"Xi Jinping\" NATO --since 2020");
  return [options](const Graph& graph, const QuestionOptions& question) {
    return path(*options, graph, question);
  };
}

}  // namespace entente
