// SPDX-License-Identifier: MIT
// Frame rules over groups: `FrameMatcher::match`. A trigger's roles are filled by grammatical relation and
// type. Tested by tests/extract/match/frames_test.cpp.
#include "extract/match/frame_matcher.hpp"

#include <algorithm>

#include "extract/rules/rule_names.hpp"

namespace entente {
FrameMatcher::FrameMatcher(const FrameProgram& program, const MatchContext& context, Resolver& resolver)
    : program_(program), context_(context), resolver_(resolver) {}

void FrameMatcher::match(const SentenceGroups& sentence, std::vector<FrameMatch>& out,
                         std::vector<NearMiss>* misses) {
  sentence_ = &sentence;
  for (std::size_t i = 0; i < sentence.groups.size(); ++i) {
    const Group& group = sentence.groups[i];
    const auto index = static_cast<std::int32_t>(i);
    TriggerKind kind = TriggerKind::Verb;
    if (group.kind == GroupKind::Noun) {
      if (group.pronoun) continue;
      kind = TriggerKind::Noun;
    } else if (group.kind == GroupKind::Adjective) {
      kind = TriggerKind::Adjective;
    } else if (group.kind != GroupKind::Verb) {
      continue;
    }
    WordId lemma = group.lemma;
    // The head of an agreement phrase can be a trigger too: "their *agreement* on …".
    for (const FrameTrigger& trigger : program_.triggers(lemma)) {
      if (trigger.kind == kind && beside(trigger, group)) try_trigger(trigger, index, out, misses);
    }
    // "the visiting minister": an adjective inside the group.
    for (std::uint32_t t = group.first; kind == TriggerKind::Noun && t < group.head; ++t) {
      for (const FrameTrigger& trigger : program_.triggers(context_.word(t).lower)) {
        if (trigger.kind == TriggerKind::Adjective && trigger.beside.empty())
          try_trigger(trigger, index, out, misses);
      }
    }
  }
}

bool FrameMatcher::beside(const FrameTrigger& trigger, const Group& group) const {
  if (trigger.beside.empty()) return true;
  if (trigger.kind == TriggerKind::Noun) {
    const std::size_t count = trigger.beside.size();
    if (group.head < group.first + count) return false;
    for (std::size_t k = 0; k < count; ++k) {
      if (context_.word(group.head - static_cast<std::uint32_t>(count - k)).lower != trigger.beside[k])
        return false;
    }
    return true;
  }
  std::uint32_t at = group.head + 1;
  for (const WordId word : trigger.beside) {
    if (at >= sentence_->end || context_.word(at).lower != word) return false;
    ++at;
  }
  return true;
}

bool FrameMatcher::is_own(const Referent& referent, const FrameMatch& match) {
  const auto acts = [&](EntityIndex party) {
    return std::any_of(match.bindings.begin(), match.bindings.end(), [&](const FrameBinding& b) {
      return b.role == Role::Actor && std::find(b.referent.parties.begin(), b.referent.parties.end(),
                                                party) != b.referent.parties.end();
    });
  };
  return std::all_of(referent.parties.begin(), referent.parties.end(), acts);
}

bool FrameMatcher::bind(const FrameRole& role, bool collect, FrameMatch& match) {
  const FrameRelations relations(context_, *sentence_);
  bool found = false;
  for (const FrameRelation& relation : role.relations) {
    // "A and B reaffirmed their readiness": the pronoun refers to the subject, which is there already.
    const bool pronoun = relation.kind == RelationKind::Possessor &&
                         sentence_->groups[static_cast<std::size_t>(match.trigger)].possessor == kNoGroup;
    if (found && pronoun) continue;
    candidates_.clear();
    relations.find(match.trigger, match.kind, relation, candidates_);
    const std::vector<FrameCandidate> candidates = candidates_;
    for (const FrameCandidate& candidate : candidates) {
      for (const FrameFiller& filler : role.fillers) {
        Referent referent;
        if (!fits(filler, candidate, relation, role.role, referent)) continue;
        // "threatened to close its ports to Iran": what the actor owns itself is not whom it threatens.
        if (role.role == Role::Recipient &&
            ((filler.type == FillerType::Owned && relation.kind != RelationKind::Purpose) ||
             relation.kind == RelationKind::Affected) &&
            is_own(referent, match))
          continue;
        // "sent troops to keep its border with Chile safe": done for itself, not for those named behind.
        if (role.role == Role::Recipient && relation.kind == RelationKind::Purpose && is_own(referent, match))
          return found;
        // One group fills one role only.
        const bool taken =
            std::any_of(match.bindings.begin(), match.bindings.end(), [&](const FrameBinding& b) {
              return b.candidate.group == candidate.group && b.candidate.via == candidate.via &&
                     b.role != role.role && role.role != Role::Location && b.role != Role::Location &&
                     filler.type != FillerType::Mission && filler.type != FillerType::Envoy &&
                     filler.type != FillerType::Group;
            });
        if (taken) break;
        // "talks between the government and rebels": each conjunct as what it is.
        const bool groups = filler.type == FillerType::Party && candidate.via == FrameCandidate::Via::Group &&
                            std::any_of(role.fillers.begin(), role.fillers.end(),
                                        [](const FrameFiller& f) { return f.type == FillerType::Group; });
        if (groups && sentence_->groups[static_cast<std::size_t>(candidate.group)].conjunct != kNoGroup) {
          const Referent unnamed = unnamed_members(candidate.group);
          referent.entities.insert(referent.entities.end(), unnamed.entities.begin(), unnamed.entities.end());
          referent.parties.insert(referent.parties.end(), unnamed.parties.begin(), unnamed.parties.end());
        }
        match.bindings.push_back({role.role, candidate, std::move(referent)});
        found = true;
        break;
      }
      if (found && !collect) return true;
    }
  }
  return found;
}

bool FrameMatcher::holds(const FrameCondition& condition, std::int32_t group, TriggerKind kind) {
  const FrameRelations relations(context_, *sentence_);
  std::vector<FrameCandidate> candidates;
  for (const FrameRelation& relation : condition.relations) {
    candidates.clear();
    relations.find(group, kind, relation, candidates);
    for (const FrameCandidate& candidate : candidates) {
      for (const FrameFiller& filler : condition.fillers) {
        Referent referent;
        if (fits(filler, candidate, relation, Role::Topic, referent)) return !condition.negated;
      }
    }
  }
  return condition.negated;
}

std::string FrameMatcher::describe(const FrameRole& role) const {
  std::string text;
  for (const FrameRelation& relation : role.relations) {
    if (!text.empty()) text += " | ";
    text += relation.kind == RelationKind::Preposition
                ? std::string(context_.words[relation.word].text)
                : std::string(name_of(relation_names(), relation.kind));
  }
  text += " : ";
  for (std::size_t i = 0; i < role.fillers.size(); ++i) {
    if (i > 0) text += " | ";
    const FrameFiller& filler = role.fillers[i];
    if (filler.type != FillerType::Lemma) {
      text += name_of(filler_names(), filler.type);
      continue;
    }
    const char* const between = filler.words.empty() ? "\" | \"" : " ";
    text += '"';
    for (const WordId word : filler.words.empty() ? filler.one_of : filler.words) {
      if (text.back() != '"') text += between;
      text += context_.words[word].text;
    }
    text += '"';
  }
  return text;
}

void FrameMatcher::try_trigger(const FrameTrigger& trigger, std::int32_t group, std::vector<FrameMatch>& out,
                               std::vector<NearMiss>* misses) {
  const Frame& frame = program_.frame(trigger.frame);
  if (frame.alone && !resolver_.alone()) return;
  FrameMatch match;
  match.frame = trigger.frame;
  match.trigger = group;
  match.kind = trigger.kind;
  const auto miss = [&](std::string_view what, const FrameRole& role) {
    if (misses != nullptr) {
      misses->push_back({trigger.frame, group, std::string(what) + " (" + describe(role) + ")"});
    }
  };
  for (const FrameCondition& condition : frame.conditions) {
    if (!holds(condition, group, trigger.kind)) {
      if (misses == nullptr) return;
      const FrameRole shown{Role::Actor, condition.relations, condition.fillers, false};
      return miss(condition.negated ? "'unless' holds" : "'where' does not hold", shown);
    }
  }
  const bool symmetric = frame.rule->result == FrameResult::Event && info(frame.rule->event).symmetric;
  for (const FrameRole& role : frame.roles) {
    const bool collect = (symmetric && role.role == Role::Actor) || role.role == Role::Agreement;
    if (!bind(role, collect, match) && role.required) {
      return miss(role.role == Role::Actor       ? "nothing fills actor"
                  : role.role == Role::Recipient ? "nothing fills recipient"
                                                 : "nothing fills a role",
                  role);
    }
  }
  for (const FrameSetting& setting : frame.settings) {
    const bool all = std::all_of(setting.when.begin(), setting.when.end(),
                                 [&](const FrameCondition& c) { return holds(c, group, trigger.kind); });
    if (all) match.settings.push_back(setting.source);
  }
  match.context =
      sentence_->groups[static_cast<std::size_t>(group)].kind == GroupKind::Noun
          ? context_of_noun(context_, *sentence_, group)
          : context_of_verb(context_, *sentence_, [&] {
              std::int32_t verb = group;
              while (verb > 0 && sentence_->groups[static_cast<std::size_t>(verb)].kind != GroupKind::Verb)
                --verb;
              return verb;
            }());
  measure(match);
  out.push_back(std::move(match));
}

/// The tokens that show the event: trigger, its verb where that carries it, and whoever fills a role.
void FrameMatcher::measure(FrameMatch& match) const {
  const auto& groups = sentence_->groups;
  const Group& trigger = groups[static_cast<std::size_t>(match.trigger)];
  match.first = trigger.first;
  match.last = trigger.last;
  const auto widen = [&](std::int32_t index) {
    std::int32_t first = index;
    while (groups[static_cast<std::size_t>(first)].possessor != kNoGroup)
      first = groups[static_cast<std::size_t>(first)].possessor;
    match.first = std::min(match.first, groups[static_cast<std::size_t>(first)].first);
    match.last = std::max(match.last, groups[static_cast<std::size_t>(index)].last);
  };
  if (match.kind == TriggerKind::Noun) {
    widen(match.trigger);
    const FrameRelations relations(context_, *sentence_);
    if (const std::int32_t verb = relations.carrier(match.trigger); verb != kNoGroup) widen(verb);
  }
  // What it is done to and what it governs: "agreed *to open an office*".
  const auto widen_object = [&](const Group& verb) {
    if (verb.object != kNoGroup) widen(verb.object);
  };
  if (match.kind == TriggerKind::Verb) {
    widen_object(trigger);
    for (std::size_t v = 0; v < groups.size(); ++v) {
      if (groups[v].kind != GroupKind::Verb || groups[v].governor != match.trigger ||
          static_cast<std::int32_t>(v) < match.trigger) {
        continue;
      }
      widen(static_cast<std::int32_t>(v));
      widen_object(groups[v]);
      break;
    }
  }
  for (const FrameBinding& binding : match.bindings) {
    if (binding.candidate.group == kNoGroup) continue;
    for (std::int32_t g = binding.candidate.group; g != kNoGroup;
         g = groups[static_cast<std::size_t>(g)].conjunct)
      widen(g);
  }
}

}  // namespace entente
