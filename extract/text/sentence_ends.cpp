// SPDX-License-Identifier: MIT
// Where sentences begin and end: at periods, line breaks and the bullets of lists.
// Tested by tests/extract/text/tokenizer_test.cpp.
#include "extract/text/tokenizer.hpp"

namespace entente {

bool Tokenizer::is_wrapped() const {
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

bool Tokenizer::runs_on(std::uint32_t offset) const {
  return offset + 1 < end_ && text_[offset] >= 'A' && text_[offset] <= 'Z' && letter_at(offset + 1) &&
         text_[offset + 1] >= 'a';
}

bool Tokenizer::starts_sentence(std::uint32_t offset, bool ellipsis) {
  const std::uint32_t next = next_word(offset);
  if (next >= end_) return true;
  const GlyphKind kind = glyph(next).kind;
  if (kind == GlyphKind::Digit) return !ellipsis;
  return kind != GlyphKind::Letter || !(text_[next] >= 'a' && text_[next] <= 'z');
}

std::uint32_t Tokenizer::next_word(std::uint32_t offset) {
  if (offset >= looked_from_ && offset <= looked_to_) return looked_to_;
  looked_from_ = offset;
  while (offset < end_) {
    const Glyph g = glyph(offset);
    if (g.kind == GlyphKind::Newline || g.kind == GlyphKind::Letter || g.kind == GlyphKind::Digit) break;
    offset += g.size;
  }
  looked_to_ = offset;
  return offset;
}

bool Tokenizer::ends_sentence_after_abbreviation() {
  std::uint32_t i = at_;
  while (i < end_ && glyph(i).kind == GlyphKind::Space) i += glyph(i).size;
  if (i >= end_ || i == at_ || text_[i] < 'A' || text_[i] > 'Z') return false;
  std::uint32_t j = i;
  while (letter_at(j)) j += glyph(j).size;
  // Interned, not only found: whether another text held the word already must not matter.
  return words_[words_.intern(text_.substr(i, j - i))].classes.any(
      WordClass::Determiner | WordClass::PersonalPronoun | WordClass::Demonstrative |
      WordClass::Subordinator);
}

void Tokenizer::line_break() {
  std::uint32_t newlines = 0;
  const std::uint32_t start = at_;
  while (at_ < end_) {
    const Glyph g = glyph(at_);
    if (g.kind == GlyphKind::Newline) {
      ++newlines;
    } else if (g.kind != GlyphKind::Space) {
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

bool Tokenizer::open_sentence_ended() const {
  return out_.tokens.size() == first_ || text_[out_.tokens.back().begin] == '.' ||
         text_[out_.tokens.back().begin] == ':';
}

std::uint32_t Tokenizer::bullet_size() const {
  std::uint32_t i = at_;
  for (const std::string_view bullet : {"•", "–", "—", "·", "▪", "●", "-", "*", "o"}) {
    if (at(i, bullet) && i + bullet.size() < end_ &&
        glyph(i + static_cast<std::uint32_t>(bullet.size())).kind == GlyphKind::Space) {
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
  if (i >= end_ || glyph(i).kind != GlyphKind::Space) return 0;
  return i + 1 - at_;
}

void Tokenizer::skip_bullet() {
  if (at_ >= end_) return;
  const std::uint32_t size = bullet_size();
  at_ += size;
  item_ = size != 0;
}

void Tokenizer::begin_sentence(bool paragraph) {
  first_ = static_cast<std::uint32_t>(out_.tokens.size());
  started_ = false;
  paragraph_ = paragraph;
  item_ = false;
  if (paragraph) skip_bullet();
}

void Tokenizer::close_sentence(bool line_end) {
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

}  // namespace entente
