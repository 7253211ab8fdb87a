// SPDX-License-Identifier: MIT
// Events that bring two together, and which two have most of them.
// Tested by tests/export/views_test.cpp.
#include "export/event_pair.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "entente/core/diagnostic.hpp"

namespace entente::detail {
namespace {

bool contains(const NodeList& list, NodeIndex who) {
  return std::find(list.begin(), list.end(), who) != list.end();
}

std::set<NodeIndex> participants(const EventNode& event) {
  std::set<NodeIndex> out;
  for (const NodeList* list :
       {&event.actors, &event.recipients, &event.actor_parties, &event.recipient_parties})
    out.insert(list->begin(), list->end());
  return out;
}

/// Countries before persons, these before all others; more events before fewer; then the order of ids.
template <typename Key, typename Rank>
std::optional<Key> busiest(const std::map<Key, std::size_t>& counts, Rank rank) {
  std::optional<Key> best;
  for (const auto& [key, count] : counts) {
    if (!best || rank(key) < rank(*best) || (rank(key) == rank(*best) && count > counts.at(*best)))
      best = key;
  }
  return best;
}

}  // namespace

Part part_in(const EventNode& event, NodeIndex who) {
  return {contains(event.actors, who) || contains(event.actor_parties, who),
          contains(event.recipients, who) || contains(event.recipient_parties, who)};
}

std::vector<NodeIndex> events_of_pair(const Graph& graph, NodeIndex a, NodeIndex b) {
  std::vector<NodeIndex> events;
  for (const Edge& edge : graph.in_edges(a)) {
    const auto* event = graph[edge.source].as<EventNode>();
    if (event == nullptr || !part_in(*event, a).any() || !part_in(*event, b).any()) continue;
    events.push_back(edge.source);
  }
  const auto date = [&](NodeIndex index) {
    const auto& event = *graph[index].as<EventNode>();
    return event.start.known() ? event.start : event.end;
  };
  std::sort(events.begin(), events.end(), [&](NodeIndex x, NodeIndex y) {
    const PartialDate one = date(x);
    const PartialDate other = date(y);
    if (one.known() != other.known()) return one.known();
    return one != other ? one < other : x < y;
  });
  events.erase(std::unique(events.begin(), events.end()), events.end());
  return events;
}

std::optional<Pair> pair_of(const Graph& graph, const std::vector<NodeIndex>& all) {
  std::vector<NodeIndex> focus;
  for (const NodeIndex index : all) {
    if (std::find(focus.begin(), focus.end(), index) == focus.end()) focus.push_back(index);
  }
  if (focus.size() > 2) {
    throw IoError("cannot draw a timeline of " + std::to_string(focus.size()) +
                  ": it is of two; give --focus once or twice, or --view relations for more");
  }
  if (focus.size() == 2) return Pair{focus[0], focus[1]};
  if (focus.size() == 1) {
    std::map<NodeIndex, std::size_t> partners;
    for (const Node& node : graph.nodes()) {
      const auto* event = node.as<EventNode>();
      if (event == nullptr || !part_in(*event, focus[0]).any()) continue;
      for (const NodeIndex who : participants(*event)) {
        if (who != focus[0]) ++partners[who];
      }
    }
    const auto best = busiest(partners, [&](NodeIndex who) { return graph[who].type(); });
    return best ? std::optional(Pair{focus[0], *best}) : std::nullopt;
  }
  std::map<Pair, std::size_t> pairs;
  for (const Node& node : graph.nodes()) {
    const auto* relation = node.as<RelationNode>();
    if (relation != nullptr && relation->between.size() == 2 && relation->event_count > 0)
      pairs[{relation->between[0], relation->between[1]}] = relation->event_count;
  }
  return busiest(pairs, [](const Pair&) { return 0; });
}

}  // namespace entente::detail
