// SPDX-License-Identifier: MIT
// The view of events: two lines of life, and between them from top to bottom what happened, each event with a
// stroke from whoever acts and to whoever it concerns. The places are ours: Graphviz only draws (nop2).
// Tested by tests/export/views_test.cpp.
#include <algorithm>
#include <cmath>
#include <cstdio>

#include "entente/core/vocabulary.hpp"
#include "export/drawing.hpp"
#include "export/event_pair.hpp"
#include "export/label.hpp"
#include "export/palette.hpp"

namespace entente::detail {
namespace {

// In points.
constexpr double kLineHeight = 15;
constexpr double kBoxPadding = 12;
constexpr double kGap = 14;
constexpr double kHeadHeight = 40;
constexpr double kLeft = 150;  // the line of life of the first
constexpr double kRight = 630;
constexpr double kBoxWidth = 330;
constexpr double kSecondBorder = 4;  // Graphviz draws it outside the box
constexpr double kHeadWidth = 200;
constexpr double kDateMiddle = 60;
constexpr double kDateWidth = 84;
constexpr std::size_t kColumns = 50;  // of a box, in characters

/// Without trailing zeros and without the locale's decimal comma.
std::string number(double value) {
  const long long tenths = std::llround(value * 10);
  std::string out = std::to_string(tenths / 10);
  if (tenths % 10 != 0) out += "." + std::to_string(std::abs(tenths % 10));
  return out;
}
std::string point(double x, double y) {
  return number(x) + "," + number(y);
}
std::string inches(double points) {
  const long long thousandths = std::llround(points / 72 * 1000);
  std::string rest = std::to_string(thousandths % 1000);
  rest.insert(0, 3 - rest.size(), '0');
  return std::to_string(thousandths / 1000) + "." + rest;
}

std::size_t lines_in(std::string_view label) {
  std::size_t lines = 1;
  for (std::size_t i = 0; i + 1 < label.size(); ++i) {
    if (label[i] != '\\') continue;
    if (label[i + 1] == 'n') ++lines;
    ++i;
  }
  return lines;
}

class Timeline {
 public:
  Timeline(const Graph& graph, const ExportOptions& options) : graph_(graph), options_(options) {}

  Drawing run() {
    const auto pair = pair_of(graph_, options_.filter.focus);
    if (!pair) return {};
    std::tie(a_, b_) = *pair;
    std::vector<NodeIndex> events = events_of_pair(graph_, a_, b_);
    if (events.empty()) return {};
    const std::size_t all = events.size();
    if (options_.top > 0 && options_.top < all)
      events.erase(events.begin(), events.end() - static_cast<std::ptrdiff_t>(options_.top));

    drawing_ = blank_drawing(true);
    drawing_.engine = "nop2";
    drawing_.shape.push_back({"fixedsize", "true"});
    head(a_, kLeft);
    head(b_, kRight);
    y_ -= kHeadHeight / 2;
    std::string previous;
    for (std::size_t i = 0; i < events.size();) {
      std::size_t end = i + 1;
      while (end < events.size() && alike(events[i], events[end])) ++end;
      const std::string date = date_of(*graph_[events[i]].as<EventNode>());
      draw({events.begin() + static_cast<std::ptrdiff_t>(i),
            events.begin() + static_cast<std::ptrdiff_t>(end)},
           date == previous ? "" : date);
      previous = date;
      i = end;
    }
    y_ -= kGap;
    life(0, kLeft);
    life(1, kRight);

    std::string title = options_.title;
    if (title.empty()) title = graph_[a_].name + " and " + graph_[b_].name;
    const std::string top = events.size() == all ? ""
                                                 : "the last " + std::to_string(events.size()) + " of " +
                                                       std::to_string(all) + " events";
    drawing_.legend = legend_table(title, legend(), {top, source_remark(graph_, events)});
    return std::move(drawing_);
  }

