// SPDX-License-Identifier: MIT
// Checks patterns: what their variables are, and that each is one thing only.
// Tested by tests/query/clauses_test.cpp.
#include "query/check.hpp"

namespace entente::query {
namespace {

std::string_view noun(ValueType type) {
  if (type == ValueType::Node) return "a node";
  return type == ValueType::Relationship ? "a relationship" : "a list of relationships";
}

}  // namespace

/// Without `may_introduce` every variable must be there already, as in WHERE (a)-->(b).
void Checker::pattern(std::vector<PatternPart*> parts, bool may_introduce) {
  std::set<std::string> declared;
  const auto first_new = static_cast<Slot>(width_);
  for (PatternPart* part : parts) {
    if (part->kind != PathKind::All && part->edges.size() != 1) {
      return fail(part->begin, Fault::InvalidRelationshipPattern, "a shortest path needs one relationship");
    }
    for (std::size_t i = 0; i < part->nodes.size() && !error_; ++i) {
      node(part->nodes[i], may_introduce);
      if (i < part->edges.size() && !error_) edge(part->edges[i], may_introduce, declared);
    }
    if (error_) return;
    PatternVariable& path = part->path;
    if (path.name.empty()) continue;
    if (scope_.contains(path.name)) {
      return fail(path.begin, Fault::VariableAlreadyBound,
                  "'" + path.name + "' is a variable already, give the path another name");
    }
    path.slot = new_slot();
    scope_[path.name] = {path.slot, {ValueType::Path, kAny}};
  }
  for (PatternPart* part : parts) {
    for (NodePattern& each : part->nodes) each.variable.bound = each.variable.slot < first_new;
    for (EdgePattern& each : part->edges) each.variable.bound = each.variable.slot < first_new;
  }
  // Properties may speak of any variable of the clause.
  const bool predicate = std::exchange(predicate_allowed_, false);
  for (PatternPart* part : parts) {
    for (NodePattern& each : part->nodes) {
      if (each.properties && !error_) expression(*each.properties);
    }
    for (EdgePattern& each : part->edges) {
      if (each.properties && !error_) expression(*each.properties);
    }
  }
  predicate_allowed_ = predicate;
}

/// Whether the variable has a value already; then it must be able to be of that type.
bool Checker::known(PatternVariable& variable, ValueType type, bool may_introduce) {
  const auto found = variable.name.empty() ? scope_.end() : scope_.find(variable.name);
  if (found == scope_.end()) {
    if (!variable.name.empty() && !may_introduce) undefined(variable.begin, variable.name);
    return false;
  }
  if (!found->second.type.type.may_be(type)) {
    fail(variable.begin, Fault::VariableTypeConflict,
         "'" + variable.name + "' is something else already, it cannot be " + std::string(noun(type)) +
             " too");
  }
  variable.slot = found->second.slot;
  return true;
}

void Checker::node(NodePattern& node, bool may_introduce) {
  if (known(node.variable, ValueType::Node, may_introduce)) return;
  node.variable.slot = new_slot();
  if (!node.variable.name.empty()) scope_[node.variable.name] = {node.variable.slot, {ValueType::Node, kAny}};
}

void Checker::edge(EdgePattern& edge, bool may_introduce, std::set<std::string>& declared) {
  const ValueType type = edge.variable_length ? ValueType::List : ValueType::Relationship;
  if (known(edge.variable, type, may_introduce)) {
    if (!error_ && declared.contains(edge.variable.name)) {
      fail(edge.variable.begin, Fault::RelationshipUniquenessViolation,
           "'" + edge.variable.name + "' stands twice in a pattern, where every relationship is another one");
    }
    return;
  }
  edge.variable.slot = new_slot();
  if (edge.variable.name.empty()) return;
  declared.insert(edge.variable.name);
  const TypeSet element = edge.variable_length ? TypeSet(ValueType::Relationship) : kAny;
  scope_[edge.variable.name] = {edge.variable.slot, {type, element}};
}

void walk(const Expression& expression, const std::function<void(const Expression&)>& visit,
          const std::function<void(const PatternVariable&)>& variable) {
  visit(expression);
  const auto each = [&](const ExpressionPtr& inner) {
    if (inner) walk(*inner, visit, variable);
  };
  for (const ExpressionPtr& part : expression.parts) each(part);
  if (expression.pattern) walk(*expression.pattern, visit, variable);
  if (!expression.subquery) return;
  for (const SingleQuery& branch : expression.subquery->branches) {
    for (const Clause& clause : branch.clauses) {
      if (const auto* match = std::get_if<MatchClause>(&clause)) {
        for (const PatternPart& part : match->parts) walk(part, visit, variable);
        each(match->where);
      } else if (const auto* unwind = std::get_if<UnwindClause>(&clause)) {
        each(unwind->list);
      } else if (const auto* projection = std::get_if<ProjectionClause>(&clause)) {
        for (const ProjectionItem& item : projection->items) each(item.expression);
        for (const SortItem& item : projection->sort) each(item.expression);
        for (const Aggregate& aggregate : projection->aggregates) each(aggregate.call);
        each(projection->where);
      }
    }
  }
}

void walk(const PatternPart& part, const std::function<void(const Expression&)>& visit,
          const std::function<void(const PatternVariable&)>& variable) {
  for (const NodePattern& node : part.nodes) {
    variable(node.variable);
    if (node.properties) walk(*node.properties, visit, variable);
  }
  for (const EdgePattern& edge : part.edges) {
    variable(edge.variable);
    if (edge.properties) walk(*edge.properties, visit, variable);
  }
}

}  // namespace entente::query
