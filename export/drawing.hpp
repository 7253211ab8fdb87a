// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXPORT_DRAWING_HPP
#define ENTENTE_EXPORT_DRAWING_HPP

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "entente/export/format.hpp"

// A view of the graph as shapes and lines with Graphviz attributes, still free of Graphviz itself.

namespace entente::detail {

/// `name` outlives the drawing: a literal.
struct Attribute {
  std::string_view name;
  std::string value;
};
using Attributes = std::vector<Attribute>;

struct Shape {
  std::string name;
  Attributes attributes;
};

struct Line {
  std::size_t from;  ///< into `shapes`
  std::size_t to;
  Attributes attributes;
};

struct Drawing {
  bool directed = false;
  Attributes graph;    ///< of the drawing
  Attributes shape;    ///< defaults
  Attributes line;     ///< defaults
  std::string legend;  ///< an HTML-like label, beneath the drawing
  std::vector<Shape> shapes;
  std::vector<Line> lines;
};

Drawing draw_relations(const Graph& graph, const ExportOptions& options);
Drawing draw_full(const Graph& graph, const ExportOptions& options);
Drawing draw(const Graph& graph, const ExportOptions& options);

/// What both views share: fonts, colours, margins.
Drawing blank_drawing(bool directed);

/// One row of a legend: a sample and what it means.
struct LegendEntry {
  std::string_view style;  ///< "solid", "dashed", "dotted" for a line, "box" for a filled shape
  std::string_view colour;
  int width;  ///< of a line, in points
  std::string_view meaning;
};

/// The legend's table under an optional title, with an optional remark.
std::string legend_table(std::string_view title, const std::vector<std::vector<LegendEntry>>& columns,
                         std::string_view remark);

}  // namespace entente::detail

#endif
