// SPDX-License-Identifier: MIT
// Modality from verb groups and what governs them: "will visit", "refused to meet", "a planned visit", "if".
// Tested by tests/extract/match/modality_test.cpp.
#include "extract/match/modality.hpp"

#include <algorithm>
#include <initializer_list>

namespace entente {
namespace {

constexpr int kMaxChain = 8;  // "was asked to agree to begin to …": longer chains are no prose

class Reader {
 public:
  Reader(const MatchContext& context, const SentenceGroups& sentence)
      : context_(context), sentence_(sentence) {}

  void read_verb(std::int32_t index, EventContext& out, int depth) const {
    const Group& verb = at(index);
    if (depth == 0) {
      out.verb = index;
      out.tense = verb.tense;
      out.narrated = (narrates(verb) && verb.modal == ModalKind::None) || attends_narration(index);
      out.perfect = verb.perfect;
    }
    switch (verb.modal) {
      case ModalKind::Will:
      case ModalKind::Would:
        weaken(out, says_what_for(verb) ? Modality::Hypothetical : Modality::Planned);
        break;
      case ModalKind::None:
        break;
      default:
        weaken(out, Modality::Hypothetical);
        break;
    }
    if (verb.conditional) weaken(out, Modality::Hypothetical);
    if (depth == 0 && awaits(index)) weaken(out, Modality::Planned);
    if (verb.negated) weaken(out, Modality::Negated);
    if (depth >= kMaxChain || verb.governor == kNoGroup) return;
    const Group& governor = at(verb.governor);
    if (governor.kind == GroupKind::Verb) {
      if (verb.reported || (verb.form == VerbForm::Finite)) {
        read_report(verb.governor, out, depth);
      } else {
        read_governor(verb, verb.governor, out, depth);
      }
    } else if (governor.kind == GroupKind::Noun && verb.form != VerbForm::Finite) {
      read_noun_governor(verb.governor, out);
    }
  }

  /// The event is what the noun names; the verb around it says how real it is.
  void read_noun(std::int32_t index, EventContext& out) const {
    const Group& noun = at(index);
    const FrameRelations relations(context_, sentence_);
    const std::string_view determiner = text(noun.determiner);
    if (determiner == "no" || determiner == "any")
      weaken(out, determiner == "no" ? Modality::Negated : Modality::Hypothetical);
    for (std::uint32_t t = noun.first; t < noun.head; ++t) {
      const std::string_view word = text(context_.word(t).lower);
      if (word == "planned" || word == "upcoming" || word == "forthcoming" || word == "scheduled" ||
          word == "next" || word == "coming" || word == "future" || word == "impending" ||
          word == "expected") {
        weaken(out, Modality::Planned);
      } else if (word == "proposed" || word == "possible" || word == "potential" || word == "alleged" ||
                 word == "further" || word == "eventual" || word == "would" || word == "suspected" ||
                 word == "threatened") {
        weaken(out, Modality::Hypothetical);
      } else if (word == "cancelled" || word == "canceled" || word == "postponed" || word == "aborted" ||
                 word == "failed" || word == "abortive") {
        weaken(out, Modality::Negated);
      }
    }
    const std::int32_t carrier = relations.carrier(index);
    if (carrier != kNoGroup) {
      out.verb = carrier;
      read_carrier(carrier, noun, out);
      return;
    }
    // "the President's visit will be an opportunity"
    for (std::size_t v = static_cast<std::size_t>(index) + 1; v < sentence_.groups.size(); ++v) {
      const Group& verb = sentence_.groups[v];
      if (verb.kind != GroupKind::Verb) continue;
      if (verb.subject == index && verb.modal == ModalKind::Will && text(verb.lemma) == "be") {
        weaken(out, Modality::Planned);
      }
      break;
    }
    if (noun.preposition == kNoGroup) return;
    const std::string_view preposition = text(at(noun.preposition).lemma);
    // "a request for talks", "a plan for a visit"
    const std::int32_t left = noun.preposition - 1;
    if (left >= 0 && at(left).kind == GroupKind::Noun && at(left).phrase < 0 && preposition != "during" &&
        preposition != "at" && preposition != "in") {
      const auto derived = context_.lists.nominal_verb.find(at(left).lemma);
      if (derived != context_.lists.nominal_verb.end()) read_noun_control(derived->second, out);
    }
    const std::int32_t host = relations.host(index);
    out.verb = host;
    if (host != kNoGroup) out.tense = at(host).tense;
    // "said this after talks with X"
    if (host != kNoGroup && at(host).tense == Tense::Past && at(host).modal == ModalKind::None &&
        !at(host).perfect &&
        (preposition == "during" || preposition == "following" || preposition == "after" ||
         preposition == "at" || preposition == "in")) {
      out.accompanies = at(host).form == VerbForm::Finite;
    }
    if (preposition == "before" || preposition == "ahead of" || preposition == "ahead" ||
        preposition == "prior to") {
      weaken(out, Modality::Planned);
    }
    // "rejected an offer of mediating in talks": they need not take place.
    if (host != kNoGroup && host < index && preposition == "in" && at(host).form == VerbForm::Ing) {
      EventContext around;
      read_verb(host, around, 0);
      if (around.modality == Modality::Hypothetical || around.modality == Modality::Negated)
        weaken(out, Modality::Hypothetical);
    }
    if (host == kNoGroup || (preposition != "for" && preposition != "to" && preposition != "on" &&
                             preposition != "of" && preposition != "about" && preposition != "in")) {
      return;
    }
    const Group& verb = at(host);
    // "called for talks", "invited X for a visit", "agreed on a visit"
    if (preposition == "for" || preposition == "to" || preposition == "on") {
      govern(context_.lists.control_of(verb.lemma),
             {ControlKind::Request, ControlKind::Want, ControlKind::Threaten, ControlKind::Plan,
              ControlKind::Commit},
             out);
    }
    if (verb.modal == ModalKind::Will && text(verb.lemma) == "be") weaken(out, Modality::Planned);
    if (verb.modal == ModalKind::Would && preposition == "for") weaken(out, Modality::Planned);
    if (verb.modal == ModalKind::Will &&
        (preposition == "in" || preposition == "on" || preposition == "to" || preposition == "for")) {
      weaken(out, Modality::Planned);
    }
  }