 private:
  static std::string date_of(const EventNode& event) {
    std::string words = to_string(event.start);
    if (event.end.known() && event.end != event.start)
      words += (words.empty() ? "until " : "\\nto ") + to_string(event.end);
    return words.empty() ? "no date" : words;
  }

  void place(Shape& shape, double x, double y, double width, double height) {
    append(shape.attributes, {{"pos", point(x, y)}, {"width", inches(width)}, {"height", inches(height)}});
  }

  void head(NodeIndex who, double x) {
    Shape shape = shape_of(graph_, who, 24);
    append(shape.attributes, {{"style", "filled,rounded"},
                              {"fillcolor", std::string(kCountryFill)},
                              {"fontsize", "14"},
                              {"penwidth", "1.5"}});
    const double height =
        std::max(kHeadHeight, 18 * static_cast<double>(lines_in(shape.attributes[0].value)) + kBoxPadding);
    place(shape, x, 0, kHeadWidth, height);
    y_ = std::min(y_, kHeadHeight / 2 - height / 2);
    drawing_.shapes.push_back(std::move(shape));
  }

  /// A line of life ends in a dot that belongs to nobody.
  void life(std::size_t head, double x) {
    Shape end{drawing_.shapes[head].name + "#end",
              {{"label", ""},
               {"class", "end"},
               {"shape", "point"},
               {"fillcolor", std::string(kQuiet)},
               {"color", std::string(kQuiet)}}};
    place(end, x, y_, 5, 5);
    drawing_.shapes.push_back(std::move(end));
    const double top = -kHeadHeight / 2;
    drawing_.lines.push_back({head,
                              drawing_.shapes.size() - 1,
                              {{"label", ""},
                               {"class", "life"},
                               {"dir", "none"},
                               {"color", std::string(kQuiet)},
                               {"pos", straight(x, top, x, y_)}}});
  }

  static std::string straight(double x1, double y1, double x2, double y2) {
    return point(x1, y1) + " " + point(x1 + (x2 - x1) / 3, y1 + (y2 - y1) / 3) + " " +
           point(x1 + (x2 - x1) * 2 / 3, y1 + (y2 - y1) * 2 / 3) + " " + point(x2, y2);
  }

  /// From a line of life to a box, or from a box to a line of life.
  void stroke(std::size_t from, std::size_t to, double x1, double x2, bool arrow, bool conflict) {
    constexpr double kHead = 8;
    constexpr double kBorder = 2;  // the tip's own, so that it touches the line of life
    const double way = x2 > x1 ? 1 : -1;
    const double tip = x2 - way * kBorder;
    const std::string pos = arrow ? "e," + point(tip, y_) + " " + straight(x1, y_, tip - way * kHead, y_)
                                  : straight(x1, y_, x2, y_);
    drawing_.lines.push_back({from,
                              to,
                              {{"label", ""},
                               {"class", "part"},
                               {"dir", arrow ? "forward" : "none"},
                               {"color", std::string(conflict ? kVermilion : kStroke)},
                               {"penwidth", "1.5"},
                               {"pos", pos}}});
  }

  /// The same said of the same day: they share a box, which counts them.
  [[nodiscard]] bool alike(NodeIndex one, NodeIndex other) const {
    const auto& a = *graph_[one].as<EventNode>();
    const auto& b = *graph_[other].as<EventNode>();
    return graph_[one].name == graph_[other].name && date_of(a) == date_of(b) && a.modality == b.modality &&
           a.type == b.type && a.agreements.empty() && b.agreements.empty() &&
           a.actor_parties == b.actor_parties && a.recipient_parties == b.recipient_parties;
  }

