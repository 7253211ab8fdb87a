// SPDX-License-Identifier: MIT
// What drawings have in common: type, paper, legend, and which engine lays them out.
// Tested by tests/export/dot_test.cpp.
#include "export/drawing.hpp"

#include <algorithm>
#include <set>

#include "entente/core/diagnostic.hpp"
#include "entente/core/utf8.hpp"
#include "export/label.hpp"
#include "export/palette.hpp"
#include "export/source_link.hpp"

namespace entente::detail {
namespace {

// Up to here `dot` places labels without overlap in seconds.
constexpr std::size_t kMostForDot = 300;
constexpr std::size_t kMostLinesForDot = 900;
// neato's time grows with the square of the number of shapes, and that of routing lines around them faster.
constexpr std::size_t kMostForNeato = 200;
constexpr std::size_t kMostRoutedLines = 400;
constexpr std::size_t kLegendRows = 3;
constexpr std::size_t kTitleColumns = 56;
constexpr std::size_t kRemarkColumns = 76;

std::string sample(const LegendEntry& entry) {
  // Graphviz gives an empty cell the height of a line of text. Two points are too small to matter; of one
  // point, Pango makes no text at all and complains.
  const std::string nothing = "<FONT POINT-SIZE=\"2\"> </FONT>";
  const std::string colour(entry.colour);
  const auto box = [&](const std::string& attributes) {
    return "<TD WIDTH=\"26\" HEIGHT=\"12\" " + attributes + ">" + nothing + "</TD>";
  };
  const std::string stroke(kStroke);
  if (entry.style == "box") return box("BORDER=\"1\" COLOR=\"" + stroke + "\" BGCOLOR=\"" + colour + "\"");
  if (entry.style == "rounded") {
    return box("BORDER=\"1\" STYLE=\"rounded\" COLOR=\"" + stroke + "\" BGCOLOR=\"" + colour + "\"");
  }
  if (entry.style == "arrow") return "<TD><FONT COLOR=\"" + colour + "\" POINT-SIZE=\"14\">→</FONT></TD>";
  if (entry.style == "broken") return box("BORDER=\"1\" STYLE=\"dashed\" COLOR=\"" + colour + "\"");
  if (entry.style == "double") {
    return "<TD><TABLE BORDER=\"1\" CELLBORDER=\"1\" CELLSPACING=\"2\" CELLPADDING=\"0\" COLOR=\"" + colour +
           "\"><TR><TD WIDTH=\"20\" HEIGHT=\"7\">" + nothing + "</TD></TR></TABLE></TD>";
  }
  // The upper side of a cell is the only line that an HTML-like label can draw in a style; an empty cell
  // above it moves it to the middle.
  const std::string style = entry.style == "solid" ? "" : " STYLE=\"" + std::string(entry.style) + "\"";
  return R"(<TD><TABLE BORDER="0" CELLSPACING="0" CELLPADDING="0"><TR><TD HEIGHT="7">)" + nothing +
         R"(</TD></TR><TR><TD WIDTH="34" HEIGHT="7" SIDES="T" BORDER=")" + std::to_string(entry.width) +
         "\" COLOR=\"" + colour + "\"" + style + ">" + nothing + "</TD></TR></TABLE></TD>";
}

/// A row of the legend's table.
std::string row_of(std::string_view words, std::size_t columns, const std::string& begin,
                   const std::string& end) {
  constexpr std::size_t kMostLines = 4;
  return "<TR><TD COLSPAN=\"3\">" + begin + html_label(label(words, columns, kMostLines)) + end +
         "</TD></TR>";
}

/// What a wide title or remark needs on each side of narrow entries, in points, so that it does not stretch
/// their samples. Estimated: only Graphviz knows the font.
std::size_t margin_of(std::string_view title, const std::vector<LegendEntry>& entries,
                      const std::vector<std::string>& remarks) {
  constexpr double kTitleColumn = 9;
  constexpr double kRemarkColumn = 5.5;
  constexpr double kEntryColumn = 6;
  constexpr double kBesideWords = 70;  // sample and gaps
  const auto width = [](std::string_view text, std::size_t columns) {
    return static_cast<double>(std::min(column_width(text), columns));
  };
  double widest = kTitleColumn * width(title, kTitleColumns);
  for (const std::string& remark : remarks)
    widest = std::max(widest, kRemarkColumn * width(remark, kRemarkColumns));
  double needed = 0;
  for (std::size_t begin = 0; begin < entries.size(); begin += kLegendRows) {
    double column = 0;
    for (std::size_t i = begin; i < std::min(begin + kLegendRows, entries.size()); ++i)
      column = std::max(column, kEntryColumn * width(entries[i].meaning, entries[i].meaning.size()));
    needed += column + kBesideWords;
  }
  return widest > needed ? static_cast<std::size_t>((widest - needed) / 2) : 0;
}

std::string source_remark(const Graph& graph, const std::set<NodeIndex>& documents) {
  PartialDate first;
  PartialDate last;
  for (const NodeIndex index : documents) {
    const PartialDate date = graph[index].as<DocumentNode>()->published;
    if (!date.known()) continue;
    if (!first.known() || date < first) first = date;
    if (!last.known() || last < date) last = date;
  }
  if (documents.empty()) return "";
  std::string out =
      "Drawn from " + std::to_string(documents.size()) + (documents.size() == 1 ? " document" : " documents");
  if (first.known()) out += " of " + to_string(first);
  if (last != first) out += " to " + to_string(last);
  return out;
}

Drawing view_of(const Graph& graph, const ExportOptions& options) {
  switch (options.view) {
    case View::Events:
      return draw_timeline(graph, options);
    case View::Person:
      return draw_person(graph, options);
    case View::Agreements:
      return draw_agreements(graph, options);
    case View::Full:
      return draw_full(graph, options);
    case View::Relations:
      break;
  }
  return draw_relations(graph, options);
}

std::string_view what_is_missing(View view) {
  switch (view) {
    case View::Events:
      return "no event brings two countries or persons together";
    case View::Person:
      return "no person takes part in an event or holds an office";
    case View::Agreements:
      return "no agreement has parties";
    case View::Full:
      return "nothing is claimed";
    case View::Relations:
      break;
  }
  return "no two countries have a relation";
}

}  // namespace

