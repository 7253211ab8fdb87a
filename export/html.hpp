// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXPORT_HTML_HPP
#define ENTENTE_EXPORT_HTML_HPP

#include <iosfwd>

#include "entente/export/format.hpp"

namespace entente {

/// The graph as a page that needs nothing else: maps, filters, tables, and the quote behind each fact. Throws
/// IoError where this program was built without the viewer, and as pictures do where the layout takes too
/// much.
void write_html(const Graph& graph, const ExportOptions& options, std::ostream& out);

}  // namespace entente

#endif
