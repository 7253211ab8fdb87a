// SPDX-License-Identifier: MIT
#ifndef ENTENTE_BENCH_SYNTHETIC_GRAPH_HPP
#define ENTENTE_BENCH_SYNTHETIC_GRAPH_HPP

#include <cstddef>

#include "entente/graph/graph.hpp"

namespace entente::bench {

/// A graph of at least so many edges, the same every time: countries of which a few take part in much and
/// many in little, persons with offices, events of thirty-five years, agreements, documents. Nothing in it
/// is true.
Graph synthetic_graph(std::size_t edges);

}  // namespace entente::bench

#endif
