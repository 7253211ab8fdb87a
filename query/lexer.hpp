// SPDX-License-Identifier: MIT
#ifndef ENTENTE_QUERY_LEXER_HPP
#define ENTENTE_QUERY_LEXER_HPP

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "query/fault.hpp"

namespace entente::query {

enum class TokenKind : std::uint8_t {
  Word,        ///< a keyword or a name
  QuotedWord,  ///< a name in back quotes; `text` without them
  Integer,     ///< `text` as written
  Float,
  String,     ///< `text` with its escapes resolved
  Parameter,  ///< `text` without "$"
  Symbol,     ///< one or two characters: "(", "<=", ".."
  Wrong,      ///< cannot be read; `fault` and `text` say why
  End,
};

struct Token {
  TokenKind kind = TokenKind::End;
  std::uint32_t begin = 0;  ///< bytes of the query, half-open
  std::uint32_t end = 0;
  std::string text;
  Fault fault = Fault::UnexpectedSyntax;
  std::uint32_t match = 0;  ///< of an opening bracket: the index of its closing one, or 0

  [[nodiscard]] bool is(std::string_view symbol) const { return kind == TokenKind::Symbol && text == symbol; }
};

/// The tokens of well-formed UTF-8, the last one an End. Linear.
std::vector<Token> tokenize(std::string_view query);

/// A and b are the same but for the case of ASCII letters.
bool same_word(std::string_view a, std::string_view b);

}  // namespace entente::query

#endif
