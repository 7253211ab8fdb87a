// SPDX-License-Identifier: MIT
// Diagnostics as text, and the "did you mean" behind them.
// Tested by tests/core/diagnostic_test.cpp.
#include "entente/core/diagnostic.hpp"

#include <algorithm>

namespace entente {
namespace {

std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t above = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0U : 1U)});
      diagonal = above;
    }
  }
  return row[b.size()];
}

}  // namespace

std::string to_string(const Diagnostic& d) {
  std::string out = d.file.empty() ? std::string("entente") : d.file;
  if (d.line != 0) {
    out += ':' + std::to_string(d.line);
    if (d.column != 0) out += ':' + std::to_string(d.column);
  }
  out += d.severity == Severity::Error     ? ": error: "
         : d.severity == Severity::Warning ? ": warning: "
                                           : ": note: ";
  out += d.message;
  if (!d.code.empty()) out += " [" + d.code + ']';
  return out;
}

bool has_errors(std::span<const Diagnostic> diagnostics) {
  return std::any_of(diagnostics.begin(), diagnostics.end(),
                     [](const Diagnostic& d) { return d.severity == Severity::Error; });
}

std::string nearest(std::string_view word, std::span<const std::string_view> candidates) {
  constexpr std::size_t kLongestWord = 64;  // beyond it a suggestion helps nobody and costs quadratic time
  if (word.empty() || word.size() > kLongestWord) return "";
  std::size_t best = std::max<std::size_t>(1, word.size() / 3) + 1;
  std::string_view found;
  for (std::string_view candidate : candidates) {
    if (candidate.size() > kLongestWord) continue;
    const std::size_t distance = edit_distance(word, candidate);
    if (distance < best) {
      best = distance;
      found = candidate;
    }
  }
  return std::string(found);
}

}  // namespace entente
