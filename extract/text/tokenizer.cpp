// SPDX-License-Identifier: MIT
// Text to tokens and sentences: `tokenize`. One pass over the bytes; ASCII never meets ICU.
// Tested by tests/extract/text/tokenizer_test.cpp.
#include <array>

#include "entente/core/utf8.hpp"
#include "extract/text/token.hpp"

namespace entente {
namespace {

enum class Kind : std::uint8_t { Space, Newline, Letter, Digit, Apostrophe, Quote, Hyphen, Terminal, Other };

constexpr std::array<Kind, 128> make_kinds() {
  std::array<Kind, 128> kinds{};
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    const char c = static_cast<char>(i);
    Kind kind = Kind::Other;
    if (i <= 32 || i == 127) kind = Kind::Space;
    if (c == '\n') kind = Kind::Newline;
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) kind = Kind::Letter;
    if (c >= '0' && c <= '9') kind = Kind::Digit;
    if (c == '\'' || c == '`') kind = Kind::Apostrophe;
    if (c == '"') kind = Kind::Quote;
    if (c == '-') kind = Kind::Hyphen;
    if (c == '.' || c == '!' || c == '?') kind = Kind::Terminal;
    kinds[i] = kind;
  }
  return kinds;
}
constexpr std::array<Kind, 128> kKinds = make_kinds();

struct Glyph {
  Kind kind = Kind::Other;
  std::uint32_t size = 1;  ///< bytes
};

Kind kind_of(char32_t c) {
  if (c == 0x2019 || c == 0x2018 || c == 0x02BC) return Kind::Apostrophe;
  if (c == 0x201C || c == 0x201D || c == 0xAB || c == 0xBB || c == 0x201E) return Kind::Quote;
  if (c == 0x2010 || c == 0x2011) return Kind::Hyphen;
  if (c == 0x2026) return Kind::Terminal;
  if (c == 0xA0 || c == 0x202F || c == 0x3000 || (c >= 0x2000 && c <= 0x200F) || c == 0xFEFF)
    return Kind::Space;
  if (c == 0x2028 || c == 0x2029 || c == 0x85) return Kind::Newline;
  if (c >= 0x2000 && c <= 0x2BFF) return Kind::Other;
  if (c >= 0x3001 && c <= 0x303F) return Kind::Other;
  if (c == 0xFFFD || (c >= 0x80 && c <= 0xBF && c != 0xAA && c != 0xB5 && c != 0xBA)) return Kind::Other;
  return Kind::Letter;
}

// What stands in a sentence is related to all else in it. A "sentence" this long is a table or a list, and is
// cut at a comma or at last anywhere, so that time stays linear in the text.
constexpr std::size_t kLongSentence = 400;  // tokens
constexpr std::size_t kLongestSentence = 600;

class Tokenizer {
 public:
  Tokenizer(std::string_view text, Span span, std::uint16_t section, WordTable& words, TokenizedText& out)
      : text_(text), end_(span.end), at_(span.begin), section_(section), words_(words), out_(out) {}

  void run() {
    wrapped_ = is_wrapped();
    begin_sentence(true);
    while (at_ < end_) step();
    close_sentence(true);
  }

 private:
  [[nodiscard]] Glyph glyph(std::uint32_t offset) const {
    const auto byte = static_cast<unsigned char>(text_[offset]);
    if (byte < 0x80) return {kKinds[byte], 1};
    std::size_t next = offset;
    const char32_t c = next_code_point(text_, next);
    return {kind_of(c), static_cast<std::uint32_t>(next - offset)};
  }

  [[nodiscard]] Glyph glyph_or_end(std::uint32_t offset) const {
    return offset < end_ ? glyph(offset) : Glyph{Kind::Newline, 0};
  }

  [[nodiscard]] bool at(std::uint32_t offset, std::string_view expected) const {
    return offset + expected.size() <= end_ && text_.substr(offset, expected.size()) == expected;
  }

  /// Hard-wrapped text: most single line breaks stand inside a sentence.
  [[nodiscard]] bool is_wrapped() const {
    std::uint32_t breaks = 0;
    std::uint32_t inside = 0;
    for (std::size_t i = text_.find('\n', at_); i < end_; i = text_.find('\n', i + 1)) {
      if (i == at_ || i + 1 >= end_) continue;
      const char before = text_[i - 1];
      const char after = text_[i + 1];
      if (after == '\n' || before == '\n') continue;
      ++breaks;
      if (after >= 'a' && after <= 'z' && before != '.' && before != ':') ++inside;
    }
    return breaks >= 4 && inside * 4 > breaks;
  }

