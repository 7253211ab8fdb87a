// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXPORT_TURTLE_WRITER_HPP
#define ENTENTE_EXPORT_TURTLE_WRITER_HPP

#include <iosfwd>

#include "entente/export/format.hpp"

namespace entente {

/// Node by node: memory does not grow with the output.
void write_turtle(const Graph& graph, const ExportOptions& options, std::ostream& out);

}  // namespace entente

#endif
