// SPDX-License-Identifier: MIT
#ifndef ENTENTE_GRAPH_CONTENT_HPP
#define ENTENTE_GRAPH_CONTENT_HPP

#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <cstdint>
#include <mutex>
#include <optional>
#include <vector>

#include "entente/graph/graph.hpp"
#include "graph/incidence.hpp"

// What a Graph shares among its copies. The only header of the project that includes Boost.Graph: include
// it in graph/ to run one of Boost's algorithms on a graph.

namespace entente {

namespace detail {

struct EdgeLabel {
  EdgeRole role = EdgeRole::Actor;
};

/// A vertex is a `NodeIndex`. Compressed rows: the graph never changes, and 12 bytes an edge and
/// direction keep a day's news in the cache.
using Adjacency = boost::compressed_sparse_row_graph<boost::bidirectionalS, boost::no_property, EdgeLabel,
                                                     boost::no_property, std::uint32_t, std::uint32_t>;

}  // namespace detail

struct Graph::Content {
  std::vector<Node> nodes;
  detail::Adjacency adjacency;
  mutable std::once_flag asked;  ///< guards what only questions need
  mutable std::optional<detail::Incidence> incidence;
};

}  // namespace entente

#endif
