// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXPORT_STATISTICS_HPP
#define ENTENTE_EXPORT_STATISTICS_HPP

#include <cstddef>
#include <iosfwd>

#include "entente/graph/statistics.hpp"

namespace entente {

/// Writes the figures, and the metrics of the graph's nodes where they have any, as one JSON object. `most`
/// caps each list.
void write_statistics_json(const GraphStatistics& statistics, const Graph& graph, std::size_t most,
                           std::ostream& out);

/// The nodes with metrics, the most central first, at most so many.
std::vector<NodeIndex> most_central(const Graph& graph, std::size_t most);

}  // namespace entente

#endif