 private:
  [[nodiscard]] const Group& at(std::int32_t i) const {
    return sentence_.groups[static_cast<std::size_t>(i)];
  }
  [[nodiscard]] std::string_view text(WordId id) const {
    return id == WordId::None ? std::string_view() : context_.words[id].text;
  }

  /// Less certain wins, but what is negated stays so.
  static void weaken(EventContext& out, Modality modality) {
    const auto rank = [](Modality m) {
      switch (m) {
        case Modality::Actual:
          return 0;
        case Modality::Planned:
          return 1;
        case Modality::Negated:
          return 2;
        case Modality::Hypothetical:
          return 3;
      }
      return 0;
    };
    if (rank(modality) > rank(out.modality)) out.modality = modality;
  }

  static constexpr std::initializer_list<ControlKind> kAll = {};

  /// "did", "does" and "has done", not "had done".
  [[nodiscard]] bool narrates(const Group& verb) const {
    if (verb.form != VerbForm::Finite) return false;
    for (std::uint32_t t = verb.first; verb.perfect && t < verb.head; ++t) {
      if (text(context_.word(t).lower) == "had") return false;
    }
    return true;
  }

  /// "The aim is to sign it": no plan of anybody's.
  [[nodiscard]] bool says_what_for(const Group& verb) const {
    const std::string_view first = text(context_.word(verb.first).lower);
    if ((first != "is" && first != "was") || verb.subject == kNoGroup) return false;
    const std::string_view what = text(at(verb.subject).lemma);
    return what == "aim" || what == "goal" || what == "task" || what == "objective" || what == "purpose" ||
           what == "way" || what == "idea" || what == "priority" || what == "point" || what == "role" ||
           what == "intention" || what == "hope" || what == "ambition" || what == "challenge" ||
           what == "key" || what == "it" || what == "this" || what == "policy" || what == "duty" ||
           what == "step" || what == "option" || what == "solution" || what == "answer" ||
           what == "alternative" || what == "job" || what == "strategy" || what == "temptation";
  }

