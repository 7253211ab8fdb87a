// SPDX-License-Identifier: MIT
// count, sum, avg, min, max, collect, stDev, percentiles. Nulls do not count.
// Tested by tests/query/evaluate_test.cpp.
#include "query/aggregate.hpp"

#include <algorithm>
#include <cmath>

#include "query/evaluate.hpp"

namespace entente::query {
namespace {

constexpr TypeSet kNumberOrNull{ValueType::Integer, ValueType::Float, ValueType::Null};

constexpr Function kFunctions[] = {
    {"avg", 1, 1, {kNumbers}, kNumberOrNull, nullptr, false, AggregateKind::Average},
    {"collect", 1, 1, {kAny}, ValueType::List, nullptr, false, AggregateKind::Collect},
    {"count", 1, 1, {kAny}, ValueType::Integer, nullptr, false, AggregateKind::Count},
    {"max", 1, 1, {kAny}, kAny, nullptr, false, AggregateKind::Greatest},
    {"min", 1, 1, {kAny}, kAny, nullptr, false, AggregateKind::Least},
    {"percentileCont",
     2,
     2,
     {kNumbers, kNumbers},
     kNumberOrNull,
     nullptr,
     false,
     AggregateKind::PercentileBetween},
    {"percentileDisc",
     2,
     2,
     {kNumbers, kNumbers},
     kNumberOrNull,
     nullptr,
     false,
     AggregateKind::PercentileOf},
    {"stDev", 1, 1, {kNumbers}, ValueType::Float, nullptr, false, AggregateKind::Deviation},
    {"stDevP", 1, 1, {kNumbers}, ValueType::Float, nullptr, false, AggregateKind::DeviationOfAll},
    {"sum", 1, 1, {kNumbers}, kNumbers, nullptr, false, AggregateKind::Sum},
};

}  // namespace

std::span<const Function> aggregate_functions() {
  return kFunctions;
}

Accumulator::Accumulator(const Expression& call)
    : call_(&call), kind_(call.function == nullptr ? AggregateKind::Count : call.function->aggregate) {
  if (call.distinct) seen_ = std::make_unique<std::unordered_set<Value, ValueHash, ValueSame>>();
}

std::size_t Accumulator::add(Context& context) {
  if (call_->kind == ExpressionKind::CountAll) {
    ++count_;
    return 0;
  }
  Value value = evaluate(*call_->parts[0], context);
  if (value.is_null()) return 0;
  std::size_t held = 0;
  if (seen_) {
    if (!seen_->insert(value).second) return 0;
    held += 2 * sizeof(Value) + value.footprint();
  }
  ++count_;
  switch (kind_) {
    case AggregateKind::Least:
      if (extreme_.is_null() || order(value, extreme_) < 0) extreme_ = std::move(value);
      break;
    case AggregateKind::Greatest:
      if (extreme_.is_null() || order(value, extreme_) > 0) extreme_ = std::move(value);
      break;
    case AggregateKind::Collect:
      held += sizeof(Value) + value.footprint();
      items_.push_back(std::move(value));
      break;
    case AggregateKind::PercentileBetween:
    case AggregateKind::PercentileOf: {
      const Value share = evaluate(*call_->parts[1], context);
      if (!share.is_number() || !(share.number() >= 0 && share.number() <= 1)) {
        context.fail(*call_, Fault::NumberOutOfRange, call_->name + "() takes a share from 0.0 to 1.0");
      } else {
        share_ = share.number();
      }
      add_number(context, value);
      held += sizeof(Value);
      items_.push_back(std::move(value));
      break;
    }
    case AggregateKind::Count:
    case AggregateKind::None:
      break;
    default:
      add_number(context, value);
  }
  return held;
}

void Accumulator::add_number(Context& context, const Value& value) {
  if (!value.is_number()) {
    context.fail(*call_, Fault::InvalidArgumentValue,
                 call_->name + "() takes numbers, found " + std::string(name(value.type())));
    return;
  }
  const double number = value.number();
  real_ += number;
  const double before = number - mean_;
  mean_ += before / static_cast<double>(count_);
  spread_ += before * (number - mean_);
  has_real_ = has_real_ || value.is(ValueType::Float);
  if (has_real_ || kind_ != AggregateKind::Sum) return;
  if (__builtin_add_overflow(whole_, value.integer(), &whole_)) {
    context.fail(*call_, Fault::NumberOutOfRange, "the sum is too large for a whole number, use toFloat()");
  }
}

Value Accumulator::average() const {
  return count_ == 0 ? Value() : Value(real_ / static_cast<double>(count_));
}

Value Accumulator::percentile(Context&) {
  if (items_.empty()) return {};
  std::sort(items_.begin(), items_.end(), [](const Value& a, const Value& b) { return order(a, b) < 0; });
  const auto size = static_cast<double>(items_.size());
  if (kind_ == AggregateKind::PercentileOf) {
    const double place = std::ceil(share_ * size) - 1;
    return items_[static_cast<std::size_t>(std::clamp(place, 0.0, size - 1))];
  }
  const double place = share_ * (size - 1);
  const auto low = static_cast<std::size_t>(std::floor(place));
  const std::size_t high = std::min(low + 1, items_.size() - 1);
  const double part = place - std::floor(place);
  return Value(items_[low].number() * (1 - part) + items_[high].number() * part);
}

Value Accumulator::result(Context& context) {
  const auto count = static_cast<double>(count_);
  switch (kind_) {
    case AggregateKind::Count:
      return Value(count_);
    case AggregateKind::Sum:
      return has_real_ ? Value(real_) : Value(whole_);
    case AggregateKind::Average:
      return average();
    case AggregateKind::Least:
    case AggregateKind::Greatest:
      return extreme_;
    case AggregateKind::Collect:
      return context.list(*call_, std::move(items_));
    case AggregateKind::Deviation:
      return Value(count_ < 2 ? 0.0 : std::sqrt(spread_ / (count - 1)));
    case AggregateKind::DeviationOfAll:
      return Value(count_ < 1 ? 0.0 : std::sqrt(spread_ / count));
    default:
      return percentile(context);
  }
}

}  // namespace entente::query
