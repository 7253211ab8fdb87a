// SPDX-License-Identifier: MIT
// Checks expressions: names get their slots, and types that can never fit are told at once.
// Tested by tests/query/clauses_test.cpp.
#include "query/check.hpp"

namespace entente::query {
namespace {

constexpr TypeSet kTruth = ValueType::Boolean;
constexpr TypeSet kTruthOrNull{ValueType::Boolean, ValueType::Null};
constexpr TypeSet kNumbersOrNull{ValueType::Integer, ValueType::Float, ValueType::Null};
constexpr TypeSet kHasProperties{ValueType::Node, ValueType::Relationship, ValueType::Map, ValueType::Date};

/// What can be subtracted, multiplied …, beside being added.
constexpr TypeSet kReckoned{ValueType::Integer, ValueType::Float, ValueType::Date};

}  // namespace

void Checker::want(const Expression& at, StaticType found, TypeSet wanted, std::string_view what) {
  if (error_ || found.type.may_be(wanted)) return;
  std::string types;
  for (const ValueType type :
       {ValueType::Map, ValueType::Node, ValueType::Relationship, ValueType::List, ValueType::Path,
        ValueType::Date, ValueType::String, ValueType::Boolean, ValueType::Integer, ValueType::Float}) {
    if (found.type.has(type)) types += (types.empty() ? "" : " or ") + std::string(name(type));
  }
  fail(at.begin, Fault::InvalidArgumentType, std::string(what) + ", found " + types);
}

StaticType Checker::condition(Expression& each, std::string_view where) {
  const bool before = std::exchange(predicate_allowed_, true);
  const StaticType found = expression(each);
  predicate_allowed_ = before;
  want(each, found, kTruth, std::string(where) + " needs something true or false");
  return {kTruthOrNull, kAny};
}

StaticType Checker::expression(Expression& each) {
  if (error_) return {};
  const bool logical = each.kind == ExpressionKind::And || each.kind == ExpressionKind::Or ||
                       each.kind == ExpressionKind::Xor || each.kind == ExpressionKind::Not;
  if (logical) {
    const std::string_view word = each.kind == ExpressionKind::And   ? "AND"
                                  : each.kind == ExpressionKind::Or  ? "OR"
                                  : each.kind == ExpressionKind::Xor ? "XOR"
                                                                     : "NOT";
    for (const ExpressionPtr& part : each.parts) {
      want(*part, expression(*part), kTruth, std::string(word) + " needs something true or false");
    }
    return {kTruthOrNull, kAny};
  }
  // Only WHERE, and AND, OR, XOR and NOT within it, may hold a pattern.
  const bool predicate = std::exchange(predicate_allowed_, false);
  struct Restore {
    bool& place;
    bool value;
    ~Restore() { place = value; }
  } const restore{predicate_allowed_, predicate};
  switch (each.kind) {
    case ExpressionKind::Literal:
      return {each.value.type(), kAny};
    case ExpressionKind::Parameter:
      parameters_.emplace(each.name, each.begin);
      return {};
    case ExpressionKind::Variable:
      return variable(each);
    case ExpressionKind::Property:
      return property(each);
    case ExpressionKind::HasLabels:
      want(*each.parts[0], expression(*each.parts[0]), kEntities, "only nodes have labels");
      return {kTruthOrNull, kAny};
    case ExpressionKind::Index:
    case ExpressionKind::Slice:
      return subscript(each);
    case ExpressionKind::List:
      return list(each);
    case ExpressionKind::Map:
      for (const ExpressionPtr& part : each.parts) expression(*part);
      return {ValueType::Map, kAny};
    case ExpressionKind::Arithmetic:
      return arithmetic(each);
    case ExpressionKind::Negate:
      want(each, expression(*each.parts[0]), kNumbers, "'-' needs a number");
      return {kNumbersOrNull, kAny};
    case ExpressionKind::In:
      expression(*each.parts[0]);
      want(*each.parts[1], expression(*each.parts[1]), ValueType::List, "IN needs a list on its right");
      return {kTruthOrNull, kAny};
    case ExpressionKind::Compare:
    case ExpressionKind::StartsWith:
    case ExpressionKind::EndsWith:
    case ExpressionKind::Contains:
    case ExpressionKind::Matches:
    case ExpressionKind::IsNull:
    case ExpressionKind::IsNotNull:
      for (const ExpressionPtr& part : each.parts) expression(*part);
      return {kTruthOrNull, kAny};
    case ExpressionKind::Call:
    case ExpressionKind::CountAll:
      return call(each);
    case ExpressionKind::Case:
      return choice(each);
    case ExpressionKind::Comprehension:
    case ExpressionKind::Quantifier:
      return this->each(each);
    case ExpressionKind::Reduce:
      return reduce(each);
    case ExpressionKind::PatternPredicate:
      if (!predicate) {
        fail(each.begin, Fault::UnexpectedSyntax,
             "a pattern stands for a condition only in WHERE, use exists { } or a pattern comprehension");
        return {};
      }
      return with_pattern(each);
    case ExpressionKind::PatternComprehension:
    case ExpressionKind::Exists:
    case ExpressionKind::ShortestPath:
      return with_pattern(each);
    case ExpressionKind::And:
    case ExpressionKind::Or:
    case ExpressionKind::Xor:
    case ExpressionKind::Not:
      break;
  }
  return {};
}

StaticType Checker::variable(Expression& each) {
  const auto found = scope_.find(each.name);
  if (found == scope_.end()) {
    undefined(each.begin, each.name);
    return {};
  }
  each.slot = found->second.slot;
  return found->second.type;
}

StaticType Checker::property(Expression& each) {
  const StaticType base = expression(*each.parts[0]);
  want(*each.parts[0], base, kHasProperties, "only nodes, relationships, maps and dates have properties");
  return {};
}

StaticType Checker::subscript(Expression& each) {
  const StaticType base = expression(*each.parts[0]);
  const bool slice = each.kind == ExpressionKind::Slice;
  if (slice) {
    want(*each.parts[0], base, ValueType::List, "only a list has a range of elements");
  } else {
    want(*each.parts[0], base, {ValueType::List, ValueType::Map, ValueType::Node, ValueType::Relationship},
         "only lists, maps, nodes and relationships have elements");
  }
  for (std::size_t i = 1; i < each.parts.size(); ++i) {
    if (each.parts[i]) expression(*each.parts[i]);
  }
  if (slice) return {TypeSet{ValueType::List, ValueType::Null}, base.element};
  return {base.element | TypeSet(ValueType::Null), kAny};
}

StaticType Checker::list(Expression& each) {
  TypeSet element;
  for (const ExpressionPtr& part : each.parts) element = element | expression(*part).type;
  return {ValueType::List, each.parts.empty() ? kAny : element};
}

StaticType Checker::arithmetic(Expression& each) {
  const StaticType left = expression(*each.parts[0]);
  const StaticType right = expression(*each.parts[1]);
  if (each.operators[0] == Operator::Add) {
    constexpr TypeSet kAdded{ValueType::Integer, ValueType::Float, ValueType::String, ValueType::List,
                             ValueType::Date};
    const bool list = left.type.has(ValueType::List) || right.type.has(ValueType::List);
    if (!list) {
      want(*each.parts[0], left, kAdded, "'+' needs numbers, strings or lists");
      want(*each.parts[1], right, kAdded, "'+' needs numbers, strings or lists");
    }
    return {};
  }
  want(*each.parts[0], left, kReckoned, "an operator needs numbers");
  want(*each.parts[1], right, kReckoned, "an operator needs numbers");
  return {};
}

StaticType Checker::choice(Expression& each) {
  TypeSet result = each.has_else ? TypeSet() : TypeSet(ValueType::Null);
  const std::size_t first = each.has_operand ? 1 : 0;
  for (std::size_t i = 0; i < each.parts.size(); ++i) {
    const bool otherwise = each.has_else && i + 1 == each.parts.size();
    const bool when = i >= first && (i - first) % 2 == 0 && !otherwise;
    if (when && !each.has_operand) {
      condition(*each.parts[i], "WHEN");
      continue;
    }
    const StaticType found = expression(*each.parts[i]);
    if (i >= first && !when) result = result | found.type;
  }
  return {result, kAny};
}

}  // namespace entente::query
