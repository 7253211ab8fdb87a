// SPDX-License-Identifier: MIT
// Grammatical relations between groups: `find_relations`. Subjects by walking left from the verb, objects to
// its right, infinitives and gerunds by what governs them. Tested by tests/extract/match/relations_test.cpp.
#include <algorithm>

#include "extract/match/group.hpp"

namespace entente {
namespace {

using Index = std::int32_t;

class Relations {
 public:
  Relations(const MatchContext& context, SentenceGroups& sentence)
      : context_(context), groups_(sentence.groups), size_(static_cast<Index>(sentence.groups.size())) {}

  void run() {
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

 private:
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

  /// "since their ties were established": a preposition that a clause follows is a conjunction.
  void find_conjunctions() {
    for (Index i = 0; i + 2 < size_; ++i) {
      if (kind(i) != GroupKind::Preposition || !is_noun(i + 1) ||
          !context_.words[at(i).lemma].classes.has(WordClass::Subordinator)) {
        continue;
      }
      Index next = owned(i + 1) + 1;
      while (kind(next) == GroupKind::Adverb || (kind(next) == GroupKind::Preposition && is_noun(next + 1))) {
        next = kind(next) == GroupKind::Adverb ? next + 1 : owned(next + 1) + 1;
      }
      if (is_verb(next) && at(next).form == VerbForm::Finite && !reduced(next))
        at(i).kind = GroupKind::Subordinator;
    }
  }

  void link_prepositions() {
    for (Index i = 1; i < size_; ++i) {
      if (!is_noun(i)) continue;
      const Index before = leftmost(i) - 1;
      if (kind(before) == GroupKind::Preposition) at(i).preposition = before;
    }
  }

  /// 1 state, body or person; 2 agreement; 3 place; 0 a common noun that is none of them.
  [[nodiscard]] int sort_of(Index i) {
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

  [[nodiscard]] bool finite_between(Index from, Index to) {
    for (Index i = from; i < to; ++i) {
      if (is_verb(i) && at(i).form == VerbForm::Finite && !at(i).relative) return true;
    }
    return false;
  }

  void join(Index first, Index second) {
    Index last = first;
    while (at(last).conjunct != kNoGroup) last = at(last).conjunct;
    at(last).conjunct = second;
    at(second).first_conjunct = head_of_conjuncts(first);
    if (at(second).preposition == kNoGroup) at(second).preposition = at(first).preposition;
  }

  void coordinate() {
    for (Index i = 0; i < size_; ++i) {
      if (!is_noun(i) || at(i).possessive || at(i).first_conjunct != kNoGroup) continue;
      coordinate_from(i);
    }
  }

  /// "A and B", "A, B and C" that begin at noun group `i`.
  void coordinate_from(Index i) {
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
        const bool pair = closed && members.size() == 1 && !comma;
        if (!pair) {
          closed = false;
          break;
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

  [[nodiscard]] bool same_type(Index a, Index b) {
    return context_.phrases.phrases[static_cast<std::size_t>(at(a).phrase)].type ==
           context_.phrases.phrases[static_cast<std::size_t>(at(b).phrase)].type;
  }

  /// In "X met Y and Z left", Z is a subject and no conjunct of Y.
  [[nodiscard]] bool leads_clause(Index first, Index member) {
    Index after = member + 1;
    while (kind(after) == GroupKind::Adverb || kind(after) == GroupKind::Date) ++after;
    if (!is_verb(after) || at(after).form != VerbForm::Finite) return false;
    // Conjuncts of a subject have no finite verb before them in their clause.
    Index start = leftmost(first);
    for (Index k = start - 1; k >= 0; --k) {
      if (kind(k) == GroupKind::Subordinator || kind(k) == GroupKind::Relative || kind(k) == GroupKind::Colon)
        return false;
      if (is_verb(k)) {
        if (k == start - 1 && reports(k)) return false;
        return at(k).form == VerbForm::Finite;
      }
    }
    return false;
  }

  // ---- verbs ----

  void relate_verb(Index i) {
    Group& verb = at(i);
    if (continues_infinitive(i)) return;
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
  }

  /// "to expand …, deepen … and increase …": a bare base form continues the infinitive (or modal) before it.
  bool continues_infinitive(Index i) {
    Group& verb = at(i);
    if (verb.form != VerbForm::Finite || verb.last - verb.first > 2 || verb.modal != ModalKind::None)
      return false;
    const WordClasses c = context_.word(verb.head).classes;
    if (!c.has(WordClass::VerbBase) || c.has(WordClass::VerbPast)) return false;
    const Index before = i - 1;
    if (kind(before) != GroupKind::Coordinator && kind(before) != GroupKind::Comma) return false;
    for (Index k = before - 1; k >= 0; --k) {
      if (kind(k) == GroupKind::Subordinator || kind(k) == GroupKind::Relative || kind(k) == GroupKind::Colon)
        return false;
      if (!is_verb(k)) continue;
      const Group& model = at(k);
      if (model.form == VerbForm::Infinitive || model.modal != ModalKind::None) {
        verb.form = model.form;
        verb.modal = model.modal;
        verb.tense = model.tense;
        verb.subject = model.subject;
        verb.governor = model.governor;
        verb.reported = model.reported;
        verb.conditional = model.conditional;
        find_object(i);
        return true;
      }
      if (model.form == VerbForm::Finite) return false;
    }
    return false;
  }

  /// "a meeting planned for this week was cancelled": a past form that is a participle behind its noun.
  [[nodiscard]] bool reduced(Index i) {
    const Group& verb = at(i);
    if (verb.last - verb.first != 1) return false;
    const WordClasses c = context_.word(verb.head).classes;
    if (!c.has(WordClass::VerbParticiple) || !c.has(WordClass::VerbPast)) return false;
    Index before = i - 1;
    while (kind(before) == GroupKind::Date || kind(before) == GroupKind::Adverb) --before;
    if (!is_noun(before) && !(kind(before) == GroupKind::Comma && is_noun(before - 1))) return false;
    const Index next = i + 1;
    if (kind(next) == GroupKind::Preposition && word(next) == "by") return true;
    if (kind(before) == GroupKind::Comma) return false;
    if (kind(next) == GroupKind::Noun || kind(next) == GroupKind::Subordinator || is_verb(next)) return false;
    if (sort_of(before) == 1) return false;
    // "a treaty signed in Lima", "voiced concern over provocations aimed at A": the noun is an object
    // already.
    if (kind(next) == GroupKind::Preposition && (sort_of(before) == 2 || completes_clause(before)))
      return true;
    for (Index k = i + 1; k < size_; ++k) {
      const GroupKind here = kind(k);
      if (here == GroupKind::Subordinator || here == GroupKind::Relative || here == GroupKind::Coordinator ||
          here == GroupKind::Colon || here == GroupKind::Comma) {
        return false;
      }
      if (is_verb(k) && at(k).form == VerbForm::Finite) return true;
    }
    return false;
  }

  /// Whether noun group `i` stands in the object of a finite verb before it, and so begins no clause.
  [[nodiscard]] bool completes_clause(Index i) {
    Index start = leftmost(i);
    for (Index k = start - 1; k >= 0; --k) {
      if (is_verb(k)) return at(k).form == VerbForm::Finite && !reports(k) && !at(k).passive;
      const GroupKind here = kind(k);
      if (here != GroupKind::Noun && here != GroupKind::Preposition && here != GroupKind::Adverb)
        return false;
    }
    return false;
  }

  void relate_finite(Index i) {
    Group& verb = at(i);
    verb.subject = head_of_conjuncts(find_subject(i));
    // Speech before its speaker: "…," said X.
    if (reports(i) &&
        (verb.subject == kNoGroup || kind(i - 1) == GroupKind::Quote || kind(i - 1) == GroupKind::Comma)) {
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
          if (kind(k) == GroupKind::Subordinator || kind(k) == GroupKind::Colon) break;
        }
      }
    } else if (is_verb(before) && reports(before) && only_dates(before + 1, start)) {
      verb.governor = before;
      verb.reported = true;
    }
  }

  /// The noun group that a finite verb at `i` says something of, or kNoGroup.
  [[nodiscard]] Index find_subject(Index i) {
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
          return head_of_phrase(j);
        case GroupKind::Verb:
          if (at(j).relative || at(j).form == VerbForm::Finite) return at(j).subject;
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
  [[nodiscard]] bool opens_clause(Index i) {
    if (!is_noun(i)) return false;
    const Index before = leftmost(head_of_conjuncts(i)) - 1;
    return before < 0 || kind(before) == GroupKind::Subordinator || kind(before) == GroupKind::Colon;
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

  [[nodiscard]] Index comma_before(Index comma) {
    for (Index k = comma - 1; k >= 0; --k) {
      if (kind(k) == GroupKind::Comma) return k;
    }
    return kNoGroup;
  }

  /// ", who …," ", the capital of …," ", speaking in …,": between the commas no clause of its own begins.
  [[nodiscard]] bool is_parenthesis(Index opening, Index closing) {
    if (opening < 1) return false;
    const GroupKind first = kind(opening + 1);
    if (first == GroupKind::Relative || first == GroupKind::Preposition || first == GroupKind::Date)
      return true;
    if (is_verb(opening + 1)) return at(opening + 1).form != VerbForm::Finite || at(opening + 1).passive;
    if (first != GroupKind::Noun && first != GroupKind::Adverb) return false;
    for (Index k = opening + 1; k < closing; ++k) {
      if (is_verb(k) && at(k).form == VerbForm::Finite && !at(k).relative) return false;
    }
    return is_noun(skip_left(opening - 1));
  }

  /// "said that the visit is taking place, and invited him": behind a comma the sentence's own subject goes
  /// on.
  [[nodiscard]] Index subject_of_main_verb(Index j) {
    for (Index k = j - 1; k >= 0; --k) {
      if (is_verb(k) && at(k).form == VerbForm::Finite && !at(k).relative && at(k).governor == kNoGroup &&
          !at(k).conditional) {
        return at(k).subject;
      }
    }
    return subject_of_verb_before(j);
  }

  [[nodiscard]] Index subject_of_verb_before(Index j) {
    for (Index k = j - 1; k >= 0; --k) {
      if (is_verb(k) && at(k).form == VerbForm::Finite) return at(k).subject;
    }
    return kNoGroup;
  }

  [[nodiscard]] Index antecedent(Index verb, Index relative) {
    at(verb).relative = true;
    Index k = relative - 1;
    while (k >= 0 && (kind(k) == GroupKind::Comma || kind(k) == GroupKind::Preposition ||
                      kind(k) == GroupKind::Date || kind(k) == GroupKind::Adverb)) {
      --k;
    }
    if (!is_noun(k)) return kNoGroup;
    // "who" is a person: in "the envoy of the UN, who …" the antecedent is the envoy.
    if (word(relative) == "who" && at(k).phrase < 0 && sort_of(k) == 0) return head_of_phrase(k);
    if (word(relative) == "which" && kind(relative - 1) == GroupKind::Comma) return head_of_event(k);
    return head_of_conjuncts(k);
  }

  /// ", which concluded …" after "his visit to Malaysia" speaks of the visit.
  [[nodiscard]] Index head_of_event(Index k) {
    const Index preposition = at(k).preposition;
    if (preposition > 0 && is_noun(preposition - 1) && sort_of(preposition - 1) == 0) return preposition - 1;
    return k;
  }

  /// From a noun group at the right edge of a subject to the head of the whole: "[the leaders] of [the two
  /// states]".
  [[nodiscard]] Index head_of_phrase(Index j) {
    int steps = 0;
    while (++steps < 100) {
      j = head_of_conjuncts(j);
      const Index left = leftmost(j);
      const Index preposition = kind(left - 1) == GroupKind::Preposition ? left - 1 : kNoGroup;
      if (preposition != kNoGroup) {
        const Index before = skip_left(preposition - 1);
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
  [[nodiscard]] Index edge_of_clause(Index verb, Index noun) {
    const Group& v = at(verb);
    if (v.relative) return v.subject != kNoGroup ? v.subject : noun;
    if (v.form == VerbForm::Ing && v.subject != kNoGroup && v.subject < verb && is_noun(verb - 1))
      return v.subject;
    if (v.form == VerbForm::Participle && v.object != kNoGroup && v.object < verb)
      return head_of_phrase(v.object);
    if (v.form == VerbForm::Infinitive && v.governor != kNoGroup && is_noun(v.governor))
      return head_of_phrase(v.governor);
    return noun;
  }

  void relate_infinitive(Index i) {
    Group& verb = at(i);
    Index j = i - 1;
    while (j >= 0 &&
           (kind(j) == GroupKind::Adverb || kind(j) == GroupKind::Date || kind(j) == GroupKind::Quote))
      --j;
    // "… to A and to B": the same governor.
    if (kind(j) == GroupKind::Coordinator || kind(j) == GroupKind::Comma) {
      for (Index k = j - 1; k >= 0; --k) {
        if (is_verb(k) && at(k).form == VerbForm::Infinitive) {
          verb.governor = at(k).governor;
          verb.subject = at(k).subject;
          return;
        }
        if (is_verb(k)) break;
      }
    }
    Index noun = kNoGroup;
    while (j >= 0) {
      if (is_verb(j)) {
        verb.governor = j;
        break;
      }
      if (is_noun(j)) noun = leftmost(j);
      if (kind(j) == GroupKind::Subordinator || kind(j) == GroupKind::Relative || kind(j) == GroupKind::Colon)
        break;
      --j;
    }
    const Index direct = skip_left(i - 1);
    const bool after_noun = is_noun(direct);
    // "the intention of the states to sanction X", "the decision by A and B to meet"
    const Index of = after_noun ? at(head_of_conjuncts(direct)).preposition : kNoGroup;
    if (of > 0 && (word(of) == "of" || word(of) == "by") && is_noun(of - 1) &&
        context_.lists.nominal_verb.count(at(of - 1).lemma) != 0) {
      verb.governor = of - 1;
      verb.subject = head_of_conjuncts(direct);
      return;
    }
    if (verb.governor != kNoGroup) {
      const ControlKind control_kind = control(verb.governor);
      const bool moves_object = control_kind == ControlKind::Request || control_kind == ControlKind::Cause ||
                                control_kind == ControlKind::Prevent || control_kind == ControlKind::Want ||
                                control_kind == ControlKind::Support || control_kind == ControlKind::Plan ||
                                control_kind == ControlKind::Commit;
      const Group& governor = at(verb.governor);
      if (after_noun && governor.object != kNoGroup && moves_object && sort_of(governor.object) == 1) {
        verb.subject = control_kind == ControlKind::Commit ? governor.subject : governor.object;
      } else if (after_noun && sort_of(head_of_conjuncts(direct)) == 0) {
        // "an agreement to withdraw": the noun governs, its owner or the verb's subject acts.
        verb.governor = direct;
        verb.subject = at(direct).possessor != kNoGroup ? at(direct).possessor : governor.subject;
      } else if (after_noun && kind(at(direct).preposition) == GroupKind::Preposition &&
                 (word(at(direct).preposition) == "on" || word(at(direct).preposition) == "for") &&
                 moves_object) {
        verb.subject = direct;  // "called on Iran to withdraw"
      } else {
        verb.subject = governor.subject;
        if (governor.passive && governor.form == VerbForm::Participle) verb.subject = governor.object;
      }
    } else if (noun != kNoGroup) {
      verb.governor = after_noun ? direct : noun;
      verb.subject =
          after_noun && at(direct).possessor != kNoGroup ? at(direct).possessor : head_of_phrase(noun);
    }
  }

  void relate_ing(Index i) {
    Group& verb = at(i);
    Index j = skip_left(i - 1);
    // "not using or threatening to use": the second goes with the first.
    if (kind(j) == GroupKind::Coordinator) {
      for (Index k = j - 1; k >= 0 && k >= j - 3; --k) {
        if (!is_verb(k)) continue;
        if (at(k).form != VerbForm::Ing) break;
        verb.governor = at(k).governor;
        verb.subject = at(k).subject;
        verb.negated = verb.negated || at(k).negated;
        return;
      }
    }
    // "the importance of maintaining", "a commitment to helping": what a noun is about need not happen.
    if (kind(j) == GroupKind::Preposition && is_noun(j - 1) && sort_of(j - 1) == 0 && at(j - 1).phrase < 0 &&
        (word(j) == "of" || word(j) == "to" || word(j) == "for")) {
      verb.governor = j - 1;
      verb.subject = at(j - 1).possessor != kNoGroup ? at(j - 1).possessor : subject_of_verb_before(j);
      return;
    }
    if (kind(j) == GroupKind::Preposition || is_verb(j)) {
      const std::string_view preposition = is_verb(j) ? std::string_view() : word(j);
      Index k = is_verb(j) ? j : j - 1;
      Index noun = kNoGroup;
      while (k >= 0 && !is_verb(k)) {
        if (is_noun(k)) noun = leftmost(k);
        if (kind(k) == GroupKind::Subordinator || kind(k) == GroupKind::Relative ||
            kind(k) == GroupKind::Colon) {
          k = kNoGroup;
          break;
        }
        --k;
      }
      if (k >= 0) {
        verb.governor = k;
        const bool of_object = (preposition == "of" || preposition == "for" || preposition == "from") &&
                               at(k).object != kNoGroup && noun != kNoGroup && sort_of(at(k).object) == 1;
        verb.subject = of_object ? at(k).object : at(k).subject;
      } else if (noun != kNoGroup) {
        verb.governor = noun;
      }
      return;
    }
    if (is_noun(j) && kind(i - 1) == GroupKind::Noun) {
      verb.subject = head_of_conjuncts(j);
      return;
    }
    for (Index k = i - 1; k >= 0; --k) {
      if (is_verb(k) && at(k).form == VerbForm::Finite && at(k).subject != kNoGroup) {
        verb.subject = at(k).subject;
        return;
      }
      if (kind(k) == GroupKind::Colon) break;
    }
  }

  void relate_participle(Index i) {
    Group& verb = at(i);
    Index j = skip_left(i - 1);
    if (is_noun(j)) {
      verb.object = head_of_conjuncts(j);
      return;
    }
    if (kind(j) == GroupKind::Comma && is_noun(skip_left(j - 1))) {
      verb.object = head_of_phrase(skip_left(j - 1));
    }
  }

  void find_object(Index i) {
    Group& verb = at(i);
    if (verb.passive) {
      return;
    }
    Index next = skip_right(i + 1);
    if (kind(next) == GroupKind::Date) next = skip_right(next + 1);
    if (!is_noun(next) || verb.subject == next) return;
    const Index first = owned(next);
    verb.object = first;
    Index second = first + 1;
    if (is_noun(second) && at(second).possessor == kNoGroup && at(first).conjunct == kNoGroup) {
      second = owned(second);
      verb.second_object = first;
      verb.object = second;
    }
  }

  /// Subjects that stand to the right, and objects that are subjects of a reported clause.
  void complete_verb(Index i) {
    Group& verb = at(i);
    if (verb.form == VerbForm::Ing && verb.subject == kNoGroup) {
      for (Index k = i + 1; k < size_; ++k) {
        if (is_verb(k) && at(k).form == VerbForm::Finite && at(k).subject != kNoGroup && at(k).subject > i) {
          verb.subject = at(k).subject;
          break;
        }
      }
    }
    // "the discussions I had with him": the noun before the subject is the object.
    if (verb.form == VerbForm::Finite && !verb.passive && verb.object == kNoGroup &&
        verb.subject != kNoGroup && verb.subject < i && is_noun(leftmost(verb.subject) - 1) &&
        kind(i - 1) != GroupKind::Comma) {
      verb.object = leftmost(verb.subject) - 1;
      verb.relative = true;
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

  void find_scope(Index i) {
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

  const MatchContext& context_;
  std::vector<Group>& groups_;
  Index size_;
  std::vector<Index> members_;
};

}  // namespace

void find_relations(const MatchContext& context, SentenceGroups& sentence) {
  Relations(context, sentence).run();
}

}  // namespace entente
