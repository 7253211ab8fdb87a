// SPDX-License-Identifier: MIT
// Resolution of countries, organizations, places and groups, and what all of resolution stands on.
// Tested by tests/graph/resolution_test.cpp.
#include "graph/bearers.hpp"

#include <algorithm>
#include <compare>
#include <map>
#include <numeric>
#include <set>
#include <utility>

#include "graph/generic_names.hpp"
#include "graph/identity.hpp"
#include "graph/offices.hpp"

namespace entente::detail {
namespace {

std::optional<std::uint32_t> home_of(const EntityTable& table, const Bearers& bearers, std::uint32_t slot) {
  const auto country = table.entity(slot).country;
  if (!country) return std::nullopt;
  return bearers.of(table.slot(table.document(slot), *country));
}

/// Slots of the homes that the slot's document names.
std::set<std::uint32_t> homes_in_sight(const EntityTable& table, const Bearers& bearers, std::uint32_t slot,
                                       const std::map<std::uint32_t, std::uint32_t>& homes) {
  std::set<std::uint32_t> found;
  const std::uint32_t document = table.document(slot);
  const std::size_t count = homes.empty() ? 0 : table.documents()[document].entities.size();
  for (std::size_t i = 0; i < count; ++i) {
    const auto home = homes.find(bearers.of(table.slot(document, static_cast<EntityIndex>(i))));
    if (home != homes.end()) found.insert(home->second);
  }
  return found;
}

/// How many states the slot's document names.
std::size_t count_states(const EntityTable& table, std::uint32_t slot) {
  const std::vector<Entity>& entities = table.documents()[table.document(slot)].entities;
  return static_cast<std::size_t>(std::count_if(entities.begin(), entities.end(), [](const Entity& entity) {
    return entity.type == EntityType::Country && !entity.mentions.empty();
  }));
}

/// Unites intergovernmental organizations by acronym, then those without one by name.
void unite_igos(const EntityTable& table, Bearers& bearers, std::span<const std::uint32_t> slots) {
  std::map<std::string, std::uint32_t> by_acronym;
  std::map<std::string, std::set<std::uint32_t>> by_name;
  for (const std::uint32_t slot : slots) {
    const std::string acronym = acronym_key(table.entity(slot).acronym);
    if (!acronym.empty())
      bearers.unite(by_acronym.try_emplace(acronym, slot).first->second, slot, "organization.acronym");
  }
  for (const std::uint32_t slot : slots) {
    const Entity& entity = table.entity(slot);
    if (acronym_key(entity.acronym).empty()) continue;
    by_name[name_key(entity.name)].insert(bearers.of(slot));
    for (const std::string& alias : entity.aliases) by_name[name_key(alias)].insert(bearers.of(slot));
  }
  std::map<std::string, std::uint32_t> unnumbered;
  for (const std::uint32_t slot : slots) {
    const Entity& entity = table.entity(slot);
    if (!acronym_key(entity.acronym).empty()) continue;
    const std::string key = name_key(entity.name);
    const auto acronym = by_acronym.find(acronym_key(entity.name));
    const auto named = by_name.find(key);
    if (acronym != by_acronym.end()) {
      bearers.unite(acronym->second, slot, "organization.acronym");
    } else if (named != by_name.end() && named->second.size() == 1) {
      bearers.unite(*named->second.begin(), slot, "organization.name");
    } else {
      bearers.unite(unnumbered.try_emplace(key, slot).first->second, slot, "organization.name");
    }
  }
}

}  // namespace

EntityTable::EntityTable(std::span<const DocumentClaims> documents) : documents_(documents) {
  for (std::uint32_t d = 0; d < documents.size(); ++d) {
    first_.push_back(size());
    for (std::uint32_t e = 0; e < documents[d].entities.size(); ++e) slots_.push_back({d, e});
  }
}

Bearers::Bearers(std::uint32_t size) : parent_(size) {
  std::iota(parent_.begin(), parent_.end(), 0U);
}

std::uint32_t Bearers::of(std::uint32_t slot) const {
  while (parent_[slot] != slot) {
    parent_[slot] = parent_[parent_[slot]];
    slot = parent_[slot];
  }
  return slot;
}

void Bearers::unite(std::uint32_t a, std::uint32_t b, std::string_view rule) {
  const std::uint32_t left = of(a);
  const std::uint32_t right = of(b);
  if (left == right) return;
  parent_[std::max(left, right)] = std::min(left, right);
  if (joins_ != nullptr) joins_->push_back({a, b, rule});
}

void unite_namesakes(const EntityTable& table, Bearers& bearers, std::span<const Namesake> namesakes,
                     std::string_view rule) {
  std::map<std::uint32_t, std::uint32_t> homes;  // home → a slot that has it
  std::set<std::uint32_t> stated_in;             // documents of these
  for (const Namesake& namesake : namesakes) {
    if (!namesake.home) continue;
    if (namesake.generic) stated_in.insert(table.document(namesake.slot));
    bearers.unite(homes.try_emplace(*namesake.home, namesake.slot).first->second, namesake.slot, rule);
  }
  std::optional<std::uint32_t> stateless;
  std::map<std::uint32_t, std::uint32_t> stateless_in;  // document → a slot
  for (const Namesake& namesake : namesakes) {
    if (namesake.home) continue;
    if (homes.size() == 1 && !namesake.generic) {
      bearers.unite(homes.begin()->second, namesake.slot, rule);
      continue;
    }
    const std::set<std::uint32_t> named = homes_in_sight(table, bearers, namesake.slot, homes);
    // "the Public Service", in a text of two states: of either.
    const bool told = !namesake.generic || count_states(table, namesake.slot) == 1 ||
                      stated_in.contains(table.document(namesake.slot));
    if (named.size() == 1 && told) {
      bearers.unite(*named.begin(), namesake.slot, rule);
    } else if (homes.empty() && !namesake.generic) {
      if (!stateless) stateless = namesake.slot;
      bearers.unite(*stateless, namesake.slot, rule);
    } else {
      const std::uint32_t document = table.document(namesake.slot);
      bearers.unite(stateless_in.try_emplace(document, namesake.slot).first->second, namesake.slot, rule);
    }
  }
}

void unite_countries(const EntityTable& table, Bearers& bearers) {
  std::map<std::string, std::uint32_t> by_code;
  for (std::uint32_t slot = 0; slot < table.size(); ++slot) {
    const Entity& entity = table.entity(slot);
    if (entity.type != EntityType::Country) continue;
    // A name never meets a code: it has a space before it.
    const bool coded = is_country_code(entity.iso3166);
    const std::string key = coded ? entity.iso3166 : " " + name_key(entity.name);
    bearers.unite(by_code.try_emplace(key, slot).first->second, slot,
                  coded ? "country.code" : "country.name");
  }
}

namespace {

/// By state, the words it is called by in any of the documents: "Ukraine", "Ukrainian".
using OwnerWords = std::map<std::uint32_t, std::set<std::string>>;

OwnerWords owner_words(const EntityTable& table, const Bearers& bearers) {
  std::map<std::uint32_t, std::set<std::string_view>> names;
  for (std::uint32_t slot = 0; slot < table.size(); ++slot) {
    const Entity& entity = table.entity(slot);
    if (entity.type != EntityType::Country) continue;
    std::set<std::string_view>& own = names[bearers.of(slot)];
    own.insert(entity.name);
    own.insert(entity.aliases.begin(), entity.aliases.end());
    for (const Mention& mention : entity.mentions) {
      if (mention.form == MentionForm::Demonym || mention.form == MentionForm::Name)
        own.insert(mention.quote);
    }
  }
  OwnerWords out;
  for (const auto& [state, own] : names) {
    for (const std::string_view name : own) {
      for (std::string& word : words_of(name_key(name))) out[state].insert(std::move(word));
    }
  }
  return out;
}

struct BodyName {
  std::string key;
  bool one_of_many;  // "American Embassy", wherever that is
};

/// "vietnamese ministry of foreign affairs" and "foreign ministry of viet nam" → "foreign ministry", where
/// the state is known.
BodyName body_name(const EntityTable& table, const Bearers& bearers, const OwnerWords& words,
                   std::uint32_t slot) {
  static const std::set<std::string> kNone;
  const std::string key = name_key(table.entity(slot).name);
  const auto home = home_of(table, bearers, slot);
  const auto found = home ? words.find(*home) : words.end();
  const std::set<std::string>& owners = found == words.end() ? kNone : found->second;
  std::vector<std::string> rest = words_of(key);
  std::erase_if(rest, [&](const std::string& word) {
    return owners.contains(word) || word == "of" || word == "the" || word == "s";
  });
  const bool many = is_one_of_many(rest);
  if (!is_generic_body(key)) return {key, many};
  const std::string bare = office_key(key, owners);
  return {bare.find(' ') == std::string::npos ? key : bare, many};
}

/// Unites those whose name is an acronym with the only namesake of their state that is written out.
void unite_acronyms(const EntityTable& table, Bearers& bearers, std::span<const std::uint32_t> slots) {
  using Key = std::pair<std::optional<std::uint32_t>, std::string>;
  std::map<Key, std::map<std::uint32_t, std::uint32_t>> written_out;  // bearer → slot
  std::map<Key, std::vector<std::uint32_t>> short_names;
  for (const std::uint32_t slot : slots) {
    const Entity& entity = table.entity(slot);
    const auto home = home_of(table, bearers, slot);
    const std::string acronym = acronym_key(entity.acronym);
    if (!acronym.empty() && acronym != acronym_key(entity.name)) {
      written_out[{home, acronym}].try_emplace(bearers.of(slot), slot);
    } else if (acronym_key(entity.name) == entity.name && entity.name.size() >= 2) {
      short_names[{home, entity.name}].push_back(slot);
    }
  }
  for (const auto& [key, own] : short_names) {
    const auto found = written_out.find(key);
    if (found == written_out.end() || found->second.size() != 1) continue;
    for (const std::uint32_t slot : own) {
      const OrganizationKind kind = table.entity(slot).kind;
      const std::uint32_t other = found->second.begin()->second;
      if (kind != OrganizationKind::Unspecified && kind != table.entity(other).kind) continue;
      // The letters of a news agency are known where it is credited: elsewhere they are another's.
      if (kind != table.entity(other).kind && table.entity(other).kind == OrganizationKind::MediaOutlet)
        continue;
      bearers.unite(other, slot, "organization.acronym");
    }
  }
}

}  // namespace

void unite_organizations(const EntityTable& table, Bearers& bearers) {
  std::vector<std::uint32_t> igos;
  std::vector<std::uint32_t> others;
  std::map<std::string, std::vector<std::uint32_t>> by_name;
  std::map<std::pair<std::string, std::uint32_t>, std::uint32_t> local;  // by name and document
  std::optional<OwnerWords> words;
  for (std::uint32_t slot = 0; slot < table.size(); ++slot) {
    const Entity& entity = table.entity(slot);
    if (entity.type != EntityType::Organization) continue;
    if (entity.kind == OrganizationKind::IntergovernmentalOrganization) {
      igos.push_back(slot);
    } else {
      others.push_back(slot);
      if (!words) words = owner_words(table, bearers);
      BodyName name = body_name(table, bearers, *words, slot);
      if (name.one_of_many) {
        const std::pair key(std::move(name.key), table.document(slot));
        bearers.unite(local.try_emplace(key, slot).first->second, slot, "organization.name");
      } else {
        by_name[std::move(name.key)].push_back(slot);
      }
    }
  }
  unite_igos(table, bearers, igos);
  for (const auto& [name, slots] : by_name) {
    std::map<OrganizationKind, std::vector<Namesake>> by_kind;
    const bool generic = is_generic_body(name);
    for (const std::uint32_t slot : slots) {
      by_kind[table.entity(slot).kind].push_back({slot, home_of(table, bearers, slot), generic});
    }
    const auto unspecified = by_kind.find(OrganizationKind::Unspecified);
    if (unspecified != by_kind.end() && by_kind.size() == 2) {
      std::vector<Namesake>& known = by_kind.rbegin()->second;
      known.insert(known.end(), unspecified->second.begin(), unspecified->second.end());
      by_kind.erase(unspecified);
    }
    for (const auto& [kind, namesakes] : by_kind) {
      unite_namesakes(table, bearers, namesakes, "organization.name");
    }
  }
  unite_acronyms(table, bearers, others);
}

void unite_places(const EntityTable& table, Bearers& bearers) {
  std::map<std::string, std::vector<Namesake>> by_name;
  for (std::uint32_t slot = 0; slot < table.size(); ++slot) {
    const Entity& entity = table.entity(slot);
    if (entity.type != EntityType::Place) continue;
    by_name[name_key(entity.name)].push_back({slot, home_of(table, bearers, slot), false});
  }
  for (const auto& [name, namesakes] : by_name) unite_namesakes(table, bearers, namesakes, "place.name");
}

void unite_groups(const EntityTable& table, Bearers& bearers) {
  // "The rebels" of two texts are the same people only where more than the words agrees: the country, or
  // else all of it, in a document that was added twice.
  struct Key {
    std::string name;
    std::optional<std::uint32_t> home;
    std::string document;
    EntityIndex index{};
    auto operator<=>(const Key&) const = default;
  };
  std::map<Key, std::uint32_t> known;
  for (std::uint32_t slot = 0; slot < table.size(); ++slot) {
    const Entity& entity = table.entity(slot);
    if (entity.type != EntityType::Group) continue;
    Key key{name_key(entity.name), home_of(table, bearers, slot), "", {}};
    if (!key.home || table.entity(*key.home).type != EntityType::Country) {
      const DocumentRecord& record = table.documents()[table.document(slot)].document;
      key.document = record.id + "\n" + record.sha256;
      key.index = table.index(slot);
    }
    bearers.unite(known.try_emplace(std::move(key), slot).first->second, slot, "group.name");
  }
}

}  // namespace entente::detail
