// SPDX-License-Identifier: MIT
// Resolution of persons: by name and party, then by other spellings and shorter forms of it. Marks, offices
// and parties that contradict each other keep namesakes apart.
// Tested by tests/graph/resolution_test.cpp and tests/corpus.
#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "graph/bearers.hpp"
#include "graph/identity.hpp"
#include "graph/offices.hpp"
#include "graph/person_names.hpp"

namespace entente::detail {
namespace {

// A list of namesakes this long is no longer compared pair by pair: a hostile text must not cost its square.
constexpr std::size_t kLongestFamily = 1000;
constexpr std::int32_t kYear = 365;
// Whoever is called by the surname and the office alone still holds it, or is still in people's minds.
constexpr std::int32_t kLongestMemory = 3 * kYear;

/// What a document says of one person.
struct Profile {
  std::uint32_t slot = 0;
  std::optional<std::uint32_t> home;
  std::set<std::string> offices;
  std::set<Calling> callings;
  PartialDate published;
};

using Profiles = std::map<std::uint32_t, Profile>;  // by slot

/// The time in which documents say something; without a date it may be any.
struct Period {
  std::int32_t first = 0;
  std::int32_t last = 0;
  bool open = false;

  explicit Period(PartialDate date)
      : first(date.known() ? date.first_day() : 0), last(first), open(!date.known()) {}
  void widen(const Period& other) {
    open = open || other.open;
    first = std::min(first, other.first);
    last = std::max(last, other.last);
  }
  [[nodiscard]] bool near(const Period& other, std::int32_t days) const {
    return open || other.open || (first - other.last <= days && other.first - last <= days);
  }
};

/// All that the slots of one bearer say that could contradict another's.
struct Traits {
  std::vector<std::uint32_t> slots;
  std::set<std::uint32_t> homes;
  std::set<std::string> marked;  // names with marks
  std::map<std::set<Calling>, Period> callings;

  void absorb(Traits&& other) {
    slots.insert(slots.end(), other.slots.begin(), other.slots.end());
    homes.merge(other.homes);
    marked.merge(other.marked);
    for (const auto& [calling, period] : other.callings) {
      callings.try_emplace(calling, period).first->second.widen(period);
    }
    other = {};
  }
};

bool disjoint(const std::set<Calling>& a, const std::set<Calling>& b) {
  return std::none_of(a.begin(), a.end(), [&](Calling calling) { return b.contains(calling); });
}

bool contradict(const Traits& a, const Traits& b) {
  if (!a.homes.empty() && !b.homes.empty() && a.homes != b.homes) return true;
  // One cannot at one time be an ambassador and a minister; a footballer hardly ever becomes one.
  for (const auto& [left, period] : a.callings) {
    for (const auto& [right, other] : b.callings) {
      if (!disjoint(left, right)) continue;
      if (left.contains(Calling::Fame) || right.contains(Calling::Fame)) return true;
      if (period.near(other, kYear)) return true;
    }
  }
  for (const std::string& left : a.marked) {
    for (const std::string& right : b.marked) {
      if (left != right && marks_differ(left, right)) return true;
    }
  }
  return false;
}

bool share_office(const Profile& a, const Profile& b) {
  return std::any_of(a.offices.begin(), a.offices.end(),
                     [&](const std::string& office) { return b.offices.contains(office); });
}

/// Who is who among persons. Slots of one bearer are kept together with it, so that what one of them rules
/// out is ruled out for all.
class Persons {
 public:
  Persons(const EntityTable& table, Bearers& bearers) : table_(table), bearers_(bearers) {
    for (std::uint32_t slot = 0; slot < table.size(); ++slot) {
      const Entity& entity = table.entity(slot);
      if (entity.type != EntityType::Person) continue;
      Profile& profile = profiles_[slot];
      profile.slot = slot;
      profile.published = table.documents()[table.document(slot)].document.published;
      if (entity.party) profile.home = bearers.of(table.slot(table.document(slot), *entity.party));
    }
    for (std::uint32_t d = 0; d < table.documents().size(); ++d) {
      for (const TenureClaim& claim : table.documents()[d].tenures) add_office(d, claim);
    }
  }

