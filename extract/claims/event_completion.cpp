// SPDX-License-Identifier: MIT
// Recipients that the text has told before, and acts that two parties do to each other.
// Tested by tests/extract/claims/event_parties_test.cpp.
#include <algorithm>

#include "extract/claims/event_collector.hpp"
#include "extract/entity_sets.hpp"

namespace entente {
namespace {

bool has(const std::vector<EntityIndex>& all, EntityIndex one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

}  // namespace

/// The recipients of the last event of `type` that none of `actors` is among, or nothing.
const EventClaim* EventCollector::last_towards_others(EventType type,
                                                      const std::vector<EntityIndex>& actors) const {
  for (auto draft = drafts_.rbegin(); draft != drafts_.rend(); ++draft) {
    const EventClaim& told = draft->claim;
    if (told.type != type || told.recipient_parties.empty()) continue;
    const bool own = std::any_of(actors.begin(), actors.end(),
                                 [&](EntityIndex e) { return has(told.recipient_parties, e); });
    if (!own) return &told;
  }
  return nullptr;
}

/// "Finland was admitted", "Brazil expelled two diplomats", "welcomed the agreement": to and whose is what
/// the text has told before. False where nothing is told without it.
bool EventCollector::complete_from_told(const FrameMatch& match, const SentenceGroups& sentence,
                                        EventClaim& claim) const {
  if (!claim.recipients.empty() || !claim.recipient_parties.empty() || claim.actor_parties.empty())
    return true;
  const auto towards = [&](const EventClaim* told) {
    if (told == nullptr) return false;
    for (const EntityIndex party : told->recipient_parties) {
      add_unique(claim.recipients, party);
      claim.recipient_parties.push_back(party);
    }
    return true;
  };
  switch (claim.type) {
    case EventType::Accession:
      return !claim.agreements.empty() ||
             towards(last_towards_others(EventType::Accession, claim.actor_parties));
    case EventType::ExpelDiplomats:
      towards(last_towards_others(EventType::ExpelDiplomats, claim.actor_parties));
      return true;
    case EventType::Request: {
      const Group& verb = sentence.groups[static_cast<std::size_t>(match.trigger)];
      const bool applied = match.kind == TriggerKind::Verb && context_.words[verb.lemma].text == "apply";
      return !applied || towards(last_towards_others(EventType::Accession, claim.actor_parties));
    }
    case EventType::Endorsement:
    case EventType::Criticism:
      break;
    default:
      return true;
  }
  // "welcomed the agreement", of nobody known
  if (claim.agreements.empty()) return true;
  for (const AgreementClaim& agreement : claims_.agreements) {
    if (agreement.agreement != claim.agreements.front()) continue;
    std::vector<EntityIndex> bound;
    for (const EntityIndex entity : agreement.parties) {
      if (const auto party = resolver_.party(entity)) add_unique(bound, *party);
    }
    const bool own = std::any_of(bound.begin(), bound.end(),
                                 [&](EntityIndex party) { return has(claim.actor_parties, party); });
    if (own || bound.size() < 2) return false;
    claim.recipients = bound;
    claim.recipient_parties = bound;
  }
  return !claim.recipients.empty();
}

/// "Kenya and Uganda reopened their embassies": `claim` becomes what the first does to the second; returns
/// what the second does.
std::optional<EventClaim> EventCollector::split_reciprocal(const FrameMatch& match, EventClaim& claim) const {
  const bool mutual = claim.type == EventType::OpenMission || claim.type == EventType::CloseMission ||
                      claim.type == EventType::Recall || claim.type == EventType::ExpelDiplomats;
  if (!mutual || claim.actor_parties.size() != 2 || !claim.recipient_parties.empty()) return std::nullopt;
  // "Taipei ended ties with Honduras and closed its embassy": who is said to act, not whom "its" may mean.
  for (const FrameBinding& binding : match.bindings) {
    if (binding.role != Role::Actor) continue;
    if (binding.referent.parties.size() == 2) break;
    claim.actors = binding.referent.entities;
    claim.actor_parties = binding.referent.parties;
    return std::nullopt;
  }
  EventClaim other = claim;
  const auto direct = [&](EventClaim& act, EntityIndex from, EntityIndex to) {
    std::erase_if(act.actors, [&](EntityIndex e) { return resolver_.party(e) != from; });
    act.actor_parties = {from};
    act.recipients = {to};
    act.recipient_parties = {to};
  };
  const EntityIndex first = claim.actor_parties[0];
  const EntityIndex second = claim.actor_parties[1];
  direct(claim, first, second);
  direct(other, second, first);
  return other;
}

}  // namespace entente
