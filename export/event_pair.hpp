// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXPORT_EVENT_PAIR_HPP
#define ENTENTE_EXPORT_EVENT_PAIR_HPP

#include <optional>
#include <utility>
#include <vector>

#include "entente/graph/graph.hpp"

namespace entente::detail {

/// On which sides of an event someone stands.
struct Part {
  bool actor = false;
  bool recipient = false;
  [[nodiscard]] bool any() const { return actor || recipient; }
};
Part part_in(const EventNode& event, NodeIndex who);

/// The events in which both take part, by date, then id; those without a date last.
std::vector<NodeIndex> events_of_pair(const Graph& graph, NodeIndex a, NodeIndex b);

using Pair = std::pair<NodeIndex, NodeIndex>;

/// The two whose timeline is drawn: those in focus; with one in focus, the country (else the person) with
/// which it shares most events; with none, the two countries that share most. Nothing where there are no such
/// two. Throws IoError for three or more in focus.
std::optional<Pair> pair_of(const Graph& graph, const std::vector<NodeIndex>& focus);

}  // namespace entente::detail

#endif
