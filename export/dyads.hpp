// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXPORT_DYADS_HPP
#define ENTENTE_EXPORT_DYADS_HPP

#include <iosfwd>

#include "entente/export/format.hpp"
#include "entente/graph/graph.hpp"

namespace entente {

/// CSV (RFC 4180), a row for every event and pair of states or bodies that it is between, by date; the
/// columns are in docs/formats.md. Events of one party have no row.
void write_dyads(const Graph& graph, const ExportOptions& options, std::ostream& out);

}  // namespace entente

#endif
