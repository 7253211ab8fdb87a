// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXPORT_JSONLD_WRITER_HPP
#define ENTENTE_EXPORT_JSONLD_WRITER_HPP

#include <iosfwd>

#include "entente/export/format.hpp"

namespace entente {

void write_jsonld(const Graph& graph, const ExportOptions& options, std::ostream& out);

}  // namespace entente

#endif
