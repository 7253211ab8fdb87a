// SPDX-License-Identifier: MIT
// From the phrases of a document to its entities: `build_entities`. Each type has a pass of its own; here are
// their order, what ties entities together at the end, and the entities that other stages ask for.
// Tested by tests/extract/refer/entities_test.cpp.
#include "extract/refer/entities.hpp"

#include <algorithm>
#include <limits>
#include <numeric>

#include "extract/entity_sets.hpp"
#include "extract/refer/entity_builder.hpp"

namespace entente {

EntityBuilder::EntityBuilder(const EntityContext& context, DocumentClaims& claims)
    : context_(context), tokens_(context.text.tokens), phrases_(context.phrases.phrases), claims_(claims) {}

DocumentEntities EntityBuilder::run() {
  out_.of_phrase.assign(phrases_.size(), -1);
  out_.home_record = find_home(context_.document.record, context_.records, context_.words);
  index_phrases();
  find_given_names();
  read_countries();
  read_organizations();
  read_places();
  read_agreements();
  read_offices();
  read_persons();
  make_tenures();
  mention_acronyms();
  link();
  sort_mentions();
  order();
  return std::move(out_);
}

/// Bare acronyms that the document explained: "(RPNGC) … the RPNGC".
void EntityBuilder::mention_acronyms() {
  if (acronyms_.empty()) return;
  for (std::uint32_t i = 0; i < tokens_.size(); ++i) {
    if (covering_[i] >= 0 || !word(i).classes.any(WordClass::Upper | WordClass::Capitalised)) continue;
    const auto known = acronyms_.find(std::string(word(i).text));
    if (known != acronyms_.end()) add_mention(known->second, {i, i + 1}, MentionForm::Name);
  }
}

/// States of places and parents of organs, where the text names them anyway: neither makes an entity.
void EntityBuilder::link() {
  out_.state.resize(claims_.entities.size(), kNone);
  for (std::size_t i = 0; i < claims_.entities.size(); ++i) {
    Entity& entity = claims_.entities[i];
    if (out_.state[i] != kNone && !entity.country) {
      const auto state = by_record_.find(out_.state[i]);
      if (state != by_record_.end()) entity.country = state->second;
    }
    if (entity.type != EntityType::Organization || entity.acronym.empty()) continue;
    const std::uint32_t record = context_.records.body(entity.acronym);
    if (record == kNone) continue;
    const std::uint32_t parent = context_.records.body(context_.records[record]["parent"]);
    if (const auto known = by_record_.find(parent); known != by_record_.end()) entity.parent = known->second;
  }
  if (const auto home = by_record_.find(out_.home_record); home != by_record_.end()) {
    out_.home = home->second;
  }
}

/// Mentions in the order of the text, each stretch of it once.
void EntityBuilder::sort_mentions() {
  for (Entity& entity : claims_.entities) {
    std::vector<Mention>& mentions = entity.mentions;
    std::stable_sort(mentions.begin(), mentions.end(), [](const Mention& a, const Mention& b) {
      if (a.span.begin != b.span.begin) return a.span.begin < b.span.begin;
      return a.span.end > b.span.end;
    });
    std::size_t kept = 0;
    for (std::size_t i = 0; i < mentions.size(); ++i) {
      if (kept > 0 && mentions[kept - 1].span.overlaps(mentions[i].span)) continue;
      if (kept != i) mentions[kept] = std::move(mentions[i]);
      ++kept;
    }
    mentions.resize(kept);
  }
}

/// Puts the entities in the order of their first mention; those without one come last.
void EntityBuilder::order() {
  const std::size_t count = claims_.entities.size();
  std::vector<std::uint32_t> sorted(count);
  std::iota(sorted.begin(), sorted.end(), 0U);
  const auto first = [&](std::uint32_t i) {
    const Entity& entity = claims_.entities[i];
    return entity.mentions.empty() ? std::numeric_limits<std::uint32_t>::max()
                                   : entity.mentions.front().span.begin;
  };
  std::stable_sort(sorted.begin(), sorted.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return first(a) < first(b); });
  std::vector<std::uint32_t> place(count);
  std::vector<Entity> entities;
  std::vector<std::uint32_t> states;
  entities.reserve(count);
  for (std::size_t i = 0; i < count; ++i) {
    place[sorted[i]] = static_cast<std::uint32_t>(i);
    entities.push_back(std::move(claims_.entities[sorted[i]]));
    states.push_back(out_.state[sorted[i]]);
  }
  claims_.entities = std::move(entities);
  out_.state = std::move(states);
  const auto move = [&](EntityIndex& index) {
    index = static_cast<EntityIndex>(place[static_cast<std::size_t>(index)]);
  };
  const auto move_if = [&](std::optional<EntityIndex>& index) {
    if (index) move(*index);
  };
  for (Entity& entity : claims_.entities) {
    move_if(entity.country);
    move_if(entity.parent);
    move_if(entity.party);
  }
  for (TenureClaim& tenure : claims_.tenures) {
    move(tenure.holder);
    move_if(tenure.of);
    move_if(tenure.country);
    move_if(tenure.to);
  }
  for (AgreementClaim& agreement : claims_.agreements) {
    move(agreement.agreement);
    for (EntityIndex& party : agreement.parties) move(party);
  }
  for (std::int32_t& index : out_.of_phrase) {
    if (index >= 0) index = static_cast<std::int32_t>(place[static_cast<std::size_t>(index)]);
  }
  for (EntityIndex& index : out_.provisional) move(index);
  move_if(out_.home);
}

