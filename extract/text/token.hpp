// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXTRACT_TEXT_TOKEN_HPP
#define ENTENTE_EXTRACT_TEXT_TOKEN_HPP

#include <cstdint>
#include <string_view>
#include <vector>

#include "entente/core/span.hpp"
#include "extract/text/word.hpp"

namespace entente {

/// A word, number or punctuation mark of the text. Hyphens and apostrophes are tokens of their own ("Ki-moon"
/// is three, "d'Ivoire" three; but "Shi'ite" is one word), and "'s", "n't", "'ll" and the like are one;
/// abbreviations and initials keep their period.
struct Token {
  std::uint32_t begin = 0;  ///< bytes of the document's text
  std::uint32_t end = 0;
  WordId word = WordId::None;
  bool space_before = false;    ///< white space or the start of the text stands before it
  bool sentence_start = false;  ///< first word of a sentence (after bullets and opening quotes)
};

/// A sentence, a heading or a list item: tokens [begin, end), 600 at most (longer ones are cut).
struct Sentence {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint16_t section = 0;     ///< index into Document::sections
  bool paragraph_start = false;  ///< first of its paragraph
  bool list_item = false;
  bool heading = false;  ///< a line of its own without a final period
};

struct TokenizedText {
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;
  void clear() {
    tokens.clear();
    sentences.clear();
  }
};

/// Appends the tokens and sentences of text[span.begin, span.end). Linear; words go through `words`.
void tokenize(std::string_view text, Span span, std::uint16_t section, WordTable& words, TokenizedText& out);

}  // namespace entente

#endif
