// SPDX-License-Identifier: MIT
#ifndef ENTENTE_CLI_TABLE_WRITER_HPP
#define ENTENTE_CLI_TABLE_WRITER_HPP

#include <cstdint>
#include <ostream>
#include <span>
#include <string>
#include <vector>

#include "entente/query/property_graph.hpp"
#include "entente/query/value.hpp"

namespace CLI {
class App;
}

namespace entente {

class OutputFile;

enum class TableFormat : std::uint8_t { Aligned, Json, JsonLines, Csv, Markdown };

/// How the answer to a question is written.
struct TableOptions {
  TableFormat format = TableFormat::Aligned;
  bool csv_raw = false;  ///< cells that a spreadsheet would take for formulas stay as they are
};

/// Adds `--json`, `--jsonl`, `--csv`, `--md` and `--csv-raw`, of which at most one can be given.
void declare_table(CLI::App& parser, TableOptions& options);

/// Writes rows of values to a file as a table. What is data stays data: no value moves a cursor, ends a
/// cell or becomes a formula. Rows of JSON Lines and CSV are written as they come, the others at the end.
class TableWriter {
 public:
  /// `graph` is where the nodes of the values are; it and the file must outlive the writer.
  TableWriter(const query::PropertyGraph& graph, std::vector<std::string> columns,
              const TableOptions& options, OutputFile& file);

  /// Leaves columns without any value out of an aligned table that has rows.
  void hide_empty_columns() { hide_empty_ = true; }
  void row(std::span<const query::Value> values);
  /// Puts a line below the latest row of an aligned table; other formats have no place for it.
  void note(std::string_view line);
  /// Writes what is left. The file is not committed.
  void finish();
  [[nodiscard]] std::size_t rows() const { return count_; }

 private:
  void aligned();
  void markdown_row(const std::vector<std::string>& cells);
  void csv_row(const std::vector<std::string>& cells, std::span<const query::Value> values);
  [[nodiscard]] std::string object(std::span<const query::Value> values) const;
  void put(std::string_view text);

  const query::PropertyGraph& graph_;
  std::vector<std::string> columns_;
  TableOptions options_;
  OutputFile& file_;
  bool terminal_;
  bool hide_empty_ = false;
  std::size_t count_ = 0;
  struct Row {
    std::vector<std::string> cells;  ///< printable
    std::vector<std::string> notes;  ///< below it
  };
  std::vector<Row> held_;
  std::vector<bool> numeric_;  ///< columns of numbers only
};

}  // namespace entente

#endif
