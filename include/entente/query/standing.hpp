// SPDX-License-Identifier: MIT
#ifndef ENTENTE_QUERY_STANDING_HPP
#define ENTENTE_QUERY_STANDING_HPP

#include <optional>
#include <vector>

#include "entente/graph/graph.hpp"
#include "entente/graph/period.hpp"

namespace entente::query {

/// How a country stands with another.
struct Standing {
  NodeIndex partner{};
  RelationNode relation;  ///< its `between` is of the graph that was asked
  EvidenceList evidence;  ///< what shows the state and the level; where nothing does, the latest event
};

/// How a country stands with all others, or with one: those with the most events first. A period counts what
/// happened in it; state and level are those at its end. Without a period it costs the country's degree.
std::vector<Standing> standings_of(const Graph& graph, NodeIndex country, std::optional<NodeIndex> partner,
                                   Period period);

}  // namespace entente::query

#endif
