// SPDX-License-Identifier: MIT
// Resolution of persons: by name and party. Marks, offices and parties that contradict each other keep
// namesakes apart. Tested by tests/graph/resolution_test.cpp and tests/corpus.
#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "graph/bearers.hpp"
#include "graph/identity.hpp"
#include "graph/offices.hpp"
#include "graph/person_union.hpp"

namespace entente::detail {
namespace {

bool governs(const std::string& office) {
  return calling_of(office) == Calling::State;
}

/// Who is who among namesakes to the letter.
class Namesakes {
 public:
  explicit Namesakes(PersonUnion& persons) : persons_(persons) {}

  /// Namesakes to the letter. Where some contradict, those who share an office come together first, and who
  /// has nothing to tell joins the only bearer left.
  void unite_name(const std::vector<std::uint32_t>& slots) {
    if (slots.size() < 2) return;
    if (harmless(slots) || slots.size() > kLongestFamily) {
      persons_.unite_harmless(slots);
      return;
    }
    std::vector<std::vector<std::uint32_t>> variants;  // each without contradiction
    std::vector<std::uint32_t> order = slots;
    const auto weight = [&](std::uint32_t slot) {
      const Profile& profile = persons_.profile(slot);
      return (profile.offices.empty() ? 0 : 2) + (profile.home ? 1 : 0);
    };
    std::stable_sort(order.begin(), order.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return weight(a) > weight(b); });
    for (const std::uint32_t slot : order) {
      std::vector<std::size_t> possible;
      std::vector<std::size_t> supported;
      for (std::size_t i = 0; i < variants.size(); ++i) {
        if (contradict(persons_.traits(variants[i].front()), persons_.traits(slot))) continue;
        possible.push_back(i);
        if (std::any_of(variants[i].begin(), variants[i].end(), [&](std::uint32_t other) {
              return share_office(persons_.profile(slot), persons_.profile(other));
            })) {
          supported.push_back(i);
        }
      }
      const auto& chosen = supported.empty() ? possible : supported;
      if (chosen.size() == 1 && persons_.unite(variants[chosen.front()].front(), slot, "person.name")) {
        variants[chosen.front()].push_back(slot);
      } else {
        variants.push_back({slot});
      }
    }
  }

  /// A minister who then leads an international body, or the other way round: where the name is borne by one
  /// of each, and no third.
  void unite_offices_abroad(const std::vector<std::uint32_t>& slots) {
    if (slots.size() < 2) return;
    std::vector<std::uint32_t> of_states;
    std::vector<std::uint32_t> of_bodies;
    for (const auto& [bearer, slot] : persons_.bearers_at_home(slots)) {
      const Entity& home = persons_.table().entity(*persons_.profile(slot).home);
      const bool body = home.kind == OrganizationKind::IntergovernmentalOrganization;
      if (home.type == EntityType::Country) {
        of_states.push_back(bearer);
      } else if (home.type == EntityType::Organization && body) {
        of_bodies.push_back(bearer);
      }
    }
    if (of_states.size() != 1 || of_bodies.empty() || !persons_.holds(of_states.front(), governs)) return;
    for (const std::uint32_t bearer : of_bodies) {
      const Traits& one = persons_.traits(of_states.front());
      const Traits& other = persons_.traits(bearer);
      if (!persons_.holds(bearer, leads_body) || contradict_but_for_homes(one, other)) continue;
      persons_.join(of_states.front(), bearer, "person.state-and-body");
    }
    if (persons_.bearers_at_home(slots).size() != 1) return;
    for (const std::uint32_t slot : slots) {
      if (!persons_.profile(slot).home) persons_.unite(of_states.front(), slot, "person.name");
    }
  }

 private:
  /// True where nothing can contradict among these, which is nearly always so: no pair needs a look.
  [[nodiscard]] bool harmless(const std::vector<std::uint32_t>& slots) const {
    std::set<Calling> callings;
    std::set<std::string_view> marked;
    for (const std::uint32_t slot : slots) {
      const Profile& profile = persons_.profile(slot);
      callings.insert(profile.callings.begin(), profile.callings.end());
      const auto& own = persons_.traits(slot).marked;
      marked.insert(own.begin(), own.end());
    }
    return callings.size() < 2 && marked.size() < 2;
  }

  PersonUnion& persons_;
};

}  // namespace

void unite_persons(const EntityTable& table, Bearers& bearers) {
  PersonUnion persons(table, bearers);
  const PersonNames names = persons.names();
  Namesakes namesakes(persons);
  for (const auto& [key, slots] : names) {
    if (words_of(key).size() > 1) namesakes.unite_name(slots);
  }
  for (const auto& [key, slots] : names) {
    if (words_of(key).size() > 1) namesakes.unite_offices_abroad(slots);
  }
  unite_spellings(persons, names);
  unite_surnames(persons, names);
}

}  // namespace entente::detail
