// SPDX-License-Identifier: MIT
// Functions of lists, and coalesce().
// Tested by tests/query/evaluate_test.cpp.
#include <algorithm>

#include "entente/core/utf8.hpp"
#include "query/functions.hpp"

namespace entente::query {
namespace {

constexpr TypeSet kList = ValueType::List;
constexpr TypeSet kSized{ValueType::List, ValueType::String, ValueType::Map};

Value coalesce(const Call& call) {
  for (Value& value : call.arguments) {
    if (!value.is_null()) return std::move(value);
  }
  return {};
}

Value head(const Call& call) {
  if (!call[0].is(ValueType::List)) return call.wrong(0, "a list");
  return call[0].list().empty() ? Value() : call[0].list().front();
}

Value last(const Call& call) {
  if (!call[0].is(ValueType::List)) return call.wrong(0, "a list");
  return call[0].list().empty() ? Value() : call[0].list().back();
}

Value tail(const Call& call) {
  if (!call[0].is(ValueType::List)) return call.wrong(0, "a list");
  const std::vector<Value>& items = call[0].list();
  if (items.empty()) return call[0];
  return call.context.list(call.expression, {items.begin() + 1, items.end()});
}

Value reverse(const Call& call) {
  if (call[0].is(ValueType::List)) {
    const std::vector<Value>& items = call[0].list();
    return call.context.list(call.expression, {items.rbegin(), items.rend()});
  }
  if (!call[0].is(ValueType::String)) return call.wrong(0, "a list or a string");
  const std::string& text = call[0].string();
  std::string out;
  std::size_t end = text.size();
  for (std::size_t i = text.size(); i-- > 0;) {
    if ((static_cast<unsigned char>(text[i]) & 0xC0U) == 0x80) continue;  // inside a code point
    out.append(text, i, end - i);
    end = i;
  }
  return Value(std::move(out));
}

Value size(const Call& call) {
  switch (call[0].type()) {
    case ValueType::List:
      return Value(call[0].list().size());
    case ValueType::Map:
      return Value(call[0].map().size());
    case ValueType::String:
      return Value(count_code_points(call[0].string()));
    default:
      return call.wrong(0, "a list or a string");
  }
}

Value is_empty(const Call& call) {
  const Value count = size(call);
  return count.is_null() ? Value() : Value(count.integer() == 0);
}

Value range(const Call& call) {
  for (std::size_t i = 0; i < call.size(); ++i) {
    if (call[i].is_null()) return {};
    if (!call[i].is(ValueType::Integer)) {
      return call.context.fail(call.expression, Fault::InvalidArgumentType,
                               "range() takes whole numbers, found " + std::string(name(call[i].type())));
    }
  }
  const std::int64_t first = call[0].integer();
  const std::int64_t final = call[1].integer();
  const std::int64_t step = call.size() == 3 ? call[2].integer() : 1;
  if (step == 0) {
    return call.context.fail(call.expression, Fault::NumberOutOfRange, "range() takes no step of 0");
  }
  std::vector<Value> items;
  if (step > 0 ? first > final : first < final) return call.context.list(call.expression, std::move(items));
  // Unsigned, as the distance between two integers may be no integer.
  const std::uint64_t distance = step > 0
                                     ? static_cast<std::uint64_t>(final) - static_cast<std::uint64_t>(first)
                                     : static_cast<std::uint64_t>(first) - static_cast<std::uint64_t>(final);
  const std::uint64_t stride =
      step > 0 ? static_cast<std::uint64_t>(step) : 0 - static_cast<std::uint64_t>(step);
  constexpr std::uint64_t kMost = 10'000'000;
  if (distance / stride >= kMost) {
    return call.context.fail(call.expression, Fault::TooLarge, "range() of more than 10,000,000 numbers");
  }
  items.reserve(distance / stride + 1);
  for (std::uint64_t i = 0; i <= distance / stride; ++i) {
    const std::uint64_t offset = i * stride;
    const std::uint64_t value =
        step > 0 ? static_cast<std::uint64_t>(first) + offset : static_cast<std::uint64_t>(first) - offset;
    items.emplace_back(static_cast<std::int64_t>(value));
  }
  return call.context.list(call.expression, std::move(items));
}

constexpr Function kFunctions[] = {
    {"coalesce", 1, kAnyNumber, {kAny, kAny, kAny}, kAny, coalesce, true},
    {"head", 1, 1, {kList}, kAny, head},
    {"isEmpty", 1, 1, {kSized}, ValueType::Boolean, is_empty},
    {"last", 1, 1, {kList}, kAny, last},
    // What is wrong with its arguments is told when it runs, as the standard has it.
    {"range", 2, 3, {kAny, kAny, kAny}, kList, range, true},
    {"reverse",
     1,
     1,
     {TypeSet{ValueType::List, ValueType::String}},
     TypeSet{ValueType::List, ValueType::String},
     reverse},
    {"size", 1, 1, {kSized}, ValueType::Integer, size},
    {"tail", 1, 1, {kList}, kList, tail},
};

}  // namespace

std::span<const Function> list_functions() {
  return kFunctions;
}

}  // namespace entente::query
