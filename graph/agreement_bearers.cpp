// SPDX-License-Identifier: MIT
// Resolution of agreements: by kind, parties and name; partnerships by kind, parties and level. Two that were
// signed at different times are two, however alike their names.
// Tested by tests/graph/resolution_test.cpp.
#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>

#include "entente/core/utf8.hpp"
#include "graph/bearers.hpp"
#include "graph/date_groups.hpp"
#include "graph/generic_names.hpp"
#include "graph/identity.hpp"

namespace entente::detail {
namespace {

/// What all claims of one document say of one agreement.
struct Particulars {
  std::optional<AgreementKind> kind;
  std::optional<PartnershipLevel> level;
  std::set<std::uint32_t> parties;  // bearers
  std::set<PartialDate> signed_on;
};

constexpr auto kLevelWords = std::to_array<std::string_view>({
    "a",
    "and",
    "comprehensive",
    "cooperation",
    "cooperative",
    "for",
    "in",
    "level",
    "of",
    "partnership",
    "partnerships",
    "relations",
    "relationship",
    "status",
    "strategic",
    "the",
    "ties",
});

/// The words of a partnership's name that its level does not say: "enhanced", "green", "on climate change".
std::string qualifiers(const std::string& key) {
  std::string out;
  for (const std::string& word : words_of(key)) {
    if (std::find(kLevelWords.begin(), kLevelWords.end(), word) == kLevelWords.end()) out += word + " ";
  }
  return out;
}

std::string key_of(const EntityTable& table, std::uint32_t slot, const Particulars& particulars) {
  const Entity& entity = table.entity(slot);
  std::string name = name_key(entity.name);
  const bool generic = is_generic_agreement(name) || fold(entity.name) == entity.name;  // no capital letter
  std::string key = particulars.kind ? std::string(entente::name(*particulars.kind)) : "?";
  for (const std::uint32_t party : particulars.parties) key += "|" + std::to_string(party);
  if (particulars.parties.empty() && generic) key += "|in " + std::to_string(table.document(slot));
  if (particulars.level && *particulars.level != PartnershipLevel::Other) {
    name = std::string(entente::name(*particulars.level)) + " " + qualifiers(name);
  }
  return key + "|" + name;
}

std::map<std::uint32_t, Particulars> particulars_of(const EntityTable& table, const Bearers& bearers) {
  std::map<std::uint32_t, Particulars> all;
  for (std::uint32_t d = 0; d < table.documents().size(); ++d) {
    for (const AgreementClaim& claim : table.documents()[d].agreements) {
      Particulars& one = all[table.slot(d, claim.agreement)];
      if (!one.kind || claim.kind < *one.kind) one.kind = claim.kind;
      if (claim.level && (!one.level || *claim.level < *one.level)) one.level = claim.level;
      for (const EntityIndex party : claim.parties) one.parties.insert(bearers.of(table.slot(d, party)));
      if (claim.status == AgreementStatus::Signed && claim.date.known()) one.signed_on.insert(claim.date);
    }
  }
  return all;
}

}  // namespace

void unite_agreements(const EntityTable& table, Bearers& bearers) {
  const std::map<std::uint32_t, Particulars> particulars = particulars_of(table, bearers);
  const Particulars none;
  const auto of = [&](std::uint32_t slot) -> const Particulars& {
    const auto found = particulars.find(slot);
    return found == particulars.end() ? none : found->second;
  };

  std::map<std::string, std::vector<std::uint32_t>> groups;
  for (std::uint32_t slot = 0; slot < table.size(); ++slot) {
    if (table.entity(slot).type != EntityType::Agreement) continue;
    groups[key_of(table, slot, of(slot))].push_back(slot);
  }
  for (const auto& [key, slots] : groups) {
    std::vector<PartialDate> dates;
    for (const std::uint32_t slot : slots) {
      const std::set<PartialDate>& days = of(slot).signed_on;
      dates.push_back(days.empty() ? PartialDate{} : *days.rbegin());
    }
    const std::vector<std::uint32_t> group = group_dates(dates);
    std::map<std::uint32_t, std::uint32_t> first;
    for (std::size_t i = 0; i < slots.size(); ++i) {
      bearers.unite(first.try_emplace(group[i], slots[i]).first->second, slots[i]);
    }
  }
}

}  // namespace entente::detail
