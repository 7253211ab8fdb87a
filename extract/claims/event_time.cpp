// SPDX-License-Identifier: MIT
// Which date of a sentence dates an event: `find_event_time`.
// Tested by tests/extract/claims/event_time_test.cpp.
#include "extract/claims/event_time.hpp"

namespace entente {
namespace {

/// The verb group whose clause a date at group `date` belongs to: the nearest one to the left in its clause,
/// else the first to the right.
std::int32_t verb_of_date(const SentenceGroups& sentence, std::int32_t date) {
  const auto size = static_cast<std::int32_t>(sentence.groups.size());
  const auto kind = [&](std::int32_t i) { return sentence.groups[static_cast<std::size_t>(i)].kind; };
  for (std::int32_t i = date - 1; i >= 0; --i) {
    if (kind(i) == GroupKind::Verb) return i;
    if (kind(i) == GroupKind::Subordinator || kind(i) == GroupKind::Relative || kind(i) == GroupKind::Colon)
      break;
  }
  for (std::int32_t i = date + 1; i < size; ++i) {
    if (kind(i) == GroupKind::Verb) return i;
  }
  return kNoGroup;
}

}  // namespace

DateInterval find_event_time(const FrameMatch& match, const MatchContext& context,
                             const SentenceGroups& sentence, DateContext dates) {
  const auto size = static_cast<std::int32_t>(sentence.groups.size());
  const auto at = [&](std::int32_t i) -> const Group& {
    return sentence.groups[static_cast<std::size_t>(i)];
  };
  dates.tense = match.context.modality == Modality::Planned || match.context.tense == Tense::Future
                    ? DateContext::Tense::Future
                : match.context.tense == Tense::Past ? DateContext::Tense::Past
                                                     : DateContext::Tense::Unknown;
  const auto resolve = [&](std::int32_t group) {
    const std::int32_t phrase = at(group).phrase;
    if (phrase < 0) return DateInterval{};
    return resolve_date(context.phrases.phrases[static_cast<std::size_t>(phrase)], context.tokens,
                        context.words, dates);
  };
  if (match.kind == TriggerKind::Noun) {
    // "his visit to Malaysia on 12 May": the chain behind the noun, up to the next verb.
    for (std::int32_t i = match.trigger + 1; i < size; ++i) {
      const GroupKind kind = at(i).kind;
      if (kind == GroupKind::Date) {
        const DateInterval found = resolve(i);
        if (found.known()) return found;
      } else if (kind != GroupKind::Preposition && kind != GroupKind::Noun && kind != GroupKind::Adverb) {
        break;
      }
    }
    // "the 12 May visit"
    const Group& noun = at(match.trigger);
    for (const Phrase& phrase : context.phrases.phrases) {
      if (phrase.first >= noun.last) break;
      if (phrase.type != PhraseType::Date || phrase.first < noun.first) continue;
      const DateInterval found = resolve_date(phrase, context.tokens, context.words, dates);
      if (found.known()) return found;
    }
    if (match.context.verb == kNoGroup) return {};
    // A noun that only stands beside the verb is not dated by it.
    const FrameRelations relations(context, sentence);
    if (relations.carrier(match.trigger) == kNoGroup && at(match.trigger).preposition == kNoGroup) return {};
  }
  // The verb and what governs it, upwards: "agreed on Monday to hold talks", "said it will visit on Monday".
  std::int32_t verb = match.kind == TriggerKind::Noun ? match.context.verb : match.trigger;
  for (int depth = 0; depth < 4 && verb != kNoGroup; ++depth) {
    for (std::int32_t i = 0; i < size; ++i) {
      if (at(i).kind != GroupKind::Date || verb_of_date(sentence, i) != verb) continue;
      const DateInterval found = resolve(i);
      if (found.known()) return found;
    }
    if (at(verb).kind != GroupKind::Verb || at(verb).reported) break;
    const std::int32_t governor = at(verb).governor;
    verb = governor != kNoGroup && at(governor).kind == GroupKind::Verb ? governor : kNoGroup;
  }
  // Complements of the verb with dates of their own: "agreed to meet on 12 May" dates the meeting only.
  return {};
}

}  // namespace entente