  void run() {
    for (const auto& [slot, profile] : profiles_) note(profile);
    std::map<std::string, std::vector<std::uint32_t>> by_name;
    for (const auto& [slot, profile] : profiles_) by_name[name_key(name(slot))].push_back(slot);
    for (const auto& [key, slots] : by_name) unite_name(key, slots);
    unite_families(by_name);
    unite_surnames(by_name);
  }

 private:
  [[nodiscard]] const std::string& name(std::uint32_t slot) const { return table_.entity(slot).name; }

  void add_office(std::uint32_t document, const TenureClaim& claim) {
    const auto profile = profiles_.find(table_.slot(document, claim.holder));
    if (profile == profiles_.end()) return;
    std::set<std::string> owners;
    for (const auto& owner : {claim.of, claim.country == claim.of ? std::nullopt : claim.country}) {
      if (!owner) continue;
      const Entity& entity = table_.documents()[document].at(*owner);
      if (entity.type != EntityType::Country) continue;
      for (std::string& word : words_of(name_key(entity.name))) owners.insert(std::move(word));
      for (const std::string& alias : entity.aliases) {
        for (std::string& word : words_of(name_key(alias))) owners.insert(std::move(word));
      }
    }
    const std::string key = office_key(claim.title, owners);
    if (key.empty()) return;
    profile->second.offices.insert(key);
    const Calling calling = calling_of(key);
    if (calling != Calling::Unknown && !claim.former) profile->second.callings.insert(calling);
  }

  void note(const Profile& profile) {
    Traits& traits = traits_[profile.slot];
    traits.slots = {profile.slot};
    if (profile.home) traits.homes = {*profile.home};
    if (!profile.callings.empty()) traits.callings.try_emplace(profile.callings, profile.published);
    const std::string& called = name(profile.slot);
    if (std::any_of(called.begin(), called.end(),
                    [](char c) { return (static_cast<unsigned char>(c) & 0x80U) != 0; })) {
      traits.marked = {called};
    }
  }

  /// False where something speaks against it.
  bool unite(std::uint32_t a, std::uint32_t b, std::string_view rule) {
    const std::uint32_t left = bearers_.of(a);
    const std::uint32_t right = bearers_.of(b);
    if (left == right) return true;
    if (contradict(traits_.at(left), traits_.at(right))) return false;
    traits_.at(std::min(left, right)).absorb(std::move(traits_.at(std::max(left, right))));
    bearers_.unite(a, b, rule);
    return true;
  }

  /// True where nothing can contradict among these, which is nearly always so: no pair needs a look.
  [[nodiscard]] bool harmless(const std::vector<std::uint32_t>& slots) const {
    std::set<Calling> callings;
    std::set<std::string_view> marked;
    for (const std::uint32_t slot : slots) {
      const Profile& profile = profiles_.at(slot);
      callings.insert(profile.callings.begin(), profile.callings.end());
      const auto& own = traits_.at(slot).marked;
      marked.insert(own.begin(), own.end());
    }
    return callings.size() < 2 && marked.size() < 2;
  }