Drawing blank_drawing(bool directed) {
  Drawing drawing;
  drawing.directed = directed;
  drawing.graph = {
      {"bgcolor", "white"},         {"charset", "UTF-8"},     {"fontname", "Noto Sans,Arial,sans-serif"},
      {"fontsize", "11"},           {"fontcolor", "#2b333b"}, {"labelloc", "b"},
      {"labeljust", "c"},           {"pad", "0.3"},           {"forcelabels", "true"},
      {"outputorder", "edgesfirst"}};
  drawing.shape = {{"fontname", "Noto Sans,Arial,sans-serif"},
                   {"fontsize", "12"},
                   {"fontcolor", "#1d2329"},
                   {"shape", "box"},
                   {"style", "filled"},
                   {"fillcolor", "#f4f6f8"},
                   {"color", "#5b6774"},
                   {"penwidth", "1"},
                   {"margin", "0.14,0.07"},
                   {"label", ""}};
  drawing.line = {{"fontname", "Noto Sans,Arial,sans-serif"},
                  {"fontsize", "10"},
                  {"fontcolor", "#3a444e"},
                  {"color", "#8a939c"},
                  {"penwidth", "1"},
                  {"style", "solid"},
                  {"label", ""},
                  {"arrowsize", "0.7"}};
  return drawing;
}

