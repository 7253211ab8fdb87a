// SPDX-License-Identifier: MIT
// Finds patterns: scans, lookups, single relationships, conditions. Walks of many are in walk.cpp.
// Tested by tests/query/clauses_test.cpp.
#include "query/match.hpp"

#include <algorithm>

#include "query/evaluate.hpp"

namespace entente::query {

Matcher::Matcher(std::vector<const PatternPart*> parts, const Expression* where, Context& context)
    : context_(context),
      graph_(context.graph),
      parts_(std::move(parts)),
      plan_(make_plan(parts_, where, context)) {}

void Matcher::run(const std::function<bool()>& each) {
  if (plan_.impossible) return;
  const Each* const outer = std::exchange(each_, &each);
  step(0);
  each_ = outer;
}

bool Matcher::fits(Slot slot, NodeId node) const {
  const std::vector<LabelId>* labels = plan_.labels_of(slot);
  return labels == nullptr ||
         std::all_of(labels->begin(), labels->end(), [&](LabelId label) { return graph_.has(node, label); });
}

bool Matcher::take(EdgeId edge) {
  constexpr std::size_t kFew = 32;  // looked through faster than a bit for every relationship is set aside
  if (!plan_.distinct_edges) return true;
  if (used_.empty()) {
    if (std::find(taken_.begin(), taken_.end(), edge) != taken_.end()) return false;
    if (taken_.size() == kFew) {
      used_.resize(graph_.edge_count());
      for (const EdgeId one : taken_) used_[static_cast<std::size_t>(one)] = true;
    }
  } else if (used_[static_cast<std::size_t>(edge)]) {
    return false;
  }
  taken_.push_back(edge);
  if (!used_.empty()) used_[static_cast<std::size_t>(edge)] = true;
  return true;
}

/// Of the relationship taken last.
void Matcher::give_back(EdgeId edge) {
  if (!plan_.distinct_edges) return;
  taken_.pop_back();
  if (!used_.empty()) used_[static_cast<std::size_t>(edge)] = false;
}

NodeId Matcher::other_end(EdgeId edge, NodeId node) const {
  const PropertyGraph::Edge& ends = graph_[edge];
  return ends.source == node ? ends.target : ends.source;
}

bool Matcher::step(std::size_t at) {
  if (!context_.go_on()) return false;
  if (at == plan_.steps.size()) return (*each_)();
  const Step& now = plan_.steps[at];
  switch (now.kind) {
    case StepKind::ScanNodes:
    case StepKind::ScanLabel:
      return scan(now, at);
    case StepKind::Seek:
      return seek(now, at);
    case StepKind::ScanEdges:
      return scan_edges(now, at);
    case StepKind::CheckNode: {
      const Value& node = context_[now.from];
      return !node.is(ValueType::Node) || !fits(now.from, node.node()) || step(at + 1);
    }
    case StepKind::Expand:
      return expand(now, at);
    case StepKind::ExpandMany:
      return expand_many(now, at);
    case StepKind::FollowEdge:
      return follow_edge(now, at);
    case StepKind::FollowEdges:
      return follow_edges(now, at);
    case StepKind::Shortest:
      return shortest(now, at);
    case StepKind::Filter:
      return filter(now) ? step(at + 1) : !context_.stopped();
    case StepKind::MakePath:
      make_path(now);
      return step(at + 1);
  }
  return true;
}

bool Matcher::scan(const Step& now, std::size_t at) {
  const auto try_node = [&](NodeId node) {
    if (!fits(now.to, node)) return context_.go_on();
    context_[now.to] = Value(node);
    return step(at + 1);
  };
  if (now.label) {
    for (const NodeId node : graph_.nodes_with(*now.label)) {
      if (!try_node(node)) return false;
    }
    return true;
  }
  for (std::size_t i = 0; i < graph_.node_count(); ++i) {
    if (!try_node(static_cast<NodeId>(i))) return false;
  }
  return true;
}

bool Matcher::seek(const Step& now, std::size_t at) {
  const Value wanted = evaluate(*now.value, context_);
  if (context_.stopped()) return false;
  const std::optional<KeyId> key = context_.keys[static_cast<std::size_t>(now.key)];
  if (!key || wanted.is_null()) return true;
  std::vector<NodeId> found;
  if (now.value_is_list) {
    if (!wanted.is(ValueType::List)) {
      context_.fail(*now.value, Fault::InvalidArgumentType,
                    "IN needs a list on its right, found " + std::string(name(wanted.type())));
      return false;
    }
    for (const Value& one : wanted.list()) {
      const std::vector<NodeId> more = graph_.seek(now.label, *key, one);
      found.insert(found.end(), more.begin(), more.end());
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
  } else {
    found = graph_.seek(now.label, *key, wanted);
  }
  for (const NodeId node : found) {
    if (!fits(now.to, node)) continue;
    context_[now.to] = Value(node);
    if (!step(at + 1)) return false;
  }
  return true;
}

bool Matcher::scan_edges(const Step& now, std::size_t at) {
  const Direction direction = now.edge->direction;
  const auto try_edge = [&](EdgeId edge) {
    const auto [source, target, type] = graph_[edge];
    if (direction != Direction::In && !try_followed(now, at, edge, source, target)) return false;
    const bool turned = direction == Direction::In || (direction == Direction::Both && source != target);
    return !turned || try_followed(now, at, edge, target, source);
  };
  if (now.any_type) {
    for (std::size_t i = 0; i < graph_.edge_count(); ++i) {
      if (!try_edge(static_cast<EdgeId>(i))) return false;
    }
    return true;
  }
  for (const TypeId type : now.types) {
    for (const EdgeId edge : graph_.edges_with(type)) {
      if (!try_edge(edge)) return false;
    }
  }
  return true;
}

bool Matcher::expand(const Step& now, std::size_t at) {
  const Value& start = context_[now.from];
  if (!start.is(ValueType::Node)) return true;  // null
  NodeId from = start.node();
  Direction direction = now.edge->direction;
  const auto opposite = [](Direction d) {
    if (d == Direction::Both) return d;
    return d == Direction::Out ? Direction::In : Direction::Out;
  };
  if (now.backwards) direction = opposite(direction);
  if (now.to_bound) {
    const Value& end = context_[now.to];
    if (!end.is(ValueType::Node)) return true;
    // Of two known nodes the one with fewer relationships is asked.
    const auto degree = [&](NodeId node, Direction d) { return graph_.edges_of(node, d).size(); };
    const auto all = [&](NodeId node, Direction d) {
      return d == Direction::Both ? degree(node, Direction::Out) + degree(node, Direction::In)
                                  : degree(node, d);
    };
    if (all(end.node(), opposite(direction)) < all(from, direction)) {
      Step turned = now;
      std::swap(turned.from, turned.to);
      from = end.node();
      direction = opposite(direction);
      for (const Direction side : {Direction::Out, Direction::In}) {
        if (direction != Direction::Both && direction != side) continue;
        const bool loops = direction == Direction::Both && side == Direction::In;
        if (!try_edges(turned, at, graph_.edges_of(from, side), side, from, loops)) return false;
      }
      return true;
    }
  }
  for (const Direction side : {Direction::Out, Direction::In}) {
    if (direction != Direction::Both && direction != side) continue;
    const bool skip_loops = direction == Direction::Both && side == Direction::In;
    if (now.any_type) {
      if (!try_edges(now, at, graph_.edges_of(from, side), side, from, skip_loops)) return false;
      continue;
    }
    for (const TypeId type : now.types) {
      if (!try_edges(now, at, graph_.edges_of(from, side, type), side, from, skip_loops)) return false;
    }
  }
  return true;
}

bool Matcher::try_edges(const Step& now, std::size_t at, std::span<const EdgeId> edges, Direction direction,
                        NodeId from, bool skip_loops) {
  for (const EdgeId edge : edges) {
    const PropertyGraph::Edge& ends = graph_[edge];
    if (skip_loops && ends.source == ends.target) continue;
    const bool typed =
        now.any_type || std::find(now.types.begin(), now.types.end(), ends.type) != now.types.end();
    if (!typed) {
      if (!context_.go_on()) return false;
      continue;
    }
    const NodeId to = direction == Direction::Out ? ends.target : ends.source;
    if (now.to_bound || now.to == now.from) {
      const Value& end = context_[now.to];
      const bool meets = now.to == now.from ? to == from : end.is(ValueType::Node) && end.node() == to;
      if (!meets) {
        if (!context_.go_on()) return false;
        continue;
      }
    } else if (!fits(now.to, to)) {
      if (!context_.go_on()) return false;
      continue;
    }
    if (!take(edge)) continue;
    if (!now.to_bound) context_[now.to] = Value(to);
    context_[now.edge->variable.slot] = Value(edge);
    const bool more = step(at + 1);
    give_back(edge);
    if (!more) return false;
  }
  return true;
}

bool Matcher::follow_edge(const Step& now, std::size_t at) {
  const Value& value = context_[now.edge->variable.slot];
  if (value.is_null()) return true;
  if (!value.is(ValueType::Relationship)) {
    context_.fail(now.edge->begin, Fault::InvalidArgumentType,
                  "a relationship is needed, found " + std::string(name(value.type())));
    return false;
  }
  const EdgeId edge = value.edge();
  const auto [source, target, type] = graph_[edge];
  if (!now.any_type && std::find(now.types.begin(), now.types.end(), type) == now.types.end()) return true;
  const Direction direction = now.edge->direction;
  if (direction != Direction::In && !try_followed(now, at, edge, source, target)) return false;
  const bool turned = direction == Direction::In || (direction == Direction::Both && source != target);
  return !turned || try_followed(now, at, edge, target, source);
}

/// One relationship between two nodes in the order of the pattern.
bool Matcher::try_followed(const Step& now, std::size_t at, EdgeId edge, NodeId left, NodeId right) {
  const auto meets = [&](Slot slot, bool bound, NodeId node) {
    if (!bound) return fits(slot, node);
    const Value& value = context_[slot];
    return value.is(ValueType::Node) && value.node() == node;
  };
  if (now.from == now.to && left != right) return context_.go_on();
  if (!meets(now.from, now.from_bound, left) || !meets(now.to, now.to_bound, right) || !take(edge)) {
    return context_.go_on();
  }
  if (!now.from_bound) context_[now.from] = Value(left);
  if (!now.to_bound) context_[now.to] = Value(right);
  context_[now.edge->variable.slot] = Value(edge);
  const bool more = step(at + 1);
  give_back(edge);
  return more;
}

bool Matcher::holds_for(const Predicate& predicate) {
  if (predicate.condition != nullptr) return holds(*predicate.condition, context_);
  const std::optional<KeyId> key = context_.keys[static_cast<std::size_t>(predicate.key)];
  if (!key) return false;
  const Value& of = context_[predicate.slot];
  Value found;
  if (of.is(ValueType::Node)) found = graph_.property(of.node(), *key);
  if (of.is(ValueType::Relationship)) found = graph_.property(of.edge(), *key);
  if (found.is_null()) return false;
  if (predicate.value->kind == ExpressionKind::Literal) return equal(found, predicate.value->value) == true;
  return equal(found, evaluate(*predicate.value, context_)) == true;
}

bool Matcher::filter(const Step& now) {
  return std::all_of(now.predicates.begin(), now.predicates.end(),
                     [&](const Predicate* predicate) { return holds_for(*predicate); });
}

void Matcher::make_path(const Step& now) {
  Path path;
  NodeId here = context_[now.part->nodes.front().variable.slot].node();
  path.nodes.push_back(here);
  const auto add = [&](EdgeId edge) {
    path.edges.push_back(edge);
    here = other_end(edge, here);
    path.nodes.push_back(here);
  };
  for (const EdgePattern& edge : now.part->edges) {
    const Value& value = context_[edge.variable.slot];
    if (value.is(ValueType::Relationship)) {
      add(value.edge());
    } else if (value.is(ValueType::List)) {
      for (const Value& one : value.list()) add(one.edge());
    }
  }
  context_[now.to] = Value(std::move(path));
}

}  // namespace entente::query
