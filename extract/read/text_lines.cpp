// SPDX-License-Identifier: MIT
// Lines and their shape: one pass over the text, a look at both ends of each line.
// Tested by tests/extract/read/text_lines_test.cpp.
#include "extract/read/text_lines.hpp"

#include <algorithm>
#include <cstring>

#include "extract/read/letter_case.hpp"

namespace entente {
namespace {

constexpr std::uint32_t kLooksAt = 256;   // bytes of a line in which words are counted
constexpr std::uint32_t kLongLine = 120;  // a line so long is prose, whatever its end
constexpr std::uint32_t kFullLine = 45;   // a wrapped line is at least so long, unless it ends a paragraph
constexpr std::uint32_t kWrapColumn = 100;

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\v' || c == '\f';
}

/// What a line ends in, closing quotes and brackets left out.
char last_mark(std::string_view line) {
  while (!line.empty()) {
    if (line.ends_with("\xE2\x80\x9D") || line.ends_with("\xE2\x80\x99") || line.ends_with("\xC2\xBB")) {
      line.remove_suffix(line.ends_with("\xC2\xBB") ? 2 : 3);
    } else if (line.back() == '"' || line.back() == '\'' || line.back() == ')' || line.back() == ']') {
      line.remove_suffix(1);
    } else {
      break;
    }
  }
  if (line.ends_with("\xE2\x80\xA6")) return '.';
  return line.empty() ? ' ' : line.back();
}

void measure(std::string_view text, TextLine& line) {
  const std::string_view bytes = line.of(text);
  const std::string_view head = bytes.substr(0, kLooksAt);
  line.words = static_cast<std::uint16_t>(std::count(head.begin(), head.end(), ' ') + 1);
  const char mark = last_mark(bytes);
  line.sentence = mark == '.' || mark == '!' || mark == '?';
  line.open = mark == ',' || mark == ';' || mark == ':';
  line.prose =
      line.size() >= kLongLine || (line.sentence && line.words >= 6) || (line.open && line.words >= 12);
}

/// A text is wrapped where many of its lines break off at a column and go on in lower case.
bool is_wrapped(std::string_view text, const std::vector<TextLine>& lines) {
  std::size_t breaks = 0;
  std::size_t long_lines = 0;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    const TextLine& line = lines[i];
    if (line.size() > 2 * kWrapColumn) ++long_lines;
    if (line.size() < kFullLine || line.size() > kWrapColumn || line.sentence || lines[i + 1].after_blank)
      continue;
    if (first_case(lines[i + 1].of(text)) == LetterCase::Lower) ++breaks;
  }
  return breaks >= 3 && breaks * 4 >= lines.size() && long_lines * 10 <= lines.size();
}

void join_wrapped(std::string_view text, std::vector<TextLine>& lines) {
  std::size_t kept = 0;
  std::uint32_t last_size = 0;  // of the line as it stands in the text
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::uint32_t size = lines[i].size();
    if (i != 0 && !lines[i].after_blank && last_size >= kFullLine) {
      lines[kept - 1].end = lines[i].end;
    } else {
      lines[kept++] = lines[i];
    }
    last_size = size;
  }
  lines.resize(kept);
  for (TextLine& line : lines) measure(text, line);
}

}  // namespace

std::vector<TextLine> split_lines(std::string_view text, std::size_t from) {
  std::vector<TextLine> lines;
  bool after_blank = true;
  for (std::size_t i = from; i < text.size();) {
    const void* found = std::memchr(text.data() + i, '\n', text.size() - i);
    const std::size_t stop = found == nullptr
                                 ? text.size()
                                 : static_cast<std::size_t>(static_cast<const char*>(found) - text.data());
    std::size_t begin = i;
    std::size_t end = stop;
    while (begin < end && is_space(text[begin])) ++begin;
    while (end > begin && is_space(text[end - 1])) --end;
    if (begin == end) {
      after_blank = true;
    } else {
      TextLine line;
      line.begin = static_cast<std::uint32_t>(begin);
      line.end = static_cast<std::uint32_t>(end);
      line.after_blank = after_blank;
      measure(text, line);
      lines.push_back(line);
      after_blank = false;
    }
    i = stop + 1;
  }
  if (is_wrapped(text, lines)) join_wrapped(text, lines);
  return lines;
}

}  // namespace entente
