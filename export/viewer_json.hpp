// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXPORT_VIEWER_JSON_HPP
#define ENTENTE_EXPORT_VIEWER_JSON_HPP

#include <iosfwd>

#include "entente/export/format.hpp"
#include "export/viewer_map.hpp"

namespace entente::detail {

/// What the viewer reads: entities, claims, relations and documents as lists that refer to one another by
/// index, and the two maps. Safe inside an HTML script element: `<`, `>`, `&` and the two separators that are
/// no white space in scripts are written as escapes. A property without a value is left out.
void write_viewer_json(const Graph& graph, const ViewerMap& relations, const ViewerMap& actors,
                       const ExportOptions& options, std::ostream& out);

}  // namespace entente::detail

#endif
