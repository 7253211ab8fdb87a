// SPDX-License-Identifier: MIT
// Infinitives, gerunds and participles: what governs them, and who acts in them.
// Tested by tests/extract/match/relations_test.cpp.
#include <algorithm>
#include <array>
#include <string_view>

#include "extract/match/relation_finder.hpp"

namespace entente {

/// "to expand …, deepen … and increase …": a bare base form continues the infinitive (or modal) before it.
bool RelationFinder::continues_infinitive(Index i) {
  Group& verb = at(i);
  if (verb.form != VerbForm::Finite || verb.last - verb.first > 2 || verb.modal != ModalKind::None)
    return false;
  const WordClasses c = context_.word(verb.head).classes;
  if (!c.has(WordClass::VerbBase) || c.has(WordClass::VerbPast)) return false;
  const Index before = i - 1;
  // "helped rebuild the port", "helped Peru rebuild the port": a bare infinitive.
  const Index helper = is_noun(before) ? leftmost(before) - 1 : before;
  if (is_verb(helper) && word(helper) == "help" && !at(helper).passive) {
    verb.form = VerbForm::Infinitive;
    verb.governor = helper;
    verb.subject = helper == before ? at(helper).subject : head_of_conjuncts(before);
    find_object(i);
    return true;
  }
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
bool RelationFinder::reduced(Index i) {
  const Group& verb = at(i);
  if (verb.passive || verb.perfect || verb.negated || verb.modal != ModalKind::None) return false;
  const WordClasses c = context_.word(verb.head).classes;
  if (!c.has(WordClass::VerbParticiple) || !c.has(WordClass::VerbPast) || c.has(WordClass::AuxiliaryHave))
    return false;
  Index before = i - 1;
  while (kind(before) == GroupKind::Date || kind(before) == GroupKind::Adverb) --before;
  if (!is_noun(before) && !(kind(before) == GroupKind::Comma && is_noun(before - 1))) return false;
  const Index next = i + 1;
  if (kind(next) == GroupKind::Preposition && word(next) == "by") return true;
  if (kind(before) == GroupKind::Comma) return false;
  // "the talks the ministers held in Lima failed": the first noun is what was held
  const Index outer = leftmost(before) - 1;
  if (is_noun(outer) && at(outer).preposition == kNoGroup) return false;
  if (verb_of_clause_follows(i)) return true;
  if (kind(next) == GroupKind::Noun || kind(next) == GroupKind::Subordinator || is_verb(next)) return false;
  // "workers affiliated with the union stopped work", but not "he said in Lima talks were …"
  const bool acts = sort_of(before) == 1;
  // "with Peru's president expected in Lima"
  const Index with = at(head_of_conjuncts(before)).preposition;
  if (acts && with > 0 && word(with) == "with" && kind(before - 1) != GroupKind::Verb &&
      (kind(next) == GroupKind::Preposition || is_verb(next)) && finite_between(0, with)) {
    return true;
  }
  if (acts) return false;
  // "a treaty signed in Lima", "voiced concern over provocations aimed at A": the noun is an object
  // already.
  if (!acts && kind(next) == GroupKind::Preposition &&
      ((sort_of(before) == 2 && word(next) != "for" && word(next) != "to" && word(next) != "into") ||
       completes_clause(before)))
    return true;
  for (Index k = i + 1; k < size_; ++k) {
    const GroupKind here = kind(k);
    if (here == GroupKind::Subordinator || here == GroupKind::Relative || here == GroupKind::Coordinator ||
        here == GroupKind::Colon || here == GroupKind::Comma) {
      return false;
    }
    if (is_verb(k) && at(k).form == VerbForm::Finite) return !acts || kind(before - 1) != GroupKind::Verb;
  }
  return false;
}

/// "three workers abducted in May in Lima are": behind times and places alone stands the clause's own verb.
bool RelationFinder::verb_of_clause_follows(Index i) {
  Index k = i + 1;
  // "two reporters held hostage in Lima were"
  if (is_noun(k) && at(k).phrase < 0 && at(k).last == at(k).first + 1 && at(k).kind == GroupKind::Noun &&
      !at(k).pronoun && !at(k).plural && context_.lists.kind_of(at(k).lemma) != NounKind::None) {
    ++k;
  }
  const Index start = k;
  while (k < size_) {
    if (kind(k) == GroupKind::Date || kind(k) == GroupKind::Adverb) {
      ++k;
    } else if (kind(k) == GroupKind::Preposition && kind(k + 1) == GroupKind::Date) {
      k += 2;
    } else if (kind(k) == GroupKind::Preposition && is_noun(k + 1)) {
      k = owned(k + 1) + 1;
    } else {
      break;
    }
  }
  return k > start && is_verb(k) && at(k).form == VerbForm::Finite;
}

/// Whether the clause that the antecedent of relative verb `i` begins still lacks its verb: "a ship that
/// entered its waters *belonged* to".
bool RelationFinder::clause_open(Index i) {
  if (at(i).subject == kNoGroup || at(i).subject > i) return false;
  const Index before = leftmost(head_of_phrase(at(i).subject)) - 1;
  return before < 0 || kind(before) == GroupKind::Subordinator || kind(before) == GroupKind::Colon ||
         (is_verb(before) && reports(before));
}

/// Whether noun group `i` stands in the object of a finite verb before it, and so begins no clause.
bool RelationFinder::completes_clause(Index i) {
  Index start = leftmost(i);
  for (Index k = start - 1; k >= 0; --k) {
    // "demanded the end of talks aimed at …": what demands takes no bare clause.
    if (is_verb(k)) {
      // "voiced concern over moves aimed at …": nor does what has an object begin one in a complement of it.
      const bool object = is_noun(k + 1) && at(start).preposition != kNoGroup;
      const bool opens = reports(k) && control(k) != ControlKind::Request && !object;
      return at(k).form == VerbForm::Finite && !opens && !at(k).passive &&
             !(at(k).relative && clause_open(k));
    }
    const GroupKind here = kind(k);
    if (here == GroupKind::Preposition && word(k) == "as") return false;  // "came as fighting persisted in"
    if (here != GroupKind::Noun && here != GroupKind::Preposition && here != GroupKind::Adverb &&
        here != GroupKind::Date) {
      return false;
    }
  }
  return false;
}

/// "Peru's president to visit Chile": a headline that says what somebody will do. No finite verb stands in it
/// but in what follows the infinitive, and the noun is someone who acts, no plan.
bool RelationFinder::is_headline_plan(Index i, Index noun) {
  const Index subject = head_of_phrase(noun);
  for (Index k = 0; k < leftmost(subject); ++k) {
    if (kind(k) != GroupKind::Colon && kind(k) != GroupKind::Noun) return false;
    if (kind(k) == GroupKind::Noun && kind(k + 1) != GroupKind::Colon && at(k + 1).kind != GroupKind::Noun)
      return false;
  }
  if (sort_of(subject) != 1 || at(subject).determiner != WordId::None) return false;
  if (context_.lists.nominal_verb.count(at(subject).lemma) != 0 && at(subject).phrase < 0) return false;
  for (Index k = i + 1; k < size_; ++k) {
    if (!is_verb(k) || at(k).form != VerbForm::Finite) continue;
    // "… to visit Chile, minister says", "… to talk as fighting goes on"
    const Index before = k - 1;
    bool clause = false;
    for (Index j = i + 1; j <= before; ++j) {
      const GroupKind here = kind(j);
      clause = clause || here == GroupKind::Subordinator || here == GroupKind::Comma ||
               here == GroupKind::Colon || here == GroupKind::Relative || here == GroupKind::Dash;
    }
    if (!clause) return false;
  }
  return true;
}

void RelationFinder::relate_infinitive(Index i) {
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
  // "a treaty to be signed", "wants the treaty to be signed"
  if (verb.passive && after_noun && sort_of(head_of_conjuncts(direct)) % 2 == 0) {
    if (verb.governor == kNoGroup || control(verb.governor) == ControlKind::None) verb.governor = direct;
    verb.subject = direct;
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
    } else if (after_noun && sort_of(head_of_conjuncts(direct)) % 2 == 0) {
      // "an agreement to withdraw": the noun governs, its owner or the verb's subject acts. Who foils a plot
      // or turns down a proposal has not made it.
      const std::string_view made = context_.words[at(direct).lemma].text;
      const auto derived = context_.lists.nominal_verb.find(at(direct).lemma);
      const bool asked = derived != context_.lists.nominal_verb.end() &&
                         context_.lists.control_of(derived->second) == ControlKind::Request;
      // "shot down a proposal to …"
      const bool down =
          kind(verb.governor + 1) == GroupKind::Preposition && word(verb.governor + 1) == "down";
      const bool turned_down = down || control_kind == ControlKind::Refuse ||
                               control_kind == ControlKind::Prevent || control_kind == ControlKind::Deny;
      const bool of_others = (turned_down && !asked) || made == "plot" || made == "conspiracy";
      verb.governor = direct;
      verb.subject = at(direct).possessor != kNoGroup ? at(direct).possessor
                     : of_others                      ? kNoGroup
                                                      : governor.subject;
    } else if (after_noun && kind(at(direct).preposition) == GroupKind::Preposition &&
               (word(at(direct).preposition) == "on" || word(at(direct).preposition) == "for") &&
               moves_object) {
      verb.subject = direct;  // "called on Iran to withdraw"
    } else {
      verb.subject = governor.subject;
      if (governor.passive && governor.form == VerbForm::Participle) verb.subject = governor.object;
    }
  } else if (noun != kNoGroup && after_noun && is_headline_plan(i, direct)) {
    verb.form = VerbForm::Finite;
    verb.modal = ModalKind::Will;
    verb.tense = Tense::Future;
    verb.subject = head_of_phrase(direct);
  } else if (noun != kNoGroup) {
    verb.governor = after_noun ? direct : noun;
    verb.subject =
        after_noun && at(direct).possessor != kNoGroup ? at(direct).possessor : head_of_phrase(noun);
  }
}

namespace {

/// What is done to the words of others: "rejected a report accusing …", "received a letter urging …".
bool of_others(std::string_view verb) {
  constexpr auto kVerbs = std::to_array<std::string_view>(
      {"veto",      "reject",  "dismiss",   "deny",      "refute",   "rebuff", "oppose",  "block",
       "defeat",    "ignore",  "criticise", "criticize", "denounce", "slam",   "condemn", "dispute",
       "challenge", "receive", "get",       "read",      "see",      "obtain", "cite",    "quote",
       "discuss",   "face",    "fear",      "await",     "answer"});
  return std::find(kVerbs.begin(), kVerbs.end(), verb) != kVerbs.end();
}

}  // namespace

void RelationFinder::relate_ing(Index i) {
  Group& verb = at(i);
  Index j = skip_left(i - 1);
  // "not using or threatening to use": the second goes with the first.
  if (kind(j) == GroupKind::Coordinator) {
    for (Index k = j - 1; k >= 0; --k) {
      if (kind(k) == GroupKind::Subordinator || kind(k) == GroupKind::Relative || kind(k) == GroupKind::Colon)
        break;
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
      (word(j) == "of" || word(j) == "to" || word(j) == "for" ||
       (word(j) == "in" && word(j - 1) == "interest"))) {
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
    // "issued a statement demanding …": who issues it demands, who vetoes it does not.
    const Index main = leftmost(j) - 1;
    if (reports(i) && sort_of(j) != 1 && is_verb(main) && at(main).form == VerbForm::Finite &&
        at(main).subject != kNoGroup && !of_others(context_.words[at(main).lemma].text)) {
      verb.subject = at(main).subject;
    }
    return;
  }
  for (Index k = i - 1; k >= 0; --k) {
    if (is_verb(k) && at(k).form == VerbForm::Finite && at(k).subject != kNoGroup) {
      // "said they had met, adding that": who reports goes on reporting.
      const Index teller =
          at(k).reported && reports(i) && control(i) == ControlKind::None ? at(k).governor : k;
      verb.subject = at(teller).subject != kNoGroup ? at(teller).subject : at(k).subject;
      return;
    }
    if (kind(k) == GroupKind::Colon) break;
  }
  // "the minister, touring a camp, urged"
  if (kind(i - 1) == GroupKind::Comma && is_noun(i - 2)) {
    const Index head = head_of_phrase(i - 2);
    if (at(head).preposition == kNoGroup) verb.subject = head;
  }
}

void RelationFinder::relate_participle(Index i) {
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

}  // namespace entente
