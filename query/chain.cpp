// SPDX-License-Identifier: MIT
// Shortest chains of claims between two who take part in something: breadth first, claim by claim.
// Tested by tests/query/chain_test.cpp.
#include "entente/query/chain.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>

#include "entente/query/evidence.hpp"

namespace entente::query {
namespace {

bool takes_part(EdgeRole role) {
  switch (role) {
    case EdgeRole::Actor:
    case EdgeRole::Recipient:
    case EdgeRole::ActorParty:
    case EdgeRole::RecipientParty:
    case EdgeRole::Parties:
    case EdgeRole::Holder:
    case EdgeRole::Of:
    case EdgeRole::Country:
    case EdgeRole::AccreditedTo:
    case EdgeRole::Member:
    case EdgeRole::Organization:
      return true;
    default:
      return false;
  }
}

class Walk {
 public:
  Walk(const Graph& graph, Period period) : graph_(graph), period_(period), reached_(graph.size(), false) {}

  std::vector<ChainLink> run(NodeIndex from, NodeIndex to) {
    if (from == to) return {};
    std::vector<bool> used(graph_.size(), false);  // claims that were gone through
    reached_[number(from)] = true;
    for (NodeList frontier{from}; !frontier.empty() && !reached_[number(to)];) {
      std::map<NodeIndex, ChainLink> next;
      NodeList gone;
      for (const NodeIndex here : frontier) {
        for (const Edge& edge : graph_.in_edges(here)) {
          if (!takes_part(edge.role) || used[number(edge.source)] || !links(edge.source)) continue;
          gone.push_back(edge.source);
          for (const Edge& other : graph_.out_edges(edge.source)) {
            if (takes_part(other.role)) offer({here, other.target, edge.source}, next);
          }
        }
      }
      for (const NodeIndex claim : gone) used[number(claim)] = true;
      frontier.clear();
      for (const auto& [node, link] : next) {
        reached_[number(node)] = true;
        came_.emplace(node, link);
        frontier.push_back(node);
      }
    }
    std::vector<ChainLink> out;
    for (NodeIndex here = to; here != from;) {
      const auto link = came_.find(here);
      if (link == came_.end()) return {};
      out.push_back(link->second);
      here = link->second.from;
    }
    std::reverse(out.begin(), out.end());
    return out;
  }

 private:
  static std::size_t number(NodeIndex node) { return static_cast<std::size_t>(node); }

  [[nodiscard]] bool links(NodeIndex claim) const {
    const Node& node = graph_[claim];
    if (const auto* event = node.as<EventNode>()) {
      return event->modality != Modality::Hypothetical && event->modality != Modality::Negated &&
             period_.meets(event->start, event->end);
    }
    if (const auto* agreement = node.as<AgreementNode>())
      return period_.meets(agreement->date, agreement->date);
    if (const auto* tenure = node.as<TenureNode>()) return lasts(tenure->start, tenure->end);
    const auto* membership = node.as<MembershipNode>();
    return membership != nullptr && lasts(membership->start, membership->end);
  }

  [[nodiscard]] bool lasts(PartialDate start, PartialDate end) const {
    return !period_.restricts() || ((start.known() || end.known()) && period_.meets_lasting(start, end));
  }

  /// How well a claim shows that two have to do with one another.
  [[nodiscard]] auto weight(NodeIndex claim) const {
    const Node& node = graph_[claim];
    const auto* event = node.as<EventNode>();
    const auto* agreement = node.as<AgreementNode>();
    const bool actual = event == nullptr || event->modality == Modality::Actual;
    PartialDate date;
    if (event != nullptr) date = event->start;
    if (agreement != nullptr) date = agreement->date;
    return std::tuple(actual, count_sources(graph_, evidence_of(node)).sources, date);
  }

  void offer(const ChainLink& link, std::map<NodeIndex, ChainLink>& next) const {
    if (reached_[number(link.to)]) return;
    const auto [place, fresh] = next.try_emplace(link.to, link);
    if (!fresh && place->second.claim != link.claim && weight(place->second.claim) < weight(link.claim)) {
      place->second = link;
    }
  }

  const Graph& graph_;
  Period period_;
  std::vector<bool> reached_;
  std::map<NodeIndex, ChainLink> came_;
};

}  // namespace

std::vector<ChainLink> chain_between(const Graph& graph, NodeIndex from, NodeIndex to, Period period) {
  return Walk(graph, period).run(from, to);
}

}  // namespace entente::query
