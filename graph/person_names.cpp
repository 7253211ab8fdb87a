// SPDX-License-Identifier: MIT
// Spellings of persons' names.
// Tested by tests/graph/person_names_test.cpp.
#include "graph/person_names.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "entente/core/utf8.hpp"
#include "graph/identity.hpp"

namespace entente::detail {
namespace {

using Pair = std::pair<std::string_view, std::string_view>;

constexpr auto kShortForms = std::to_array<Pair>({
    {"alex", "alexander"}, {"andy", "andrew"},       {"ben", "benjamin"}, {"bill", "william"},
    {"bob", "robert"},     {"chris", "christopher"}, {"dan", "daniel"},   {"dave", "david"},
    {"dick", "richard"},   {"ed", "edward"},         {"jim", "james"},    {"joe", "joseph"},
    {"ken", "kenneth"},    {"matt", "matthew"},      {"mike", "michael"}, {"nick", "nicholas"},
    {"pete", "peter"},     {"rob", "robert"},        {"ron", "ronald"},   {"steve", "stephen"},
    {"tom", "thomas"},     {"tony", "anthony"},      {"will", "william"},
});

/// Transcriptions further apart than sounds.
constexpr auto kTranscriptions = std::to_array<Pair>({
    {"ahmad", "ahmed"},
    {"ayad", "iyad"},
    {"hussain", "hussein"},
    {"mohamad", "mohammed"},
    {"mohamed", "mohammed"},
    {"mohammad", "mohammed"},
    {"muhammad", "mohammed"},
    {"moqtada", "muqtada"},
    {"muhammed", "mohammed"},
    {"osama", "usama"},
    {"yasir", "yasser"},
    {"yusuf", "yousef"},
    {"youssef", "yousef"},
});

/// "Khaled bin Mohamed": the words after it are the father's.
constexpr auto kSonOf = std::to_array<std::string_view>({"bin", "bint", "binti", "ibn"});

/// Of kings and popes; those who bear the same name are told by nothing else.
constexpr auto kOrdinals = std::to_array<std::string_view>({
    "i",
    "ii",
    "iii",
    "iv",
    "v",
    "vi",
    "vii",
    "viii",
    "ix",
    "x",
    "xi",
    "xii",
    "xiii",
    "xiv",
    "xv",
    "xvi",
});

/// Forms of address that some texts leave in the name.
constexpr auto kAddresses =
    std::to_array<std::string_view>({"hon", "honble", "honorable", "honourable", "hj", "right"});

constexpr auto kGenerations = std::to_array<std::string_view>({"jr", "sr", "junior", "senior"});

/// Longer ones first where one begins another.
constexpr auto kSounds = std::to_array<Pair>({
    {"schtsch", "sc"}, {"shch", "sc"}, {"tsch", "c"}, {"tch", "c"}, {"sch", "s"}, {"kh", "h"},  {"gh", "g"},
    {"dh", "d"},       {"th", "t"},    {"ph", "f"},   {"sh", "s"},  {"ch", "c"},  {"zh", "z"},  {"ou", "u"},
    {"oo", "u"},       {"ee", "i"},    {"oe", "o"},   {"ue", "u"},  {"ae", "a"},  {"ay", "ai"}, {"ey", "ei"},
    {"iy", "i"},       {"yy", "i"},    {"yi", "i"},   {"ij", "i"},  {"yj", "i"},  {"ii", "i"},  {"ie", "i"},
    {"y", "i"},        {"j", "i"},     {"q", "k"},    {"w", "v"},   {"x", "ks"},
});

template <std::size_t N>
bool among(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

constexpr std::size_t kLongEnough = 5;  // letters of a word whose vowels may vary

struct MarkedWord {
  std::u32string letters;
  std::u32string marks;  // sorted
};

/// The words of a name in lower case with their marks taken off, but kept.
std::vector<MarkedWord> marked_words(std::string_view name) {
  std::vector<MarkedWord> words;
  bool gap = true;
  const std::string lower = to_lower(name);
  for (std::size_t at = 0; at < lower.size();) {
    const std::size_t begin = at;
    const char32_t letter = next_code_point(lower, at);
    if (letter < 128 && (letter < 'a' || letter > 'z')) {
      gap = gap || (letter != '\'' && letter != '.');
      continue;
    }
    if (gap) words.emplace_back();
    gap = false;
    const std::string one = lower.substr(begin, at - begin);
    const std::string folded = fold(one);
    std::size_t first = 0;
    words.back().letters += folded.empty() ? letter : next_code_point(folded, first);
    // The letter itself stands for its marks: "ư" and "ù" differ, and so do "ế" and "ê".
    if (letter >= 128) words.back().marks += letter;
  }
  for (MarkedWord& word : words) std::sort(word.marks.begin(), word.marks.end());
  return words;
}

/// The tone is written over another vowel of the syllable by some: "Hoà", "Hòa".
std::u32string tones(const MarkedWord& word) {
  std::u32string out;
  for (const char32_t letter : word.marks) {
    std::string one;
    append_utf8(one, letter);
    for (const char32_t tone : {U'\u0300', U'\u0301', U'\u0303', U'\u0309', U'\u0323'}) {
      for (const char base : {'a', 'e', 'i', 'o', 'u', 'y'}) {
        std::string composed(1, base);
        append_utf8(composed, tone);
        if (to_nfc(composed) == one) out += tone;
      }
    }
  }
  return out;
}

std::string transcribed(std::string word) {
  const auto other = std::find_if(kTranscriptions.begin(), kTranscriptions.end(),
                                  [&](const Pair& pair) { return pair.first == word; });
  return other == kTranscriptions.end() ? std::move(word) : std::string(other->second);
}

}  // namespace

std::string person_key(std::string_view name) {
  std::string spaced;
  for (const char c : name) {
    const bool letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    if (letter && !spaced.empty() && spaced.back() == '.') spaced += ' ';
    spaced += c;
  }
  std::string key;
  for (std::string& word : words_of(name_key(spaced))) {
    if (!key.empty()) key += ' ';
    key += transcribed(std::move(word));
  }
  return key;
}

std::vector<std::string> person_words(std::string_view key) {
  std::vector<std::string> words = words_of(key);
  while (words.size() > 2 && among(kAddresses, words.front())) words.erase(words.begin());
  if (words.size() > 2 &&
      std::find(kGenerations.begin(), kGenerations.end(), words.back()) != kGenerations.end()) {
    words.pop_back();
  }
  for (std::string& word : words) word = transcribed(std::move(word));
  if (words.size() < 2) return words;
  const auto form = std::find_if(kShortForms.begin(), kShortForms.end(),
                                 [&](const Pair& pair) { return pair.first == words.front(); });
  if (form != kShortForms.end()) words.front() = form->second;
  return words;
}

std::string skeleton(std::string_view word) {
  if (word.size() < 5) return std::string(word);
  std::string out;
  for (std::size_t at = 0; at < word.size();) {
    const std::string_view rest = word.substr(at);
    const auto sound = std::find_if(kSounds.begin(), kSounds.end(),
                                    [&](const Pair& pair) { return rest.starts_with(pair.first); });
    const std::string_view said = sound == kSounds.end() ? rest.substr(0, 1) : sound->second;
    at += sound == kSounds.end() ? 1 : sound->first.size();
    for (const char c : said) {
      if (out.empty() || out.back() != c) out += c;
    }
  }
  return out;
}

std::string consonants(std::string_view word) {
  const std::string said = skeleton(word);
  std::string out;
  for (const char c : said) {
    if (c != 'a' && c != 'e' && c != 'i' && c != 'o' && c != 'u' && (out.empty() || out.back() != c))
      out += c;
  }
  return word.size() < kLongEnough || out.size() < 2 ? std::string(word) : out;
}

bool vowel_apart(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  const auto one_letter = [](const std::string& left, const std::string& right) {
    const auto [l, r] = std::mismatch(left.begin(), left.end(), right.begin(), right.end());
    const std::string_view rest(left.data() + (l - left.begin()), static_cast<std::size_t>(left.end() - l));
    const std::string_view other(right.data() + (r - right.begin()),
                                 static_cast<std::size_t>(right.end() - r));
    if (rest == other) return true;
    if (!rest.empty() && rest.substr(1) == other) return true;
    if (!other.empty() && other.substr(1) == rest) return true;
    return !rest.empty() && !other.empty() && rest.substr(1) == other.substr(1);
  };
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [&](const std::string& left, const std::string& right) {
                      return consonants(left) == consonants(right) && one_letter(left, right);
                    });
}

bool marks_differ(std::string_view a, std::string_view b) {
  const std::vector<MarkedWord> left = marked_words(a);
  const std::vector<MarkedWord> right = marked_words(b);
  if (left.size() != right.size()) return false;
  for (std::size_t i = 0; i < left.size(); ++i) {
    const MarkedWord& l = left[i];
    const MarkedWord& r = right[i];
    if (l.marks.empty() || r.marks.empty() || l.marks == r.marks || l.letters != r.letters) continue;
    if (l.marks.size() == 1 && r.marks.size() == 1 && !tones(l).empty() && tones(l) == tones(r)) continue;
    return true;
  }
  return false;
}

bool contains_name(const std::vector<std::string>& longer, const std::vector<std::string>& shorter) {
  if (longer.size() > shorter.size() && shorter.size() > 1) {
    // "George III" is no George H. Earle III.
    if (shorter.size() == 2 && among(kOrdinals, shorter.back())) return false;
    // Sheikh Mohamed is the father of Khaled bin Mohamed.
    const auto son = std::find_if(longer.begin(), longer.end(),
                                  [](const std::string& word) { return among(kSonOf, word); });
    const bool own = std::any_of(longer.begin(), son, [&](const std::string& word) {
      return word.size() > 2 && std::find(shorter.begin(), shorter.end(), word) != shorter.end();
    });
    if (son != longer.end() && !own && !among(kSonOf, shorter.front())) return false;
  }
  // Who writes initials means them: "George W." is none of "George H. W.".
  const auto initials = [](const std::vector<std::string>& words) {
    return std::count_if(words.begin(), words.end(),
                         [](const std::string& word) { return word.size() == 1; });
  };
  if (initials(shorter) > 0 && initials(longer) > initials(shorter)) return false;
  std::vector<bool> used(longer.size());
  const auto take = [&](auto&& fits) {
    for (std::size_t i = 0; i < longer.size(); ++i) {
      if (used[i] || !fits(longer[i])) continue;
      used[i] = true;
      return true;
    }
    return false;
  };
  for (const std::string& word : shorter) {
    if (word.size() > 1 && !take([&](const std::string& other) { return other == word; })) return false;
  }
  std::size_t letters = 0;
  for (const std::string& word : longer) letters += word.size();
  for (const std::string& word : shorter) {
    letters -= std::min(letters, word.size());
    if (word.size() == 1 && !take([&](const std::string& other) { return other.front() == word.front(); })) {
      return false;
    }
  }
  return longer.size() >= shorter.size() && letters > 0;
}

}  // namespace entente::detail
