// SPDX-License-Identifier: MIT
// Evaluates a.key, list[i], map[key] and list[from..to].
// Tested by tests/query/evaluate_test.cpp.
#include <algorithm>

#include "entente/core/date.hpp"
#include "query/evaluate.hpp"

namespace entente::query {
namespace {

/// year, month, day …; null for what a date does not have.
Value date_part(PartialDate date, std::string_view part) {
  const std::int32_t day = date.first_day();
  const std::int32_t day_of_week = weekday(date) + 1;
  const PartialDate new_year{date.year, 1, 1};
  const std::int32_t day_of_year = day - new_year.first_day() + 1;
  if (part == "year") return Value(static_cast<int>(date.year));
  if (part == "month") return Value(static_cast<int>(date.month));
  if (part == "day") return Value(static_cast<int>(date.day));
  if (part == "quarter") return Value((date.month - 1) / 3 + 1);
  if (part == "ordinalDay") return Value(day_of_year);
  if (part == "dayOfWeek" || part == "weekDay") return Value(day_of_week);
  if (part == "epochDays") return Value(day);
  if (part == "week" || part == "weekYear") {
    // The week of a day is that of its Thursday (ISO 8601).
    const PartialDate thursday = add_days(date, 4 - day_of_week);
    const PartialDate first{thursday.year, 1, 1};
    if (part == "weekYear") return Value(static_cast<int>(thursday.year));
    return Value((thursday.first_day() - first.first_day()) / 7 + 1);
  }
  return {};
}

Value property_of(const Expression& expression, Context& context, const Value& base, std::string_view word,
                  std::optional<KeyId> key) {
  switch (base.type()) {
    case ValueType::Null:
      return {};
    case ValueType::Node:
      return key ? context.graph.property(base.node(), *key) : Value();
    case ValueType::Relationship:
      return key ? context.graph.property(base.edge(), *key) : Value();
    case ValueType::Map: {
      const Value* found = base.find(word);
      return found != nullptr ? *found : Value();
    }
    case ValueType::Date:
      return date_part(base.date(), word);
    default:
      return context.fail(
          expression, Fault::InvalidArgumentType,
          std::string(name(base.type())) + " has no properties such as '" + std::string(word) + "'");
  }
}

Value element(const Expression& expression, Context& context) {
  const Value base = evaluate(*expression.parts[0], context);
  const Value index = evaluate(*expression.parts[1], context);
  if (base.is_null() || index.is_null()) return {};
  if (base.is(ValueType::List)) {
    if (!index.is(ValueType::Integer)) {
      return context.fail(
          *expression.parts[1], Fault::InvalidArgumentType,
          "an element of a list has a whole number, found " + std::string(name(index.type())));
    }
    const auto size = static_cast<std::int64_t>(base.list().size());
    const std::int64_t at = index.integer() < 0 ? index.integer() + size : index.integer();
    return at >= 0 && at < size ? base.list()[static_cast<std::size_t>(at)] : Value();
  }
  const bool keyed = base.is(ValueType::Map) || base.is(ValueType::Node) || base.is(ValueType::Relationship);
  if (!keyed) {
    return context.fail(expression, Fault::InvalidArgumentType,
                        std::string(name(base.type())) + " has no elements");
  }
  if (!index.is(ValueType::String)) {
    return context.fail(*expression.parts[1], Fault::MapElementAccessByNonString,
                        "a key must be a string, found " + std::string(name(index.type())));
  }
  const std::optional<KeyId> key = base.is(ValueType::Map) ? std::nullopt : context.graph.key(index.string());
  return property_of(expression, context, base, index.string(), key);
}

Value slice(const Expression& expression, Context& context) {
  const Value base = evaluate(*expression.parts[0], context);
  Value bounds[2];
  for (std::size_t i = 0; i < 2; ++i) {
    const ExpressionPtr& part = expression.parts[i + 1];
    if (!part) continue;
    bounds[i] = evaluate(*part, context);
    if (bounds[i].is_null()) return {};
    if (!bounds[i].is(ValueType::Integer)) {
      return context.fail(*part, Fault::InvalidArgumentType,
                          "a range has whole numbers, found " + std::string(name(bounds[i].type())));
    }
  }
  if (base.is_null()) return {};
  if (!base.is(ValueType::List)) {
    return context.fail(expression, Fault::InvalidArgumentType,
                        "only a list has a range of elements, found " + std::string(name(base.type())));
  }
  const auto size = static_cast<std::int64_t>(base.list().size());
  const auto place = [&](const Value& bound, std::int64_t otherwise) {
    if (bound.is_null()) return otherwise;
    const std::int64_t at = bound.integer();
    return std::clamp<std::int64_t>(at < 0 ? std::max(at, -size) + size : at, 0, size);
  };
  const std::int64_t first = place(bounds[0], 0);
  const std::int64_t last = place(bounds[1], size);
  if (first >= last) return context.list(expression, {});
  return context.list(expression, {base.list().begin() + first, base.list().begin() + last});
}

}  // namespace

Value evaluate_element(const Expression& expression, Context& context) {
  if (expression.kind == ExpressionKind::Index) return element(expression, context);
  if (expression.kind == ExpressionKind::Slice) return slice(expression, context);
  const Expression& of = *expression.parts[0];
  const std::optional<KeyId> key = context.keys[static_cast<std::size_t>(expression.symbol)];
  // The commonest case without a copy of the node's value.
  if (of.kind == ExpressionKind::Variable) {
    return property_of(expression, context, context[of.slot], expression.name, key);
  }
  return property_of(expression, context, evaluate(of, context), expression.name, key);
}

}  // namespace entente::query
