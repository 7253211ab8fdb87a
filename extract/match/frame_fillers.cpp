// SPDX-License-Identifier: MIT
// Whether what stands in a relation is what a role asks for: `FrameMatcher::fits`.
// Tested by tests/extract/match/frames_test.cpp.
#include <algorithm>

#include "entente/core/utf8.hpp"
#include "extract/match/frame_matcher.hpp"
#include "extract/rules/rule_names.hpp"

namespace entente {
namespace {

/// Prepositions behind which a capital is a place, not a government.
bool is_locative(std::string_view preposition) {
  return preposition == "in" || preposition == "at" || preposition == "to" || preposition == "near" ||
         preposition == "outside" || preposition == "around" || preposition == "into" ||
         preposition == "through" || preposition == "via";
}

bool is_mission_word(std::string_view word) {
  return word == "embassy" || word == "consulate" || word == "consulate-general" || word == "mission" ||
         word == "legation" || word == "commission" || word == "office" || word == "chancery";
}

bool is_envoy_word(std::string_view word) {
  return word == "ambassador" || word == "envoy" || word == "diplomat" || word == "attaché" ||
         word == "attache" || word == "consul" || word == "chargé" || word == "charge" ||
         word == "commissioner" || word == "representative" || word == "legate" || word == "nuncio" ||
         word == "d'affaires" || word == "affaires";
}

/// Whether the text gives this person the office of an envoy of a state.
bool is_envoy(const DocumentClaims& claims, EntityIndex person) {
  return std::any_of(claims.tenures.begin(), claims.tenures.end(), [&](const TenureClaim& tenure) {
    if (tenure.holder != person || tenure.former) return false;
    if (tenure.of && claims.at(*tenure.of).type == EntityType::Organization) return false;
    const std::string title = to_lower(tenure.title);
    const std::size_t space = title.rfind(' ');
    return title == "high commissioner" ||
           is_envoy_word(space == std::string::npos ? title : title.substr(space + 1));
  });
}

}  // namespace

Referent FrameMatcher::refer(const FrameCandidate& candidate) {
  switch (candidate.via) {
    case FrameCandidate::Via::Group:
      return resolver_.resolve(candidate.group);
    case FrameCandidate::Via::Modifiers:
      return resolver_.modifiers(candidate.group);
    case FrameCandidate::Via::Possessor:
      return resolver_.possessor(candidate.group);
    case FrameCandidate::Via::OwnAgreement:
      return resolver_.agreement_parties(candidate.group);
    case FrameCandidate::Via::Clause:
      return {};
  }
  return {};
}

/// One of many single words, as a name, a modifier or a verb.
bool FrameMatcher::fits_one_of(const std::vector<WordId>& words, const FrameCandidate& candidate) const {
  const auto is_one = [&](WordId word) {
    return word != WordId::None && std::binary_search(words.begin(), words.end(), word);
  };
  const auto fits = [&](std::uint32_t token) {
    const Word& word = context_.word(token);
    return is_one(word.lower) || is_one(word.noun_lemma) || is_one(word.verb_lemma);
  };
  const auto any = [&](std::uint32_t first, std::uint32_t last) {
    for (std::uint32_t t = first; t < last; ++t) {
      if (fits(t)) return true;
    }
    return false;
  };
  const auto at = [&](std::int32_t g) -> const Group& {
    return sentence_->groups[static_cast<std::size_t>(g)];
  };
  const Group& group = at(candidate.group);
  switch (candidate.via) {
    case FrameCandidate::Via::Clause:
      return is_one(group.lemma);
    case FrameCandidate::Via::Modifiers:
      return any(group.first, group.head);
    case FrameCandidate::Via::Possessor:
      return group.possessor != kNoGroup && is_one(at(group.possessor).lemma);
    default:
      break;
  }
  for (std::int32_t g = candidate.group; g != kNoGroup; g = at(g).conjunct) {
    const Group& noun = at(g);
    if (is_one(noun.lemma) || fits(noun.head)) return true;
    // Inside a name: "Treaty of …", "Embassy of …".
    if (noun.phrase >= 0 && any(noun.first, noun.last)) return true;
  }
  return false;
}

bool FrameMatcher::fits_words(const FrameFiller& filler, const FrameCandidate& candidate) const {
  if (filler.words.empty()) return fits_one_of(filler.one_of, candidate);
  const Group& group = sentence_->groups[static_cast<std::size_t>(candidate.group)];
  const WordId head = filler.words.back();
  if (candidate.via == FrameCandidate::Via::Clause) {
    if (group.lemma == filler.words.front()) {
      // Of "hand over", what follows the verb must fit too.
      std::uint32_t at = group.head + 1;
      std::size_t k = 1;
      while (k < filler.words.size() && at < sentence_->end && context_.word(at).lower == filler.words[k]) {
        ++at;
        ++k;
      }
      return k == filler.words.size();
    }
    if (filler.words.size() > 1) return false;
    const std::string_view word = context_.words[head].text;
    if (word == "not") return group.negated;
    if (word == "gerund") return group.form == VerbForm::Ing;
    if (word == "infinitive") return group.form == VerbForm::Infinitive;
    switch (group.modal) {
      case ModalKind::Will:
        return word == "will";
      case ModalKind::Would:
        return word == "would";
      case ModalKind::Must:
        return word == "must";
      case ModalKind::Should:
        return word == "should";
      default:
        return false;
    }
  }
  const auto same = [&](std::uint32_t token, WordId word) {
    const Word& w = context_.word(token);
    return w.lower == word || w.noun_lemma == word || w.verb_lemma == word;
  };
  const auto ends_at = [&](std::uint32_t token, std::uint32_t first) {
    const std::size_t count = filler.words.size();
    if (token + 1 < first + count) return false;
    for (std::size_t k = 0; k < count; ++k) {
      if (!same(token + 1 - static_cast<std::uint32_t>(count - k), filler.words[k])) return false;
    }
    return true;
  };
  if (candidate.via == FrameCandidate::Via::Modifiers) {
    for (std::uint32_t t = group.first; t < group.head; ++t) {
      if (ends_at(t, group.first)) return true;
    }
    return false;
  }
  if (candidate.via == FrameCandidate::Via::Possessor) {
    return group.possessor != kNoGroup &&
           sentence_->groups[static_cast<std::size_t>(group.possessor)].lemma == head;
  }
  for (std::int32_t g = candidate.group; g != kNoGroup;
       g = sentence_->groups[static_cast<std::size_t>(g)].conjunct) {
    const Group& noun = sentence_->groups[static_cast<std::size_t>(g)];
    if (noun.lemma == head && filler.words.size() == 1) return true;
    if (ends_at(noun.head, noun.first)) return true;
    // Inside a name: "Treaty of …", "Embassy of …".
    if (noun.phrase >= 0) {
      for (std::uint32_t t = noun.first; t < noun.last; ++t) {
        if (ends_at(t, noun.first)) return true;
      }
    }
  }
  return false;
}

/// The groups without a name of their own among the conjuncts: "between the government and *the rebels*".
Referent FrameMatcher::unnamed_members(std::int32_t group) {
  Referent all;
  for (std::int32_t g = group; g != kNoGroup; g = sentence_->groups[static_cast<std::size_t>(g)].conjunct) {
    if (!resolver_.resolve_one(g).parties.empty()) continue;
    const Referent one = resolver_.unnamed_group(g);
    all.entities.insert(all.entities.end(), one.entities.begin(), one.entities.end());
    all.parties.insert(all.parties.end(), one.parties.begin(), one.parties.end());
  }
  return all;
}

bool FrameMatcher::fits(const FrameFiller& filler, const FrameCandidate& candidate,
                        const FrameRelation& relation, Role role, Referent& referent) {
  if (filler.type == FillerType::Lemma) return fits_words(filler, candidate);
  if (filler.type == FillerType::Any) {
    if (candidate.via == FrameCandidate::Via::Modifiers) return false;
    if (candidate.via == FrameCandidate::Via::Group) referent = refer(candidate);
    return true;
  }
  if (candidate.via == FrameCandidate::Via::Clause) return false;
  const Group& group = sentence_->groups[static_cast<std::size_t>(candidate.group)];
  const Phrase* phrase = candidate.via == FrameCandidate::Via::Group && group.phrase >= 0
                             ? &context_.phrases.phrases[static_cast<std::size_t>(group.phrase)]
                             : nullptr;
  const DocumentClaims& claims = resolver_.claims();
  switch (filler.type) {
    case FillerType::Mission: {
      bool mission = is_mission_word(context_.words[group.lemma].text);
      // "consulate-general", "the Embassy of Peru"
      const bool longer = (phrase != nullptr && phrase->type == PhraseType::Organization) ||
                          context_.words[group.lemma].text == "general";
      for (std::uint32_t t = group.first; longer && t < group.last; ++t) {
        mission = mission || is_mission_word(context_.words[context_.word(t).lower].text);
      }
      if (!mission) return false;
      // As a role it stands for a state: who sends it, or where it is.
      if (role == Role::Actor) referent = resolver_.mission_sender(candidate.group);
      if (role == Role::Recipient) referent = resolver_.mission_receiver(candidate.group);
      return (role != Role::Actor && role != Role::Recipient) || !referent.parties.empty();
    }
    case FillerType::Envoy: {
      bool envoy = is_envoy_word(context_.words[group.lemma].text);
      for (std::uint32_t t = group.first; phrase != nullptr && t < group.last; ++t) {
        envoy = envoy || is_envoy_word(context_.words[context_.word(t).lower].text);
      }
      // By name alone, "withdrew Reyes", who is an ambassador: that tells no receiving state.
      if (!envoy && role != Role::Recipient && phrase != nullptr && phrase->type == PhraseType::Person) {
        for (const EntityIndex person : refer(candidate).entities) envoy = envoy || is_envoy(claims, person);
      }
      if (!envoy) return false;
      // As the recipient of an act of accreditation or recall the envoy stands for the receiving state.
      if (role == Role::Recipient) {
        referent = resolver_.mission_receiver(candidate.group);
        if (!referent.parties.empty()) return true;
      }
      referent = refer(candidate);
      return true;
    }
    case FillerType::Place:
      if (phrase == nullptr || phrase->type != PhraseType::Place) return false;
      referent = refer(candidate);
      return !referent.entities.empty();
    case FillerType::Agreement:
      if (phrase == nullptr || phrase->type != PhraseType::Agreement) return false;
      referent = refer(candidate);
      return !referent.entities.empty();
    case FillerType::Owned:
      if (candidate.via != FrameCandidate::Via::Group || group.pronoun) return false;
      if (phrase != nullptr && phrase->type != PhraseType::Agreement) return false;
      referent = resolver_.owner(candidate.group);
      return !referent.parties.empty();
    default:
      break;
  }
  referent = refer(candidate);
  if (filler.type == FillerType::Group) {
    if (candidate.via != FrameCandidate::Via::Group) return false;
    referent = unnamed_members(candidate.group);
    return !referent.parties.empty();
  }
  if (filler.type == FillerType::Human) {
    return !referent.empty() || context_.words[group.lemma].classes.has(WordClass::PersonNoun) ||
           group.pronoun;
  }
  if (referent.parties.empty() && candidate.via == FrameCandidate::Via::Group && phrase != nullptr &&
      phrase->type == PhraseType::Place && filler.type != FillerType::Person) {
    // A capital speaks for its state, but not as the place of something.
    const bool locative =
        relation.kind == RelationKind::Preposition && is_locative(context_.words[relation.word].text);
    if (!locative) {
      for (std::int32_t g = candidate.group; g != kNoGroup;
           g = sentence_->groups[static_cast<std::size_t>(g)].conjunct) {
        if (const auto state = resolver_.metonym(g)) {
          referent.entities.push_back(*state);
          referent.parties.push_back(*state);
        }
      }
    }
  }
  // In a sentence alone, people whose state is known are a side.
  if (filler.type == FillerType::Party && referent.parties.empty() && resolver_.alone() &&
      candidate.via == FrameCandidate::Via::Group) {
    Referent people = resolver_.side(candidate.group);
    if (!people.parties.empty() && claims.at(people.parties.front()).type == EntityType::Country)
      referent = std::move(people);
  }
  const auto all_of = [&](EntityType type) {
    return !referent.entities.empty() &&
           std::all_of(referent.entities.begin(), referent.entities.end(),
                       [&](EntityIndex e) { return claims.at(e).type == type; });
  };
  switch (filler.type) {
    case FillerType::Party:
      // Nationals and firms do not act for their state, but what is done to them is done to it.
      return !referent.parties.empty() &&
             !((role == Role::Actor || relation.kind == RelationKind::Condition) && referent.weak &&
               !resolver_.alone());
    case FillerType::Country:
      return !referent.weak && all_of(EntityType::Country);
    case FillerType::Person:
      return std::any_of(referent.entities.begin(), referent.entities.end(),
                         [&](EntityIndex e) { return claims.at(e).type == EntityType::Person; });
    case FillerType::Organization:
      return all_of(EntityType::Organization);
    default:
      return false;
  }
}

}  // namespace entente