DocumentEntities build_entities(const EntityContext& context, DocumentClaims& claims) {
  return EntityBuilder(context, claims).run();
}

EntityIndex country_entity(DocumentClaims& claims, const EntityRecords& records, std::uint32_t record) {
  const LexicalRecord& row = records[record];
  const std::string_view code = row["iso3"];
  for (std::size_t i = 0; i < claims.entities.size(); ++i) {
    const Entity& entity = claims.entities[i];
    if (entity.type == EntityType::Country && entity.iso3166 == code) return static_cast<EntityIndex>(i);
  }
  Entity entity;
  entity.type = EntityType::Country;
  entity.name = row["name"];
  entity.iso3166 = code;
  entity.wikidata = row["wikidata"];
  if (const std::string_view official = row["official"]; !official.empty() && official != entity.name) {
    entity.aliases.emplace_back(official);
  }
  claims.entities.push_back(std::move(entity));
  return static_cast<EntityIndex>(claims.entities.size() - 1);
}

std::optional<EntityIndex> country_entity(DocumentClaims& claims, const EntityRecords& records,
                                          std::string_view iso3) {
  const std::uint32_t record = records.country(iso3);
  if (record == EntityRecords::kNone) return std::nullopt;
  return country_entity(claims, records, record);
}

EntityIndex body_entity(DocumentClaims& claims, const EntityRecords& records, std::uint32_t record) {
  const LexicalRecord& row = records[record];
  const std::string_view id = row["acronym"];
  const std::string_view listed_name = row["name"];
  for (std::size_t i = 0; i < claims.entities.size(); ++i) {
    const Entity& entity = claims.entities[i];
    if (entity.type == EntityType::Organization && entity.acronym == id && entity.name == listed_name) {
      return static_cast<EntityIndex>(i);
    }
  }
  Entity entity;
  entity.type = EntityType::Organization;
  entity.name = row["name"];
  entity.acronym = id;
  entity.wikidata = row["wikidata"];
  entity.kind = organization_kind(row["kind"]);
  for (const std::string_view acronym : record_list(row["acronyms"])) {
    if (acronym != id) entity.aliases.emplace_back(acronym);
  }
  claims.entities.push_back(std::move(entity));
  return static_cast<EntityIndex>(claims.entities.size() - 1);
}

std::optional<EntityIndex> party_of(DocumentClaims& claims, const EntityRecords& records, EntityIndex index) {
  constexpr int kDeepest = 8;
  for (int depth = 0; depth < kDeepest; ++depth) {
    const Entity& entity = claims.at(index);
    if (is_coded_state(entity)) return index;
    if (entity.type == EntityType::Person) {
      if (!entity.party) return std::nullopt;
      index = *entity.party;
      continue;
    }
    if (entity.type != EntityType::Organization) return std::nullopt;
    if (entity.country) return entity.country;
    if (const std::uint32_t listed = records.organization(entity.name); listed != EntityRecords::kNone) {
      if (records.source(listed) == RecordSource::ArmedGroup) return index;
      const std::optional<EntityIndex> state = country_entity(claims, records, records[listed]["country"]);
      claims.at(index).country = state;
      return state;
    }
    if (entity.parent) {
      index = *entity.parent;
      continue;
    }
    const std::uint32_t record = records.body(entity.acronym);
    const std::uint32_t parent =
        record == EntityRecords::kNone ? record : records.body(records[record]["parent"]);
    if (parent == EntityRecords::kNone) {
      if (entity.kind == OrganizationKind::IntergovernmentalOrganization) return index;
      return std::nullopt;
    }
    const EntityIndex made = body_entity(claims, records, parent);
    claims.at(index).parent = made;
    index = made;
  }
  return std::nullopt;
}

}  // namespace entente
