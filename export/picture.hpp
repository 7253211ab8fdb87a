// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXPORT_PICTURE_HPP
#define ENTENTE_EXPORT_PICTURE_HPP

#include <iosfwd>
#include <vector>

#include "entente/export/format.hpp"
#include "export/drawing.hpp"

namespace entente {

// Drawings laid out by Graphviz in a process of their own, under the options' limits of time and memory:
// a layout that hangs or crashes is an IoError that says what to do.
void write_svg(const Graph& graph, const ExportOptions& options, std::ostream& out);
void write_png(const Graph& graph, const ExportOptions& options, std::ostream& out);
void write_pdf(const Graph& graph, const ExportOptions& options, std::ostream& out);

namespace detail {
/// In points, to the right and downwards.
struct Point {
  double x = 0;
  double y = 0;
};
/// The middle of each of the drawing's shapes, as sfdp places them, under the same limits.
std::vector<Point> laid_out(const Drawing& drawing, const ExportOptions& options);
}  // namespace detail

}  // namespace entente

#endif
