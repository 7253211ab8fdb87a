// SPDX-License-Identifier: MIT
// Equality, comparability and orderability, the three relations of openCypher 9 (section 2.4 and
// CIP2016-06-14). They differ in null and NaN: equality does not know them, comparison refuses them, ordering
// places them. Tested by tests/query/value_test.cpp.
#include <algorithm>
#include <cmath>
#include <functional>

#include "entente/query/value.hpp"

namespace entente::query {
namespace {

/// Exact also where an integer has more digits than a double can hold.
std::partial_ordering compare_mixed(std::int64_t a, double b) {
  constexpr double kLimit = 9223372036854775808.0;  // 2^63
  if (std::isnan(b)) return std::partial_ordering::unordered;
  if (b >= kLimit) return std::partial_ordering::less;
  if (b < -kLimit) return std::partial_ordering::greater;
  const double whole = std::trunc(b);
  const auto truncated = static_cast<std::int64_t>(whole);
  if (a != truncated) return a <=> truncated;
  return 0.0 <=> b - whole;
}

std::partial_ordering reversed(std::partial_ordering ordering) {
  return 0 <=> ordering;
}

std::partial_ordering compare_numbers(const Value& a, const Value& b) {
  const bool whole_a = a.is(ValueType::Integer);
  const bool whole_b = b.is(ValueType::Integer);
  if (whole_a && whole_b) return a.integer() <=> b.integer();
  if (whole_a) return compare_mixed(a.integer(), b.real());
  if (whole_b) return reversed(compare_mixed(b.integer(), a.real()));
  return a.real() <=> b.real();
}

std::optional<bool> equal_lists(const std::vector<Value>& a, const std::vector<Value>& b) {
  if (a.size() != b.size()) return false;
  bool known = true;
  for (std::size_t i = 0; i < a.size(); ++i) {
    const std::optional<bool> same = equal(a[i], b[i]);
    if (same == false) return false;
    known = known && same.has_value();
  }
  return known ? std::optional(true) : std::nullopt;
}

std::optional<bool> equal_maps(const std::vector<Value::Entry>& a, const std::vector<Value::Entry>& b) {
  if (a.size() != b.size()) return false;
  bool known = true;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (a[i].first != b[i].first) return false;
  }
  for (std::size_t i = 0; i < a.size(); ++i) {
    const std::optional<bool> same = equal(a[i].second, b[i].second);
    if (same == false) return false;
    known = known && same.has_value();
  }
  return known ? std::optional(true) : std::nullopt;
}

std::optional<std::partial_ordering> compare_lists(const std::vector<Value>& a, const std::vector<Value>& b) {
  for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i) {
    const auto ordering = compare(a[i], b[i]);
    if (!ordering || *ordering != 0) return ordering;
  }
  return a.size() <=> b.size();
}

ValueType kind(const Value& value) {
  return value.is(ValueType::Float) ? ValueType::Integer : value.type();
}

std::strong_ordering sign(int difference) {
  return difference <=> 0;
}

std::strong_ordering order_numbers(const Value& a, const Value& b) {
  const bool nan_a = a.is(ValueType::Float) && std::isnan(a.real());
  const bool nan_b = b.is(ValueType::Float) && std::isnan(b.real());
  if (nan_a || nan_b) return static_cast<int>(nan_a) <=> static_cast<int>(nan_b);
  const std::partial_ordering ordering = compare_numbers(a, b);
  if (ordering < 0) return std::strong_ordering::less;
  return ordering > 0 ? std::strong_ordering::greater : std::strong_ordering::equal;
}

std::strong_ordering order_lists(const std::vector<Value>& a, const std::vector<Value>& b) {
  for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i) {
    const std::strong_ordering ordering = order(a[i], b[i]);
    if (ordering != 0) return ordering;
  }
  return a.size() <=> b.size();
}

/// Smaller maps first, then by keys, then by their values.
std::strong_ordering order_maps(const std::vector<Value::Entry>& a, const std::vector<Value::Entry>& b) {
  if (a.size() != b.size()) return a.size() <=> b.size();
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (a[i].first != b[i].first) return sign(a[i].first.compare(b[i].first));
  }
  for (std::size_t i = 0; i < a.size(); ++i) {
    const std::strong_ordering ordering = order(a[i].second, b[i].second);
    if (ordering != 0) return ordering;
  }
  return std::strong_ordering::equal;
}

