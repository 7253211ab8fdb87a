// SPDX-License-Identifier: MIT
// Decides in which order a pattern is found. Greedy: always the step that leaves the fewest rows by what
// is known of the graph, which is exact for counts of labels and types and guessed for the rest.
// Tested by tests/query/property_graph_test.cpp.
#include "query/planner.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace entente::query {
namespace {

/// A guess: how much an equality leaves of what it is asked of.
constexpr double kEquality = 0.02;

class Planner {
 public:
  Planner(std::span<const PatternPart* const> parts, const Expression* where, const Context& context)
      : parts_(parts), context_(context), graph_(context.graph) {
    collect(where);
  }

  Plan run() {
    if (plan_.impossible) return std::move(plan_);
    check_bound_nodes();
    apply_predicates();
    while (!edges_.empty() || !nodes_.empty()) {
      const Choice next = best();
      if (next.step.edge != nullptr) {
        edges_.erase(std::find_if(edges_.begin(), edges_.end(),
                                  [&](const Open& open) { return open.edge == next.step.edge; }));
      }
      add(next);
      apply_predicates();
    }
    for (const PatternPart* part : parts_) {
      if (part->path.slot == kNoSlot) continue;
      Step step;
      step.kind = StepKind::MakePath;
      step.part = part;
      step.to = part->path.slot;
      plan_.steps.push_back(std::move(step));
      bound_.insert(part->path.slot);
      plan_.new_slots.push_back(part->path.slot);
    }
    apply_predicates();
    return std::move(plan_);
  }

 private:
  /// A relationship of the pattern that is not found yet.
  struct Open {
    const EdgePattern* edge;
    const PatternPart* part;
    Slot left, right;
    std::vector<TypeId> types;
    std::set<Slot> needs;  ///< of its properties
  };

  struct Choice {
    Step step;
    double rows = std::numeric_limits<double>::infinity();  ///< after the step
    double cost = std::numeric_limits<double>::infinity();  ///< what choices are compared by
    bool unique = false;                                    ///< finds one node at most
  };

  // What is asked ------------------------------------------------------------------------------------------

  void collect(const Expression* where) {
    for (const PatternPart* part : parts_) {
      for (const NodePattern& node : part->nodes) collect_node(node);
      for (std::size_t i = 0; i < part->edges.size(); ++i) collect_edge(*part, i);
      if (part->kind == PathKind::All) edge_patterns_ += part->edges.size();
      for (const EdgePattern& edge : part->edges) {
        if (edge.variable_length && part->kind == PathKind::All) ++edge_patterns_;
      }
    }
    plan_.distinct_edges = edge_patterns_ > 1;
    std::erase_if(nodes_, [&](Slot slot) { return bound_.contains(slot); });
    if (where == nullptr) return;
    std::vector<const Expression*> conditions;
    split_condition(*where, conditions);
    for (const Expression* condition : conditions) {
      Predicate predicate;
      predicate.condition = condition;
      predicate.needs = slots_of(*condition);
      plan_.predicates.push_back(std::move(predicate));
      if (const std::optional<Lookup> lookup = lookup_of(*condition)) lookups_.push_back(*lookup);
      const bool on_variable = condition->kind == ExpressionKind::HasLabels &&
                               condition->parts[0]->kind == ExpressionKind::Variable;
      if (on_variable && is_node(condition->parts[0]->slot))
        add_labels(condition->parts[0]->slot, condition->labels);
    }
  }

  [[nodiscard]] bool is_node(Slot slot) const {
    return std::find(nodes_.begin(), nodes_.end(), slot) != nodes_.end();
  }

  void add_labels(Slot slot, const std::vector<Symbol>& labels) {
    if (labels.empty()) return;
    auto found = std::find_if(plan_.labels.begin(), plan_.labels.end(),
                              [&](const auto& entry) { return entry.first == slot; });
    if (found == plan_.labels.end()) found = plan_.labels.insert(found, {slot, {}});
    for (const Symbol label : labels) {
      const std::optional<LabelId> id = context_.labels[static_cast<std::size_t>(label)];
      if (!id) {
        plan_.impossible = true;
        continue;
      }
      if (std::find(found->second.begin(), found->second.end(), *id) == found->second.end()) {
        found->second.push_back(*id);
      }
    }
  }

