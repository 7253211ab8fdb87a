// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXPORT_LABEL_PLACEMENT_HPP
#define ENTENTE_EXPORT_LABEL_PLACEMENT_HPP

#include <vector>

namespace entente::detail {

// In points, like everything that Graphviz has laid out.
struct Place {
  double x = 0;
  double y = 0;
};
struct Rectangle {
  Place middle;
  double width = 0;
  double height = 0;
};
/// A line as a chain of straight pieces, and the room that its label takes; no width where it has none.
struct LabelledLine {
  std::vector<Place> path;
  double width = 0;
  double height = 0;
};

/// For each line a place on it or close beside it for the middle of its label: where it covers no shape and
/// no other label if there is such a place, then where it leaves enough of its line to be seen, then where
/// fewest other lines run, then nearest to the middle. Short lines choose first. Cost: lines with a label
/// times the pieces of all lines.
std::vector<Place> place_labels(const std::vector<LabelledLine>& lines, const std::vector<Rectangle>& shapes);

}  // namespace entente::detail

#endif
