// SPDX-License-Identifier: MIT
// What is doubtful in a text though it can be read: `doubts_about`.
// Tested by tests/extract/read/doubts_test.cpp.
#include "entente/extract/doubts.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <set>

#include "entente/core/look_alikes.hpp"
#include "entente/core/utf8.hpp"

namespace entente {
namespace {

constexpr std::size_t kMost = 5;

std::string code_point(char32_t c) {
  std::array<char, 16> out{};
  std::snprintf(out.data(), out.size(), "U+%04X", static_cast<unsigned>(c));
  return out.data();
}

}  // namespace

std::vector<Diagnostic> doubts_about(const Document& document) {
  std::vector<Diagnostic> doubts;
  std::set<std::string_view> told;
  const std::string_view text = document.text;
  std::uint32_t line = 1;
  std::size_t line_begin = 0;
  std::size_t counted = 0;
  for (const LookAlike& found : look_alikes(text)) {
    const std::string_view word = text.substr(found.span.begin, found.span.end - found.span.begin);
    if (!told.insert(word).second || told.size() > kMost) continue;
    for (; counted < found.span.begin; ++counted) {
      if (text[counted] != '\n') continue;
      ++line;
      line_begin = counted + 1;
    }
    const auto column = 1 + count_code_points(text.substr(line_begin, found.span.begin - line_begin));
    doubts.push_back(
        {Severity::Warning, "W0301", document.record.name, line, static_cast<std::uint32_t>(column),
         "'" + std::string(word) + "' is not '" + found.plain + "': " + code_point(found.letter) +
             " only looks like a Latin letter; correct it if the two should be one name"});
  }
  if (told.size() > kMost) {
    doubts.push_back(
        {Severity::Warning, "W0301", document.record.name, 0, 0,
         std::to_string(told.size() - kMost) + " more words only look like words in Latin letters"});
  }
  return doubts;
}

}  // namespace entente
