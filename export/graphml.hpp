// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXPORT_GRAPHML_HPP
#define ENTENTE_EXPORT_GRAPHML_HPP

#include <iosfwd>

#include "entente/export/format.hpp"

namespace entente {

/// GraphML 1.0 with typed keys; `options.yed` adds the labels that yEd shows.
void write_network_graphml(const Graph& graph, const ExportOptions& options, std::ostream& out);

}  // namespace entente

#endif
