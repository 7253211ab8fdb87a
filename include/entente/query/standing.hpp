// SPDX-License-Identifier: MIT
#ifndef ENTENTE_QUERY_STANDING_HPP
#define ENTENTE_QUERY_STANDING_HPP

#include <memory>
#include <optional>
#include <vector>

#include "entente/graph/graph.hpp"
#include "entente/graph/period.hpp"

namespace entente::query {

/// How a country stands with another.
struct Standing {
  NodeIndex partner{};
  /// Belongs to the graph, or to the answer where a period was asked for.
  std::shared_ptr<const RelationNode> relation;
  EvidenceList evidence;  ///< where asked for: what shows the state and the level, else the latest event
};

/// How a country stands with all others, or with one: those with the most events first. A period counts what
/// happened in it; state and level are those at its end. Without a period it costs the number of partners,
/// with evidence the country's degree.
std::vector<Standing> standings_of(const Graph& graph, NodeIndex country, std::optional<NodeIndex> partner,
                                   Period period, bool with_evidence = true);

}  // namespace entente::query

#endif
