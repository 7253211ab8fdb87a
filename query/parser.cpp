// SPDX-License-Identifier: MIT
// What all parts of the parser stand on: tokens, names, errors and the caps on depth.
// Tested by tests/query/parser_test.cpp.
#include "query/parser.hpp"

#include <algorithm>
#include <array>

#include "entente/core/utf8.hpp"

namespace entente::query {
namespace {

constexpr std::uint32_t kMostNesting = 100;
/// Chains such as a + b + c lean to the left and are walked by recursion too.
constexpr std::uint32_t kMostDepth = 300;
constexpr std::size_t kMostShown = 40;

constexpr std::array<std::string_view, 44> kReserved = {
    "ALL",    "AND",      "AS",    "ASC",        "ASCENDING", "BY",       "CALL",  "CASE", "CONTAINS",
    "CREATE", "DELETE",   "DESC",  "DESCENDING", "DETACH",    "DISTINCT", "ELSE",  "END",  "ENDS",
    "EXISTS", "FALSE",    "IN",    "IS",         "LIMIT",     "MATCH",    "MERGE", "NOT",  "NULL",
    "ON",     "OPTIONAL", "OR",    "ORDER",      "REMOVE",    "RETURN",   "SET",   "SKIP", "STARTS",
    "THEN",   "TRUE",     "UNION", "UNWIND",     "WHEN",      "WHERE",    "WITH",  "XOR"};

}  // namespace

bool is_reserved(std::string_view word) {
  return std::any_of(kReserved.begin(), kReserved.end(),
                     [&](std::string_view each) { return same_word(each, word); });
}

Parser::Parser(std::string_view query, Symbols& symbols)
    : query_(query), symbols_(symbols), tokens_(tokenize(query)) {}

Parser::Nesting::Nesting(Parser& parser) : parser_(parser) {
  if (++parser_.nesting_ > kMostNesting) {
    parser_.fail(parser_.peek().begin, Fault::TooDeep,
                 "nested more than " + std::to_string(kMostNesting) + " levels deep");
  }
}

const Token& Parser::token(std::size_t index) const {
  return tokens_[std::min(index, tokens_.size() - 1)];
}

const Token& Parser::peek(std::size_t ahead) const {
  return token(at_ + ahead);
}

Token Parser::take() {
  Token taken = peek();
  if (at_ + 1 < tokens_.size()) ++at_;
  return taken;
}

bool Parser::at_word(std::string_view word, std::size_t ahead) const {
  const Token& next = peek(ahead);
  return next.kind == TokenKind::Word && same_word(next.text, word);
}

bool Parser::accept(std::string_view symbol) {
  if (!at(symbol)) return false;
  take();
  return true;
}

bool Parser::accept_word(std::string_view word) {
  if (!at_word(word)) return false;
  take();
  return true;
}

void Parser::expect(std::string_view symbol, std::string_view after) {
  if (!accept(symbol)) unexpected("'" + std::string(symbol) + "' " + std::string(after));
}

void Parser::expect_word(std::string_view word, std::string_view after) {
  if (!accept_word(word)) unexpected(std::string(word) + " " + std::string(after));
}

bool Parser::name_ahead(std::size_t ahead) const {
  const TokenKind kind = peek(ahead).kind;
  return kind == TokenKind::Word || kind == TokenKind::QuotedWord;
}

bool Parser::variable_ahead(std::size_t ahead) const {
  const Token& next = peek(ahead);
  return next.kind == TokenKind::QuotedWord || (next.kind == TokenKind::Word && !is_reserved(next.text));
}

PatternVariable Parser::variable(std::string_view what) {
  PatternVariable variable;
  variable.begin = peek().begin;
  if (!variable_ahead()) {
    unexpected(what);
    return variable;
  }
  variable.name = take().text;
  return variable;
}

std::string Parser::any_name(std::string_view what) {
  if (name_ahead()) return take().text;
  if (peek().fault == Fault::InvalidNumberLiteral) {
    fail(peek().begin, Fault::UnexpectedSyntax, "expected " + std::string(what) + ", found " + shown(peek()));
  }
  unexpected(what);
  return {};
}

std::string Parser::shown(const Token& token) const {
  if (token.kind == TokenKind::End) return "the end of the query";
  const std::string_view source = query_.substr(token.begin, token.end - token.begin);
  std::string text;
  for (std::size_t offset = 0, count = 0; offset < source.size();) {
    const std::size_t begin = offset;
    next_code_point(source, offset);
    if (++count > kMostShown) {
      text += "…";
      break;
    }
    text.append(source, begin, offset - begin);
  }
  return "'" + text + "'";
}

void Parser::fail(std::size_t offset, Fault fault, std::string message) {
  if (error_) return;
  error_ = diagnostic(query_, offset, fault, std::move(message));
  at_ = tokens_.size() - 1;
}

void Parser::unexpected(std::string_view wanted) {
  const Token& next = peek();
  if (next.kind == TokenKind::Wrong) return fail(next.begin, next.fault, next.text);
  fail(next.begin, Fault::UnexpectedSyntax, "expected " + std::string(wanted) + ", found " + shown(next));
}

std::uint32_t Parser::last_end() const {
  return at_ == 0 ? 0 : tokens_[at_ - 1].end;
}

ExpressionPtr Parser::make(ExpressionKind kind, std::uint32_t begin) {
  auto expression = std::make_unique<Expression>();
  expression->kind = kind;
  expression->begin = begin;
  return expression;
}

ExpressionPtr Parser::finish(ExpressionPtr expression) {
  expression->end = last_end();
  for (const ExpressionPtr& part : expression->parts) {
    if (part) expression->depth = std::max(expression->depth, part->depth + 1);
  }
  if (expression->depth > kMostDepth) {
    fail(
        expression->begin, Fault::TooDeep,
        "more than " + std::to_string(kMostDepth) + " operators stand within one another, use lists or WITH");
  }
  return expression;
}

}  // namespace entente::query
