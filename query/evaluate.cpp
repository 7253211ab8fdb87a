// SPDX-License-Identifier: MIT
// Evaluates expressions: variables, logic in three values, CASE, calls. Recursion is as deep as the parser
// allows expressions to be.
// Tested by tests/query/evaluate_test.cpp.
#include "query/evaluate.hpp"

#include <array>

#include "query/functions.hpp"
#include "query/subplan.hpp"

namespace entente::query {
namespace {

Value conjunction(const Expression& expression, Context& context) {
  bool known = true;
  for (const ExpressionPtr& part : expression.parts) {
    const std::optional<bool> one = truth(*part, context);
    if (one == false || context.stopped()) return Value(false);
    known = known && one.has_value();
  }
  return known ? Value(true) : Value();
}

Value disjunction(const Expression& expression, Context& context) {
  bool known = true;
  for (const ExpressionPtr& part : expression.parts) {
    const std::optional<bool> one = truth(*part, context);
    if (one == true || context.stopped()) return Value(true);
    known = known && one.has_value();
  }
  return known ? Value(false) : Value();
}

Value exclusive(const Expression& expression, Context& context) {
  bool known = true;
  bool odd = false;
  for (const ExpressionPtr& part : expression.parts) {
    const std::optional<bool> one = truth(*part, context);
    known = known && one.has_value();
    odd = odd != one.value_or(false);
  }
  return known ? Value(odd) : Value();
}

Value choose(const Expression& expression, Context& context) {
  const std::size_t first = expression.has_operand ? 1 : 0;
  const std::size_t last = expression.parts.size() - (expression.has_else ? 1 : 0);
  const Value operand = expression.has_operand ? evaluate(*expression.parts[0], context) : Value();
  for (std::size_t i = first; i + 1 < last && !context.stopped(); i += 2) {
    const bool chosen = expression.has_operand
                            ? equal(operand, evaluate(*expression.parts[i], context)) == true
                            : truth(*expression.parts[i], context) == true;
    if (chosen) return evaluate(*expression.parts[i + 1], context);
  }
  return expression.has_else ? evaluate(*expression.parts.back(), context) : Value();
}

Value call(const Expression& expression, Context& context) {
  constexpr std::size_t kFew = 3;
  std::array<Value, kFew> few;
  std::vector<Value> many;
  if (expression.parts.size() > kFew) many.resize(expression.parts.size());
  const std::span<Value> all = many.empty() ? std::span<Value>(few) : std::span<Value>(many);
  const std::span<Value> arguments = all.subspan(0, expression.parts.size());
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    arguments[i] = evaluate(*expression.parts[i], context);
    if (context.stopped()) return {};
    if (arguments[i].is_null() && !expression.function->sees_null) return {};
  }
  return expression.function->call(Call{context, expression, arguments});
}

Value parameter(const Expression& expression, Context& context) {
  const auto found = context.parameters->find(expression.name);
  return found == context.parameters->end() ? Value() : found->second;
}

Value labelled(const Expression& expression, Context& context) {
  const Value value = evaluate(*expression.parts[0], context);
  if (value.is_null()) return {};
  if (value.is(ValueType::Relationship)) {
    const std::optional<TypeId> type = context.types[static_cast<std::size_t>(expression.labels[0])];
    return Value(expression.labels.size() == 1 && type && context.graph[value.edge()].type == *type);
  }
  if (!value.is(ValueType::Node)) {
    return context.fail(expression, Fault::InvalidArgumentValue, "only nodes have labels");
  }
  for (const Symbol label : expression.labels) {
    const std::optional<LabelId> id = context.labels[static_cast<std::size_t>(label)];
    if (!id || !context.graph.has(value.node(), *id)) return Value(false);
  }
  return Value(true);
}

}  // namespace

Value to_value(std::optional<bool> truth) {
  return truth ? Value(*truth) : Value();
}

std::optional<bool> truth(const Expression& expression, Context& context) {
  const Value value = evaluate(expression, context);
  if (value.is(ValueType::Boolean)) return value.boolean();
  if (!value.is_null()) {
    context.fail(expression, Fault::InvalidArgumentType,
                 "a condition must be true or false, found " + std::string(name(value.type())));
  }
  return std::nullopt;
}

bool holds(const Expression& condition, Context& context) {
  return truth(condition, context) == true && !context.stopped();
}

Value evaluate(const Expression& expression, Context& context) {
  if (context.stopped()) return {};
  switch (expression.kind) {
    case ExpressionKind::Literal:
      return expression.value;
    case ExpressionKind::Parameter:
      return parameter(expression, context);
    case ExpressionKind::Variable:
      return context[expression.slot];
    case ExpressionKind::HasLabels:
      return labelled(expression, context);
    case ExpressionKind::And:
      return conjunction(expression, context);
    case ExpressionKind::Or:
      return disjunction(expression, context);
    case ExpressionKind::Xor:
      return exclusive(expression, context);
    case ExpressionKind::Not: {
      const std::optional<bool> one = truth(*expression.parts[0], context);
      return one ? Value(!*one) : Value();
    }
    case ExpressionKind::Case:
      return choose(expression, context);
    case ExpressionKind::Call:
      return call(expression, context);
    case ExpressionKind::Property:
    case ExpressionKind::Index:
    case ExpressionKind::Slice:
      return evaluate_element(expression, context);
    case ExpressionKind::List:
    case ExpressionKind::Map:
    case ExpressionKind::Comprehension:
    case ExpressionKind::Quantifier:
    case ExpressionKind::Reduce:
    case ExpressionKind::PatternPredicate:
    case ExpressionKind::PatternComprehension:
    case ExpressionKind::Exists:
    case ExpressionKind::ShortestPath:
      return evaluate_list(expression, context);
    default:
      return evaluate_operator(expression, context);
  }
}

}  // namespace entente::query
