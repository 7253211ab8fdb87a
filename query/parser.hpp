// SPDX-License-Identifier: MIT
#ifndef ENTENTE_QUERY_PARSER_HPP
#define ENTENTE_QUERY_PARSER_HPP

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "entente/core/diagnostic.hpp"
#include "query/ast.hpp"
#include "query/lexer.hpp"

namespace entente::query {

/// Recursive descent over the tokens of one query, without trying anything twice: what stands at a
/// parenthesis is decided by looking ahead, so that time is linear but for nested node patterns, whose
/// depth is capped. The grammar is docs/query-grammar.md; parse_*.cpp hold its parts.
///
/// After the first error every token is the End, so that everything returns at once; what was returned
/// is then not to be used.
class Parser {
 public:
  /// `query` must be well-formed UTF-8 and outlive the parser.
  Parser(std::string_view query, Symbols& symbols);

  QueryTree query();                    ///< a whole query and the end of the text
  std::vector<PatternPart> patterns();  ///< (a)-[r]->(b), …

  [[nodiscard]] const std::optional<Diagnostic>& error() const { return error_; }
  [[nodiscard]] std::size_t position() const { return at_; }  ///< index of the next token
  void seek(std::size_t token) { at_ = token; }
  [[nodiscard]] const std::vector<Token>& tokens() const { return tokens_; }
  ExpressionPtr expression();

 private:
  // parse_query.cpp
  QueryTree union_of(bool nested);
  SingleQuery single_query(bool nested);
  MatchClause match();
  UnwindClause unwind();
  ProjectionClause projection(bool last);
  void projection_items(ProjectionClause& clause);
  void sort_items(ProjectionClause& clause);
  QueryTree exists_body();
  bool report_clause();

  // parse_pattern.cpp
  PatternPart pattern_part();
  PatternPart path_pattern();
  NodePattern node_pattern();
  EdgePattern edge_pattern();
  void edge_detail(EdgePattern& edge);
  void edge_range(EdgePattern& edge);
  std::uint32_t bound();
  ExpressionPtr pattern_properties();
  std::vector<Symbol> labels();
  [[nodiscard]] bool pattern_ahead(std::size_t token) const;
  [[nodiscard]] bool edge_ahead(std::size_t token) const;

  // parse_expression.cpp
  ExpressionPtr logical(ExpressionKind kind);
  ExpressionPtr negation();
  ExpressionPtr comparison();
  ExpressionPtr predicate();
  ExpressionPtr arithmetic(int level);
  ExpressionPtr unary();
  ExpressionPtr postfix();
  ExpressionPtr subscript(ExpressionPtr of);

  // parse_atom.cpp
  ExpressionPtr atom();
  ExpressionPtr word_atom();
  ExpressionPtr integer(bool negative);
  ExpressionPtr real();
  ExpressionPtr list();
  ExpressionPtr comprehension();
  ExpressionPtr pattern_comprehension();
  ExpressionPtr map();
  ExpressionPtr case_expression();
  ExpressionPtr call();
  ExpressionPtr quantifier(QuantifierKind kind);
  ExpressionPtr reduce();
  ExpressionPtr exists();

  // parser.cpp
  [[nodiscard]] const Token& peek(std::size_t ahead = 0) const;
  [[nodiscard]] const Token& token(std::size_t index) const;
  Token take();
  [[nodiscard]] bool at(std::string_view symbol) const { return peek().is(symbol); }
  [[nodiscard]] bool at_word(std::string_view word, std::size_t ahead = 0) const;
  bool accept(std::string_view symbol);
  bool accept_word(std::string_view word);
  void expect(std::string_view symbol, std::string_view after);
  void expect_word(std::string_view word, std::string_view after);
  PatternVariable variable(std::string_view what);
  std::string any_name(std::string_view what);  ///< a key, label or type: keywords allowed
  [[nodiscard]] bool name_ahead(std::size_t ahead = 0) const;
  [[nodiscard]] bool variable_ahead(std::size_t ahead = 0) const;
  void fail(std::size_t offset, Fault fault, std::string message);
  void unexpected(std::string_view wanted);
  [[nodiscard]] std::string shown(const Token& token) const;

  ExpressionPtr make(ExpressionKind kind, std::uint32_t begin);
  ExpressionPtr finish(ExpressionPtr expression);  ///< sets end and depth, which is capped
  [[nodiscard]] std::uint32_t last_end() const;

  /// Counts nesting while it lives.
  class Nesting {
   public:
    explicit Nesting(Parser& parser);
    ~Nesting() { --parser_.nesting_; }
    Nesting(const Nesting&) = delete;
    Nesting& operator=(const Nesting&) = delete;

   private:
    Parser& parser_;
  };

  std::string_view query_;
  Symbols& symbols_;
  std::vector<Token> tokens_;
  std::size_t at_ = 0;
  std::uint32_t nesting_ = 0;
  std::optional<Diagnostic> error_;
};

/// Whether the word is one of the grammar, which only back quotes make a variable.
bool is_reserved(std::string_view word);

}  // namespace entente::query

#endif