  /// Namesakes to the letter. Where some contradict, those who share an office come together first, and who
  /// has nothing to tell joins the only bearer left.
  void unite_name(const std::string& key, const std::vector<std::uint32_t>& slots) {
    if (slots.size() < 2) return;
    if (words_of(key).size() < 2) return unite_single_names(slots);
    if (harmless(slots) || slots.size() > kLongestFamily) {
      std::vector<Namesake> namesakes;
      for (const std::uint32_t slot : slots) namesakes.push_back({slot, profiles_.at(slot).home, false});
      unite_namesakes(table_, bearers_, namesakes, "person.name");
      for (const std::uint32_t slot : slots) {
        const std::uint32_t bearer = bearers_.of(slot);
        if (bearer != slot) traits_.at(bearer).absorb(std::move(traits_.at(slot)));
      }
      return;
    }
    std::vector<std::vector<std::uint32_t>> variants;  // each without contradiction
    std::vector<std::uint32_t> order = slots;
    const auto weight = [&](std::uint32_t slot) {
      const Profile& profile = profiles_.at(slot);
      return (profile.offices.empty() ? 0 : 2) + (profile.home ? 1 : 0);
    };
    std::stable_sort(order.begin(), order.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return weight(a) > weight(b); });
    for (const std::uint32_t slot : order) {
      std::vector<std::size_t> possible;
      std::vector<std::size_t> supported;
      for (std::size_t i = 0; i < variants.size(); ++i) {
        if (contradict(traits_.at(bearers_.of(variants[i].front())), traits_.at(slot))) continue;
        possible.push_back(i);
        if (std::any_of(variants[i].begin(), variants[i].end(), [&](std::uint32_t other) {
              return share_office(profiles_.at(slot), profiles_.at(other));
            })) {
          supported.push_back(i);
        }
      }
      const auto& chosen = supported.empty() ? possible : supported;
      if (chosen.size() == 1 && unite(variants[chosen.front()].front(), slot, "person.name")) {
        variants[chosen.front()].push_back(slot);
      } else {
        variants.push_back({slot});
      }
    }
  }

  /// One word is a name for many, so it takes a party, and times that are not far apart.
  void unite_single_names(const std::vector<std::uint32_t>& slots) {
    std::map<std::uint32_t, std::vector<std::uint32_t>> by_home;
    std::map<std::uint32_t, std::uint32_t> strangers;  // by document
    for (const std::uint32_t slot : slots) {
      const auto home = profiles_.at(slot).home;
      if (home) {
        by_home[*home].push_back(slot);
      } else {
        unite(strangers.try_emplace(table_.document(slot), slot).first->second, slot, "person.name");
      }
    }
    for (auto& [home, own] : by_home) {
      std::stable_sort(own.begin(), own.end(), [&](std::uint32_t a, std::uint32_t b) {
        return profiles_.at(a).published < profiles_.at(b).published;
      });
      std::vector<std::uint32_t> eras;  // the first slot of each; undated documents come first
      for (std::size_t i = 0; i < own.size(); ++i) {
        const Profile& profile = profiles_.at(own[i]);
        const Profile* before = i > 0 ? &profiles_.at(own[i - 1]) : nullptr;
        const bool same = before != nullptr && before->published.known() == profile.published.known() &&
                          Period(before->published).near(Period(profile.published), kLongestMemory);
        if (!same || !unite(own[i - 1], own[i], "person.name")) eras.push_back(own[i]);
      }
      const bool undated = !profiles_.at(own.front()).published.known();
      if (undated && eras.size() == 2) unite(eras[0], eras[1], "person.name");
    }
  }

  struct FullName {
    std::vector<std::string> words;
    std::uint32_t slot;
  };
  using Names = std::map<std::string, std::vector<std::uint32_t>>;

  /// The bearers of a name that act for a party: one slot each.
  [[nodiscard]] std::map<std::uint32_t, std::uint32_t> bearers_at_home(
      const std::vector<std::uint32_t>& slots) const {
    std::map<std::uint32_t, std::uint32_t> out;  // bearer → slot
    for (const std::uint32_t slot : slots) {
      if (profiles_.at(slot).home) out.try_emplace(bearers_.of(slot), slot);
    }
    return out;
  }

  /// Other spellings and shorter forms, among names of one party and one last word.
  void unite_families(const Names& by_name) {
    std::map<std::pair<std::uint32_t, std::string>, std::vector<FullName>> families;
    std::map<std::pair<std::uint32_t, std::string>, std::vector<FullName>> couples;
    std::map<std::uint32_t, std::uint32_t> compatriots;  // by home
    for (const auto& [slot, profile] : profiles_) {
      if (profile.home) ++compatriots[*profile.home];
    }
    for (const auto& [key, slots] : by_name) {
      std::vector<std::string> words;  // once they are needed
      for (const auto& [bearer, slot] : bearers_at_home(slots)) {
        const std::uint32_t home = *profiles_.at(slot).home;
        if (compatriots[home] < 2) continue;
        if (words.empty()) {
          words = person_words(key);
          for (std::string& word : words) word = skeleton(word);
        }
        if (words.size() < 2) break;
        families[{home, words.back()}].push_back({words, slot});
        if (words.size() == 2 && words[0].size() > 2 && words[1].size() > 2) {
          couples[{home, std::min(words[0], words[1]) + " " + std::max(words[0], words[1])}].push_back(
              {words, slot});
        }
      }
    }
    for (auto& [key, family] : families) unite_within_family(family);
    for (const auto& [key, family] : couples) {
      for (const FullName& name : family) unite(family.front().slot, name.slot, "person.word-order");
    }
  }

