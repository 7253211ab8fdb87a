// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXTRACT_RULES_LEXER_HPP
#define ENTENTE_EXTRACT_RULES_LEXER_HPP

#include <string>
#include <string_view>
#include <vector>

#include "entente/core/diagnostic.hpp"
#include "extract/rules/ast.hpp"

namespace entente {

/// A token of a rule file.
struct RuleToken {
  enum class Kind : std::uint8_t {
    Word,    ///< letters, digits, "-", "_", "." after a letter
    Number,  ///< "0.9", "3", "2024-11-15"
    String,  ///< `text` without quotes and escapes
    Symbol,  ///< one of | ( ) { } , ; : = < > @ ~ $ ? * + - ! & -> =>
    End,
  };
  Kind kind = Kind::End;
  std::string text;
  bool line_start = false;    ///< first token of its line
  bool space_before = false;  ///< white space or a line's start stands before it
  Position position;
};

/// The tokens of a rule file, always closed by an End token. Reports what it cannot read and goes on.
std::vector<RuleToken> lex_rules(std::string_view path, std::string_view text,
                                 std::vector<Diagnostic>& diagnostics);

}  // namespace entente

#endif