  void step() {
    const Glyph here = glyph(at_);
    switch (here.kind) {
      case Kind::Space:
        space_ = true;
        at_ += here.size;
        break;
      case Kind::Newline:
        line_break();
        break;
      case Kind::Letter:
        word();
        break;
      case Kind::Digit:
        number();
        break;
      case Kind::Apostrophe:
        apostrophe();
        break;
      case Kind::Quote:
        emit(here.size, false);
        break;
      case Kind::Terminal:
        terminal(here.size);
        break;
      default:
        other(here.size);
        break;
    }
  }

  void emit(std::uint32_t size, bool word_like) {
    Token token;
    token.begin = at_;
    token.end = at_ + size;
    token.space_before = space_;
    token.word = words_.intern(text_.substr(at_, size));
    if (word_like && !started_) {
      token.sentence_start = true;
      started_ = true;
    }
    out_.tokens.push_back(token);
    space_ = false;
    at_ += size;
    const std::size_t length = out_.tokens.size() - first_;
    const char mark = text_[token.begin];
    if (length >= kLongestSentence || (length >= kLongSentence && (mark == ',' || mark == ';'))) {
      close_sentence(false);
    }
  }

  /// Whether an entity that lost its ampersand stands at `offset` ("quot;", "#39;"): its size, or 0.
  [[nodiscard]] std::uint32_t broken_entity(std::uint32_t offset) const {
    for (const std::string_view entity : {"quot;", "#39;", "amp;"}) {
      if (at(offset, entity)) return static_cast<std::uint32_t>(entity.size());
    }
    return 0;
  }

  /// The same for a quotation mark, with or without its ampersand.
  [[nodiscard]] std::uint32_t quote_entity(std::uint32_t offset) const {
    for (const std::string_view entity : {"quot;", "&quot;", "#39;", "&#39;"}) {
      if (at(offset, entity)) return static_cast<std::uint32_t>(entity.size());
    }
    return 0;
  }

  void word() {
    if (text_[at_] == 'q' || text_[at_] == 'a') {
      if (const std::uint32_t size = broken_entity(at_)) return emit(size, false);
    }
    std::uint32_t i = at_;
    std::uint32_t letters = 0;
    while (i < end_) {
      const Glyph g = glyph(i);
      if (g.kind != Kind::Letter && g.kind != Kind::Digit) break;
      if ((text_[i] == 'q' && at(i, "quot;")) && i > at_) break;
      i += g.size;
      ++letters;
    }
    // "don't": the verb and "n't" are two tokens.
    if (i + 1 < end_ && letters > 1 && text_[i - 1] == 'n') {
      const std::uint32_t size = apostrophe_size(i);
      if (size != 0 && i + size < end_ && text_[i + size] == 't' && !letter_at(i + size + 1)) {
        emit(i - 1 - at_, true);
        return emit(1 + size + 1, false);
      }
    }
    // "U.S.", "J.": single letters with periods.
    if (letters == 1 && i < end_ && text_[i] == '.') {
      std::uint32_t j = i;
      while (j + 1 < end_ && text_[j] == '.' && letter_at(j + 1)) {
        const std::uint32_t after = j + 1 + glyph(j + 1).size;
        if (after >= end_ || text_[after] != '.') break;
        j = after;
      }
      const bool several = j > i;
      const bool capital = text_[at_] >= 'A' && text_[at_] <= 'Z';
      if (several || capital) {
        emit(j + 1 - at_, true);
        if (several && ends_sentence_after_abbreviation()) close_sentence(false);
        return;
      }
    }
    if (i < end_ && text_[i] == '.') {
      const WordId with_period = words_.find(text_.substr(at_, i + 1 - at_));
      if (with_period != WordId::None && words_[with_period].classes.has(WordClass::Abbreviation) &&
          (words_.base_size() == 0 || static_cast<std::size_t>(with_period) < words_.base_size()) &&
          (!is_word_too(text_.substr(at_, i - at_)) || digit_follows(i + 1))) {
        return emit(i + 1 - at_, true);
      }
    }
    emit(i - at_, true);
  }

  /// "no." and "art." abbreviate only before a number: "the answer was no." ends a sentence.
  [[nodiscard]] bool is_word_too(std::string_view word) const {
    const WordId id = words_.find(word);
    if (id == WordId::None || words_[id].classes.has(WordClass::Unknown)) return false;
    const WordClasses classes = words_[id].classes;
    return classes.any(WordClass::Determiner | WordClass::Negation) ||
           (classes.has(WordClass::Lower) && classes.has(WordClass::Noun));
  }

