// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXTRACT_READ_LETTER_CASE_HPP
#define ENTENTE_EXTRACT_READ_LETTER_CASE_HPP

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "entente/core/utf8.hpp"

// Upper and lower case of the scripts that datelines and bylines come in, by arithmetic: sectioning looks at
// every line of every text and has no time for a character database.

namespace entente {

enum class LetterCase : std::uint8_t { None, Upper, Lower };

/// The case of a letter of the Latin, Greek and Cyrillic blocks; None for everything else.
constexpr LetterCase case_of(char32_t c) {
  const auto pair = [](bool upper) { return upper ? LetterCase::Upper : LetterCase::Lower; };
  if (c < 0x80) {
    if (c >= 'A' && c <= 'Z') return LetterCase::Upper;
    return c >= 'a' && c <= 'z' ? LetterCase::Lower : LetterCase::None;
  }
  if (c >= 0xC0 && c <= 0xFF) {
    return c == 0xD7 || c == 0xF7 ? LetterCase::None : pair(c <= 0xDE);
  }
  if (c >= 0x100 && c <= 0x17F) {
    const bool odd_is_upper = (c >= 0x139 && c <= 0x148) || c >= 0x178;
    return pair(c == 0x178 || (c % 2 == 1) == odd_is_upper);
  }
  if (c == 0x1A0 || c == 0x1AF) return LetterCase::Upper;  // Ơ Ư
  if (c == 0x1A1 || c == 0x1B0) return LetterCase::Lower;
  if (c >= 0x1E00 && c <= 0x1EFF) return pair(c % 2 == 0);  // Vietnamese, Welsh, …
  if (c >= 0x391 && c <= 0x3A9) return LetterCase::Upper;
  if (c >= 0x3B1 && c <= 0x3C9) return LetterCase::Lower;
  if (c >= 0x400 && c <= 0x42F) return LetterCase::Upper;
  if (c >= 0x430 && c <= 0x45F) return LetterCase::Lower;
  return LetterCase::None;
}

/// The case of the first code point of well-formed, non-empty `text`.
inline LetterCase first_case(std::string_view text) {
  std::size_t offset = 0;
  return text.empty() ? LetterCase::None : case_of(next_code_point(text, offset));
}

/// How many letters of either case `text` has.
struct CaseCount {
  std::size_t upper = 0;
  std::size_t lower = 0;
};
inline CaseCount count_case(std::string_view text) {
  CaseCount count;
  for (std::size_t i = 0; i < text.size();) {
    const LetterCase letter = case_of(next_code_point(text, i));
    count.upper += letter == LetterCase::Upper ? 1U : 0U;
    count.lower += letter == LetterCase::Lower ? 1U : 0U;
  }
  return count;
}

}  // namespace entente

#endif
