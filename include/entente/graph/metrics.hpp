// SPDX-License-Identifier: MIT
#ifndef ENTENTE_GRAPH_METRICS_HPP
#define ENTENTE_GRAPH_METRICS_HPP

#include "entente/graph/graph.hpp"

namespace entente {

/// Beyond so many participants betweenness is left out: it costs their number times that of their ties.
inline constexpr std::size_t kMostForBetweenness = 5000;

/// The graph with `Node::metrics` for everyone who takes part in something: countries, persons, organizations
/// and groups, tied where they share an event that happened or is planned, an agreement, an office or a
/// membership. The same graph gives the same figures.
Graph with_metrics(const Graph& graph);

}  // namespace entente

#endif