std::string legend_table(std::string_view title, const std::vector<LegendEntry>& entries,
                         const std::vector<std::string>& remarks) {
  const std::size_t rows = std::min(kLegendRows, entries.size());
  const std::size_t columns = rows == 0 ? 0 : (entries.size() + rows - 1) / rows;
  std::string body;
  if (!title.empty()) body += row_of(title, kTitleColumns, "<FONT POINT-SIZE=\"15\"><B>", "</B></FONT>");
  if (rows > 0) {
    const std::string side = "<TD WIDTH=\"" + std::to_string(margin_of(title, entries, remarks)) + "\"></TD>";
    body += "<TR>" + side + R"(<TD><TABLE BORDER="0" CELLSPACING="4" CELLPADDING="1">)";
    for (std::size_t row = 0; row < rows; ++row) {
      body += "<TR>";
      for (std::size_t column = 0; column < columns; ++column) {
        const std::size_t index = column * rows + row;
        if (index >= entries.size()) {
          body += "<TD></TD><TD></TD>";
          continue;
        }
        body += sample(entries[index]) + "<TD ALIGN=\"LEFT\"><FONT POINT-SIZE=\"11\">" +
                html_label(label(entries[index].meaning, kRemarkColumns, 1)) + "    </FONT></TD>";
      }
      body += "</TR>";
    }
    body += "</TABLE></TD>" + side + "</TR>";
  }
  for (const std::string& remark : remarks) {
    if (!remark.empty()) body += row_of(remark, kRemarkColumns, "<FONT POINT-SIZE=\"10\">", "</FONT>");
  }
  if (body.empty()) return "";
  return "<TABLE BORDER=\"0\" CELLSPACING=\"2\" CELLPADDING=\"1\">" + body + "</TABLE>";
}

std::string source_remark(const Graph& graph, const std::vector<NodeIndex>& claims) {
  std::set<NodeIndex> documents;
  for (const NodeIndex claim : claims) {
    for (const Edge& edge : graph.out_edges(claim)) {
      if (edge.role == EdgeRole::Evidence) documents.insert(edge.target);
    }
  }
  return source_remark(graph, documents);
}

std::string source_remark(const Graph& graph) {
  std::set<NodeIndex> documents;
  for (std::size_t i = 0; i < graph.size(); ++i) {
    if (graph.nodes()[i].type() == NodeType::Document) documents.insert(static_cast<NodeIndex>(i));
  }
  return source_remark(graph, documents);
}

void append(Attributes& to, Attributes more) {
  for (Attribute& attribute : more) to.push_back(std::move(attribute));
}

Shape shape_of(const Graph& graph, NodeIndex index, std::size_t width) {
  const Node& node = graph[index];
  std::string words = label(node.name, width);
  if (words.empty()) words = "(no name)";
  const bool claim = node.type() == NodeType::Agreement || node.type() == NodeType::Event;
  Shape shape{dot_name(node.id, static_cast<std::size_t>(index)),
              {{"label", std::move(words)},
               {"name", exact_name(node.name)},
               {"class", lower_case(name(node.type()))}}};
  append(shape.attributes, claim ? pointer(graph, node) : pointer(node));
  return shape;
}

std::string engine_for(bool directed, std::size_t shapes, std::size_t lines) {
  // A network has no direction to follow: ranks would make a long strip of it.
  if (directed && shapes <= kMostForDot && lines <= kMostLinesForDot) return "dot";
  return shapes <= kMostForNeato ? "neato" : "sfdp";
}

Drawing draw(const Graph& graph, const ExportOptions& options) {
  Drawing drawing = view_of(graph, options);
  if (drawing.shapes.empty()) {
    throw IoError("nothing to draw: " + std::string(what_is_missing(options.view)) +
                  (options.filter.empty()
                       ? "; " + std::string("try another --view")
                       : "; widen --focus, --since, --until or --type, or try another --view"));
  }
  if (drawing.engine.empty())
    drawing.engine = engine_for(drawing.directed, drawing.shapes.size(), drawing.lines.size());
  drawing.graph.push_back({"layout", drawing.engine});
  if (drawing.engine == "neato" || drawing.engine == "sfdp") {
    append(drawing.graph, {{"overlap", "prism"},
                           {"splines", drawing.lines.size() <= kMostRoutedLines ? "true" : "line"},
                           {"overlap_scaling", "0"},
                           {"overlap_shrink", "false"},
                           {"sep", "+16"},
                           {"normalize", "0"},  // the first line lies level
                           {"start", "1"}});
  }
  return drawing;
}

}  // namespace entente::detail
