// SPDX-License-Identifier: MIT
// `entente query GRAPH search WORDS`: where names, topics and quotes hold them.
#include <CLI/CLI.hpp>
#include <memory>
#include <optional>
#include <string>

#include "cli/answer.hpp"
#include "cli/terminal.hpp"
#include "cli/word_option.hpp"
#include "entente/query/search.hpp"

namespace entente {
namespace {

using query::Value;

struct Options {
  std::string words;
  std::vector<std::string> types;
  AnswerOptions answer;
};

PartialDate date_of(const Node& node) {
  if (const auto* event = node.as<EventNode>()) return event->start.known() ? event->start : event->end;
  if (const auto* agreement = node.as<AgreementNode>()) return agreement->date;
  if (const auto* document = node.as<DocumentNode>()) return document->published;
  if (const auto* tenure = node.as<TenureNode>()) return tenure->start;
  return {};
}

ExitCode search(const Options& options, const Graph& graph, const QuestionOptions& question) {
  const Period period = period_option(options.answer);
  const std::vector<NodeType> types = word_option("--type", options.types, NodeType::Document);
  const auto type = types.empty() ? std::optional<NodeType>() : types.front();
  if (types.size() > 1) throw UsageError("--type: give one");
  constexpr std::uint64_t kFallback = 20;
  AnswerTable table(graph, {"type", "name", "date", "found in", "text", "documents", "id"}, question,
                    options.answer, kFallback);
  const auto hits = query::search(graph, options.words, type, period);
  if (hits.empty()) complain("nothing speaks of '" + options.words + "'");
  for (const query::Hit& hit : hits) {
    const Node& node = graph[hit.node];
    const auto* event = node.as<EventNode>();
    const bool named = hit.in == query::FoundIn::Name;
    const bool more = table.row({Value(event == nullptr ? name(node.type()) : name(event->type)),
                                 Value(node.name), date_value(date_of(node)), Value(name(hit.in)),
                                 named ? Value() : Value(hit.text), count_value(hit.weight), Value(node.id)},
                                query::evidence_of(node));
    if (!more) break;
  }
  return table.finish(hits.size());
}

}  // namespace

Answer declare_search(CLI::App& parser) {
  auto options = std::make_shared<Options>();
  parser.add_option("WORDS", options->words, "All of them, or words that begin so, must be there")
      ->required();
  parser.add_option("--type", options->types, "Only nodes of this type: Country, Person, Event, Agreement …")
      ->type_name("TYPE")
      ->allow_extra_args(false);
  declare_period(parser, options->answer);
  declare_rows(parser, options->answer, 20);
  parser.footer(
      "Names come first, then headlines, topics, titles of offices and quotes; case and accents do not "
      "matter.\n\n"
      "Examples:\n"
      "  entente query graph.jsonld search climate\n"
      "  entente query graph.jsonld search \"free trade\" --type Agreement --evidence");
  return [options](const Graph& graph, const QuestionOptions& question) {
    return search(*options, graph, question);
  };
}

}  // namespace entente
