// SPDX-License-Identifier: MIT
// Evaluates comparisons, arithmetic and what asks about strings and lists.
// Tested by tests/query/evaluate_test.cpp.
#include <algorithm>
#include <cmath>

#include "entente/core/date.hpp"
#include "entente/query/value_text.hpp"
#include "query/evaluate.hpp"
#include "query/text_pattern.hpp"

namespace entente::query {
namespace {

std::optional<bool> compared(Operator op, const Value& a, const Value& b) {
  if (op == Operator::Equal) return equal(a, b);
  if (op == Operator::NotEqual) {
    const std::optional<bool> same = equal(a, b);
    return same ? std::optional(!*same) : std::nullopt;
  }
  const std::optional<std::partial_ordering> ordering = compare(a, b);
  if (!ordering) return std::nullopt;
  switch (op) {
    case Operator::Less:
      return *ordering < 0;
    case Operator::LessOrEqual:
      return *ordering <= 0;
    case Operator::Greater:
      return *ordering > 0;
    default:
      return *ordering >= 0;
  }
}

/// a < b < c holds where both do.
Value chain(const Expression& expression, Context& context) {
  bool known = true;
  Value left = evaluate(*expression.parts[0], context);
  for (std::size_t i = 0; i < expression.operators.size(); ++i) {
    Value right = evaluate(*expression.parts[i + 1], context);
    if (context.stopped()) return {};
    const std::optional<bool> one = compared(expression.operators[i], left, right);
    if (one == false) return Value(false);
    known = known && one.has_value();
    left = std::move(right);
  }
  return known ? Value(true) : Value();
}

Value contained(const Expression& expression, Context& context) {
  const Value wanted = evaluate(*expression.parts[0], context);
  const Value list = evaluate(*expression.parts[1], context);
  if (list.is_null()) return {};
  if (!list.is(ValueType::List)) {
    return context.fail(expression, Fault::InvalidArgumentType,
                        "IN needs a list on its right, found " + std::string(name(list.type())));
  }
  bool known = true;
  for (const Value& item : list.list()) {
    const std::optional<bool> same = equal(wanted, item);
    if (same == true) return Value(true);
    known = known && same.has_value();
    if (!context.go_on()) return {};
  }
  return known ? Value(false) : Value();
}

Value about_text(const Expression& expression, Context& context) {
  const Value text = evaluate(*expression.parts[0], context);
  const Value part = evaluate(*expression.parts[1], context);
  if (!text.is(ValueType::String) || !part.is(ValueType::String)) return {};
  switch (expression.kind) {
    case ExpressionKind::StartsWith:
      return Value(text.string().starts_with(part.string()));
    case ExpressionKind::EndsWith:
      return Value(text.string().ends_with(part.string()));
    case ExpressionKind::Contains:
      return Value(text.string().find(part.string()) != std::string::npos);
    default:
      break;
  }
  return matches_pattern(expression, context, text.string(), part.string());
}

Value overflow(const Expression& expression, Context& context) {
  return context.fail(expression, Fault::NumberOutOfRange,
                      "the result is too large for a whole number, use toFloat()");
}

Value integers(const Expression& expression, Context& context, std::int64_t a, std::int64_t b) {
  std::int64_t result = 0;
  bool too_large = false;
  switch (expression.operators[0]) {
    case Operator::Add:
      too_large = __builtin_add_overflow(a, b, &result);
      break;
    case Operator::Subtract:
      too_large = __builtin_sub_overflow(a, b, &result);
      break;
    case Operator::Multiply:
      too_large = __builtin_mul_overflow(a, b, &result);
      break;
    case Operator::Power:
      return Value(std::pow(static_cast<double>(a), static_cast<double>(b)));
    default:
      if (b == 0) return context.fail(expression, Fault::NumberOutOfRange, "a division by 0");
      if (b == -1) {  // the least integer has no counterpart
        if (expression.operators[0] == Operator::Modulo) return Value(0);
        too_large = __builtin_sub_overflow(std::int64_t{0}, a, &result);
      } else {
        result = expression.operators[0] == Operator::Divide ? a / b : a % b;
      }
  }
  return too_large ? overflow(expression, context) : Value(result);
}

Value reals(Operator op, double a, double b) {
  switch (op) {
    case Operator::Add:
      return Value(a + b);
    case Operator::Subtract:
      return Value(a - b);
    case Operator::Multiply:
      return Value(a * b);
    case Operator::Divide:
      return Value(a / b);
    case Operator::Modulo:
      return Value(std::fmod(a, b));
    default:
      return Value(std::pow(a, b));
  }
}

/// A list and a list, or a list and one more element before or behind it.
Value joined(const Expression& expression, Context& context, const Value& a, const Value& b) {
  std::vector<Value> items;
  for (const Value* side : {&a, &b}) {
    if (side->is(ValueType::List)) {
      items.insert(items.end(), side->list().begin(), side->list().end());
    } else {
      items.push_back(*side);
    }
  }
  return context.list(expression, std::move(items));
}

Value unfit(const Expression& expression, Context& context, const Value& a, const Value& b) {
  return context.fail(
      expression, Fault::InvalidArgumentType,
      "an operator cannot join " + std::string(name(a.type())) + " and " + std::string(name(b.type())));
}

/// Days between two dates, or the date some days away.
Value dates(const Expression& expression, Context& context, const Value& a, const Value& b) {
  const Operator op = expression.operators[0];
  if (a.is(ValueType::Date) && b.is(ValueType::Date) && op == Operator::Subtract) {
    return Value(a.date().first_day() - b.date().first_day());
  }
  const bool days_first = a.is(ValueType::Integer) && b.is(ValueType::Date) && op == Operator::Add;
  const bool days_last =
      a.is(ValueType::Date) && b.is(ValueType::Integer) && (op == Operator::Add || op == Operator::Subtract);
  if (!days_first && !days_last) return unfit(expression, context, a, b);
  const PartialDate date = days_first ? b.date() : a.date();
  const std::int64_t days = days_first ? a.integer() : b.integer();
  constexpr std::int64_t kMostDays = 3'650'000;  // of the years 1 to 9999
  if (days < -kMostDays || days > kMostDays) return overflow(expression, context);
  const auto distance = static_cast<std::int32_t>(op == Operator::Subtract ? -days : days);
  constexpr std::int32_t kFirst = -719162;  // 0001-01-01
  constexpr std::int32_t kLast = 2932896;   // 9999-12-31
  const std::int32_t day = date.first_day() + distance;
  if (day < kFirst || day > kLast) return overflow(expression, context);
  return Value(add_days(date, distance));
}

Value arithmetic(const Expression& expression, Context& context) {
  const Value a = evaluate(*expression.parts[0], context);
  const Value b = evaluate(*expression.parts[1], context);
  if (a.is_null() || b.is_null()) return {};
  const Operator op = expression.operators[0];
  if (a.is(ValueType::Integer) && b.is(ValueType::Integer)) {
    return integers(expression, context, a.integer(), b.integer());
  }
  if (a.is_number() && b.is_number()) return reals(op, a.number(), b.number());
  if (op == Operator::Add) {
    if (a.is(ValueType::List) || b.is(ValueType::List)) return joined(expression, context, a, b);
    const auto word = [](const Value& value) {
      return value.is(ValueType::String) || value.is_number() || value.is(ValueType::Boolean);
    };
    const auto shown = [](const Value& value) {
      if (value.is(ValueType::String)) return value.string();
      if (value.is(ValueType::Float)) return float_text(value.real());
      if (value.is(ValueType::Boolean)) return std::string(value.boolean() ? "true" : "false");
      return std::to_string(value.integer());
    };
    const bool text = a.is(ValueType::String) || b.is(ValueType::String);
    if (text && word(a) && word(b)) return context.text(expression, shown(a) + shown(b));
  }
  if (a.is(ValueType::Date) || b.is(ValueType::Date)) return dates(expression, context, a, b);
  return unfit(expression, context, a, b);
}

Value negated(const Expression& expression, Context& context) {
  const Value value = evaluate(*expression.parts[0], context);
  if (value.is_null()) return {};
  if (value.is(ValueType::Float)) return Value(-value.real());
  if (!value.is(ValueType::Integer)) {
    return context.fail(expression, Fault::InvalidArgumentType,
                        "'-' needs a number, found " + std::string(name(value.type())));
  }
  std::int64_t result = 0;
  if (__builtin_sub_overflow(std::int64_t{0}, value.integer(), &result)) return overflow(expression, context);
  return Value(result);
}

}  // namespace

Value evaluate_operator(const Expression& expression, Context& context) {
  switch (expression.kind) {
    case ExpressionKind::Compare:
      return chain(expression, context);
    case ExpressionKind::Arithmetic:
      return arithmetic(expression, context);
    case ExpressionKind::Negate:
      return negated(expression, context);
    case ExpressionKind::In:
      return contained(expression, context);
    case ExpressionKind::IsNull:
      return Value(evaluate(*expression.parts[0], context).is_null());
    case ExpressionKind::IsNotNull:
      return Value(!evaluate(*expression.parts[0], context).is_null());
    case ExpressionKind::StartsWith:
    case ExpressionKind::EndsWith:
    case ExpressionKind::Contains:
    case ExpressionKind::Matches:
      return about_text(expression, context);
    default:
      return {};
  }
}

}  // namespace entente::query
