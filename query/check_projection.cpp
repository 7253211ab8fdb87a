// SPDX-License-Identifier: MIT
// Checks WITH and RETURN: columns, what ORDER BY and WHERE see, SKIP and LIMIT.
// Tested by tests/query/clauses_test.cpp.
#include "query/check.hpp"

namespace entente::query {

void Checker::clause(ProjectionClause& clause) {
  expand_star(clause);
  std::vector<StaticType> types;
  for (ProjectionItem& item : clause.items) {
    aggregates_allowed_ = true;
    types.push_back(expression(*item.expression));
    aggregates_allowed_ = false;
    if (error_) return;
    item.aggregates = has_aggregate(*item.expression);
    clause.aggregating = clause.aggregating || item.aggregates;
  }
  std::set<std::string> names;
  for (const ProjectionItem& item : clause.items) {
    if (!names.insert(item.name).second) {
      return fail(item.begin, Fault::ColumnNameConflict, "there are two columns '" + item.name + "'");
    }
  }
  const Scope before = scope_;
  const Scope after = project(clause, types);
  sort_and_where(clause, before, after);
  scope_ = before;
  for (ProjectionItem& item : clause.items) {
    if (item.aggregates && !error_) grouping(clause, item.expression, false);
  }
  for (ProjectionItem& item : clause.items) {
    if (error_) return;
    if (!clause.last && !item.has_alias && item.expression->kind != ExpressionKind::Variable) {
      fail(item.begin, Fault::NoExpressionAlias,
           "an expression in WITH needs a name: write AS and one after it");
    }
    if (item.aggregates) take_aggregates(clause, item.expression);
  }
  count(clause.skip, "SKIP");
  count(clause.limit, "LIMIT");
  scope_ = after;
}

/// `*` stands for all variables, in alphabetical order.
void Checker::expand_star(ProjectionClause& clause) {
  if (!clause.star) return;
  if (scope_.empty() && clause.last) {
    return fail(clause.begin, Fault::NoVariablesInScope, "there are no variables that RETURN * could return");
  }
  std::vector<ProjectionItem> items;
  for (const auto& entry : scope_) {
    ProjectionItem item;
    item.begin = clause.begin;
    item.name = entry.first;
    item.expression = std::make_unique<Expression>();
    item.expression->kind = ExpressionKind::Variable;
    item.expression->begin = clause.begin;
    item.expression->name = entry.first;
    items.push_back(std::move(item));
  }
  for (ProjectionItem& item : clause.items) items.push_back(std::move(item));
  clause.items = std::move(items);
}

/// A column that only renames a variable shares its slot.
Checker::Scope Checker::project(ProjectionClause& clause, const std::vector<StaticType>& types) {
  Scope after;
  for (std::size_t i = 0; i < clause.items.size(); ++i) {
    ProjectionItem& item = clause.items[i];
    const bool variable = item.expression->kind == ExpressionKind::Variable;
    item.slot = variable ? item.expression->slot : new_slot();
    after[item.name] = {item.slot, types[i]};
  }
  return after;
}

void Checker::sort_and_where(ProjectionClause& clause, const Scope& before, const Scope& after) {
  scope_ = after;
  scope_.insert(before.begin(), before.end());  // a column hides a variable of the same name
  const bool columns_only = clause.aggregating || clause.distinct;
  for (SortItem& item : clause.sort) {
    if (error_) return;
    aggregates_allowed_ = clause.aggregating;
    expression(*item.expression);
    aggregates_allowed_ = false;
    if (!columns_only || error_) continue;
    bool column = false;
    for (const ProjectionItem& each : clause.items)
      column = column || same(*each.expression, *item.expression);
    if (!column && has_aggregate(*item.expression)) grouping(clause, item.expression, true);
    if (error_) return;
    use_columns(clause, item.expression);
    only_columns(clause, *item.expression);
    if (!error_ && has_aggregate(*item.expression)) {
      fail(item.expression->begin, Fault::InvalidAggregation,
           "ORDER BY can only use aggregates that are columns");
    }
  }
  if (!clause.where || error_) return;
  condition(*clause.where, "WHERE");
  if (!columns_only || error_) return;
  use_columns(clause, clause.where);
  only_columns(clause, *clause.where);
}

void Checker::count(const ExpressionPtr& each, std::string_view word) {
  if (!each || error_) return;
  bool constant = true;
  walk(
      *each, [&](const Expression& inner) { constant = constant && inner.kind != ExpressionKind::Variable; },
      [&](const PatternVariable&) { constant = false; });
  if (!constant) {
    return fail(each->begin, Fault::NonConstantExpression,
                std::string(word) + " needs a number that is the same for all rows");
  }
  const StaticType found = expression(*each);
  if (error_) return;
  want(*each, found, ValueType::Integer, std::string(word) + " needs a whole number");
  const bool negative = each->kind == ExpressionKind::Literal && each->value.is(ValueType::Integer) &&
                        each->value.integer() < 0;
  if (negative)
    fail(each->begin, Fault::NegativeIntegerArgument, std::string(word) + " needs no negative number");
}

}  // namespace entente::query