  void collect_node(const NodePattern& node) {
    const Slot slot = node.variable.slot;
    if (node.variable.bound) {
      bound_.insert(slot);
      checked_.push_back(slot);
    } else if (!is_node(slot)) {
      nodes_.push_back(slot);
      plan_.new_slots.push_back(slot);
    }
    add_labels(slot, node.labels);
    if (!node.properties) return;
    for (std::size_t i = 0; i < node.properties->parts.size(); ++i) {
      const Expression& value = *node.properties->parts[i];
      Predicate predicate;
      predicate.slot = slot;
      predicate.key = node.properties->labels[i];
      predicate.value = &value;
      predicate.needs = slots_of(value);
      predicate.needs.insert(slot);
      lookups_.push_back({slot, predicate.key, &value, false});
      plan_.predicates.push_back(std::move(predicate));
    }
  }

  void collect_edge(const PatternPart& part, std::size_t i) {
    const EdgePattern& edge = part.edges[i];
    Open open{&edge, &part, part.nodes[i].variable.slot, part.nodes[i + 1].variable.slot, {}, {}};
    for (const Symbol type : edge.types) {
      const std::optional<TypeId> id = context_.types[static_cast<std::size_t>(type)];
      if (id && std::find(open.types.begin(), open.types.end(), *id) == open.types.end())
        open.types.push_back(*id);
    }
    const bool can_be_empty = edge.variable_length && edge.least == 0;
    if (!edge.types.empty() && open.types.empty() && !can_be_empty) plan_.impossible = true;
    if (!edge.variable.bound) plan_.new_slots.push_back(edge.variable.slot);
    if (edge.properties) {
      const bool many = edge.variable_length || part.kind != PathKind::All;
      for (std::size_t k = 0; k < edge.properties->parts.size(); ++k) {
        const Expression& value = *edge.properties->parts[k];
        const std::set<Slot> needs = slots_of(value);
        // Of many relationships each is asked while they are found.
        if (many) {
          open.needs.insert(needs.begin(), needs.end());
          continue;
        }
        Predicate predicate;
        predicate.slot = edge.variable.slot;
        predicate.key = edge.properties->labels[k];
        predicate.value = &value;
        predicate.needs = needs;
        predicate.needs.insert(edge.variable.slot);
        plan_.predicates.push_back(std::move(predicate));
      }
    }
    edges_.push_back(std::move(open));
  }

  // What is known of the graph -----------------------------------------------------------------------------

  [[nodiscard]] double nodes_like(Slot slot) const {
    double least = static_cast<double>(graph_.node_count());
    if (const std::vector<LabelId>* labels = plan_.labels_of(slot)) {
      for (const LabelId label : *labels) {
        least = std::min(least, static_cast<double>(graph_.nodes_with(label).size()));
      }
    }
    return least;
  }

  [[nodiscard]] std::optional<LabelId> rarest_label(Slot slot) const {
    const std::vector<LabelId>* labels = plan_.labels_of(slot);
    if (labels == nullptr) return std::nullopt;
    return *std::min_element(labels->begin(), labels->end(), [&](LabelId a, LabelId b) {
      return graph_.nodes_with(a).size() < graph_.nodes_with(b).size();
    });
  }

  [[nodiscard]] double edges_like(const Open& open) const {
    if (open.edge->types.empty()) return static_cast<double>(graph_.edge_count());
    double count = 0;
    for (const TypeId type : open.types) count += static_cast<double>(graph_.edges_with(type).size());
    return count;
  }

  /// Whether these variables have values. Those of other clauses do; those of comprehensions, which get
  /// theirs later, are not waited for.
  [[nodiscard]] bool available(const std::set<Slot>& needs) const {
    return std::all_of(needs.begin(), needs.end(), [&](Slot slot) {
      const bool own =
          std::find(plan_.new_slots.begin(), plan_.new_slots.end(), slot) != plan_.new_slots.end();
      const bool path = std::any_of(parts_.begin(), parts_.end(),
                                    [&](const PatternPart* part) { return part->path.slot == slot; });
      return (!own && !path) || bound_.contains(slot);
    });
  }

