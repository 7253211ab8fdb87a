// SPDX-License-Identifier: MIT
// shortestPath and allShortestPaths: a search in rings around the first node.
// Tested by tests/query/clauses_test.cpp.
#include <algorithm>
#include <unordered_map>

#include "query/match.hpp"

namespace entente::query {

/// For every node reached: how far it is, and by which relationships the shortest walks come to it.
struct Matcher::Search {
  struct Reached {
    std::uint32_t distance = 0;
    std::vector<EdgeId> by;
  };
  std::unordered_map<std::uint32_t, Reached> nodes;

  [[nodiscard]] const Reached& operator[](NodeId node) const {
    return nodes.find(static_cast<std::uint32_t>(node))->second;
  }
};

bool Matcher::shortest(const Step& now, std::size_t at) {
  const Value& start = context_[now.from];
  if (!start.is(ValueType::Node)) return true;
  const NodeId first = start.node();
  if (now.to_bound && !context_[now.to].is(ValueType::Node)) return true;
  const std::uint32_t least = now.edge->variable_length ? now.edge->least : 1;
  const std::uint32_t most = now.edge->variable_length ? now.edge->most : 1;

  Search search;
  search.nodes[static_cast<std::uint32_t>(first)] = {};
  std::vector<NodeId> ring{first};
  std::vector<EdgeId> edges;
  if (least == 0 && !emit_paths(now, at, search, first)) return false;
  if (now.to_bound && context_[now.to].node() == first) return true;
  for (std::uint32_t distance = 1; distance <= most && !ring.empty(); ++distance) {
    std::vector<NodeId> next;
    for (const NodeId node : ring) {
      edges.clear();
      neighbours(now, node, edges);
      for (const EdgeId edge : edges) {
        if (!context_.go_on()) return false;
        if (!properties_hold(now, edge)) continue;
        const NodeId end = other_end(edge, node);
        const auto [reached, is_new] = search.nodes.try_emplace(static_cast<std::uint32_t>(end));
        if (is_new) {
          reached->second.distance = distance;
          next.push_back(end);
        }
        if (is_new || (now.all_shortest && reached->second.distance == distance)) {
          reached->second.by.push_back(edge);
        }
      }
    }
    if (now.to_bound) {
      const NodeId target = context_[now.to].node();
      const bool found = std::find(next.begin(), next.end(), target) != next.end();
      if (found) return emit_paths(now, at, search, target);
    } else {
      for (const NodeId node : next) {
        if (!emit_paths(now, at, search, node)) return false;
      }
    }
    ring = std::move(next);
  }
  return true;
}

/// Walks back from the last node, by every way or by the first one found.
bool Matcher::emit_paths(const Step& now, std::size_t at, const Search& search, NodeId last) {
  if (now.to_bound) {
    if (context_[now.to].node() != last) return true;
  } else {
    if (!fits(now.to, last)) return context_.go_on();
    context_[now.to] = Value(last);
  }
  struct Frame {
    NodeId node;
    std::size_t next = 0;
  };
  std::vector<Frame> frames{{last}};
  std::vector<EdgeId> walked;  // from the last node to the first
  const auto emit = [&] {
    std::vector<Value> list(walked.begin(), walked.end());
    if (!now.backwards) std::reverse(list.begin(), list.end());
    Value& place = context_[now.edge->variable.slot];
    place = now.edge->variable_length ? Value(std::move(list), context_.meter) : list.front();
    return step(at + 1);
  };
  while (!frames.empty()) {
    Frame& frame = frames.back();
    const Search::Reached& reached = search[frame.node];
    if (reached.distance == 0 && !emit()) return false;
    if (frame.next == reached.by.size()) {
      frames.pop_back();
      if (!walked.empty()) walked.pop_back();
      continue;
    }
    if (!context_.go_on()) return false;
    const EdgeId edge = reached.by[frame.next++];
    walked.push_back(edge);
    frames.push_back({other_end(edge, frame.node)});
  }
  return true;
}

}  // namespace entente::query
