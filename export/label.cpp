// SPDX-License-Identifier: MIT
// Text of documents made safe and readable in drawings.
// Tested by tests/export/label_test.cpp.
#include "export/label.hpp"

#include <algorithm>
#include <vector>

#include "entente/core/utf8.hpp"

namespace entente::detail {
namespace {

bool is_control(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029 || c == 0xFFFE || c == 0xFFFF;
}

/// Marks that change the direction of what follows them: they would reach beyond the label.
bool turns_direction(char32_t c) {
  return c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

struct Word {
  std::string text;
  std::size_t width = 0;
};

/// The words; one longer than `width` is cut into pieces.
std::vector<Word> words_in(std::string_view text, std::size_t width, std::size_t most) {
  std::vector<Word> words;
  Word word;
  const auto finish = [&] {
    if (word.width > 0) words.push_back(std::move(word));
    word = {};
  };
  std::size_t seen = 0;
  for (std::size_t i = 0; i < text.size() && seen < most; ++seen) {
    const char32_t c = next_code_point(text, i);
    if (turns_direction(c)) continue;
    if (is_control(c) || c == ' ' || c == 0xA0) {
      finish();
      continue;
    }
    if (word.width >= width) finish();
    append_utf8(word.text, c);
    ++word.width;
  }
  finish();
  return words;
}

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\\') {
      out += "\\\\";
    } else if (c == '&') {
      out += "&amp;";
    } else {
      out += c;
    }
  }
  return out;
}

}  // namespace

std::string label(std::string_view text, std::size_t width, std::size_t lines) {
  const std::string repaired = is_utf8(text) ? std::string(text) : repair_utf8(text);
  std::vector<Word> out;
  bool cut = false;
  for (const Word& word : words_in(repaired, width, 4 * width * lines)) {
    if (!out.empty() && out.back().width + 1 + word.width <= width) {
      out.back().text += " " + word.text;
      out.back().width += 1 + word.width;
    } else if (out.size() < lines) {
      out.push_back(word);
    } else {
      cut = true;
      break;
    }
  }
  std::string joined;
  for (const Word& line : out) {
    if (!joined.empty()) joined += "\\n";
    joined += escaped(line.text);
  }
  return cut ? joined + "…" : joined;
}

std::string dot_name(std::string_view id, std::size_t number) {
  std::string out;
  for (const char c : id) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       std::string_view("/._~%:-").find(c) != std::string_view::npos;
    if (plain) out += c;
  }
  if (out.size() == id.size() && out.size() <= 200) return out;
  out.resize(std::min<std::size_t>(out.size(), 200));
  return out + "#" + std::to_string(number);
}

}  // namespace entente::detail
