// SPDX-License-Identifier: MIT
// Aggregates: what may stand beside one, and how it is taken out of its expression. Columns without an
// aggregate are the keys that rows are grouped by; beside an aggregate only keys can be used, as nothing
// else has one value for a group.
// Tested by tests/query/clauses_test.cpp.
#include "query/check.hpp"
#include "query/functions.hpp"

namespace entente::query {
namespace {

bool is_aggregate(const Expression& expression) {
  return expression.kind == ExpressionKind::CountAll ||
         (expression.function != nullptr && expression.function->aggregate != AggregateKind::None);
}

ExpressionPtr variable_of(Slot slot, const Expression& in_place_of) {
  auto variable = std::make_unique<Expression>();
  variable->kind = ExpressionKind::Variable;
  variable->begin = in_place_of.begin;
  variable->end = in_place_of.end;
  variable->slot = slot;
  return variable;
}

bool contains(const Expression& whole, const Expression& wanted) {
  bool found = false;
  walk(
      whole, [&](const Expression& inner) { found = found || same(inner, wanted); },
      [](const PatternVariable&) {});
  return found;
}

}  // namespace

bool has_aggregate(const Expression& expression) {
  if (is_aggregate(expression)) return true;
  for (const ExpressionPtr& part : expression.parts) {
    if (part && has_aggregate(*part)) return true;
  }
  return false;
}

bool same(const Expression& a, const Expression& b) {
  const bool alike = a.kind == b.kind && a.slot == b.slot && a.symbol == b.symbol && a.labels == b.labels &&
                     a.names == b.names && a.operators == b.operators && a.function == b.function &&
                     a.distinct == b.distinct && a.parts.size() == b.parts.size() &&
                     a.value.type() == b.value.type() && order(a.value, b.value) == 0 &&
                     a.has_operand == b.has_operand && a.has_else == b.has_else;
  if (!alike || a.pattern || b.pattern || a.subquery || b.subquery) return false;
  if (a.kind == ExpressionKind::Parameter && a.name != b.name) return false;
  for (std::size_t i = 0; i < a.parts.size(); ++i) {
    if ((a.parts[i] == nullptr) != (b.parts[i] == nullptr)) return false;
    if (a.parts[i] && !same(*a.parts[i], *b.parts[i])) return false;
  }
  return true;
}

/// Replaces the keys beside an aggregate by their columns, and finds what is no key.
void Checker::grouping(ProjectionClause& clause, ExpressionPtr& each, bool sorting) {
  if (error_ || is_aggregate(*each)) return;
  const Expression* base = each.get();
  while (base->kind == ExpressionKind::Property) base = base->parts[0].get();
  if (base->kind != ExpressionKind::Variable) {
    for (ExpressionPtr& part : each->parts) {
      if (part) grouping(clause, part, sorting);
    }
    return;
  }
  for (const ProjectionItem& item : clause.items) {
    if (item.aggregates) continue;
    if (same(*item.expression, *each)) {
      each = variable_of(item.slot, *each);
      return;
    }
    // A key may be a shorter part (a beside a.name), or the name of a column.
    const Expression* inner = each.get();
    while (inner->kind == ExpressionKind::Property) {
      inner = inner->parts[0].get();
      if (same(*item.expression, *inner)) return;
    }
    if (base->slot == item.slot) return;
  }
  bool outer = false;
  for (const auto& entry : scope_) outer = outer || entry.second.slot == base->slot;
  if (!outer) return;  // of a comprehension
  bool part_of_key = !sorting;
  for (const ProjectionItem& item : clause.items) {
    part_of_key = part_of_key || (!item.aggregates && contains(*item.expression, *each));
  }
  const std::string shown(query_.substr(each->begin, each->end - each->begin));
  if (part_of_key) {
    fail(each->begin, Fault::AmbiguousAggregationExpression,
         "'" + shown + "' stands beside an aggregate: make it a column of its own first");
  } else {
    fail(each->begin, Fault::UndefinedVariable, "'" + shown + "' is no column of this clause");
  }
}

void Checker::take_aggregates(ProjectionClause& clause, ExpressionPtr& each) {
  if (is_aggregate(*each)) {
    Aggregate taken;
    taken.slot = new_slot();
    ExpressionPtr place = variable_of(taken.slot, *each);
    taken.call = std::move(each);
    each = std::move(place);
    clause.aggregates.push_back(std::move(taken));
    return;
  }
  for (ExpressionPtr& part : each->parts) {
    if (part) take_aggregates(clause, part);
  }
}

void Checker::use_columns(const ProjectionClause& clause, ExpressionPtr& each) {
  for (const ProjectionItem& item : clause.items) {
    if (same(*item.expression, *each)) {
      each = variable_of(item.slot, *each);
      return;
    }
  }
  for (ExpressionPtr& part : each->parts) {
    if (part) use_columns(clause, part);
  }
}

void Checker::only_columns(const ProjectionClause& clause, const Expression& each) {
  const auto test = [&](Slot slot, std::uint32_t begin, const std::string& name) {
    if (error_) return;
    for (const ProjectionItem& item : clause.items) {
      if (item.slot == slot) return;
    }
    for (const auto& entry : scope_) {
      if (entry.second.slot != slot) continue;
      fail(begin, Fault::UndefinedVariable,
           "'" + name + "' is no column: after DISTINCT or an aggregate only columns can be used");
    }
  };
  walk(
      each,
      [&](const Expression& inner) {
        if (inner.kind == ExpressionKind::Variable) test(inner.slot, inner.begin, inner.name);
      },
      [&](const PatternVariable& variable) { test(variable.slot, variable.begin, variable.name); });
}

}  // namespace entente::query
