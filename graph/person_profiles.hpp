// SPDX-License-Identifier: MIT
#ifndef ENTENTE_GRAPH_PERSON_PROFILES_HPP
#define ENTENTE_GRAPH_PERSON_PROFILES_HPP

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "entente/core/claim.hpp"
#include "graph/bearers.hpp"
#include "graph/offices.hpp"

// What documents say of persons beside their names: whom they act for, which offices they hold, and when.

namespace entente::detail {

/// What a document says of one person.
struct Profile {
  std::uint32_t slot = 0;
  std::optional<std::uint32_t> home;  ///< a bearer: whom they act for
  std::set<std::string> offices;      ///< keys of `office_key`
  std::set<Calling> callings;
  PartialDate published;
};

using Profiles = std::map<std::uint32_t, Profile>;  // by slot

/// The profiles of all persons. Their homes have to be united before.
Profiles profiles_of(const EntityTable& table, const Bearers& bearers);

/// The time in which documents say something; without a date it may be any.
struct Attested {
  std::int32_t first = 0;
  std::int32_t last = 0;
  bool open = false;

  explicit Attested(PartialDate date)
      : first(date.known() ? date.first_day() : 0), last(first), open(!date.known()) {}
  void widen(const Attested& other) {
    open = open || other.open;
    first = std::min(first, other.first);
    last = std::max(last, other.last);
  }
  [[nodiscard]] bool near(const Attested& other, std::int32_t days) const {
    return open || other.open || (first - other.last <= days && other.first - last <= days);
  }
};

/// All that the slots of one bearer say that could contradict another's.
struct Traits {
  std::vector<std::uint32_t> slots;
  std::set<std::uint32_t> homes;
  std::set<std::string> marked;  ///< names with marks
  std::map<std::set<Calling>, Attested> callings;

  void absorb(Traits&& other);
};

/// Whether offices or marks of two namesakes show that they are two.
bool contradict_but_for_homes(const Traits& a, const Traits& b);

/// The same, where acting for others shows it too.
bool contradict(const Traits& a, const Traits& b);

bool share_office(const Profile& a, const Profile& b);

/// True where both hold offices, and none of the one can be one of the other's.
bool offices_clash(const std::set<std::string>& a, const std::set<std::string>& b);

/// True where a document names the two side by side, each in full: "King Abdullah II and Crown Prince Al
/// Hussein bin Abdullah II".
bool named_together(const EntityTable& table, const Traits& a, const Traits& b);

}  // namespace entente::detail

#endif
