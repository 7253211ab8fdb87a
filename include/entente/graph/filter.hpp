// SPDX-License-Identifier: MIT
#ifndef ENTENTE_GRAPH_FILTER_HPP
#define ENTENTE_GRAPH_FILTER_HPP

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "entente/graph/graph.hpp"

namespace entente {

/// Which part of a graph is wanted. Empty members do not restrict.
struct GraphFilter {
  std::vector<NodeIndex> focus;  ///< the countries, persons, organizations … to look at
  std::uint32_t depth = 1;       ///< 1: claims that name the focus; 2: also claims of whom these name; …
  PartialDate since;             ///< inclusive, at the precision given
  PartialDate until;             ///< inclusive: "2024" reaches to the end of the year
  std::vector<EventType> types;  ///< events of these types, and agreements they speak of

  [[nodiscard]] bool empty() const {
    return focus.empty() && !since.known() && !until.known() && types.empty();
  }
};

/// The claims that pass, the entities and documents they refer to, and the relations derived from them
/// anew; documents no longer keep what they said. With `since` or `until`, events and agreements without a
/// date are left out; tenures and memberships stay unless their dates lie outside.
Graph filtered(const Graph& graph, const GraphFilter& filter);

/// The graph of that day: events that had happened, agreements at the stage they had reached, offices and
/// memberships that had begun, and the relations derived from these. What has no date counts from the day on
/// which the first text told of it. Countries, persons and the like have no date and stay. Documents no
/// longer keep what they said.
Graph as_of(const Graph& graph, PartialDate day);

/// The node a user means: an id ("country/VNM"), an ISO code, an acronym, a name or an alternative name
/// in any spelling that folds alike. Countries come before organizations, these before others.
std::optional<NodeIndex> find_entity(const Graph& graph, std::string_view name);

}  // namespace entente

#endif
