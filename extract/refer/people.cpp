// SPDX-License-Identifier: MIT
// People without a name or a state of their own: rebels, protesters, refugees. Their group's entity, and the
// state that a text of one sentence counts them to. Tested by tests/extract/refer/resolver_test.cpp.
#include <algorithm>

#include "entente/core/utf8.hpp"
#include "extract/entity_sets.hpp"
#include "extract/refer/resolver.hpp"

namespace entente {

/// "ethnic Albanians": whose name is that of a state which they are not of.
bool Resolver::is_ethnic(const Group& group) const {
  for (std::uint32_t t = group.first; t < group.head; ++t) {
    if (text_of(context_.word(t).lower) == "ethnic") return true;
  }
  return false;
}

/// "rebel leaders", "an armed group", "militants": those who fight for no state, whatever land they are
/// called after.
bool Resolver::is_irregular(const Group& group) const {
  const NounKind kind = context_.lists.kind_of(group.lemma);
  if (kind == NounKind::Rebel) return true;
  const std::string_view lemma = text_of(group.lemma);
  // "a group linked to …", "a group calling itself …"
  if (lemma == "group" && group.last < sentence_->end) {
    const std::string_view next = text_of(context_.word(group.last).lower);
    if (next == "linked" || next == "loyal" || next == "calling" || next == "affiliated" ||
        next == "allied" || next == "holding")
      return true;
  }
  const bool body = kind == NounKind::Body || kind == NounKind::Military || lemma == "leader" ||
                    lemma == "faction" || lemma == "commander" || lemma == "spokesman" || lemma == "chief";
  if (!body) return false;
  for (std::uint32_t t = group.first; t < group.head; ++t) {
    const Word& word = context_.word(t);
    const std::string_view text = text_of(word.lower);
    const bool joined = t > group.first && text_of(context_.word(t - 1).lower) == "-";  // "anti-terrorist"
    if (!joined && (text == "armed" || text == "militant" || text == "extremist" || text == "jihadist" ||
                    context_.lists.kind_of(word.lower) == NounKind::Rebel)) {
      return text != "armed" || kind == NounKind::Body;
    }
  }
  return false;
}

/// Whether the people are of those who take sides within a state, unlike actors, teachers or clubs.
bool Resolver::is_side(const Group& group) const {
  const NounKind kind = context_.lists.kind_of(group.lemma);
  const std::string_view lemma = text_of(group.lemma);
  return is_irregular(group) || kind == NounKind::Civilian || kind == NounKind::People ||
         kind == NounKind::Military || kind == NounKind::Police || kind == NounKind::Government ||
         kind == NounKind::Legislative || kind == NounKind::Judicial || lemma == "group" ||
         lemma == "movement" || lemma == "party" || lemma == "network";
}

Referent Resolver::unnamed_group(std::int32_t index) {
  Referent referent;
  const Group& group = at(index);
  const NounKind kind = context_.lists.kind_of(group.lemma);
  // "the group": the one spoken of before.
  if (text_of(group.lemma) == "group" && text_of(group.determiner) == "the" &&
      group.last - group.first == 2) {
    for (auto e = claims_.entities.size(); e-- > 0;) {
      if (claims_.entities[e].type != EntityType::Group) continue;
      referent.entities.push_back(static_cast<EntityIndex>(e));
      referent.parties.push_back(static_cast<EntityIndex>(e));
      mention(group, MentionForm::Nominal, static_cast<EntityIndex>(e));
      return referent;
    }
    return referent;
  }
  const bool irregular = is_irregular(group);
  const bool people = irregular || kind == NounKind::Civilian || kind == NounKind::Media ||
                      kind == NounKind::People || kind == NounKind::Military || kind == NounKind::Role;
  // "opposition groups", "ethnic Albanians"
  const bool side = alone_ && is_side(group);
  const bool kin = is_ethnic(group);
  const bool office = group.phrase >= 0 && phrase_of(index)->type == PhraseType::Office;
  if ((!people && !side && !kin) || group.pronoun) return referent;
  if (group.phrase >= 0 && !kin && !(office && irregular)) return referent;
  std::string name;
  for (std::uint32_t t = group.first; t < group.last; ++t) {
    const Word& word = context_.word(t);
    if (word.classes.any(WordClass::Determiner | WordClass::PossessivePronoun | WordClass::Quantifier |
                         WordClass::NumberWord | WordClass::Digits | WordClass::Demonstrative)) {
      continue;
    }
    if (!name.empty() && context_.tokens[t].space_before) name += ' ';
    name += word.text;
  }
  if (name.empty()) return referent;
  // "the rebels" are those spoken of before.
  const bool definite = text_of(group.determiner) == "the";
  const std::string key = fold(name);
  std::optional<EntityIndex> found;
  for (std::size_t e = 0; e < claims_.entities.size() && !found; ++e) {
    if (claims_.entities[e].type != EntityType::Group) continue;
    const std::string other = fold(claims_.entities[e].name);
    const bool same_head = definite && (other.ends_with(' ' + key) || other == key);
    if (other == key || same_head) found = static_cast<EntityIndex>(e);
  }
  if (!found) {
    Entity entity;
    entity.type = EntityType::Group;
    entity.name = name;
    found = static_cast<EntityIndex>(claims_.entities.size());
    claims_.entities.push_back(std::move(entity));
  }
  mention(group, MentionForm::Nominal, *found);
  referent.entities.push_back(*found);
  if (alone_) referent.parties = state_of_group(index).parties;
  if (referent.parties.empty()) referent.parties.push_back(*found);
  return referent;
}

/// What stands behind `preposition` at group `at_preposition`, or the state it lies in.
Referent Resolver::located(std::int32_t at_preposition) {
  std::int32_t noun = at_preposition + 1;
  const auto size = static_cast<std::int32_t>(sentence_->groups.size());
  if (noun >= size || at(noun).kind != GroupKind::Noun) return {};
  while (at(noun).possessive && noun + 1 < size && at(noun + 1).possessor == noun) ++noun;
  Referent place = at(noun).phrase >= 0 ? of_phrase(noun) : Referent();
  if (place.parties.empty()) {
    for (const EntityIndex entity : place.entities) {
      if (claims_.at(entity).type != EntityType::Place) continue;
      if (const auto state = state_of(entity)) add_party(place, *state);
    }
  }
  if (place.parties.empty() && at(noun).phrase < 0) place = modifiers(noun);
  if (place.parties.empty()) place = possessor(noun);
  place.entities = place.parties;
  return place;
}

/// The state that the people of a group are called after, come from, live or act in: "rebels in the Ivory
/// Coast", "a group based in Lima", "miners demonstrated in Peru".
Referent Resolver::state_of_group(std::int32_t index) {
  Referent state;
  if (!is_ethnic(at(index))) state = modifiers(index);
  if (state.parties.empty() && !is_ethnic(at(index))) state = possessor(index);
  if (state.parties.empty()) state = of_complement(index, "of");
  if (state.parties.empty()) state = of_complement(index, "from");
  const auto size = static_cast<std::int32_t>(sentence_->groups.size());
  for (std::int32_t g = index + 1; g < size && state.parties.empty(); ++g) {
    if (at(g).kind != GroupKind::Preposition) continue;
    const std::string_view word = text_of(at(g).lemma);
    if (word == "in" || word == "throughout" || word == "across" || word == "inside") state = located(g);
  }
  return state;
}

}  // namespace entente
