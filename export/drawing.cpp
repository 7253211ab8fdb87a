// SPDX-License-Identifier: MIT
// What drawings have in common: type, paper, legend.
// Tested by tests/export/dot_test.cpp.
#include "export/drawing.hpp"

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
  const std::string colour(entry.colour);
  if (entry.style == "box") {
    return "<TD WIDTH=\"26\" HEIGHT=\"12\" FIXEDSIZE=\"TRUE\" BORDER=\"1\" COLOR=\"#5b6774\" BGCOLOR=\"" +
           colour + "\"></TD>";
  }
  // The lower side of an empty cell is the only line that an HTML-like label can draw in a style.
  const std::string style = entry.style == "solid" ? "" : " STYLE=\"" + std::string(entry.style) + "\"";
  return "<TD WIDTH=\"34\" HEIGHT=\"12\" FIXEDSIZE=\"TRUE\" CELLPADDING=\"0\"><TABLE BORDER=\"0\" "
         "CELLSPACING=\"0\" "
         "CELLPADDING=\"0\"><TR><TD WIDTH=\"34\" HEIGHT=\"5\" FIXEDSIZE=\"TRUE\" SIDES=\"B\" BORDER=\"" +
         std::to_string(entry.width) + "\" COLOR=\"" + colour + "\"" + style + "></TD></TR></TABLE></TD>";
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
  const std::string span = "<TD ALIGN=\"CENTER\" COLSPAN=\"" + std::to_string(columns.size()) + "\">";
  std::string out = "<TABLE BORDER=\"0\" CELLSPACING=\"6\" CELLPADDING=\"1\">";
  if (!title.empty())
    out += "<TR>" + span + "<FONT POINT-SIZE=\"14\"><B>" + html(title) + "</B></FONT></TD></TR>";
  out += "<TR>";
  for (const auto& column : columns) {
    out += "<TD VALIGN=\"TOP\"><TABLE BORDER=\"0\" CELLSPACING=\"1\" CELLPADDING=\"2\">";
    for (const LegendEntry& entry : column) {
      out += "<TR>" + sample(entry) + "<TD ALIGN=\"LEFT\"><FONT POINT-SIZE=\"10\">" + html(entry.meaning) +
             "</FONT></TD></TR>";
    }
    out += "</TABLE></TD>";
  }
  out += "</TR>";
  if (!remark.empty()) out += "<TR>" + span + "<FONT POINT-SIZE=\"9\">" + html(remark) + "</FONT></TD></TR>";
  return out + "</TABLE>";
}

Drawing draw(const Graph& graph, const ExportOptions& options) {
  return options.view == View::Full ? draw_full(graph, options) : draw_relations(graph, options);
}

}  // namespace entente::detail
