// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXPORT_DOT_HPP
#define ENTENTE_EXPORT_DOT_HPP

#include <iosfwd>
#include <string>

#include "entente/export/format.hpp"
#include "export/drawing.hpp"

namespace entente {

void write_dot(const Graph& graph, const ExportOptions& options, std::ostream& out);

namespace detail {
/// The drawing in the DOT language. Safe to call from several threads: cgraph is not, so they take turns.
std::string dot_text(const Drawing& drawing);
}  // namespace detail

}  // namespace entente

#endif