  void draw(const std::vector<NodeIndex>& events, const std::string& date) {
    const NodeIndex index = events.front();
    const Node& node = graph_[index];
    const auto& event = *node.as<EventNode>();
    Shape shape = shape_of(graph_, index, kColumns);
    std::string& words = shape.attributes[0].value;
    if (events.size() > 1) words += " ×" + std::to_string(events.size());
    if (event.modality != Modality::Actual) words += "\\n" + std::string(name(event.modality));
    constexpr std::size_t kAgreements = 2;
    for (std::size_t i = 0; i < std::min(kAgreements, event.agreements.size()); ++i)
      words += "\\n– " + label(graph_[event.agreements[i]].name, kColumns - 4, 2);
    if (event.agreements.size() > kAgreements)
      words += "\\nand " + std::to_string(event.agreements.size() - kAgreements) + " more agreements";

    const bool conflict = info(event.type).conflict;
    const bool certain = event.modality == Modality::Actual;
    uncertain_ = uncertain_ || !certain;
    conflict_ = conflict_ || conflict;
    append(shape.attributes,
           {{"style", certain ? "filled" : "filled,dashed"}, {"fillcolor", std::string(kEventFill)}});
    if (conflict) append(shape.attributes, {{"color", std::string(kVermilion)}, {"peripheries", "2"}});
    const double height = kLineHeight * static_cast<double>(lines_in(words)) + kBoxPadding;
    y_ -= kGap + height / 2;
    const double middle = (kLeft + kRight) / 2;
    place(shape, middle, y_, kBoxWidth, height);
    const std::size_t box = drawing_.shapes.size();
    drawing_.shapes.push_back(std::move(shape));
    if (!date.empty()) draw_date(index, date);

    // Whoever acts comes from its line of life to the box, whom it concerns is led to; what both do together
    // has no direction.
    const Part a = part_in(event, a_);
    const Part b = part_in(event, b_);
    const bool joint = a.actor == b.actor && a.recipient == b.recipient;
    const double half = kBoxWidth / 2 + (conflict ? kSecondBorder : 0);
    const double left = middle - half;
    const double right = middle + half;
    if (joint || a.actor) {
      stroke(0, box, kLeft, left, false, conflict);
    } else {
      stroke(box, 0, left, kLeft, true, conflict);
    }
    if (joint || b.actor) {
      stroke(1, box, kRight, right, false, conflict);
    } else {
      stroke(box, 1, right, kRight, true, conflict);
    }
    directed_ = directed_ || !joint;
    joint_ = joint_ || joint;
    y_ -= height / 2;
  }

  /// Beside the first event of the date, so that the eye finds the days.
  void draw_date(NodeIndex index, const std::string& words) {
    Shape shape{dot_name(graph_[index].id, static_cast<std::size_t>(index)) + "#date",
                {{"label", words}, {"class", "date"}, {"shape", "plaintext"}, {"style", ""}}};
    shape.attributes.push_back({"tooltip", words});
    place(shape, kDateMiddle, y_, kDateWidth, kLineHeight * static_cast<double>(lines_in(words)));
    drawing_.shapes.push_back(std::move(shape));
  }

  [[nodiscard]] std::vector<LegendEntry> legend() const {
    std::vector<LegendEntry> entries;
    if (directed_) entries.push_back({"arrow", kStroke, 2, "whom it concerns"});
    if (joint_) entries.push_back({"solid", kStroke, 2, "both together"});
    if (conflict_) entries.push_back({"double", kVermilion, 1, "event of conflict (double border)"});
    if (uncertain_) entries.push_back({"broken", kStroke, 1, "planned, supposed or denied (broken border)"});
    return entries;
  }

  const Graph& graph_;
  const ExportOptions& options_;
  Drawing drawing_;
  NodeIndex a_{};
  NodeIndex b_{};
  double y_ = 0;
  bool directed_ = false;
  bool joint_ = false;
  bool conflict_ = false;
  bool uncertain_ = false;
};

}  // namespace

Drawing draw_timeline(const Graph& graph, const ExportOptions& options) {
  return Timeline(graph, options).run();
}

}  // namespace entente::detail
