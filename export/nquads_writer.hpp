// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXPORT_NQUADS_WRITER_HPP
#define ENTENTE_EXPORT_NQUADS_WRITER_HPP

#include <iosfwd>

#include "entente/export/format.hpp"

namespace entente {

/// Node by node, statement by statement: memory does not grow with the output.
void write_nquads(const Graph& graph, const ExportOptions& options, std::ostream& out);

}  // namespace entente

#endif