std::size_t mix(std::size_t seed, std::size_t value) {
  return seed ^ (value + 0x9E3779B97F4A7C15ULL + (seed << 6U) + (seed >> 2U));
}

}  // namespace

std::optional<bool> equal(const Value& a, const Value& b) {
  if (a.is_null() || b.is_null()) return std::nullopt;
  if (a.is_number() && b.is_number()) return compare_numbers(a, b) == 0;
  if (a.type() != b.type()) return false;
  if (a.is(ValueType::List)) return equal_lists(a.list(), b.list());
  if (a.is(ValueType::Map)) return equal_maps(a.map(), b.map());
  return order(a, b) == 0;
}

std::optional<std::partial_ordering> compare(const Value& a, const Value& b) {
  if (a.is_number() && b.is_number()) return compare_numbers(a, b);
  if (a.type() != b.type()) return std::nullopt;
  switch (a.type()) {
    case ValueType::String:
    case ValueType::Boolean:
    case ValueType::Date:
    case ValueType::Path:
      return order(a, b);
    case ValueType::List:
      return compare_lists(a.list(), b.list());
    default:
      return std::nullopt;
  }
}

std::strong_ordering order(const Value& a, const Value& b) {
  if (kind(a) != kind(b)) return kind(a) <=> kind(b);
  switch (kind(a)) {
    case ValueType::Map:
      return order_maps(a.map(), b.map());
    case ValueType::Node:
      return a.node() <=> b.node();
    case ValueType::Relationship:
      return a.edge() <=> b.edge();
    case ValueType::List:
      return order_lists(a.list(), b.list());
    case ValueType::Path:
      return a.path() <=> b.path();
    case ValueType::Date:
      return a.date() <=> b.date();
    case ValueType::String:
      return sign(a.string().compare(b.string()));  // of UTF-8, hence by code point
    case ValueType::Boolean:
      return static_cast<int>(a.boolean()) <=> static_cast<int>(b.boolean());
    case ValueType::Integer:
    case ValueType::Float:
      return order_numbers(a, b);
    case ValueType::Null:
      break;
  }
  return std::strong_ordering::equal;
}

std::size_t hash(const Value& value) {
  const auto seed = static_cast<std::size_t>(kind(value)) * 0x9E3779B97F4A7C15ULL;
  switch (value.type()) {
    case ValueType::Map: {
      std::size_t result = seed;
      for (const Value::Entry& entry : value.map()) {
        result = mix(mix(result, std::hash<std::string>()(entry.first)), hash(entry.second));
      }
      return result;
    }
    case ValueType::List: {
      std::size_t result = seed;
      for (const Value& item : value.list()) result = mix(result, hash(item));
      return result;
    }
    case ValueType::Path: {
      std::size_t result = seed;
      for (const NodeId node : value.path().nodes) result = mix(result, static_cast<std::size_t>(node));
      for (const EdgeId edge : value.path().edges) result = mix(result, static_cast<std::size_t>(edge));
      return result;
    }
    case ValueType::Node:
      return mix(seed, static_cast<std::size_t>(value.node()));
    case ValueType::Relationship:
      return mix(seed, static_cast<std::size_t>(value.edge()));
    case ValueType::Date:
      return mix(seed, static_cast<std::size_t>(value.date().first_day()));
    case ValueType::String:
      return mix(seed, std::hash<std::string>()(value.string()));
    case ValueType::Boolean:
      return mix(seed, value.boolean() ? 1U : 0U);
    case ValueType::Integer:
      return mix(seed, std::hash<double>()(static_cast<double>(value.integer())));
    case ValueType::Float: {
      const double real = value.real();
      if (std::isnan(real)) return mix(seed, 1);
      return mix(seed, std::hash<double>()(real == 0 ? 0.0 : real));
    }
    case ValueType::Null:
      break;
  }
  return seed;
}

}  // namespace entente::query
