// SPDX-License-Identifier: MIT
// Pronouns: the antecedent in the sentence, else who was spoken of before.
// Tested by tests/extract/refer/resolver_test.cpp.
#include <algorithm>

#include "extract/refer/resolver.hpp"

namespace entente {
/// The person that earlier sentences speak of: of the latest one that names any, its subject, else the last
/// named.
std::optional<EntityIndex> Resolver::last_person() const {
  std::optional<EntityIndex> found;
  std::uint32_t sentence = 0;
  for (auto it = recent_.rbegin(); it != recent_.rend(); ++it) {
    if (it->sentence == sentence_index_ || claims_.at(it->entity).type != EntityType::Person) continue;
    if (found && it->sentence != sentence) break;
    if (!found) sentence = it->sentence;
    if (it->subject) return it->entity;
    found = it->entity;
  }
  return found;
}

/// The state or body that earlier sentences speak of: of the latest one that names any, its subject, else the
/// last named.
std::optional<EntityIndex> Resolver::last_body() const {
  std::optional<EntityIndex> found;
  std::uint32_t sentence = 0;
  for (auto it = recent_.rbegin(); it != recent_.rend(); ++it) {
    const EntityType type = claims_.at(it->entity).type;
    const bool body = type == EntityType::Country || type == EntityType::Organization;
    if (!body || it->sentence == sentence_index_) continue;
    if (found && it->sentence != sentence) break;
    if (!found) sentence = it->sentence;
    if (it->subject) return it->entity;
    if (!found) found = it->entity;
  }
  return found;
}

/// The noun group left of `before` in this sentence that a pronoun there most likely means: a subject, the
/// leftmost first, else the nearest; `fits` says which groups can be meant.
template <typename Fits>
std::int32_t Resolver::antecedent(std::int32_t before, const Fits& fits) const {
  std::int32_t nearest = kNoGroup;
  for (std::int32_t g = 0; g < before; ++g) {
    if (at(g).kind != GroupKind::Noun || at(g).pronoun || !fits(g)) continue;
    const bool subject =
        std::any_of(sentence_->groups.begin(), sentence_->groups.end(), [&](const Group& verb) {
          return verb.kind == GroupKind::Verb && verb.subject == g && !verb.relative;
        });
    if (subject) return g;
    nearest = g;
  }
  return nearest;
}

/// The subject of the clause that noun group `index` stands in, or kNoGroup.
std::int32_t Resolver::subject_before(std::int32_t index) const {
  for (std::int32_t g = index - 1; g >= 0; --g) {
    if (at(g).kind != GroupKind::Verb) continue;
    const std::int32_t subject = at(g).subject;
    const bool usable = subject != kNoGroup && subject < g && at(subject).kind == GroupKind::Noun &&
                        !at(subject).pronoun && !at(g).passive && at(subject).conjunct == kNoGroup;
    return usable ? subject : kNoGroup;
  }
  return kNoGroup;
}

Referent Resolver::of_pronoun(const Group& group, std::int32_t index) {
  Referent referent;
  const std::string_view word = text_of(group.lemma);
  if (word == "he" || word == "she" || word == "him" || word == "her" || word == "his" || word == "hers") {
    std::optional<EntityIndex> person;
    const std::int32_t named = antecedent(index, [&](std::int32_t g) {
      const Phrase* phrase = phrase_of(g);
      return phrase != nullptr && phrase->type == PhraseType::Person &&
             document_.of_phrase[static_cast<std::size_t>(at(g).phrase)] >= 0;
    });
    if (named == kNoGroup && (word == "he" || word == "she")) {
      // "The Peruvian president said he would …": who speaks in this sentence without a name.
      const std::int32_t speaker = antecedent(index, [&](std::int32_t g) {
        const NounKind kind = context_.lists.kind_of(at(g).lemma);
        const bool office = phrase_of(g) != nullptr && phrase_of(g)->type == PhraseType::Office;
        return !at(g).plural && g + 1 < index && at(g + 1).kind == GroupKind::Verb &&
               at(g + 1).subject == g && (office || kind == NounKind::Role || kind == NounKind::Office);
      });
      if (speaker != kNoGroup) {
        referent = resolve_one(speaker);
        if (!referent.empty()) return referent;
      }
    }
    if (named != kNoGroup) {
      person = static_cast<EntityIndex>(document_.of_phrase[static_cast<std::size_t>(at(named).phrase)]);
    } else {
      person = last_person();
    }
    if (person) {
      add_entity(referent, *person);
      mention(group, MentionForm::Pronoun, *person);
    }
    return referent;
  }
  if (word == "we" || word == "our" || word == "us" || word == "i" || word == "my" || word == "me") {
    // In a quotation the speaker of the sentence, else the institution that publishes the text.
    bool quoted = false;
    for (std::int32_t g = 0; g < index; ++g) quoted = quoted != (at(g).kind == GroupKind::Quote);
    const bool author = !quoted && home().has_value();
    for (std::size_t g = 0; !author && g < sentence_->groups.size(); ++g) {
      const Group& verb = sentence_->groups[g];
      if (verb.kind != GroupKind::Verb || verb.subject == kNoGroup || verb.subject == index) continue;
      if (at(index).first_conjunct != kNoGroup && at(index).first_conjunct == verb.subject) continue;
      if (!context_.words[verb.lemma].classes.has(WordClass::ReportingVerb) || at(verb.subject).pronoun)
        continue;
      return resolve(verb.subject);
    }
    if (const auto speaker = home()) {
      referent.entities.push_back(*speaker);
      add_party(referent, *speaker);
      mention(group, MentionForm::Pronoun, *speaker);
    }
    return referent;
  }
  if (word == "they" || word == "them" || word == "their" || word == "both" || word == "each") {
    // A plural subject of this sentence ("France and Spain said they …"), else the pair spoken of before.
    const std::int32_t several = antecedent(index, [&](std::int32_t g) {
      return at(g).conjunct != kNoGroup && at(g).first_conjunct == kNoGroup && at(g).phrase >= 0;
    });
    if (several != kNoGroup) {
      referent = resolve(several);
      // "Baku and Yerevan confirmed their willingness": the states that sit there.
      if (referent.parties.empty()) {
        for (std::int32_t g = several; g != kNoGroup; g = at(g).conjunct) {
          if (const auto state = metonym(g)) add_entity(referent, *state);
        }
        std::erase_if(referent.entities,
                      [&](EntityIndex e) { return claims_.at(e).type == EntityType::Place; });
      }
      if (referent.parties.size() > 1) {
        for (const EntityIndex e : referent.entities) mention(group, MentionForm::Pronoun, e);
        return referent;
      }
    }
    // "Rebel leaders said they would …"
    const std::int32_t speakers = antecedent(index, [&](std::int32_t g) {
      return at(g).plural && (at(g).phrase >= 0 || context_.lists.kind_of(at(g).lemma) != NounKind::None);
    });
    if (speakers != kNoGroup && (word == "they" || word == "their")) {
      referent = resolve_one(speakers);
      if (referent.empty() && alone_) referent = unnamed_group(speakers);
      if (!referent.empty()) return referent;
    }
    if (last_parties_.size() == 2 || word == "both") {
      // "Both sides signed. They …": the states, whoever met whom before.
      const bool sides = sides_sentence_ && sentence_index_ - *sides_sentence_ <= 1;
      return pair(!sides, group);
    }
    return {};
  }
  if (word == "it" || word == "its") {
    std::optional<EntityIndex> body;
    const auto is_body = [&](EntityIndex e) {
      const EntityType type = claims_.at(e).type;
      return type == EntityType::Country || type == EntityType::Organization;
    };
    const auto names_body = [&](std::int32_t g) {
      const Phrase* phrase = phrase_of(g);
      if (phrase != nullptr) {
        return (phrase->type == PhraseType::Country || phrase->type == PhraseType::Organization) &&
               document_.of_phrase[static_cast<std::size_t>(at(g).phrase)] >= 0;
      }
      return context_.lists.kind_of(at(g).lemma) == NounKind::Government;
    };
    const std::int32_t named = antecedent(index, names_body);
    // "Peru said that Chile had closed its border": the subject of its own clause before that of the
    // sentence.
    const std::int32_t own = word == "its" ? subject_before(index) : kNoGroup;
    if (own != kNoGroup && names_body(own)) {
      const Referent found = resolve_one(own);
      if (!found.entities.empty() && is_body(found.entities.front())) body = found.entities.front();
    }
    if (!body && named != kNoGroup) {
      const Referent found = resolve_one(named);
      if (!found.entities.empty() && is_body(found.entities.front())) body = found.entities.front();
    }
    if (!body) body = last_body();
    if (body) {
      add_entity(referent, *body);
      mention(group, MentionForm::Pronoun, *body);
    }
  }
  return referent;
}

}  // namespace entente
