// SPDX-License-Identifier: MIT
// Resolution of persons by other spellings, orders of words and shorter forms of their names.
// Tested by tests/graph/resolution_test.cpp and tests/corpus.
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "graph/identity.hpp"
#include "graph/person_names.hpp"
#include "graph/person_union.hpp"

namespace entente::detail {
namespace {

constexpr std::size_t kMostAlike = 64;  // compared pair by pair

struct FullName {
  std::vector<std::string> words;
  std::uint32_t slot;
};

class Spellings {
 public:
  explicit Spellings(PersonUnion& persons) : persons_(persons) {}

  /// Other spellings and shorter forms, among names of one party and one last word.
  void unite_families(const PersonNames& by_name) {
    std::map<std::pair<std::uint32_t, std::string>, std::vector<FullName>> families;
    std::map<std::pair<std::uint32_t, std::string>, std::vector<FullName>> couples;
    std::map<std::uint32_t, std::uint32_t> compatriots;  // by home
    for (const auto& [slot, profile] : persons_.profiles()) {
      if (profile.home) ++compatriots[*profile.home];
    }
    for (const auto& [key, slots] : by_name) {
      std::vector<std::string> words;  // once they are needed
      for (const auto& [bearer, slot] : persons_.bearers_at_home(slots)) {
        const std::uint32_t home = *persons_.profile(slot).home;
        if (compatriots[home] < 2) continue;
        if (words.empty()) {
          words = person_words(key);
          for (std::string& word : words) word = skeleton(word);
        }
        if (words.size() < 2) break;
        families[{home, consonants(words.back())}].push_back({words, slot});
        if (words.size() == 2 && words[0].size() > 2 && words[1].size() > 2) {
          couples[{home, std::min(words[0], words[1]) + " " + std::max(words[0], words[1])}].push_back(
              {words, slot});
        }
      }
    }
    for (auto& [key, family] : families) unite_within_family(family);
    for (const auto& [key, family] : couples) {
      for (const FullName& name : family)
        persons_.unite_names(family.front().slot, name.slot, "person.word-order");
    }
  }

  void unite_within_family(std::vector<FullName>& family) {
    if (family.size() > kLongestFamily) return;
    std::sort(family.begin(), family.end(), [](const FullName& a, const FullName& b) {
      return a.words.size() != b.words.size() ? a.words.size() < b.words.size() : a.words < b.words;
    });
    for (std::size_t i = 1; i < family.size(); ++i) {
      if (family[i].words == family[i - 1].words && !told_apart(family[i], family[i - 1])) {
        persons_.unite_names(family[i - 1].slot, family[i].slot, "person.spelling");
      }
    }
    unite_vowels(family);
    for (const FullName& name : family) {
      std::vector<const FullName*> fuller;
      for (const FullName& other : family) {
        if (other.words != name.words && contains_name(other.words, name.words)) fuller.push_back(&other);
      }
      // Unless two of these are different people.
      const bool chain = std::adjacent_find(fuller.begin(), fuller.end(), [](auto* a, auto* b) {
                           return a->words != b->words && !contains_name(b->words, a->words);
                         }) == fuller.end();
      if (!chain) continue;
      for (const FullName* other : fuller) persons_.unite_fuller(name.slot, other->slot);
    }
  }

  /// "Muammar", "Moammar": one vowel differs, and the office is the same.
  void unite_vowels(const std::vector<FullName>& family) {
    std::map<std::string, std::vector<const FullName*>> alike;
    for (const FullName& name : family) {
      std::string key;
      for (const std::string& word : name.words) key += consonants(word) + " ";
      alike[key].push_back(&name);
    }
    for (const auto& [key, names] : alike) {
      for (std::size_t i = 1; i < std::min(names.size(), kMostAlike); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
          if (!vowel_apart(names[i]->words, names[j]->words) || !share_offices(*names[i], *names[j]))
            continue;
          persons_.unite_names(names[j]->slot, names[i]->slot, "person.spelling");
        }
      }
    }
  }

  [[nodiscard]] bool share_offices(const FullName& a, const FullName& b) const {
    std::set<std::string> offices;
    for (const std::uint32_t slot : persons_.traits(a.slot).slots) {
      const std::set<std::string>& own = persons_.profile(slot).offices;
      offices.insert(own.begin(), own.end());
    }
    return persons_.holds(b.slot, [&](const std::string& office) { return offices.contains(office); });
  }

  /// Names of three words and more are spelt alike even where nobody says whom their bearers act for.
  void unite_strangers(const PersonNames& by_name) {
    std::map<std::vector<std::string>, std::uint32_t> known;
    for (const auto& [key, slots] : by_name) {
      std::vector<std::string> words = person_words(key);
      if (words.size() < 3) continue;
      for (std::string& word : words) word = skeleton(word);
      for (const std::uint32_t slot : slots) {
        if (!persons_.traits(slot).homes.empty()) continue;
        const auto [place, fresh] = known.try_emplace(words, slot);
        if (!fresh && person_key(persons_.name(slot)) != person_key(persons_.name(place->second))) {
          persons_.unite_names(place->second, slot, "person.spelling");
        }
      }
    }
  }

  /// A text that calls one by two full names says that they are one's.
  void unite_aliases(const PersonNames& by_name) {
    for (const auto& [slot, profile] : persons_.profiles()) {
      if (!profile.home) continue;
      for (const std::string& alias : persons_.table().entity(slot).aliases) {
        const std::string key = person_key(alias);
        const auto found = by_name.find(key);
        if (found == by_name.end() || words_of(key).size() < 2) continue;
        std::map<std::uint32_t, std::uint32_t> namesakes = persons_.bearers_at_home(found->second);
        std::erase_if(namesakes,
                      [&](const auto& item) { return persons_.profile(item.second).home != profile.home; });
        if (namesakes.size() == 1) persons_.unite_names(namesakes.begin()->second, slot, "person.alias");
      }
    }
  }

  /// Namesakes to the letter that were told apart stay so.
  [[nodiscard]] bool told_apart(const FullName& a, const FullName& b) const {
    return person_key(persons_.name(a.slot)) == person_key(persons_.name(b.slot));
  }

 private:
  PersonUnion& persons_;
};

}  // namespace

void unite_spellings(PersonUnion& persons, const PersonNames& names) {
  Spellings spellings(persons);
  spellings.unite_families(names);
  spellings.unite_strangers(names);
  spellings.unite_aliases(names);
}

}  // namespace entente::detail
