// SPDX-License-Identifier: MIT
// The node that a user's word means.
// Tested by tests/graph/filter_test.cpp.
#include <algorithm>

#include "entente/core/utf8.hpp"
#include "entente/graph/filter.hpp"
#include "graph/identity.hpp"

namespace entente {
namespace {

/// How well a node answers to `key`: 0 by code or acronym, 1 by name, 2 by another name.
std::optional<int> match(const Node& node, std::string_view key) {
  std::optional<int> best;
  std::visit(
      [&](const auto& data) {
        if constexpr (requires { data.aliases; }) {
          for (const std::string& alias : data.aliases) {
            if (detail::name_key(alias) == key) best = 2;
          }
        }
        if constexpr (requires { data.mentions; }) {
          if (detail::name_key(node.name) == key) best = 1;
        }
        if constexpr (requires { data.iso3166; }) {
          if (detail::name_key(data.iso3166) == key) best = 0;
        }
        if constexpr (requires { data.acronym; }) {
          if (detail::name_key(data.acronym) == key) best = 0;
        }
      },
      node.data);
  return best;
}

}  // namespace

std::optional<NodeIndex> find_entity(const Graph& graph, std::string_view name) {
  if (const auto exact = graph.find(name)) return exact;
  const std::string key = detail::name_key(name);
  if (key.empty()) return std::nullopt;
  constexpr NodeType kOrder[] = {NodeType::Country, NodeType::Organization, NodeType::Person,
                                 NodeType::Place,   NodeType::Group,        NodeType::Agreement};
  std::optional<NodeIndex> best;
  std::pair<int, int> best_rank;
  for (std::size_t i = 0; i < graph.size(); ++i) {
    const Node& node = graph.nodes()[i];
    const auto* type = std::find(std::begin(kOrder), std::end(kOrder), node.type());
    if (type == std::end(kOrder)) continue;
    const std::optional<int> how = match(node, key);
    if (!how) continue;
    const std::pair rank{*how, static_cast<int>(type - std::begin(kOrder))};
    if (!best || rank < best_rank) {
      best = static_cast<NodeIndex>(i);
      best_rank = rank;
    }
  }
  return best;
}

}  // namespace entente
