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
  Attributes attributes;  ///< the first is the label
};

struct Line {
  std::size_t from;  ///< into `shapes`
  std::size_t to;
  Attributes attributes;
};

struct Drawing {
  bool directed = false;
  std::string engine;           ///< of Graphviz; chosen by size where a view leaves it empty
  bool words_on_lines = false;  ///< pictures put labels onto their lines, on white
  Attributes graph;             ///< of the drawing
  Attributes shape;             ///< defaults
  Attributes line;              ///< defaults
  std::string legend;           ///< an HTML-like label, beneath the drawing
  std::vector<Shape> shapes;
  std::vector<Line> lines;
};

Drawing draw_relations(const Graph& graph, const ExportOptions& options);
Drawing draw_timeline(const Graph& graph, const ExportOptions& options);
Drawing draw_person(const Graph& graph, const ExportOptions& options);
Drawing draw_agreements(const Graph& graph, const ExportOptions& options);
Drawing draw_full(const Graph& graph, const ExportOptions& options);

/// The view that the options ask for, its engine chosen. Throws IoError, which says what to do, where there
/// is nothing to draw.
Drawing draw(const Graph& graph, const ExportOptions& options);

/// What all views share: fonts, colours, margins.
Drawing blank_drawing(bool directed);

/// The engine for a drawing of so many shapes and lines: `dot` ranks small ones and leaves room for words on
/// lines; `neato` and `sfdp` spread larger ones.
std::string engine_for(bool directed, std::size_t shapes, std::size_t lines);

/// A shape for this node: its name as label (and whole, as `name`), its id as name.
Shape shape_of(const Graph& graph, NodeIndex index, std::size_t width);

void append(Attributes& to, Attributes more);

/// One entry of a legend: a sample and what it means.
struct LegendEntry {
  std::string_view style;  ///< "solid", "dashed", "dotted" for a line, "arrow", "box",
                           ///< "rounded", "double", "broken" for a shape
  std::string_view colour;
  int width;  ///< of a line, in points
  std::string_view meaning;
};

/// The legend's table: an optional title, the entries in columns, remarks beneath.
std::string legend_table(std::string_view title, const std::vector<LegendEntry>& entries,
                         const std::vector<std::string>& remarks);

/// "Drawn from 24 documents of 2018-03-26 to 2025-05-22", or "" for none: all documents of the graph, or
/// those that show these claims.
std::string source_remark(const Graph& graph);
std::string source_remark(const Graph& graph, const std::vector<NodeIndex>& claims);

}  // namespace entente::detail

#endif
