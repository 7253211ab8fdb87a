// SPDX-License-Identifier: MIT
// The view of agreements: their parties, and between these the agreements with kind, state and date. Many
// between the same parties share one note.
// Tested by tests/export/views_test.cpp.
#include <algorithm>
#include <map>

#include "entente/core/utf8.hpp"
#include "entente/core/vocabulary.hpp"
#include "export/drawing.hpp"
#include "export/label.hpp"
#include "export/palette.hpp"
#include "export/prominence.hpp"
#include "export/source_link.hpp"

namespace entente::detail {
namespace {

constexpr std::size_t kMostApart = 3;  ///< more agreements of the same parties share a note

bool over(const AgreementNode& agreement) {
  return agreement.status == AgreementStatus::Suspended || agreement.status == AgreementStatus::Ended;
}
bool to_come(const AgreementNode& agreement) {
  return agreement.status == AgreementStatus::Proposed || agreement.status == AgreementStatus::Negotiating ||
         agreement.status == AgreementStatus::Initialled;
}

std::string state_of(const AgreementNode& agreement) {
  std::string out;
  if (agreement.status != AgreementStatus::Mentioned) out = name(agreement.status);
  if (agreement.date.known()) out += (out.empty() ? "" : " ") + to_string(agreement.date);
  return out;
}

/// Whether the title tells the kind: "Memorandum of Understanding".
bool says(std::string_view title, std::string_view kind) {
  return lower_case(title).find(kind) != std::string::npos;
}

class AgreementsView {
 public:
  AgreementsView(const Graph& graph, const ExportOptions& options)
      : graph_(graph), options_(options), weights_(graph.size(), 0) {}

  Drawing run() {
    std::map<NodeList, std::vector<NodeIndex>> by_parties;
    std::size_t apart = 0;
    for (std::size_t i = 0; i < graph_.size(); ++i) {
      const auto* agreement = graph_.nodes()[i].as<AgreementNode>();
      if (agreement == nullptr) continue;
      if (agreement->parties.empty()) {
        ++apart;
        continue;
      }
      by_parties[agreement->parties].push_back(static_cast<NodeIndex>(i));
      for (const NodeIndex party : agreement->parties) ++weights_[static_cast<std::size_t>(party)];
    }
    const std::vector<bool> drawn = prominent(graph_, weights_, options_);

    drawing_ = blank_drawing(true);
    append(drawing_.graph, {{"rankdir", "LR"}, {"nodesep", "0.2"}, {"ranksep", "0.45"}});
    append(drawing_.line, {{"dir", "none"}});
    for (const auto& [parties, agreements] : by_parties) {
      const bool all = std::all_of(parties.begin(), parties.end(),
                                   [&](NodeIndex party) { return drawn[static_cast<std::size_t>(party)]; });
      if (!all) continue;
      if (agreements.size() > kMostApart) {
        draw_bundle(parties, agreements);
      } else {
        for (const NodeIndex index : agreements) draw_one(index);
      }
    }
    std::string remark;
    if (apart > 0) {
      remark = std::to_string(apart) + (apart == 1 ? " agreement whose parties no text tells is not shown"
                                                   : " agreements whose parties no text tells are not shown");
    }
    drawing_.legend = legend_table(options_.title, legend(),
                                   {top_remark(drawn, weights_, "parties, those with the most agreements"),
                                    remark, source_remark(graph_)});
    return std::move(drawing_);
  }

 private:
  std::size_t party(NodeIndex index) {
    const auto [place, fresh] = shapes_.try_emplace(index, drawing_.shapes.size());
    if (fresh) {
      Shape shape = shape_of(graph_, index, 18);
      const bool country = graph_[index].type() == NodeType::Country;
      countries_ = countries_ || country;
      others_ = others_ || !country;
      append(shape.attributes, {{"style", country ? "filled,rounded" : "filled"},
                                {"fillcolor", std::string(country ? kCountryFill : kOrganizationFill)},
                                {"fontsize", "13"}});
      if (!country) shape.attributes.push_back({"shape", "hexagon"});
      drawing_.shapes.push_back(std::move(shape));
    }
    return place->second;
  }

  /// The party with most agreements stands before the note, the others behind it.
  void connect(const NodeList& parties, std::size_t note, const std::string& style) {
    const auto weight = [&](NodeIndex index) { return weights_[static_cast<std::size_t>(index)]; };
    const NodeIndex first = *std::max_element(
        parties.begin(), parties.end(), [&](NodeIndex a, NodeIndex b) { return weight(a) < weight(b); });
    const std::size_t start = party(first);
    drawing_.lines.push_back({start, note, {{"style", style}, {"class", "party"}}});
    for (const NodeIndex other : parties) {
      if (other == first) continue;
      const std::size_t end = party(other);
      drawing_.lines.push_back({note, end, {{"style", style}, {"class", "party"}}});
    }
  }

