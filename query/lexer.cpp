// SPDX-License-Identifier: MIT
// From bytes to tokens. Whatever cannot be read becomes a token that says why, so that the parser reports
// what stands first in the query.
// Tested by tests/query/parser_test.cpp.
#include "query/lexer.hpp"

#include <algorithm>

#include "entente/core/utf8.hpp"

namespace entente::query {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_letter(char c) {
  // Letters beyond ASCII are taken as they are; dashes and quotes among them are told apart below.
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
         static_cast<unsigned char>(c) >= 0x80;
}

/// Spaces, dashes, quotes and other signs beyond ASCII: no part of a name.
bool is_sign(char32_t c) {
  return (c >= 0x80 && c <= 0xA9) || (c >= 0xAB && c <= 0xB4) || (c >= 0xB6 && c <= 0xB9) ||
         (c >= 0xBB && c <= 0xBF) || c == 0xD7 || c == 0xF7 || (c >= 0x2000 && c <= 0x206F) ||
         (c >= 0x2190 && c <= 0x2BFF) || (c >= 0x3000 && c <= 0x3004) || c == 0xFEFF ||
         (c >= 0xFF01 && c <= 0xFF0F);
}

bool is_space(char32_t c) {
  return c == ' ' || (c >= 9 && c <= 13) || (c >= 0x1C && c <= 0x1F) || c == 0xA0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F ||
         c == 0x3000;
}

int hex_value(char c) {
  if (is_digit(c)) return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

class Tokenizer {
 public:
  explicit Tokenizer(std::string_view query) : query_(query) {}

  std::vector<Token> run() {
    while (skip_blanks()) {
      begin_ = at_;
      next();
    }
    begin_ = at_;
    add(TokenKind::End, "");
    pair_brackets();
    return std::move(tokens_);
  }

 private:
  [[nodiscard]] char peek(std::size_t ahead = 0) const {
    return at_ + ahead < query_.size() ? query_[at_ + ahead] : '\0';
  }

  void add(TokenKind kind, std::string text, Fault fault = Fault::UnexpectedSyntax) {
    tokens_.push_back(
        {kind, static_cast<std::uint32_t>(begin_), static_cast<std::uint32_t>(at_), std::move(text), fault});
  }

  bool skip_blanks() {
    while (at_ < query_.size()) {
      if (query_.substr(at_, 2) == "//") {
        at_ = std::min(query_.find('\n', at_), query_.size());
      } else if (query_.substr(at_, 2) == "/*") {
        const std::size_t end = query_.find("*/", at_ + 2);
        if (end == std::string_view::npos) return true;  // reported by next()
        at_ = end + 2;
      } else {
        std::size_t after = at_;
        if (!is_space(next_code_point(query_, after))) return true;
        at_ = after;
      }
    }
    return false;
  }

  void next() {
    const char c = peek();
    if (query_.substr(at_, 2) == "/*") {
      at_ = query_.size();
      return add(TokenKind::Wrong, "a comment that does not end, write */ after it");
    }
    if (is_digit(c) || (c == '.' && is_digit(peek(1)) && !after_dot())) return number();
    if (is_letter(c)) return word();
    if (c == '\'' || c == '"') return string(c);
    if (c == '`') return quoted_word(TokenKind::QuotedWord);
    if (c == '$') return parameter();
    return symbol();
  }

  /// In `*1..3` and `list[..3]` the second dot belongs to the range.
  [[nodiscard]] bool after_dot() const {
    return !tokens_.empty() && tokens_.back().is(".") && tokens_.back().end == at_;
  }

  void symbol() {
    for (const char* two : {"<=", ">=", "<>", "=~", "..", "+="}) {
      if (query_.substr(at_, 2) == two) {
        at_ += 2;
        return add(TokenKind::Symbol, two);
      }
    }
    const char c = query_[at_++];
    const bool known = std::string_view("()[]{}<>=+-*/%^.,:;|!&").find(c) != std::string_view::npos;
    if (known) return add(TokenKind::Symbol, std::string(1, c));
    const bool shown = c > ' ' && c < 0x7F;
    add(TokenKind::Wrong,
        shown ? std::string("'") + c + "' has no meaning here" : "a control character has no meaning here");
  }

  void word() {
    std::string text;
    while (at_ < query_.size() && (is_letter(query_[at_]) || is_digit(query_[at_]))) {
      std::size_t after = at_;
      const char32_t c = next_code_point(query_, after);
      if (is_sign(c)) {
        if (text.empty()) {
          at_ = after;
          const std::string sign(query_.substr(begin_, after - begin_));
          const bool dash = (c >= 0x2010 && c <= 0x2015) || c == 0x2212;
          return add(TokenKind::Wrong, "'" + sign + "' has no meaning here" + (dash ? ", write '-'" : ""),
                     Fault::InvalidUnicodeCharacter);
        }
        break;
      }
      text.append(query_, at_, after - at_);
      at_ = after;
    }
    add(TokenKind::Word, std::move(text));
  }

  void quoted_word(TokenKind kind) {
    std::string text;
    for (++at_; at_ < query_.size(); ++at_) {
      if (query_[at_] != '`') {
        text += query_[at_];
      } else if (peek(1) == '`') {
        text += '`';
        ++at_;
      } else {
        ++at_;
        return add(kind, std::move(text));
      }
    }
    add(TokenKind::Wrong, "a name in back quotes that does not end");
  }

  void parameter() {
    ++at_;
    if (peek() == '`') return quoted_word(TokenKind::Parameter);
    const std::size_t first = at_;
    while (at_ < query_.size() && (is_letter(query_[at_]) || is_digit(query_[at_]))) ++at_;
    if (at_ == first) return add(TokenKind::Wrong, "'$' needs the name of a parameter behind it");
    add(TokenKind::Parameter, std::string(query_.substr(first, at_ - first)));
  }

  void number() {
    bool real = false;
    if (peek() == '0' && (peek(1) == 'x' || peek(1) == 'X' || peek(1) == 'o' || peek(1) == 'O')) {
      const bool hex = peek(1) == 'x' || peek(1) == 'X';
      at_ += 2;
      const std::size_t first = at_;
      while (hex ? hex_value(peek()) >= 0 : (peek() >= '0' && peek() <= '7')) ++at_;
      return end_number(at_ > first, false);
    }
    while (is_digit(peek())) ++at_;
    if (peek() == '.' && is_digit(peek(1))) {
      real = true;
      ++at_;
      while (is_digit(peek())) ++at_;
    }
    if (peek() == 'e' || peek() == 'E') {
      const std::size_t sign = peek(1) == '-' || peek(1) == '+' ? 2 : 1;
      if (is_digit(peek(sign))) {
        real = true;
        at_ += sign;
        while (is_digit(peek())) ++at_;
      }
    }
    end_number(true, real);
  }

  void end_number(bool complete, bool real) {
    const bool stops = !is_letter(peek()) && !is_digit(peek());
    if (complete && stops) {
      return add(real ? TokenKind::Float : TokenKind::Integer,
                 std::string(query_.substr(begin_, at_ - begin_)));
    }
    while (is_letter(peek()) || is_digit(peek())) ++at_;
    add(TokenKind::Wrong, "'" + std::string(query_.substr(begin_, at_ - begin_)) + "' is no number",
        Fault::InvalidNumberLiteral);
  }

  void string(char quote) {
    std::string text;
    for (++at_; at_ < query_.size(); ++at_) {
      const char c = query_[at_];
      if (c == quote) {
        ++at_;
        return add(TokenKind::String, std::move(text));
      }
      if (c != '\\') {
        text += c;
      } else if (!escape(text)) {
        return;
      }
    }
    add(TokenKind::Wrong, "a string that does not end");
  }

  bool escape(std::string& text) {
    ++at_;
    const char c = peek();
    constexpr std::string_view kFrom = "\\'\"`bfnrtBFNRT/";
    constexpr std::string_view kTo = "\\'\"`\b\f\n\r\t\b\f\n\r\t/";
    if (const std::size_t i = kFrom.find(c); i != std::string_view::npos && c != '\0') {
      text += kTo[i];
      return true;
    }
    if (c == 'u' || c == 'U') {
      const std::size_t digits = c == 'u' ? 4 : 8;
      std::uint32_t code_point = 0;
      for (std::size_t i = 1; i <= digits; ++i) {
        const int value = hex_value(peek(i));
        if (value < 0) return wrong_escape(c, digits);
        code_point = code_point * 16 + static_cast<std::uint32_t>(value);
      }
      if (code_point > 0x10FFFF || (code_point >= 0xD800 && code_point <= 0xDFFF))
        return wrong_escape(c, digits);
      append_utf8(text, static_cast<char32_t>(code_point));
      at_ += digits;
      return true;
    }
    begin_ = at_ - 1;
    at_ = query_.size();
    add(TokenKind::Wrong, "no such escape in a string; write \\\\ for a backslash");
    return false;
  }

  bool wrong_escape(char letter, std::size_t digits) {
    begin_ = at_ - 1;
    at_ = query_.size();
    add(TokenKind::Wrong,
        std::string("\\") + letter + " needs the " + std::to_string(digits) + " digits of a character",
        Fault::InvalidUnicodeLiteral);
    return false;
  }

  void pair_brackets() {
    std::vector<std::uint32_t> open;
    for (std::uint32_t i = 0; i < tokens_.size(); ++i) {
      const Token& token = tokens_[i];
      if (token.is("(") || token.is("[") || token.is("{")) {
        open.push_back(i);
      } else if (token.is(")") || token.is("]") || token.is("}")) {
        if (open.empty()) return;
        const char opening = tokens_[open.back()].text[0];
        const char closing = token.text[0];
        if ((opening == '(') != (closing == ')') || (opening == '[') != (closing == ']')) return;
        tokens_[open.back()].match = i;
        open.pop_back();
      }
    }
  }

  std::string_view query_;
  std::size_t at_ = 0;
  std::size_t begin_ = 0;
  std::vector<Token> tokens_;
};

}  // namespace

std::vector<Token> tokenize(std::string_view query) {
  return Tokenizer(query).run();
}

bool same_word(std::string_view a, std::string_view b) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [&](char x, char y) { return lower(x) == lower(y); });
}

}  // namespace entente::query
