// SPDX-License-Identifier: MIT
// The grammar of atoms: literals, lists, maps, CASE, calls, comprehensions, what stands in parentheses.
// Tested by tests/query/parser_test.cpp.
#include <charconv>
#include <cmath>
#include <limits>

#include "query/parser.hpp"

namespace entente::query {

ExpressionPtr Parser::atom() {
  const Token& next = peek();
  switch (next.kind) {
    case TokenKind::Integer:
      return integer(false);
    case TokenKind::Float:
      return real();
    case TokenKind::String: {
      ExpressionPtr literal = make(ExpressionKind::Literal, next.begin);
      literal->value = Value(take().text);
      return finish(std::move(literal));
    }
    case TokenKind::Parameter: {
      ExpressionPtr parameter = make(ExpressionKind::Parameter, next.begin);
      parameter->name = take().text;
      return finish(std::move(parameter));
    }
    case TokenKind::Word:
    case TokenKind::QuotedWord:
      return word_atom();
    default:
      break;
  }
  if (at("[")) return list();
  if (at("{")) return map();
  if (at("(")) {
    if (pattern_ahead(at_)) {
      ExpressionPtr predicate = make(ExpressionKind::PatternPredicate, next.begin);
      predicate->pattern = std::make_unique<PatternPart>(path_pattern());
      return finish(std::move(predicate));
    }
    take();
    ExpressionPtr inner = expression();
    expect(")", "after an expression");
    inner->in_parentheses = true;
    return inner;
  }
  ExpressionPtr nothing = make(ExpressionKind::Literal, next.begin);
  unexpected("an expression");
  return nothing;
}

ExpressionPtr Parser::word_atom() {
  const Token& next = peek();
  if (next.kind == TokenKind::Word) {
    if (at_word("true") || at_word("false") || at_word("null")) {
      ExpressionPtr literal = make(ExpressionKind::Literal, next.begin);
      if (!at_word("null")) literal->value = Value(at_word("true"));
      take();
      return finish(std::move(literal));
    }
    if (at_word("CASE")) return case_expression();
    if (at_word("EXISTS") && (peek(1).is("{") || peek(1).is("("))) return exists();
    const bool shortest = at_word("shortestPath") || at_word("allShortestPaths");
    if (shortest && peek(1).is("(")) {
      ExpressionPtr path = make(ExpressionKind::ShortestPath, next.begin);
      path->pattern = std::make_unique<PatternPart>(pattern_part());
      return finish(std::move(path));
    }
    const bool each = peek(1).is("(") && variable_ahead(2) && at_word("IN", 3);
    if (each && at_word("ALL")) return quantifier(QuantifierKind::All);
    if (each && at_word("ANY")) return quantifier(QuantifierKind::Any);
    if (each && at_word("NONE")) return quantifier(QuantifierKind::None);
    if (each && at_word("SINGLE")) return quantifier(QuantifierKind::Single);
    if (at_word("REDUCE") && peek(1).is("(") && variable_ahead(2) && peek(3).is("=")) return reduce();
  }
  std::size_t ahead = 1;
  while (peek(ahead).is(".") && name_ahead(ahead + 1)) ahead += 2;
  if (peek(ahead).is("(") && (ahead == 1 || next.kind == TokenKind::Word)) return call();
  ExpressionPtr expression = make(ExpressionKind::Variable, next.begin);
  expression->name = variable("an expression").name;
  return finish(std::move(expression));
}

ExpressionPtr Parser::integer(bool negative) {
  const Token digits = take();
  ExpressionPtr literal = make(ExpressionKind::Literal, digits.begin);
  std::string_view text = digits.text;
  int base = 10;
  if (text.size() > 1 && text[0] == '0' && (text[1] == 'x' || text[1] == 'X')) base = 16;
  if (text.size() > 1 && text[0] == '0' && (text[1] == 'o' || text[1] == 'O')) base = 8;
  if (base != 10) text.remove_prefix(2);
  std::uint64_t magnitude = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), magnitude, base);
  const auto limit = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
  if (error != std::errc() || magnitude > limit + (negative ? 1U : 0U)) {
    fail(digits.begin, Fault::IntegerOverflow,
         digits.text + " is too large: whole numbers reach from -9223372036854775808 to 9223372036854775807");
  }
  literal->value = Value(static_cast<std::int64_t>(negative ? 0 - magnitude : magnitude));
  return finish(std::move(literal));
}

ExpressionPtr Parser::real() {
  const Token digits = take();
  ExpressionPtr literal = make(ExpressionKind::Literal, digits.begin);
  const std::string text = digits.text[0] == '.' ? "0" + digits.text : digits.text;
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  // Out of range is also what is too small: that is 0.
  const std::size_t exponent = text.find_first_of("eE");
  const bool tiny = exponent != std::string::npos && text[exponent + 1] == '-';
  if (error != std::errc() && !tiny) {
    fail(digits.begin, Fault::FloatingPointOverflow, digits.text + " is too large");
  }
  literal->value = Value(error != std::errc() ? 0.0 : value);
  return finish(std::move(literal));
}

