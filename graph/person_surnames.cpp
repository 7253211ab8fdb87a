// SPDX-License-Identifier: MIT
// Resolution of persons who are called by one word: "President Putin".
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

// Whoever is called by the surname and the office alone still holds it, or is still in people's minds.
constexpr std::int32_t kLongestMemory = 3 * 365;
constexpr std::size_t kMostEras = 64;  // of a surname, compared with one more

// By home and first or last word: a slot of each bearer.
using FullNames = std::map<std::pair<std::uint32_t, std::string>, std::vector<std::uint32_t>>;

class Surnames {
 public:
  explicit Surnames(PersonUnion& persons) : persons_(persons) {}

  /// Those who are called by one word, in a time without gaps and by offices that can be one man's.
  struct Era {
    std::vector<std::uint32_t> slots;
    std::set<std::string> offices;
    Attested period;
    bool dated;
  };

  /// One word is a name for many, so it takes a party, times that are not far apart and no other office.
  void unite_single_names(const std::string& key, const std::vector<std::uint32_t>& slots,
                          const FullNames& full) {
    std::map<std::uint32_t, std::vector<std::uint32_t>> by_home;
    std::map<std::uint32_t, std::uint32_t> strangers;  // by document
    for (const std::uint32_t slot : slots) {
      const auto home = persons_.profile(slot).home;
      if (home) {
        by_home[*home].push_back(slot);
      } else {
        persons_.unite(strangers.try_emplace(persons_.table().document(slot), slot).first->second, slot,
                       "person.name");
      }
    }
    for (auto& [home, own] : by_home) {
      const auto namesakes = full.find({home, key});
      const bool borne_by_many = namesakes != full.end() && count_bearers(namesakes->second) > 1;
      std::stable_sort(own.begin(), own.end(), [&](std::uint32_t a, std::uint32_t b) {
        const Profile& left = persons_.profile(a);
        const Profile& right = persons_.profile(b);
        // Who has an office first: the others are told by it.
        if (left.offices.empty() != right.offices.empty()) return right.offices.empty();
        return left.published < right.published;
      });
      unite_eras(own, borne_by_many);
    }
  }

  void unite_eras(const std::vector<std::uint32_t>& own, bool borne_by_many) {
    std::vector<Era> eras;
    std::map<std::uint32_t, std::size_t> of_document;
    for (const std::uint32_t slot : own) {
      const Profile& profile = persons_.profile(slot);
      const Attested period(profile.published);
      const bool dated = profile.published.known();
      std::vector<std::size_t> fitting;
      const auto here = of_document.find(persons_.table().document(slot));
      if (here != of_document.end() && !offices_clash(eras[here->second].offices, profile.offices)) {
        fitting.push_back(here->second);
      } else if (dated || !borne_by_many) {  // "Bush", whenever that was
        for (std::size_t i = eras.size() > kMostEras ? eras.size() - kMostEras : 0; i < eras.size(); ++i) {
          const bool near = eras[i].dated == dated && eras[i].period.near(period, kLongestMemory);
          if (near && !offices_clash(eras[i].offices, profile.offices)) fitting.push_back(i);
        }
      }
      if (fitting.size() == 1 && persons_.unite(eras[fitting.front()].slots.front(), slot, "person.name")) {
        Era& era = eras[fitting.front()];
        era.slots.push_back(slot);
        era.offices.insert(profile.offices.begin(), profile.offices.end());
        era.period.widen(period);
        of_document.try_emplace(persons_.table().document(slot), fitting.front());
        continue;
      }
      of_document.try_emplace(persons_.table().document(slot), eras.size());
      eras.push_back({{slot}, profile.offices, period, dated});
    }
    if (eras.size() != 2 || eras[0].dated == eras[1].dated || borne_by_many) return;
    if (offices_clash(eras[0].offices, eras[1].offices)) return;
    persons_.unite(eras[0].slots.front(), eras[1].slots.front(), "person.name");
  }

  [[nodiscard]] std::size_t count_bearers(const std::vector<std::uint32_t>& slots) const {
    std::set<std::uint32_t> bearers;
    for (const std::uint32_t slot : slots) bearers.insert(persons_.bearer(slot));
    return bearers.size();
  }

  [[nodiscard]] FullNames full_names(const PersonNames& by_name) const {
    FullNames full;
    for (const auto& [key, slots] : by_name) {
      const std::vector<std::string> words = person_words(key);
      if (words.size() < 2) continue;
      for (const auto& [bearer, slot] : persons_.bearers_at_home(slots)) {
        const std::uint32_t home = *persons_.profile(slot).home;
        full[{home, words.back()}].push_back(slot);
        if (words.front() != words.back()) full[{home, words.front()}].push_back(slot);
        // "Mohamad Maliki Osman" is Minister Maliki.
        if (words.front() == "mohammed" && words.size() > 2) full[{home, words[1]}].push_back(slot);
      }
    }
    return full;
  }

  /// "President Putin": the only one of his party who is called so and holds that office.
  void unite_surnames(const PersonNames& by_name, const FullNames& full) {
    for (const auto& [key, slots] : by_name) {
      if (words_of(key).size() != 1) continue;
      for (const std::uint32_t slot : slots) {
        const Profile& profile = persons_.profile(slot);
        if (!profile.home || profile.offices.empty()) continue;
        const auto candidates = full.find({*profile.home, key});
        if (candidates != full.end()) find_surname(profile, key, candidates->second);
      }
    }
    // Only when all are found: none must lead to another.
    for (const auto& [bearer, slot] : surnames_) persons_.unite(bearer, slot, "person.surname-and-office");
  }

  void find_surname(const Profile& profile, const std::string& key,
                    const std::vector<std::uint32_t>& candidates) {
    std::set<std::uint32_t> fitting;
    const bool reigns = std::any_of(profile.offices.begin(), profile.offices.end(), reigns_by_given_name);
    for (const std::uint32_t candidate : candidates) {
      // King Hussein is not Abdullah II, whose father he was.
      if (reigns && person_words(name_key(persons_.name(candidate))).front() != key) continue;
      const std::vector<std::uint32_t>& all = persons_.traits(candidate).slots;
      if (std::any_of(all.begin(), all.end(), [&](std::uint32_t slot) {
            const Profile& other = persons_.profile(slot);
            return share_office(profile, other) &&
                   Attested(profile.published).near(Attested(other.published), kLongestMemory);
          })) {
        fitting.insert(persons_.bearer(candidate));
      }
    }
    if (fitting.size() == 1) surnames_.emplace_back(*fitting.begin(), profile.slot);
  }

 private:
  PersonUnion& persons_;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> surnames_;
};

}  // namespace

void unite_surnames(PersonUnion& persons, const PersonNames& names) {
  if (std::none_of(names.begin(), names.end(),
                   [](const auto& name) { return words_of(name.first).size() == 1; })) {
    return;
  }
  Surnames surnames(persons);
  const FullNames full = surnames.full_names(names);
  for (const auto& [key, slots] : names) {
    if (words_of(key).size() == 1) surnames.unite_single_names(key, slots, full);
  }
  surnames.unite_surnames(names, full);
}

}  // namespace entente::detail