  void unite_within_family(std::vector<FullName>& family) {
    if (family.size() > kLongestFamily) return;
    std::sort(family.begin(), family.end(), [](const FullName& a, const FullName& b) {
      return a.words.size() != b.words.size() ? a.words.size() < b.words.size() : a.words < b.words;
    });
    for (std::size_t i = 1; i < family.size(); ++i) {
      if (family[i].words == family[i - 1].words && !told_apart(family[i], family[i - 1])) {
        unite(family[i - 1].slot, family[i].slot, "person.spelling");
      }
    }
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
      for (const FullName* other : fuller) unite(name.slot, other->slot, "person.fuller-name");
    }
  }

  /// Namesakes to the letter that were told apart stay so.
  [[nodiscard]] bool told_apart(const FullName& a, const FullName& b) const {
    return name_key(name(a.slot)) == name_key(name(b.slot));
  }

  /// "President Putin": the only one of his party who is called so and holds that office.
  void unite_surnames(const Names& by_name) {
    if (std::none_of(by_name.begin(), by_name.end(),
                     [](const auto& name) { return name.first.find(' ') == std::string::npos; })) {
      return;
    }
    std::map<std::pair<std::uint32_t, std::string>, std::vector<std::uint32_t>> full;
    for (const auto& [key, slots] : by_name) {
      const std::vector<std::string> words = person_words(key);
      if (words.size() < 2) continue;
      for (const auto& [bearer, slot] : bearers_at_home(slots)) {
        const std::uint32_t home = *profiles_.at(slot).home;
        full[{home, words.back()}].push_back(slot);
        if (words.front() != words.back()) full[{home, words.front()}].push_back(slot);
      }
    }
    for (const auto& [key, slots] : by_name) {
      if (words_of(key).size() != 1) continue;
      for (const std::uint32_t slot : slots) {
        const Profile& profile = profiles_.at(slot);
        if (!profile.home || profile.offices.empty()) continue;
        const auto candidates = full.find({*profile.home, key});
        if (candidates != full.end()) find_surname(profile, candidates->second);
      }
    }
    // Only when all are found: none must lead to another.
    for (const auto& [bearer, slot] : surnames_) unite(bearer, slot, "person.surname-and-office");
  }

  void find_surname(const Profile& profile, const std::vector<std::uint32_t>& candidates) {
    std::set<std::uint32_t> fitting;
    for (const std::uint32_t candidate : candidates) {
      const std::vector<std::uint32_t>& all = traits_.at(bearers_.of(candidate)).slots;
      if (std::any_of(all.begin(), all.end(), [&](std::uint32_t slot) {
            const Profile& other = profiles_.at(slot);
            return share_office(profile, other) &&
                   Period(profile.published).near(Period(other.published), kLongestMemory);
          })) {
        fitting.insert(bearers_.of(candidate));
      }
    }
    if (fitting.size() == 1) surnames_.emplace_back(*fitting.begin(), profile.slot);
  }

  const EntityTable& table_;
  Bearers& bearers_;
  Profiles profiles_;
  std::map<std::uint32_t, Traits> traits_;  // by bearer
  std::vector<std::pair<std::uint32_t, std::uint32_t>> surnames_;
};

}  // namespace

void unite_persons(const EntityTable& table, Bearers& bearers) {
  Persons(table, bearers).run();
}

}  // namespace entente::detail
