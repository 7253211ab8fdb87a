// SPDX-License-Identifier: MIT
// What speaks for and against uniting persons.
// Tested by tests/graph/resolution_test.cpp.
#include "graph/person_union.hpp"

#include <algorithm>

#include "graph/identity.hpp"
#include "graph/person_names.hpp"

namespace entente::detail {

PersonUnion::PersonUnion(const EntityTable& table, Bearers& bearers)
    : table_(table), bearers_(bearers), profiles_(profiles_of(table, bearers)) {
  for (const auto& [slot, profile] : profiles_) {
    Traits& traits = traits_[slot];
    traits.slots = {slot};
    if (profile.home) traits.homes = {*profile.home};
    if (!profile.callings.empty()) traits.callings.try_emplace(profile.callings, profile.published);
    const std::string& called = name(slot);
    if (std::any_of(called.begin(), called.end(),
                    [](char c) { return (static_cast<unsigned char>(c) & 0x80U) != 0; })) {
      traits.marked = {called};
    }
  }
}

PersonNames PersonUnion::names() const {
  PersonNames out;
  for (const auto& [slot, profile] : profiles_) out[person_key(name(slot))].push_back(slot);
  return out;
}

bool PersonUnion::unite(std::uint32_t a, std::uint32_t b, std::string_view rule) {
  if (bearer(a) == bearer(b)) return true;
  if (contradict(traits(a), traits(b))) return false;
  join(a, b, rule);
  return true;
}

bool PersonUnion::unite_fuller(std::uint32_t a, std::uint32_t b) {
  if (bearer(a) == bearer(b)) return true;
  if (named_together(table_, traits(a), traits(b))) return false;
  return unite(a, b, "person.fuller-name");
}

bool PersonUnion::unite_names(std::uint32_t a, std::uint32_t b, std::string_view rule) {
  if (bearer(a) == bearer(b)) return true;
  const bool one_given_name =
      person_words(name_key(name(a))).front() == person_words(name_key(name(b))).front();
  if (!one_given_name && named_together(table_, traits(a), traits(b))) return false;
  return unite(a, b, rule);
}

void PersonUnion::join(std::uint32_t a, std::uint32_t b, std::string_view rule) {
  const std::uint32_t left = bearer(a);
  const std::uint32_t right = bearer(b);
  if (left == right) return;
  traits_.at(std::min(left, right)).absorb(std::move(traits_.at(std::max(left, right))));
  bearers_.unite(a, b, rule);
}

void PersonUnion::unite_harmless(const std::vector<std::uint32_t>& slots) {
  std::vector<Namesake> namesakes;
  for (const std::uint32_t slot : slots) namesakes.push_back({slot, profiles_.at(slot).home, false});
  unite_namesakes(table_, bearers_, namesakes, "person.name");
  for (const std::uint32_t slot : slots) {
    const std::uint32_t own = bearer(slot);
    if (own != slot) traits_.at(own).absorb(std::move(traits_.at(slot)));
  }
}

std::map<std::uint32_t, std::uint32_t> PersonUnion::bearers_at_home(
    const std::vector<std::uint32_t>& slots) const {
  std::map<std::uint32_t, std::uint32_t> out;  // bearer → slot
  for (const std::uint32_t slot : slots) {
    if (profiles_.at(slot).home) out.try_emplace(bearer(slot), slot);
  }
  return out;
}

}  // namespace entente::detail
