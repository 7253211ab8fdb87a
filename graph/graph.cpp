// SPDX-License-Identifier: MIT
// The graph itself: sorts nodes by id, makes the edges from their references, answers neighbour questions.
// Tested by tests/graph/graph_test.cpp.
#include "entente/graph/graph.hpp"

#include <algorithm>
#include <deque>
#include <numeric>
#include <utility>

#include "graph/content.hpp"
#include "graph/references.hpp"
#include "graph/sources.hpp"

namespace entente {
namespace {

constexpr std::uint32_t number(NodeIndex index) {
  return static_cast<std::uint32_t>(index);
}

// std::optional has no begin() in C++20: one overload each.
struct EdgeCollector {
  NodeIndex source;
  std::vector<Edge>& edges;
  void operator()(EdgeRole role, const NodeList& field) const {
    for (const NodeIndex target : field) edges.push_back({source, target, role});
  }
  void operator()(EdgeRole role, const std::optional<NodeIndex>& field) const {
    if (field) edges.push_back({source, *field, role});
  }
};

std::vector<Edge> edges_of(const std::vector<Node>& nodes) {
  std::vector<Edge> edges;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    const auto source = static_cast<NodeIndex>(i);
    const auto before = static_cast<std::ptrdiff_t>(edges.size());
    std::visit(
        [&](const auto& data) {
          detail::visit_references(data, EdgeCollector{source, edges});
          if constexpr (requires { data.evidence; }) {
            for (const SourcedEvidence& item : data.evidence) {
              edges.push_back({source, item.document, EdgeRole::Evidence});
            }
          }
        },
        nodes[i].data);
    std::sort(edges.begin() + before, edges.end(), [](const Edge& a, const Edge& b) {
      return std::tie(a.role, a.target) < std::tie(b.role, b.target);
    });
  }
  edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
  return edges;
}

detail::Adjacency adjacency_of(const std::vector<Node>& nodes) {
  std::vector<Edge> edges = edges_of(nodes);
  std::vector<std::pair<std::uint32_t, std::uint32_t>> ends;
  std::vector<detail::EdgeLabel> labels;
  ends.reserve(edges.size());
  labels.reserve(edges.size());
  for (const Edge& edge : edges) {
    ends.emplace_back(number(edge.source), number(edge.target));
    labels.push_back({edge.role});
  }
  std::vector<Edge>().swap(edges);
  return detail::Adjacency(boost::edges_are_unsorted_multi_pass, ends.begin(), ends.end(), labels.begin(),
                           static_cast<std::uint32_t>(nodes.size()));
}

/// Brings to each place the node that `order` says. In place: a copy would be the most memory that a build
/// takes.
void arrange(std::vector<Node>& nodes, std::vector<std::uint32_t>& order) {
  for (std::uint32_t i = 0; i < order.size(); ++i) {
    if (order[i] == i) continue;
    Node first = std::move(nodes[i]);
    std::uint32_t at = i;
    for (std::uint32_t from = order[at]; from != i; from = order[at]) {
      nodes[at] = std::move(nodes[from]);
      order[at] = at;
      at = from;
    }
    nodes[at] = std::move(first);
    order[at] = at;
  }
}

void tidy(Node& node) {
  std::visit(
      [](auto& data) {
        detail::visit_sources(data, [](auto& list) { detail::sort_sources(list); });
        if constexpr (requires { data.lifecycle; }) {
          std::stable_sort(data.lifecycle.begin(), data.lifecycle.end(), [](const auto& a, const auto& b) {
            return std::tie(a.date, a.status) < std::tie(b.date, b.status);
          });
        }
      },
      node.data);
}

}  // namespace

Graph::Graph() : Graph(make_graph({})) {}

Graph::Graph(std::shared_ptr<const Content> content) : content_(std::move(content)) {}

std::span<const Node> Graph::nodes() const {
  return content_->nodes;
}

const Node& Graph::operator[](NodeIndex index) const {
  return content_->nodes[number(index)];
}

std::size_t Graph::edge_count() const {
  return boost::num_edges(content_->adjacency);
}

