// SPDX-License-Identifier: MIT
// Whose institution published a document: `find_home`.
// Tested by tests/extract/refer/entities_test.cpp.
#include <algorithm>
#include <array>

#include "extract/refer/entities.hpp"

namespace entente {
namespace {

/// A news outlet of a country does not speak for it.
bool is_outlet(const std::vector<Token>& tokens, const WordTable& words) {
  static constexpr std::array kOutlets = {
      std::string_view("news"),  std::string_view("daily"),  std::string_view("times"),
      std::string_view("post"),  std::string_view("press"),  std::string_view("agency"),
      std::string_view("radio"), std::string_view("tv"),     std::string_view("television"),
      std::string_view("today"), std::string_view("herald"), std::string_view("broadcasting")};
  return std::any_of(tokens.begin(), tokens.end(), [&](const Token& token) {
    const std::string_view lower = words[words[token.word].lower].text;
    return std::find(kOutlets.begin(), kOutlets.end(), lower) != kOutlets.end();
  });
}

/// The first form in the publisher's name whose record `wanted` accepts.
template <typename Wanted>
std::uint32_t record_in(const std::string& publisher, const EntityRecords& records, WordTable& words,
                        Wanted wanted) {
  TokenizedText text;
  tokenize(publisher, {0, static_cast<std::uint32_t>(publisher.size())}, 0, words, text);
  if (is_outlet(text.tokens, words)) return EntityRecords::kNone;
  std::vector<LexicalMatch> matches;
  const auto count = static_cast<std::uint32_t>(text.tokens.size());
  for (std::uint32_t i = 0; i < count; ++i) {
    matches.clear();
    records.lexicon().matches_at(text.tokens, i, count, words, matches);
    for (const LexicalMatch& match : matches) {
      if (wanted(*match.form)) return match.form->record;
    }
  }
  return EntityRecords::kNone;
}

/// "mfa.gov.sg" of "https://www.mfa.gov.sg/news".
std::string_view host_of(std::string_view url) {
  const std::size_t scheme = url.find("://");
  if (scheme == std::string_view::npos) return {};
  url.remove_prefix(scheme + 3);
  return url.substr(0, std::min({url.find('/'), url.find('?'), url.find(':'), url.size()}));
}

std::uint32_t home_of_url(std::string_view url, const EntityRecords& records) {
  static constexpr std::array kGovernment = {
      std::string_view("gov"), std::string_view("gouv"), std::string_view("gob"), std::string_view("gub"),
      std::string_view("go"),  std::string_view("govt"), std::string_view("mil"), std::string_view("gv")};
  const std::string_view host = host_of(url);
  const std::size_t dot = host.rfind('.');
  if (dot == std::string_view::npos) return EntityRecords::kNone;
  const std::string_view domain = host.substr(dot + 1);
  if (domain == "gov" || domain == "mil") return records.country("USA");
  const std::string_view rest = host.substr(0, dot);
  const std::size_t before = rest.rfind('.');
  const std::string_view second = before == std::string_view::npos ? rest : rest.substr(before + 1);
  if (domain.size() != 2) return EntityRecords::kNone;
  if (std::find(kGovernment.begin(), kGovernment.end(), second) == kGovernment.end()) {
    return EntityRecords::kNone;
  }
  return records.country_of_domain(domain);
}

}  // namespace

std::uint32_t find_home(const DocumentRecord& document, const EntityRecords& records, WordTable& words) {
  if (!document.publisher.empty()) {
    const std::uint32_t home = record_in(document.publisher, records, words, [&](const LexicalForm& form) {
      return records.source(form.record) == RecordSource::Country &&
             records.lexicon().class_name(form.lexical_class) != "capital";
    });
    if (home != EntityRecords::kNone) return home;
  }
  return home_of_url(document.url, records);
}

std::uint32_t find_speaker_office(const DocumentRecord& document, const EntityRecords& records,
                                  WordTable& words) {
  return record_in(document.publisher, records, words, [&](const LexicalForm& form) {
    return records.source(form.record) == RecordSource::Office && records[form.record]["rank"] == "1";
  });
}

}  // namespace entente
