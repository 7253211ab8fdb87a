// SPDX-License-Identifier: MIT
// Walks of any number of relationships, depth first and without recursion, as a path may be as long as the
// graph has relationships. No walk takes one twice.
// Tested by tests/query/clauses_test.cpp.
#include <algorithm>

#include "query/evaluate.hpp"
#include "query/match.hpp"

namespace entente::query {

/// Appends the relationships by which a walk may go on from a node.
void Matcher::neighbours(const Step& now, NodeId node, std::vector<EdgeId>& out) const {
  Direction direction = now.edge->direction;
  if (now.backwards && direction != Direction::Both) {
    direction = direction == Direction::Out ? Direction::In : Direction::Out;
  }
  const auto add = [&](std::span<const EdgeId> edges, bool skip_loops) {
    for (const EdgeId edge : edges) {
      if (!skip_loops || graph_[edge].source != graph_[edge].target) out.push_back(edge);
    }
  };
  for (const Direction side : {Direction::Out, Direction::In}) {
    if (direction != Direction::Both && direction != side) continue;
    const bool skip_loops = direction == Direction::Both && side == Direction::In;
    if (now.any_type) {
      add(graph_.edges_of(node, side), skip_loops);
    } else {
      for (const TypeId type : now.types) add(graph_.edges_of(node, side, type), skip_loops);
    }
  }
}

bool Matcher::properties_hold(const Step& now, EdgeId edge) {
  const Expression* properties = now.edge->properties.get();
  if (properties == nullptr) return true;
  for (std::size_t i = 0; i < properties->parts.size(); ++i) {
    const std::optional<KeyId> key = context_.keys[static_cast<std::size_t>(properties->labels[i])];
    if (!key) return false;
    if (equal(graph_.property(edge, *key), evaluate(*properties->parts[i], context_)) != true) return false;
  }
  return true;
}

/// The walk ends here for now: sets what the pattern names and goes on with the next step.
bool Matcher::arrive(const Step& now, std::size_t at, NodeId node, std::span<const EdgeId> edges) {
  if (now.to_bound || now.to == now.from) {
    const Value& end = context_[now.to];
    if (!end.is(ValueType::Node) || end.node() != node) return context_.go_on();
  } else {
    if (!fits(now.to, node)) return context_.go_on();
    context_[now.to] = Value(node);
  }
  if (now.keep_list) {
    std::vector<Value> list;
    list.reserve(edges.size());
    for (const EdgeId edge : edges) list.emplace_back(edge);
    if (now.backwards) std::reverse(list.begin(), list.end());
    context_[now.edge->variable.slot] = Value(std::move(list), context_.meter);
  }
  return step(at + 1);
}

bool Matcher::expand_many(const Step& now, std::size_t at) {
  const Value& start = context_[now.from];
  if (!start.is(ValueType::Node)) return true;
  struct Frame {
    NodeId node;
    std::size_t begin;  ///< of its relationships in `pool`
    std::size_t next;
    std::size_t end;
  };
  std::vector<EdgeId> pool;
  std::vector<EdgeId> walked;
  std::vector<Frame> frames;
  const auto enter = [&](NodeId node) {
    const std::size_t begin = pool.size();
    if (walked.size() < now.edge->most) neighbours(now, node, pool);
    frames.push_back({node, begin, begin, pool.size()});
  };
  bool more = true;
  if (now.edge->least == 0) more = arrive(now, at, start.node(), {});
  if (more) enter(context_[now.from].node());
  while (!frames.empty()) {
    Frame& frame = frames.back();
    if (!more || frame.next == frame.end) {
      pool.resize(frame.begin);
      frames.pop_back();
      if (!walked.empty() && !frames.empty()) {
        give_back(walked.back());
        walked.pop_back();
      }
      continue;
    }
    if (!context_.go_on()) {
      more = false;
      continue;
    }
    const EdgeId edge = pool[frame.next++];
    const bool again = !plan_.distinct_edges && std::find(walked.begin(), walked.end(), edge) != walked.end();
    if (again || !properties_hold(now, edge) || !take(edge)) continue;
    const NodeId node = other_end(edge, frame.node);
    walked.push_back(edge);
    if (walked.size() >= now.edge->least) more = arrive(now, at, node, walked);
    enter(node);
  }
  return more;
}

/// `[r*]` where r is a list of relationships that an earlier clause made.
bool Matcher::follow_edges(const Step& now, std::size_t at) {
  const Value value = context_[now.edge->variable.slot];
  if (!value.is(ValueType::List)) return true;
  std::vector<EdgeId> edges;
  for (const Value& one : value.list()) {
    if (!one.is(ValueType::Relationship)) return true;
    edges.push_back(one.edge());
  }
  if (edges.size() < now.edge->least || edges.size() > now.edge->most) return true;
  if (edges.empty()) {
    const Value& node = context_[now.from_bound ? now.from : now.to];
    return !node.is(ValueType::Node) || walk_list(now, at, node.node(), edges);
  }
  const auto [source, target, type] = graph_[edges.front()];
  if (now.edge->direction != Direction::In && !walk_list(now, at, source, edges)) return false;
  const bool turned =
      now.edge->direction == Direction::In || (now.edge->direction == Direction::Both && source != target);
  return !turned || walk_list(now, at, target, edges);
}

bool Matcher::walk_list(const Step& now, std::size_t at, NodeId first, std::span<const EdgeId> edges) {
  NodeId here = first;
  for (const EdgeId edge : edges) {
    const auto [source, target, type] = graph_[edge];
    const bool forward = source == here && now.edge->direction != Direction::In;
    const bool back = target == here && now.edge->direction != Direction::Out;
    const bool typed = now.any_type || std::find(now.types.begin(), now.types.end(), type) != now.types.end();
    if ((!forward && !back) || !typed || !properties_hold(now, edge)) return context_.go_on();
    here = other_end(edge, here);
  }
  const auto meets = [&](Slot slot, bool bound, NodeId node) {
    if (!bound) return fits(slot, node);
    const Value& value = context_[slot];
    return value.is(ValueType::Node) && value.node() == node;
  };
  if (!meets(now.from, now.from_bound, first) || !meets(now.to, now.to_bound, here)) return context_.go_on();
  if (now.from == now.to && first != here) return context_.go_on();
  std::size_t taken = 0;
  while (taken < edges.size() && take(edges[taken])) ++taken;
  bool more = true;
  if (taken == edges.size()) {
    if (!now.from_bound) context_[now.from] = Value(first);
    if (!now.to_bound) context_[now.to] = Value(here);
    more = step(at + 1);
  }
  while (taken > 0) give_back(edges[--taken]);
  return more;
}

}  // namespace entente::query
