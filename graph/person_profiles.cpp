// SPDX-License-Identifier: MIT
// Profiles of persons, and what they rule out.
// Tested by tests/graph/resolution_test.cpp.
#include "graph/person_profiles.hpp"

#include <utility>

#include "graph/identity.hpp"
#include "graph/person_names.hpp"

namespace entente::detail {
namespace {

constexpr std::int32_t kYear = 365;
constexpr std::uint32_t kSideBySide = 60;  // code points between two names

void add_office(const EntityTable& table, std::uint32_t document, const TenureClaim& claim,
                Profiles& profiles) {
  const auto profile = profiles.find(table.slot(document, claim.holder));
  if (profile == profiles.end()) return;
  std::set<std::string> owners;
  for (const auto& owner : {claim.of, claim.country == claim.of ? std::nullopt : claim.country}) {
    if (!owner) continue;
    const Entity& entity = table.documents()[document].at(*owner);
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

bool disjoint(const std::set<Calling>& a, const std::set<Calling>& b) {
  return std::none_of(a.begin(), a.end(), [&](Calling calling) { return b.contains(calling); });
}

/// Places of the text that name someone by more than one word.
std::vector<Span> full_names(const Entity& entity) {
  std::vector<Span> out;
  for (const Mention& mention : entity.mentions) {
    if (mention.form == MentionForm::Name && mention.quote.find(' ') != std::string::npos) {
      out.push_back(mention.span);
    }
  }
  return out;
}

bool side_by_side(const Entity& a, const Entity& b) {
  const std::vector<Span> right = full_names(b);
  if (right.empty()) return false;
  for (const Span left : full_names(a)) {
    for (const Span other : right) {
      const bool after = left.end <= other.begin && other.begin - left.end <= kSideBySide;
      const bool before = other.end <= left.begin && left.begin - other.end <= kSideBySide;
      if (after || before) return true;
    }
  }
  return false;
}

}  // namespace

Profiles profiles_of(const EntityTable& table, const Bearers& bearers) {
  Profiles profiles;
  for (std::uint32_t slot = 0; slot < table.size(); ++slot) {
    const Entity& entity = table.entity(slot);
    if (entity.type != EntityType::Person) continue;
    Profile& profile = profiles[slot];
    profile.slot = slot;
    profile.published = table.documents()[table.document(slot)].document.published;
    if (entity.party) profile.home = bearers.of(table.slot(table.document(slot), *entity.party));
  }
  for (std::uint32_t d = 0; d < table.documents().size(); ++d) {
    for (const TenureClaim& claim : table.documents()[d].tenures) add_office(table, d, claim, profiles);
  }
  return profiles;
}

void Traits::absorb(Traits&& other) {
  slots.insert(slots.end(), other.slots.begin(), other.slots.end());
  homes.merge(other.homes);
  marked.merge(other.marked);
  for (const auto& [calling, period] : other.callings) {
    callings.try_emplace(calling, period).first->second.widen(period);
  }
  other = {};
}

bool contradict_but_for_homes(const Traits& a, const Traits& b) {
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

bool contradict(const Traits& a, const Traits& b) {
  const bool homes_meet =
      a.homes.empty() || b.homes.empty() ||
      std::any_of(a.homes.begin(), a.homes.end(), [&](std::uint32_t home) { return b.homes.contains(home); });
  return !homes_meet || contradict_but_for_homes(a, b);
}

bool share_office(const Profile& a, const Profile& b) {
  return std::any_of(a.offices.begin(), a.offices.end(),
                     [&](const std::string& office) { return b.offices.contains(office); });
}

bool offices_clash(const std::set<std::string>& a, const std::set<std::string>& b) {
  return !a.empty() && !b.empty() && std::none_of(a.begin(), a.end(), [&](const std::string& left) {
    return std::any_of(b.begin(), b.end(),
                       [&](const std::string& right) { return offices_agree(left, right); });
  });
}

bool named_together(const EntityTable& table, const Traits& a, const Traits& b) {
  std::map<std::uint32_t, std::vector<std::uint32_t>> of_document;
  for (const std::uint32_t slot : a.slots) of_document[table.document(slot)].push_back(slot);
  return std::any_of(b.slots.begin(), b.slots.end(), [&](std::uint32_t slot) {
    const auto found = of_document.find(table.document(slot));
    return found != of_document.end() &&
           std::any_of(found->second.begin(), found->second.end(), [&](std::uint32_t other) {
             return side_by_side(table.entity(other), table.entity(slot));
           });
  });
}

}  // namespace entente::detail
