// SPDX-License-Identifier: MIT
// The full view: persons, bodies, places, groups, agreements and events as shapes of their own, offices and
// memberships as lines with their titles.
// Tested by tests/export/dot_test.cpp.
#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <utility>

#include "entente/core/vocabulary.hpp"
#include "export/drawing.hpp"
#include "export/label.hpp"
#include "export/palette.hpp"
#include "export/prominence.hpp"
#include "export/sides.hpp"
#include "export/source_link.hpp"

namespace entente::detail {
namespace {

constexpr std::array<LegendEntry, 9> kShapes = {{
    {"rounded", kCountryFill, 1, "country (rounded)"},
    {"box", kPersonFill, 1, "person (oval)"},
    {"box", kOrganizationFill, 1, "organization (hexagon: intergovernmental)"},
    {"box", kPlaceFill, 1, "place (pointed)"},
    {"box", kGroupFill, 1, "group of people (octagon)"},
    {"box", kAgreementFill, 1, "agreement (folded corner)"},
    {"box", kEventFill, 1, "event"},
    {"broken", kStroke, 1, "event that is planned, supposed or denied"},
    {"double", kVermilion, 1, "event of conflict (double border)"},
}};
constexpr std::size_t kUncertain = 7;
constexpr std::size_t kConflict = 8;

class FullView {
 public:
  FullView(const Graph& graph, const ExportOptions& options)
      : graph_(graph),
        options_(options),
        shapes_(graph.size()),
        weights_(claims_by_entity(graph)),
        drawn_(prominent(graph, weights_, options)) {}

  Drawing run() {
    drawing_ = blank_drawing(true);
    drawing_.words_on_lines = true;
    drawing_.line.push_back({"dir", "forward"});
    for (std::size_t i = 0; i < graph_.size(); ++i) {
      const auto index = static_cast<NodeIndex>(i);
      std::visit([&](const auto& data) { draw(index, data); }, graph_[index].data);
    }
    // Ranks would make a strip of it, three pages wide.
    drawing_.engine = engine_for(false, drawing_.shapes.size(), drawing_.lines.size());
    drawing_.legend = legend_table(options_.title, legend(),
                                   {top_remark(drawn_, weights_, "entities, those of which most is claimed"),
                                    remark(), source_remark(graph_)});
    return std::move(drawing_);
  }

 private:
  static std::vector<std::size_t> claims_by_entity(const Graph& graph) {
    std::vector<std::size_t> weights(graph.size(), 0);
    for (std::size_t i = 0; i < graph.size(); ++i) {
      if (graph.nodes()[i].type() > NodeType::Group) continue;
      for (const Edge& edge : graph.in_edges(static_cast<NodeIndex>(i))) {
        const NodeType type = graph[edge.source].type();
        if (type >= NodeType::Agreement && type <= NodeType::Membership) ++weights[i];
      }
    }
    return weights;
  }

  /// What occurs, and nothing else.
  [[nodiscard]] std::vector<LegendEntry> legend() const {
    std::array<bool, kShapes.size()> used{};
    for (std::size_t i = 0; i < graph_.size(); ++i) {
      if (!shapes_[i]) continue;
      const Node& node = graph_.nodes()[i];
      used[static_cast<std::size_t>(node.type())] = true;
      const auto* event = node.as<EventNode>();
      if (event == nullptr) continue;
      if (event->modality != Modality::Actual) used[kUncertain] = true;
      if (info(event->type).conflict) used[kConflict] = true;
    }
    std::vector<LegendEntry> entries;
    for (std::size_t i = 0; i < used.size(); ++i) {
      if (used[i]) entries.push_back(kShapes[i]);
    }
    const auto drawn = [&](std::string_view what, std::string_view style) {
      const auto has = [&](const Line& line, std::string_view name, std::string_view value) {
        return std::any_of(line.attributes.begin(), line.attributes.end(), [&](const Attribute& attribute) {
          return attribute.name == name && attribute.value == value;
        });
      };
      return std::any_of(drawing_.lines.begin(), drawing_.lines.end(), [&](const Line& line) {
        return has(line, "class", what) && (style.empty() || has(line, "style", style));
      });
    };
    if (drawn("part", "")) entries.push_back({"arrow", kStroke, 1, "from whoever acts, to whom it concerns"});
    if (drawn("office", "")) entries.push_back({"arrow", kStroke, 1, "named: office or membership"});
    if (drawn("office", "dashed")) entries.push_back({"dashed", kQuiet, 1, "named: former office"});
    if (drawn("agreement", "")) entries.push_back({"dashed", kQuiet, 1, "an event's agreement"});
    return entries;
  }

