// SPDX-License-Identifier: MIT
#ifndef ENTENTE_GRAPH_DYADS_HPP
#define ENTENTE_GRAPH_DYADS_HPP

#include <vector>

#include "entente/graph/node.hpp"

namespace entente {

/// A pair of parties that an event is between.
struct Dyad {
  NodeIndex source{};
  NodeIndex target{};
  bool directed = false;  ///< the source acts upon the target; else the source is the first of the two
  friend auto operator<=>(const Dyad&, const Dyad&) = default;
};

/// The pairs of states and bodies that an event is between, ascending. A joint act is between all who take
/// part; any other, and a promise that has a beneficiary, between each who acts and each who is acted upon.
std::vector<Dyad> dyads_of(const EventNode& event);

}  // namespace entente

#endif
