// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXTRACT_TEXT_TOKENIZER_HPP
#define ENTENTE_EXTRACT_TEXT_TOKENIZER_HPP

#include <array>

#include "entente/core/utf8.hpp"
#include "extract/text/token.hpp"

namespace entente {

/// What a character is to the tokenizer.
enum class GlyphKind : std::uint8_t {
  Space,
  Newline,
  Letter,
  Digit,
  Apostrophe,
  Quote,
  Hyphen,
  Terminal,
  Other
};

constexpr std::array<GlyphKind, 128> make_glyph_kinds() {
  std::array<GlyphKind, 128> kinds{};
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    const char c = static_cast<char>(i);
    GlyphKind kind = GlyphKind::Other;
    if (i <= 32 || i == 127) kind = GlyphKind::Space;
    if (c == '\n') kind = GlyphKind::Newline;
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) kind = GlyphKind::Letter;
    if (c >= '0' && c <= '9') kind = GlyphKind::Digit;
    if (c == '\'' || c == '`') kind = GlyphKind::Apostrophe;
    if (c == '"') kind = GlyphKind::Quote;
    if (c == '-') kind = GlyphKind::Hyphen;
    if (c == '.' || c == '!' || c == '?') kind = GlyphKind::Terminal;
    kinds[i] = kind;
  }
  return kinds;
}
inline constexpr std::array<GlyphKind, 128> kGlyphKinds = make_glyph_kinds();

/// One code point.
struct Glyph {
  GlyphKind kind = GlyphKind::Other;
  std::uint32_t size = 1;  ///< bytes
};

inline GlyphKind glyph_kind_of(char32_t c) {
  if (c == 0x2019 || c == 0x2018 || c == 0x02BC) return GlyphKind::Apostrophe;
  if (c == 0x201C || c == 0x201D || c == 0xAB || c == 0xBB || c == 0x201E) return GlyphKind::Quote;
  if (c == 0x2010 || c == 0x2011) return GlyphKind::Hyphen;
  if (c == 0x2026) return GlyphKind::Terminal;
  if (c == 0xA0 || c == 0x202F || c == 0x3000 || (c >= 0x2000 && c <= 0x200F) || c == 0xFEFF)
    return GlyphKind::Space;
  if (c == 0x2028 || c == 0x2029 || c == 0x85) return GlyphKind::Newline;
  if (c >= 0x2000 && c <= 0x2BFF) return GlyphKind::Other;
  if (c >= 0x3001 && c <= 0x303F) return GlyphKind::Other;
  if (c == 0xFFFD || (c >= 0x80 && c <= 0xBF && c != 0xAA && c != 0xB5 && c != 0xBA)) return GlyphKind::Other;
  return GlyphKind::Letter;
}

/// Reads one text: its tokens (tokenizer.cpp) and where its sentences end (sentence_ends.cpp).
class Tokenizer {
 public:
  Tokenizer(std::string_view text, Span span, std::uint16_t section, WordTable& words, TokenizedText& out)
      : text_(text), end_(span.end), at_(span.begin), section_(section), words_(words), out_(out) {}

  void run();

 private:
  [[nodiscard]] Glyph glyph(std::uint32_t offset) const {
    const auto byte = static_cast<unsigned char>(text_[offset]);
    if (byte < 0x80) return {kGlyphKinds[byte], 1};
    std::size_t next = offset;
    const char32_t c = next_code_point(text_, next);
    return {glyph_kind_of(c), static_cast<std::uint32_t>(next - offset)};
  }

  [[nodiscard]] Glyph glyph_or_end(std::uint32_t offset) const {
    return offset < end_ ? glyph(offset) : Glyph{GlyphKind::Newline, 0};
  }

  [[nodiscard]] bool at(std::uint32_t offset, std::string_view expected) const {
    return offset + expected.size() <= end_ && text_.substr(offset, expected.size()) == expected;
  }

  /// Hard-wrapped text: most single line breaks stand inside a sentence.
  [[nodiscard]] bool is_wrapped() const;

  void step();

  void emit(std::uint32_t size, bool word_like);

  /// Whether an entity that lost its ampersand stands at `offset` ("quot;", "#39;"): its size, or 0.
  [[nodiscard]] std::uint32_t broken_entity(std::uint32_t offset) const;

  /// The same for a quotation mark, with or without its ampersand.
  [[nodiscard]] std::uint32_t quote_entity(std::uint32_t offset) const;

  void word();

  /// "no." and "art." abbreviate only before a number: "the answer was no." ends a sentence.
  [[nodiscard]] bool is_word_too(std::string_view word) const;

  [[nodiscard]] bool digit_follows(std::uint32_t offset) const;

  [[nodiscard]] bool letter_at(std::uint32_t offset) const {
    return offset < end_ && glyph(offset).kind == GlyphKind::Letter;
  }

  [[nodiscard]] std::uint32_t apostrophe_size(std::uint32_t offset) const;

  /// "Shi'ite", "Sana'a", "Xi'an": the end of a word that goes on behind an apostrophe at `offset`, or
  /// `offset`.
  [[nodiscard]] std::uint32_t end_behind_apostrophe(std::uint32_t offset) const;

  void apostrophe();

  void number();

  void terminal(std::uint32_t size);

  /// "region.The two": a space was lost after the period.
  [[nodiscard]] bool runs_on(std::uint32_t offset) const;

  [[nodiscard]] bool starts_sentence(std::uint32_t offset, bool ellipsis);

  /// The first letter, digit or line break from `offset` on. What was looked over once is not looked over
  /// again, or ". . . ." would take the square of its length.
  [[nodiscard]] std::uint32_t next_word(std::uint32_t offset);

  /// After "U.S.": a new sentence begins only where a capitalised function word follows.
  [[nodiscard]] bool ends_sentence_after_abbreviation();

  void other(std::uint32_t size);

  void line_break();

  [[nodiscard]] bool open_sentence_ended() const;

  /// A bullet or an item number at the head of a line: its size with the white space behind it, or 0.
  [[nodiscard]] std::uint32_t bullet_size() const;

  void skip_bullet();

  void begin_sentence(bool paragraph);

  void close_sentence(bool line_end);

  std::string_view text_;
  std::uint32_t end_;
  std::uint32_t at_;
  std::uint16_t section_;
  WordTable& words_;
  TokenizedText& out_;
  std::uint32_t first_ = 0;
  bool space_ = true;
  bool started_ = false;
  bool paragraph_ = true;
  bool item_ = false;
  bool wrapped_ = false;
  std::uint32_t looked_from_ = 1;  ///< `next_word`: from here to there stands no word
  std::uint32_t looked_to_ = 0;
};

}  // namespace entente

#endif
