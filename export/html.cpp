// SPDX-License-Identifier: MIT
// The page of the viewer (export/viewer/) with a graph in it.
// Tested by tests/export/html_test.cpp and tests/readers/viewer/.
#include "export/html.hpp"

#include <ostream>

#include "entente/core/diagnostic.hpp"
#include "export/viewer_json.hpp"
#include "export/viewer_map.hpp"
#include "export/viewer_page.hpp"

namespace entente {
namespace {

// What a browser still draws at the speed of a hand; Graphviz lays it out in seconds.
constexpr std::size_t kMostActors = 5'000;

}  // namespace

void write_html(const Graph& graph, const ExportOptions& options, std::ostream& out) {
  const std::string_view page = detail::viewer_page();
  const std::size_t mark = page.find(detail::kViewerDataMark);
  if (mark == std::string_view::npos) {
    throw IoError(
        "cannot write html: this program was built without the viewer; build it anew with "
        "-DENTENTE_VIEWER=ON "
        "on a machine that has node and npm, or choose another format (svg)");
  }
  detail::ViewerMap relations = detail::relations_map(graph);
  detail::ViewerMap actors = detail::actors_map(graph, kMostActors);
  detail::lay_out(relations, graph, options);
  detail::lay_out(actors, graph, options);
  out << page.substr(0, mark);
  detail::write_viewer_json(graph, relations, actors, options, out);
  out << page.substr(mark + detail::kViewerDataMark.size());
}

}  // namespace entente
