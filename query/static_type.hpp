// SPDX-License-Identifier: MIT
#ifndef ENTENTE_QUERY_STATIC_TYPE_HPP
#define ENTENTE_QUERY_STATIC_TYPE_HPP

#include <cstdint>
#include <initializer_list>

#include "entente/query/value.hpp"

namespace entente::query {

/// A set of types: what an expression may turn out to be before it is evaluated.
class TypeSet {
 public:
  constexpr TypeSet() = default;
  constexpr TypeSet(ValueType type) : bits_(static_cast<std::uint16_t>(1U << static_cast<unsigned>(type))) {}
  constexpr TypeSet(std::initializer_list<ValueType> types) {
    for (const ValueType type : types) *this = *this | TypeSet(type);
  }
  friend constexpr TypeSet operator|(TypeSet a, TypeSet b) {
    TypeSet both;
    both.bits_ = a.bits_ | b.bits_;
    return both;
  }
  [[nodiscard]] constexpr bool has(ValueType type) const {
    return (bits_ >> static_cast<unsigned>(type) & 1U) != 0;
  }
  /// Whether a value of this set may be one of `wanted`. Null may stand everywhere.
  [[nodiscard]] constexpr bool may_be(TypeSet wanted) const {
    return (bits_ & wanted.bits_) != 0 || has(ValueType::Null);
  }
  friend constexpr bool operator==(TypeSet, TypeSet) = default;

 private:
  std::uint16_t bits_ = 0;
};

inline constexpr TypeSet kAny{ValueType::Map,    ValueType::Node,    ValueType::Relationship,
                              ValueType::List,   ValueType::Path,    ValueType::Date,
                              ValueType::String, ValueType::Boolean, ValueType::Integer,
                              ValueType::Float,  ValueType::Null};
inline constexpr TypeSet kNumbers{ValueType::Integer, ValueType::Float};
inline constexpr TypeSet kEntities{ValueType::Node, ValueType::Relationship};

/// The type of an expression, and of the elements where it is a list.
struct StaticType {
  TypeSet type = kAny;
  TypeSet element = kAny;
};

}  // namespace entente::query

#endif