  /// Only what is connected is drawn; the rest is counted.
  [[nodiscard]] std::string remark() const {
    std::size_t left_out = 0;
    for (std::size_t i = 0; i < graph_.size(); ++i) {
      if (graph_.nodes()[i].type() <= NodeType::Group && weights_[i] == 0 && !shapes_[i]) ++left_out;
    }
    if (left_out == 0) return "";
    return left_out == 1 ? "1 entity that no claim speaks of is not shown"
                         : std::to_string(left_out) + " entities that no claim speaks of are not shown";
  }

  [[nodiscard]] bool is_drawn(NodeIndex entity) const { return drawn_[static_cast<std::size_t>(entity)]; }
  [[nodiscard]] bool all_drawn(const NodeList& entities) const {
    return std::all_of(entities.begin(), entities.end(), [&](NodeIndex entity) { return is_drawn(entity); });
  }

  std::size_t shape(NodeIndex index) {
    auto& place = shapes_[static_cast<std::size_t>(index)];
    if (!place) {
      place = drawing_.shapes.size();
      Shape shape = shape_of(graph_, index, 24);
      std::visit([&](const auto& data) { look(shape, data); }, graph_[index].data);
      drawing_.shapes.push_back(std::move(shape));
    }
    return *place;
  }

  static void set(Shape& shape, std::string_view form, std::string_view style, std::string_view fill) {
    append(shape.attributes,
           {{"shape", std::string(form)}, {"style", std::string(style)}, {"fillcolor", std::string(fill)}});
  }

  static void look(Shape& shape, const CountryNode&) {
    set(shape, "box", "filled,rounded", kCountryFill);
    shape.attributes.push_back({"fontsize", "14"});
  }
  static void look(Shape& shape, const PersonNode&) { set(shape, "ellipse", "filled", kPersonFill); }
  static void look(Shape& shape, const OrganizationNode& data) {
    const bool igo = data.kind == OrganizationKind::IntergovernmentalOrganization;
    set(shape, igo ? "hexagon" : "box", "filled", kOrganizationFill);
  }
  static void look(Shape& shape, const PlaceNode&) { set(shape, "cds", "filled", kPlaceFill); }
  static void look(Shape& shape, const GroupNode&) { set(shape, "octagon", "filled", kGroupFill); }
  static void look(Shape& shape, const AgreementNode& data) {
    set(shape, "note", "filled", kAgreementFill);
    if (data.date.known()) add_line(shape, to_string(data.date));
  }
  static void look(Shape& shape, const EventNode& data) {
    const bool happened = data.modality == Modality::Actual;
    set(shape, "box", happened ? "filled" : "filled,dashed", kEventFill);
    std::string line = to_string(data.start);
    if (data.end.known() && data.end != data.start)
      line += (line.empty() ? "until " : " to ") + to_string(data.end);
    if (!happened) line += (line.empty() ? "" : ", ") + std::string(name(data.modality));
    if (!line.empty()) add_line(shape, line);
    if (info(data.type).conflict)
      append(shape.attributes, {{"color", std::string(kVermilion)}, {"peripheries", "2"}});
  }
  template <typename Data>
  static void look(Shape&, const Data&) {}

  static void add_line(Shape& shape, const std::string& line) {
    shape.attributes.front().value += "\\n" + line;
  }

  Line& line(NodeIndex from, NodeIndex to, Attributes attributes) {
    const std::size_t a = shape(from);
    const std::size_t b = shape(to);
    drawing_.lines.push_back({a, b, std::move(attributes)});
    return drawing_.lines.back();
  }

