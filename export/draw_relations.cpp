// SPDX-License-Identifier: MIT
// The view of relations: countries, and between each pair one line that tells level and tone by width,
// colour, style and words, so that none of them is needed alone.
// Tested by tests/export/dot_test.cpp.
#include <algorithm>
#include <array>
#include <map>
#include <vector>

#include "export/drawing.hpp"
#include "export/label.hpp"

namespace entente::detail {
namespace {

struct LevelLook {
  std::string_view meaning;
  std::string_view colour;
  int width;
};

// In the order of PartnershipLevel; the last is a relation without a partnership.
constexpr std::array<LevelLook, 6> kLevels = {{
    {"comprehensive strategic partnership", "#1f4e79", 4},
    {"strategic partnership", "#3f7cac", 3},
    {"comprehensive partnership", "#2f7f79", 3},
    {"cooperative partnership", "#6f9160", 2},
    {"other partnership", "#7d7aa0", 2},
    {"no partnership on record", "#9aa3ab", 1},
}};
constexpr std::string_view kMixed = "#b9770e";
constexpr std::string_view kTense = "#b0413e";

std::size_t level_of(const RelationNode& relation) {
  return relation.level ? static_cast<std::size_t>(*relation.level) : kLevels.size() - 1;
}

enum class Tone { Friendly, Mixed, Tense };

Tone tone_of(const RelationNode& relation) {
  const std::uint32_t all = relation.cooperation + relation.conflict;
  if (relation.state == RelationState::Severed || relation.state == RelationState::Suspended)
    return Tone::Tense;
  if (relation.conflict * 2 > all) return Tone::Tense;
  return relation.conflict * 5 >= all && relation.conflict > 0 ? Tone::Mixed : Tone::Friendly;
}

std::string counted(std::uint32_t count, std::string_view noun) {
  return std::to_string(count) + " " + std::string(noun) + (count == 1 ? "" : "s");
}

std::string words_of(const RelationNode& relation) {
  std::vector<std::string> lines;
  if (relation.level) lines.push_back(label(kLevels[level_of(relation)].meaning, 24));
  if (relation.state && *relation.state != RelationState::Established) {
    lines.push_back("relations " + std::string(name(*relation.state)));
  }
  if (relation.event_count > 0) {
    std::string events = counted(relation.event_count, "event");
    if (relation.conflict == relation.event_count) {
      events += " of conflict";
    } else if (relation.conflict > 0) {
      events += ", " + std::to_string(relation.conflict) + " of conflict";
    }
    lines.push_back(std::move(events));
  } else if (lines.empty()) {
    lines.emplace_back("shared agreement");
  }
  std::string words;
  for (const std::string& line : lines) words += line + "\\n";
  return words + " ";  // a last line of nothing keeps the words off the stroke they speak of
}

Attributes look(const RelationNode& relation) {
  const LevelLook& level = kLevels[level_of(relation)];
  const Tone tone = tone_of(relation);
  const std::string_view colour = tone == Tone::Tense ? kTense : tone == Tone::Mixed ? kMixed : level.colour;
  const char* style = tone == Tone::Tense ? "dotted" : tone == Tone::Mixed ? "dashed" : "solid";
  // Thin dots disappear in print.
  const int width = tone == Tone::Tense ? std::max(level.width, 2) : level.width;
  return {{"color", std::string(colour)},
          {"style", style},
          {"penwidth", std::to_string(width)},
          {"label", words_of(relation)},
          {"weight", std::to_string(std::min<std::uint32_t>(1 + relation.event_count, 20))}};
}

/// How many relations each country has; those in focus come before all others. Lines run from the more to
/// the less prominent, which puts the centre of the network on the left and its rim on the right.
std::map<NodeIndex, std::size_t> prominence(const Graph& graph, const ExportOptions& options) {
  std::map<NodeIndex, std::size_t> ranks;
  for (const Node& node : graph.nodes()) {
    const auto* relation = node.as<RelationNode>();
    if (relation == nullptr) continue;
    for (const NodeIndex country : relation->between) ++ranks[country];
  }
  for (const NodeIndex country : options.filter.focus) ranks[country] += graph.size();
  return ranks;
}

}  // namespace

Drawing draw_relations(const Graph& graph, const ExportOptions& options) {
  Drawing drawing = blank_drawing(false);
  drawing.graph.push_back({"rankdir", "LR"});  // text beside a line takes the least room where lines lie flat
  drawing.graph.push_back({"nodesep", "0.35"});
  drawing.graph.push_back({"ranksep", "0.5"});
  drawing.line.push_back({"weight", "1"});
  const std::map<NodeIndex, std::size_t> ranks = prominence(graph, options);
  std::map<NodeIndex, std::size_t> shapes;
  const auto shape_of = [&](NodeIndex index) {
    const auto [place, fresh] = shapes.try_emplace(index, drawing.shapes.size());
    if (fresh) {
      const Node& node = graph[index];
      Shape shape{dot_name(node.id, static_cast<std::size_t>(index)), {{"label", label(node.name, 18)}}};
      const auto& focus = options.filter.focus;
      if (std::find(focus.begin(), focus.end(), index) != focus.end()) {
        shape.attributes.push_back({"fillcolor", "#cfdeed"});
        shape.attributes.push_back({"penwidth", "2"});
      }
      drawing.shapes.push_back(std::move(shape));
    }
    return place->second;
  };
  std::array<bool, kLevels.size()> levels{};
  std::array<bool, 3> tones{};
  for (const Node& node : graph.nodes()) {
    const auto* relation = node.as<RelationNode>();
    if (relation == nullptr || relation->between.size() != 2) continue;
    const bool in_order = ranks.at(relation->between[0]) >= ranks.at(relation->between[1]);
    const std::size_t from = shape_of(relation->between[in_order ? 0 : 1]);
    const std::size_t to = shape_of(relation->between[in_order ? 1 : 0]);
    levels[level_of(*relation)] = true;
    tones[static_cast<std::size_t>(tone_of(*relation))] = true;
    drawing.lines.push_back({from, to, look(*relation)});
  }
  for (Shape& shape : drawing.shapes) shape.attributes.push_back({"style", "filled,rounded"});

  std::vector<std::vector<LegendEntry>> legend(2);
  for (std::size_t i = 0; i < levels.size(); ++i) {
    if (levels[i]) legend[0].push_back({"solid", kLevels[i].colour, kLevels[i].width, kLevels[i].meaning});
  }
  if (tones[1])
    legend[1].push_back({"dashed", kMixed, 2, "mixed: at least a fifth of the events are of conflict"});
  if (tones[2]) {
    legend[1].push_back({"dotted", kTense, 2, "tense: more conflict than cooperation, or ties severed"});
  }
  std::erase_if(legend, [](const auto& column) { return column.empty(); });
  drawing.legend = legend_table(options.title, legend, "");
  return drawing;
}

}  // namespace entente::detail
