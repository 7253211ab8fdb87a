// SPDX-License-Identifier: MIT
#ifndef ENTENTE_QUERY_CHAIN_HPP
#define ENTENTE_QUERY_CHAIN_HPP

#include <vector>

#include "entente/graph/graph.hpp"
#include "entente/graph/period.hpp"

namespace entente::query {

/// From one to the next by a claim in which both take part.
struct ChainLink {
  NodeIndex from{};
  NodeIndex to{};
  NodeIndex claim{};  ///< Event, Agreement, Tenure or Membership
};

/// A shortest chain of evidence between two nodes, empty where there is none or both are one. Events that did
/// not happen and are not planned are no links; with a period only what has a date in it. Of several chains
/// the one whose links more texts show, then the later ones. At worst linear in the graph.
std::vector<ChainLink> chain_between(const Graph& graph, NodeIndex from, NodeIndex to, Period period);

}  // namespace entente::query

#endif
