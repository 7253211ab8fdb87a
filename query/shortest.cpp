// SPDX-License-Identifier: MIT
// shortestPath and allShortestPaths: searches in rings, from both ends where both are known, so that between
// two nodes of a large graph only what lies near either of them is looked at.
// Tested by tests/query/clauses_test.cpp.
#include <algorithm>
#include <unordered_map>

#include "query/match.hpp"

namespace entente::query {

/// A search from one end: for every node reached how far it is, and by which relationships the shortest
/// walks come to it.
struct Matcher::Search {
  struct Reached {
    std::uint32_t distance = 0;
    std::vector<EdgeId> by;
  };
  std::unordered_map<std::uint32_t, Reached> nodes;
  std::vector<NodeId> ring;  ///< the nodes that are farthest
  std::uint32_t radius = 0;
  bool backwards = false;

  Search(NodeId start, bool from_the_end) : ring{start}, backwards(from_the_end) {
    nodes[static_cast<std::uint32_t>(start)] = {};
  }
  [[nodiscard]] const Reached* find(NodeId node) const {
    const auto found = nodes.find(static_cast<std::uint32_t>(node));
    return found == nodes.end() ? nullptr : &found->second;
  }
};

/// One ring more. False where the run is to stop.
bool Matcher::widen(const Step& now, Search& search) {
  Step turned = now;
  turned.backwards = now.backwards != search.backwards;
  std::vector<NodeId> next;
  std::vector<EdgeId> edges;
  ++search.radius;
  for (const NodeId node : search.ring) {
    edges.clear();
    neighbours(turned, node, edges);
    for (const EdgeId edge : edges) {
      if (!context_.go_on()) return false;
      if (!properties_hold(now, edge)) continue;
      const NodeId end = other_end(edge, node);
      const auto [reached, is_new] = search.nodes.try_emplace(static_cast<std::uint32_t>(end));
      if (is_new) {
        reached->second.distance = search.radius;
        next.push_back(end);
      }
      if (is_new || (now.all_shortest && reached->second.distance == search.radius)) {
        reached->second.by.push_back(edge);
      }
    }
  }
  search.ring = std::move(next);
  return true;
}

/// The walks by which a search came to a node, from the node to the search's start; all of them, or one.
bool Matcher::walks_back(const Search& search, NodeId from,
                         const std::function<bool(const std::vector<EdgeId>&)>& each) {
  struct Frame {
    NodeId node;
    std::size_t next = 0;
  };
  std::vector<Frame> frames{{from}};
  std::vector<EdgeId> walked;
  while (!frames.empty()) {
    Frame& frame = frames.back();
    const Search::Reached& reached = *search.find(frame.node);
    if (reached.distance == 0 && !each(walked)) return false;
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

/// Sets what the pattern names and goes on; `edges` lead from the step's first node to its last.
bool Matcher::emit_path(const Step& now, std::size_t at, NodeId last, std::vector<EdgeId> edges) {
  if (!now.to_bound) {
    if (!fits(now.to, last)) return context_.go_on();
    context_[now.to] = Value(last);
  }
  if (now.backwards) std::reverse(edges.begin(), edges.end());
  std::vector<Value> list(edges.begin(), edges.end());
  context_[now.edge->variable.slot] =
      now.edge->variable_length ? Value(std::move(list), context_.meter) : list.front();
  return step(at + 1);
}

bool Matcher::shortest(const Step& now, std::size_t at) {
  const Value& start = context_[now.from];
  if (!start.is(ValueType::Node)) return true;
  if (now.to_bound && !context_[now.to].is(ValueType::Node)) return true;
  const NodeId first = start.node();
  const std::uint32_t least = now.edge->variable_length ? now.edge->least : 1;
  const std::uint32_t most = now.edge->variable_length ? now.edge->most : 1;
  if (now.to_bound) {
    const NodeId last = context_[now.to].node();
    if (first == last) return least > 0 || emit_path(now, at, last, {});
    return shortest_between(now, at, first, last, most);
  }
  if (least == 0 && !emit_path(now, at, first, {})) return false;
  Search search(first, false);
  while (search.radius < most && !search.ring.empty()) {
    if (!widen(now, search)) return false;
    for (const NodeId node : search.ring) {
      const bool more = walks_back(search, node, [&](std::vector<EdgeId> edges) {
        std::reverse(edges.begin(), edges.end());
        return emit_path(now, at, node, std::move(edges));
      });
      if (!more) return false;
    }
  }
  return true;
}

bool Matcher::shortest_between(const Step& now, std::size_t at, NodeId first, NodeId last,
                               std::uint32_t most) {
  Search ahead(first, false);
  Search behind(last, true);
  while (ahead.radius < most - std::min(most, behind.radius) && !ahead.ring.empty() && !behind.ring.empty()) {
    Search& smaller = ahead.ring.size() <= behind.ring.size() ? ahead : behind;
    const Search& other = &smaller == &ahead ? behind : ahead;
    if (!widen(now, smaller)) return false;
    // Where the rings meet: every shortest path passes exactly one of these nodes.
    std::vector<NodeId> meetings;
    for (const NodeId node : smaller.ring) {
      if (other.find(node) != nullptr) meetings.push_back(node);
    }
    if (meetings.empty()) continue;
    bool emitted = false;
    for (const NodeId node : meetings) {
      const bool more = walks_back(ahead, node, [&](const std::vector<EdgeId>& to_first) {
        return walks_back(behind, node, [&](const std::vector<EdgeId>& to_last) {
          std::vector<EdgeId> edges(to_first.rbegin(), to_first.rend());
          edges.insert(edges.end(), to_last.begin(), to_last.end());
          emitted = true;
          return emit_path(now, at, last, std::move(edges));
        });
      });
      if (!more) return false;
      if (emitted && !now.all_shortest) break;
    }
    return true;
  }
  return true;
}

}  // namespace entente::query
