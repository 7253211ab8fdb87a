// SPDX-License-Identifier: MIT
// `entente query GRAPH evidence ID`: every place of the texts that shows a node.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <string>

#include "cli/answer.hpp"
#include "cli/terminal.hpp"
#include "entente/core/diagnostic.hpp"
#include "entente/query/evidence.hpp"

namespace entente {
namespace {

using query::Value;

struct Options {
  std::string id;
  AnswerOptions answer;
};

constexpr std::array kEntities = {NodeType::Country, NodeType::Organization, NodeType::Person,
                                  NodeType::Place,   NodeType::Group,        NodeType::Agreement};

/// The node of an id, of the beginning of one, or of a name.
std::optional<NodeIndex> find(const std::string& id, const Graph& graph, Names& names) {
  if (const auto exact = graph.find(id)) return exact;
  if (id.find('/') == std::string::npos) return names.find(id, kEntities);
  const auto nodes = graph.nodes();
  const auto first = std::lower_bound(nodes.begin(), nodes.end(), id,
                                      [](const Node& node, const std::string& key) { return node.id < key; });
  const bool begins = first != nodes.end() && first->id.starts_with(id);
  if (begins && (first + 1 == nodes.end() || !(first + 1)->id.starts_with(id))) {
    return static_cast<NodeIndex>(first - nodes.begin());
  }
  if (begins) {
    complain("several ids begin with '" + id + "': " + first->id + ", " + (first + 1)->id + " …");
    return std::nullopt;
  }
  std::vector<std::string_view> ids;
  for (const Node& node : nodes) ids.push_back(node.id);
  const std::string near = nearest(id, ids);
  complain(
      "there is no '" + id + "'" +
      (near.empty() ? ": 'events', 'agreements' and 'search' print ids" : ", did you mean '" + near + "'?"));
  return std::nullopt;
}

ExitCode evidence(const Options& options, const Graph& graph, const QuestionOptions& question) {
  Names names(graph, question);
  const auto node = find(options.id, graph, names);
  AnswerTable table(
      graph, {"document", "start", "end", "quote", "as", "rule", "confidence", "published", "url", "of"},
      question, {"", "", options.answer.limit, false});
  if (!node) return names.absent() ? table.finish() : ExitCode::Failure;
  const auto all = query::shown_of(graph, *node);
  for (const query::Shown& one : all) {
    const auto& document = *graph[one.document].as<DocumentNode>();
    const bool mention = one.evidence.rule.empty();
    const bool more =
        table.row({Value(graph[one.document].id), Value(one.evidence.span.begin),
                   Value(one.evidence.span.end), Value(one.evidence.quote), Value(one.as),
                   text_value(one.evidence.rule), mention ? Value() : Value(one.evidence.confidence),
                   date_value(document.published), text_value(document.url), Value(graph[one.node].id)},
                  {});
    if (!more) break;
  }
  return table.finish(all.size());
}

}  // namespace

Answer declare_evidence(CLI::App& parser) {
  auto options = std::make_shared<Options>();
  parser.add_option("ID", options->id, "The id of any node, the beginning of one, or a name")->required();
  parser.add_option("--limit", options->answer.limit, "The first rows only (default: all)")->type_name("N");
  parser.footer(
      "Of a claim its evidence, of an entity where it is named, of a relation all that it was derived from, "
      "of a\n"
      "document all that it shows. Offsets count characters of the text, in which the quote stands exactly "
      "there.\n\n"
      "Examples:\n"
      "  entente query graph.jsonld evidence relation/IRN-SAU\n"
      "  entente query graph.jsonld evidence event/2023-03-10 --md");
  return [options](const Graph& graph, const QuestionOptions& question) {
    return evidence(*options, graph, question);
  };
}

}  // namespace entente