  /// "enters into force once both have approved it": a present that is still to come.
  [[nodiscard]] bool awaits(std::int32_t index) const {
    const Group& verb = at(index);
    if (verb.form != VerbForm::Finite || verb.tense != Tense::Present) return false;
    for (std::size_t i = static_cast<std::size_t>(index) + 1; i < sentence_.groups.size(); ++i) {
      const Group& group = sentence_.groups[i];
      if (group.kind == GroupKind::Verb) return false;
      if (group.kind != GroupKind::Subordinator) continue;
      const std::string_view word = text(context_.word(group.first).lower);
      return word == "once" || text(group.lemma) == "as soon as";
    }
    return false;
  }

  /// "They agreed to it, with the minister thanking Chile": a clause of its own subject beside one told as
  /// news.
  [[nodiscard]] bool attends_narration(std::int32_t index) const {
    const Group& verb = at(index);
    if (verb.form != VerbForm::Ing || verb.subject == kNoGroup || verb.subject > index) return false;
    const std::int32_t with = at(verb.subject).preposition;
    if (with == kNoGroup || text(at(with).lemma) != "with") return false;
    for (std::int32_t i = with - 1; i >= 0; --i) {
      const Group& before = at(i);
      if (before.kind != GroupKind::Verb || before.form != VerbForm::Finite) continue;
      return narrates(before) && before.modal == ModalKind::None && !before.negated;
    }
    return false;
  }

  /// What a verb of kind `control` makes of the event it governs, where `control` is one of `kinds` (none:
  /// any).
  static void govern(ControlKind control, std::initializer_list<ControlKind> kinds, EventContext& out) {
    if (kinds.size() != 0 && std::find(kinds.begin(), kinds.end(), control) == kinds.end()) return;
    switch (control) {
      case ControlKind::Commit:
        weaken(out, Modality::Planned);
        out.committed = true;
        break;
      case ControlKind::Plan:
        weaken(out, Modality::Planned);
        break;
      case ControlKind::Request:
      case ControlKind::Threaten:
      case ControlKind::Consider:
      case ControlKind::Want:
      case ControlKind::Attempt:
      case ControlKind::Doubt:
        weaken(out, Modality::Hypothetical);
        break;
      case ControlKind::Refuse:
        weaken(out, Modality::Negated);
        out.refused = true;
        break;
      case ControlKind::Prevent:
      case ControlKind::Deny:
      case ControlKind::Cancel:
        weaken(out, Modality::Negated);
        break;
      default:
        break;
    }
  }

  void read_governor(const Group& verb, std::int32_t index, EventContext& out, int depth) const {
    const Group& governor = at(index);
    // "I would like to thank him" thanks him.
    if (text(governor.lemma) == "like" || text(governor.lemma) == "wish") {
      const std::string_view who =
          governor.subject == kNoGroup ? std::string_view() : text(at(governor.subject).lemma);
      if ((who == "i" || who == "we") && !governor.negated) {
        out.narrated = true;
        return;
      }
    }
    ControlKind control = context_.lists.control_of(governor.lemma);
    // "is ready to", "stands ready to", "is due to": the adjective between decides.
    if (text(governor.lemma) == "be" || text(governor.lemma) == "stand" || text(governor.lemma) == "remain") {
      for (std::uint32_t t = governor.last; t < verb.first && t < governor.last + 4; ++t) {
        const std::string_view word = text(context_.word(t).lower);
        if (word == "due" || word == "set" || word == "about" || word == "scheduled" || word == "likely") {
          weaken(out, Modality::Planned);
        } else if (word == "ready" || word == "willing" || word == "prepared" || word == "able" ||
                   word == "unable" || word == "unlikely" || word == "reluctant" || word == "unwilling" ||
                   word == "free" || word == "keen" || word == "eager" || word == "determined") {
          weaken(out, Modality::Hypothetical);
        }
      }
      // "is to visit"
      if (governor.last == verb.first && verb.form == VerbForm::Infinitive) weaken(out, Modality::Planned);
    }
    const std::string_view lemma = text(governor.lemma);
    // "approval was granted to sign": still to be done
    const auto is_leave = [&](std::int32_t noun) {
      if (noun == kNoGroup) return false;
      const std::string_view what = text(at(noun).lemma);
      return what == "approval" || what == "permission" || what == "proposal" || what == "mandate" ||
             what == "authority" || what == "authorisation" || what == "authorization" || what == "consent";
    };
    if (verb.form == VerbForm::Infinitive && (is_leave(governor.subject) || is_leave(governor.object)))
      weaken(out, Modality::Planned);
    if (governor.passive && (lemma == "set" || lemma == "schedule" || lemma == "slate" || lemma == "expect" ||
                             lemma == "bind" || lemma == "poise")) {
      weaken(out, Modality::Planned);
      control = ControlKind::Plan;
    }
    govern(control, kAll, out);
    if (control == ControlKind::Commit) out.narrated = true;
    if (control == ControlKind::None || control == ControlKind::Begin || control == ControlKind::Finish ||
        control == ControlKind::Ability || control == ControlKind::Cause || control == ControlKind::Support) {
      out.narrated = narrates(governor);
      out.perfect = governor.perfect;
      out.tense = governor.tense;
    }
    read_verb(index, out, depth + 1);
  }

