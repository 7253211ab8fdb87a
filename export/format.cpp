// SPDX-License-Identifier: MIT
// The table of formats. To add one: a file export/<name>_writer.cpp and a row here.
// Tested by tests/export/format_test.cpp.
#include "entente/export/format.hpp"

#include <array>
#include <ostream>

#include "entente/core/diagnostic.hpp"
#include "export/dot.hpp"
#include "export/jsonld_writer.hpp"
#include "export/picture.hpp"

namespace entente {
namespace {

constexpr auto kFormats = std::to_array<Format>({
    {"jsonld", ".jsonld", "application/ld+json", "JSON-LD 1.1, the whole graph with its evidence", false,
     write_jsonld},
    {"dot", ".dot", "text/vnd.graphviz", "Graphviz DOT drawing of a view", false, write_dot},
    {"svg", ".svg", "image/svg+xml", "drawing of a view as SVG", false, write_svg},
    {"png", ".png", "image/png", "drawing of a view as PNG", true, write_png},
    {"pdf", ".pdf", "application/pdf", "drawing of a view as PDF", true, write_pdf},
});

/// Other extensions under which users know a format.
constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kSynonyms = {
    {{".gv", "dot"}, {".json", "jsonld"}, {"json-ld", "jsonld"}}};

}  // namespace

std::optional<View> parse_view(std::string_view word) {
  if (word == "relations") return View::Relations;
  if (word == "full") return View::Full;
  return std::nullopt;
}

std::span<const Format> formats() {
  return kFormats;
}

const Format* find_format(std::string_view name) {
  for (const auto& [synonym, format] : kSynonyms) {
    if (synonym == name) name = format;
  }
  for (const Format& format : kFormats) {
    if (format.name == name || format.extension == name) return &format;
  }
  return nullptr;
}

void write(const Graph& graph, const Format& format, const ExportOptions& options, std::ostream& out) {
  const Graph part = filtered(graph, options.filter);
  ExportOptions there = options;
  there.filter.focus.clear();  // drawings mark the focus, whose nodes have other numbers in the part
  for (const NodeIndex index : options.filter.focus) {
    if (const auto found = part.find(graph[index].id)) there.filter.focus.push_back(*found);
  }
  format.write(part, there, out);
  out.flush();
  if (!out)
    throw IoError("cannot write " + std::string(format.name) + ": the output does not take more bytes");
}

}  // namespace entente
