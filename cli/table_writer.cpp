// SPDX-License-Identifier: MIT
// Answers as tables: aligned for a person, JSON, JSON Lines, CSV (RFC 4180) and Markdown for programs.
// Tested by tests/golden/query.
#include "cli/table_writer.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdlib>

#include "cli/output_file.hpp"
#include "cli/terminal.hpp"
#include "entente/core/utf8.hpp"
#include "entente/query/value_text.hpp"
#include "export/csv_row.hpp"

namespace entente {
namespace {

constexpr std::size_t kWidestCell = 60;  // on a terminal

/// The text cut to so many columns, with "…" where something is missing.
std::string shortened(const std::string& text, std::size_t width) {
  if (column_width(text) <= width) return text;
  std::string out;
  std::size_t used = 1;
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t begin = offset;
    next_code_point(text, offset);
    const std::string_view character = std::string_view(text).substr(begin, offset - begin);
    used += column_width(character);
    if (used > width) break;
    out += character;
  }
  return out + "…";
}

bool colours(bool terminal) {
  const char* no_colour = std::getenv("NO_COLOR");
  return terminal && (no_colour == nullptr || *no_colour == '\0');
}

std::string markdown_cell(const std::string& printable_text) {
  std::string out;
  for (const char c : printable_text) {
    if (c == '|' || c == '\\' || c == '`' || c == '<' || c == '*' || c == '_' || c == '[') out += '\\';
    out += c;
  }
  return out;
}

}  // namespace

void declare_table(CLI::App& parser, TableOptions& options) {
  CLI::Option_group* group = parser.add_option_group("Output", "A table by default");
  const auto add = [&](const char* flag, TableFormat format, const char* help) {
    group->add_flag_callback(
        flag, [&options, format] { options.format = format; }, help);
  };
  add("--json", TableFormat::Json, "One array of objects");
  add("--jsonl", TableFormat::JsonLines, "An object a line");
  add("--csv", TableFormat::Csv, "Comma-separated values");
  add("--md", TableFormat::Markdown, "A table in Markdown");
  group->require_option(0, 1);
  parser.add_flag("--csv-raw", options.csv_raw, "With --csv: leave cells alone that look like formulas");
}

TableWriter::TableWriter(const query::PropertyGraph& graph, std::vector<std::string> columns,
                         const TableOptions& options, OutputFile& file)
    : graph_(graph),
      columns_(std::move(columns)),
      options_(options),
      file_(file),
      terminal_(file.is_terminal()),
      numeric_(columns_.size(), true) {
  switch (options_.format) {
    case TableFormat::Json:
      put("[");
      break;
    case TableFormat::Csv:
      csv_row(columns_, {});
      break;
    case TableFormat::Markdown: {
      markdown_row(columns_);
      std::string line = "|";
      for (std::size_t i = 0; i < columns_.size(); ++i) line += " --- |";
      put(line + "\n");
      break;
    }
    default:
      break;
  }
}

void TableWriter::put(std::string_view text) {
  if (terminal_) {
    file_.stream() << printable(text);
  } else {
    file_.stream() << text;
  }
}

std::string TableWriter::object(std::span<const query::Value> values) const {
  std::string out = "{";
  for (std::size_t i = 0; i < values.size(); ++i) {
    out += (i == 0 ? "" : ",") + query::json_string(columns_[i]) + ":" + query::json(values[i], graph_);
  }
  return out + "}";
}

void TableWriter::row(std::span<const query::Value> values) {
  const bool first = count_++ == 0;
  if (options_.format == TableFormat::Json) return put((first ? "\n" : ",\n") + object(values));
  if (options_.format == TableFormat::JsonLines) return put(object(values) + "\n");
  std::vector<std::string> cells;
  for (const query::Value& value : values) cells.push_back(query::cell(value, graph_));
  if (options_.format == TableFormat::Csv) return csv_row(cells, values);
  if (options_.format == TableFormat::Markdown) return markdown_row(cells);
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (!values[i].is_number() && !values[i].is_null()) numeric_[i] = false;
    cells[i] = printable_line(cells[i]);
    if (terminal_) cells[i] = shortened(cells[i], kWidestCell);
  }
  held_.push_back({std::move(cells), {}});
}

void TableWriter::note(std::string_view line) {
  if (options_.format == TableFormat::Aligned && !held_.empty()) {
    held_.back().notes.push_back(printable_line(line));
  }
}

void TableWriter::csv_row(const std::vector<std::string>& cells, std::span<const query::Value> values) {
  CsvRow line(options_.csv_raw ? CsvText::Exact : CsvText::Guarded);
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const bool number = i < values.size() && values[i].is_number();
    number ? line.plain(cells[i]) : line.text(cells[i]);
  }
  put(line.take());
}

void TableWriter::markdown_row(const std::vector<std::string>& cells) {
  std::string line = "|";
  for (const std::string& cell : cells) line += " " + markdown_cell(printable_line(cell)) + " |";
  put(line + "\n");
}

void TableWriter::aligned() {
  if (columns_.empty()) return;
  const bool colour = colours(terminal_);
  std::vector<std::string> heads;
  std::vector<std::size_t> widths;
  for (const std::string& column : columns_) {
    heads.push_back(printable_line(column));
    widths.push_back(column_width(heads.back()));
  }
  std::vector<bool> shown(widths.size(), !hide_empty_ || held_.empty());
  for (const Row& row : held_) {
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      widths[i] = std::max(widths[i], column_width(row.cells[i]));
      if (!row.cells[i].empty()) shown[i] = true;
    }
  }
  std::ostream& out = file_.stream();
  const auto line = [&](const std::vector<std::string>& cells) {
    std::string text;
    bool first = true;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (!shown[i]) continue;
      if (!first) text += "  ";
      first = false;
      const std::string gap(widths[i] - column_width(cells[i]), ' ');
      text += numeric_[i] ? gap + cells[i] : cells[i] + gap;
    }
    text.erase(text.find_last_not_of(' ') + 1);
    return text;
  };
  out << (colour ? "\x1b[1m" : "") << line(heads) << (colour ? "\x1b[0m" : "") << '\n';
  std::vector<std::string> rule;
  for (const std::size_t width : widths) rule.emplace_back(width, '-');
  out << line(rule) << '\n';
  for (const Row& row : held_) {
    out << line(row.cells) << '\n';
    for (const std::string& note : row.notes) {
      out << "    " << (colour ? "\x1b[2m" : "") << note << (colour ? "\x1b[0m" : "") << '\n';
    }
  }
}

void TableWriter::finish() {
  if (options_.format == TableFormat::Json) put(count_ == 0 ? "]\n" : "\n]\n");
  if (options_.format == TableFormat::Aligned) aligned();
}

}  // namespace entente