  /// Offices and memberships between the same two share a line: their words one beneath the other, from the
  /// fourth on a number.
  void bundle(NodeIndex from, NodeIndex to, const std::string& words, const EvidenceList& evidence,
              bool former) {
    constexpr std::size_t kShown = 3;
    const auto [place, fresh] = bundles_.try_emplace({from, to}, Bundle{drawing_.lines.size(), {}, 0});
    Bundle& bundle = place->second;
    if (fresh) {
      std::vector<std::string> lines{words};
      for (std::string& quote : quoted(graph_, evidence)) lines.push_back(std::move(quote));
      Attributes attributes{
          {"label", ""}, {"style", former ? "dashed" : "solid"}, {"class", "office"}, {"len", "2"}};
      append(attributes, pointer(lines, source_link(graph_, evidence)));
      line(from, to, std::move(attributes));
    }
    if (++bundle.count <= kShown) bundle.words += (bundle.words.empty() ? "" : "\\n") + label(words, 26);
    Attributes& attributes = drawing_.lines[bundle.line].attributes;
    attributes[0].value = bundle.words;
    if (bundle.count > kShown)
      attributes[0].value += "\\nand " + std::to_string(bundle.count - kShown) + " more";
    if (!former) attributes[1].value = "solid";
  }

  void draw(NodeIndex index, const EventNode& data) {
    const NodeList actors = side(graph_, data.actors, data.actor_parties);
    const NodeList recipients = side(graph_, data.recipients, data.recipient_parties);
    if (!all_drawn(actors) || !all_drawn(recipients)) return;
    const char* arrow = info(data.type).symmetric && data.recipients.empty() ? "none" : "forward";
    for (const NodeIndex who : actors) line(who, index, {{"dir", arrow}, {"class", "part"}});
    for (const NodeIndex who : recipients) line(index, who, {{"class", "part"}});
    if (!shapes_[static_cast<std::size_t>(index)]) return;  // of nobody
    for (const NodeIndex what : data.agreements)
      line(index, what, {{"class", "agreement"}, {"style", "dashed"}, {"dir", "none"}});
    if (data.location && is_drawn(*data.location))
      line(index, *data.location, {{"style", "dotted"}, {"dir", "none"}, {"label", "in"}});
  }

  void draw(NodeIndex index, const AgreementNode& data) {
    const auto edges = graph_.in_edges(index);
    const bool in_event = std::any_of(edges.begin(), edges.end(),
                                      [](const Edge& edge) { return edge.role == EdgeRole::Agreement; });
    if (in_event || !all_drawn(data.parties)) return;
    for (const NodeIndex party : data.parties) line(party, index, {{"dir", "none"}});
  }

  void draw(NodeIndex, const TenureNode& data) {
    const std::optional<NodeIndex> where = data.of ? data.of : data.country;
    if (!data.holder || !where || !is_drawn(*data.holder) || !is_drawn(*where)) return;
    bundle(*data.holder, *where, (data.former ? "former " : "") + data.title, data.evidence, data.former);
  }

  void draw(NodeIndex, const MembershipNode& data) {
    if (!data.member || !data.organization || !is_drawn(*data.member) || !is_drawn(*data.organization))
      return;
    bundle(*data.member, *data.organization, std::string(name(data.role)), data.evidence, false);
  }

  void draw(NodeIndex index, const OrganizationNode& data) {
    if (!is_drawn(index)) return;
    if (data.parent && (options_.top == 0 || is_drawn(*data.parent)))
      line(index, *data.parent, {{"label", "part of"}, {"style", "dotted"}});
    if (data.country && !data.parent && (options_.top == 0 || is_drawn(*data.country)))
      line(index, *data.country, {{"label", "of"}, {"style", "dotted"}});
  }

  void draw(NodeIndex index, const GroupNode& data) {
    if (!is_drawn(index) || !data.country || (options_.top > 0 && !is_drawn(*data.country))) return;
    line(index, *data.country, {{"label", "of"}, {"style", "dotted"}});
  }

  template <typename Data>
  void draw(NodeIndex, const Data&) {}

  struct Bundle {
    std::size_t line;
    std::string words;
    std::size_t count;
  };

  const Graph& graph_;
  const ExportOptions& options_;
  Drawing drawing_;
  std::vector<std::optional<std::size_t>> shapes_;
  std::vector<std::size_t> weights_;
  std::vector<bool> drawn_;
  std::map<std::pair<NodeIndex, NodeIndex>, Bundle> bundles_;
};

}  // namespace

Drawing draw_full(const Graph& graph, const ExportOptions& options) {
  return FullView(graph, options).run();
}

}  // namespace entente::detail
