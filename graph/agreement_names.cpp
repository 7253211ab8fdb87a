// SPDX-License-Identifier: MIT
// What the name of an agreement says, and how much.
// Tested by tests/graph/agreement_names_test.cpp.
#include "graph/agreement_names.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "entente/core/utf8.hpp"
#include "graph/generic_names.hpp"
#include "graph/identity.hpp"

namespace entente::detail {
namespace {

using Pair = std::pair<std::string_view, std::string_view>;

constexpr auto kSynonyms = std::to_array<Pair>({
    {"a", ""},
    {"accord", "agreement"},
    {"agreements", "agreement"},
    {"an", ""},
    {"and", ""},
    {"among", ""},
    {"between", ""},
    {"bilateral", ""},
    {"communiques", "communique"},
    {"deal", "agreement"},
    {"declarations", "declaration"},
    {"defense", "defence"},
    {"draft", ""},
    {"for", ""},
    {"fta", "free trade agreement"},
    {"ftas", "free trade agreement"},
    {"historic", ""},
    {"in", ""},
    {"landmark", ""},
    {"memoranda", "memorandum"},
    {"memorandums", "memorandum"},
    {"mou", "memorandum understanding"},
    {"mous", "memorandum understanding"},
    {"new", ""},
    {"of", ""},
    {"on", ""},
    {"pact", "agreement"},
    {"program", "programme"},
    {"proposed", ""},
    {"the", ""},
    {"to", ""},
    {"resolutions", "resolution"},
    {"treaties", "treaty"},
    {"with", ""},
});

constexpr auto kBare = std::to_array<std::string_view>({
    "action",     "agreement",    "alliance",    "arrangement", "charter",       "communique", "contract",
    "convention", "cooperation",  "declaration", "document",    "framework",     "initiative", "intent",
    "joint",      "letter",       "memorandum",  "partnership", "plan",          "programme",  "project",
    "protocol",   "relationship", "resolution",  "roadmap",     "special",       "statement",  "strategic",
    "strategy",   "treaty",       "tripartite",  "truce",       "understanding", "ceasefire",  "political",
    "package",    "vision",
});

constexpr int kFewTelling = 4;  // general words; more of them are a title

}  // namespace

AgreementName agreement_name(std::string_view name, const std::set<std::string>& parties) {
  std::vector<std::string> words;
  for (const std::string& word : words_of(name_key(name))) {
    const auto synonym = std::find_if(kSynonyms.begin(), kSynonyms.end(),
                                      [&](const Pair& pair) { return pair.first == word; });
    if (synonym == kSynonyms.end()) {
      if (!parties.contains(word)) words.push_back(word);
      continue;
    }
    for (std::string& other : words_of(synonym->second)) words.push_back(std::move(other));
  }
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  AgreementName out;
  for (const std::string& word : words) out.key += (out.key.empty() ? "" : " ") + word;
  const auto telling = std::count_if(words.begin(), words.end(), [](const std::string& word) {
    return std::find(kBare.begin(), kBare.end(), word) == kBare.end();
  });
  if (std::all_of(words.begin(), words.end(), [](const std::string& word) {
        const bool number = word.find_first_not_of("0123456789") == std::string::npos;
        return number || std::find(kBare.begin(), kBare.end(), word) != kBare.end();
      })) {
    out.weight = NameWeight::Bare;
  } else if ((telling < kFewTelling && is_generic_agreement(out.key)) || fold(name) == name) {  // no capital
    out.weight = NameWeight::Topical;
  } else {
    out.weight = NameWeight::Proper;
    // "Pact of Paris" is not the Paris Agreement.
    const std::vector<std::string> said = words_of(name_key(name));
    if (std::find(said.begin(), said.end(), "pact") != said.end()) out.key += " (pact)";
  }
  return out;
}

}  // namespace entente::detail
