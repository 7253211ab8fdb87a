// SPDX-License-Identifier: MIT
// The full view: persons, bodies, places, groups, agreements and events as shapes of their own, offices and
// memberships as lines with their titles.
// Tested by tests/export/dot_test.cpp.
#include <algorithm>
#include <optional>

#include "entente/core/vocabulary.hpp"
#include "export/drawing.hpp"
#include "export/label.hpp"

namespace entente::detail {
namespace {

constexpr std::string_view kCountry = "#cfdeed";
constexpr std::string_view kPerson = "#fbe9cf";
constexpr std::string_view kOrganization = "#dcead7";
constexpr std::string_view kPlace = "#eceff1";
constexpr std::string_view kGroup = "#efdcec";
constexpr std::string_view kAgreement = "#fbf6cf";
constexpr std::string_view kEvent = "#ffffff";
constexpr std::string_view kConflict = "#b0413e";

class FullView {
 public:
  FullView(const Graph& graph, const ExportOptions& options)
      : graph_(graph), options_(options), shapes_(graph.size()) {}

  Drawing run() {
    drawing_ = blank_drawing(true);
    drawing_.graph.push_back({"rankdir", "LR"});
    drawing_.graph.push_back({"nodesep", "0.22"});
    drawing_.graph.push_back({"ranksep", "0.6"});
    drawing_.line.push_back({"dir", "forward"});
    for (std::size_t i = 0; i < graph_.size(); ++i) {
      const auto index = static_cast<NodeIndex>(i);
      std::visit([&](const auto& data) { draw(index, data); }, graph_[index].data);
    }
    drawing_.legend = legend_table(options_.title,
                                   {{{"box", kCountry, 1, "country"},
                                     {"box", kPerson, 1, "person (oval)"},
                                     {"box", kGroup, 1, "group of people (octagon)"}},
                                    {{"box", kOrganization, 1, "organization (hexagon: intergovernmental)"},
                                     {"box", kPlace, 1, "place (pointed)"}},
                                    {{"box", kAgreement, 1, "agreement (folded corner)"},
                                     {"box", kEvent, 1, "event (dashed border: planned)"}},
                                    {{"solid", kConflict, 2, "event of conflict (red border)"},
                                     {"dashed", "#8a939c", 1, "former office, or an event's agreement"}}},
                                   remark());
    return std::move(drawing_);
  }

 private:
  /// Only what is connected is drawn; the rest is counted.
  [[nodiscard]] std::string remark() const {
    std::size_t left_out = 0;
    for (std::size_t i = 0; i < graph_.size(); ++i) {
      if (graph_.nodes()[i].type() <= NodeType::Group && !shapes_[i]) ++left_out;
    }
    if (left_out == 0) return "";
    return left_out == 1 ? "1 entity that no claim speaks of is not shown"
                         : std::to_string(left_out) + " entities that no claim speaks of are not shown";
  }

  std::size_t shape(NodeIndex index) {
    auto& place = shapes_[static_cast<std::size_t>(index)];
    if (!place) {
      place = drawing_.shapes.size();
      const Node& node = graph_[index];
      Shape shape{dot_name(node.id, static_cast<std::size_t>(index)), {{"label", label(node.name, 24)}}};
      std::visit([&](const auto& data) { look(shape, data); }, node.data);
      drawing_.shapes.push_back(std::move(shape));
    }
    return *place;
  }

  static void set(Shape& shape, std::string_view form, std::string_view style, std::string_view fill) {
    shape.attributes.push_back({"shape", std::string(form)});
    shape.attributes.push_back({"style", std::string(style)});
    shape.attributes.push_back({"fillcolor", std::string(fill)});
  }

  static void look(Shape& shape, const CountryNode&) {
    set(shape, "box", "filled,rounded", kCountry);
    shape.attributes.push_back({"fontsize", "14"});
  }
  static void look(Shape& shape, const PersonNode&) { set(shape, "ellipse", "filled", kPerson); }
  static void look(Shape& shape, const OrganizationNode& data) {
    const bool igo = data.kind == OrganizationKind::IntergovernmentalOrganization;
    set(shape, igo ? "hexagon" : "box", "filled", kOrganization);
  }
  static void look(Shape& shape, const PlaceNode&) { set(shape, "cds", "filled", kPlace); }
  static void look(Shape& shape, const GroupNode&) { set(shape, "octagon", "filled", kGroup); }
  static void look(Shape& shape, const AgreementNode& data) {
    set(shape, "note", "filled", kAgreement);
    if (data.date.known()) append(shape, to_string(data.date));
  }
  static void look(Shape& shape, const EventNode& data) {
    const bool happened = data.modality == Modality::Actual;
    set(shape, "box", happened ? "filled" : "filled,dashed", kEvent);
    std::string line = to_string(data.start);
    if (data.end.known() && data.end != data.start)
      line += (line.empty() ? "until " : " to ") + to_string(data.end);
    if (!happened) line += (line.empty() ? "" : ", ") + std::string(name(data.modality));
    if (!line.empty()) append(shape, line);
    if (info(data.type).conflict) {
      shape.attributes.push_back({"color", std::string(kConflict)});
      shape.attributes.push_back({"penwidth", "2"});
    }
  }
  template <typename Data>
  static void look(Shape&, const Data&) {}

