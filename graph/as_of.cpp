// SPDX-License-Identifier: MIT
// The graph of an earlier day: what had happened by then, agreements at the stage they had reached, offices
// as they were held, relations derived from these. Tested by tests/graph/as_of_test.cpp.
#include <algorithm>

#include "entente/graph/filter.hpp"
#include "graph/references.hpp"
#include "graph/relations.hpp"

namespace entente {
namespace {

class Earlier {
 public:
  Earlier(const Graph& graph, PartialDate day) : graph_(graph), day_(day) {}

  Graph run() {
    detail::Renumbering to(graph_.size());
    std::vector<Node> nodes;
    for (std::size_t i = 0; i < graph_.size(); ++i) {
      Node node = graph_.nodes()[i];
      if (!keep(node)) continue;
      to[i] = static_cast<NodeIndex>(nodes.size());
      nodes.push_back(std::move(node));
    }
    for (Node& node : nodes) detail::renumber(node, to);
    detail::add_relations(nodes);
    return make_graph(std::move(nodes));
  }

 private:
  /// A date of less precision counts as soon as it begins.
  [[nodiscard]] bool by_then(PartialDate date) const { return date <= day_ || date.compatible(day_); }

  /// What has no date is as old as the first text that tells of it.
  [[nodiscard]] bool known_by_then(const EvidenceList& evidence) const {
    return std::any_of(evidence.begin(), evidence.end(), [&](const SourcedEvidence& item) {
      const auto* document = graph_[item.document].as<DocumentNode>();
      return document == nullptr || !document->published.known() || by_then(document->published);
    });
  }

  /// Sets the node back to that day; false where it did not exist.
  bool keep(Node& node) const {
    if (auto* event = node.as<EventNode>()) {
      const PartialDate date = event->start.known() ? event->start : event->end;
      return date.known() ? by_then(date) : known_by_then(event->evidence);
    }
    if (auto* agreement = node.as<AgreementNode>()) return set_back(*agreement);
    if (auto* tenure = node.as<TenureNode>()) {
      if (tenure->end.known()) tenure->former = !(day_ <= tenure->end || day_.compatible(tenure->end));
      return lasts(tenure->start, tenure->evidence);
    }
    if (auto* membership = node.as<MembershipNode>()) return lasts(membership->start, membership->evidence);
    if (auto* document = node.as<DocumentNode>()) document->claims.clear();  // they tell of later days, too
    return node.as<RelationNode>() == nullptr;
  }

  [[nodiscard]] bool lasts(PartialDate start, const EvidenceList& evidence) const {
    return start.known() ? by_then(start) : known_by_then(evidence);
  }

  bool set_back(AgreementNode& agreement) const {
    const bool reached = !agreement.date.known() || by_then(agreement.date);
    std::erase_if(agreement.lifecycle, [&](const AgreementNode::Stage& stage) {
      return stage.date.known() && !by_then(stage.date);
    });
    if (reached && agreement.date.known()) return true;
    if (!reached) {
      if (agreement.lifecycle.empty()) return false;
      const auto latest = std::max_element(agreement.lifecycle.begin(), agreement.lifecycle.end(),
                                           [](const auto& a, const auto& b) { return a.status < b.status; });
      agreement.status = latest->status;
      agreement.date = latest->date;
      return true;
    }
    return known_by_then(agreement.evidence) || !agreement.lifecycle.empty();
  }

  const Graph& graph_;
  PartialDate day_;
};

}  // namespace

Graph as_of(const Graph& graph, PartialDate day) {
  return Earlier(graph, day).run();
}

}  // namespace entente
