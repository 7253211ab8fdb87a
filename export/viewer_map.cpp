// SPDX-License-Identifier: MIT
// The two maps of the HTML viewer.
// Tested by tests/export/viewer_map_test.cpp.
#include "export/viewer_map.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <string>
#include <utility>

#include "entente/core/utf8.hpp"
#include "entente/graph/country_pairs.hpp"
#include "export/drawing.hpp"
#include "export/picture.hpp"

namespace entente::detail {
namespace {

// Four parties have six lines between them, which the eye still takes in; five have ten.
constexpr std::size_t kMostPartiesWithoutHub = 4;

/// Nodes and lines in the making.
class Sketch {
 public:
  void join(NodeIndex a, NodeIndex b, NodeIndex claim) {
    if (a == b) return;
    std::vector<NodeIndex>& claims = lines_[std::minmax(a, b)];
    if (claims.empty() || claims.back() != claim) claims.push_back(claim);
  }

  /// Pairs without a line stay without one.
  void join_known(NodeIndex a, NodeIndex b, NodeIndex claim) {
    if (const auto line = lines_.find(std::minmax(a, b)); line != lines_.end()) line->second.push_back(claim);
  }
  void open(NodeIndex a, NodeIndex b) { lines_[std::minmax(a, b)]; }

  [[nodiscard]] ViewerMap finish(std::size_t most) const {
    std::map<NodeIndex, std::size_t> degrees;
    for (const auto& [ends, claims] : lines_) {
      ++degrees[ends.first];
      ++degrees[ends.second];
    }
    std::vector<NodeIndex> kept;
    for (const auto& [node, degree] : degrees) kept.push_back(node);
    if (kept.size() > most) {
      std::stable_sort(kept.begin(), kept.end(),
                       [&](NodeIndex a, NodeIndex b) { return degrees.at(a) > degrees.at(b); });
      kept.resize(most);
      std::sort(kept.begin(), kept.end());
    }
    ViewerMap map;
    map.left_out = degrees.size() - kept.size();
    std::map<NodeIndex, std::size_t> places;
    for (const NodeIndex node : kept) {
      places.emplace(node, map.nodes.size());
      map.nodes.push_back({node});
    }
    for (const auto& [ends, claims] : lines_) {
      const auto from = places.find(ends.first);
      const auto to = places.find(ends.second);
      if (from != places.end() && to != places.end()) map.lines.push_back({from->second, to->second, claims});
    }
    return map;
  }

 private:
  std::map<CountryPair, std::vector<NodeIndex>> lines_;
};

class Actors {
 public:
  explicit Actors(const Graph& graph) : graph_(graph) {}

  Sketch run() {
    for (std::size_t i = 0; i < graph_.size(); ++i) {
      const auto index = static_cast<NodeIndex>(i);
      std::visit([&](const auto& data) { enter(index, data); }, graph_[index].data);
    }
    return std::move(sketch_);
  }

 private:
  void among(NodeIndex claim, const NodeList& all) {
    for (std::size_t i = 0; i < all.size(); ++i) {
      for (std::size_t j = i + 1; j < all.size(); ++j) sketch_.join(all[i], all[j], claim);
    }
  }

  void around(NodeIndex claim, const NodeList& all) {
    for (const NodeIndex one : all) sketch_.join(claim, one, claim);
  }

  void enter(NodeIndex index, const EventNode& event) {
    const NodeList& actors = event.actors.empty() ? event.actor_parties : event.actors;
    const NodeList& recipients = event.recipients.empty() ? event.recipient_parties : event.recipients;
    NodeList all = actors;
    all.insert(all.end(), recipients.begin(), recipients.end());
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    if (all.size() > kMostPartiesWithoutHub) {
      around(index, all);
    } else if (recipients.empty()) {
      among(index, all);
    } else {
      for (const NodeIndex actor : actors) {
        for (const NodeIndex recipient : recipients) sketch_.join(actor, recipient, index);
      }
    }
  }

  void enter(NodeIndex index, const AgreementNode& agreement) {
    if (agreement.parties.size() > kMostPartiesWithoutHub) {
      around(index, agreement.parties);
    } else {
      among(index, agreement.parties);
    }
  }

  void enter(NodeIndex index, const TenureNode& tenure) {
    if (!tenure.holder) return;
    for (const auto& where : {tenure.of, tenure.country, tenure.accredited_to}) {
      if (where) sketch_.join(*tenure.holder, *where, index);
    }
  }

  void enter(NodeIndex index, const MembershipNode& membership) {
    if (membership.member && membership.organization)
      sketch_.join(*membership.member, *membership.organization, index);
  }

  template <typename Data>
  void enter(NodeIndex, const Data&) {}

  const Graph& graph_;
  Sketch sketch_;
};

}  // namespace

ViewerMap relations_map(const Graph& graph) {
  Sketch sketch;
  for (const Node& node : graph.nodes()) {
    const auto* relation = node.as<RelationNode>();
    if (relation != nullptr && relation->between.size() == 2) {
      sketch.open(relation->between[0], relation->between[1]);
    }
  }
  for (std::size_t i = 0; i < graph.size(); ++i) {
    const auto index = static_cast<NodeIndex>(i);
    std::vector<CountryPair> pairs;
    if (const auto* event = graph[index].as<EventNode>()) pairs = country_pairs(graph.nodes(), *event);
    if (const auto* deal = graph[index].as<AgreementNode>()) pairs = country_pairs(graph.nodes(), *deal);
    for (const auto& [a, b] : pairs) sketch.join_known(a, b, index);
  }
  return sketch.finish(graph.size());
}

ViewerMap actors_map(const Graph& graph, std::size_t most) {
  return Actors(graph).run().finish(most);
}

void lay_out(ViewerMap& map, const Graph& graph, const ExportOptions& options) {
  if (map.nodes.empty()) return;
  Drawing drawing;
  drawing.graph = {{"overlap", "prism"}, {"sep", "+4"}, {"splines", "none"}};
  drawing.shape = {{"shape", "box"}, {"label", ""}, {"fixedsize", "true"}, {"height", "0.45"}};
  for (std::size_t i = 0; i < map.nodes.size(); ++i) {
    // A label of the viewer is 11 points high and ends after 24 letters.
    const auto letters = static_cast<double>(count_code_points(graph[map.nodes[i].node].name));
    const double width = std::clamp(0.09 * letters, 0.45, 2.2);  // inches
    drawing.shapes.push_back({std::to_string(i), {{"width", std::to_string(width)}}});
  }
  for (const MapLine& line : map.lines) drawing.lines.push_back({line.from, line.to, {}});
  const std::vector<Point> places = laid_out(drawing, options);
  for (std::size_t i = 0; i < places.size(); ++i) {
    map.nodes[i].x = places[i].x;
    map.nodes[i].y = places[i].y;
  }
}

}  // namespace entente::detail
