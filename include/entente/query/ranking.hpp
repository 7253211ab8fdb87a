// SPDX-License-Identifier: MIT
#ifndef ENTENTE_QUERY_RANKING_HPP
#define ENTENTE_QUERY_RANKING_HPP

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "entente/core/vocabulary.hpp"
#include "entente/graph/graph.hpp"
#include "entente/graph/period.hpp"

namespace entente::query {

/// What nodes are ranked by.
enum class Measure : std::uint8_t {
  Events,       ///< that they take part in
  Agreements,   ///< that they are party to
  Partners,     ///< with how many parties they share an event
  Cooperation,  ///< events that are
  Conflict,
  Documents,   ///< that name them
  Centrality,  ///< page rank: `with_metrics`
  Betweenness,
};

/// Who is ranked.
enum class Ranked : std::uint8_t { Countries, Organizations, Persons, Pairs };

struct RankingOptions {
  Measure measure = Measure::Events;
  Ranked who = Ranked::Countries;
  std::vector<EventType> types;  ///< events that count; empty: all
  std::vector<Modality> modalities{Modality::Actual, Modality::Planned};
  Period period;
};

struct Rank {
  NodeIndex node{};
  std::optional<NodeIndex> other;  ///< the second of a pair, which comes later in the graph
  double value = 0;
  std::uint64_t acting = 0;     ///< of events: on the acting side (of a joint act on both) …
  std::uint64_t receiving = 0;  ///< … and on the other
  NodeList claims;              ///< what was counted: events or agreements
};

/// The highest first, then by name; those of 0 are left out. A pair can be ranked by Events, Agreements,
/// Cooperation and Conflict only: for other measures there is no rank. Linear but for betweenness;
/// `Centrality` and `Betweenness` take the graph's metrics, which must be there.
std::vector<Rank> ranking_of(const Graph& graph, const RankingOptions& options);

}  // namespace entente::query

#endif
