// SPDX-License-Identifier: MIT
// Tables that a spreadsheet opens without running what is in them.
// Tested by tests/export/csv_row_test.cpp.
#include "export/csv_row.hpp"

#include <array>
#include <utility>

namespace entente {
namespace {

/// The full-width forms of = + - @ count too: some spreadsheets take them for the same.
bool looks_like_formula(std::string_view value) {
  constexpr auto kBeginnings =
      std::to_array<std::string_view>({"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"});
  for (const std::string_view beginning : kBeginnings) {
    if (value.starts_with(beginning)) return true;
  }
  return false;
}

void append_cell(std::string& line, std::string_view value, bool guard) {
  const bool quoted = value.find_first_of(",\"\r\n") != std::string_view::npos;
  if (quoted) line += '"';
  if (guard) line += '\'';
  for (const char c : value) {
    if (c == '"') line += '"';
    line += c;
  }
  if (quoted) line += '"';
}

}  // namespace

void CsvRow::separate() {
  if (!empty_) line_ += ',';
  empty_ = false;
}

CsvRow& CsvRow::text(std::string_view value) {
  separate();
  append_cell(line_, value, text_ == CsvText::Guarded && looks_like_formula(value));
  return *this;
}

CsvRow& CsvRow::plain(std::string_view value) {
  separate();
  append_cell(line_, value, false);
  return *this;
}

std::string CsvRow::take() {
  line_ += "\r\n";
  empty_ = true;
  return std::exchange(line_, {});
}

}  // namespace entente
