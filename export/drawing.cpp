// SPDX-License-Identifier: MIT
// What drawings have in common: type, paper, legend.
// Tested by tests/export/dot_test.cpp.
#include "export/drawing.hpp"

#include <algorithm>

#include "entente/core/utf8.hpp"

namespace entente::detail {
namespace {

std::string html(std::string_view text) {
  std::string out;
  const std::string repaired = is_utf8(text) ? std::string(text) : repair_utf8(text);
  std::size_t shown = 0;
  for (const char c : repaired) {
    if (++shown > 400) break;
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        out += static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? ' ' : c;
    }
  }
  // Cutting by bytes may have split a character.
  return is_utf8(out) ? out : repair_utf8(out);
}

std::string sample(const LegendEntry& entry) {
  // Graphviz gives an empty cell the height of a line of text. Two points are too small to matter; of one
  // point, Pango makes no text at all and complains.
  constexpr std::string_view kNothing = "<FONT POINT-SIZE=\"2\"> </FONT>";
  const std::string colour(entry.colour);
  if (entry.style == "box") {
    return "<TD WIDTH=\"26\" HEIGHT=\"12\" BORDER=\"1\" COLOR=\"#5b6774\" BGCOLOR=\"" + colour + "\">" +
           std::string(kNothing) + "</TD>";
  }
  // The upper side of a cell is the only line that an HTML-like label can draw in a style.
  const std::string style = entry.style == "solid" ? "" : " STYLE=\"" + std::string(entry.style) + "\"";
  return "<TD><TABLE BORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"0\"><TR><TD WIDTH=\"34\" HEIGHT=\"2\" "
         "SIDES=\"T\" "
         "BORDER=\"" +
         std::to_string(entry.width) + "\" COLOR=\"" + colour + "\"" + style + ">" + std::string(kNothing) +
         "</TD></TR></TABLE></TD>";
}

}  // namespace

Drawing blank_drawing(bool directed) {
  Drawing drawing;
  drawing.directed = directed;
  drawing.graph = {{"bgcolor", "white"},         {"charset", "UTF-8"},     {"fontname", "Noto Sans"},
                   {"fontsize", "11"},           {"fontcolor", "#2b333b"}, {"labelloc", "b"},
                   {"labeljust", "c"},           {"pad", "0.3"},           {"forcelabels", "true"},
                   {"outputorder", "edgesfirst"}};
  drawing.shape = {{"fontname", "Noto Sans"}, {"fontsize", "12"},
                   {"fontcolor", "#1d2329"},  {"shape", "box"},
                   {"style", "filled"},       {"fillcolor", "#f4f6f8"},
                   {"color", "#5b6774"},      {"penwidth", "1"},
                   {"margin", "0.14,0.07"},   {"label", ""}};
  drawing.line = {{"fontname", "Noto Sans"},
                  {"fontsize", "9"},
                  {"fontcolor", "#3a444e"},
                  {"color", "#8a939c"},
                  {"penwidth", "1"},
                  {"style", "solid"},
                  {"label", ""},
                  {"arrowsize", "0.7"}};
  return drawing;
}

std::string legend_table(std::string_view title, const std::vector<std::vector<LegendEntry>>& columns,
                         std::string_view remark) {
  if (columns.empty() && title.empty()) return "";
  const std::string whole_row =
      "<TR><TD COLSPAN=\"" + std::to_string(std::max<std::size_t>(1, 2 * columns.size())) + "\">";
  std::string out = "<TABLE BORDER=\"0\" CELLSPACING=\"4\" CELLPADDING=\"1\">";
  if (!title.empty())
    out += whole_row + "<FONT POINT-SIZE=\"14\"><B>" + html(title) + "</B></FONT></TD></TR>";
  std::size_t rows = 0;
  for (const auto& column : columns) rows = std::max(rows, column.size());
  for (std::size_t row = 0; row < rows; ++row) {
    out += "<TR>";
    for (const auto& column : columns) {
      if (row >= column.size()) {
        out += "<TD></TD><TD></TD>";
        continue;
      }
      out += sample(column[row]) + "<TD ALIGN=\"LEFT\"><FONT POINT-SIZE=\"10\">" + html(column[row].meaning) +
             "    </FONT></TD>";
    }
    out += "</TR>";
  }
  if (!remark.empty()) out += whole_row + "<FONT POINT-SIZE=\"9\">" + html(remark) + "</FONT></TD></TR>";
  return out + "</TABLE>";
}

Drawing draw(const Graph& graph, const ExportOptions& options) {
  return options.view == View::Full ? draw_full(graph, options) : draw_relations(graph, options);
}

}  // namespace entente::detail
