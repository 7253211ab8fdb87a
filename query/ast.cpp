// SPDX-License-Identifier: MIT
// What of the tree cannot stand in its header: members of types that are not complete there.
#include "query/ast.hpp"

namespace entente::query {

Expression::Expression() = default;
Expression::~Expression() = default;
Expression::Expression(Expression&&) noexcept = default;
Expression& Expression::operator=(Expression&&) noexcept = default;

Symbol Symbols::add(std::string_view word) {
  const auto found = numbers_.find(word);
  if (found != numbers_.end()) return found->second;
  const auto symbol = static_cast<Symbol>(words_.size());
  words_.emplace_back(word);
  numbers_.emplace(std::string(word), symbol);
  return symbol;
}

}  // namespace entente::query
