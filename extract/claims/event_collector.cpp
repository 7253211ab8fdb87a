// SPDX-License-Identifier: MIT
// Frame matches to event claims, and retellings merged: `EventCollector`.
// Tested by tests/extract/claims/event_collector_test.cpp.
#include "extract/claims/event_collector.hpp"

#include <algorithm>

#include "entente/core/utf8.hpp"
#include "extract/claims/event_time.hpp"
#include "extract/entity_sets.hpp"

namespace entente {
namespace {

/// What is said or written: told by "has welcomed", it is the news of the day.
bool is_speech(EventType type) {
  switch (type) {
    case EventType::Endorsement:
    case EventType::Condolence:
    case EventType::Apology:
    case EventType::Request:
    case EventType::Criticism:
    case EventType::Accusation:
    case EventType::Rejection:
    case EventType::Threat:
      return true;
    default:
      return false;
  }
}

bool is_encounter(EventType type) {
  return type == EventType::Meeting || type == EventType::Call || type == EventType::Negotiation;
}

/// "who visit Lima each year": no event of its own.
bool is_habit(const FrameMatch& match, const MatchContext& context, const SentenceGroups& sentence) {
  if (match.kind != TriggerKind::Verb || match.context.tense == Tense::Past) return false;
  const Group& verb = sentence.groups[static_cast<std::size_t>(match.trigger)];
  const std::size_t end = std::min(static_cast<std::size_t>(verb.scope_end), sentence.groups.size());
  for (std::size_t i = static_cast<std::size_t>(match.trigger) + 1; i < end; ++i) {
    const Group& group = sentence.groups[i];
    if (group.determiner == WordId::None) continue;
    const std::string_view each = context.words[group.determiner].text;
    if (each != "each" && each != "every") continue;
    const std::string_view unit = context.words[group.lemma].text;
    if (unit == "year" || unit == "month" || unit == "week" || unit == "day") return true;
  }
  return false;
}

/// "Will India mediate?"
bool is_question(const MatchContext& context, const SentenceGroups& sentence) {
  return sentence.end > sentence.begin && context.word(sentence.end - 1).text == "?";
}

/// "agreed to elevate relations" is the upgrade itself; any other thing agreed on is a commitment to it.
bool done_by_agreeing(EventType type) {
  return type == EventType::UpgradeRelations || type == EventType::EstablishRelations ||
         type == EventType::RestoreRelations || type == EventType::Ceasefire;
}

bool overlap(const std::vector<EntityIndex>& a, const std::vector<EntityIndex>& b) {
  return std::find_first_of(a.begin(), a.end(), b.begin(), b.end()) != a.end();
}

}  // namespace

EventCollector::EventCollector(const FrameProgram& program, const MatchContext& context,
                               const Document& document, const CodePointMap& code_points, Resolver& resolver,
                               DocumentClaims& claims)
    : program_(program),
      context_(context),
      document_(document),
      code_points_(code_points),
      resolver_(resolver),
      claims_(claims) {}

void EventCollector::add(const FrameMatch& match, const SentenceGroups& sentence, SentencePlace place) {
  switch (program_.frame(match.frame).rule->result) {
    case FrameResult::Event:
      return add_event(match, sentence, place);
    case FrameResult::Membership:
      return add_membership(match);
    case FrameResult::Tenure:
      return add_tenure(match, sentence);
    case FrameResult::Agreement:
      return add_agreement(match, sentence, place);
  }
}

Evidence EventCollector::evidence(const FrameMatch& match) const {
  const FrameRule& rule = *program_.frame(match.frame).rule;
  const Span bytes{context_.tokens[match.first].begin, context_.tokens[match.last - 1].end};
  Evidence evidence;
  evidence.span = code_points_.span(bytes);
  evidence.quote = document_.text.substr(bytes.begin, bytes.size());
  evidence.rule = rule.name;
  evidence.confidence = rule.confidence;
  return evidence;
}

void EventCollector::read_settings(const FrameMatch& match, EventClaim& claim) const {
  for (const Setting* setting : match.settings) {
    switch (setting->key) {
      case SettingKey::Mode:
        claim.mode = setting->value;
        break;
      case SettingKey::Modality:
        claim.modality = setting->modality;
        break;
      case SettingKey::Refused:
        claim.refused = true;
        break;
      case SettingKey::Topic:
        add_unique(claim.topics, setting->value);
        break;
      default:
        break;
    }
  }
}

std::string EventCollector::topic(const FrameCandidate& candidate, const SentenceGroups& sentence) const {
  const Group& group = sentence.groups[static_cast<std::size_t>(candidate.group)];
  std::uint32_t first = group.first;
  while (first < group.head &&
         context_.word(first).classes.any(WordClass::Determiner | WordClass::PossessivePronoun))
    ++first;
  if (group.last - first > 6) return "";
  return to_lower(std::string_view(document_.text)
                      .substr(context_.tokens[first].begin,
                              context_.tokens[group.last - 1].end - context_.tokens[first].begin));
}

void EventCollector::read_time(const FrameMatch& match, const SentenceGroups& sentence, SentencePlace place,
                               Draft& draft) {
  DateContext dates;
  // A teaser is an item of its own: the story's date says nothing of it.
  if (place.section != SectionKind::Teaser) dates.published = document_.record.published;
  dates.previous = date_before(sentence);
  EventClaim& claim = draft.claim;
  const bool speech = is_speech(claim.type) || is_encounter(claim.type);
  const DateInterval found = find_event_time(match, context_, sentence, dates, speech);
  claim.start = found.start;
  claim.end = found.end;
  if (claim.start.known() && dates.published.known() && claim.modality == Modality::Actual &&
      claim.start.first_day() > dates.published.first_day() && !claim.start.compatible(dates.published)) {
    claim.modality = Modality::Planned;
  }
  // "will mark the 30th anniversary of …": what is dated long before the text has happened.
  constexpr std::int32_t kLongBefore = 60;  // days
  if (found.start.known() && dates.published.known() && claim.modality == Modality::Planned &&
      found.start.first_day() + kLongBefore < dates.published.first_day() &&
      !found.start.compatible(dates.published)) {
    claim.modality = Modality::Actual;
  }
  // "X must withdraw" is said now, whatever the mood of its verb.
  const bool said = is_speech(claim.type) && match.context.modality != claim.modality;
  const bool told = match.context.narrated ? !match.context.perfect || is_speech(claim.type) ||
                                                 claim.type == EventType::Commitment
                                           : said || (match.context.accompanies && is_encounter(claim.type));
  if (!found.known() && claim.modality == Modality::Actual && told) {
    claim.start = told_date(match, sentence, claim, dates.published);
    draft.default_date = claim.start.known();
  }
  if (found.start.known()) note_date(match, sentence, place, claim);
}

void EventCollector::add_event(const FrameMatch& match, const SentenceGroups& sentence, SentencePlace place) {
  Draft draft;
  EventClaim& claim = draft.claim;
  claim.type = program_.frame(match.frame).rule->event;
  claim.modality = match.context.modality;
  claim.refused = match.context.refused;
  if (claim.modality == Modality::Actual && is_habit(match, context_, sentence)) return;
  if (match.context.committed) {
    if (!done_by_agreeing(claim.type)) return;
    if (claim.modality == Modality::Planned) claim.modality = Modality::Actual;
  }
  // "refused to meet" is a rejection, which has a rule of its own.
  if (claim.refused && claim.modality == Modality::Negated) return;
  const bool sure = claim.modality == Modality::Actual || claim.modality == Modality::Planned;
  if (sure && is_question(context_, sentence)) claim.modality = Modality::Hypothetical;
  read_parties(match, sentence, claim);
  read_settings(match, claim);
  // "to sign the Final Act": that somebody may, or did, is not said.
  if (claim.type == EventType::Signing && claim.actor_parties.empty() && claim.modality == Modality::Actual &&
      match.kind == TriggerKind::Verb &&
      sentence.groups[static_cast<std::size_t>(match.trigger)].form == VerbForm::Infinitive)
    return;
  complete_speakers(match, sentence, claim);
  if (!complete_from_told(match, sentence, claim)) return;
  const std::optional<EventClaim> in_return = split_reciprocal(match, claim);
  complete_parties(claim);
  draft.section = place.section == SectionKind::Teaser ? place.section_index : 0;
  if (claim.type == EventType::Meeting && was_called(match, claim)) claim.type = EventType::Call;
  if (!plausible(claim)) return;
  for (const FrameBinding& binding : match.bindings) {
    if (binding.role != Role::Topic || binding.candidate.via != FrameCandidate::Via::Group) continue;
    for (std::string& field : resolver_.fields(binding.candidate.group))
      add_unique(claim.topics, std::move(field));
  }
  if (match.context.speaker != kNoGroup && !claim.attributed_to) {
    const Referent speaker = resolver_.resolve(match.context.speaker);
    if (!speaker.entities.empty()) claim.attributed_to = speaker.entities.front();
  }
  read_time(match, sentence, place, draft);
  claim.evidence.push_back(evidence(match));
  if (match.kind == TriggerKind::Noun) {
    const Group& trigger = sentence.groups[static_cast<std::size_t>(match.trigger)];
    const std::string_view determiner =
        trigger.determiner == WordId::None ? std::string_view() : context_.words[trigger.determiner].text;
    draft.anaphoric =
        (determiner == "the" || determiner == "this" || determiner == "his" || determiner == "her" ||
         determiner == "their" || determiner == "my" || determiner == "our") &&
        !(claim.start.known() && !draft.default_date);
  }
  update_agreement(match, claim);
  if (claim.modality == Modality::Actual || claim.modality == Modality::Planned) {
    std::vector<EntityIndex> entities = claim.actors;
    entities.insert(entities.end(), claim.recipients.begin(), claim.recipients.end());
    std::vector<EntityIndex> parties = claim.actor_parties;
    parties.insert(parties.end(), claim.recipient_parties.begin(), claim.recipient_parties.end());
    // "Both sides" are those who meet, not those who blame each other.
    const bool together = claim.type == EventType::Meeting || claim.type == EventType::Call ||
                          claim.type == EventType::Visit || claim.type == EventType::Signing;
    resolver_.note_parties(entities, together ? parties : std::vector<EntityIndex>());
    if (!together && !info(claim.type).conflict) resolver_.note_group(parties);
  }
  const Group& told_by = sentence.groups[static_cast<std::size_t>(match.trigger)];
  draft.triggers.push_back(told_by.first);
  draft.foretold = claim.modality == Modality::Planned && told_by.modal == ModalKind::Would;
  if (told_by_same_verb(draft) || retold_in_part(draft)) return;
  std::optional<Draft> answer;
  if (in_return) {
    answer = draft;
    answer->claim.actors = in_return->actors;
    answer->claim.actor_parties = in_return->actor_parties;
    answer->claim.recipients = in_return->recipients;
    answer->claim.recipient_parties = in_return->recipient_parties;
  }
  if (!merge(draft)) drafts_.push_back(std::move(draft));
  if (answer && !merge(*answer)) drafts_.push_back(std::move(*answer));
}

/// A first line that is no sentence: it tells in few words what the story tells again.
bool EventCollector::in_headline(const EventClaim& claim) const {
  const std::size_t end = document_.text.find('\n');
  if (end == std::string::npos || end == 0 || document_.text[end - 1] == '.') return false;
  return code_points_.span({0, static_cast<std::uint32_t>(end)}).contains(claim.evidence.front().span);
}

bool EventCollector::merge(Draft& draft) {
  for (Draft& known : drafts_) {
    EventClaim& old = known.claim;
    EventClaim& claim = draft.claim;
    if (old.type != claim.type || known.section != draft.section) continue;
    // A headline names the victims, the story who did it.
    const bool unknown = info(claim.type).conflict &&
                         (old.actor_parties.empty() || claim.actor_parties.empty()) &&
                         !old.recipient_parties.empty() && !claim.recipient_parties.empty() &&
                         !overlap(old.recipient_parties, claim.actor_parties) &&
                         !overlap(claim.recipient_parties, old.actor_parties);
    if (!unknown && !same_set(old.actor_parties, claim.actor_parties)) continue;
    // A headline or a later "he refused" may leave out towards whom.
    const bool open = old.recipient_parties.empty() || claim.recipient_parties.empty();
    if (!open && !same_set(old.recipient_parties, claim.recipient_parties)) continue;
    // Who refuses an envoy does not deny a deed: of two acts of will in other words, the aim has to be the
    // same.
    const bool one_open = old.recipient_parties.empty() != claim.recipient_parties.empty();
    if (one_open && claim.type == EventType::Rejection && !in_headline(old) &&
        old.evidence.back().rule != claim.evidence.front().rule) {
      continue;
    }
    // "The visit" is one told before, or foretold here; what is only wished for behind it is another.
    const bool wished = claim.modality == Modality::Hypothetical || claim.modality == Modality::Negated;
    if (old.modality != claim.modality && !draft.anaphoric && (!known.anaphoric || wished)) continue;
    const bool both_dated = old.start.known() && claim.start.known() &&
                            (known.default_date == draft.default_date
                                 ? !known.default_date
                                 : !near_publication(known.default_date ? claim.start : old.start));
    if (both_dated && !old.start.compatible(claim.start) &&
        !(old.end.known() && old.start <= claim.start && claim.start <= old.end)) {
      continue;
    }
    // The more exact date wins; a date that the text gives beats the day of publication.
    if (!old.start.known() || (known.default_date && claim.start.known() && !draft.default_date) ||
        (!draft.default_date && claim.start.known() && old.start.compatible(claim.start) &&
         claim.start.day > old.start.day)) {
      old.start = claim.start;
      if (claim.end.known()) old.end = claim.end;
      known.default_date = draft.default_date;
    }
    if (claim.end.known() && !old.end.known()) {
      old.end = claim.end;
      if (!draft.default_date && claim.start.known()) old.start = claim.start;
    }
    if (known.anaphoric && !draft.anaphoric) old.modality = claim.modality;
    for (const EntityIndex e : claim.actors) add_unique(old.actors, e);
    for (const EntityIndex e : claim.recipients) add_unique(old.recipients, e);
    if (old.recipient_parties.empty()) old.recipient_parties = claim.recipient_parties;
    if (old.actor_parties.empty()) old.actor_parties = claim.actor_parties;
    for (const EntityIndex e : claim.agreements) add_unique(old.agreements, e);
    for (const std::string& t : claim.topics) add_unique(old.topics, t);
    if (old.mode.empty()) old.mode = claim.mode;
    if (!old.location) old.location = claim.location;
    known.anaphoric = known.anaphoric && draft.anaphoric;
    const Evidence& quote = claim.evidence.front();
    const bool quoted = std::any_of(old.evidence.begin(), old.evidence.end(), [&](const Evidence& e) {
      return e.span == quote.span && e.rule == quote.rule;
    });
    if (!quoted) old.evidence.push_back(quote);
    known.triggers.insert(known.triggers.end(), draft.triggers.begin(), draft.triggers.end());
    return true;
  }
  return false;
}

void EventCollector::finish() {
  date_visits();
  date_occasions();
  drop_fulfilled();
  for (Draft& draft : drafts_) {
    EventClaim& claim = draft.claim;
    // Persons named beside their own state act for it: the state need not stand there twice.
    const auto tidy = [&](std::vector<EntityIndex>& entities) {
      if (entities.size() < 2) return;
      std::vector<EntityIndex> kept;
      for (const EntityIndex e : entities) {
        const bool represented = claims_.at(e).type == EntityType::Country &&
                                 std::any_of(entities.begin(), entities.end(), [&](EntityIndex other) {
                                   return other != e && claims_.at(other).type != EntityType::Country &&
                                          resolver_.party(other) == e;
                                 });
        if (!represented) kept.push_back(e);
      }
      entities = std::move(kept);
    };
    // Neither agreements nor places act or speak: "and a declaration of peace with B" stands beside those who
    // sign, "Europe" beside those who condemn.
    const auto inert = [&](EntityIndex e) {
      return claims_.at(e).type == EntityType::Agreement || claims_.at(e).type == EntityType::Place;
    };
    std::erase_if(claim.actors, inert);
    if (claim.attributed_to && inert(*claim.attributed_to)) claim.attributed_to.reset();
    tidy(claim.actors);
    tidy(claim.recipients);
    claims_.events.push_back(std::move(claim));
  }
  drafts_.clear();
}

}  // namespace entente
