// SPDX-License-Identifier: MIT
// Grammatical relations between groups: `find_relations`. The order of the passes, objects, and how far a
// verb reaches. Tested by tests/extract/match/relations_test.cpp.
#include <algorithm>

#include "extract/match/relation_finder.hpp"

namespace entente {

void RelationFinder::run() {
  find_conjunctions();
  link_prepositions();
  coordinate();
  for (Index i = 0; i < size_; ++i) {
    if (at(i).kind == GroupKind::Verb) relate_verb(i);
  }
  for (Index i = 0; i < size_; ++i) {
    if (at(i).kind == GroupKind::Verb) complete_verb(i);
  }
  for (Index i = 0; i < size_; ++i) {
    if (at(i).kind == GroupKind::Verb) find_scope(i);
  }
}

// ---- verbs ----

void RelationFinder::relate_verb(Index i) {
  Group& verb = at(i);
  if (continues_infinitive(i)) return;
  join_auxiliary(i);
  make_bare_infinitive(i);
  switch (verb.form) {
    case VerbForm::Infinitive:
      relate_infinitive(i);
      break;
    case VerbForm::Ing:
      relate_ing(i);
      break;
    case VerbForm::Participle:
      relate_participle(i);
      break;
    case VerbForm::Finite:
      if (reduced(i)) {
        verb.form = VerbForm::Participle;
        verb.passive = true;
        relate_participle(i);
      } else {
        relate_finite(i);
      }
      break;
  }
  find_object(i);
  find_relative_object(i);
}

/// "was on Monday confirmed": a time stands between the auxiliary and its participle.
void RelationFinder::join_auxiliary(Index i) {
  Group& verb = at(i);
  const WordClasses c = context_.word(verb.head).classes;
  if (verb.form == VerbForm::Infinitive || verb.form == VerbForm::Ing || verb.passive || verb.perfect ||
      verb.modal != ModalKind::None || !c.has(WordClass::VerbParticiple)) {
    return;
  }
  Index k = i - 1;
  while (k >= 0 && !is_verb(k)) --k;
  if (k < 0 || k == i - 1 || !only_dates(k + 1, i) || at(k).form != VerbForm::Finite) return;
  const WordClasses auxiliary = context_.word(at(k).head).classes;
  if (!auxiliary.any(WordClass::AuxiliaryBe | WordClass::AuxiliaryHave)) return;
  verb.form = VerbForm::Finite;
  verb.passive = auxiliary.has(WordClass::AuxiliaryBe);
  verb.perfect = !verb.passive;
  verb.negated = at(k).negated;
  verb.modal = at(k).modal;
  verb.tense = verb.perfect ? Tense::Past : at(k).tense;
}

/// "helped stop the war", "will help Peru expand trade": "help" governs an infinitive without "to".
void RelationFinder::make_bare_infinitive(Index i) {
  Group& verb = at(i);
  const WordClasses c = context_.word(verb.head).classes;
  if (verb.form != VerbForm::Finite || verb.last - verb.first > 2 || verb.modal != ModalKind::None ||
      !c.has(WordClass::VerbBase) || c.has(WordClass::VerbPast)) {
    return;
  }
  Index k = i - 1;
  if (is_noun(k)) k = leftmost(head_of_conjuncts(k)) - 1;
  if (is_verb(k) && word(k) == "help") verb.form = VerbForm::Infinitive;
}

void RelationFinder::find_object(Index i) {
  Group& verb = at(i);
  Index next = skip_right(i + 1);
  if (verb.passive) {
    // "Chile was given food": of two objects one has become the subject.
    const bool gives = verb.form == VerbForm::Finite && context_.lists.two_objects.count(verb.lemma) != 0;
    if (gives && next == i + 1 && is_noun(next)) verb.second_object = owned(next);
    return;
  }
  // "will sign on Monday a treaty with X"
  if (kind(next) == GroupKind::Preposition && kind(next + 1) == GroupKind::Date &&
      is_noun(skip_right(next + 2)) && at(skip_right(next + 2)).determiner != WordId::None)
    ++next;
  if (kind(next) == GroupKind::Date) next = skip_right(next + 1);
  if (!is_noun(next) || verb.subject == next) return;
  const Index first = owned(next);
  verb.object = first;
  Index second = first + 1;
  if (is_noun(second) && at(second).possessor == kNoGroup && at(first).conjunct == kNoGroup &&
      is_second_object(first, second)) {
    second = owned(second);
    verb.second_object = first;
    verb.object = second;
  }
}

bool RelationFinder::is_second_object(Index first, Index second) {
  const WordClasses head = context_.word(at(second).head).classes;
  if (head.has(WordClass::Existential)) return false;  // "presented his letter there"
  if (sort_of(first) == 1) return true;
  // "called the test a threat", but not "attend a meeting each year", "defend their land more"
  const WordId determiner = at(second).determiner;
  return determiner != WordId::None && head.any(WordClass::Noun | WordClass::PluralNoun) &&
         (context_.words[determiner].text == "a" || context_.words[determiner].text == "an" ||
          context_.words[determiner].text == "the");
}

void RelationFinder::find_relative_object(Index i) {
  Group& verb = at(i);
  if (verb.form != VerbForm::Finite || verb.passive || verb.relative || verb.object != kNoGroup ||
      verb.subject == kNoGroup || verb.subject > i || kind(i - 1) == GroupKind::Comma ||
      verb.governor != kNoGroup) {
    return;
  }
  if (is_verb(i + 1)) return;  // "signs it will opt to leave"
  const Index before = leftmost(verb.subject) - 1;
  // "the state to which they have gone" is no object; "the treaty that Peru signed" is one
  const bool which = (kind(before) == GroupKind::Relative && at(before).last == at(before).first + 1) ||
                     (kind(before) == GroupKind::Subordinator && word(before) == "that" &&
                      is_noun(before - 1) && sort_of(before - 1) == 2);
  const Index noun = which ? before - 1 : before;
  if (!is_noun(noun)) return;
  verb.object = noun;
  verb.relative = true;
}

RelationFinder::Index RelationFinder::described_by(Index verb) {
  const Group& v = at(verb);
  if (v.subject == kNoGroup || v.subject > verb) return v.subject;
  if (v.object != kNoGroup && v.object < v.subject) return head_of_phrase(v.object);
  // "the state to which they went", "the fact that Peru agreed", "Peru, whose army left"
  const Index start = leftmost(v.subject);
  Index before = start - 1;
  const bool clause = kind(before) == GroupKind::Relative ||
                      (kind(before) == GroupKind::Subordinator && word(before) == "that");
  const bool whose =
      at(start).determiner != WordId::None && context_.words[at(start).determiner].text == "whose";
  if (!clause && !whose) return v.subject;
  if (clause) --before;
  if (kind(before) == GroupKind::Comma) --before;
  return is_noun(before) ? head_of_phrase(before) : v.subject;
}

/// Subjects that stand to the right, and objects that are subjects of a reported clause.
void RelationFinder::complete_verb(Index i) {
  Group& verb = at(i);
  if (verb.form == VerbForm::Ing && verb.subject == kNoGroup) {
    for (Index k = i + 1; k < size_; ++k) {
      if (is_verb(k) && at(k).form == VerbForm::Finite && at(k).subject != kNoGroup && at(k).subject > i) {
        verb.subject = at(k).subject;
        break;
      }
    }
  }
  if (verb.object != kNoGroup && verb.object > i && !verb.passive) {
    for (Index k = verb.object + 1; k < size_ && k < verb.object + 12; ++k) {
      if (is_verb(k) && at(k).form == VerbForm::Finite && !at(k).relative && at(k).subject == verb.object &&
          (reports(i) || at(k).governor == i)) {
        verb.object = kNoGroup;
        break;
      }
    }
  }
}

void RelationFinder::find_scope(Index i) {
  Index end = i + 1;
  while (end < size_) {
    const GroupKind here = kind(end);
    if (here == GroupKind::Subordinator || here == GroupKind::Relative || here == GroupKind::Colon) break;
    if (here == GroupKind::Verb) {
      const Index subject = at(end).subject;
      if (at(end).form == VerbForm::Finite && subject > i && subject < end) {
        end = leftmost(subject);
        // Its preposition or conjunction belongs to the next clause as well.
        while (end > i + 1 &&
               (kind(end - 1) == GroupKind::Preposition || kind(end - 1) == GroupKind::Coordinator ||
                kind(end - 1) == GroupKind::Comma)) {
          --end;
        }
      }
      break;
    }
    ++end;
  }
  at(i).scope_end = end;
}

void find_relations(const MatchContext& context, SentenceGroups& sentence) {
  RelationFinder(context, sentence).run();
}

}  // namespace entente
