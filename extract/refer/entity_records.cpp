// SPDX-License-Identifier: MIT
// Gazetteer records by identifier: `EntityRecords`.
// Tested by tests/extract/refer/entities_test.cpp.
#include "extract/refer/entity_records.hpp"

#include <algorithm>

#include "entente/core/utf8.hpp"

namespace entente {
namespace {

bool has_column(const LexicalFile& file, std::string_view column) {
  return std::find(file.columns.begin(), file.columns.end(), column) != file.columns.end();
}

RecordSource source_of(const LexicalFile& file) {
  if (has_column(file, "family")) return RecordSource::Leader;
  if (has_column(file, "iso3")) return RecordSource::Country;
  if (has_column(file, "members")) return RecordSource::Body;
  if (has_column(file, "parties")) return RecordSource::Agreement;
  if (has_column(file, "base") && has_column(file, "acronym")) return RecordSource::ArmedGroup;
  if (has_column(file, "country") && has_column(file, "acronym")) return RecordSource::Organization;
  if (has_column(file, "country")) return RecordSource::Place;
  if (has_column(file, "head_of")) return RecordSource::AgreementNoun;
  if (has_column(file, "rank")) return RecordSource::Office;
  if (has_column(file, "topic")) return RecordSource::Topic;
  if (has_column(file, "when")) return RecordSource::Occasion;
  if (has_column(file, "word") && has_column(file, "kind")) return RecordSource::OrganizationHead;
  if (has_column(file, "title") && has_column(file, "kind")) return RecordSource::Honorific;
  return RecordSource::Other;
}

std::uint32_t find(const std::unordered_map<std::string_view, std::uint32_t>& map, std::string_view key) {
  const auto at = map.find(key);
  return at == map.end() ? EntityRecords::kNone : at->second;
}

std::string upper(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return out;
}

}  // namespace

EntityRecords::EntityRecords(const Lexicon& lexicon) : lexicon_(&lexicon) {
  sources_.reserve(lexicon.record_count());
  const LexicalFile* file = nullptr;
  RecordSource source = RecordSource::Other;
  for (std::uint32_t i = 0; i < lexicon.record_count(); ++i) {
    const LexicalRecord& record = lexicon.record(i);
    if (record.file != file) {
      file = record.file;
      source = source_of(*file);
    }
    sources_.push_back(source);
    if (source == RecordSource::Country) {
      countries_.emplace(record["iso3"], i);
      if (const std::string_view iso2 = record["iso2"]; !iso2.empty()) domains_.emplace(iso2, i);
    } else if (source == RecordSource::Body) {
      if (const std::string_view id = record["acronym"]; !id.empty()) bodies_.emplace(id, i);
    } else if (source == RecordSource::Organization || source == RecordSource::ArmedGroup) {
      organizations_.emplace(record["name"], i);
    } else if (source == RecordSource::Leader) {
      for (const std::string_view family : record_list(record["family"])) {
        const std::vector<std::string> words = name_words(family);
        if (!words.empty()) leaders_[words.back()].push_back(i);
      }
    }
  }
}

std::uint32_t EntityRecords::country(std::string_view iso3) const {
  return find(countries_, iso3);
}

std::uint32_t EntityRecords::country_of_domain(std::string_view domain) const {
  const std::string code = upper(domain);
  return find(domains_, code == "UK" ? std::string_view("GB") : std::string_view(code));
}

std::uint32_t EntityRecords::body(std::string_view acronym) const {
  return find(bodies_, acronym);
}

std::uint32_t EntityRecords::organization(std::string_view name) const {
  return find(organizations_, name);
}

const std::vector<std::uint32_t>& EntityRecords::leaders(std::string_view word) const {
  static const std::vector<std::uint32_t> none;
  const auto at = leaders_.find(std::string(word));
  return at == leaders_.end() ? none : at->second;
}

std::vector<std::string> name_words(std::string_view name) {
  std::vector<std::string> out;
  bool open = false;
  for (const char c : fold(name)) {
    if (c == ' ' || c == '-' || c == '.' || c == '\'') {
      open = false;
    } else {
      if (!open) out.emplace_back();
      open = true;
      out.back() += c;
    }
  }
  return out;
}

std::vector<std::string_view> record_list(std::string_view cell) {
  std::vector<std::string_view> out;
  while (!cell.empty()) {
    const std::size_t end = std::min(cell.find(';'), cell.size());
    if (end > 0) out.push_back(cell.substr(0, end));
    cell.remove_prefix(std::min(end + 1, cell.size()));
  }
  return out;
}

OrganizationKind organization_kind(std::string_view word) {
  return parse_organization_kind(word).value_or(OrganizationKind::Unspecified);
}

}  // namespace entente
