// SPDX-License-Identifier: MIT
// Reads gazetteer files: tab-separated, `#` comments, one header line, `;` between the forms of a cell.
// Tested by tests/extract/lexicon/lexicon_test.cpp.
#include <algorithm>
#include <array>

#include "extract/lexicon/lexicon.hpp"

namespace entente {
namespace {

/// What the forms in a column are.
struct FormColumn {
  std::string_view column;
  std::string_view lexical_class;  ///< "": the file's own
  bool acronym;
};

constexpr std::array kFormColumns{
    FormColumn{"name", "", false},
    FormColumn{"official", "", false},
    FormColumn{"aliases", "", false},
    FormColumn{"acronyms", "", true},
    FormColumn{"acronym", "", true},  // where a file has no column `acronyms`
    FormColumn{"title", "", false},
    FormColumn{"word", "", false},
    FormColumn{"noun", "", false},
    FormColumn{"plural", "", false},
    FormColumn{"feminine", "", false},
    FormColumn{"forms", "", false},
    FormColumn{"demonyms", "demonym", false},
    FormColumn{"capitals", "capital", false},
    FormColumn{"metonyms", "metonym", false},
};

std::string_view next_field(std::string_view& rest, char separator) {
  const std::size_t end = std::min(rest.find(separator), rest.size());
  const std::string_view field = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return field;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\r')) text.remove_suffix(1);
  return text;
}

}  // namespace

std::string_view LexicalRecord::operator[](std::string_view column) const {
  std::string_view rest = line;
  for (std::string_view name : file->columns) {
    const std::string_view cell = next_field(rest, '\t');
    if (name == column) return trimmed(cell);
  }
  return {};
}

void Lexicon::add_file(std::string_view lexical_class, std::string_view path, std::string_view text,
                       WordTable& words, std::vector<Diagnostic>& diagnostics) {
  const auto report = [&](Severity severity, std::string code, std::uint32_t line, std::string message) {
    diagnostics.push_back({severity, std::move(code), std::string(path), line, 1, std::move(message)});
  };
  const LexicalClass own = make_class(lexical_class);
  if (own == LexicalClass::None) {
    report(Severity::Error, "E0150", 0,
           "more than 64 gazetteer classes: give this file the class of another one");
    return;
  }
  LexicalFile& file = files_.emplace_back();
  file.path = path;
  struct Target {
    LexicalClass lexical_class;
    bool acronym;
  };
  std::vector<Target> targets;  // by column
  bool any_form_column = false;
  records_.reserve(records_.size() + text.size() / 64);
  forms_.reserve(forms_.size() + text.size() / 32);

  std::uint32_t number = 0;
  while (!text.empty()) {
    const std::string_view line = next_field(text, '\n');
    ++number;
    if (trimmed(line).empty() || line.front() == '#') continue;
    std::string_view rest = line;
    if (file.columns.empty()) {
      while (!rest.empty()) {
        const std::string_view column = trimmed(next_field(rest, '\t'));
        file.columns.push_back(column);
        Target target{LexicalClass::None, false};
        for (const FormColumn& known : kFormColumns) {
          if (known.column != column) continue;
          target = {known.lexical_class.empty() ? own : make_class(known.lexical_class), known.acronym};
          any_form_column = true;
        }
        targets.push_back(target);
      }
      const auto column_at = [&](std::string_view name) {
        return static_cast<std::size_t>(std::find(file.columns.begin(), file.columns.end(), name) -
                                        file.columns.begin());
      };
      const std::size_t acronym = column_at("acronym");
      if (acronym < targets.size() && column_at("acronyms") < targets.size()) {
        targets[acronym].lexical_class = LexicalClass::None;  // there it is an identifier
      }
      if (!any_form_column) {
        report(Severity::Error, "E0151", number,
               "no column holds names: the header line needs a column 'name', 'title' or 'word'");
        return;
      }
      continue;
    }
    const auto record = static_cast<std::uint32_t>(records_.size());
    records_.push_back(LexicalRecord{own, &file, line});
    const std::size_t forms_before = forms_.size();
    std::size_t column = 0;
    while (!rest.empty()) {
      std::string_view cell = next_field(rest, '\t');
      if (column == targets.size()) {
        report(Severity::Error, "E0152", number,
               "more cells than the header has columns (" + std::to_string(targets.size()) +
                   "): remove the cell or a stray tab");
        break;
      }
      const Target target = targets[column++];
      if (target.lexical_class == LexicalClass::None) continue;
      while (!cell.empty()) {
        const std::string_view form = trimmed(next_field(cell, ';'));
        if (!form.empty()) add_form(form, record, target.lexical_class, target.acronym, words);
      }
    }
    if (forms_.size() == forms_before) {
      report(Severity::Warning, "W0153", number, "the row adds no name: give it one or remove it");
    }
  }
  if (file.columns.empty()) {
    report(Severity::Error, "E0151", number,
           "the file has no header line: name the columns, tabs between them");
  }
}

}  // namespace entente
