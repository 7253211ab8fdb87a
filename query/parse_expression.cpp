// SPDX-License-Identifier: MIT
// The grammar of operators, from OR, which binds loosest, to what stands behind an atom.
// Tested by tests/query/parser_test.cpp.
#include <array>

#include "query/parser.hpp"

namespace entente::query {
namespace {

struct OperatorRow {
  std::string_view symbol;
  Operator op;
  int level;
};

constexpr auto kComparisons = std::to_array<OperatorRow>({
    {"=", Operator::Equal, 0},
    {"<>", Operator::NotEqual, 0},
    {"<", Operator::Less, 0},
    {"<=", Operator::LessOrEqual, 0},
    {">", Operator::Greater, 0},
    {">=", Operator::GreaterOrEqual, 0},
});

/// A higher level binds tighter; all lean to the left.
constexpr auto kArithmetic = std::to_array<OperatorRow>({
    {"+", Operator::Add, 0},
    {"-", Operator::Subtract, 0},
    {"*", Operator::Multiply, 1},
    {"/", Operator::Divide, 1},
    {"%", Operator::Modulo, 1},
    {"^", Operator::Power, 2},
});
constexpr int kTightest = 2;

const OperatorRow* row_of(const Token& token, std::span<const OperatorRow> rows) {
  if (token.kind != TokenKind::Symbol) return nullptr;
  for (const OperatorRow& row : rows) {
    if (row.symbol == token.text) return &row;
  }
  return nullptr;
}

}  // namespace

ExpressionPtr Parser::expression() {
  const Nesting nesting(*this);
  return logical(ExpressionKind::Or);
}

/// OR, XOR and AND join any number of parts, so that long filters stay flat.
ExpressionPtr Parser::logical(ExpressionKind kind) {
  const auto next = [&] {
    if (kind == ExpressionKind::Or) return logical(ExpressionKind::Xor);
    return kind == ExpressionKind::Xor ? logical(ExpressionKind::And) : negation();
  };
  const std::string_view word =
      kind == ExpressionKind::Or ? "OR" : (kind == ExpressionKind::Xor ? "XOR" : "AND");
  const std::uint32_t begin = peek().begin;
  ExpressionPtr first = next();
  if (!at_word(word)) return first;
  ExpressionPtr joined = make(kind, begin);
  joined->parts.push_back(std::move(first));
  while (accept_word(word)) joined->parts.push_back(next());
  return finish(std::move(joined));
}

ExpressionPtr Parser::negation() {
  std::vector<std::uint32_t> begins;
  while (at_word("NOT")) begins.push_back(take().begin);
  ExpressionPtr result = comparison();
  for (; !begins.empty() && !error_; begins.pop_back()) {
    ExpressionPtr negated = make(ExpressionKind::Not, begins.back());
    negated->parts.push_back(std::move(result));
    result = finish(std::move(negated));
  }
  return result;
}

ExpressionPtr Parser::comparison() {
  const std::uint32_t begin = peek().begin;
  ExpressionPtr first = predicate();
  if (row_of(peek(), kComparisons) == nullptr) return first;
  ExpressionPtr compared = make(ExpressionKind::Compare, begin);
  compared->parts.push_back(std::move(first));
  while (const OperatorRow* row = row_of(peek(), kComparisons)) {
    take();
    compared->operators.push_back(row->op);
    compared->parts.push_back(predicate());
  }
  return finish(std::move(compared));
}

/// STARTS WITH, ENDS WITH, CONTAINS, =~, IN, IS NULL, IS NOT NULL.
ExpressionPtr Parser::predicate() {
  const std::uint32_t begin = peek().begin;
  ExpressionPtr left = arithmetic(0);
  while (!error_) {
    ExpressionKind kind{};
    bool binary = true;
    if (at_word("STARTS") || at_word("ENDS")) {
      kind = at_word("STARTS") ? ExpressionKind::StartsWith : ExpressionKind::EndsWith;
      take();
      expect_word("WITH", kind == ExpressionKind::StartsWith ? "after STARTS" : "after ENDS");
    } else if (accept_word("CONTAINS")) {
      kind = ExpressionKind::Contains;
    } else if (accept("=~")) {
      kind = ExpressionKind::Matches;
    } else if (accept_word("IN")) {
      kind = ExpressionKind::In;
    } else if (accept_word("IS")) {
      kind = accept_word("NOT") ? ExpressionKind::IsNotNull : ExpressionKind::IsNull;
      expect_word("NULL", "after IS");
      binary = false;
    } else {
      break;
    }
    ExpressionPtr tested = make(kind, begin);
    tested->parts.push_back(std::move(left));
    if (binary) tested->parts.push_back(arithmetic(0));
    left = finish(std::move(tested));
  }
  return left;
}

ExpressionPtr Parser::arithmetic(int level) {
  if (level > kTightest) return unary();
  const std::uint32_t begin = peek().begin;
  ExpressionPtr left = arithmetic(level + 1);
  while (!error_) {
    const OperatorRow* row = row_of(peek(), kArithmetic);
    if (row == nullptr || row->level != level) break;
    take();
    ExpressionPtr joined = make(ExpressionKind::Arithmetic, begin);
    joined->operators.push_back(row->op);
    joined->parts.push_back(std::move(left));
    joined->parts.push_back(arithmetic(level + 1));
    left = finish(std::move(joined));
  }
  return left;
}

ExpressionPtr Parser::unary() {
  std::vector<std::uint32_t> minuses;
  while (at("-") || at("+")) {
    const Token sign = take();
    if (sign.is("+")) continue;
    // The least integer has no positive counterpart: its sign belongs to the literal.
    const bool literal = peek().kind == TokenKind::Integer && !at("-");
    if (literal && !peek(1).is(".") && !peek(1).is("[")) {
      ExpressionPtr number = integer(true);
      number->begin = sign.begin;
      for (; !minuses.empty() && !error_; minuses.pop_back()) {
        ExpressionPtr negated = make(ExpressionKind::Negate, minuses.back());
        negated->parts.push_back(std::move(number));
        number = finish(std::move(negated));
      }
      return number;
    }
    minuses.push_back(sign.begin);
  }
  ExpressionPtr result = postfix();
  for (; !minuses.empty() && !error_; minuses.pop_back()) {
    ExpressionPtr negated = make(ExpressionKind::Negate, minuses.back());
    negated->parts.push_back(std::move(result));
    result = finish(std::move(negated));
  }
  return result;
}

/// .key, [index], [from..to] and :Label behind an atom.
ExpressionPtr Parser::postfix() {
  const std::uint32_t begin = peek().begin;
  ExpressionPtr result = atom();
  while (!error_) {
    if (accept(".")) {
      ExpressionPtr property = make(ExpressionKind::Property, begin);
      property->name = any_name("the key of a property after '.'");
      property->symbol = symbols_.add(property->name);
      property->parts.push_back(std::move(result));
      result = finish(std::move(property));
    } else if (at("[")) {
      result = subscript(std::move(result));
    } else if (at(":") && (peek(1).kind == TokenKind::Word || peek(1).kind == TokenKind::QuotedWord)) {
      ExpressionPtr labelled = make(ExpressionKind::HasLabels, begin);
      labelled->labels = labels();
      labelled->parts.push_back(std::move(result));
      result = finish(std::move(labelled));
    } else {
      break;
    }
  }
  return result;
}

ExpressionPtr Parser::subscript(ExpressionPtr of) {
  const Nesting nesting(*this);
  const std::uint32_t begin = of->begin;
  take();
  ExpressionPtr first;
  if (!at("..")) first = expression();
  if (accept("..")) {
    ExpressionPtr slice = make(ExpressionKind::Slice, begin);
    slice->parts.push_back(std::move(of));
    slice->parts.push_back(std::move(first));
    slice->parts.push_back(at("]") ? nullptr : expression());
    expect("]", "after a range");
    return finish(std::move(slice));
  }
  ExpressionPtr index = make(ExpressionKind::Index, begin);
  index->parts.push_back(std::move(of));
  index->parts.push_back(std::move(first));
  expect("]", "after an index");
  return finish(std::move(index));
}

}  // namespace entente::query
