// SPDX-License-Identifier: MIT
// Noun groups that name nobody: offices without a holder's name, nominals ("the two leaders", "the
// government"), pronouns. Tested by tests/extract/refer/resolver_test.cpp.
#include <algorithm>

#include "entente/core/utf8.hpp"
#include "extract/entity_sets.hpp"
#include "extract/refer/resolver.hpp"

namespace entente {
namespace {

bool contains_word(std::string_view text, std::string_view word) {
  std::size_t at = text.find(word);
  while (at != std::string_view::npos) {
    const bool left = at == 0 || text[at - 1] == ' ';
    const std::size_t end = at + word.size();
    if (left && (end == text.size() || text[end] == ' ' || text[end] == ',')) return true;
    at = text.find(word, at + 1);
  }
  return false;
}

/// Titles whose bearer is not the head of state or government: "Minister of Trade", "ambassador to Peru".
bool is_below_head(std::string_view title) {
  if (contains_word(title, "prime minister") || contains_word(title, "president")) {
    return contains_word(title, "deputy") || contains_word(title, "vice");
  }
  static constexpr std::string_view kWords[] = {"minister",    "ambassador", "envoy", "spokesman",
                                                "spokeswoman", "deputy",     "vice",  "governor",
                                                "mayor",       "consul"};
  return std::any_of(std::begin(kWords), std::end(kWords),
                     [&](std::string_view word) { return contains_word(title, word); });
}

bool is_person_kind(NounKind kind) {
  return kind == NounKind::Role || kind == NounKind::Office;
}

bool is_weak_kind(NounKind kind) {
  return kind == NounKind::Civilian || kind == NounKind::Family || kind == NounKind::Business ||
         kind == NounKind::Company || kind == NounKind::People || kind == NounKind::Media;
}

}  // namespace

std::optional<EntityIndex> Resolver::last_country() const {
  for (auto it = recent_.rbegin(); it != recent_.rend(); ++it) {
    if (it->sentence == sentence_index_) continue;
    if (is_coded_state(claims_.at(it->entity))) return it->entity;
    if (const auto acts_for = party(it->entity);
        acts_for && claims_.at(*acts_for).type == EntityType::Country) {
      return acts_for;
    }
  }
  return std::nullopt;
}

/// The holder, in this document, of an office of `party` whose title holds `title_word`.
std::optional<EntityIndex> Resolver::person_of(EntityIndex party, std::string_view title_word) const {
  for (const TenureClaim& tenure : claims_.tenures) {
    if (tenure.former) continue;
    const auto country = tenure.country ? tenure.country : tenure.of;
    if (!country || *country != party) continue;
    if (title_word.empty() || contains_word(to_lower(tenure.title), title_word)) return tenure.holder;
  }
  return std::nullopt;
}

void Resolver::add_person_nominal(Referent& referent, const Group& group, EntityIndex country,
                                  MentionForm form) {
  const std::string_view lemma = text_of(group.lemma);
  std::optional<EntityIndex> person = person_of(country, lemma);
  const bool leader = lemma == "leader" || lemma == "side" || lemma == "chief" || lemma == "official" ||
                      lemma == "head" || lemma == "counterpart" || lemma == "guest" || lemma == "host" ||
                      lemma == "minister";
  if (!person && leader) {
    for (auto it = recent_.rbegin(); it != recent_.rend() && !person; ++it) {
      const Entity& entity = claims_.at(it->entity);
      if (entity.type == EntityType::Person && entity.party == country) person = it->entity;
    }
  }
  // "a Peruvian official" is nobody whom the text names.
  const std::string_view determiner = text_of(group.determiner);
  if (determiner == "a" || determiner == "an") person.reset();
  if (person) {
    add_entity(referent, *person);
    mention(group, form, *person);
  }
  add_party(referent, country);
  if (referent.entities.empty()) referent.entities.push_back(country);
}

/// Who holds the office of `title` of a state in this document; of an office that nobody holds by that
/// wording, the one person who acts for the state.
std::optional<EntityIndex> Resolver::holder(EntityIndex state, std::string_view title) const {
  if (title == "pm") title = "prime minister";
  if (title == "fm") title = "foreign minister";
  if (const auto person = person_of(state, title)) return person;
  if (title != "leader" && title != "prime minister" && title != "president" && title != "chief" &&
      title != "head") {
    return std::nullopt;
  }
  std::optional<EntityIndex> only;
  for (std::size_t e = 0; e < claims_.entities.size(); ++e) {
    const Entity& entity = claims_.entities[e];
    if (entity.type != EntityType::Person || entity.party != state) continue;
    if (only) return std::nullopt;
    only = static_cast<EntityIndex>(e);
  }
  // "invited the Peruvian Prime Minister", told to Peru's foreign minister, means another.
  const bool head = title == "prime minister" || title == "president";
  const bool below =
      only && head && std::any_of(claims_.tenures.begin(), claims_.tenures.end(), [&](const TenureClaim& t) {
        return t.holder == *only && !t.former && is_below_head(to_lower(t.title));
      });
  return below ? std::nullopt : only;
}

/// Whether all that the text says of a person's offices is that they are over.
bool Resolver::only_former(EntityIndex person) const {
  bool former = false;
  for (const TenureClaim& tenure : claims_.tenures) {
    if (tenure.holder != person) continue;
    if (!tenure.former) return false;
    former = true;
  }
  return former;
}

Referent Resolver::of_office(std::int32_t index, const Phrase& phrase) {
  Referent referent;
  const Group& group = at(index);
  if (is_irregular(group)) return referent;  // "rebel leaders"
  Referent states;                           // whose office it is
  std::string title;
  for (std::uint32_t c = phrase.first_capture; c < phrase.last_capture; ++c) {
    const Capture& capture = context_.phrases.captures[c];
    if (capture.label == Label::Title) {
      title.clear();
      for (std::uint32_t t = capture.first; t < capture.last; ++t) {
        if (!title.empty()) title += ' ';
        title += text_of(context_.word(t).lower);
      }
    } else if (capture.label == Label::Of || capture.label == Label::Country) {
      for (std::uint32_t t = capture.first; t < capture.last; ++t) {
        if (country_at_[t] < 0) continue;
        add_entity(states,
                   static_cast<EntityIndex>(document_.of_phrase[static_cast<std::size_t>(country_at_[t])]));
      }
      if (states.empty() && capture.phrase >= 0) {
        const std::int32_t body = document_.of_phrase[static_cast<std::size_t>(capture.phrase)];
        if (body >= 0) add_entity(states, static_cast<EntityIndex>(body));
      }
    }
  }
  if (states.parties.empty()) states = modifiers(index);
  if (states.parties.empty()) states = possessor(index);
  if (states.parties.empty()) states = of_complement(index, "of");
  if (!states.parties.empty()) {
    if (group.plural || states.parties.size() > 1) {
      referent.entities = states.parties;
      referent.parties = states.parties;
      return referent;
    }
    const EntityIndex state = states.parties.front();
    if (const auto person = holder(state, title)) {
      add_entity(referent, *person);
      mention(group, MentionForm::Nominal, *person);
    } else {
      referent.entities.push_back(state);
    }
    add_party(referent, state);
    return referent;
  }
  // "opposition leaders", "rebel leaders" are nobody's government.
  for (std::uint32_t t = group.first; t < group.head; ++t) {
    const NounKind kind = context_.lists.kind_of(context_.word(t).noun_lemma);
    if (kind != NounKind::Rebel && text_of(context_.word(t).lower) != "opposition") continue;
    return alone_ ? state_of_group(index) : Referent();
  }
  // "the two leaders", "both Foreign Ministers", "the Ministers"
  if (group.plural || names_two(group)) return pair(true, group);
  // "the President": in a text of his own office, he; else whoever of this title was named last, else the
  // speaker's own.
  if (const auto speaker = home(); speaker && speaks_of_own(title) && text_of(group.determiner) == "the") {
    if (const auto person = holder(*speaker, title)) {
      add_entity(referent, *person);
      mention(group, MentionForm::Nominal, *person);
    } else {
      referent.entities.push_back(*speaker);
    }
    add_party(referent, *speaker);
    return referent;
  }
  for (auto it = recent_.rbegin(); it != recent_.rend(); ++it) {
    if (it->sentence == sentence_index_ || claims_.at(it->entity).type != EntityType::Person) continue;
    for (const TenureClaim& tenure : claims_.tenures) {
      if (tenure.holder != it->entity || !is_called(tenure, title)) continue;
      add_entity(referent, it->entity);
      mention(group, MentionForm::Nominal, it->entity);
      return referent;
    }
  }
  if (const auto speaker = home()) {
    referent.entities.push_back(*speaker);
    add_party(referent, *speaker);
  }
  return referent;
}

/// Whether an institution of this title tells the text, in the third person: "The Prime Minister met …" of
/// "Prime Minister of Peru".
bool Resolver::speaks_of_own(std::string_view title) const {
  return !title.empty() && !first_person_ && contains_word(to_lower(claims_.document.publisher), title);
}

/// A person whom the text names without a state.
bool Resolver::is_unplaced_person(std::uint32_t token) const {
  for (std::size_t i = 0; i < context_.phrases.phrases.size(); ++i) {
    const Phrase& phrase = context_.phrases.phrases[i];
    if (phrase.first > token) break;
    if (phrase.last <= token || phrase.type != PhraseType::Person || document_.of_phrase[i] < 0) continue;
    return !claims_.at(static_cast<EntityIndex>(document_.of_phrase[i])).party;
  }
  return false;
}

/// Whether the holder of this office may be called by the title: "the Prime Minister", and "the Party leader"
/// whoever heads a party, a general secretary for one.
bool Resolver::is_called(const TenureClaim& tenure, std::string_view title) const {
  const std::string held = to_lower(tenure.title);
  if (contains_word(held, title)) return true;
  if (title != "party leader" && title != "party chief" && title != "party boss") return false;
  const bool of_party = tenure.of && claims_.at(*tenure.of).kind == OrganizationKind::PoliticalParty;
  return of_party || contains_word(held, "general secretary") || contains_word(held, "party");
}

/// "the two sides", "both leaders".
bool Resolver::names_two(const Group& group) const {
  for (std::uint32_t t = group.first; t < group.last; ++t) {
    const std::string_view word = text_of(context_.word(t).lower);
    const bool compound = t + 1 < context_.tokens.size() && text_of(context_.word(t + 1).lower) == "-";
    if (word == "both") return true;
    // "two diplomats" are any two, "two leaders meet" is a headline's way.
    const std::string_view lemma = text_of(group.lemma);
    const bool any = group.determiner == WordId::None &&
                     (lemma == "diplomat" || lemma == "official" || lemma == "envoy" || lemma == "citizen");
    if (word == "two" && !compound && !any) return true;
  }
  return false;
}

/// 3 for "the three countries"; 0 where no such number stands before the head.
std::size_t Resolver::number_before(const Group& group) const {
  static constexpr std::string_view kNumbers[] = {"three", "four", "five", "six", "seven"};
  for (std::uint32_t t = group.first; t < group.head; ++t) {
    const auto* const found =
        std::find(std::begin(kNumbers), std::end(kNumbers), text_of(context_.word(t).lower));
    if (found != std::end(kNumbers)) return 3 + static_cast<std::size_t>(found - std::begin(kNumbers));
  }
  return 0;
}

Referent Resolver::pair(bool persons, const Group& group) {
  const std::vector<EntityIndex>& parties = both_parties();
  Referent referent;
  if (!persons) sides_sentence_ = sentence_index_;
  for (const EntityIndex party : parties) {
    std::optional<EntityIndex> person;
    if (persons) {
      for (auto it = recent_.rbegin(); it != recent_.rend() && !person; ++it) {
        const Entity& entity = claims_.at(it->entity);
        if (entity.type != EntityType::Person || entity.party != party || only_former(it->entity)) continue;
        person = it->entity;
      }
    }
    if (person) {
      referent.entities.push_back(*person);
      mention(group, MentionForm::Nominal, *person);
    } else {
      referent.entities.push_back(party);
      mention(group, MentionForm::Nominal, party);
    }
    referent.parties.push_back(party);
  }
  return referent;
}

/// The two states that "the two countries" means: those of the last claim between two, else those the
/// document speaks of most.
const std::vector<EntityIndex>& Resolver::both_parties() const {
  // A text of one state's institution that names one other state, and not its own.
  if (last_parties_.size() != 2 && main_pair_.size() == 1) {
    const auto speaker = home();
    if (speaker && *speaker != main_pair_.front()) main_pair_.insert(main_pair_.begin(), *speaker);
  }
  static const std::vector<EntityIndex> kNone;
  if (last_parties_.size() != 2 && main_pair_.size() != 2) return kNone;
  return last_parties_.size() == 2 ? last_parties_ : main_pair_;
}

Referent Resolver::of_nominal(std::int32_t index) {
  Referent referent;
  const Group& group = at(index);
  const std::string_view lemma = text_of(group.lemma);
  const std::string_view determiner = text_of(group.determiner);
  const NounKind kind = context_.lists.kind_of(group.lemma);
  const bool person = is_person_kind(kind);

  // "the two countries", "both leaders", "the sides"
  const bool two = names_two(group);
  const bool sides = lemma == "side" || lemma == "party" || lemma == "leader" || lemma == "minister" ||
                     lemma == "president" || lemma == "counterpart" || kind == NounKind::Country ||
                     kind == NounKind::Government || kind == NounKind::Delegation ||
                     kind == NounKind::People || person;
  if (is_irregular(group)) return {};  // they act for nobody's state
  // "our governments", "our two countries": those of the speaker and of the guest.
  if (determiner == "our" && group.plural &&
      (kind == NounKind::Country || kind == NounKind::Government || kind == NounKind::People)) {
    return pair(false, group);
  }
  Referent state = modifiers(index);
  if (state.parties.empty()) {
    state = possessor(index);
    if (!state.parties.empty() && kind == NounKind::None && lemma != "side") return {};
  }
  if (state.parties.empty() && (kind != NounKind::None || lemma == "side")) {
    state = of_complement(index, "of");
    if (state.parties.empty() && kind != NounKind::None) state = of_complement(index, "from");
    if (state.parties.empty() && person) state = of_complement(index, "for");
  }
  if (!state.parties.empty()) {
    if (kind == NounKind::None && lemma != "side" && lemma != "minister" && lemma != "president") return {};

    if (state.parties.size() == 1 &&
        (person || lemma == "side" || lemma == "minister" || lemma == "president") && !group.plural &&
        claims_.at(state.parties.front()).type == EntityType::Country) {
      add_person_nominal(referent, group, state.parties.front(), MentionForm::Nominal);
    } else {
      referent.entities = state.parties;
      referent.parties = state.parties;
    }
    referent.weak = is_weak_kind(kind);
    return referent;
  }
  const bool definite =
      determiner == "the" || determiner == "both" || determiner == "these" || determiner == "those";
  if (two && sides) return pair(person || lemma == "minister" || lemma == "president", group);
  // "the three countries"
  const std::size_t several = sides && group.plural ? number_before(group) : 0;
  if (determiner == "the" && several > 2 && several == last_group_.size()) {
    for (const EntityIndex member : last_group_) {
      add_entity(referent, member);
      mention(group, MentionForm::Nominal, member);
    }
    return referent;
  }
  if (determiner == "the" && group.plural && (lemma == "participant" || lemma == "party") &&
      last_group_.size() > 2) {
    for (const EntityIndex member : last_group_) add_entity(referent, member);
    return referent;
  }
  if (definite && group.plural &&
      (lemma == "side" || lemma == "interlocutor" || lemma == "party" || lemma == "leader" ||
       lemma == "minister" || lemma == "president")) {
    return pair(lemma != "side" && lemma != "party", group);
  }
  if (!definite && determiner != "this" && determiner != "that") return referent;
  if (group.plural && kind != NounKind::Government) return referent;
  if (kind == NounKind::Country) {
    // "relations with the new country": not one of which the text has long been speaking.
    for (std::uint32_t t = group.first; t < group.head; ++t) {
      if (text_of(context_.word(t).lower) == "new") return referent;
    }
    if (const auto country = last_country()) {
      add_entity(referent, *country);
      mention(group, MentionForm::Nominal, *country);
    }
    return referent;
  }
  if (kind == NounKind::Government) {
    // "the Turnbull Government" is the speaker's own, "the Assad regime" is not.
    for (std::uint32_t t = group.first; t < group.head; ++t) {
      if (context_.word(t).classes.has(WordClass::Capitalised) && !context_.tokens[t].sentence_start)
        if (lemma != "government" || !is_unplaced_person(t)) return referent;
    }
    const auto speaker = home();
    const auto country = speaker ? speaker : last_country();
    if (country) {
      add_entity(referent, *country);
      mention(group, MentionForm::Nominal, *country);
    }
    return referent;
  }
  if (person && (lemma == "leader" || lemma == "official" || lemma == "diplomat" || lemma == "envoy")) {
    if (const auto last = last_person()) {
      add_entity(referent, *last);
      mention(group, MentionForm::Nominal, *last);
    }
  }
  return referent;
}

}  // namespace entente
