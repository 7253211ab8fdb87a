// SPDX-License-Identifier: MIT
// Coordination: "A and B", "A, B and C", and what a conjunct shares with the first.
// Tested by tests/extract/match/relations_test.cpp.
#include <algorithm>

#include "extract/match/relation_finder.hpp"

namespace entente {

/// "since their ties were established": a preposition that a clause follows is a conjunction.
void RelationFinder::find_conjunctions() {
  for (Index i = 0; i + 2 < size_; ++i) {
    if (kind(i) != GroupKind::Preposition || !is_noun(i + 1) || word(i) == "for" ||
        !context_.words[at(i).lemma].classes.has(WordClass::Subordinator)) {
      continue;
    }
    Index next = owned(i + 1) + 1;
    while (kind(next) == GroupKind::Adverb ||
           ((kind(next) == GroupKind::Preposition || kind(next) == GroupKind::Coordinator) &&
            is_noun(next + 1))) {
      next = kind(next) == GroupKind::Adverb ? next + 1 : owned(next + 1) + 1;
    }
    if (is_verb(next) && at(next).form == VerbForm::Finite && !reduced(next))
      at(i).kind = GroupKind::Subordinator;
  }
}

void RelationFinder::link_prepositions() {
  for (Index i = 1; i < size_; ++i) {
    if (!is_noun(i)) continue;
    const Index before = leftmost(i) - 1;
    if (kind(before) == GroupKind::Preposition) at(i).preposition = before;
  }
}

/// 1 state, body or person; 2 agreement; 3 place; 0 a common noun that is none of them.
int RelationFinder::sort_of(Index i) {
  const Group& group = at(i);
  if (group.phrase >= 0) {
    switch (context_.phrases.phrases[static_cast<std::size_t>(group.phrase)].type) {
      case PhraseType::Agreement:
        return 2;
      case PhraseType::Place:
        return 1;  // capitals stand for states
      default:
        return 1;
    }
  }
  if (group.pronoun) return 1;
  return context_.lists.kind_of(group.lemma) != NounKind::None ? 1 : 0;
}

bool RelationFinder::finite_between(Index from, Index to) {
  for (Index i = from; i < to; ++i) {
    if (is_verb(i) && at(i).form == VerbForm::Finite && !at(i).relative) return true;
  }
  return false;
}

void RelationFinder::join(Index first, Index second) {
  Index last = first;
  while (at(last).conjunct != kNoGroup) last = at(last).conjunct;
  at(last).conjunct = second;
  at(second).first_conjunct = head_of_conjuncts(first);
  if (at(second).preposition == kNoGroup) at(second).preposition = at(first).preposition;
}

void RelationFinder::coordinate() {
  for (Index i = 0; i < size_; ++i) {
    if (!is_noun(i) || at(i).possessive || at(i).first_conjunct != kNoGroup) continue;
    coordinate_from(i);
  }
}

/// The noun that noun group `i` depends on and that is a common noun with an article as `member` is one.
RelationFinder::Index RelationFinder::parallel_of(Index i, Index member) {
  if (sort_of(member) != 0 || at(member).phrase >= 0 || at(leftmost(member)).determiner == WordId::None)
    return kNoGroup;
  // "a meeting of A and a meeting of B" are two, each with its own.
  const std::string_view own = kind(member + 1) == GroupKind::Preposition ? word(member + 1) : "";
  Index k = i;
  while (at(k).preposition > 0 && is_noun(at(k).preposition - 1)) {
    k = at(k).preposition - 1;
    if (sort_of(k) == 0 && at(leftmost(k)).determiner != WordId::None && at(k).conjunct == kNoGroup) {
      return kind(k + 1) == GroupKind::Preposition && word(k + 1) == own ? kNoGroup : k;
    }
  }
  return kNoGroup;
}

/// "A and B", "A, B and C" that begin at noun group `i`.
void RelationFinder::coordinate_from(Index i) {
  std::vector<Index>& members = members_;
  members.clear();
  members.push_back(i);
  Index j = i + 1;
  bool closed = false;
  while (j < size_) {
    Index next = kNoGroup;
    const bool comma = kind(j) == GroupKind::Comma;
    const Index after = comma ? j + 1 : j;
    if (kind(after) == GroupKind::Coordinator && word(after) != "but") {
      next = after + 1;
      while (kind(next) == GroupKind::Adverb) ++next;
      closed = true;
    } else if (comma) {
      next = j + 1;
    } else {
      break;
    }
    if (!is_noun(next)) {
      closed = false;
      break;
    }
    const Index member = owned(next);
    if (closed && leads_clause(i, member)) {
      closed = false;
      break;
    }
    if (sort_of(member) != sort_of(i)) {
      // "Canada expelled four and Kenya nine": a number is no conjunct of a name.
      const bool counted =
          context_.word(at(i).head).classes.any(WordClass::NumberWord | WordClass::Digits) ||
          context_.word(at(member).head).classes.any(WordClass::NumberWord | WordClass::Digits);
      const bool pair = closed && members.size() == 1 && !comma && !counted;
      if (!pair) {
        closed = false;
        break;
      }
      // "an end to raids in Gaza and a pullout": what is like the second noun stands farther left.
      if (const Index like = parallel_of(i, member); like != kNoGroup) {
        join(like, member);
        return;
      }
    }
    members.push_back(member);
    j = member + 1;
    if (closed && kind(j) != GroupKind::Coordinator) break;  // "A and B and C" goes on
    if (members.size() > 60) break;
  }
  if (closed && at(i).preposition != kNoGroup && kind(i + 1) == GroupKind::Comma && is_verb(j) &&
      at(j).form == VerbForm::Finite && !finite_between(0, i)) {
    return;  // "Meeting in Lima, A and B said": the list begins behind the comma
  }
  // A headline may list without "and": "Germany, France support …".
  const bool headline = !closed && members.size() >= 2 && i == 0 && is_verb(members.back() + 1) &&
                        sort_of(i) == 1 && at(members.back() + 1).form == VerbForm::Finite &&
                        at(i).phrase >= 0 && at(members.back()).phrase >= 0 && same_type(i, members.back());
  if (!closed && !headline) return;
  for (std::size_t m = 1; m < members.size(); ++m) join(i, members[m]);
}

bool RelationFinder::same_type(Index a, Index b) {
  return context_.phrases.phrases[static_cast<std::size_t>(at(a).phrase)].type ==
         context_.phrases.phrases[static_cast<std::size_t>(at(b).phrase)].type;
}

/// In "X met Y and Z left", Z is a subject and no conjunct of Y.
bool RelationFinder::leads_clause(Index first, Index member) {
  Index after = member + 1;
  while (kind(after) == GroupKind::Adverb || kind(after) == GroupKind::Date) ++after;
  if (!is_verb(after) || at(after).form != VerbForm::Finite) return false;
  // "with X and Y expected in Kiev": an absolute construction, whose participle looks finite.
  if (at(first).preposition != kNoGroup && word(at(first).preposition) == "with") return false;
  // Conjuncts of a subject have no finite verb before them in their clause.
  Index start = leftmost(first);
  for (Index k = start - 1; k >= 0; --k) {
    if (kind(k) == GroupKind::Subordinator || kind(k) == GroupKind::Relative || kind(k) == GroupKind::Colon)
      return false;
    if (is_verb(k)) {
      // "said A and B agreed", but not "recalled its envoy and B closed its embassy"
      const WordId determiner = at(first).determiner;
      const bool own = determiner != WordId::None && at(member).phrase >= 0 &&
                       context_.words[determiner].classes.has(WordClass::PossessivePronoun);
      if (k == start - 1 && reports(k) && !own) return false;
      return at(k).form == VerbForm::Finite;
    }
  }
  return false;
}

}  // namespace entente
