// SPDX-License-Identifier: MIT
// Subjects of finite verbs: a walk to the left, over relative clauses and parentheses, to the head of a noun
// phrase. Tested by tests/extract/match/relations_test.cpp.
#include <algorithm>

#include "extract/match/relation_finder.hpp"

namespace entente {

void RelationFinder::relate_finite(Index i) {
  Group& verb = at(i);
  verb.subject = head_of_conjuncts(find_subject(i));
  if (verb.subject != kNoGroup && at(leftmost(verb.subject)).determiner != WordId::None &&
      context_.words[at(leftmost(verb.subject)).determiner].text == "whose") {
    verb.relative = true;
  }
  // Speech before its speaker: "…," said X.
  if (reports(i) && (verb.subject == kNoGroup || kind(i - 1) == GroupKind::Quote ||
                     (kind(i - 1) == GroupKind::Comma && finite_between(verb.subject, i)))) {
    const Index next = skip_right(i + 1);
    const Index before = skip_left(i - 1);
    if (is_noun(next) && kind(before) == GroupKind::Comma && !verb.relative && sort_of(owned(next)) == 1 &&
        !(is_verb(owned(next) + 1) && at(owned(next) + 1).form == VerbForm::Finite)) {
      verb.subject = owned(next);
    }
  }
  // The clause may be one that somebody reports, or a condition.
  Index start = verb.subject == kNoGroup || verb.subject > i ? i : leftmost(verb.subject);
  if (verb.relative) return;
  Index before = start - 1;
  while (before >= 0 && (kind(before) == GroupKind::Adverb || kind(before) == GroupKind::Date ||
                         kind(before) == GroupKind::Quote || kind(before) == GroupKind::Preposition ||
                         kind(before) == GroupKind::Comma)) {
    --before;
  }
  if (kind(before) == GroupKind::Subordinator) {
    const std::string_view text = word(before);
    verb.conditional = text == "if" || text == "unless" || text == "whether" || text == "should";
    if (text == "that" || text == "whether" || text == "how" || text == "why") {
      for (Index k = before - 1; k >= 0; --k) {
        if (is_verb(k) || (is_noun(k) && k == before - 1 && sort_of(k) == 0)) {
          verb.governor = k;
          verb.reported = is_verb(k) && reports(k);
          break;
        }
        // "accusations by Peru that Chile wanted it": the clause hangs on the accusations.
        if (is_noun(k) && k == before - 1) {
          const Index head = head_of_phrase(k);
          if (head != k && sort_of(head) == 0 && context_.lists.nominal_verb.count(at(head).lemma) != 0) {
            verb.governor = head;
            break;
          }
        }
        if (kind(k) == GroupKind::Subordinator || kind(k) == GroupKind::Colon) break;
      }
    }
  } else if (is_verb(before) && reports(before) && only_dates(before + 1, start)) {
    verb.governor = before;
    verb.reported = true;
  }
}

/// The noun group that a finite verb at `i` says something of, or kNoGroup.
RelationFinder::Index RelationFinder::find_subject(Index i) {
  Index j = i - 1;
  int steps = 0;
  while (j >= 0 && ++steps < 200) {
    switch (kind(j)) {
      case GroupKind::Adverb:
      case GroupKind::Date:
      case GroupKind::Quote:
      case GroupKind::Preposition:
      case GroupKind::Dash:
      case GroupKind::Adjective:
        --j;
        break;
      case GroupKind::Close:
        while (j >= 0 && kind(j) != GroupKind::Open) --j;
        --j;
        break;
      case GroupKind::Relative:
        return antecedent(i, j);
      case GroupKind::Subordinator:
        if (j == i - 1 && word(j) == "that" && is_noun(j - 1)) return antecedent(i, j);
        return kNoGroup;
      case GroupKind::Coordinator:
        if (only_adverbs(j + 1, i)) {
          return kind(j - 1) == GroupKind::Comma ? subject_of_main_verb(j) : subject_of_verb_before(j);
        }
        --j;
        break;
      case GroupKind::Comma: {
        const Index opening = comma_before(j);
        if (only_adverbs(j + 1, i) && opening >= 0 && is_parenthesis(opening, j)) {
          j = opening - 1;
        } else if (only_adverbs(j + 1, i) && opens_clause(j - 1)) {
          return head_of_conjuncts(j - 1);
        } else if (only_adverbs(j + 1, i) && opening < 0 && finite_between(0, j)) {
          return subject_of_verb_before(j);
        } else {
          --j;
        }
        break;
      }
      case GroupKind::Noun:
        // "Kenya and Uganda each expelled …"
        if (word(j) == "each" && at(j).last == at(j).first + 1 && kind(j - 1) == GroupKind::Noun) {
          --j;
          break;
        }
        return head_of_phrase(j);
      case GroupKind::Verb:
        if (at(j).relative || at(j).form == VerbForm::Finite) return described_by(j);
        if (at(j).form == VerbForm::Infinitive && at(j).governor != kNoGroup && is_noun(at(j).governor)) {
          return head_of_phrase(at(j).governor);
        }
        --j;
        break;
      default:
        return kNoGroup;
    }
  }
  return kNoGroup;
}

/// "that the Prime Minister, …, will": a noun group that nothing but a conjunction precedes in its clause.
bool RelationFinder::opens_clause(Index i) {
  if (!is_noun(i)) return false;
  const Index before = leftmost(head_of_conjuncts(i)) - 1;
  return before < 0 || kind(before) == GroupKind::Subordinator || kind(before) == GroupKind::Colon;
}

RelationFinder::Index RelationFinder::comma_before(Index comma) {
  for (Index k = comma - 1; k >= 0; --k) {
    if (kind(k) == GroupKind::Comma) return k;
  }
  return kNoGroup;
}

/// ", who …," ", the capital of …," ", speaking in …,": between the commas no clause of its own begins.
bool RelationFinder::is_parenthesis(Index opening, Index closing) {
  if (opening < 1) return false;
  const GroupKind first = kind(opening + 1);
  if (first == GroupKind::Relative || first == GroupKind::Preposition || first == GroupKind::Date)
    return true;
  if (first == GroupKind::Subordinator) return finite_between(opening, closing);
  if (is_verb(opening + 1)) return at(opening + 1).form != VerbForm::Finite || at(opening + 1).passive;
  if (first != GroupKind::Noun && first != GroupKind::Adverb) return false;
  // "the treaty, he said, will": one who reports
  if (is_noun(opening + 1) && is_verb(closing - 1) && reports(closing - 1) &&
      owned(opening + 1) == closing - 2) {
    return is_noun(skip_left(opening - 1));
  }
  for (Index k = opening + 1; k < closing; ++k) {
    if (is_verb(k) && at(k).form == VerbForm::Finite && !at(k).relative) return false;
  }
  return is_noun(skip_left(opening - 1));
}

/// "said that the visit is taking place, and invited him": behind a comma the sentence's own subject goes
/// on.
RelationFinder::Index RelationFinder::subject_of_main_verb(Index j) {
  for (Index k = j - 1; k >= 0; --k) {
    if (is_verb(k) && at(k).form == VerbForm::Finite && !at(k).relative && at(k).governor == kNoGroup &&
        !at(k).conditional) {
      return at(k).subject;
    }
  }
  return subject_of_verb_before(j);
}

RelationFinder::Index RelationFinder::subject_of_verb_before(Index j) {
  for (Index k = j - 1; k >= 0; --k) {
    if (is_verb(k) && at(k).form == VerbForm::Finite) return at(k).subject;
  }
  return kNoGroup;
}

RelationFinder::Index RelationFinder::antecedent(Index verb, Index relative) {
  at(verb).relative = true;
  Index k = relative - 1;
  while (k >= 0 && (kind(k) == GroupKind::Comma || kind(k) == GroupKind::Preposition ||
                    kind(k) == GroupKind::Date || kind(k) == GroupKind::Adverb)) {
    --k;
  }
  if (!is_noun(k)) return kNoGroup;
  // "an attack in Iraq that killed two": the place did not.
  while (word(relative) != "who" && kind(relative - 1) != GroupKind::Comma && is_place(k) &&
         is_noun(at(k).preposition - 1)) {
    k = at(k).preposition - 1;
  }
  if (context_.word(at(k).head).classes.has(WordClass::Demonstrative)) return k;  // "those who"
  // "who" is a person: in "the envoy of the UN, who …" the antecedent is the envoy.
  if (word(relative) == "who" && at(k).phrase < 0 && sort_of(k) == 0) return head_of_phrase(k);
  if (word(relative) == "which" && kind(relative - 1) == GroupKind::Comma) return head_of_event(k);
  return head_of_conjuncts(k);
}

/// A place or state behind "in", "at" or "near".
bool RelationFinder::is_place(Index i) {
  if (at(i).phrase < 0 || at(i).preposition == kNoGroup) return false;
  const PhraseType type = context_.phrases.phrases[static_cast<std::size_t>(at(i).phrase)].type;
  const std::string_view preposition = word(at(i).preposition);
  return (type == PhraseType::Country || type == PhraseType::Place) &&
         (preposition == "in" || preposition == "at" || preposition == "near" || preposition == "outside");
}

/// ", which concluded …" after "his visit to Malaysia" speaks of the visit.
RelationFinder::Index RelationFinder::head_of_event(Index k) {
  const Index preposition = at(k).preposition;
  if (preposition > 0 && is_noun(preposition - 1) && sort_of(preposition - 1) == 0) return preposition - 1;
  return k;
}

/// From a noun group at the right edge of a subject to the head of the whole: "[the leaders] of [the two
/// states]".
RelationFinder::Index RelationFinder::head_of_phrase(Index j) {
  int steps = 0;
  while (++steps < 100) {
    j = head_of_conjuncts(j);
    const Index left = leftmost(j);
    const Index preposition = kind(left - 1) == GroupKind::Preposition ? left - 1 : kNoGroup;
    if (preposition != kNoGroup) {
      Index before = skip_left(preposition - 1);
      while (kind(before) == GroupKind::Preposition && kind(before + 1) == GroupKind::Date)
        before = skip_left(before - 1);  // "abducted [in May] in Lima"
      if (is_noun(before)) {
        j = before;
        continue;
      }
      if (is_verb(before)) return edge_of_clause(before, j);
      return j;
    }
    if (is_verb(left - 1)) return edge_of_clause(left - 1, j);
    return j;
  }
  return j;
}

/// `noun` is a complement of `verb`: where that verb only modifies a noun, that noun is the head.
RelationFinder::Index RelationFinder::edge_of_clause(Index verb, Index noun) {
  // "the law to provide means to fight terror received": the noun that governs the chain
  while (at(verb).form == VerbForm::Infinitive && at(verb).governor != kNoGroup && at(verb).governor < verb &&
         is_verb(at(verb).governor) && at(at(verb).governor).form == VerbForm::Infinitive) {
    verb = at(verb).governor;
  }
  const Group& v = at(verb);
  if (v.relative || (v.form == VerbForm::Finite && !reports(verb))) {
    const Index described = described_by(verb);
    if (described != kNoGroup && (v.relative || described != v.subject)) return described;
  }
  if (v.form == VerbForm::Ing && v.subject != kNoGroup && v.subject < verb && is_noun(verb - 1))
    return v.subject;
  if (v.form == VerbForm::Participle && v.object != kNoGroup && v.object < verb)
    return head_of_phrase(v.object);
  if (v.form == VerbForm::Infinitive && v.governor != kNoGroup && is_noun(v.governor))
    return head_of_phrase(v.governor);
  return noun;
}

}  // namespace entente
