// SPDX-License-Identifier: MIT
// Dates that an event shares with others of its text: the visit it belongs to, the news it was told with, the
// clause before. Tested by tests/extract/claims/event_dating_test.cpp.
#include <algorithm>
#include <cstdlib>

#include "extract/claims/event_collector.hpp"
#include "extract/claims/event_time.hpp"
#include "extract/entity_sets.hpp"

namespace entente {
namespace {

/// What takes place on an occasion: the date of the visit, of the meeting told before is its date too.
bool belongs_to_occasion(EventType type) {
  switch (type) {
    case EventType::Meeting:
    case EventType::Call:
    case EventType::Negotiation:
    case EventType::Signing:
    case EventType::Commitment:
    case EventType::Request:
    case EventType::Endorsement:
      return true;
    default:
      return false;
  }
}

std::vector<EntityIndex> parties_of(const EventClaim& claim) {
  std::vector<EntityIndex> parties = claim.actor_parties;
  for (const EntityIndex p : claim.recipient_parties) add_unique(parties, p);
  return parties;
}

/// As exact a date as holds for some day of the interval.
PartialDate within(PartialDate start, PartialDate end) {
  if (!end.known() || start == end) return start;
  if (start.year != end.year) return {};
  return {start.year, start.month == end.month ? start.month : std::uint8_t{0}, 0};
}

/// "…, and B agreed to it": the clause of the verb goes on from the one before.
bool continues_clause(const MatchContext& context, const SentenceGroups& sentence, std::int32_t from,
                      std::int32_t verb) {
  bool joined = false;
  for (std::int32_t i = from + 1; i < verb; ++i) {
    const Group& group = sentence.groups[static_cast<std::size_t>(i)];
    if (group.kind == GroupKind::Subordinator) return false;
    joined = joined || (group.kind == GroupKind::Coordinator && context.words[group.lemma].text == "and") ||
             (group.kind == GroupKind::Colon && context.words[context.word(group.first).lower].text == ";");
  }
  return joined;
}

/// Whether the clause says that it is no news: "had previously offered", "promised during his campaign",
/// "since Chile left", "two years after Chile left".
bool tells_of_the_past(const MatchContext& context, const SentenceGroups& sentence, const FrameMatch& match) {
  if (match.kind != TriggerKind::Verb) return false;
  const auto& groups = sentence.groups;
  const auto text = [&](WordId word) {
    return word == WordId::None ? std::string_view() : std::string_view(context.words[word].text);
  };
  const Group& verb = groups[static_cast<std::size_t>(match.trigger)];
  // "Chile, which left the bloc, …": what people do, "the ministers, who arrived", is told as news.
  for (std::int32_t i = match.trigger - 1; verb.relative && i >= 0 && match.trigger - i <= 3; --i) {
    const Group& word = groups[static_cast<std::size_t>(i)];
    if (word.kind == GroupKind::Relative) return text(word.lemma) == "which";
  }
  for (std::uint32_t t = verb.first; t < verb.last; ++t) {
    const std::string_view word = text(context.word(t).lower);
    if (word == "previously" || word == "once" || word == "formerly" || word == "originally" ||
        word == "initially")
      return true;
  }
  const std::size_t end = std::min(static_cast<std::size_t>(verb.scope_end), groups.size());
  for (std::size_t i = static_cast<std::size_t>(match.trigger) + 1; i + 1 < end; ++i) {
    if (groups[i].kind == GroupKind::Verb || groups[i].kind == GroupKind::Comma) break;
    if (groups[i].kind != GroupKind::Preposition || text(groups[i].lemma) != "during") continue;
    const std::string_view span = text(groups[i + 1].lemma);
    if (span == "campaign" || span == "term" || span == "presidency" || span == "tenure" || span == "war" ||
        span == "reign" || span == "rule" || span == "administration" || span == "era" ||
        span == "pandemic" || span == "premiership" || span == "chairmanship")
      return true;
  }
  if (verb.subject == kNoGroup || verb.subject > match.trigger) return false;
  std::int32_t start = verb.subject;
  const Group& subject = groups[static_cast<std::size_t>(start)];
  if (subject.possessor != kNoGroup && subject.possessor < start) start = subject.possessor;
  if (start == 0) return false;
  const Group& before = groups[static_cast<std::size_t>(start - 1)];
  if (before.kind == GroupKind::Subordinator || before.kind == GroupKind::Preposition)
    return text(context.word(before.first).lower) == "since";
  return counts_from_clause(context, before);
}

}  // namespace

/// Whether a date that the text gives may be that of an event told as the news of the day.
bool EventCollector::near_publication(PartialDate date) const {
  constexpr std::int32_t kDays = 10;
  const PartialDate published = document_.record.published;
  if (!published.known() || date.compatible(published)) return true;
  return std::abs(date.first_day() - published.first_day()) <= kDays;
}

/// The date that "the next day" in this sentence counts from: the last day that the sentences before name,
/// whether of an event or not, else that of the last event.
PartialDate EventCollector::date_before(const SentenceGroups& sentence) const {
  constexpr std::uint32_t kNear = 80;  // tokens
  const auto& phrases = context_.phrases.phrases;
  DateContext dates;
  dates.published = document_.record.published;
  const auto behind =
      std::lower_bound(phrases.begin(), phrases.end(), sentence.begin,
                       [](const Phrase& phrase, std::uint32_t token) { return phrase.first < token; });
  for (auto phrase = behind; phrase != phrases.begin();) {
    --phrase;
    if (phrase->first + kNear < sentence.begin || phrase->first < previous_.sentence) break;
    if (phrase->type != PhraseType::Date) continue;
    const DateInterval found = resolve_date(*phrase, context_.tokens, context_.words, dates);
    if (found.start.is_day() && !found.end.known()) return found.start;
  }
  return previous_.date;
}

/// The day of what is told as news without a date: that of the clause or the news it goes on from, else that
/// of the text itself.
PartialDate EventCollector::told_date(const FrameMatch& match, const SentenceGroups& sentence,
                                      const EventClaim& claim, PartialDate published) const {
  const bool past = match.context.tense == Tense::Past;
  if (previous_.date.known() && past) {
    const bool goes_on = previous_.sentence == sentence.begin && previous_.trigger != kNoGroup &&
                         previous_.trigger < match.trigger && match.kind == TriggerKind::Verb &&
                         !sentence.groups[static_cast<std::size_t>(previous_.trigger)].relative &&
                         continues_clause(context_, sentence, previous_.trigger, match.trigger);
    if (goes_on && !near_publication(previous_.date)) return previous_.date;
    // A history without a date of its own tells one thing after the other.
    constexpr std::uint32_t kNextSentences = 60;  // tokens
    if (!published.known() && sentence.begin - previous_.sentence <= kNextSentences)
      return {previous_.date.year, 0, 0};
  }
  if (!published.known() || tells_of_the_past(context_, sentence, match)) return {};
  if (past && lead_.date.known() && belongs_to_occasion(claim.type)) {
    const std::vector<EntityIndex> parties = parties_of(claim);
    const bool theirs = std::any_of(parties.begin(), parties.end(), [&](EntityIndex p) {
      return std::find(lead_.parties.begin(), lead_.parties.end(), p) != lead_.parties.end();
    });
    if (theirs) return lead_.date;
  }
  return published;
}

/// Remembers a date that the text gave an event; of the first sentence, that of the news it tells.
void EventCollector::note_date(const FrameMatch& match, const SentenceGroups& sentence, SentencePlace place,
                               const EventClaim& claim) {
  previous_ = {claim.start, sentence.begin, match.kind == TriggerKind::Verb ? match.trigger : kNoGroup,
               parties_of(claim)};
  constexpr std::int32_t kDays = 7;
  const PartialDate published = document_.record.published;
  if (place.section != SectionKind::Body || place.heading || !drafts_.empty() || lead_.date.known() ||
      !published.is_day() || !claim.start.is_day() || claim.end.known() ||
      claim.modality != Modality::Actual || !match.context.narrated)
    return;
  const std::int32_t days = published.first_day() - claim.start.first_day();
  if (days > 0 && days <= kDays) lead_ = previous_;
}

/// A visit without a date of its own: its host was met on a day that the text gives.
void EventCollector::date_visits() {
  for (Draft& draft : drafts_) {
    EventClaim& visit = draft.claim;
    if (visit.type != EventType::Visit || visit.modality != Modality::Actual || visit.start.known()) continue;
    for (const Draft& other : drafts_) {
      const EventClaim& met = other.claim;
      const bool same =
          met.type == EventType::Meeting && met.modality == Modality::Actual && met.start.known() &&
          met.actor_parties.size() == 2 && other.section == draft.section &&
          visit.actor_parties.size() == 1 && visit.recipient_parties.size() == 1 &&
          same_set(met.actor_parties, {visit.actor_parties.front(), visit.recipient_parties.front()});
      if (!same) continue;
      visit.start = met.start;
      break;
    }
  }
}

/// Meetings and signatures without a date, between the same two states as a visit: they belong to it.
void EventCollector::date_occasions() {
  for (Draft& draft : drafts_) {
    EventClaim& claim = draft.claim;
    if (claim.start.known() || claim.end.known()) continue;
    if (claim.type != EventType::Meeting && claim.type != EventType::Signing) continue;
    const std::vector<EntityIndex> parties = parties_of(claim);
    if (parties.size() != 2) continue;
    const EventClaim* occasion = nullptr;
    bool several = false;
    for (const Draft& other : drafts_) {
      const EventClaim& visit = other.claim;
      if (visit.type != EventType::Visit || visit.modality != claim.modality || !visit.start.known() ||
          other.section != draft.section || !same_set(parties_of(visit), parties))
        continue;
      several = occasion != nullptr;
      occasion = &visit;
    }
    if (occasion != nullptr && !several) claim.start = within(occasion->start, occasion->end);
  }
}

}  // namespace entente
