// SPDX-License-Identifier: MIT
// Evaluates what makes lists or goes through them, and patterns within expressions.
// Tested by tests/query/evaluate_test.cpp.
#include "query/evaluate.hpp"
#include "query/match.hpp"
#include "query/subplan.hpp"

namespace entente::query {
namespace {

/// The list that an expression goes through; nothing for null or where there is none.
std::optional<Value> elements(const Expression& expression, Context& context) {
  Value list = evaluate(expression, context);
  if (list.is_null()) return std::nullopt;
  if (list.is(ValueType::List)) return list;
  context.fail(expression, Fault::InvalidArgumentType,
               "a list is needed, found " + std::string(name(list.type())));
  return std::nullopt;
}

Value comprehension(const Expression& expression, Context& context) {
  const std::optional<Value> list = elements(*expression.parts[0], context);
  if (!list) return {};
  std::vector<Value> out;
  for (const Value& item : list->list()) {
    if (!context.go_on()) return {};
    context[expression.slot] = item;
    if (expression.has_where && !holds(*expression.parts[1], context)) continue;
    out.push_back(expression.has_result ? evaluate(*expression.parts.back(), context) : item);
  }
  return context.list(expression, std::move(out));
}

Value quantified(const Expression& expression, Context& context) {
  const std::optional<Value> list = elements(*expression.parts[0], context);
  if (!list) return {};
  std::size_t yes = 0;
  std::size_t no = 0;
  std::size_t unknown = 0;
  for (const Value& item : list->list()) {
    if (!context.go_on()) return {};
    context[expression.slot] = item;
    const std::optional<bool> one = truth(*expression.parts[1], context);
    ++(one ? (*one ? yes : no) : unknown);
  }
  const Value open = unknown > 0 ? Value() : Value(true);
  switch (expression.quantifier) {
    case QuantifierKind::All:
      return no > 0 ? Value(false) : open;
    case QuantifierKind::None:
      return yes > 0 ? Value(false) : open;
    case QuantifierKind::Any:
      if (yes > 0) return Value(true);
      return unknown > 0 ? Value() : Value(false);
    case QuantifierKind::Single:
      break;
  }
  if (yes > 1) return Value(false);
  return unknown > 0 ? Value() : Value(yes == 1);
}

Value reduced(const Expression& expression, Context& context) {
  Value result = evaluate(*expression.parts[0], context);
  const std::optional<Value> list = elements(*expression.parts[1], context);
  if (!list) return {};
  for (const Value& item : list->list()) {
    if (!context.go_on()) return {};
    context[expression.slot] = std::move(result);
    context[expression.slot2] = item;
    result = evaluate(*expression.parts[2], context);
  }
  return result;
}

Subplan& subplan(const Expression& expression, Context& context) {
  std::unique_ptr<Subplan>& plan = context.subplans[&expression];
  if (!plan) plan = make_subplan(expression, context);
  return *plan;
}

Value exists(const Expression& expression, Context& context) {
  bool found = false;
  subplan(expression, context).run([&] {
    found = true;
    return false;
  });
  return Value(found);
}

Value matches(const Expression& expression, Context& context) {
  std::vector<Value> out;
  subplan(expression, context).run([&] {
    if (expression.has_where && !holds(*expression.parts.front(), context)) return !context.stopped();
    out.push_back(evaluate(*expression.parts.back(), context));
    return context.go_on();
  });
  return context.list(expression, std::move(out));
}

Value shortest(const Expression& expression, Context& context) {
  const bool all = expression.pattern->kind == PathKind::AllShortest;
  std::vector<Value> out;
  subplan(expression, context).run([&] {
    out.push_back(context[expression.pattern->path.slot]);
    return all && context.go_on();
  });
  if (all) return context.list(expression, std::move(out));
  return out.empty() ? Value() : out.front();
}

}  // namespace

Value evaluate_list(const Expression& expression, Context& context) {
  switch (expression.kind) {
    case ExpressionKind::List: {
      std::vector<Value> items;
      items.reserve(expression.parts.size());
      for (const ExpressionPtr& part : expression.parts) items.push_back(evaluate(*part, context));
      return context.list(expression, std::move(items));
    }
    case ExpressionKind::Map: {
      std::vector<Value::Entry> entries;
      for (std::size_t i = 0; i < expression.parts.size(); ++i) {
        entries.emplace_back(expression.names[i], evaluate(*expression.parts[i], context));
      }
      return context.map(expression, std::move(entries));
    }
    case ExpressionKind::Comprehension:
      return comprehension(expression, context);
    case ExpressionKind::Quantifier:
      return quantified(expression, context);
    case ExpressionKind::Reduce:
      return reduced(expression, context);
    case ExpressionKind::PatternComprehension:
      return matches(expression, context);
    case ExpressionKind::ShortestPath:
      return shortest(expression, context);
    default:
      return exists(expression, context);
  }
}

}  // namespace entente::query
