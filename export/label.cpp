// SPDX-License-Identifier: MIT
// Text of documents made safe and readable in drawings.
// Tested by tests/export/label_test.cpp.
#include "export/label.hpp"

#include <algorithm>
#include <vector>

#include "entente/core/utf8.hpp"

namespace entente::detail {
namespace {

/// Control characters, separators of lines, and the noncharacters: at one of these Cairo ends a PDF without a
/// word.
bool is_control(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029 || (c >= 0xFDD0 && c <= 0xFDEF) ||
         (c & 0xFFFEU) == 0xFFFEU;
}

/// Marks that change the direction of what follows them: they would reach beyond the label. And the byte
/// order mark, which Graphviz does not read where it stands alone.
bool is_dropped(char32_t c) {
  return c == 0xFEFF || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069);
}

/// Code points that belong to the one before them: combining marks, joiners, variation selectors, skin tones.
bool belongs_to_previous(char32_t c, std::size_t columns) {
  return columns == 0 || (c >= 0x1F3FB && c <= 0x1F3FF);
}

bool is_regional_indicator(char32_t c) {
  return c >= 0x1F1E6 && c <= 0x1F1FF;
}

struct Word {
  std::string text;
  std::size_t width = 0;
};

struct Words {
  std::vector<Word> words;
  bool cut = false;  ///< there were more code points than asked for
};

/// The words; one longer than `width` columns is cut into pieces, between what the reader sees as letters.
Words words_in(std::string_view text, std::size_t width, std::size_t most) {
  std::vector<Word> words;
  Word word;
  const auto finish = [&] {
    if (!word.text.empty()) words.push_back(std::move(word));
    word = {};
  };
  std::size_t seen = 0;
  std::size_t flags = 0;  // regional indicators in a row: two make one flag
  char32_t previous = 0;
  std::size_t i = 0;
  for (; i < text.size() && seen < most; ++seen) {
    const std::size_t begin = i;
    const char32_t c = next_code_point(text, i);
    if (is_dropped(c)) continue;
    if (is_control(c) || c == ' ' || c == 0xA0) {
      finish();
      previous = 0;
      continue;
    }
    std::size_t columns = column_width(text.substr(begin, i - begin));
    flags = is_regional_indicator(c) ? flags + 1 : 0;
    const bool joined =
        previous == 0x200D || belongs_to_previous(c, columns) || (flags > 0 && flags % 2 == 0);
    if (flags > 0) columns = joined ? 0 : 2;
    if (!joined && word.width + columns > width) finish();
    word.text += text.substr(begin, i - begin);
    word.width += columns;
    previous = c;
  }
  finish();
  return {std::move(words), i < text.size()};
}

std::string escaped(std::string_view text, std::string_view backslash = "\\\\") {
  std::string out;
  for (const char c : text) {
    if (c == '\\') {
      out += backslash;
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
  const Words words = words_in(repaired, width, 4 * width * lines);
  bool cut = words.cut;
  for (const Word& word : words.words) {
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

std::string tooltip(std::string_view text, std::size_t most) {
  const std::string repaired = is_utf8(text) ? std::string(text) : repair_utf8(text);
  std::string out;
  bool space = false;
  std::size_t seen = 0;
  for (std::size_t i = 0; i < repaired.size();) {
    const char32_t c = next_code_point(repaired, i);
    if (is_dropped(c)) continue;
    if (is_control(c) || c == ' ') {
      space = !out.empty();
      continue;
    }
    if (++seen > most) {
      out += "…";
      break;
    }
    if (space) out += ' ';
    space = false;
    append_utf8(out, c);
  }
  return escaped(out, "\\\\\\\\");  // Graphviz takes escapes of tooltips away twice
}

std::string html_label(std::string_view label) {
  std::string out;
  for (std::size_t i = 0; i < label.size(); ++i) {
    if (label[i] == '\\' && i + 1 < label.size()) {
      ++i;
      const bool empty_last_line = i + 1 == label.size();
      if (label[i] != 'n') out += label[i];
      if (label[i] == 'n' && !empty_last_line) out += "<BR/>";
    } else if (label[i] == '<') {
      out += "&lt;";
    } else if (label[i] == '>') {
      out += "&gt;";
    } else {
      out += label[i];
    }
  }
  return out;
}

std::string exact_name(std::string_view text) {
  constexpr std::size_t kMost = 16'000;  // bytes; Graphviz reads no more than 16,384 in a piece
  const std::string repaired = is_utf8(text) ? std::string(text) : repair_utf8(text);
  std::string out;
  bool only_marks = true;
  for (std::size_t i = 0; i < repaired.size();) {
    if (out.size() > kMost) return out + "…";
    const char32_t c = next_code_point(repaired, i);
    only_marks = only_marks && c == 0xFEFF;
    if (c == '\n') {
      out += "\\n";
      continue;
    }
    if (c == '\\') out += '\\';
    append_utf8(out, c == 0 ? 0xFFFD : c);
  }
  return only_marks && !out.empty() ? "\xEF\xBF\xBD" : out;
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