  static void append(Shape& shape, const std::string& line) {
    shape.attributes.front().value += "\\n" + line;
  }

  void line(NodeIndex from, NodeIndex to, Attributes attributes) {
    const std::size_t a = shape(from);
    const std::size_t b = shape(to);
    drawing_.lines.push_back({a, b, std::move(attributes)});
  }

  /// True where an office of one of these persons leads to the party, so that a line to it says nothing new.
  [[nodiscard]] bool speaks_for(const NodeList& named, NodeIndex party) const {
    return std::any_of(named.begin(), named.end(), [&](NodeIndex who) {
      if (who == party) return true;
      for (const Edge& edge : graph_.in_edges(who)) {
        const auto* tenure = graph_[edge.source].as<TenureNode>();
        if (tenure == nullptr) continue;
        if (tenure->of == party || tenure->country == party) return true;
        const auto* body = tenure->of ? graph_[*tenure->of].as<OrganizationNode>() : nullptr;
        if (body != nullptr && body->country == party) return true;
      }
      return false;
    });
  }

  [[nodiscard]] NodeList side(const NodeList& named, const NodeList& parties) const {
    NodeList out = named;
    for (const NodeIndex party : parties) {
      if (!speaks_for(named, party)) out.push_back(party);
    }
    return out;
  }

  void draw(NodeIndex index, const EventNode& data) {
    const char* arrow = info(data.type).symmetric && data.recipients.empty() ? "none" : "forward";
    for (const NodeIndex who : side(data.actors, data.actor_parties)) line(who, index, {{"dir", arrow}});
    for (const NodeIndex who : side(data.recipients, data.recipient_parties)) line(index, who, {});
    for (const NodeIndex what : data.agreements) line(index, what, {{"style", "dashed"}, {"dir", "none"}});
    if (data.location) line(index, *data.location, {{"style", "dotted"}, {"dir", "none"}, {"label", "in"}});
  }

  void draw(NodeIndex index, const AgreementNode& data) {
    const auto edges = graph_.in_edges(index);
    const bool in_event = std::any_of(edges.begin(), edges.end(),
                                      [](const Edge& edge) { return edge.role == EdgeRole::Agreement; });
    if (in_event) return;
    for (const NodeIndex party : data.parties) line(party, index, {{"dir", "none"}});
  }

  void draw(NodeIndex, const TenureNode& data) {
    const std::optional<NodeIndex> where = data.of ? data.of : data.country;
    if (!data.holder || !where) return;
    const std::string title = (data.former ? "former " : "") + data.title;
    line(*data.holder, *where, {{"label", label(title, 26)}, {"style", data.former ? "dashed" : "solid"}});
  }

  void draw(NodeIndex, const MembershipNode& data) {
    if (!data.member || !data.organization) return;
    line(*data.member, *data.organization, {{"label", std::string(name(data.role))}});
  }

  void draw(NodeIndex index, const OrganizationNode& data) {
    if (graph_.in_edges(index).empty()) return;
    if (data.parent) line(index, *data.parent, {{"label", "part of"}, {"style", "dotted"}});
    if (data.country && !data.parent) line(index, *data.country, {{"label", "of"}, {"style", "dotted"}});
  }

  void draw(NodeIndex index, const GroupNode& data) {
    if (graph_.in_edges(index).empty() || !data.country) return;
    line(index, *data.country, {{"label", "of"}, {"style", "dotted"}});
  }

  template <typename Data>
  void draw(NodeIndex, const Data&) {}

  const Graph& graph_;
  const ExportOptions& options_;
  Drawing drawing_;
  std::vector<std::optional<std::size_t>> shapes_;
};

}  // namespace

Drawing draw_full(const Graph& graph, const ExportOptions& options) {
  return FullView(graph, options).run();
}

}  // namespace entente::detail