  [[nodiscard]] bool digit_follows(std::uint32_t offset) const {
    while (offset < end_ && glyph(offset).kind == Kind::Space) offset += glyph(offset).size;
    return offset < end_ && glyph(offset).kind == Kind::Digit;
  }

  [[nodiscard]] bool letter_at(std::uint32_t offset) const {
    return offset < end_ && glyph(offset).kind == Kind::Letter;
  }

  [[nodiscard]] std::uint32_t apostrophe_size(std::uint32_t offset) const {
    if (offset >= end_) return 0;
    if (at(offset, "#39;")) return 4;
    if (at(offset, "&#39;")) return 5;
    const Glyph g = glyph(offset);
    if (g.kind != Kind::Apostrophe) return 0;
    // A known fault of archives: "';s" for "'s".
    if (at(offset + g.size, ";s") && !letter_at(offset + g.size + 2)) return g.size + 1;
    return g.size;
  }

  void apostrophe() {
    const std::uint32_t size = apostrophe_size(at_);
    const bool joined = !space_ && at_ > 0 && !out_.tokens.empty() && out_.tokens.back().end == at_;
    if (joined) {
      for (const std::string_view suffix : {"s", "ll", "re", "ve", "d", "m", "S"}) {
        if (at(at_ + size, suffix) && !letter_at(at_ + size + static_cast<std::uint32_t>(suffix.size()))) {
          return emit(size + static_cast<std::uint32_t>(suffix.size()), false);
        }
      }
    }
    emit(size, false);
  }

  void number() {
    std::uint32_t i = at_;
    while (i < end_) {
      const char c = text_[i];
      const bool digit = c >= '0' && c <= '9';
      const bool separator =
          (c == ',' || c == '.') && i + 1 < end_ && text_[i + 1] >= '0' && text_[i + 1] <= '9' && i > at_;
      if (!digit && !separator) break;
      ++i;
    }
    while (letter_at(i)) i += glyph(i).size;  // "21st", "1990s", "5G"
    emit(i - at_, true);
  }

  void terminal(std::uint32_t size) {
    const bool ellipsis = text_[at_] == '.' && at(at_ + 1, ".");
    std::uint32_t i = at_ + size;
    while (i < end_ && glyph(i).kind == Kind::Terminal) i += glyph(i).size;
    emit(i - at_, false);
    // closing quotes and brackets belong to the sentence
    while (at_ < end_) {
      if (const std::uint32_t entity = quote_entity(at_)) {
        emit(entity, false);
        continue;
      }
      const Glyph g = glyph(at_);
      const bool closing =
          g.kind == Kind::Quote || g.kind == Kind::Apostrophe || text_[at_] == ')' || text_[at_] == ']';
      if (!closing) break;
      emit(g.kind == Kind::Apostrophe ? apostrophe_size(at_) : g.size, false);
    }
    const Glyph next = glyph_or_end(at_);
    const bool gap = next.kind == Kind::Space || next.kind == Kind::Newline || at_ >= end_;
    if (gap ? starts_sentence(at_, ellipsis) : runs_on(at_)) close_sentence(false);
  }

  /// "region.The two": a space was lost after the period.
  [[nodiscard]] bool runs_on(std::uint32_t offset) const {
    return offset + 1 < end_ && text_[offset] >= 'A' && text_[offset] <= 'Z' && letter_at(offset + 1) &&
           text_[offset + 1] >= 'a';
  }

  [[nodiscard]] bool starts_sentence(std::uint32_t offset, bool ellipsis) {
    const std::uint32_t next = next_word(offset);
    if (next >= end_) return true;
    const Kind kind = glyph(next).kind;
    if (kind == Kind::Digit) return !ellipsis;
    return kind != Kind::Letter || !(text_[next] >= 'a' && text_[next] <= 'z');
  }

  /// The first letter, digit or line break from `offset` on. What was looked over once is not looked over
  /// again, or ". . . ." would take the square of its length.
  [[nodiscard]] std::uint32_t next_word(std::uint32_t offset) {
    if (offset >= looked_from_ && offset <= looked_to_) return looked_to_;
    looked_from_ = offset;
    while (offset < end_) {
      const Glyph g = glyph(offset);
      if (g.kind == Kind::Newline || g.kind == Kind::Letter || g.kind == Kind::Digit) break;
      offset += g.size;
    }
    looked_to_ = offset;
    return offset;
  }

