// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXPORT_VIEWER_MAP_HPP
#define ENTENTE_EXPORT_VIEWER_MAP_HPP

#include <cstddef>
#include <vector>

#include "entente/export/format.hpp"

// What the HTML viewer draws: entities with a place on the plane, and lines that bundle the claims between
// two.

namespace entente::detail {

struct MapNode {
  NodeIndex node{};  ///< an entity, or a claim that joins many
  double x = 0;      ///< points, to the right
  double y = 0;      ///< points, downwards
};

struct MapLine {
  std::size_t from;  ///< into `nodes`, less than `to`
  std::size_t to;
  std::vector<NodeIndex> claims;  ///< what the line stands for, ascending
};

struct ViewerMap {
  std::vector<MapNode> nodes;
  std::vector<MapLine> lines;  ///< by their ends
  std::size_t left_out = 0;    ///< entities for which there was no room
};

/// Countries, and a line for each pair that has a relation, with the events and agreements between the two.
ViewerMap relations_map(const Graph& graph);

/// Countries, persons, organizations and groups, and a line for each pair that a claim joins. A claim of more
/// than four parties is a node of its own: lines between all of them would hide what they mean. At most
/// `most` nodes, those with the most lines.
ViewerMap actors_map(const Graph& graph, std::size_t most);

/// Gives every node its place. Throws IoError where Graphviz finds no layout within the limits of the
/// options.
void lay_out(ViewerMap& map, const Graph& graph, const ExportOptions& options);

}  // namespace entente::detail

#endif
