// SPDX-License-Identifier: MIT
// What a condition needs, and whether it names nodes by the value of a property.
// Tested by tests/query/property_graph_test.cpp.
#include "query/check.hpp"
#include "query/planner.hpp"

namespace entente::query {

std::set<Slot> slots_of(const Expression& expression) {
  std::set<Slot> slots;
  walk(
      expression,
      [&](const Expression& each) {
        if (each.kind == ExpressionKind::Variable) slots.insert(each.slot);
      },
      [&](const PatternVariable& variable) { slots.insert(variable.slot); });
  return slots;
}

void split_condition(const Expression& condition, std::vector<const Expression*>& parts) {
  if (condition.kind != ExpressionKind::And) return parts.push_back(&condition);
  for (const ExpressionPtr& part : condition.parts) split_condition(*part, parts);
}

std::optional<Lookup> lookup_of(const Expression& condition) {
  const auto of = [](const Expression& property, const Expression& value,
                     bool is_list) -> std::optional<Lookup> {
    const bool on_variable =
        property.kind == ExpressionKind::Property && property.parts[0]->kind == ExpressionKind::Variable;
    if (!on_variable || slots_of(value).contains(property.parts[0]->slot)) return std::nullopt;
    return Lookup{property.parts[0]->slot, property.symbol, &value, is_list};
  };
  if (condition.kind == ExpressionKind::In) return of(*condition.parts[0], *condition.parts[1], true);
  const bool equality = condition.kind == ExpressionKind::Compare && condition.operators.size() == 1 &&
                        condition.operators[0] == Operator::Equal;
  if (!equality) return std::nullopt;
  if (const auto forward = of(*condition.parts[0], *condition.parts[1], false)) return forward;
  return of(*condition.parts[1], *condition.parts[0], false);
}

}  // namespace entente::query