std::optional<NodeIndex> Graph::find(std::string_view id) const {
  const std::span<const Node> all = nodes();
  const auto found = std::lower_bound(all.begin(), all.end(), id, [](const Node& node, std::string_view key) {
    return std::string_view(node.id) < key;
  });
  if (found == all.end() || found->id != id) return std::nullopt;
  return static_cast<NodeIndex>(found - all.begin());
}

std::vector<Edge> Graph::out_edges(NodeIndex node) const {
  std::vector<Edge> out;
  const auto [first, last] = boost::out_edges(number(node), content_->adjacency);
  for (auto it = first; it != last; ++it) {
    const auto target = static_cast<NodeIndex>(boost::target(*it, content_->adjacency));
    out.push_back({node, target, content_->adjacency[*it].role});
  }
  std::sort(out.begin(), out.end(), [](const Edge& a, const Edge& b) {
    return std::tie(a.role, a.target) < std::tie(b.role, b.target);
  });
  return out;
}

std::vector<Edge> Graph::in_edges(NodeIndex node) const {
  std::vector<Edge> in;
  const auto [first, last] = boost::in_edges(number(node), content_->adjacency);
  for (auto it = first; it != last; ++it) {
    const auto source = static_cast<NodeIndex>(boost::source(*it, content_->adjacency));
    in.push_back({source, node, content_->adjacency[*it].role});
  }
  std::sort(in.begin(), in.end(), [](const Edge& a, const Edge& b) {
    return std::tie(a.role, a.source) < std::tie(b.role, b.source);
  });
  return in;
}

NodeList Graph::claims_of(std::span<const NodeIndex> nodes, NodeType type, Period period) const {
  std::call_once(content_->asked, [&] { content_->incidence.emplace(content_->nodes); });
  return content_->incidence->claims_of(nodes, type, period);
}

std::vector<std::optional<std::uint32_t>> Graph::distances(std::span<const NodeIndex> starts,
                                                           std::uint32_t limit) const {
  std::vector<std::optional<std::uint32_t>> steps(size());
  std::deque<std::uint32_t> queue;
  for (const NodeIndex start : starts) {
    if (number(start) >= size() || steps[number(start)]) continue;
    steps[number(start)] = 0;
    queue.push_back(number(start));
  }
  const auto& adjacency = content_->adjacency;
  while (!queue.empty()) {
    const std::uint32_t here = queue.front();
    queue.pop_front();
    if (*steps[here] >= limit) continue;
    const auto step_to = [&](std::uint32_t there, EdgeRole role) {
      if (role == EdgeRole::Evidence || steps[there]) return;
      steps[there] = *steps[here] + 1;
      queue.push_back(there);
    };
    const auto [out, out_end] = boost::out_edges(here, adjacency);
    for (auto it = out; it != out_end; ++it) step_to(boost::target(*it, adjacency), adjacency[*it].role);
    const auto [in, in_end] = boost::in_edges(here, adjacency);
    for (auto it = in; it != in_end; ++it) step_to(boost::source(*it, adjacency), adjacency[*it].role);
  }
  return steps;
}

Graph make_graph(std::vector<Node> nodes) {
  std::vector<std::uint32_t> order(nodes.size());
  std::iota(order.begin(), order.end(), 0U);
  std::erase_if(order, [&](std::uint32_t i) { return nodes[i].id.empty(); });
  const auto by_id = [&](std::uint32_t a, std::uint32_t b) { return nodes[a].id < nodes[b].id; };
  // Files of our own are in order, and to see that takes one look at each id instead of many.
  if (!std::is_sorted(order.begin(), order.end(), by_id)) std::sort(order.begin(), order.end(), by_id);
  detail::Renumbering to(nodes.size());
  for (std::size_t i = 0; i < order.size(); ++i) to[order[i]] = static_cast<NodeIndex>(i);

  const std::size_t kept = order.size();
  for (std::uint32_t i = 0; i < nodes.size(); ++i) {
    if (!to[i]) order.push_back(i);
  }
  for (Node& node : nodes) {
    detail::renumber(node, to);
    tidy(node);
  }
  arrange(nodes, order);
  nodes.erase(nodes.begin() + static_cast<std::ptrdiff_t>(kept), nodes.end());
  auto content = std::make_shared<Graph::Content>();
  content->nodes = std::move(nodes);
  content->adjacency = adjacency_of(content->nodes);
  return Graph(std::move(content));
}

}  // namespace entente
