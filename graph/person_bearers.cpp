// SPDX-License-Identifier: MIT
// Resolution of persons: by name and party, and a shorter name to the one fuller name that contains it.
// Tested by tests/graph/resolution_test.cpp.
#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "graph/bearers.hpp"
#include "graph/identity.hpp"

namespace entente::detail {
namespace {

// A list of namesakes this long is no longer compared pair by pair: a hostile text must not cost its square.
constexpr std::size_t kLongestFamily = 1000;

struct FullName {
  std::vector<std::string> words;  // sorted
  std::uint32_t slot;
};

bool contains(const FullName& longer, const FullName& shorter) {
  return longer.words.size() > shorter.words.size() &&
         std::includes(longer.words.begin(), longer.words.end(), shorter.words.begin(), shorter.words.end());
}

/// Unites each name with the fuller ones that contain it, unless two of these are different people.
void unite_within_family(Bearers& bearers, std::vector<FullName>& family) {
  if (family.size() > kLongestFamily) return;
  std::sort(family.begin(), family.end(), [](const FullName& a, const FullName& b) {
    return a.words.size() != b.words.size() ? a.words.size() < b.words.size() : a.words < b.words;
  });
  for (const FullName& name : family) {
    std::vector<const FullName*> fuller;
    for (const FullName& other : family) {
      if (contains(other, name)) fuller.push_back(&other);
    }
    const bool chain = std::adjacent_find(fuller.begin(), fuller.end(), [](auto* a, auto* b) {
                         return a->words != b->words && !contains(*b, *a);
                       }) == fuller.end();
    if (!chain) continue;
    for (const FullName* other : fuller) bearers.unite(name.slot, other->slot);
  }
}

}  // namespace

void unite_persons(const EntityTable& table, Bearers& bearers) {
  std::map<std::string, std::vector<Namesake>> by_name;
  for (std::uint32_t slot = 0; slot < table.size(); ++slot) {
    const Entity& entity = table.entity(slot);
    if (entity.type != EntityType::Person) continue;
    Namesake namesake{slot, std::nullopt, words_of(name_key(entity.name)).size() < 2};
    if (entity.party) namesake.home = bearers.of(table.slot(table.document(slot), *entity.party));
    by_name[name_key(entity.name)].push_back(namesake);
  }
  std::map<std::pair<std::uint32_t, std::string>, std::vector<FullName>> families;  // by party and last word
  for (const auto& [name, namesakes] : by_name) {
    unite_namesakes(table, bearers, namesakes);
    std::vector<std::string> words = words_of(name);
    if (words.size() < 2) continue;
    const std::string last = words.back();
    std::sort(words.begin(), words.end());
    std::map<std::uint32_t, std::uint32_t> parties;
    for (const Namesake& namesake : namesakes) {
      if (namesake.home) parties.try_emplace(*namesake.home, namesake.slot);
    }
    for (const auto& [party, slot] : parties) families[{party, last}].push_back({words, slot});
  }
  for (auto& [key, family] : families) unite_within_family(bearers, family);
}

}  // namespace entente::detail
