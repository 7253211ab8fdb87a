// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXTRACT_MATCH_RELATION_FINDER_HPP
#define ENTENTE_EXTRACT_MATCH_RELATION_FINDER_HPP

#include <vector>

#include "extract/match/group.hpp"

namespace entente {

/// Finds the relations of one sentence's groups, in place. Every step is a bounded walk over the groups; the
/// work is told in four files: coordination.cpp, subjects.cpp, control.cpp and relations.cpp, which calls the
/// others.
class RelationFinder {
 public:
  RelationFinder(const MatchContext& context, SentenceGroups& sentence)
      : context_(context), groups_(sentence.groups), size_(static_cast<Index>(sentence.groups.size())) {}
  void run();

 private:
  using Index = std::int32_t;

  [[nodiscard]] Group& at(Index i) { return groups_[static_cast<std::size_t>(i)]; }
  [[nodiscard]] GroupKind kind(Index i) const {
    return i < 0 || i >= size_ ? GroupKind::Break : groups_[static_cast<std::size_t>(i)].kind;
  }
  [[nodiscard]] std::string_view word(Index i) {
    return at(i).lemma == WordId::None ? std::string_view() : context_.words[at(i).lemma].text;
  }
  [[nodiscard]] bool is_verb(Index i) const { return kind(i) == GroupKind::Verb; }
  [[nodiscard]] bool is_noun(Index i) const { return kind(i) == GroupKind::Noun; }
  [[nodiscard]] ControlKind control(Index i) { return context_.lists.control_of(at(i).lemma); }
  [[nodiscard]] bool reports(Index i) {
    return context_.words[at(i).lemma].classes.has(WordClass::ReportingVerb);
  }
  /// The group that "'s" makes the possessed one, or the group itself.
  [[nodiscard]] Index owned(Index i) {
    while (i + 1 < size_ && at(i).possessive && at(i + 1).possessor == i) ++i;
    return i;
  }
  /// The first possessor of a chain "A's B's C", or the group itself.
  [[nodiscard]] Index leftmost(Index i) {
    while (at(i).possessor != kNoGroup) i = at(i).possessor;
    return i;
  }
  [[nodiscard]] Index skip_left(Index i) {
    while (i >= 0 &&
           (kind(i) == GroupKind::Adverb || kind(i) == GroupKind::Date || kind(i) == GroupKind::Quote))
      --i;
    return i;
  }
  [[nodiscard]] Index skip_right(Index i) {
    while (i < size_ && (kind(i) == GroupKind::Adverb || kind(i) == GroupKind::Quote)) ++i;
    return i;
  }
  [[nodiscard]] Index head_of_conjuncts(Index i) {
    return i != kNoGroup && at(i).first_conjunct != kNoGroup ? at(i).first_conjunct : i;
  }
  /// "said [on Monday] it will": nothing but a time stands between.
  [[nodiscard]] bool only_dates(Index from, Index to) {
    for (Index k = from; k < to; ++k) {
      if (kind(k) != GroupKind::Adverb && kind(k) != GroupKind::Date &&
          !(kind(k) == GroupKind::Preposition && kind(k + 1) == GroupKind::Date)) {
        return false;
      }
    }
    return true;
  }
  [[nodiscard]] bool only_adverbs(Index from, Index to) {
    for (Index k = from; k < to; ++k) {
      if (kind(k) != GroupKind::Adverb && kind(k) != GroupKind::Date) return false;
    }
    return true;
  }

  /// "since their ties were established": a preposition that a clause follows is a conjunction.
  void find_conjunctions();
  void link_prepositions();
  /// 1 state, body or person; 2 agreement; 3 place; 0 a common noun that is none of them.
  [[nodiscard]] int sort_of(Index i);
  [[nodiscard]] bool finite_between(Index from, Index to);
  void join(Index first, Index second);
  void coordinate();
  /// "A and B", "A, B and C" that begin at noun group `i`.
  void coordinate_from(Index i);
  [[nodiscard]] Index parallel_of(Index i, Index member);
  [[nodiscard]] bool same_type(Index a, Index b);
  /// In "X met Y and Z left", Z is a subject and no conjunct of Y.
  [[nodiscard]] bool leads_clause(Index first, Index member);
  // ---- verbs ----

  void relate_verb(Index i);
  /// "to expand …, deepen … and increase …": a bare base form continues the infinitive (or modal) before it.
  bool continues_infinitive(Index i);
  /// "a meeting planned for this week was cancelled": a past form that is a participle behind its noun.
  [[nodiscard]] bool reduced(Index i);
  [[nodiscard]] bool verb_of_clause_follows(Index i);
  [[nodiscard]] bool clause_open(Index i);
  /// Whether noun group `i` stands in the object of a finite verb before it, and so begins no clause.
  [[nodiscard]] bool completes_clause(Index i);
  void relate_finite(Index i);
  /// The noun group that a finite verb at `i` says something of, or kNoGroup.
  [[nodiscard]] Index find_subject(Index i);
  /// "that the Prime Minister, …, will": a noun group that nothing but a conjunction precedes in its clause.
  [[nodiscard]] bool opens_clause(Index i);
  [[nodiscard]] Index comma_before(Index comma);
  /// ", who …," ", the capital of …," ", speaking in …,": between the commas no clause of its own begins.
  [[nodiscard]] bool is_parenthesis(Index opening, Index closing);
  /// "said that the visit is taking place, and invited him": behind a comma the sentence's own subject goes
  /// on.
  [[nodiscard]] Index subject_of_main_verb(Index j);
  [[nodiscard]] Index subject_of_verb_before(Index j);
  [[nodiscard]] bool is_place(Index i);
  [[nodiscard]] Index antecedent(Index verb, Index relative);
  /// ", which concluded …" after "his visit to Malaysia" speaks of the visit.
  [[nodiscard]] Index head_of_event(Index k);
  /// From a noun group at the right edge of a subject to the head of the whole: "[the leaders] of [the two
  /// states]".
  [[nodiscard]] Index head_of_phrase(Index j);
  /// `noun` is a complement of `verb`: where that verb only modifies a noun, that noun is the head.
  [[nodiscard]] Index edge_of_clause(Index verb, Index noun);
  [[nodiscard]] bool is_headline_plan(Index i, Index noun);
  void relate_infinitive(Index i);
  void relate_ing(Index i);
  void relate_participle(Index i);
  void join_auxiliary(Index i);
  void make_bare_infinitive(Index i);
  void find_object(Index i);
  /// Whether a noun group behind the object `first` can be a second one.
  [[nodiscard]] bool is_second_object(Index first, Index second);
  /// "the talks (that) Peru held": the noun before the subject is the object.
  void find_relative_object(Index i);
  /// What the clause around relative clause `verb` is about: the noun that the relative clause describes.
  [[nodiscard]] Index described_by(Index verb);
  /// Subjects that stand to the right, and objects that are subjects of a reported clause.
  void complete_verb(Index i);
  void find_scope(Index i);

  const MatchContext& context_;
  std::vector<Group>& groups_;
  Index size_;
  std::vector<Index> members_;
};

}  // namespace entente

#endif