  /// Relationships that a walk from the node of this slot meets.
  [[nodiscard]] double fan_out(const Open& open, Slot from) const {
    const double ways = open.edge->direction == Direction::Both ? 2 : 1;
    const double once = ways * edges_like(open) / std::max(1.0, nodes_like(from));
    return open.edge->variable_length ? std::max(once, 1.0) * std::max(once, 1.0) + 1 : once;
  }

  /// What has to be done for a node before the next one of the pattern is known, at least.
  [[nodiscard]] double effort(Slot slot) const {
    double least = std::numeric_limits<double>::infinity();
    for (const Open& open : edges_) {
      if (open.left == slot || open.right == slot) least = std::min(least, fan_out(open, slot));
    }
    return std::isinf(least) ? 1 : 1 + least;
  }

  /// How much of the nodes found in a slot its conditions leave, beyond its labels.
  [[nodiscard]] double equalities(Slot slot) const {
    double left = 1;
    for (const Lookup& lookup : lookups_) {
      if (lookup.slot == slot && !lookup.is_list) left *= kEquality;
    }
    return left;
  }

  // Choices ------------------------------------------------------------------------------------------------

  /// A relationship from a known node comes before another start, which would pair everything with
  /// everything; only a start that finds one node costs nothing.
  [[nodiscard]] Choice best() const {
    const Choice edge = best_edge();
    const bool any_lookup = std::any_of(lookups_.begin(), lookups_.end(),
                                        [&](const Lookup& lookup) { return is_node(lookup.slot); });
    if (!std::isinf(edge.cost) && edge.step.kind != StepKind::Shortest && !any_lookup) return edge;
    const Choice start = best_start();
    if (std::isinf(edge.cost)) return start;
    if (std::isinf(start.cost) || start.unique) return start.unique ? start : edge;
    const bool far = edge.step.kind == StepKind::Shortest && !edge.step.to_bound;
    return far && start.cost < edge.cost ? start : edge;
  }

  [[nodiscard]] Choice best_start() const {
    Choice best;
    for (const Slot slot : nodes_) {
      Choice scan;
      scan.step.to = slot;
      scan.step.label = rarest_label(slot);
      scan.step.kind = scan.step.label ? StepKind::ScanLabel : StepKind::ScanNodes;
      scan.rows = rows_ * std::max(1.0, nodes_like(slot)) * std::max(equalities(slot), 0.5);
      scan.cost = scan.rows * effort(slot);
      if (scan.cost < best.cost) best = scan;
      for (const Lookup& lookup : lookups_) {
        if (lookup.slot != slot || !available(slots_of(*lookup.value))) continue;
        Choice seek = scan;
        seek.step.kind = StepKind::Seek;
        seek.step.key = lookup.key;
        seek.step.value = lookup.value;
        seek.step.value_is_list = lookup.is_list;
        const std::optional<KeyId> key = context_.keys[static_cast<std::size_t>(lookup.key)];
        seek.unique = !lookup.is_list && (!key || graph_.identifies(*key));
        seek.rows = rows_ * (seek.unique ? 0.5 : std::max(1.0, nodes_like(slot) * kEquality));
        if (lookup.is_list) seek.rows *= 3;
        seek.cost = seek.rows * effort(slot);
        if (seek.cost < best.cost) best = seek;
      }
    }
    for (const Open& open : edges_) {
      const bool plain = !open.edge->variable_length && open.part->kind == PathKind::All &&
                         !open.edge->variable.bound && !bound_.contains(open.left) &&
                         !bound_.contains(open.right);
      if (!plain) continue;
      Choice scan;
      scan.step = step_of(open);
      scan.step.kind = StepKind::ScanEdges;
      const double ways = open.edge->direction == Direction::Both ? 2 : 1;
      scan.rows = rows_ * std::max(1.0, edges_like(open)) * ways;
      scan.cost = scan.rows;
      if (scan.cost < best.cost) best = scan;
    }
    return best;
  }

