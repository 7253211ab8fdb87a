// SPDX-License-Identifier: MIT
// What must be known of a page before it is parsed: its encoding, and that it is no trap.
// Tested by tests/extract/read/html_text_test.cpp.
#include "extract/read/html_input.hpp"

#include <algorithm>
#include <array>

#include "entente/core/utf8.hpp"

namespace entente {
namespace {

constexpr std::size_t kMostAttributes = 1000;

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return out;
}

/// UTF-8 of windows-1252, which is what pages are that are not UTF-8 and do not say what they are.
std::string from_windows_1252(std::string_view bytes) {
  constexpr std::array<char16_t, 32> kHigh{0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                           0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
                                           0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                           0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};
  std::string out;
  out.reserve(bytes.size() + bytes.size() / 8);
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    append_utf8(out, byte >= 0x80 && byte < 0xA0 ? static_cast<char32_t>(kHigh[byte - 0x80U]) : byte);
  }
  return out;
}

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}
bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Moves `i` from a tag's name to its end and counts the attributes on the way.
std::size_t count_attributes(std::string_view html, std::size_t& i) {
  std::size_t count = 0;
  while (i < html.size() && html[i] != '>' && count <= kMostAttributes) {
    if (is_space(html[i])) {
      ++i;
    } else if (html[i] == '=') {
      ++i;
      while (i < html.size() && is_space(html[i])) ++i;
      const char quote = i < html.size() ? html[i] : ' ';
      if (quote == '"' || quote == '\'') {
        i = std::min(html.find(quote, i + 1), html.size() - 1) + 1;
      } else {
        while (i < html.size() && !is_space(html[i]) && html[i] != '>') ++i;
      }
    } else {
      ++count;
      while (i < html.size() && !is_space(html[i]) && html[i] != '>' && html[i] != '=') ++i;
    }
  }
  return count;
}

}  // namespace

HtmlInput html_input(std::string_view html) {
  if (html.starts_with("\xEF\xBB\xBF")) html.remove_prefix(3);
  HtmlInput input;
  if (is_utf8(html)) {
    input.bytes = html;
  } else {
    const std::string head = lower(html.substr(0, 2048));
    const auto says = [&](std::string_view what) { return head.find(what) != std::string::npos; };
    if (says("utf-8")) {
      input.bytes = repair_utf8(html);
    } else if (says("windows-1252") || says("iso-8859-1\"") || says("iso-8859-1'") || !says("charset")) {
      input.bytes = from_windows_1252(html);
    } else {
      input.bytes = html;
      input.encoding = nullptr;
    }
  }
  std::replace(input.bytes.begin(), input.bytes.end(), '\0', ' ');
  return input;
}

bool has_crowded_tag(std::string_view html) {
  for (std::size_t i = html.find('<'); i < html.size(); i = html.find('<', i)) {
    ++i;
    if (html.substr(i).starts_with("!--")) {
      i = std::min(html.find("-->", i), html.size());
      continue;
    }
    if (i >= html.size() || !is_letter(html[i])) continue;
    const std::string name = lower(html.substr(i, 6));
    if (count_attributes(html, i) > kMostAttributes) return true;
    // Code is full of '<' that opens nothing.
    if (name == "script") i = std::min(html.find("</", i), html.size());
  }
  return false;
}

}  // namespace entente
