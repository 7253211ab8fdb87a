// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXPORT_GEXF_HPP
#define ENTENTE_EXPORT_GEXF_HPP

#include <iosfwd>

#include "entente/export/format.hpp"

namespace entente {

/// GEXF 1.3, dynamic: what has a time has its days.
void write_network_gexf(const Graph& graph, const ExportOptions& options, std::ostream& out);

}  // namespace entente

#endif