ExpressionPtr Parser::list() {
  const Nesting nesting(*this);
  if (variable_ahead(1) && at_word("IN", 2)) return comprehension();
  const bool named_path = variable_ahead(1) && peek(2).is("=") && pattern_ahead(at_ + 3);
  if (named_path || pattern_ahead(at_ + 1)) return pattern_comprehension();
  ExpressionPtr list = make(ExpressionKind::List, take().begin);
  if (!at("]")) {
    do {
      list->parts.push_back(expression());
    } while (!error_ && accept(","));
  }
  expect("]", "after a list");
  return finish(std::move(list));
}

ExpressionPtr Parser::comprehension() {
  ExpressionPtr result = make(ExpressionKind::Comprehension, take().begin);
  result->name = variable("a name").name;
  take();
  result->parts.push_back(expression());
  result->has_where = accept_word("WHERE");
  if (result->has_where) result->parts.push_back(expression());
  result->has_result = accept("|");
  if (result->has_result) result->parts.push_back(expression());
  expect("]", "after a list");
  return finish(std::move(result));
}

ExpressionPtr Parser::pattern_comprehension() {
  ExpressionPtr result = make(ExpressionKind::PatternComprehension, take().begin);
  PatternVariable path;
  if (!at("(")) {
    path = variable("a name");
    take();
  }
  result->pattern = std::make_unique<PatternPart>(path_pattern());
  result->pattern->path = std::move(path);
  result->has_where = accept_word("WHERE");
  if (result->has_where) result->parts.push_back(expression());
  expect("|", "and an expression after the pattern");
  result->parts.push_back(expression());
  expect("]", "after a list");
  return finish(std::move(result));
}

ExpressionPtr Parser::map() {
  const Nesting nesting(*this);
  ExpressionPtr map = make(ExpressionKind::Map, take().begin);
  if (!at("}")) {
    do {
      map->names.push_back(any_name("a key"));
      map->labels.push_back(symbols_.add(map->names.back()));
      expect(":", "after a key");
      map->parts.push_back(expression());
    } while (!error_ && accept(","));
  }
  expect("}", "after a map");
  return finish(std::move(map));
}

ExpressionPtr Parser::case_expression() {
  const Nesting nesting(*this);
  ExpressionPtr choice = make(ExpressionKind::Case, take().begin);
  if (!at_word("WHEN")) {
    choice->has_operand = true;
    choice->parts.push_back(expression());
  }
  if (!at_word("WHEN")) unexpected("WHEN");
  while (accept_word("WHEN")) {
    choice->parts.push_back(expression());
    expect_word("THEN", "after WHEN");
    choice->parts.push_back(expression());
  }
  choice->has_else = accept_word("ELSE");
  if (choice->has_else) choice->parts.push_back(expression());
  expect_word("END", "after CASE");
  return finish(std::move(choice));
}

ExpressionPtr Parser::call() {
  const Nesting nesting(*this);
  ExpressionPtr call = make(ExpressionKind::Call, peek().begin);
  call->name = take().text;
  while (accept(".")) call->name += "." + take().text;
  take();
  if (same_word(call->name, "count") && at("*") && peek(1).is(")")) {
    take();
    take();
    call->kind = ExpressionKind::CountAll;
    return finish(std::move(call));
  }
  call->distinct = accept_word("DISTINCT");
  if (!at(")")) {
    do {
      call->parts.push_back(expression());
    } while (!error_ && accept(","));
  }
  expect(")", "after the arguments of " + call->name);
  return finish(std::move(call));
}

ExpressionPtr Parser::quantifier(QuantifierKind kind) {
  const Nesting nesting(*this);
  ExpressionPtr result = make(ExpressionKind::Quantifier, take().begin);
  result->quantifier = kind;
  take();
  result->name = variable("a name").name;
  take();
  result->parts.push_back(expression());
  expect_word("WHERE", "and a condition after the list");
  result->parts.push_back(expression());
  expect(")", "after a condition");
  return finish(std::move(result));
}

ExpressionPtr Parser::reduce() {
  const Nesting nesting(*this);
  ExpressionPtr result = make(ExpressionKind::Reduce, take().begin);
  take();
  result->name = variable("a name").name;
  take();
  result->parts.push_back(expression());
  expect(",", "after the start of reduce");
  result->name2 = variable("the name of an element").name;
  expect_word("IN", "after the name of an element");
  result->parts.push_back(expression());
  expect("|", "and an expression after the list");
  result->parts.push_back(expression());
  expect(")", "after reduce");
  return finish(std::move(result));
}

/// exists { … }, exists((a)-->(b)), exists(a.key).
ExpressionPtr Parser::exists() {
  const Nesting nesting(*this);
  const std::uint32_t begin = take().begin;
  if (accept("{")) {
    ExpressionPtr result = make(ExpressionKind::Exists, begin);
    result->subquery = std::make_unique<QueryTree>(exists_body());
    return finish(std::move(result));
  }
  take();
  ExpressionPtr inner = expression();
  expect(")", "after exists");
  if (error_ || inner->kind == ExpressionKind::PatternPredicate) return inner;
  ExpressionPtr result = make(ExpressionKind::IsNotNull, begin);
  result->parts.push_back(std::move(inner));
  return finish(std::move(result));
}

}  // namespace entente::query
