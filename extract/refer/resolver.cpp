// SPDX-License-Identifier: MIT
// Noun groups to the states, bodies and persons they stand for: names, offices, nominals with a state in
// them. Anaphora ("the two leaders", "he") is in anaphora.cpp. Tested by
// tests/extract/refer/resolver_test.cpp.
#include "extract/refer/resolver.hpp"

#include <algorithm>

#include "extract/entity_sets.hpp"

namespace entente {
namespace {

constexpr int kMaxDepth = 6;  // nested possessors and complements; deeper ones are no prose

void note_quote(std::string_view mark, bool& open) {
  if (mark == "\"") open = !open;
  if (mark == "“" || mark == "”") open = mark == "“";
}

}  // namespace

Resolver::Resolver(const MatchContext& context, const EntityRecords& records, DocumentEntities& entities,
                   DocumentClaims& claims)
    : context_(context), records_(records), document_(entities), claims_(claims) {
  collect_countries();
  choose_main_pair();
  bool quoted = false;
  for (std::uint32_t t = 0; t + 1 < context_.tokens.size() && !first_person_; ++t) {
    const std::string_view text = context_.word(t).text;
    note_quote(text, quoted);
    first_person_ =
        !quoted && text == "I" &&
        context_.word(t + 1).classes.any(WordClass::VerbBase | WordClass::VerbPast | WordClass::Modal);
  }
}

std::vector<std::string> Resolver::fields(std::int32_t group) {
  std::vector<std::string> out;
  const auto size = static_cast<std::int32_t>(sentence_->groups.size());
  for (std::int32_t g = group; g < size; ++g) {
    const GroupKind kind = at(g).kind;
    if (kind == GroupKind::Subordinator || kind == GroupKind::Relative || kind == GroupKind::Colon ||
        kind == GroupKind::Break ||
        (kind == GroupKind::Verb && at(g).form == VerbForm::Finite && at(g).modal == ModalKind::None &&
         at(g).subject > group))
      break;
    if (kind != GroupKind::Noun || at(g).phrase >= 0) continue;
    for (std::uint32_t t = at(g).first; t < at(g).last; ++t) {
      matches_.clear();
      records_.lexicon().matches_at(context_.tokens, t, at(g).last, context_.words, matches_);
      for (const LexicalMatch& match : matches_) {
        if (records_.source(match.form->record) == RecordSource::Topic)
          add_unique(out, std::string(records_[match.form->record]["topic"]));
      }
    }
  }
  return out;
}

bool Resolver::is_quoted(std::uint32_t token) const {
  bool quoted = false;
  for (std::uint32_t t = 0; t < token; ++t) note_quote(context_.word(t).text, quoted);
  return quoted;
}

void Resolver::collect_countries() {
  country_at_.assign(context_.tokens.size(), -1);
  for (std::size_t i = 0; i < context_.phrases.phrases.size(); ++i) {
    const Phrase& phrase = context_.phrases.phrases[i];
    if (phrase.type == PhraseType::Country && document_.of_phrase[i] >= 0) {
      country_at_[phrase.first] = static_cast<std::int32_t>(i);
    }
  }
}

/// The two states named most often, the speaker's own first where it is known.
void Resolver::choose_main_pair() {
  struct Count {
    EntityIndex entity{};
    std::size_t mentions = 0;
  };
  std::vector<Count> counts;
  for (std::size_t i = 0; i < claims_.entities.size(); ++i) {
    const Entity& entity = claims_.entities[i];
    if (!is_coded_state(entity)) continue;
    std::size_t mentions = entity.mentions.size();
    // Who acts for a state names it.
    for (const Entity& other : claims_.entities) {
      if (other.type == EntityType::Person && other.party == static_cast<EntityIndex>(i))
        mentions += other.mentions.size();
    }
    if (document_.home == static_cast<EntityIndex>(i)) mentions += 1000;
    counts.push_back({static_cast<EntityIndex>(i), mentions});
  }
  std::stable_sort(counts.begin(), counts.end(),
                   [](const Count& a, const Count& b) { return a.mentions > b.mentions; });
  for (std::size_t i = 0; i < counts.size() && i < 2; ++i) main_pair_.push_back(counts[i].entity);
  if (counts.size() == 1 && counts.front().entity == document_.home) main_pair_.clear();
}

std::string_view Resolver::text_of(WordId id) const {
  return id == WordId::None ? std::string_view() : context_.words[id].text;
}

const Phrase* Resolver::phrase_of(std::int32_t group) const {
  const std::int32_t phrase = at(group).phrase;
  return phrase < 0 ? nullptr : &context_.phrases.phrases[static_cast<std::size_t>(phrase)];
}

std::optional<EntityIndex> Resolver::party(EntityIndex index) const {
  const Entity& entity = claims_.at(index);
  if (is_coded_state(entity)) return index;
  if (entity.type == EntityType::Country || entity.type == EntityType::Place ||
      entity.type == EntityType::Agreement)
    return std::nullopt;
  if (entity.kind == OrganizationKind::MediaOutlet) return std::nullopt;
  if (const auto acts_for = party_of(claims_, records_, index)) {
    // In a sentence alone an armed group counts for the state it sprang from.
    const std::uint32_t listed = alone_ && !is_coded_state(claims_.at(*acts_for))
                                     ? records_.organization(claims_.at(*acts_for).name)
                                     : EntityRecords::kNone;
    if (listed == EntityRecords::kNone) return acts_for;
    const auto base = country_entity(claims_, records_, records_[listed]["base"]);
    return base ? base : acts_for;
  }
  if (entity.type == EntityType::Organization) return index;
  // In a sentence alone a person may have no state and yet take part: "the president pardoned X".
  if (alone_ && entity.type == EntityType::Person) return index;
  return std::nullopt;
}

std::optional<EntityIndex> Resolver::state_of(EntityIndex place) const {
  const Entity& entity = claims_.at(place);
  if (entity.country) return entity.country;
  const auto index = static_cast<std::size_t>(place);
  if (index >= document_.state.size() || document_.state[index] == EntityRecords::kNone) return std::nullopt;
  return country_entity(claims_, records_, document_.state[index]);
}

std::optional<EntityIndex> Resolver::home() const {
  if (document_.home) return document_.home;
  if (document_.home_record == EntityRecords::kNone) return std::nullopt;
  return country_entity(claims_, records_, document_.home_record);
}

void Resolver::add_party(Referent& referent, EntityIndex party) const {
  add_unique(referent.parties, party);
}

void Resolver::add_entity(Referent& referent, EntityIndex entity) const {
  add_unique(referent.entities, entity);
  if (const auto acts_for = party(entity)) add_party(referent, *acts_for);
}

void Resolver::begin_sentence(const SentenceGroups& sentence, std::uint32_t index) {
  sentence_ = &sentence;
  sentence_index_ = index;
}

void Resolver::skip_sentence(std::uint32_t first, std::uint32_t last, std::uint32_t index) {
  sentence_index_ = index;
  // Who acts in a claim of the sentence is its subject, else whom it names first.
  bool subject = std::none_of(recent_.rbegin(), recent_.rend(),
                              [&](const Recent& r) { return r.sentence == index && r.subject; });
  const auto first_phrase =
      std::lower_bound(context_.phrases.phrases.begin(), context_.phrases.phrases.end(), first,
                       [](const Phrase& phrase, std::uint32_t token) { return phrase.first < token; });
  for (auto i = static_cast<std::size_t>(first_phrase - context_.phrases.phrases.begin());
       i < context_.phrases.phrases.size(); ++i) {
    const Phrase& phrase = context_.phrases.phrases[i];
    if (phrase.nested) continue;
    if (phrase.first >= last) break;
    const std::int32_t entity = document_.of_phrase[i];
    if (entity < 0) continue;
    if (phrase.type == PhraseType::Person || phrase.type == PhraseType::Country ||
        phrase.type == PhraseType::Organization) {
      remember(static_cast<EntityIndex>(entity), subject);
      subject = false;
    }
  }
}

void Resolver::remember(EntityIndex entity, bool subject) {
  constexpr std::size_t kMemory = 64;  // older mentions are never what a pronoun means
  if (recent_.size() >= 2 * kMemory) recent_.erase(recent_.begin(), recent_.begin() + kMemory);
  recent_.push_back(Recent{entity, sentence_index_, subject});
}

void Resolver::note_parties(const std::vector<EntityIndex>& entities,
                            const std::vector<EntityIndex>& parties) {
  for (const EntityIndex entity : entities) remember(entity, entity == entities.front());
  std::size_t states = 0;
  for (const EntityIndex party : parties) {
    if (is_coded_state(claims_.at(party))) ++states;
  }
  if (states == 2 && parties.size() == 2) last_parties_ = parties;
  if (states > 1 && states == parties.size()) last_group_ = parties;
}

void Resolver::note_group(const std::vector<EntityIndex>& parties) {
  const auto state = [&](EntityIndex e) { return is_coded_state(claims_.at(e)); };
  if (parties.size() > 2 && std::all_of(parties.begin(), parties.end(), state)) last_group_ = parties;
}

Referent Resolver::resolve(std::int32_t group) {
  Referent all;
  for (std::int32_t g = group; g != kNoGroup; g = at(g).conjunct) {
    const Referent one = resolve_one(g);
    for (const EntityIndex e : one.entities) add_unique(all.entities, e);
    for (const EntityIndex p : one.parties) add_unique(all.parties, p);
    all.weak = all.weak || one.weak;
  }
  return all;
}

Referent Resolver::resolve_one(std::int32_t group) {
  if (group == kNoGroup || depth_ >= kMaxDepth || at(group).kind != GroupKind::Noun) return {};
  ++depth_;
  Referent referent;
  if (at(group).pronoun) {
    referent = of_pronoun(at(group), group);
  } else if (at(group).phrase >= 0) {
    referent = of_phrase(group);
  } else {
    referent = of_nominal(group);
  }
  --depth_;
  return referent;
}

Referent Resolver::of_phrase(std::int32_t group) {
  Referent referent;
  const Phrase& phrase = *phrase_of(group);
  const std::int32_t entity = document_.of_phrase[static_cast<std::size_t>(at(group).phrase)];
  switch (phrase.type) {
    case PhraseType::Country:
      // "Bosnian Serbs", "ethnic Albanians": the first demonym is that of the state, "ethnic" denies it.
      if (is_ethnic(at(group))) return {};
      if (phrase.first > at(group).first && context_.word(phrase.last - 1).text.ends_with('s')) {
        referent = modifiers(group);
        referent.weak = true;
        if (!referent.parties.empty()) break;
        referent = {};
      }
      [[fallthrough]];
    case PhraseType::Person:
    case PhraseType::PersonName:
      if (entity >= 0) {
        add_entity(referent, static_cast<EntityIndex>(entity));
        // "Turkish Foreign Ministry spokesman X": the state in the group speaks for a person without one.
        if (referent.parties.empty()) {
          for (const EntityIndex party : modifiers(group).parties) add_party(referent, party);
        }
        if (referent.parties.empty() && at(group).possessor != kNoGroup) {
          for (const EntityIndex party : possessor(group).parties) add_party(referent, party);
        }
      }
      break;
    case PhraseType::Organization:
      if (entity >= 0) {
        add_entity(referent, static_cast<EntityIndex>(entity));
        const Entity& body = claims_.at(static_cast<EntityIndex>(entity));
        // A firm does not act for its state.
        referent.weak = body.kind == OrganizationKind::Company;
        if (body.kind != OrganizationKind::IntergovernmentalOrganization && !body.country &&
            !party_of(claims_, records_, static_cast<EntityIndex>(entity))) {
          Referent owner = modifiers(group);
          if (owner.parties.empty()) owner = possessor(group);
          if (!owner.parties.empty()) referent.parties = owner.parties;
        }
      }
      break;
    case PhraseType::Office:
      return of_office(group, phrase);
    case PhraseType::Place:
      if (entity >= 0) referent.entities.push_back(static_cast<EntityIndex>(entity));
      break;
    case PhraseType::Agreement:
      if (entity >= 0) referent.entities.push_back(static_cast<EntityIndex>(entity));
      break;
    default:
      break;
  }
  return referent;
}

std::optional<EntityIndex> Resolver::metonym(std::int32_t group) {
  const Phrase* phrase = group == kNoGroup ? nullptr : phrase_of(group);
  if (phrase == nullptr || phrase->type != PhraseType::Place) return std::nullopt;
  const std::int32_t entity = document_.of_phrase[static_cast<std::size_t>(at(group).phrase)];
  if (entity < 0) return std::nullopt;
  const auto state = state_of(static_cast<EntityIndex>(entity));
  if (!state) return std::nullopt;
  const LexicalClass capital = records_.lexicon().find_class("capital");
  matches_.clear();
  records_.lexicon().matches_at(context_.tokens, phrase->first, phrase->last, context_.words, matches_);
  const bool is_capital = std::any_of(matches_.begin(), matches_.end(), [&](const LexicalMatch& match) {
    return match.length == phrase->last - phrase->first && match.form->lexical_class == capital;
  });
  if (!is_capital) return std::nullopt;
  mention(at(group), MentionForm::Metonym, *state);
  return state;
}

Referent Resolver::modifiers(std::int32_t group) {
  Referent referent;
  const Group& noun = at(group);
  std::uint32_t stop = noun.last;
  if (const Phrase* phrase = phrase_of(group)) stop = phrase->first;
  for (std::uint32_t t = noun.first; t < stop; ++t) {
    const std::int32_t phrase = country_at_[t];
    if (phrase >= 0) {
      const auto entity = static_cast<EntityIndex>(document_.of_phrase[static_cast<std::size_t>(phrase)]);
      add_entity(referent, entity);
    }
  }
  // Bodies as modifiers: "EU leaders", "NATO troops".
  const auto first_phrase =
      std::lower_bound(context_.phrases.phrases.begin(), context_.phrases.phrases.end(), noun.first,
                       [](const Phrase& phrase, std::uint32_t token) { return phrase.first < token; });
  for (auto i = static_cast<std::size_t>(first_phrase - context_.phrases.phrases.begin());
       i < context_.phrases.phrases.size(); ++i) {
    const Phrase& phrase = context_.phrases.phrases[i];
    if (phrase.first >= stop) break;
    if (phrase.last > stop) continue;
    const std::int32_t entity = document_.of_phrase[i];
    if (entity < 0) continue;
    if (phrase.type == PhraseType::Person) {  // "the Bush administration"
      if (const auto acts_for = party(static_cast<EntityIndex>(entity))) add_entity(referent, *acts_for);
      continue;
    }
    if (phrase.type != PhraseType::Organization) continue;
    if (claims_.at(static_cast<EntityIndex>(entity)).kind == OrganizationKind::MediaOutlet) continue;
    add_entity(referent, static_cast<EntityIndex>(entity));
  }
  return referent;
}

Referent Resolver::possessor(std::int32_t group) {
  const Group& noun = at(group);
  if (noun.possessor != kNoGroup) {
    Referent referent = resolve(noun.possessor);
    if (referent.parties.empty()) {
      if (const auto state = metonym(noun.possessor)) add_entity(referent, *state);
    }
    return referent;
  }
  const std::string_view determiner = text_of(noun.determiner);
  if (determiner == "his" || determiner == "her" || determiner == "their" || determiner == "its" ||
      determiner == "our" || determiner == "my" || determiner == "whose") {
    Group pronoun = noun;
    pronoun.pronoun = true;
    pronoun.lemma = noun.determiner;
    pronoun.last = pronoun.first + 1;
    return of_pronoun(pronoun, group);
  }
  return {};
}

/// "the support that Peru provides": who acts in the relative clause whose object the noun is.
Referent Resolver::of_relative(std::int32_t group) {
  const auto size = static_cast<std::int32_t>(sentence_->groups.size());
  for (std::int32_t v = group + 2; v < size && v < group + 8; ++v) {
    const Group& verb = at(v);
    if (verb.kind != GroupKind::Verb) continue;
    if (verb.passive || verb.subject <= group || verb.subject > v) return {};
    // "the claim that Peru lied" tells what is claimed, "the offer that Peru made" whose it is.
    const bool carried = verb.object == kNoGroup && verb.governor == group &&
                         context_.words[verb.lemma].classes.has(WordClass::SupportVerb);
    return verb.object == group || carried ? resolve(verb.subject) : Referent();
  }
  return {};
}

Referent Resolver::owner(std::int32_t group) {
  Referent all;
  for (std::int32_t g = group; g != kNoGroup; g = at(g).conjunct) {
    Referent one = possessor(g);
    if (one.parties.empty()) one = modifiers(g);
    if (one.parties.empty()) one = of_complement(g, "of");
    if (one.parties.empty()) one = of_complement(g, "by");
    if (one.parties.empty() && alone_) one = of_complement(g, "for");  // "a camp for Chilean refugees"
    if (one.parties.empty()) one = of_relative(g);
    for (const EntityIndex e : one.entities) add_unique(all.entities, e);
    for (const EntityIndex p : one.parties) add_unique(all.parties, p);
  }
  return all;
}

Referent Resolver::agreement_parties(std::int32_t group) const {
  Referent referent;
  if (at(group).phrase < 0) return referent;
  const std::int32_t entity = document_.of_phrase[static_cast<std::size_t>(at(group).phrase)];
  for (const AgreementClaim& agreement : claims_.agreements) {
    if (entity < 0 || agreement.agreement != static_cast<EntityIndex>(entity)) continue;
    for (const EntityIndex party : agreement.parties) add_entity(referent, party);
  }
  return referent;
}

/// "of", "from": what follows the noun group with this preposition.
Referent Resolver::of_complement(std::int32_t group, std::string_view preposition) {
  const auto size = static_cast<std::int32_t>(sentence_->groups.size());
  std::int32_t next = group + 1;
  // "the announcement overnight by Peru"
  while (next < size && (at(next).kind == GroupKind::Adverb || at(next).kind == GroupKind::Date)) ++next;
  if (next + 1 >= size || at(next).kind != GroupKind::Preposition || text_of(at(next).lemma) != preposition)
    return {};
  std::int32_t noun = next + 1;
  if (at(noun).kind != GroupKind::Noun) return {};
  while (at(noun).possessive && noun + 1 < size && at(noun + 1).possessor == noun) ++noun;
  return resolve(noun);
}

void Resolver::mention(const Group& group, MentionForm form, EntityIndex entity) {
  for (auto it = mentions_.rbegin(); it != mentions_.rend() && it->last + 200 > group.last; ++it) {
    if (it->first == group.first && it->last == group.last && it->entity == entity) return;
  }
  mentions_.push_back(ReferringMention{group.first, group.last, form, entity});
}

}  // namespace entente
