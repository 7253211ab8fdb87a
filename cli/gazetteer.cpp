// SPDX-License-Identifier: MIT
// The gazetteer's tables (rules/lexicon/gazetteer) for those who ask a graph by name.
#include "cli/gazetteer.hpp"

#include <algorithm>
#include <string_view>

#include "entente/extract/rule_set.hpp"

namespace entente {
namespace {

std::vector<std::string_view> split(std::string_view text, char by) {
  std::vector<std::string_view> parts;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(by, begin), text.size());
    parts.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

/// The rows of a table with a header line; `#` begins a comment.
class Table {
 public:
  Table(const RuleSource& rules, std::string_view path) {
    const auto file = std::find_if(rules.files.begin(), rules.files.end(),
                                   [&](const RuleFile& each) { return each.path == path; });
    if (file == rules.files.end()) return;
    for (const std::string_view line : split(file->text, '\n')) {
      if (line.empty() || line.front() == '#') continue;
      if (header_.empty()) {
        header_ = split(line, '\t');
      } else {
        rows_.push_back(split(line, '\t'));
      }
    }
  }

  [[nodiscard]] std::size_t size() const { return rows_.size(); }

  [[nodiscard]] std::string cell(std::size_t row, std::string_view column) const {
    const auto found = std::find(header_.begin(), header_.end(), column);
    const auto i = static_cast<std::size_t>(found - header_.begin());
    return i < header_.size() && i < rows_[row].size() ? std::string(rows_[row][i]) : std::string();
  }

  /// Adds the values of a cell to a list.
  void append(std::size_t row, std::string_view column, std::vector<std::string>& list) const {
    const std::string text = cell(row, column);
    for (const std::string_view value : split(text, ';')) {
      if (!value.empty()) list.emplace_back(value);
    }
  }

 private:
  std::vector<std::string_view> header_;
  std::vector<std::vector<std::string_view>> rows_;
};

}  // namespace

query::Gazetteer read_gazetteer(const std::vector<std::string>& rule_directories) {
  RuleSource rules = builtin_rules();
  for (const std::string& directory : rule_directories) add_rules(rules, directory);
  query::Gazetteer out;
  const Table countries(rules, "lexicon/gazetteer/countries.tsv");
  for (std::size_t row = 0; row < countries.size(); ++row) {
    query::Gazetteer::Entry entry;
    entry.id = "country/" + countries.cell(row, "iso3");
    entry.name = countries.cell(row, "name");
    for (const char* column : {"iso3", "iso2", "acronyms"}) countries.append(row, column, entry.codes);
    for (const char* column : {"official", "aliases", "demonyms", "capitals", "metonyms"}) {
      countries.append(row, column, entry.forms);
    }
    out.entries.push_back(std::move(entry));
  }
  const Table bodies(rules, "lexicon/gazetteer/igos.tsv");
  for (std::size_t row = 0; row < bodies.size(); ++row) {
    query::Gazetteer::Entry entry;
    entry.id = "org/" + bodies.cell(row, "acronym");
    entry.name = bodies.cell(row, "name");
    for (const char* column : {"acronym", "acronyms"}) bodies.append(row, column, entry.codes);
    bodies.append(row, "aliases", entry.forms);
    bodies.append(row, "members", entry.members);
    entry.open = std::erase(entry.members, "*") > 0;
    for (std::string& member : entry.members) member.insert(0, "country/");
    out.entries.push_back(std::move(entry));
  }
  const Table offices(rules, "lexicon/gazetteer/offices.tsv");
  for (std::size_t row = 0; row < offices.size(); ++row) offices.append(row, "title", out.titles);
  const Table honorifics(rules, "lexicon/gazetteer/honorifics.tsv");
  for (std::size_t row = 0; row < honorifics.size(); ++row)
    out.titles.push_back(honorifics.cell(row, "title"));
  return out;
}

}  // namespace entente
