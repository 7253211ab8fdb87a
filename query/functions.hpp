// SPDX-License-Identifier: MIT
#ifndef ENTENTE_QUERY_FUNCTIONS_HPP
#define ENTENTE_QUERY_FUNCTIONS_HPP

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "query/context.hpp"
#include "query/static_type.hpp"

namespace entente::query {

/// A call being evaluated.
struct Call {
  Context& context;
  const Expression& expression;
  std::span<Value> arguments;

  [[nodiscard]] std::size_t size() const { return arguments.size(); }
  Value& operator[](std::size_t i) const { return arguments[i]; }
  /// Ends the run: "toInteger() takes …, found a List".
  [[nodiscard]] Value wrong(std::size_t argument, std::string_view wanted) const;
};

enum class AggregateKind : std::uint8_t {
  None,
  Count,
  Sum,
  Average,
  Least,
  Greatest,
  Collect,
  Deviation,
  DeviationOfAll,
  PercentileBetween,
  PercentileOf,
};

/// A function that queries may call; its name is found in any case.
struct Function {
  std::string_view name;
  std::uint8_t least = 1;  ///< arguments
  std::uint8_t most = 1;   ///< 255: any number
  std::array<TypeSet, 3> takes{kAny, kAny, kAny};
  TypeSet gives = kAny;
  /// Null where it returns null as soon as one argument is null, without being called.
  Value (*call)(const Call& call) = nullptr;
  bool sees_null = false;
  AggregateKind aggregate = AggregateKind::None;
};

inline constexpr std::uint8_t kAnyNumber = 255;

/// The function of that name, in any case; null where there is none.
const Function* find_function(std::string_view name);
/// All names, in alphabetical order.
std::vector<std::string_view> function_names();

// The parts of the table, one a file.
std::span<const Function> number_functions();
std::span<const Function> text_functions();
std::span<const Function> list_functions();
std::span<const Function> graph_functions();
std::span<const Function> date_functions();
std::span<const Function> aggregate_functions();

}  // namespace entente::query

#endif