  [[nodiscard]] Choice best_edge() const {
    Choice best;
    for (const Open& open : edges_) {
      if (!available(open.needs)) continue;
      Choice choice;
      choice.step = step_of(open);
      const bool left = bound_.contains(open.left);
      const bool right = bound_.contains(open.right);
      if (open.edge->variable.bound) {
        choice.step.kind = open.edge->variable_length ? StepKind::FollowEdges : StepKind::FollowEdge;
        choice.cost = choice.rows = rows_;
      } else if (left || right) {
        expand(open, left, right, choice);
      } else {
        continue;
      }
      if (choice.cost < best.cost) best = choice;
    }
    return best;
  }

  [[nodiscard]] Step step_of(const Open& open) const {
    Step step;
    step.edge = open.edge;
    step.part = open.part;
    step.types = open.types;
    step.any_type = open.edge->types.empty();
    step.from = open.left;
    step.to = open.right;
    step.from_bound = bound_.contains(open.left);
    step.to_bound = bound_.contains(open.right);
    step.all_shortest = open.part->kind == PathKind::AllShortest;
    step.keep_list = !open.edge->variable.name.empty() || open.part->path.slot != kNoSlot;
    return step;
  }

  void expand(const Open& open, bool left, bool right, Choice& choice) const {
    Step& step = choice.step;
    step.backwards = !left;
    if (step.backwards) std::swap(step.from, step.to);
    step.from_bound = true;
    step.to_bound = left && right;
    const double all = std::max(1.0, static_cast<double>(graph_.node_count()));
    if (open.part->kind != PathKind::All) {
      step.kind = StepKind::Shortest;
      // Both ends should be known first: a search for every node is dear.
      choice.cost = choice.rows = rows_ * (left && right ? 1 : all);
      return;
    }
    step.kind = open.edge->variable_length ? StepKind::ExpandMany : StepKind::Expand;
    const double met = fan_out(open, step.from);
    const double target = left && right ? 1 / all : nodes_like(step.to) / all * equalities(step.to);
    choice.rows = rows_ * met * target;
    // What is looked at counts, not only what is left of it.
    choice.cost = choice.rows + 0.05 * rows_ * met;
  }

  // Steps --------------------------------------------------------------------------------------------------

  void check_bound_nodes() {
    for (const Slot slot : checked_) {
      if (plan_.labels_of(slot) == nullptr && !lone(slot)) continue;
      Step step;
      step.kind = StepKind::CheckNode;
      step.from = slot;
      plan_.steps.push_back(std::move(step));
    }
    checked_.clear();
  }

  /// Whether the node stands in no relationship of the pattern, which would find out that it is null.
  [[nodiscard]] bool lone(Slot slot) const {
    return std::none_of(edges_.begin(), edges_.end(),
                        [&](const Open& open) { return open.left == slot || open.right == slot; });
  }

  void add(const Choice& choice) {
    rows_ = std::clamp(choice.rows, 0.1, 1e15);
    for (const Slot slot : {choice.step.from, choice.step.to}) {
      if (slot == kNoSlot) continue;
      bound_.insert(slot);
      std::erase(nodes_, slot);
    }
    if (choice.step.edge != nullptr) bound_.insert(choice.step.edge->variable.slot);
    plan_.steps.push_back(choice.step);
    plan_.steps.back().estimate = rows_;
  }

  void apply_predicates() {
    if (applied_.size() < plan_.predicates.size()) applied_.resize(plan_.predicates.size());
    Step step;
    step.kind = StepKind::Filter;
    for (std::size_t i = 0; i < plan_.predicates.size(); ++i) {
      if (applied_[i] || !available(plan_.predicates[i].needs)) continue;
      applied_[i] = true;
      step.predicates.push_back(&plan_.predicates[i]);
    }
    if (!step.predicates.empty()) plan_.steps.push_back(std::move(step));
  }

  std::span<const PatternPart* const> parts_;
  const Context& context_;
  const PropertyGraph& graph_;
  Plan plan_;
  std::vector<Open> edges_;
  std::vector<Slot> nodes_;  ///< not found yet
  std::vector<Slot> checked_;
  std::set<Slot> bound_;
  std::vector<Lookup> lookups_;
  std::vector<bool> applied_;
  std::size_t edge_patterns_ = 0;
  double rows_ = 1;
};

}  // namespace

Plan make_plan(std::span<const PatternPart* const> parts, const Expression* where, const Context& context) {
  return Planner(parts, where, context).run();
}

}  // namespace entente::query
