// SPDX-License-Identifier: MIT
// The grammar of clauses: MATCH, UNWIND, WITH, RETURN, UNION.
// Tested by tests/query/parser_test.cpp.
#include <array>

#include "query/parser.hpp"

namespace entente::query {
namespace {

constexpr auto kClauses = std::to_array<std::string_view>(
    {"MATCH", "OPTIONAL MATCH", "UNWIND", "WITH", "RETURN", "UNION", "WHERE", "ORDER BY", "SKIP", "LIMIT"});

constexpr auto kWriting = std::to_array<std::string_view>(
    {"CREATE", "MERGE", "SET", "DELETE", "DETACH", "REMOVE", "FOREACH", "DROP", "LOAD"});

}  // namespace

QueryTree Parser::query() {
  QueryTree tree = union_of(false);
  accept(";");
  if (peek().kind != TokenKind::End && !report_clause()) unexpected("the end of the query");
  return tree;
}

QueryTree Parser::union_of(bool nested) {
  QueryTree tree;
  tree.branches.push_back(single_query(nested));
  bool first = true;
  while (at_word("UNION")) {
    const std::uint32_t begin = take().begin;
    const bool all = accept_word("ALL");
    if (!first && all != tree.keep_duplicates) {
      fail(begin, Fault::InvalidClauseComposition, "UNION and UNION ALL cannot be mixed in one query");
    }
    tree.keep_duplicates = all;
    first = false;
    tree.branches.push_back(single_query(nested));
  }
  return tree;
}

/// Says what is wrong where a clause should begin. False where nothing can be said of the word there.
bool Parser::report_clause() {
  const Token& next = peek();
  if (next.kind != TokenKind::Word) return false;
  for (const std::string_view word : kWriting) {
    if (same_word(word, next.text)) {
      fail(next.begin, Fault::InvalidClauseComposition,
           std::string(word) + " changes a graph; queries only read");
      return true;
    }
  }
  if (same_word("CALL", next.text)) {
    fail(next.begin, Fault::InvalidClauseComposition, "there are no procedures to CALL");
    return true;
  }
  std::string upper;
  for (const char c : next.text) upper += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  const std::string near = nearest(upper, kClauses);
  if (near.empty() || near == upper) return false;
  fail(next.begin, Fault::UnexpectedSyntax,
       "no clause begins with " + shown(next) + ", did you mean '" + near + "'?");
  return true;
}

SingleQuery Parser::single_query(bool nested) {
  SingleQuery query;
  query.begin = peek().begin;
  while (!error_) {
    if (at_word("MATCH") || (at_word("OPTIONAL") && at_word("MATCH", 1))) {
      query.clauses.emplace_back(match());
    } else if (at_word("UNWIND")) {
      query.clauses.emplace_back(unwind());
    } else if (at_word("WITH")) {
      query.clauses.emplace_back(projection(false));
    } else if (at_word("RETURN")) {
      query.clauses.emplace_back(projection(true));
      return query;
    } else if (nested && !query.clauses.empty() && at("}")) {
      return query;
    } else if (!report_clause()) {
      unexpected(query.clauses.empty() ? "MATCH, UNWIND, WITH or RETURN"
                                       : "a clause that goes on, as RETURN must come last");
    }
  }
  return query;
}

MatchClause Parser::match() {
  MatchClause clause;
  clause.begin = peek().begin;
  clause.optional = accept_word("OPTIONAL");
  expect_word("MATCH", "after OPTIONAL");
  clause.parts = patterns();
  if (accept_word("WHERE")) clause.where = expression();
  return clause;
}

UnwindClause Parser::unwind() {
  UnwindClause clause;
  take();
  clause.list = expression();
  expect_word("AS", "and a name after the list of UNWIND");
  clause.variable = variable("the name of a variable after AS");
  return clause;
}

ProjectionClause Parser::projection(bool last) {
  ProjectionClause clause;
  clause.last = last;
  clause.begin = take().begin;
  clause.distinct = accept_word("DISTINCT");
  projection_items(clause);
  if (at_word("ORDER")) sort_items(clause);
  if (accept_word("SKIP")) clause.skip = expression();
  if (accept_word("LIMIT")) clause.limit = expression();
  if (!last && accept_word("WHERE")) clause.where = expression();
  return clause;
}

void Parser::projection_items(ProjectionClause& clause) {
  if (accept("*")) {
    clause.star = true;
    if (!accept(",")) return;
  }
  do {
    ProjectionItem item;
    item.begin = peek().begin;
    item.expression = expression();
    if (error_) return;
    // The column of an expression without a name is called as it is written.
    item.name = std::string(query_.substr(item.begin, last_end() - item.begin));
    if (item.expression->kind == ExpressionKind::Variable) item.name = item.expression->name;
    if (accept_word("AS")) {
      item.has_alias = true;
      item.name = variable("the name of a column after AS").name;
    }
    clause.items.push_back(std::move(item));
  } while (!error_ && accept(","));
}

void Parser::sort_items(ProjectionClause& clause) {
  take();
  expect_word("BY", "after ORDER");
  do {
    SortItem item;
    item.expression = expression();
    if (accept_word("DESC") || accept_word("DESCENDING")) {
      item.descending = true;
    } else if (!accept_word("ASC")) {
      accept_word("ASCENDING");
    }
    clause.sort.push_back(std::move(item));
  } while (!error_ && accept(","));
}

/// The inside of exists { … }: a whole query, or only a pattern and WHERE.
QueryTree Parser::exists_body() {
  QueryTree tree;
  if (at_word("MATCH") || at_word("OPTIONAL") || at_word("UNWIND") || at_word("WITH") || at_word("RETURN")) {
    tree = union_of(true);
  } else {
    MatchClause clause;
    clause.begin = peek().begin;
    clause.parts = patterns();
    if (accept_word("WHERE")) clause.where = expression();
    SingleQuery query;
    query.begin = clause.begin;
    query.clauses.emplace_back(std::move(clause));
    tree.branches.push_back(std::move(query));
  }
  if (!at("}") && report_clause()) return tree;
  expect("}", "after the subquery");
  return tree;
}

}  // namespace entente::query
