// SPDX-License-Identifier: MIT
#ifndef ENTENTE_GRAPH_STATISTICS_HPP
#define ENTENTE_GRAPH_STATISTICS_HPP

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "entente/graph/graph.hpp"

namespace entente {

/// A graph in figures.
struct GraphStatistics {
  using Counts = std::vector<std::pair<std::string, std::uint64_t>>;  ///< by number, then by name
  struct Pair {
    std::string name;
    std::string id;  ///< of the relation
    std::uint32_t events = 0;
    std::uint32_t documents = 0;
    std::uint32_t sources = 0;  ///< copies of one story counted once
    std::uint32_t cooperation = 0;
    std::uint32_t conflict = 0;
  };
  /// One name that several nodes bear, or that tells nobody apart: "Kim".
  struct Unresolved {
    std::string name;
    std::vector<std::string> ids;
  };

  std::uint64_t documents = 0;
  std::uint64_t sources = 0;  ///< copies of one story counted once
  std::uint64_t mentions = 0;
  std::uint64_t evidence = 0;
  Counts nodes;       ///< by type
  Counts events;      ///< by type
  Counts modalities;  ///< of events
  Counts agreements;  ///< by status
  PartialDate first;  ///< of events and agreements
  PartialDate last;
  PartialDate published_first;
  PartialDate published_last;
  std::vector<Pair> pairs;             ///< the most active first
  std::vector<Unresolved> unresolved;  ///< by the number of bearers, then by name
};

/// Linear in the size of the graph.
GraphStatistics statistics_of(const Graph& graph);

}  // namespace entente

#endif
