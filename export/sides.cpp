// SPDX-License-Identifier: MIT
// Who stands on which side of an event.
// Tested by tests/export/dot_test.cpp.
#include "export/sides.hpp"

#include <algorithm>

namespace entente::detail {

bool speaks_for(const Graph& graph, const NodeList& named, NodeIndex party) {
  return std::any_of(named.begin(), named.end(), [&](NodeIndex who) {
    if (who == party) return true;
    for (const Edge& edge : graph.in_edges(who)) {
      const auto* tenure = graph[edge.source].as<TenureNode>();
      if (tenure == nullptr) continue;
      if (tenure->of == party || tenure->country == party) return true;
      const auto* body = tenure->of ? graph[*tenure->of].as<OrganizationNode>() : nullptr;
      if (body != nullptr && body->country == party) return true;
    }
    return false;
  });
}

NodeList side(const Graph& graph, const NodeList& named, const NodeList& parties) {
  NodeList out = named;
  for (const NodeIndex party : parties) {
    if (!speaks_for(graph, named, party)) out.push_back(party);
  }
  return out;
}

}  // namespace entente::detail
