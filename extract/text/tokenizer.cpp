// SPDX-License-Identifier: MIT
// Text to tokens: `tokenize`. One pass over the bytes; ASCII never meets ICU.
// Tested by tests/extract/text/tokenizer_test.cpp.
#include "extract/text/tokenizer.hpp"

namespace entente {
namespace {

// What stands in a sentence is related to all else in it. A "sentence" this long is a table or a list, and is
// cut at a comma or at last anywhere, so that time stays linear in the text.
constexpr std::size_t kLongSentence = 400;  // tokens
constexpr std::size_t kLongestSentence = 600;

}  // namespace

void Tokenizer::run() {
  wrapped_ = is_wrapped();
  begin_sentence(true);
  while (at_ < end_) step();
  close_sentence(true);
}

void Tokenizer::step() {
  const Glyph here = glyph(at_);
  switch (here.kind) {
    case GlyphKind::Space:
      space_ = true;
      at_ += here.size;
      break;
    case GlyphKind::Newline:
      line_break();
      break;
    case GlyphKind::Letter:
      word();
      break;
    case GlyphKind::Digit:
      number();
      break;
    case GlyphKind::Apostrophe:
      apostrophe();
      break;
    case GlyphKind::Quote:
      emit(here.size, false);
      break;
    case GlyphKind::Terminal:
      terminal(here.size);
      break;
    default:
      other(here.size);
      break;
  }
}

void Tokenizer::emit(std::uint32_t size, bool word_like) {
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

std::uint32_t Tokenizer::broken_entity(std::uint32_t offset) const {
  for (const std::string_view entity : {"quot;", "#39;", "amp;"}) {
    if (at(offset, entity)) return static_cast<std::uint32_t>(entity.size());
  }
  return 0;
}

std::uint32_t Tokenizer::quote_entity(std::uint32_t offset) const {
  for (const std::string_view entity : {"quot;", "&quot;", "#39;", "&#39;"}) {
    if (at(offset, entity)) return static_cast<std::uint32_t>(entity.size());
  }
  return 0;
}

void Tokenizer::word() {
  if (text_[at_] == 'q' || text_[at_] == 'a') {
    if (const std::uint32_t size = broken_entity(at_)) return emit(size, false);
  }
  std::uint32_t i = at_;
  std::uint32_t letters = 0;
  while (i < end_) {
    const Glyph g = glyph(i);
    if (g.kind != GlyphKind::Letter && g.kind != GlyphKind::Digit) break;
    if ((text_[i] == 'q' && at(i, "quot;")) && i > at_) break;
    i += g.size;
    ++letters;
  }
  if (letters > 1) i = end_behind_apostrophe(i);
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

bool Tokenizer::is_word_too(std::string_view word) const {
  const WordId id = words_.find(word);
  if (id == WordId::None || words_[id].classes.has(WordClass::Unknown)) return false;
  const WordClasses classes = words_[id].classes;
  return classes.any(WordClass::Determiner | WordClass::Negation) ||
         (classes.has(WordClass::Lower) && classes.has(WordClass::Noun));
}

bool Tokenizer::digit_follows(std::uint32_t offset) const {
  while (offset < end_ && glyph(offset).kind == GlyphKind::Space) offset += glyph(offset).size;
  return offset < end_ && glyph(offset).kind == GlyphKind::Digit;
}

std::uint32_t Tokenizer::apostrophe_size(std::uint32_t offset) const {
  if (offset >= end_) return 0;
  if (at(offset, "#39;")) return 4;
  if (at(offset, "&#39;")) return 5;
  const Glyph g = glyph(offset);
  if (g.kind != GlyphKind::Apostrophe) return 0;
  // A known fault of archives: "';s" for "'s".
  if (at(offset + g.size, ";s") && !letter_at(offset + g.size + 2)) return g.size + 1;
  return g.size;
}

std::uint32_t Tokenizer::end_behind_apostrophe(std::uint32_t offset) const {
  const std::uint32_t size = apostrophe_size(offset);
  const std::uint32_t first = offset + size;
  if (size == 0 || first >= end_ || text_[first] < 'a' || text_[first] > 'z') return offset;
  std::uint32_t i = first;
  while (letter_at(i)) i += glyph(i).size;
  const std::string_view rest = text_.substr(first, i - first);
  for (const std::string_view suffix : {"s", "t", "d", "m", "ll", "re", "ve", "em"}) {
    if (rest == suffix) return offset;
  }
  return i;
}

void Tokenizer::apostrophe() {
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

void Tokenizer::number() {
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

void Tokenizer::terminal(std::uint32_t size) {
  const bool ellipsis = text_[at_] == '.' && at(at_ + 1, ".");
  std::uint32_t i = at_ + size;
  while (i < end_ && glyph(i).kind == GlyphKind::Terminal) i += glyph(i).size;
  emit(i - at_, false);
  // closing quotes and brackets belong to the sentence
  while (at_ < end_) {
    if (const std::uint32_t entity = quote_entity(at_)) {
      emit(entity, false);
      continue;
    }
    const Glyph g = glyph(at_);
    const bool closing = g.kind == GlyphKind::Quote || g.kind == GlyphKind::Apostrophe || text_[at_] == ')' ||
                         text_[at_] == ']';
    if (!closing) break;
    emit(g.kind == GlyphKind::Apostrophe ? apostrophe_size(at_) : g.size, false);
  }
  const Glyph next = glyph_or_end(at_);
  const bool gap = next.kind == GlyphKind::Space || next.kind == GlyphKind::Newline || at_ >= end_;
  if (gap ? starts_sentence(at_, ellipsis) : runs_on(at_)) close_sentence(false);
}

void Tokenizer::other(std::uint32_t size) {
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

void tokenize(std::string_view text, Span span, std::uint16_t section, WordTable& words, TokenizedText& out) {
  Tokenizer(text, span, section, words, out).run();
}

}  // namespace entente
