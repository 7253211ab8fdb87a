// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXTRACT_READ_TEXT_LINES_HPP
#define ENTENTE_EXTRACT_READ_TEXT_LINES_HPP

#include <cstdint>
#include <string_view>
#include <vector>

#include "entente/extract/document.hpp"

namespace entente {

/// A line of a text that is not blank (or a paragraph, where a text is wrapped), and what it is taken for.
struct TextLine {
  std::uint32_t begin = 0;  ///< bytes of the text, white space at both ends left out
  std::uint32_t end = 0;
  std::uint16_t words = 0;   ///< of its first 256 bytes
  bool after_blank = false;  ///< a blank line, or nothing, comes before it
  bool sentence = false;     ///< ends as sentences do
  bool open = false;         ///< ends in a comma, colon or semicolon: more follows
  bool prose = false;        ///< long enough, and shaped, to be part of a story
  bool joined = false;       ///< belongs to the section of the line before
  SectionKind kind = SectionKind::Body;
  std::uint32_t dateline = 0;  ///< where its dateline ends, 0 without one
  std::uint32_t sign_off = 0;  ///< where its sign-off begins, 0 without one

  [[nodiscard]] std::string_view of(std::string_view text) const { return text.substr(begin, end - begin); }
  [[nodiscard]] std::uint32_t size() const { return end - begin; }
};

/// The lines of `text` from byte `from` on. Where the text is wrapped at some column, the lines of a
/// paragraph come as one.
std::vector<TextLine> split_lines(std::string_view text, std::size_t from);

}  // namespace entente

#endif
