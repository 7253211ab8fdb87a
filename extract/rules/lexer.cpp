// SPDX-License-Identifier: MIT
// Cuts a rule file into tokens with positions; comments run from `#` to the end of the line.
// Tested by tests/extract/rules/lexer_test.cpp.
#include "extract/rules/lexer.hpp"

#include <utility>

#include "entente/core/utf8.hpp"

namespace entente {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}
bool continues_word(char c) {
  return is_letter(c) || is_digit(c) || c == '-' || c == '_' || c == '.';
}

class Lexer {
 public:
  Lexer(std::string_view path, std::string_view text, std::vector<Diagnostic>& diagnostics)
      : path_(path), text_(text), diagnostics_(diagnostics) {}

  std::vector<RuleToken> run() {
    std::vector<RuleToken> tokens;
    while (true) {
      const bool space = skip_blanks();
      RuleToken token;
      token.position = position_;
      token.line_start = std::exchange(line_start_, false);
      token.space_before = space || token.line_start;
      if (at_ == text_.size()) {
        tokens.push_back(std::move(token));
        return tokens;
      }
      if (read(token)) tokens.push_back(std::move(token));
    }
  }

 private:
  void advance() {
    const char c = text_[at_++];
    if (c == '\n') {
      ++position_.line;
      position_.column = 1;
      line_start_ = true;
    } else if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) {
      ++position_.column;
    }
    // A continuation byte belongs to the code point whose lead byte was counted.
  }

  bool skip_blanks() {
    const std::size_t before = at_;
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (c == '#') {
        while (at_ < text_.size() && text_[at_] != '\n') advance();
      } else if (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
        advance();
      } else {
        break;
      }
    }
    return at_ != before;
  }

  bool read(RuleToken& token) {
    const char c = text_[at_];
    if (c == '"') return read_string(token);
    const std::size_t begin = at_;
    if (is_letter(c)) {
      token.kind = RuleToken::Kind::Word;
      while (at_ < text_.size() && continues_word(text_[at_]) && !arrow_at(at_)) advance();
    } else if (is_digit(c)) {
      token.kind = RuleToken::Kind::Number;
      while (at_ < text_.size() && (is_digit(text_[at_]) || text_[at_] == '.' || text_[at_] == '-') &&
             !arrow_at(at_)) {
        advance();
      }
    } else if (arrow_at(at_) || text_.substr(at_, 2) == "=>") {
      token.kind = RuleToken::Kind::Symbol;
      advance();
      advance();
    } else if (std::string_view("|(){},;:=<>@~$?*+-!&").find(c) != std::string_view::npos) {
      token.kind = RuleToken::Kind::Symbol;
      advance();
    } else {
      advance();
      report("E0100", token.position,
             "unexpected character '" + std::string(1, c) + "': words of the text belong in quotes");
      line_start_ = line_start_ || token.line_start;
      return false;
    }
    token.text = text_.substr(begin, at_ - begin);
    return true;
  }

  bool read_string(RuleToken& token) {
    token.kind = RuleToken::Kind::String;
    const Position start = position_;
    advance();
    while (at_ < text_.size() && text_[at_] != '\n') {
      const char c = text_[at_];
      if (c == '"') {
        advance();
        return true;
      }
      if (c == '\\') {
        const Position escape = position_;
        advance();
        if (at_ == text_.size() || text_[at_] == '\n') break;
        if (text_[at_] != '"' && text_[at_] != '\\') {
          report("E0124", escape, "unknown escape: only \\\" and \\\\ are known");
        }
      }
      token.text += text_[at_];
      advance();
    }
    report("E0101", start, "the string is not closed: end it with '\"' on its line");
    return true;
  }

  [[nodiscard]] bool arrow_at(std::size_t at) const { return text_.substr(at, 2) == "->"; }

  void report(std::string code, Position position, std::string message) {
    diagnostics_.push_back({Severity::Error, std::move(code), std::string(path_), position.line,
                            position.column, std::move(message)});
  }

  std::string_view path_;
  std::string_view text_;
  std::vector<Diagnostic>& diagnostics_;
  std::size_t at_ = 0;
  Position position_{1, 1};
  bool line_start_ = true;
};

}  // namespace

std::vector<RuleToken> lex_rules(std::string_view path, std::string_view text,
                                 std::vector<Diagnostic>& diagnostics) {
  if (!is_utf8(text)) {
    diagnostics.push_back({Severity::Error, "E0125", std::string(path), 0, 0,
                           "the file is not UTF-8: save it in that encoding"});
    const std::string repaired = repair_utf8(text);
    return Lexer(path, repaired, diagnostics).run();
  }
  return Lexer(path, text, diagnostics).run();
}

}  // namespace entente
