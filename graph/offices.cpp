// SPDX-License-Identifier: MIT
// Titles of offices, freed of their wording.
// Tested by tests/graph/offices_test.cpp.
#include "graph/offices.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "graph/identity.hpp"

namespace entente::detail {
namespace {

using Pair = std::pair<std::string_view, std::string_view>;

/// Words that say the same in another way; "" says nothing of the office.
constexpr auto kSynonyms = std::to_array<Pair>({
    {"affairs", ""},
    {"and", ""},
    {"dear", ""},
    {"defense", "defence"},
    {"democratic", ""},
    {"dpm", "deputy prime minister"},
    {"dr", ""},
    {"excellency", ""},
    {"external", "foreign"},
    {"federal", ""},
    {"fm", "foreign minister"},
    {"for", ""},
    {"head", "leader"},
    {"chief", "leader"},
    {"his", ""},
    {"her", ""},
    {"highness", ""},
    {"hon", ""},
    {"in", ""},
    {"islamic", ""},
    {"kingdom", ""},
    {"majesty", ""},
    {"ministers", "minister"},
    {"mr", ""},
    {"mrs", ""},
    {"ms", ""},
    {"national", ""},
    {"of", ""},
    {"people", ""},
    {"peoples", ""},
    {"plenipotentiary", ""},
    {"extraordinary", ""},
    {"pm", "prime minister"},
    {"premier", "prime minister"},
    {"presidents", "president"},
    {"republic", ""},
    {"royal", ""},
    {"socialist", ""},
    {"the", ""},
    {"to", ""},
    {"union", ""},
});

constexpr auto kBusiness = std::to_array<std::string_view>({
    "banker",
    "businessman",
    "businesswoman",
    "ceo",
    "director",
    "entrepreneur",
    "executive",
    "manager",
});
constexpr auto kFame = std::to_array<std::string_view>({
    "actor",     "actress",    "artist",        "athlete",   "author",  "boxer",    "champion",  "coach",
    "columnist", "composer",   "correspondent", "cricketer", "cyclist", "editor",   "filmmaker", "footballer",
    "golfer",    "journalist", "musician",      "novelist",  "pianist", "player",   "poet",      "producer",
    "reporter",  "singer",     "skier",         "striker",   "swimmer", "wrestler", "writer",
});
constexpr auto kState = std::to_array<std::string_view>({
    "chancellor",
    "emir",
    "emperor",
    "king",
    "minister",
    "parliament",
    "president",
    "queen",
    "senator",
    "sultan",
});
constexpr auto kEnvoy = std::to_array<std::string_view>({
    "ambassador",
    "commissioner",
    "consul",
    "daffaires",
});

template <std::size_t N>
bool any_of(const std::vector<std::string>& words, const std::array<std::string_view, N>& list) {
  return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
    return std::find(list.begin(), list.end(), word) != list.end();
  });
}

bool has(const std::vector<std::string>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

std::string office_key(std::string_view title, const std::set<std::string>& owners) {
  std::vector<std::string> words;
  for (const std::string& word : words_of(name_key(title))) {
    const auto synonym = std::find_if(kSynonyms.begin(), kSynonyms.end(),
                                      [&](const Pair& pair) { return pair.first == word; });
    if (synonym == kSynonyms.end()) {
      if (!owners.contains(word)) words.push_back(word);
      continue;
    }
    for (std::string& other : words_of(synonym->second)) words.push_back(std::move(other));
  }
  const bool general_secretary = has(words, "general") && has(words, "secretary");
  const bool party = has(words, "party") || has(words, "communist") || has(words, "central");
  if (party && (general_secretary || has(words, "leader"))) return "leader party";
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  std::string key;
  for (const std::string& word : words) key += (key.empty() ? "" : " ") + word;
  return key;
}

Calling calling_of(std::string_view key) {
  const std::vector<std::string> words = words_of(key);
  // A managing director of the World Bank is none of the state, "Minister, Executive Office" is no executive.
  if (any_of(words, kEnvoy)) return Calling::Envoy;
  if (any_of(words, kState)) return Calling::State;
  if (any_of(words, kFame)) return Calling::Fame;
  return any_of(words, kBusiness) ? Calling::Business : Calling::Unknown;
}

bool offices_agree(std::string_view a, std::string_view b) {
  const std::vector<std::string> left = words_of(a);
  const std::vector<std::string> right = words_of(b);
  if (has(left, "leader") || has(right, "leader")) return true;
  // A prime minister is no minister.
  for (const std::string_view rank : {"prime", "vice", "deputy", "acting"}) {
    if (has(left, rank) != has(right, rank)) return false;
  }
  const auto within = [](const std::vector<std::string>& some, const std::vector<std::string>& all) {
    return std::all_of(some.begin(), some.end(), [&](const std::string& word) { return has(all, word); });
  };
  return within(left, right) || within(right, left);
}

bool leads_body(std::string_view key) {
  const std::vector<std::string> words = words_of(key);
  if (has(words, "vice") || has(words, "deputy") || has(words, "assistant") || has(words, "former"))
    return false;
  if (has(words, "secretary") && has(words, "general")) return true;
  if (has(words, "director") && (has(words, "general") || has(words, "managing"))) return true;
  if (has(words, "high") && (has(words, "representative") || has(words, "commissioner"))) return true;
  return has(words, "president") || has(words, "chairman") || has(words, "chairperson") ||
         has(words, "chair") || has(words, "leader");
}

bool reigns_by_given_name(std::string_view key) {
  const std::vector<std::string> words = words_of(key);
  return std::any_of(words.begin(), words.end(), [](const std::string& word) {
    return word == "king" || word == "queen" || word == "prince" || word == "princess" || word == "emperor" ||
           word == "empress" || word == "emir" || word == "sultan" || word == "pope" || word == "tsar";
  });
}

}  // namespace entente::detail
