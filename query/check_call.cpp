// SPDX-License-Identifier: MIT
// Checks calls, and expressions that bring a variable or a pattern of their own.
// Tested by tests/query/clauses_test.cpp.
#include "query/check.hpp"
#include "query/functions.hpp"

namespace entente::query {

StaticType Checker::call(Expression& each) {
  if (each.kind == ExpressionKind::CountAll) return aggregate(each);
  each.function = find_function(each.name);
  if (each.function == nullptr) {
    const std::string near = nearest(each.name, function_names());
    fail(each.begin, Fault::UnknownFunction,
         "there is no function '" + each.name + "'" + (near.empty() ? "" : ", did you mean '" + near + "'?"));
    return {};
  }
  const Function& function = *each.function;
  if (each.parts.size() < function.least || each.parts.size() > function.most) {
    const std::string most =
        function.most == kAnyNumber ? " or more" : " to " + std::to_string(function.most);
    fail(each.begin, Fault::InvalidNumberOfArguments,
         std::string(function.name) + "() takes " + std::to_string(function.least) +
             (function.least == function.most ? "" : most) + " arguments, found " +
             std::to_string(each.parts.size()));
    return {};
  }
  if (function.aggregate != AggregateKind::None) return aggregate(each);
  if (each.distinct) {
    fail(each.begin, Fault::UnexpectedSyntax, "DISTINCT is for aggregating functions such as count()");
  }
  if (in_aggregate_ && function.name == "rand") {
    fail(each.begin, Fault::NonConstantExpression, "rand() cannot be aggregated, use WITH first");
  }
  StaticType result{function.gives, kAny};
  for (std::size_t i = 0; i < each.parts.size(); ++i) {
    const StaticType found = expression(*each.parts[i]);
    const TypeSet wanted = function.takes[std::min(i, function.takes.size() - 1)];
    if (wanted == TypeSet()) continue;
    want(*each.parts[i], found, wanted, std::string(function.name) + "() takes no such value");
    if (found.type.has(ValueType::Null)) result.type = result.type | TypeSet(ValueType::Null);
    const bool keeps_elements = function.name == "tail" || function.name == "reverse";
    if (keeps_elements) result.element = found.element;
  }
  return result;
}

StaticType Checker::aggregate(Expression& each) {
  if (in_aggregate_) {
    fail(each.begin, Fault::NestedAggregation, "an aggregate of an aggregate: put the inner one into a WITH");
    return {};
  }
  if (!aggregates_allowed_) {
    fail(each.begin, Fault::InvalidAggregation, "no aggregating function can stand here, use WITH first");
    return {};
  }
  in_aggregate_ = true;
  for (std::size_t i = 0; i < each.parts.size(); ++i) {
    const StaticType found = expression(*each.parts[i]);
    const TypeSet wanted = each.function->takes[std::min<std::size_t>(i, 2)];
    if (!(wanted == TypeSet())) {
      want(*each.parts[i], found, wanted, std::string(each.function->name) + "() takes no such value");
    }
  }
  in_aggregate_ = false;
  if (each.kind == ExpressionKind::CountAll) return {ValueType::Integer, kAny};
  return {each.function->gives, kAny};
}

/// Comprehensions and quantifiers: a variable for each element of a list.
StaticType Checker::each(Expression& each) {
  const StaticType found = expression(*each.parts[0]);
  want(*each.parts[0], found, ValueType::List, "IN needs a list");
  if (error_) return {};
  const bool aggregates = std::exchange(aggregates_allowed_, false);
  StaticType result{TypeSet{ValueType::List, ValueType::Null}, found.element};
  {
    const Local local(*this, each.name, {found.element, kAny});
    each.slot = local.slot();
    if (each.kind == ExpressionKind::Quantifier) {
      condition(*each.parts[1], "WHERE");
      result = {TypeSet{ValueType::Boolean, ValueType::Null}, kAny};
    } else {
      if (each.has_where) condition(*each.parts[1], "WHERE");
      if (each.has_result && !error_) result.element = expression(*each.parts.back()).type;
    }
  }
  aggregates_allowed_ = aggregates;
  return result;
}

StaticType Checker::reduce(Expression& each) {
  const StaticType start = expression(*each.parts[0]);
  const StaticType list = expression(*each.parts[1]);
  want(*each.parts[1], list, ValueType::List, "IN needs a list");
  if (error_) return {};
  const bool aggregates = std::exchange(aggregates_allowed_, false);
  {
    // What the accumulator becomes is not known beforehand.
    (void)start;
    const Local accumulator(*this, each.name, {});
    const Local element(*this, each.name2, {list.element, kAny});
    each.slot = accumulator.slot();
    each.slot2 = element.slot();
    expression(*each.parts[2]);
  }
  aggregates_allowed_ = aggregates;
  return {};
}

StaticType Checker::with_pattern(Expression& each) {
  constexpr std::uint32_t kMostNested = 50;
  if (++nesting_ > kMostNested) {
    fail(each.begin, Fault::TooDeep, "patterns nested more than 50 levels deep");
    return {};
  }
  const Scope outer = scope_;
  const bool aggregates = std::exchange(aggregates_allowed_, false);
  const bool in_aggregate = std::exchange(in_aggregate_, false);
  StaticType result{ValueType::Boolean, kAny};
  if (each.kind == ExpressionKind::Exists) {
    tree(*each.subquery);
  } else {
    const bool comprehension = each.kind == ExpressionKind::PatternComprehension;
    pattern({each.pattern.get()}, comprehension);
    if (each.has_where && !error_) condition(*each.parts.front(), "WHERE");
    if (comprehension && !error_) {
      result = {ValueType::List, expression(*each.parts.back()).type};
    } else if (each.kind == ExpressionKind::ShortestPath) {
      const TypeSet one{ValueType::Path, ValueType::Null};
      result = {each.pattern->kind == PathKind::AllShortest ? TypeSet(ValueType::List) : one,
                ValueType::Path};
      if (each.pattern->path.slot == kNoSlot) each.pattern->path.slot = new_slot();
    }
  }
  aggregates_allowed_ = aggregates;
  in_aggregate_ = in_aggregate;
  scope_ = outer;
  --nesting_;
  return result;
}

}  // namespace entente::query
