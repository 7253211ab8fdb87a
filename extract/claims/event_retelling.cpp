// SPDX-License-Identifier: MIT
// What a text tells more than once in other words: an act that two rules read from one verb, a retelling to
// some of those it was told of, an announcement that the text then tells come true. Tested by
// tests/extract/claims/event_retelling_test.cpp.
#include <algorithm>

#include "extract/claims/event_collector.hpp"
#include "extract/entity_sets.hpp"

namespace entente {
namespace {

/// Acts of diplomacy that words of more general ones may tell: "ordered four diplomats to leave".
bool is_case_of(EventType special, EventType general) {
  return special == EventType::ExpelDiplomats &&
         (general == EventType::Request || general == EventType::Coercion);
}

/// What two parties do once, or once for a long time.
bool is_done_once(EventType type) {
  switch (type) {
    case EventType::EstablishRelations:
    case EventType::RestoreRelations:
    case EventType::UpgradeRelations:
    case EventType::SeverRelations:
    case EventType::Recognition:
    case EventType::Accession:
    case EventType::Exit:
    case EventType::Ratification:
    case EventType::OpenMission:
    case EventType::CloseMission:
      return true;
    default:
      return false;
  }
}

bool includes_all(const std::vector<EntityIndex>& all, const std::vector<EntityIndex>& some) {
  return std::all_of(some.begin(), some.end(),
                     [&](EntityIndex e) { return std::find(all.begin(), all.end(), e) != all.end(); });
}

}  // namespace

/// Whether the verb of `draft` has given the same act already, as the more specific type; a more general one
/// that it has given is taken back.
bool EventCollector::told_by_same_verb(const Draft& draft) {
  for (auto it = drafts_.begin(); it != drafts_.end(); ++it) {
    if (std::find(it->triggers.begin(), it->triggers.end(), draft.triggers.front()) == it->triggers.end())
      continue;
    if (is_case_of(it->claim.type, draft.claim.type)) return true;
    if (is_case_of(draft.claim.type, it->claim.type) && it->claim.evidence.size() == 1) {
      drafts_.erase(it);
      return false;
    }
  }
  return false;
}

/// "Peru recalled its envoys to Chile and Brazil. … Never had it recalled its envoy to Brazil.": adds the
/// evidence to the event told before.
bool EventCollector::retold_in_part(const Draft& draft) {
  const EventClaim& claim = draft.claim;
  // A journey to several states has a stay in each.
  if (is_joint(claim.type) || claim.type == EventType::Visit || claim.start.known() ||
      claim.recipient_parties.empty())
    return false;
  for (Draft& known : drafts_) {
    EventClaim& old = known.claim;
    const bool same = old.type == claim.type && known.section == draft.section &&
                      old.modality == claim.modality && same_set(old.actor_parties, claim.actor_parties);
    if (!same || old.recipient_parties.size() <= claim.recipient_parties.size() ||
        !includes_all(old.recipient_parties, claim.recipient_parties))
      continue;
    old.evidence.push_back(claim.evidence.front());
    return true;
  }
  return false;
}

/// Takes out what was foretold ("had announced that they would restore relations") where the text tells that
/// it has come to pass, maybe among more parties.
void EventCollector::drop_fulfilled() {
  const auto fulfilled = [&](const Draft& draft) {
    const EventClaim& claim = draft.claim;
    if (!draft.foretold || claim.start.known() || !is_done_once(claim.type)) return false;
    return std::any_of(drafts_.begin(), drafts_.end(), [&](const Draft& other) {
      return other.claim.type == claim.type && other.claim.modality == Modality::Actual &&
             other.section == draft.section && !claim.actor_parties.empty() &&
             includes_all(other.claim.actor_parties, claim.actor_parties) &&
             includes_all(other.claim.recipient_parties, claim.recipient_parties);
    });
  };
  std::vector<bool> drop;
  drop.reserve(drafts_.size());
  for (const Draft& draft : drafts_) drop.push_back(fulfilled(draft));
  std::size_t at = 0;
  std::erase_if(drafts_, [&](const Draft&) { return static_cast<bool>(drop[at++]); });
}

}  // namespace entente
