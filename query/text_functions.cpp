// SPDX-License-Identifier: MIT
// Functions of strings. A position counts code points.
// Tested by tests/query/evaluate_test.cpp.
#include <algorithm>

#include "entente/core/date.hpp"
#include "entente/core/utf8.hpp"
#include "entente/query/value_text.hpp"
#include "query/functions.hpp"

namespace entente::query {
namespace {

constexpr TypeSet kText = ValueType::String;
constexpr TypeSet kTextOrNull{ValueType::String, ValueType::Null};

/// The byte at which code point `count` begins, or the end.
std::size_t byte_of(std::string_view text, std::int64_t count) {
  std::size_t offset = 0;
  while (count-- > 0 && offset < text.size()) next_code_point(text, offset);
  return offset;
}

bool all_text(const Call& call) {
  for (std::size_t i = 0; i < call.size(); ++i) {
    if (!call[i].is(ValueType::String)) {
      (void)call.wrong(i, "a string");
      return false;
    }
  }
  return true;
}

template <std::string (*F)(std::string_view)>
Value changed(const Call& call) {
  if (!all_text(call)) return {};
  return Value(F(call[0].string()));
}

std::string without_left(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\n\r\f\v");
  return first == std::string_view::npos ? std::string() : std::string(text.substr(first));
}

std::string without_right(std::string_view text) {
  return std::string(text.substr(0, text.find_last_not_of(" \t\n\r\f\v") + 1));
}

std::string without_both(std::string_view text) {
  return without_left(without_right(text));
}

Value replaced(const Call& call) {
  if (!all_text(call)) return {};
  const std::string& text = call[0].string();
  const std::string& from = call[1].string();
  if (from.empty()) return call[0];
  std::string out;
  std::size_t at = 0;
  for (std::size_t found; (found = text.find(from, at)) != std::string::npos; at = found + from.size()) {
    out.append(text, at, found - at);
    out += call[2].string();
    if (out.size() > std::size_t{1} << 25U) break;  // text() refuses it
  }
  out.append(text, at);
  return call.context.text(call.expression, std::move(out));
}

Value split(const Call& call) {
  if (!call[0].is(ValueType::String)) return call.wrong(0, "a string");
  if (!call[1].is(ValueType::String)) return call.wrong(1, "a string");
  const std::string& text = call[0].string();
  const std::string& by = call[1].string();
  std::vector<Value> parts;
  std::size_t at = 0;
  if (by.empty()) {
    while (at < text.size()) {
      const std::size_t begin = at;
      next_code_point(text, at);
      parts.emplace_back(text.substr(begin, at - begin));
    }
    return call.context.list(call.expression, std::move(parts));
  }
  for (std::size_t found; (found = text.find(by, at)) != std::string::npos; at = found + by.size()) {
    parts.emplace_back(text.substr(at, found - at));
  }
  parts.emplace_back(text.substr(at));
  return call.context.list(call.expression, std::move(parts));
}

bool text_and_lengths(const Call& call) {
  if (!call[0].is(ValueType::String)) {
    (void)call.wrong(0, "a string");
    return false;
  }
  for (std::size_t i = 1; i < call.size(); ++i) {
    if (!call[i].is(ValueType::Integer)) {
      (void)call.wrong(i, "a whole number");
      return false;
    }
    if (call[i].integer() < 0) {
      (void)call.context.fail(call.expression, Fault::NumberOutOfRange,
                              call.expression.name + "() takes no negative number");
      return false;
    }
  }
  return true;
}

Value substring(const Call& call) {
  if (!text_and_lengths(call)) return {};
  const std::string_view text = call[0].string();
  const std::string_view rest = text.substr(byte_of(text, call[1].integer()));
  if (call.size() == 2) return Value(rest);
  return Value(rest.substr(0, byte_of(rest, call[2].integer())));
}

Value left(const Call& call) {
  if (!text_and_lengths(call)) return {};
  const std::string_view text = call[0].string();
  return Value(text.substr(0, byte_of(text, call[1].integer())));
}

Value right(const Call& call) {
  if (!text_and_lengths(call)) return {};
  const std::string_view text = call[0].string();
  const auto length = static_cast<std::int64_t>(count_code_points(text));
  return Value(text.substr(byte_of(text, length - std::min(length, call[1].integer()))));
}

template <bool Strict>
Value to_text(const Call& call) {
  const Value& value = call[0];
  switch (value.type()) {
    case ValueType::String:
      return value;
    case ValueType::Boolean:
      return Value(value.boolean() ? "true" : "false");
    case ValueType::Integer:
      return Value(std::to_string(value.integer()));
    case ValueType::Float:
      return Value(float_text(value.real()));
    case ValueType::Date:
      return Value(to_string(value.date()));
    default:
      return Strict ? call.wrong(0, "a number, a string, a boolean or a date") : Value();
  }
}

template <bool Strict>
Value to_boolean(const Call& call) {
  const Value& value = call[0];
  if (value.is(ValueType::Boolean)) return value;
  if (value.is(ValueType::Integer)) return Value(value.integer() != 0);
  if (!value.is(ValueType::String))
    return Strict ? call.wrong(0, "a boolean, a string or an integer") : Value();
  const std::string word = to_lower(without_both(value.string()));
  if (word == "true") return Value(true);
  if (word == "false") return Value(false);
  return {};
}

constexpr Function kFunctions[] = {
    {"left", 2, 2, {kText, ValueType::Integer}, kText, left},
    {"lower", 1, 1, {kText}, kText, changed<lower_case>},
    {"lTrim", 1, 1, {kText}, kText, changed<without_left>},
    {"replace", 3, 3, {kText, kText, kText}, kText, replaced},
    {"right", 2, 2, {kText, ValueType::Integer}, kText, right},
    {"rTrim", 1, 1, {kText}, kText, changed<without_right>},
    {"split", 2, 2, {kText, kText}, ValueType::List, split},
    {"substring", 2, 3, {kText, ValueType::Integer, ValueType::Integer}, kText, substring},
    {"toBoolean", 1, 1, {kAny}, TypeSet{ValueType::Boolean, ValueType::Null}, to_boolean<true>},
    {"toBooleanOrNull", 1, 1, {kAny}, TypeSet{ValueType::Boolean, ValueType::Null}, to_boolean<false>},
    {"toLower", 1, 1, {kText}, kText, changed<lower_case>},
    {"toString", 1, 1, {kAny}, kText, to_text<true>},
    {"toStringOrNull", 1, 1, {kAny}, kTextOrNull, to_text<false>},
    {"toUpper", 1, 1, {kText}, kText, changed<upper_case>},
    {"trim", 1, 1, {kText}, kText, changed<without_both>},
    {"upper", 1, 1, {kText}, kText, changed<upper_case>},
};

}  // namespace

std::span<const Function> text_functions() {
  return kFunctions;
}

}  // namespace entente::query
