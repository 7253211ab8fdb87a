// SPDX-License-Identifier: MIT
// Whom users mean by a name, and what to tell them where that is not clear.
// Tested by tests/golden/query.
#include <array>

#include "cli/answer.hpp"
#include "cli/gazetteer.hpp"
#include "cli/terminal.hpp"
#include "entente/query/people.hpp"

namespace entente {
namespace {

constexpr std::size_t kMostCandidates = 20;

constexpr std::array kAnything = {NodeType::Country, NodeType::Organization, NodeType::Person,
                                  NodeType::Place,   NodeType::Group,        NodeType::Agreement};

/// "Country or Place".
std::string listed(std::span<const NodeType> types) {
  std::string out;
  for (const NodeType type : types) out += (out.empty() ? "" : " or ") + std::string(name(type));
  return out;
}

/// "person/kim-jong-un (Kim Jong Un; leader, North Korea)".
std::string description(const Graph& graph, NodeIndex node) {
  std::string out = graph[node].id + " (" + graph[node].name;
  if (graph[node].type() == NodeType::Person) {
    const std::string office = query::chief_office(graph, node);
    if (!office.empty()) out += "; " + office;
  }
  return out + ")";
}

}  // namespace

std::span<const NodeType> participants() {
  static constexpr std::array kTypes = {NodeType::Country, NodeType::Organization, NodeType::Person,
                                        NodeType::Group};
  return kTypes;
}

Names::Names(const Graph& graph, const QuestionOptions& question)
    : graph_(graph), gazetteer_(read_gazetteer(question.rule_directories)) {}

std::optional<NodeIndex> Names::find(const std::string& word, std::span<const NodeType> types) {
  const query::Meaning meaning = query::meaning_of(graph_, gazetteer_, word, types);
  if (meaning.nodes.size() == 1) return meaning.nodes.front();
  if (!meaning.absent.empty()) {
    absent_ = true;
    complain("the graph does not speak of " + meaning.absent);
    return std::nullopt;
  }
  unknown_ = true;
  if (meaning.nodes.empty()) {
    const query::Meaning other = query::meaning_of(graph_, gazetteer_, word, kAnything);
    if (other.nodes.size() == 1) {
      const Node& node = graph_[other.nodes.front()];
      complain("'" + word + "' is " + description(graph_, other.nodes.front()) + ", of type " +
               std::string(name(node.type())) + "; this asks for " + listed(types));
      return std::nullopt;
    }
    complain("nothing in the graph is called '" + word + "'" +
             (meaning.near.empty() ? "; 'search' looks for words in names, topics and quotes"
                                   : ", did you mean '" + meaning.near + "'?"));
    return std::nullopt;
  }
  complain("'" + word + "' may mean " + std::to_string(meaning.nodes.size()) + "; give the id of one:");
  for (std::size_t i = 0; i < meaning.nodes.size() && i < kMostCandidates; ++i) {
    complain_line("  " + description(graph_, meaning.nodes[i]));
  }
  if (meaning.nodes.size() > kMostCandidates) complain_line("  …");
  return std::nullopt;
}

NodeList Names::find_all(const std::vector<std::string>& words, std::span<const NodeType> types) {
  NodeList out;
  for (const std::string& word : words) {
    if (const auto node = find(word, types)) out.push_back(*node);
  }
  return out;
}

}  // namespace entente
