// SPDX-License-Identifier: MIT
// The view of a person: offices on the left, on the right whom the events bring together with it, each with
// one line for all of them, and where. Tested by tests/export/views_test.cpp.
#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include "entente/core/diagnostic.hpp"
#include "entente/core/vocabulary.hpp"
#include "export/drawing.hpp"
#include "export/event_pair.hpp"
#include "export/label.hpp"
#include "export/palette.hpp"
#include "export/prominence.hpp"
#include "export/sides.hpp"
#include "export/source_link.hpp"

namespace entente::detail {
namespace {

/// The person in focus, else the one of most events and offices.
std::optional<NodeIndex> whose(const Graph& graph, const std::vector<NodeIndex>& focus) {
  for (const NodeIndex index : focus) {
    if (graph[index].type() == NodeType::Person) return index;
  }
  if (!focus.empty()) {
    throw IoError("nothing to draw: " + graph[focus.front()].name +
                  " is no person; give --view person a person's name with --focus");
  }
  std::optional<NodeIndex> best;
  std::size_t most = 0;
  for (std::size_t i = 0; i < graph.size(); ++i) {
    const auto index = static_cast<NodeIndex>(i);
    if (graph[index].type() != NodeType::Person) continue;
    const std::size_t claims = graph.in_edges(index).size();
    if (claims > most) {
      most = claims;
      best = index;
    }
  }
  return best;
}

std::string period(PartialDate start, PartialDate end) {
  if (start.known() && end.known()) return to_string(start) + " – " + to_string(end);
  if (start.known()) return "since " + to_string(start);
  return end.known() ? "until " + to_string(end) : "";
}

/// "upgrade relations" of "UpgradeRelations".
std::string in_words(std::string_view type) {
  std::string words;
  for (const char c : type) {
    const bool capital = c >= 'A' && c <= 'Z';
    if (capital && !words.empty()) words += ' ';
    words += capital ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return words;
}

class PersonView {
 public:
  PersonView(const Graph& graph, const ExportOptions& options) : graph_(graph), options_(options) {}

  Drawing run() {
    const auto person = whose(graph_, options_.filter.focus);
    if (!person) return {};
    person_ = *person;
    meet();
    std::vector<std::size_t> weights(graph_.size(), 0);
    for (const auto& [who, events] : met_) weights[static_cast<std::size_t>(who)] = events.size();
    const std::vector<bool> drawn = prominent(graph_, weights, options_);

    drawing_ = blank_drawing(true);
    drawing_.words_on_lines = true;
    append(drawing_.graph, {{"rankdir", "LR"}, {"nodesep", "0.14"}, {"ranksep", "0.5"}});
    draw_self();
    for (std::size_t i = 0; i < graph_.size(); ++i) draw_office(static_cast<NodeIndex>(i));
    std::vector<std::pair<NodeIndex, Events>> most(met_.begin(), met_.end());
    std::stable_sort(most.begin(), most.end(),
                     [](const auto& a, const auto& b) { return a.second.size() > b.second.size(); });
    for (const auto& [who, events] : most) {
      if (drawn[static_cast<std::size_t>(who)]) draw_met(who, events);
    }
    for (const auto& [where, events] : places_) draw_place(where, events);
    if (drawing_.lines.empty()) return {};

    std::string title = options_.title;
    if (title.empty()) title = graph_[person_].name;
    drawing_.legend = legend_table(title, legend(),
                                   {top_remark(drawn, weights, "whom events bring together with the person"),
                                    source_remark(graph_, claims_)});
    return std::move(drawing_);
  }

 private:
  using Events = std::vector<NodeIndex>;

  /// Fills `met_` and `places_`: persons, and parties that nobody named speaks for, the person's own apart.
  void meet() {
    for (std::size_t i = 0; i < graph_.size(); ++i) {
      const auto index = static_cast<NodeIndex>(i);
      const auto* event = graph_[index].as<EventNode>();
      if (event == nullptr) continue;
      const bool named =
          std::find(event->actors.begin(), event->actors.end(), person_) != event->actors.end() ||
          std::find(event->recipients.begin(), event->recipients.end(), person_) != event->recipients.end();
      if (!named) continue;
      claims_.push_back(index);
      NodeList others = side(graph_, event->actors, event->actor_parties);
      for (const NodeIndex who : side(graph_, event->recipients, event->recipient_parties))
        others.push_back(who);
      std::sort(others.begin(), others.end());
      others.erase(std::unique(others.begin(), others.end()), others.end());
      for (const NodeIndex who : others) {
        if (who != person_ && !speaks_for(graph_, {person_}, who)) met_[who].push_back(index);
      }
      if (event->location) places_[*event->location].push_back(index);
    }
  }

  std::size_t shape(NodeIndex index, std::string_view form, std::string_view style, std::string_view fill) {
    Shape shape = shape_of(graph_, index, 24);
    append(shape.attributes,
           {{"shape", std::string(form)}, {"style", std::string(style)}, {"fillcolor", std::string(fill)}});
    drawing_.shapes.push_back(std::move(shape));
    return drawing_.shapes.size() - 1;
  }

  std::size_t shape(NodeIndex index) {
    used_[static_cast<std::size_t>(graph_[index].type())] = true;
    switch (graph_[index].type()) {
      case NodeType::Country:
        return shape(index, "box", "filled,rounded", kCountryFill);
      case NodeType::Person:
        return shape(index, "ellipse", "filled", kPersonFill);
      case NodeType::Place:
        return shape(index, "cds", "filled", kPlaceFill);
      case NodeType::Group:
        return shape(index, "octagon", "filled", kGroupFill);
      default:
        return shape(index, "box", "filled", kOrganizationFill);
    }
  }

  void draw_self() {
    const std::size_t self = shape(person_);
    append(drawing_.shapes[self].attributes, {{"penwidth", "2.5"}, {"fontsize", "16"}});
  }

  /// One shape for each body or state, one line for each office in it.
  void draw_office(NodeIndex index) {
    const auto* tenure = graph_[index].as<TenureNode>();
    if (tenure == nullptr || tenure->holder != person_) return;
    const std::optional<NodeIndex> where = tenure->of ? tenure->of : tenure->country;
    if (!where) return;
    claims_.push_back(index);
    auto [place, fresh] = bodies_.try_emplace(*where, 0);
    if (fresh) place->second = shape(*where);
    std::string words = label((tenure->former ? "former " : "") + tenure->title, 28);
    const std::string when = period(tenure->start, tenure->end);
    if (!when.empty()) words += "\\n" + when;
    std::vector<std::string> lines{tenure->title, when};
    for (std::string& line : quoted(graph_, tenure->evidence)) lines.push_back(std::move(line));
    Attributes attributes{{"label", std::move(words)},
                          {"class", "office"},
                          {"dir", "none"},
                          {"style", tenure->former ? "dashed" : "solid"}};
    former_ = former_ || tenure->former;
    append(attributes, pointer(lines, source_link(graph_, tenure->evidence)));
    drawing_.lines.push_back({place->second, 0, std::move(attributes)});
  }

  /// "4 events, 1 of conflict" and the two most frequent types.
  [[nodiscard]] std::string words_of(const Events& events) const {
    std::map<std::string_view, std::size_t> types;
    std::size_t conflict = 0;
    for (const NodeIndex index : events) {
      const EventTypeInfo& type = info(graph_[index].as<EventNode>()->type);
      ++types[type.name];
      conflict += type.conflict ? 1 : 0;
    }
    std::vector<std::pair<std::string_view, std::size_t>> sorted(types.begin(), types.end());
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    std::string words = std::to_string(events.size()) + (events.size() == 1 ? " event" : " events");
    if (conflict > 0) words += ", " + std::to_string(conflict) + " of conflict";
    constexpr std::size_t kTypes = 2;
    for (std::size_t i = 0; i < std::min(kTypes, sorted.size()); ++i) {
      words += i == 0 ? "\\n" : ", ";
      words += in_words(sorted[i].first);
      if (sorted[i].second > 1) words += " ×" + std::to_string(sorted[i].second);
    }
    if (sorted.size() > kTypes) words += " …";
    return words;
  }

  Attributes bundle(const Events& events, NodeIndex other) const {
    std::vector<std::string> lines{graph_[person_].name + " and " + graph_[other].name};
    std::string url;
    constexpr std::size_t kShown = 6;
    for (std::size_t i = 0; i < events.size(); ++i) {
      const auto& event = *graph_[events[i]].as<EventNode>();
      if (i < kShown) lines.push_back(to_string(event.start) + " " + graph_[events[i]].name);
      if (url.empty()) url = source_link(graph_, event.evidence);
    }
    if (events.size() > kShown) lines.push_back("and " + std::to_string(events.size() - kShown) + " more");
    return pointer(lines, url);
  }

  void draw_met(NodeIndex who, const Events& events) {
    const auto known = bodies_.find(who);
    const std::size_t to = known != bodies_.end() ? known->second : shape(who);
    const auto conflict =
        static_cast<std::size_t>(std::count_if(events.begin(), events.end(), [&](NodeIndex index) {
          return info(graph_[index].as<EventNode>()->type).conflict;
        }));
    const bool tense = conflict * 2 > events.size();
    tense_ = tense_ || tense;
    Attributes attributes{{"label", words_of(events)},
                          {"class", "events"},
                          {"dir", "none"},
                          {"color", std::string(tense ? kVermilion : kBlue)},
                          {"style", tense ? "dotted" : "solid"},
                          {"penwidth", std::to_string(std::min<std::size_t>(1 + events.size(), 5))}};
    met_any_ = met_any_ || !tense;
    append(attributes, bundle(events, who));
    drawing_.lines.push_back({0, to, std::move(attributes)});
  }

  void draw_place(NodeIndex where, const Events& events) {
    const std::size_t to = shape(where);
    Attributes attributes{{"label", "in" + (events.size() > 1 ? " ×" + std::to_string(events.size()) : "")},
                          {"class", "place"},
                          {"dir", "none"},
                          {"style", "dashed"}};
    append(attributes, bundle(events, where));
    drawing_.lines.push_back({0, to, std::move(attributes)});
  }

  [[nodiscard]] std::vector<LegendEntry> legend() const {
    const std::array<LegendEntry, 5> shapes = {{{"rounded", kCountryFill, 1, "country (rounded)"},
                                                {"box", kPersonFill, 1, "person (oval)"},
                                                {"box", kOrganizationFill, 1, "organization"},
                                                {"box", kPlaceFill, 1, "place of an event (pointed)"},
                                                {"box", kGroupFill, 1, "group of people (octagon)"}}};
    std::vector<LegendEntry> entries;
    for (std::size_t i = 0; i < shapes.size(); ++i) {
      if (used_[i]) entries.push_back(shapes[i]);
    }
    if (met_any_) entries.push_back({"solid", kBlue, 2, "events with; wider: more of them"});
    if (tense_) entries.push_back({"dotted", kVermilion, 2, "more conflict than cooperation"});
    if (former_) entries.push_back({"dashed", kQuiet, 1, "former office"});
    return entries;
  }

  const Graph& graph_;
  const ExportOptions& options_;
  Drawing drawing_;
  NodeIndex person_{};
  std::vector<NodeIndex> claims_;
  std::map<NodeIndex, Events> met_;
  std::map<NodeIndex, Events> places_;
  std::map<NodeIndex, std::size_t> bodies_;
  std::array<bool, 16> used_{};
  bool tense_ = false;
  bool met_any_ = false;
  bool former_ = false;
};

}  // namespace

Drawing draw_person(const Graph& graph, const ExportOptions& options) {
  return PersonView(graph, options).run();
}

}  // namespace entente::detail
