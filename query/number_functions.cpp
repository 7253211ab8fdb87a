// SPDX-License-Identifier: MIT
// Functions of numbers, and those that make numbers of other values.
// Tested by tests/query/evaluate_test.cpp.
#include <charconv>
#include <cmath>
#include <limits>
#include <numbers>

#include "query/functions.hpp"

namespace entente::query {
namespace {

constexpr double kIntegerLimit = 9223372036854775808.0;  // 2^63
constexpr TypeSet kConvertible{ValueType::Integer, ValueType::Float, ValueType::String, ValueType::Boolean};

/// A function of one number that gives a Float.
template <double (*F)(double)>
Value real(const Call& call) {
  if (!call[0].is_number()) return call.wrong(0, "a number");
  return Value(F(call[0].number()));
}

double cotangent(double x) {
  return 1 / std::tan(x);
}

double haversine(double x) {
  return (1 - std::cos(x)) / 2;
}

double degrees(double x) {
  return x * 180 / std::numbers::pi;
}

double radians(double x) {
  return x * std::numbers::pi / 180;
}

double nearest_whole(double x) {
  return std::floor(x + 0.5);
}

Value absolute(const Call& call) {
  if (call[0].is(ValueType::Float)) return Value(std::fabs(call[0].real()));
  if (!call[0].is(ValueType::Integer)) return call.wrong(0, "a number");
  const std::int64_t value = call[0].integer();
  if (value == std::numeric_limits<std::int64_t>::min()) {
    return call.context.fail(call.expression, Fault::NumberOutOfRange,
                             "abs() of the least integer is too large");
  }
  return Value(value < 0 ? -value : value);
}

Value sign(const Call& call) {
  if (!call[0].is_number()) return call.wrong(0, "a number");
  const double value = call[0].number();
  return Value(value > 0 ? 1 : (value < 0 ? -1 : 0));
}

Value rounded(const Call& call) {
  if (!call[0].is_number()) return call.wrong(0, "a number");
  if (call.size() == 1) return Value(nearest_whole(call[0].number()));
  if (!call[1].is(ValueType::Integer)) return call.wrong(1, "a whole number of digits");
  constexpr std::int64_t kMostDigits = 15;
  const std::int64_t digits = call[1].integer();
  if (digits < 0 || digits > kMostDigits) {
    return call.context.fail(call.expression, Fault::NumberOutOfRange, "round() takes 0 to 15 digits");
  }
  const double scale = std::pow(10.0, static_cast<double>(digits));
  return Value(std::round(call[0].number() * scale) / scale);
}

Value arc_tangent_2(const Call& call) {
  if (!call[0].is_number()) return call.wrong(0, "a number");
  if (!call[1].is_number()) return call.wrong(1, "a number");
  return Value(std::atan2(call[0].number(), call[1].number()));
}

template <int Which>
Value constant(const Call&) {
  return Value(Which == 0 ? std::numbers::e : std::numbers::pi);
}

/// The same numbers in every run (splitmix64): a query gives the same answer twice.
Value random(const Call& call) {
  std::uint64_t z = call.context.random += 0x9E3779B97F4A7C15ULL;
  z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
  z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
  z ^= z >> 31U;
  return Value(static_cast<double>(z >> 11U) * 0x1.0p-53);
}

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\n\r");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\n\r") - first + 1);
}

Value whole_of(double value) {
  if (!(value >= -kIntegerLimit && value < kIntegerLimit)) return {};
  return Value(static_cast<std::int64_t>(value));
}

Value number_in(std::string_view text) {
  text = trimmed(text);
  if (text.starts_with('+')) text.remove_prefix(1);
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return {};
  return Value(value);
}

Value integer_in(std::string_view text) {
  std::string_view digits = trimmed(text);
  if (digits.starts_with('+')) digits.remove_prefix(1);
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error == std::errc() && end == digits.data() + digits.size()) return Value(value);
  const Value real = number_in(text);
  return real.is_null() ? Value() : whole_of(real.real());
}

template <bool Strict>
Value to_integer(const Call& call) {
  const Value& value = call[0];
  if (value.is(ValueType::Integer)) return value;
  if (value.is(ValueType::Float)) return whole_of(value.real());
  if (value.is(ValueType::String)) return integer_in(value.string());
  if (value.is(ValueType::Boolean)) return Value(value.boolean() ? 1 : 0);
  return Strict ? call.wrong(0, "a number, a string or a boolean") : Value();
}

template <bool Strict>
Value to_float(const Call& call) {
  const Value& value = call[0];
  if (value.is_number()) return Value(value.number());
  if (value.is(ValueType::String)) return number_in(value.string());
  return Strict ? call.wrong(0, "a number or a string") : Value();
}

constexpr Function kFunctions[] = {
    {"abs", 1, 1, {kNumbers}, kNumbers, absolute},
    {"acos", 1, 1, {kNumbers}, ValueType::Float, real<std::acos>},
    {"asin", 1, 1, {kNumbers}, ValueType::Float, real<std::asin>},
    {"atan", 1, 1, {kNumbers}, ValueType::Float, real<std::atan>},
    {"atan2", 2, 2, {kNumbers, kNumbers}, ValueType::Float, arc_tangent_2},
    {"ceil", 1, 1, {kNumbers}, ValueType::Float, real<std::ceil>},
    {"cos", 1, 1, {kNumbers}, ValueType::Float, real<std::cos>},
    {"cot", 1, 1, {kNumbers}, ValueType::Float, real<cotangent>},
    {"degrees", 1, 1, {kNumbers}, ValueType::Float, real<degrees>},
    {"e", 0, 0, {}, ValueType::Float, constant<0>},
    {"exp", 1, 1, {kNumbers}, ValueType::Float, real<std::exp>},
    {"floor", 1, 1, {kNumbers}, ValueType::Float, real<std::floor>},
    {"haversin", 1, 1, {kNumbers}, ValueType::Float, real<haversine>},
    {"log", 1, 1, {kNumbers}, ValueType::Float, real<std::log>},
    {"log10", 1, 1, {kNumbers}, ValueType::Float, real<std::log10>},
    {"pi", 0, 0, {}, ValueType::Float, constant<1>},
    {"radians", 1, 1, {kNumbers}, ValueType::Float, real<radians>},
    {"rand", 0, 0, {}, ValueType::Float, random},
    {"round", 1, 2, {kNumbers, ValueType::Integer}, ValueType::Float, rounded},
    {"sign", 1, 1, {kNumbers}, ValueType::Integer, sign},
    {"sin", 1, 1, {kNumbers}, ValueType::Float, real<std::sin>},
    {"sqrt", 1, 1, {kNumbers}, ValueType::Float, real<std::sqrt>},
    {"tan", 1, 1, {kNumbers}, ValueType::Float, real<std::tan>},
    {"toFloat", 1, 1, {kAny}, TypeSet{ValueType::Float, ValueType::Null}, to_float<true>},
    {"toFloatOrNull", 1, 1, {kAny}, TypeSet{ValueType::Float, ValueType::Null}, to_float<false>},
    {"toInteger", 1, 1, {kAny}, TypeSet{ValueType::Integer, ValueType::Null}, to_integer<true>},
    {"toIntegerOrNull", 1, 1, {kAny}, TypeSet{ValueType::Integer, ValueType::Null}, to_integer<false>},
};

}  // namespace

std::span<const Function> number_functions() {
  return kFunctions;
}

}  // namespace entente::query