  void draw_one(NodeIndex index) {
    const auto& data = *graph_[index].as<AgreementNode>();
    Shape shape = shape_of(graph_, index, 28);
    std::string& words = shape.attributes[0].value;
    const bool kind = data.kind && !says(graph_[index].name, name(*data.kind));
    if (kind) words += "\\n" + std::string(name(*data.kind));
    const std::string state = state_of(data);
    if (!state.empty()) words += (kind ? ", " : "\\n") + state;
    if (data.count > 1) words += "\\n" + std::to_string(data.count) + " of them";
    style(shape, over(data), to_come(data));
    const std::size_t note = drawing_.shapes.size();
    drawing_.shapes.push_back(std::move(shape));
    connect(data.parties, note, over(data) ? "dotted" : to_come(data) ? "dashed" : "solid");
  }

  void style(Shape& shape, bool is_over, bool is_to_come) {
    over_ = over_ || is_over;
    to_come_ = to_come_ || is_to_come;
    append(shape.attributes, {{"shape", "note"},
                              {"style", is_over      ? "filled,dotted"
                                        : is_to_come ? "filled,dashed"
                                                     : "filled"},
                              {"fillcolor", std::string(kAgreementFill)},
                              {"fontsize", "11"}});
    if (is_over) shape.attributes.push_back({"color", std::string(kVermilion)});
  }

  /// "7 agreements" and the names of some.
  void draw_bundle(const NodeList& parties, const std::vector<NodeIndex>& agreements) {
    constexpr std::size_t kMost = 5;
    const std::size_t shown = agreements.size() <= kMost ? agreements.size() : kMost - 1;
    std::string words = std::to_string(agreements.size()) + " agreements";
    std::vector<std::string> lines{words};
    std::string url;
    for (std::size_t i = 0; i < agreements.size(); ++i) {
      const auto& data = *graph_[agreements[i]].as<AgreementNode>();
      const std::string state = state_of(data);
      if (i < shown)
        words += "\\n– " + label(graph_[agreements[i]].name, 36, 1) + (state.empty() ? "" : ", " + state);
      if (i < 2 * kMost) lines.push_back(graph_[agreements[i]].name + (state.empty() ? "" : ", " + state));
      if (url.empty()) url = source_link(graph_, data.evidence);
    }
    if (agreements.size() > shown) words += "\\nand " + std::to_string(agreements.size() - shown) + " more";
    if (agreements.size() > 2 * kMost) lines.emplace_back("…");
    Shape shape{
        dot_name(graph_[agreements.front()].id, static_cast<std::size_t>(agreements.front())) + "#all",
        {{"label", words}, {"class", "agreements"}}};
    append(shape.attributes, pointer(lines, url));
    style(shape, false, false);
    shape.attributes.push_back({"penwidth", "2"});
    const std::size_t note = drawing_.shapes.size();
    drawing_.shapes.push_back(std::move(shape));
    const std::size_t before = drawing_.lines.size();
    connect(parties, note, "solid");
    for (std::size_t i = before; i < drawing_.lines.size(); ++i)
      drawing_.lines[i].attributes.push_back({"penwidth", "2"});
  }

  [[nodiscard]] std::vector<LegendEntry> legend() const {
    std::vector<LegendEntry> entries;
    if (countries_) entries.push_back({"rounded", kCountryFill, 1, "country (rounded)"});
    if (others_) entries.push_back({"box", kOrganizationFill, 1, "organization or person (hexagon)"});
    entries.push_back({"box", kAgreementFill, 1, "agreement (folded corner)"});
    if (to_come_) entries.push_back({"dashed", kStroke, 1, "proposed, under negotiation or initialled"});
    if (over_) entries.push_back({"dotted", kVermilion, 2, "suspended or ended"});
    return entries;
  }

  const Graph& graph_;
  const ExportOptions& options_;
  Drawing drawing_;
  std::vector<std::size_t> weights_;
  std::map<NodeIndex, std::size_t> shapes_;
  bool countries_ = false;
  bool others_ = false;
  bool over_ = false;
  bool to_come_ = false;
};

}  // namespace

Drawing draw_agreements(const Graph& graph, const ExportOptions& options) {
  return AgreementsView(graph, options).run();
}

}  // namespace entente::detail
