// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXPORT_VIEWER_PAGE_HPP
#define ENTENTE_EXPORT_VIEWER_PAGE_HPP

#include <string_view>

namespace entente::detail {

/// The page of the HTML viewer without a graph: `kViewerDataMark` stands once in it, where the graph's JSON
/// belongs. Empty where the program was built without the viewer. Made by cmake/EmbedViewer.cmake.
std::string_view viewer_page();

inline constexpr std::string_view kViewerDataMark = "@entente-data@";

}  // namespace entente::detail

#endif
