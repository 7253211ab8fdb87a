// SPDX-License-Identifier: MIT
// All functions by name, and what is the same for every call.
// Tested by tests/query/evaluate_test.cpp.
#include "query/functions.hpp"

#include <algorithm>

#include "query/lexer.hpp"

namespace entente::query {
namespace {

constexpr std::span<const Function> (*kTables[])() = {number_functions, text_functions, list_functions,
                                                      graph_functions,  date_functions, aggregate_functions};

std::string_view article(std::string_view noun) {
  return std::string_view("AEIOU").find(noun.front()) == std::string_view::npos ? "a " : "an ";
}

}  // namespace

Value Call::wrong(std::size_t argument, std::string_view wanted) const {
  const std::string_view found = name(arguments[argument].type());
  return context.fail(expression, Fault::InvalidArgumentValue,
                      expression.name + "() takes " + std::string(wanted) + ", found " +
                          (arguments[argument].is_null() ? "" : std::string(article(found))) +
                          std::string(found));
}

const Function* find_function(std::string_view name) {
  for (const auto& table : kTables) {
    for (const Function& function : table()) {
      if (same_word(function.name, name)) return &function;
    }
  }
  return nullptr;
}

std::vector<std::string_view> function_names() {
  std::vector<std::string_view> names;
  for (const auto& table : kTables) {
    for (const Function& function : table()) names.push_back(function.name);
  }
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace entente::query
