// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXPORT_CSV_ROW_HPP
#define ENTENTE_EXPORT_CSV_ROW_HPP

#include <string>
#include <string_view>

namespace entente {

/// What a spreadsheet may take a cell for: `Guarded` puts an apostrophe before what it would take for a
/// formula (`=`, `+`, `-`, `@`, their full-width forms, tab and line ends at its beginning).
enum class CsvText : unsigned char { Guarded, Exact };

/// One line of a CSV file (RFC 4180: UTF-8, comma, double quotes doubled, CRLF), filled cell by cell.
class CsvRow {
 public:
  explicit CsvRow(CsvText text = CsvText::Guarded) : text_(text) {}

  /// A cell of text, guarded where asked for.
  CsvRow& text(std::string_view value);
  /// A cell that the program makes and no text can reach: a number, a date, a word of the vocabulary.
  CsvRow& plain(std::string_view value);
  CsvRow& number(unsigned long long value) { return plain(std::to_string(value)); }

  /// The line with its end; the row is empty again.
  std::string take();

 private:
  void separate();
  CsvText text_;
  std::string line_;
  bool empty_ = true;
};

}  // namespace entente

#endif
