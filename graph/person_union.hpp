// SPDX-License-Identifier: MIT
#ifndef ENTENTE_GRAPH_PERSON_UNION_HPP
#define ENTENTE_GRAPH_PERSON_UNION_HPP

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/bearers.hpp"
#include "graph/person_profiles.hpp"

// Persons in the making: what the rules of resolution unite, and what stands against it.

namespace entente::detail {

// A list of namesakes this long is no longer compared pair by pair: a hostile text must not cost its square.
constexpr std::size_t kLongestFamily = 1000;

using PersonNames = std::map<std::string, std::vector<std::uint32_t>>;  // slots by `name_key`

/// Slots of one bearer are kept together with it, so that what one of them rules out is ruled out for all.
class PersonUnion {
 public:
  PersonUnion(const EntityTable& table, Bearers& bearers);

  [[nodiscard]] const EntityTable& table() const { return table_; }
  [[nodiscard]] Bearers& bearers() { return bearers_; }
  [[nodiscard]] const Profiles& profiles() const { return profiles_; }
  [[nodiscard]] const Profile& profile(std::uint32_t slot) const { return profiles_.at(slot); }
  [[nodiscard]] const std::string& name(std::uint32_t slot) const { return table_.entity(slot).name; }
  [[nodiscard]] std::uint32_t bearer(std::uint32_t slot) const { return bearers_.of(slot); }
  [[nodiscard]] const Traits& traits(std::uint32_t slot) const { return traits_.at(bearers_.of(slot)); }

  /// Slots by the name they are called.
  [[nodiscard]] PersonNames names() const;

  /// False where something speaks against it.
  bool unite(std::uint32_t a, std::uint32_t b, std::string_view rule);

  /// The same for two who are called by different names: these are two where a text names both side by side.
  bool unite_names(std::uint32_t a, std::uint32_t b, std::string_view rule);

  /// The same where one name is a part of the other, as a father's is of his son's.
  bool unite_fuller(std::uint32_t a, std::uint32_t b);

  /// Asks nothing.
  void join(std::uint32_t a, std::uint32_t b, std::string_view rule);

  /// Namesakes of whom none can contradict another.
  void unite_harmless(const std::vector<std::uint32_t>& slots);

  /// The bearers of a name that act for a party: one slot each.
  [[nodiscard]] std::map<std::uint32_t, std::uint32_t> bearers_at_home(
      const std::vector<std::uint32_t>& slots) const;

  /// True where one of the offices that the slot's bearer holds is of this kind.
  template <typename Kind>
  [[nodiscard]] bool holds(std::uint32_t slot, Kind kind) const {
    const std::vector<std::uint32_t>& all = traits(slot).slots;
    return std::any_of(all.begin(), all.end(), [&](std::uint32_t other) {
      const std::set<std::string>& offices = profiles_.at(other).offices;
      return std::any_of(offices.begin(), offices.end(), kind);
    });
  }

 private:
  const EntityTable& table_;
  Bearers& bearers_;
  Profiles profiles_;
  std::map<std::uint32_t, Traits> traits_;  // by bearer
};

/// Other spellings, orders of words and shorter forms of names of one party.
void unite_spellings(PersonUnion& persons, const PersonNames& names);

/// Who is called by one word: by party, time and office, then with the one who bears the full name.
void unite_surnames(PersonUnion& persons, const PersonNames& names);

}  // namespace entente::detail

#endif
