// SPDX-License-Identifier: MIT
// From a trigger and a grammatical relation to the groups that stand in it: `FrameRelations::find`.
// Tested by tests/extract/match/frames_test.cpp.
#include "extract/match/frame_relations.hpp"

#include <algorithm>

namespace entente {

std::int32_t FrameRelations::owned(std::int32_t i) const {
  while (i + 1 < size() && at(i).possessive && at(i + 1).possessor == i) ++i;
  return i;
}

void FrameRelations::add(std::int32_t group, std::vector<FrameCandidate>& out) const {
  if (group == kNoGroup || at(group).kind != GroupKind::Noun) return;
  for (const FrameCandidate& known : out) {
    if (known.group == group && known.via == FrameCandidate::Via::Group) return;
  }
  out.push_back({FrameCandidate::Via::Group, group});
}

void FrameRelations::verb_subject(std::int32_t verb, std::vector<FrameCandidate>& out) const {
  const Group& v = at(verb);
  if (!v.passive) return add(v.subject, out);
  prepositions(verb + 1, v.scope_end, "by", out);
}

/// The subject, or, where that is a thing, whoever tells of it: "the issue came up in talks, Peru said".
void FrameRelations::acting(std::int32_t verb, std::vector<FrameCandidate>& out) const {
  const std::int32_t subject = at(verb).subject;
  const bool thing = subject != kNoGroup && !at(verb).passive && at(subject).phrase < 0 &&
                     !at(subject).pronoun && context_.lists.kind_of(at(subject).lemma) == NounKind::None &&
                     at(subject).possessor == kNoGroup;
  if (thing && at(verb).reported && at(verb).governor != kNoGroup)
    return verb_subject(at(verb).governor, out);
  verb_subject(verb, out);
}

void FrameRelations::verb_object(std::int32_t verb, std::vector<FrameCandidate>& out) const {
  const Group& v = at(verb);
  if (v.passive) {
    add(v.object != kNoGroup && v.object < verb ? v.object : v.subject, out);
    add(v.second_object, out);
    return;
  }
  add(v.object, out);
  add(v.second_object, out);
  // "broke off ties", "set up a group": the particle stands before its object.
  std::int32_t behind = verb + 2;
  if (behind + 2 < size() && at(behind).kind == GroupKind::Preposition &&
      at(behind + 1).kind == GroupKind::Date) {
    behind += 2;  // "drove out on Monday 200 refugees"
  } else if (behind + 1 < size() && at(behind).kind == GroupKind::Date) {
    ++behind;
  }
  if (v.object == kNoGroup && behind < size() && at(verb + 1).kind == GroupKind::Preposition &&
      at(behind).kind == GroupKind::Noun) {
    const std::string_view particle = context_.words[at(verb + 1).lemma].text;
    if (particle == "off" || particle == "over" || particle == "up" || particle == "out" ||
        particle == "down" || particle == "back" || particle == "away") {
      add(owned(behind), out);
    }
  }
}

void FrameRelations::prepositions(std::int32_t from, std::int32_t to, std::string_view word,
                                  std::vector<FrameCandidate>& out) const {
  for (std::int32_t i = from; i < to && i < size(); ++i) {
    if (at(i).kind != GroupKind::Preposition || context_.words[at(i).lemma].text != word) continue;
    std::int32_t noun = i + 1;
    while (noun < size() && (at(noun).kind == GroupKind::Adverb || at(noun).kind == GroupKind::Quote)) ++noun;
    if (noun < size() && at(noun).kind == GroupKind::Noun) add(owned(noun), out);
  }
}

/// "In Beijing, X met Y": a preposition phrase before the subject.
void FrameRelations::fronted(std::int32_t verb, std::string_view word,
                             std::vector<FrameCandidate>& out) const {
  const std::int32_t stop = at(verb).subject != kNoGroup && at(verb).subject < verb ? at(verb).subject : verb;
  std::int32_t start = stop;
  while (start > 0) {
    const GroupKind kind = at(start - 1).kind;
    if (kind == GroupKind::Verb || kind == GroupKind::Subordinator || kind == GroupKind::Relative ||
        kind == GroupKind::Colon || kind == GroupKind::Coordinator) {
      break;
    }
    --start;
  }
  prepositions(start, stop, word, out);
}

/// Where the chain of preposition phrases behind a noun ends: "visit | to Malaysia | on Monday | by X |".
std::int32_t FrameRelations::chain_end(std::int32_t noun) const {
  std::int32_t last = noun;
  while (at(last).conjunct != kNoGroup) last = at(last).conjunct;
  std::int32_t i = last + 1;
  while (i < size()) {
    const GroupKind kind = at(i).kind;
    if (kind == GroupKind::Date || kind == GroupKind::Adverb || kind == GroupKind::Quote) {
      ++i;
    } else if (kind == GroupKind::Preposition) {
      std::int32_t next = i + 1;
      while (next < size() && (at(next).kind == GroupKind::Adverb || at(next).kind == GroupKind::Quote))
        ++next;
      if (next >= size()) break;
      if (at(next).kind == GroupKind::Date) {
        i = next + 1;
        continue;
      }
      if (at(next).kind != GroupKind::Noun) break;
      next = owned(next);
      while (at(next).conjunct != kNoGroup) next = at(next).conjunct;
      i = next + 1;
    } else {
      break;
    }
  }
  return i;
}

/// Whether "of" stands behind a common noun between the trigger and the candidate.
bool FrameRelations::belongs_to_other(std::int32_t trigger, const FrameCandidate& candidate) const {
  if (candidate.via != FrameCandidate::Via::Group) return false;
  const std::int32_t preposition = at(candidate.group).preposition;
  if (preposition <= trigger + 1) return false;
  const Group& before = at(preposition - 1);
  if (before.first_conjunct == trigger) return false;
  return before.kind == GroupKind::Noun && before.phrase < 0 && !before.pronoun;
}

std::int32_t FrameRelations::carrier(std::int32_t noun) const {
  const std::int32_t first = at(noun).first_conjunct != kNoGroup ? at(noun).first_conjunct : noun;
  for (std::int32_t v = 0; v < size(); ++v) {
    const Group& verb = at(v);
    if (verb.kind != GroupKind::Verb) continue;
    if (verb.object == first || verb.second_object == first) return v;
    if (verb.subject == first && verb.passive) return v;
  }
  return kNoGroup;
}

/// Whether the preposition phrase says when or how the clause's subject acts ("during a visit", "on a tour"),
/// not what a noun is about.
bool FrameRelations::is_adjunct(std::int32_t preposition) const {
  const std::string_view word = context_.words[at(preposition).lemma].text;
  const bool circumstance = word == "on" || word == "in" || word == "at" || word == "during" ||
                            word == "for" || word == "after" || word == "following" || word == "before" ||
                            word == "through" || word == "via" || word == "ahead of" || word == "prior to" ||
                            word == "amid";
  if (!circumstance) return false;
  const bool of_noun = preposition > 0 && at(preposition - 1).kind == GroupKind::Noun &&
                       (word == "on" || word == "for" || word == "in" || word == "at") &&
                       at(preposition - 1).phrase < 0;
  return !of_noun;
}

/// "agreed to a truce", "entered into talks": a verb and its preposition that carry the noun.
bool FrameRelations::is_support(std::int32_t verb, std::int32_t preposition) const {
  if (verb + 1 != preposition) return false;
  return context_.words[at(verb).lemma].classes.has(WordClass::SupportVerb) ||
         context_.lists.control_of(at(verb).lemma) == ControlKind::Commit;
}

std::int32_t FrameRelations::host(std::int32_t noun) const {
  std::int32_t start = noun;
  while (at(start).possessor != kNoGroup) start = at(start).possessor;
  for (std::int32_t i = start - 1; i >= 0; --i) {
    const GroupKind kind = at(i).kind;
    if (kind == GroupKind::Verb) return i;
    if (kind == GroupKind::Subordinator || kind == GroupKind::Relative || kind == GroupKind::Colon) break;
  }
  for (std::int32_t i = noun + 1; i < size(); ++i) {
    const GroupKind kind = at(i).kind;
    if (kind == GroupKind::Verb) return i;
    if (kind == GroupKind::Colon) break;
  }
  return kNoGroup;
}

/// "threatened to leave unless X …": who is to meet the condition.
void FrameRelations::condition(std::int32_t trigger, std::string_view word,
                               std::vector<FrameCandidate>& out) const {
  std::int32_t open = kNoGroup;
  for (std::int32_t g = trigger + 1; g < size(); ++g) {
    if (at(g).kind == GroupKind::Subordinator && context_.words[at(g).lemma].text == word) open = g;
    if (open == kNoGroup || at(g).kind != GroupKind::Verb || at(g).form != VerbForm::Finite) continue;
    add(at(g).subject, out);
    return;
  }
}

void FrameRelations::complements(std::int32_t trigger, std::vector<FrameCandidate>& out) const {
  for (std::int32_t v = 0; v < size(); ++v) {
    if (at(v).kind == GroupKind::Verb && at(v).governor == trigger && v != trigger) {
      out.push_back({FrameCandidate::Via::Clause, v});
    }
  }
}

/// The objects of a clause, then what stands behind its prepositions, then those of the clauses it governs.
void FrameRelations::affected(std::int32_t verb, std::vector<FrameCandidate>& out, int depth) const {
  constexpr int kDeepest = 4;  // "offered to help to begin to …": longer chains are no prose
  verb_object(verb, out);
  for (std::int32_t i = verb + 1; i + 1 < at(verb).scope_end && i + 1 < size(); ++i) {
    if (at(i).kind != GroupKind::Preposition) continue;
    const std::string_view word = context_.words[at(i).lemma].text;
    if (word != "by" && word != "like" && word != "as" && at(i + 1).kind == GroupKind::Noun)
      add(owned(i + 1), out);
  }
  if (depth == kDeepest) return;
  for (std::int32_t v = verb + 1; v < size(); ++v) {
    if (at(v).kind != GroupKind::Verb || at(v).form == VerbForm::Finite) continue;
    // "to help to build", "to take steps to reduce"
    if (at(v).governor == verb || (at(v).governor != kNoGroup && at(v).governor == at(verb).object))
      affected(v, out, depth + 1);
  }
}

/// "sent doctors to help Haiti", "a grant for rebuilding schools in Haiti", "food for families that floods
/// in Haiti displaced": the clause that says what or whom for, the first verb behind the trigger's
/// complements.
void FrameRelations::purpose(std::int32_t trigger, std::vector<FrameCandidate>& out) const {
  const std::int32_t v = at(trigger).kind == GroupKind::Verb ? at(trigger).scope_end : chain_end(trigger);
  if (v <= trigger || v >= size() || at(v).kind != GroupKind::Verb) return;
  const bool gerund = at(v).form == VerbForm::Ing && at(v - 1).kind == GroupKind::Preposition;
  const bool aim = (at(v).form == VerbForm::Infinitive || gerund) && at(v).governor >= trigger;
  const bool people =
      (at(v).form == VerbForm::Ing || at(v).form == VerbForm::Participle) &&
      at(v - 1).kind == GroupKind::Noun && v - 1 > trigger &&
      context_.words[at(v - 1).lemma].classes.any(WordClass::PersonNoun | WordClass::GroupNoun);
  if (aim || people) affected(v, out, 0);
}

void FrameRelations::find(std::int32_t trigger, TriggerKind kind, const FrameRelation& relation,
                          std::vector<FrameCandidate>& out) const {
  const std::string_view word =
      relation.word == WordId::None ? std::string_view() : context_.words[relation.word].text;
  if (kind == TriggerKind::Adjective && at(trigger).kind == GroupKind::Noun) {
    if (relation.kind == RelationKind::Head) add(trigger, out);
    if (relation.kind == RelationKind::Preposition) prepositions(trigger + 1, chain_end(trigger), word, out);
    // "Peru's president met visiting officials": who acts upon those whom the adjective tells of
    if (relation.kind == RelationKind::Subject) {
      std::int32_t verb = carrier(trigger);
      if (verb == kNoGroup) verb = host(trigger);
      if (verb != kNoGroup && at(verb).subject != trigger) acting(verb, out);
    }
    return;
  }
  if (relation.kind == RelationKind::Head) return;
  if (kind == TriggerKind::Adjective && relation.kind != RelationKind::Preposition) {
    // "is ready to help": the clause hangs on the verb.
    while (trigger > 0 && at(trigger).kind != GroupKind::Verb) --trigger;
  }
  if (relation.kind == RelationKind::Complement) return complements(trigger, out);
  if (relation.kind == RelationKind::Self) {
    if (at(trigger).kind == GroupKind::Verb) out.push_back({FrameCandidate::Via::Clause, trigger});
    return;
  }
  if (relation.kind == RelationKind::Affected) {
    for (std::int32_t v = 0; v < size(); ++v) {
      if (at(v).kind != GroupKind::Verb || v == trigger || at(v).governor == kNoGroup) continue;
      // "gave ten lorries to help the people of X"
      const bool purpose = kind == TriggerKind::Verb && at(v).governor == at(trigger).object &&
                           at(v).form == VerbForm::Infinitive;
      if (at(v).governor == trigger || purpose) affected(v, out, 0);
    }
    return;
  }

  if (relation.kind == RelationKind::Condition) {
    for (std::int32_t v = trigger + 1; v < size(); ++v) {
      if (at(v).kind == GroupKind::Verb && at(v).conditional && !at(v).passive) add(at(v).subject, out);
    }
    return;
  }
  if (relation.kind == RelationKind::Purpose) return purpose(trigger, out);
  if (relation.kind == RelationKind::Embedded) {
    for (std::int32_t v = 0; v < size(); ++v) {
      if (at(v).kind == GroupKind::Verb && at(v).governor == trigger && at(v).form == VerbForm::Finite)
        add(at(v).subject, out);
    }
    return;
  }
  if (kind == TriggerKind::Noun) {
    const Group& noun = at(trigger);
    const std::int32_t verb = carrier(trigger);
    const bool supported =
        verb != kNoGroup &&
        (context_.words[at(verb).lemma].classes.has(WordClass::SupportVerb) || at(verb).passive);
    switch (relation.kind) {
      case RelationKind::Possessor:
        if (noun.possessor != kNoGroup || noun.determiner != WordId::None) {
          out.push_back({FrameCandidate::Via::Possessor, trigger});
        }
        return;
      case RelationKind::Modifier:
        out.push_back({FrameCandidate::Via::Modifiers, trigger});
        return;
      case RelationKind::Subject: {
        if (supported) return verb_subject(verb, out);
        if (verb != kNoGroup) return;
        // "arrived on a visit", "met during a visit", "is on a tour"
        if (noun.preposition == kNoGroup) return;
        const std::int32_t main = host(trigger);
        if (main == kNoGroup) return;
        if (is_adjunct(noun.preposition) || is_support(main, noun.preposition)) acting(main, out);
        return;
      }
      case RelationKind::Object:
        if (supported && at(verb).second_object != kNoGroup) add(at(verb).second_object, out);
        return;
      case RelationKind::By:
        prepositions(trigger + 1, chain_end(trigger), "by", out);
        if (supported) prepositions(verb + 1, at(verb).scope_end, "by", out);
        return;
      default:
        if (noun.phrase >= 0 &&
            context_.phrases.phrases[static_cast<std::size_t>(noun.phrase)].type == PhraseType::Agreement &&
            (word == "between" || word == "with")) {
          out.push_back({FrameCandidate::Via::OwnAgreement, trigger});
        }
        prepositions(trigger + 1, chain_end(trigger), word, out);
        if (word == "of") {
          // "a visit to Chile as a guest of the government": the guest's, not the visit's.
          out.erase(std::remove_if(out.begin(), out.end(),
                                   [&](const FrameCandidate& c) { return belongs_to_other(trigger, c); }),
                    out.end());
        }
        if (supported) prepositions(verb + 1, at(verb).scope_end, word, out);
        return;
    }
  }
  std::int32_t verb = trigger;
  if (kind == TriggerKind::Adjective) {
    while (verb >= 0 && at(verb).kind != GroupKind::Verb) --verb;
    if (verb < 0) return;
  }
  switch (relation.kind) {
    case RelationKind::Subject:
      verb_subject(verb, out);
      return;
    case RelationKind::Object:
      if (kind == TriggerKind::Verb) verb_object(verb, out);
      return;
    case RelationKind::By:
      prepositions(verb + 1, at(verb).scope_end, "by", out);
      return;
    case RelationKind::Preposition:
      if (word == "if" || word == "unless" || word == "until") condition(trigger, word, out);
      prepositions(trigger + 1, at(verb).scope_end, word, out);
      fronted(verb, word, out);
      return;
    default:
      return;
  }
}

}  // namespace entente
