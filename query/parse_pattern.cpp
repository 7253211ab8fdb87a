// SPDX-License-Identifier: MIT
// The grammar of patterns: (a:Label {key: value})-[r:TYPE*1..3]->(b), …
// Tested by tests/query/parser_test.cpp.
#include <charconv>
#include <limits>

#include "query/parser.hpp"

namespace entente::query {

std::vector<PatternPart> Parser::patterns() {
  std::vector<PatternPart> parts;
  do {
    parts.push_back(pattern_part());
  } while (!error_ && accept(","));
  return parts;
}

PatternPart Parser::pattern_part() {
  PatternVariable path;
  if (variable_ahead() && peek(1).is("=")) {
    path = variable("a name");
    take();
  }
  PatternPart part;
  const std::uint32_t begin = peek().begin;
  const bool shortest = at_word("shortestPath") && peek(1).is("(");
  const bool all_shortest = at_word("allShortestPaths") && peek(1).is("(");
  if (shortest || all_shortest) {
    take();
    take();
    part = path_pattern();
    expect(")", "after the pattern of a shortest path");
    part.kind = shortest ? PathKind::Shortest : PathKind::AllShortest;
    if (!error_ && part.edges.size() != 1) {
      fail(begin, Fault::InvalidRelationshipPattern,
           "a shortest path needs a pattern of two nodes and one relationship");
    }
    if (!error_ && part.edges[0].variable_length && part.edges[0].least > 1) {
      fail(part.edges[0].begin, Fault::InvalidRelationshipPattern,
           "a shortest path can ask for no least length beyond 1");
    }
  } else {
    part = path_pattern();
  }
  part.path = std::move(path);
  part.begin = begin;
  return part;
}

PatternPart Parser::path_pattern() {
  PatternPart part;
  part.begin = peek().begin;
  // Parentheses around a whole pattern change nothing.
  if (at("(") && peek(1).is("(")) {
    const Nesting nesting(*this);
    take();
    part = path_pattern();
    expect(")", "after the pattern");
    return part;
  }
  part.nodes.push_back(node_pattern());
  while (!error_ && (at("-") || (at("<") && peek(1).is("-")))) {
    part.edges.push_back(edge_pattern());
    if (!error_) part.nodes.push_back(node_pattern());
  }
  return part;
}

NodePattern Parser::node_pattern() {
  NodePattern node;
  node.variable.begin = peek().begin;
  if (!at("(")) {
    unexpected("a node, as in (a:Label)");
    return node;
  }
  take();
  if (variable_ahead()) node.variable = variable("a name");
  if (at(":")) node.labels = labels();
  if (!at(")")) node.properties = pattern_properties();
  expect(")", "after a node");
  return node;
}

std::vector<Symbol> Parser::labels() {
  std::vector<Symbol> found;
  while (accept(":")) found.push_back(symbols_.add(any_name("a label after ':'")));
  return found;
}

ExpressionPtr Parser::pattern_properties() {
  if (peek().kind == TokenKind::Parameter) {
    fail(peek().begin, Fault::InvalidParameterUse,
         "a pattern takes its properties one by one, as in {name: $name}");
  }
  if (!at("{")) {
    unexpected("':', '{' or the end of the element of the pattern");
    return nullptr;
  }
  return map();
}

EdgePattern Parser::edge_pattern() {
  EdgePattern edge;
  edge.begin = edge.variable.begin = peek().begin;
  const bool left = accept("<");
  expect("-", "of a relationship");
  if (at("[")) {
    take();
    edge_detail(edge);
    expect("]", "after a relationship");
  }
  expect("-", "of a relationship");
  const bool right = accept(">");
  edge.direction = left == right ? Direction::Both : (left ? Direction::In : Direction::Out);
  return edge;
}

void Parser::edge_detail(EdgePattern& edge) {
  if (variable_ahead()) edge.variable = variable("a name");
  if (accept(":")) {
    do {
      accept(":");
      edge.types.push_back(symbols_.add(any_name("a type of relationships after ':'")));
    } while (!error_ && accept("|"));
  }
  if (at("..")) {
    return fail(peek().begin, Fault::InvalidRelationshipPattern, "write '*' before the range, as in [*1..3]");
  }
  if (accept("*")) edge_range(edge);
  if (!error_ && !at("]")) edge.properties = pattern_properties();
}

void Parser::edge_range(EdgePattern& edge) {
  edge.variable_length = true;
  edge.most = std::numeric_limits<std::uint32_t>::max();
  if (at("-")) {
    return fail(peek().begin, Fault::InvalidRelationshipPattern, "a path cannot have a negative length");
  }
  if (peek().kind == TokenKind::Integer) {
    edge.least = bound();
    if (!at("..")) {
      edge.most = edge.least;
      return;
    }
  }
  if (!accept("..")) return;
  if (at("-")) {
    return fail(peek().begin, Fault::InvalidRelationshipPattern, "a path cannot have a negative length");
  }
  if (peek().kind == TokenKind::Integer) edge.most = bound();
}

std::uint32_t Parser::bound() {
  const Token digits = take();
  std::uint32_t value = 0;
  const char* last = digits.text.data() + digits.text.size();
  const auto [end, error] = std::from_chars(digits.text.data(), last, value);
  if (error != std::errc() || end != last) {
    fail(digits.begin, Fault::InvalidRelationshipPattern, "a length must be a whole number below 4294967296");
  }
  return value;
}

/// Whether a relationship begins here: "-", "-[…]-", "<-" and so on, with a node behind it.
bool Parser::edge_ahead(std::size_t index) const {
  if (token(index).is("<")) ++index;
  if (!token(index).is("-")) return false;
  ++index;
  if (token(index).is("[")) {
    if (token(index).match == 0) return true;  // no closing bracket: report it as a pattern's
    index = token(index).match + 1;
  }
  if (!token(index).is("-")) return false;
  ++index;
  if (token(index).is(">")) ++index;
  return token(index).is("(");
}

/// Whether the parenthesis at this token opens a pattern of at least one relationship. Only the first node
/// and relationship are looked at, and brackets are skipped in one step.
bool Parser::pattern_ahead(std::size_t index) const {
  if (!token(index).is("(")) return false;
  const std::size_t close = token(index).match;
  if (close == 0) return false;
  ++index;
  if (token(index).kind == TokenKind::Word || token(index).kind == TokenKind::QuotedWord) ++index;
  while (token(index).is(":")) index += 2;
  if (token(index).kind == TokenKind::Parameter) ++index;
  if (token(index).is("{") && token(index).match != 0) index = token(index).match + 1;
  return index == close && edge_ahead(close + 1);
}

}  // namespace entente::query