  void read_report(std::int32_t index, EventContext& out, int depth) const {
    const Group& governor = at(index);
    if (out.speaker == kNoGroup) out.speaker = governor.subject;
    govern(context_.lists.control_of(governor.lemma),
           {ControlKind::Request, ControlKind::Want, ControlKind::Consider, ControlKind::Doubt,
            ControlKind::Plan, ControlKind::Deny},
           out);
    if (governor.negated && depth < kMaxChain) weaken(out, Modality::Hypothetical);
  }

  /// The event is what a noun of this verb asks for, plans or promises.
  void read_noun_control(WordId verb, EventContext& out) const {
    govern(context_.lists.control_of(verb),
           {ControlKind::Request, ControlKind::Want, ControlKind::Threaten, ControlKind::Plan,
            ControlKind::Commit, ControlKind::Refuse, ControlKind::Cancel},
           out);
  }

  /// "suspended its plan to visit": what becomes of the plan.
  void read_fate(std::int32_t plan, EventContext& out) const {
    const std::int32_t carrier = FrameRelations(context_, sentence_).carrier(plan);
    if (carrier == kNoGroup) return;
    govern(context_.lists.control_of(at(carrier).lemma), {ControlKind::Cancel, ControlKind::Prevent}, out);
  }

  void read_noun_governor(std::int32_t index, EventContext& out) const {
    const Group& noun = at(index);
    const auto found = context_.lists.nominal_verb.find(noun.lemma);
    const WordId verb = found == context_.lists.nominal_verb.end() ? noun.lemma : found->second;
    const ControlKind control = context_.lists.control_of(verb);
    if (text(noun.lemma) == "anniversary") return;  // of what has happened
    if (text(noun.lemma) == "approval") return weaken(out, Modality::Planned);
    if (text(noun.lemma) == "hope") return weaken(out, Modality::Hypothetical);
    if (control == ControlKind::Commit || control == ControlKind::Plan || control == ControlKind::Refuse) {
      govern(control, kAll, out);
      return read_fate(index, out);
    }
    const bool decided =
        (control == ControlKind::None && text(noun.lemma) == "decision") || text(noun.lemma) == "proposal";
    weaken(out, decided ? Modality::Planned : Modality::Hypothetical);
  }

  /// The verb whose object or subject the event noun is.
  void read_carrier(std::int32_t index, const Group& noun, EventContext& out) const {
    const Group& verb = at(index);
    const ControlKind control = context_.lists.control_of(verb.lemma);
    // What is to be stopped goes on: "stop the attacks on …". "Discussed X's visit" speaks of one that was or
    // will be, "proposed a visit" of one that may.
    const bool goes_on =
        control == ControlKind::Prevent &&
        (text(verb.lemma) == "stop" || text(verb.lemma) == "halt" || text(verb.lemma) == "end");
    const bool known =
        control == ControlKind::Consider && (noun.possessor != kNoGroup || text(noun.determiner) == "the");
    const bool tried = control == ControlKind::Attempt || control == ControlKind::Doubt;
    if (!goes_on && !known && !tried) govern(control, kAll, out);
    read_verb(index, out, 0);
  }

  const MatchContext& context_;
  const SentenceGroups& sentence_;
};

}  // namespace

EventContext context_of_verb(const MatchContext& context, const SentenceGroups& sentence, std::int32_t verb) {
  EventContext out;
  Reader(context, sentence).read_verb(verb, out, 0);
  return out;
}

EventContext context_of_noun(const MatchContext& context, const SentenceGroups& sentence, std::int32_t noun) {
  EventContext out;
  Reader(context, sentence).read_noun(noun, out);
  return out;
}

}  // namespace entente
