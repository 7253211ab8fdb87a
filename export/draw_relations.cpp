// SPDX-License-Identifier: MIT
// The view of relations: countries, and between each pair one line that tells level and tone by width,
// colour, style and words, so that none of them is needed alone.
// Tested by tests/export/dot_test.cpp.
#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <vector>

#include "export/drawing.hpp"
#include "export/label.hpp"
#include "export/palette.hpp"
#include "export/prominence.hpp"
#include "export/source_link.hpp"

namespace entente::detail {
namespace {

struct LevelLook {
  std::string_view meaning;
  std::string_view code;  ///< where there is no room for words
  std::string_view colour;
  int width;
};

// In the order of PartnershipLevel; the last is a relation without a partnership.
constexpr std::array<LevelLook, 6> kLevels = {{
    {"comprehensive strategic partnership", "CSP", kDeepBlue, 5},
    {"strategic partnership", "SP", kBlue, 4},
    {"comprehensive partnership", "CP", kGreen, 3},
    {"cooperative partnership", "coop.", kSkyBlue, 3},
    {"other partnership", "P", kPurple, 2},
    {"no partnership on record", "", kQuiet, 1},
}};

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
  for (const std::string& line : lines) words += (words.empty() ? "" : "\\n") + line;
  return words;
}

/// The same where many lines share the room: "CSP 5", "severed 5 (4)".
std::string code_of(const RelationNode& relation) {
  std::string code(kLevels[level_of(relation)].code);
  const auto add = [&](std::string_view word) {
    if (!code.empty()) code += ' ';
    code += word;
  };
  if (relation.state == RelationState::Severed || relation.state == RelationState::Suspended)
    add(name(*relation.state));
  if (relation.event_count > 0) add(std::to_string(relation.event_count));
  if (relation.conflict > 0) code += " (" + std::to_string(relation.conflict) + ")";
  return code.empty() ? "agreement" : code;
}

/// Name, history and latest events of a pair, and the source of the latest event that has one.
Attributes pointer_of(const Graph& graph, const Node& node, const std::vector<NodeIndex>& events) {
  const auto& relation = *node.as<RelationNode>();
  std::vector<std::string> lines{node.name};
  if (relation.level) lines.emplace_back(kLevels[level_of(relation)].meaning);
  std::string figures = counted(relation.event_count, "event");
  if (relation.first.known()) figures += ", " + to_string(relation.first);
  if (relation.last != relation.first) figures += " to " + to_string(relation.last);
  lines.push_back(figures);
  std::string url;
  constexpr std::size_t kShown = 5;
  for (std::size_t i = 0; i < events.size(); ++i) {
    const Node& event = graph[events[i]];
    const auto& data = *event.as<EventNode>();
    if (i < kShown) lines.push_back(to_string(data.start) + (data.start.known() ? " " : "") + event.name);
    if (url.empty()) url = source_link(graph, data.evidence);
  }
  if (events.size() > kShown) lines.push_back("and " + std::to_string(events.size() - kShown) + " earlier");
  return pointer(lines, url);
}

/// The events that bring both together, the latest first.
std::vector<NodeIndex> events_between(const Graph& graph, NodeIndex a, NodeIndex b) {
  const auto takes_part = [](const NodeList& list, NodeIndex who) {
    return std::find(list.begin(), list.end(), who) != list.end();
  };
  std::vector<NodeIndex> events;
  for (const Edge& edge : graph.in_edges(a)) {
    if (edge.role != EdgeRole::ActorParty && edge.role != EdgeRole::RecipientParty) continue;
    const auto& event = *graph[edge.source].as<EventNode>();
    if (event.modality != Modality::Actual && event.modality != Modality::Planned) continue;
    if (takes_part(event.actor_parties, b) || takes_part(event.recipient_parties, b))
      events.push_back(edge.source);
  }
  std::sort(events.begin(), events.end(), [&](NodeIndex x, NodeIndex y) {
    const PartialDate one = graph[x].as<EventNode>()->start;
    const PartialDate other = graph[y].as<EventNode>()->start;
    return one != other ? other < one : x < y;
  });
  events.erase(std::unique(events.begin(), events.end()), events.end());
  return events;
}

enum class Words { All, Code, None };

/// `room`: the wanted length of the line, in inches.
Attributes look(const RelationNode& relation, Words words, const char* room) {
  const LevelLook& level = kLevels[level_of(relation)];
  const Tone tone = tone_of(relation);
  // Where there are many, those of few events stand back.
  const bool faint = words == Words::None && tone == Tone::Friendly && !relation.level;
  const std::string_view colour = tone == Tone::Tense   ? kVermilion
                                  : tone == Tone::Mixed ? kOrange
                                  : faint               ? kFaint
                                                        : level.colour;
  const char* style = tone == Tone::Tense ? "dotted" : tone == Tone::Mixed ? "dashed" : "solid";
  // Thin dots and dashes disappear in print, dots on screens as well.
  const int width = std::max(level.width, tone == Tone::Tense ? 3 : tone == Tone::Mixed ? 2 : 1);
  return {{"label", words == Words::All    ? words_of(relation)
                    : words == Words::Code ? code_of(relation)
                                           : std::string()},
          {"class", "relation"},
          {"color", std::string(colour)},
          {"style", style},
          {"penwidth", faint ? "0.7" : std::to_string(width)},
          {"len", room},
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

/// From how many events on a line has figures, so that no more have them than can be told apart: 0 for all.
std::uint32_t least_with_figures(const Graph& graph, const std::vector<NodeIndex>& relations) {
  constexpr std::size_t kMost = 80;
  if (relations.size() <= kMost) return 0;
  std::vector<std::uint32_t> counts;
  for (const NodeIndex index : relations) counts.push_back(graph[index].as<RelationNode>()->event_count);
  std::sort(counts.begin(), counts.end(), std::greater<>());
  return counts[kMost] + 1;
}

/// By node: the events of all relations of a country, and one for each relation.
std::vector<std::size_t> events_by_country(const Graph& graph) {
  std::vector<std::size_t> weights(graph.size(), 0);
  for (const Node& node : graph.nodes()) {
    const auto* relation = node.as<RelationNode>();
    if (relation == nullptr) continue;
    for (const NodeIndex country : relation->between)
      weights[static_cast<std::size_t>(country)] += relation->event_count + 1;
  }
  return weights;
}

}  // namespace

Drawing draw_relations(const Graph& graph, const ExportOptions& options) {
  Drawing drawing = blank_drawing(false);
  drawing.words_on_lines = true;
  const std::vector<std::size_t> weights = events_by_country(graph);
  const std::vector<bool> drawn = prominent(graph, weights, options);
  const auto is_drawn = [&](NodeIndex index) { return drawn[static_cast<std::size_t>(index)]; };
  std::vector<NodeIndex> relations;
  for (std::size_t i = 0; i < graph.size(); ++i) {
    const auto* relation = graph.nodes()[i].as<RelationNode>();
    if (relation == nullptr || relation->between.size() != 2) continue;
    if (!is_drawn(relation->between[0]) || !is_drawn(relation->between[1])) continue;
    relations.push_back(static_cast<NodeIndex>(i));
  }
  constexpr std::size_t kMostWithWords = 20;
  const bool few = relations.size() <= kMostWithWords;
  const std::uint32_t least = least_with_figures(graph, relations);
  // Words need more room than figures, and a dense network more than a loose one.
  constexpr std::size_t kDense = 80;
  const char* room = few ? "2.6" : relations.size() <= kDense ? "1.7" : "2.2";
  drawing.line.push_back({"weight", "1"});

  const std::map<NodeIndex, std::size_t> ranks = prominence(graph, options);
  std::map<NodeIndex, std::size_t> shapes;
  const auto draw_country = [&](NodeIndex index) {
    const auto [place, fresh] = shapes.try_emplace(index, drawing.shapes.size());
    if (fresh) {
      Shape shape = shape_of(graph, index, 18);
      shape.attributes.push_back({"fontsize", "13"});
      shape.attributes.push_back({"style", "filled,rounded"});
      const auto& focus = options.filter.focus;
      if (std::find(focus.begin(), focus.end(), index) != focus.end())
        append(shape.attributes, {{"fillcolor", std::string(kCountryFill)}, {"penwidth", "2.5"}});
      drawing.shapes.push_back(std::move(shape));
    }
    return place->second;
  };
  std::array<bool, kLevels.size()> levels{};
  std::array<bool, 3> tones{};
  for (const NodeIndex index : relations) {
    const auto& relation = *graph[index].as<RelationNode>();
    const NodeIndex a = relation.between[0];
    const NodeIndex b = relation.between[1];
    const bool in_order = ranks.at(a) >= ranks.at(b);
    const std::size_t from = draw_country(in_order ? a : b);
    const std::size_t to = draw_country(in_order ? b : a);
    levels[level_of(relation)] = true;
    tones[static_cast<std::size_t>(tone_of(relation))] = true;
    const Words words = few ? Words::All : relation.event_count >= least ? Words::Code : Words::None;
    Attributes attributes = look(relation, words, room);
    append(attributes, pointer_of(graph, graph[index], events_between(graph, a, b)));
    drawing.lines.push_back({from, to, std::move(attributes)});
  }

  std::vector<LegendEntry> legend;
  std::string codes;
  for (std::size_t i = 0; i < levels.size(); ++i) {
    if (!levels[i]) continue;
    legend.push_back({"solid", kLevels[i].colour, kLevels[i].width, kLevels[i].meaning});
    if (!kLevels[i].code.empty()) {
      codes += "; " + std::string(kLevels[i].code) + ": " + std::string(kLevels[i].meaning);
    }
  }
  if (tones[1])
    legend.push_back({"dashed", kOrange, 2, "mixed: at least a fifth of the events are of conflict"});
  if (tones[2])
    legend.push_back({"dotted", kVermilion, 3, "tense: more conflict than cooperation, or ties severed"});
  std::string figures;
  if (!few) {
    figures = "On the lines: events";
    if (least > 1) figures += ", where there are " + std::to_string(least) + " or more (others are faint)";
    figures += "; in brackets those of conflict" + codes;
  }
  drawing.legend = legend_table(
      options.title, legend,
      {figures, top_remark(drawn, weights, "countries, those with the most events"), source_remark(graph)});
  return drawing;
}

}  // namespace entente::detail
