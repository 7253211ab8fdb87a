// SPDX-License-Identifier: MIT
// Who is central, and who belongs together: figures of the network of those who take part.
// Tested by tests/graph/metrics_test.cpp.
#include "entente/graph/metrics.hpp"

#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/betweenness_centrality.hpp>
#include <boost/graph/connected_components.hpp>
#include <boost/graph/page_rank.hpp>
#include <cmath>
#include <map>
#include <numeric>
#include <set>
#include <utility>

namespace entente {
namespace {

using Network = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS>;
using Vertex = std::size_t;
using Ties = std::map<std::pair<Vertex, Vertex>, std::uint32_t>;  // how many claims tie the two

// A summit of all states ties everyone to everyone and tells nothing of anyone.
constexpr std::size_t kMostAtATable = 40;
constexpr int kRankSteps = 40;
constexpr int kMostRounds = 50;

bool takes_part(const Node& node) {
  switch (node.type()) {
    case NodeType::Country:
    case NodeType::Person:
    case NodeType::Organization:
    case NodeType::Group:
      return true;
    default:
      return false;
  }
}

/// Those whom a claim brings together.
std::vector<NodeIndex> table_of(const Graph& graph, const Node& node, NodeIndex index) {
  const auto* event = node.as<EventNode>();
  if (event != nullptr &&
      (event->modality == Modality::Negated || event->modality == Modality::Hypothetical)) {
    return {};
  }
  if (event == nullptr && node.as<AgreementNode>() == nullptr && node.as<TenureNode>() == nullptr &&
      node.as<MembershipNode>() == nullptr) {
    return {};
  }
  std::set<NodeIndex> out;
  for (const Edge& edge : graph.out_edges(index)) {
    const bool aside = edge.role == EdgeRole::Location || edge.role == EdgeRole::AttributedTo;
    if (!aside && takes_part(graph[edge.target])) out.insert(edge.target);
  }
  return {out.begin(), out.end()};
}

/// Labels from 1, the largest group first, the one with the least vertex first among equals.
std::vector<std::uint32_t> ranked(const std::vector<std::size_t>& labels) {
  std::map<std::size_t, std::pair<std::size_t, Vertex>> groups;  // label → size, least vertex
  for (Vertex v = 0; v < labels.size(); ++v) ++groups.try_emplace(labels[v], 0, v).first->second.first;
  std::vector<std::pair<std::pair<std::size_t, Vertex>, std::size_t>> order;
  for (const auto& [label, group] : groups) order.push_back({group, label});
  std::sort(order.begin(), order.end(), [](const auto& a, const auto& b) {
    return a.first.first != b.first.first ? a.first.first > b.first.first : a.first.second < b.first.second;
  });
  std::map<std::size_t, std::uint32_t> rank;
  for (const auto& [group, label] : order) rank.emplace(label, static_cast<std::uint32_t>(rank.size() + 1));
  std::vector<std::uint32_t> out;
  out.reserve(labels.size());
  for (const std::size_t label : labels) out.push_back(rank.at(label));
  return out;
}

/// Label propagation: each takes the label that weighs most among its neighbours, in the order of their ids,
/// until nothing changes. Boost has no community detection.
std::vector<std::size_t> communities(std::size_t size, const Ties& ties) {
  std::vector<std::vector<std::pair<Vertex, std::uint32_t>>> neighbours(size);
  for (const auto& [pair, weight] : ties) {
    neighbours[pair.first].emplace_back(pair.second, weight);
    neighbours[pair.second].emplace_back(pair.first, weight);
  }
  std::vector<std::size_t> labels(size);
  std::iota(labels.begin(), labels.end(), std::size_t{0});
  bool changed = true;
  for (int round = 0; changed && round < kMostRounds; ++round) {
    changed = false;
    for (Vertex v = 0; v < size; ++v) {
      std::map<std::size_t, std::uint64_t> weights;
      for (const auto& [other, weight] : neighbours[v]) weights[labels[other]] += weight;
      std::uint64_t most = 0;
      for (const auto& [label, weight] : weights) most = std::max(most, weight);
      const auto own = weights.find(labels[v]);
      if (weights.empty() || (own != weights.end() && own->second == most)) continue;
      labels[v] = std::find_if(weights.begin(), weights.end(), [&](const auto& item) {
                    return item.second == most;
                  })->first;
      changed = true;
    }
  }
  return labels;
}

/// Digits beyond these depend on the order of additions.
double rounded(double value) {
  return std::round(value * 1e9) / 1e9;
}

}  // namespace

Graph with_metrics(const Graph& graph) {
  std::vector<Node> nodes(graph.nodes().begin(), graph.nodes().end());
  std::map<NodeIndex, Vertex> vertex_of;
  std::vector<NodeIndex> node_of;
  Ties ties;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    nodes[i].metrics.reset();
    const std::vector<NodeIndex> table = table_of(graph, nodes[i], static_cast<NodeIndex>(i));
    if (table.size() > kMostAtATable) continue;
    for (std::size_t a = 0; a < table.size(); ++a) {
      for (std::size_t b = a + 1; b < table.size(); ++b) {
        for (const NodeIndex end : {table[a], table[b]}) {
          if (vertex_of.try_emplace(end, 0).second) node_of.push_back(end);
        }
      }
    }
  }
  // Vertices in the order of the nodes, which is that of their ids.
  std::sort(node_of.begin(), node_of.end());
  for (Vertex v = 0; v < node_of.size(); ++v) vertex_of[node_of[v]] = v;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    const std::vector<NodeIndex> table = table_of(graph, nodes[i], static_cast<NodeIndex>(i));
    if (table.size() > kMostAtATable) continue;
    for (std::size_t a = 0; a < table.size(); ++a) {
      for (std::size_t b = a + 1; b < table.size(); ++b)
        ++ties[{vertex_of.at(table[a]), vertex_of.at(table[b])}];
    }
  }

  const std::size_t size = node_of.size();
  Network network(size);
  for (const auto& [pair, weight] : ties) boost::add_edge(pair.first, pair.second, network);
  const auto number = boost::get(boost::vertex_index, network);
  std::vector<double> rank(size);
  std::vector<double> between(size);
  std::vector<std::size_t> component(size);
  if (size > 0) {
    boost::graph::page_rank(network, boost::make_iterator_property_map(rank.begin(), number),
                            boost::graph::n_iterations(kRankSteps));
    // Boost's ranks add up to the number of vertices.
    const double sum = std::accumulate(rank.begin(), rank.end(), 0.0);
    for (double& own : rank) own /= sum;
    boost::connected_components(network, boost::make_iterator_property_map(component.begin(), number));
    if (size <= kMostForBetweenness) {
      const auto map = boost::make_iterator_property_map(between.begin(), number);
      boost::brandes_betweenness_centrality(network, map);
      if (size > 2) boost::relative_betweenness_centrality(network, map);
    }
  }
  const std::vector<std::uint32_t> components = ranked(component);
  const std::vector<std::uint32_t> groups = ranked(communities(size, ties));
  for (Vertex v = 0; v < size; ++v) {
    NodeMetrics metrics;
    metrics.degree = static_cast<std::uint32_t>(boost::out_degree(v, network));
    metrics.page_rank = rounded(rank[v]);
    if (size <= kMostForBetweenness) metrics.betweenness = rounded(between[v]);
    metrics.component = components[v];
    metrics.community = groups[v];
    nodes[static_cast<std::size_t>(node_of[v])].metrics = metrics;
  }
  return make_graph(std::move(nodes));
}

}  // namespace entente
