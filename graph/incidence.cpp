// SPDX-License-Identifier: MIT
// The claims that refer to a node, by date.
// Tested by tests/graph/graph_test.cpp.
#include "graph/incidence.hpp"

#include <algorithm>
#include <numeric>
#include <optional>
#include <utility>

#include "graph/references.hpp"

namespace entente::detail {
namespace {

constexpr std::array kClaims = {NodeType::Agreement, NodeType::Event, NodeType::Tenure, NodeType::Membership,
                                NodeType::Relation};
constexpr PartialDate kNever{INT16_MAX, 0, 0};

PartialDate date_of(const Node& node) {
  PartialDate date;
  if (const auto* agreement = node.as<AgreementNode>()) date = agreement->date;
  if (const auto* event = node.as<EventNode>()) date = event->start.known() ? event->start : event->end;
  if (const auto* tenure = node.as<TenureNode>()) date = tenure->start.known() ? tenure->start : tenure->end;
  if (const auto* member = node.as<MembershipNode>())
    date = member->start.known() ? member->start : member->end;
  return date.known() ? date : kNever;
}

/// The nodes to which a claim refers, ascending, each once.
void targets_of(const Node& node, NodeList& out) {
  struct Collector {
    NodeList& out;
    void operator()(EdgeRole, const NodeList& field) const {
      out.insert(out.end(), field.begin(), field.end());
    }
    void operator()(EdgeRole, const std::optional<NodeIndex>& field) const {
      if (field) out.push_back(*field);
    }
  };
  out.clear();
  std::visit([&](const auto& data) { visit_references(data, Collector{out}); }, node.data);
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
}

}  // namespace

Incidence::Incidence(std::span<const Node> nodes) {
  for (std::size_t i = 0; i < kClaims.size(); ++i) kinds_[i] = kind_of(nodes, kClaims[i]);
}

Incidence::Kind Incidence::kind_of(std::span<const Node> nodes, NodeType type) {
  std::vector<std::pair<PartialDate, NodeIndex>> order;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    if (nodes[i].type() == type) order.emplace_back(date_of(nodes[i]), static_cast<NodeIndex>(i));
  }
  std::sort(order.begin(), order.end());
  Kind kind;
  kind.begins.assign(nodes.size() + 1, 0);
  NodeList targets;
  for (const auto& [date, claim] : order) {
    kind.claims.push_back(claim);
    if (const auto* event = nodes[static_cast<std::size_t>(claim)].as<EventNode>()) {
      kind.starts.push_back(event->start);
      kind.ends.push_back(event->end);
    }
    targets_of(nodes[static_cast<std::size_t>(claim)], targets);
    for (const NodeIndex target : targets) ++kind.begins[static_cast<std::size_t>(target) + 1];
  }
  std::partial_sum(kind.begins.begin(), kind.begins.end(), kind.begins.begin());
  kind.ranks.resize(kind.begins.back());
  std::vector<std::uint32_t> next(kind.begins.begin(), kind.begins.end() - 1);
  for (std::uint32_t rank = 0; rank < kind.claims.size(); ++rank) {
    targets_of(nodes[static_cast<std::size_t>(kind.claims[rank])], targets);
    for (const NodeIndex target : targets) kind.ranks[next[static_cast<std::size_t>(target)]++] = rank;
  }
  return kind;
}

std::span<const std::uint32_t> Incidence::Kind::of(NodeIndex node) const {
  const auto at = static_cast<std::size_t>(node);
  return std::span(ranks).subspan(begins[at], begins[at + 1] - begins[at]);
}

NodeList Incidence::claims_of(std::span<const NodeIndex> nodes, NodeType type, Period period) const {
  NodeList out;
  const auto found = std::find(kClaims.begin(), kClaims.end(), type);
  if (found == kClaims.end() || nodes.empty()) return out;
  const Kind& kind = kinds_[static_cast<std::size_t>(found - kClaims.begin())];
  std::vector<std::span<const std::uint32_t>> lists;
  for (const NodeIndex node : nodes) lists.push_back(kind.of(node));
  std::sort(lists.begin(), lists.end(), [](const auto& a, const auto& b) { return a.size() < b.size(); });
  const bool dated = period.restricts() && !kind.starts.empty();
  if (lists.size() == 1 && !dated) out.reserve(lists[0].size());
  for (const std::uint32_t rank : lists[0]) {
    if (dated && !period.meets(kind.starts[rank], kind.ends[rank])) continue;
    bool in_all = true;
    for (std::size_t i = 1; in_all && i < lists.size(); ++i) {
      // Ranks ascend: what lies before this one is looked at no more. Far ahead, steps double.
      std::span<const std::uint32_t>& list = lists[i];
      std::size_t step = 1;
      while (step < list.size() && list[step] < rank) step *= 2;
      const auto end = list.begin() + static_cast<std::ptrdiff_t>(std::min(step + 1, list.size()));
      const auto at = std::lower_bound(list.begin() + static_cast<std::ptrdiff_t>(step / 2), end, rank);
      list = list.subspan(static_cast<std::size_t>(at - list.begin()));
      in_all = !list.empty() && list.front() == rank;
    }
    if (in_all) out.push_back(kind.claims[rank]);
  }
  return out;
}

}  // namespace entente::detail