  /// After "U.S.": a new sentence begins only where a capitalised function word follows.
  [[nodiscard]] bool ends_sentence_after_abbreviation() {
    std::uint32_t i = at_;
    while (i < end_ && glyph(i).kind == Kind::Space) i += glyph(i).size;
    if (i >= end_ || i == at_ || text_[i] < 'A' || text_[i] > 'Z') return false;
    std::uint32_t j = i;
    while (letter_at(j)) j += glyph(j).size;
    // Interned, not only found: whether another text held the word already must not matter.
    return words_[words_.intern(text_.substr(i, j - i))].classes.any(
        WordClass::Determiner | WordClass::PersonalPronoun | WordClass::Demonstrative |
        WordClass::Subordinator);
  }

  void other(std::uint32_t size) {
    if (text_[at_] == '&' || text_[at_] == '#') {
      const std::uint32_t skip = text_[at_] == '&' ? 1 : 0;
      if (at(at_, "#39;") || at(at_, "&#39;")) return apostrophe();
      if (const std::uint32_t entity = broken_entity(at_ + skip)) return emit(skip + entity, false);
    }
    if (text_[at_] == '-' && at(at_, "--")) {
      while (at_ + size < end_ && text_[at_ + size] == '-') ++size;
    }
    emit(size, false);
  }

  void line_break() {
    std::uint32_t newlines = 0;
    const std::uint32_t start = at_;
    while (at_ < end_) {
      const Glyph g = glyph(at_);
      if (g.kind == Kind::Newline) {
        ++newlines;
      } else if (g.kind != Kind::Space) {
        break;
      }
      at_ += g.size;
    }
    space_ = true;
    if (at_ >= end_ || start == 0) return;
    if (newlines < 2) {
      const char next = text_[at_];
      const bool continues = next >= 'a' && next <= 'z' && !bullet_size();
      if (continues || (wrapped_ && !open_sentence_ended() && !bullet_size())) return;
    }
    close_sentence(true);
  }

  [[nodiscard]] bool open_sentence_ended() const {
    return out_.tokens.size() == first_ || text_[out_.tokens.back().begin] == '.' ||
           text_[out_.tokens.back().begin] == ':';
  }

  /// A bullet or an item number at the head of a line: its size with the white space behind it, or 0.
  [[nodiscard]] std::uint32_t bullet_size() const {
    std::uint32_t i = at_;
    for (const std::string_view bullet : {"•", "–", "—", "·", "▪", "●", "-", "*", "o"}) {
      if (at(i, bullet) && i + bullet.size() < end_ &&
          glyph(i + static_cast<std::uint32_t>(bullet.size())).kind == Kind::Space) {
        return static_cast<std::uint32_t>(bullet.size()) + 1;
      }
    }
    const bool bracket = text_[i] == '(';
    if (bracket) ++i;
    const std::uint32_t first = i;
    while (i < end_ && i < first + 4 && ((text_[i] >= '0' && text_[i] <= '9') || (bracket && letter_at(i))))
      ++i;
    if (i == first || i >= end_) return 0;
    if (text_[i] != ')' && (bracket || text_[i] != '.')) return 0;
    ++i;
    if (i >= end_ || glyph(i).kind != Kind::Space) return 0;
    return i + 1 - at_;
  }

  void skip_bullet() {
    if (at_ >= end_) return;
    const std::uint32_t size = bullet_size();
    at_ += size;
    item_ = size != 0;
  }

  void begin_sentence(bool paragraph) {
    first_ = static_cast<std::uint32_t>(out_.tokens.size());
    started_ = false;
    paragraph_ = paragraph;
    item_ = false;
    if (paragraph) skip_bullet();
  }

  void close_sentence(bool line_end) {
    const auto last = static_cast<std::uint32_t>(out_.tokens.size());
    if (last > first_) {
      Sentence sentence;
      sentence.begin = first_;
      sentence.end = last;
      sentence.section = section_;
      sentence.paragraph_start = paragraph_;
      sentence.list_item = item_;
      const char tail = text_[out_.tokens[last - 1].begin];
      sentence.heading = line_end && paragraph_ && tail != '.' && tail != '!' && tail != '?' && tail != ':' &&
                         tail != '"' && last - first_ <= 30;
      out_.sentences.push_back(sentence);
    }
    begin_sentence(line_end);
  }

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

}  // namespace

void tokenize(std::string_view text, Span span, std::uint16_t section, WordTable& words, TokenizedText& out) {
  Tokenizer(text, span, section, words, out).run();
}

}  // namespace entente
