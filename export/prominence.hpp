// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXPORT_PROMINENCE_HPP
#define ENTENTE_EXPORT_PROMINENCE_HPP

#include <cstddef>
#include <string>
#include <vector>

#include "entente/export/format.hpp"

namespace entente::detail {

/// By node of the graph: whether it is drawn, when only the `options.top` heaviest may be (0: all with a
/// weight). The focus comes first, equal weights in the order of the ids.
std::vector<bool> prominent(const Graph& graph, const std::vector<std::size_t>& weights,
                            const ExportOptions& options);

/// "20 of 71 countries, those with the most events", or "" where all are drawn.
std::string top_remark(const std::vector<bool>& drawn, const std::vector<std::size_t>& weights,
                       std::string_view what);

}  // namespace entente::detail

#endif
