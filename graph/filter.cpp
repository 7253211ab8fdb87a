// SPDX-License-Identifier: MIT
// Parts of a graph: by focus, period and event type.
// Tested by tests/graph/filter_test.cpp.
#include "entente/graph/filter.hpp"

#include <algorithm>

#include "entente/graph/period.hpp"
#include "graph/references.hpp"
#include "graph/relations.hpp"

namespace entente {
namespace {

class Selection {
 public:
  Selection(const Graph& graph, const GraphFilter& filter)
      : graph_(graph), filter_(filter), kept_(graph.size(), false) {}

  Graph run() {
    const std::vector<bool> reached = reach();
    for (std::size_t i = 0; i < graph_.size(); ++i) {
      const auto index = static_cast<NodeIndex>(i);
      if (is_claim(index) && passes(index) && (filter_.focus.empty() || touches(index, reached))) keep(index);
    }
    for (const NodeIndex index : filter_.focus) {
      if (graph_[index].type() != NodeType::Relation) keep(index);
    }

    detail::Renumbering to(graph_.size());
    std::vector<Node> nodes;
    for (std::size_t i = 0; i < graph_.size(); ++i) {
      if (!kept_[i]) continue;
      to[i] = static_cast<NodeIndex>(nodes.size());
      nodes.push_back(graph_.nodes()[i]);
      // What a document said is more than this part of it: merged, it would bring back what was left out.
      if (auto* document = nodes.back().as<DocumentNode>()) document->claims.clear();
    }
    for (Node& node : nodes) detail::renumber(node, to);
    detail::add_relations(nodes);
    drop_bystanders(nodes, to, reached);
    return make_graph(std::move(nodes));
  }

 private:
  /// A summit brings twenty states together; with one of them in focus only its own relations are wanted.
  void drop_bystanders(std::vector<Node>& nodes, const detail::Renumbering& to,
                       const std::vector<bool>& reached) const {
    std::vector<bool> near(nodes.size(), false);
    bool countries = false;
    for (std::size_t i = 0; i < graph_.size(); ++i) {
      if (!reached[i] || !to[i]) continue;
      near[static_cast<std::size_t>(*to[i])] = true;
      countries = countries || graph_.nodes()[i].type() == NodeType::Country;
    }
    if (!countries) return;
    std::erase_if(nodes, [&](const Node& node) {
      const auto* relation = node.as<RelationNode>();
      return relation != nullptr &&
             std::none_of(relation->between.begin(), relation->between.end(),
                          [&](NodeIndex index) { return near[static_cast<std::size_t>(index)]; });
    });
  }

  [[nodiscard]] bool is_claim(NodeIndex index) const {
    const NodeType type = graph_[index].type();
    return type == NodeType::Agreement || type == NodeType::Event || type == NodeType::Tenure ||
           type == NodeType::Membership;
  }

  [[nodiscard]] bool passes(NodeIndex index) const {
    const Node& node = graph_[index];
    const Period period{filter_.since, filter_.until};
    if (const auto* event = node.as<EventNode>()) {
      if (!filter_.types.empty() &&
          std::find(filter_.types.begin(), filter_.types.end(), event->type) == filter_.types.end()) {
        return false;
      }
      return period.meets(event->start, event->end);
    }
    if (!filter_.types.empty()) return false;  // agreements come along with their events
    if (const auto* agreement = node.as<AgreementNode>()) {
      return period.meets(agreement->date, agreement->date);
    }
    // An office or membership lasts: one open end reaches as far as the period does.
    if (const auto* tenure = node.as<TenureNode>()) return period.meets_lasting(tenure->start, tenure->end);
    if (const auto* membership = node.as<MembershipNode>()) {
      return period.meets_lasting(membership->start, membership->end);
    }
    return false;
  }

  [[nodiscard]] bool touches(NodeIndex claim, const std::vector<bool>& reached) const {
    if (reached[static_cast<std::size_t>(claim)]) return true;
    const std::vector<Edge> edges = graph_.out_edges(claim);
    return std::any_of(edges.begin(), edges.end(), [&](const Edge& edge) {
      return edge.role != EdgeRole::Evidence && edge.role != EdgeRole::Agreement &&
             reached[static_cast<std::size_t>(edge.target)];
    });
  }

  /// The focus, and for each further step of depth all whom passing claims bring together with it.
  [[nodiscard]] std::vector<bool> reach() const {
    std::vector<bool> reached(graph_.size(), false);
    for (const NodeIndex index : filter_.focus) reached[static_cast<std::size_t>(index)] = true;
    for (std::uint32_t step = 1; step < filter_.depth && !filter_.focus.empty(); ++step) {
      std::vector<bool> next = reached;
      for (std::size_t i = 0; i < graph_.size(); ++i) {
        const auto claim = static_cast<NodeIndex>(i);
        if (!is_claim(claim) || !passes(claim) || !touches(claim, reached)) continue;
        for (const Edge& edge : graph_.out_edges(claim)) {
          if (edge.role != EdgeRole::Evidence && edge.role != EdgeRole::Location) {
            next[static_cast<std::size_t>(edge.target)] = true;
          }
        }
      }
      if (next == reached) break;
      reached = std::move(next);
    }
    return reached;
  }

  /// Keeps the node and what it refers to, however far that leads.
  void keep(NodeIndex index) {
    std::vector<NodeIndex> open{index};
    while (!open.empty()) {
      const NodeIndex here = open.back();
      open.pop_back();
      if (kept_[static_cast<std::size_t>(here)]) continue;
      kept_[static_cast<std::size_t>(here)] = true;
      for (const Edge& edge : graph_.out_edges(here)) open.push_back(edge.target);
    }
  }

  const Graph& graph_;
  const GraphFilter& filter_;
  std::vector<bool> kept_;
};

}  // namespace

Graph filtered(const Graph& graph, const GraphFilter& filter) {
  return filter.empty() ? graph : Selection(graph, filter).run();
}

}  // namespace entente
