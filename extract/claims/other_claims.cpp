// SPDX-License-Identifier: MIT
// The collector's claims that are no events: memberships, tenures told by verbs, and what an event says of
// its agreement. Tested by tests/extract/claims/event_collector_test.cpp.
#include <algorithm>

#include "extract/claims/event_collector.hpp"
#include "extract/claims/event_time.hpp"

namespace entente {
namespace {

/// The stage that an event brings an agreement to, where its rule does not say.
AgreementStatus default_status(EventType type, Modality modality) {
  if (modality == Modality::Planned || modality == Modality::Hypothetical) return AgreementStatus::Proposed;
  if (modality == Modality::Negated) return AgreementStatus::Mentioned;
  switch (type) {
    case EventType::Signing:
      return AgreementStatus::Signed;
    case EventType::Ratification:
      return AgreementStatus::Ratified;
    case EventType::Negotiation:
      return AgreementStatus::Negotiating;
    case EventType::UpgradeRelations:
      return AgreementStatus::Agreed;
    case EventType::Exit:
      return AgreementStatus::Ended;
    default:
      return AgreementStatus::Mentioned;
  }
}

}  // namespace

void EventCollector::update_agreement(const FrameMatch& match, const EventClaim& event) {
  if (event.agreements.empty()) return;
  AgreementStatus status = default_status(event.type, event.modality);
  for (const Setting* setting : match.settings) {
    // "can be renewed", "will enter into force": no stage that it has reached
    if (setting->key == SettingKey::Status && event.modality == Modality::Actual) status = setting->status;
  }
  for (AgreementClaim& agreement : claims_.agreements) {
    if (std::find(event.agreements.begin(), event.agreements.end(), agreement.agreement) ==
        event.agreements.end())
      continue;
    if (agreement.parties.empty() && (info(event.type).symmetric || event.recipient_parties.size() == 1)) {
      agreement.parties = event.actor_parties;
      agreement.parties.insert(agreement.parties.end(), event.recipient_parties.begin(),
                               event.recipient_parties.end());
    }
    const bool further = static_cast<int>(status) > static_cast<int>(agreement.status);
    if (further) {
      agreement.status = status;
      if (event.start.known() && event.modality == Modality::Actual && !agreement.date.known())
        agreement.date = event.start;
      agreement.evidence.push_back(evidence(match));
    }
    if (event.start.known() && event.modality == Modality::Actual && status != AgreementStatus::Mentioned) {
      const bool known =
          std::any_of(agreement.lifecycle.begin(), agreement.lifecycle.end(),
                      [&](const AgreementClaim::Stage& stage) { return stage.status == status; });
      if (!known) agreement.lifecycle.push_back({status, event.start, evidence(match)});
    }
  }
}

void EventCollector::add_agreement(const FrameMatch& match, const SentenceGroups& sentence,
                                   SentencePlace place) {
  EventClaim told;
  told.type = EventType::Commitment;
  told.modality = match.context.modality;
  for (const FrameBinding& binding : match.bindings) {
    for (const EntityIndex e : binding.referent.entities) {
      if (claims_.at(e).type == EntityType::Agreement) add_unique_agreement(told, e);
    }
    if (binding.role == Role::Actor) told.actor_parties = binding.referent.parties;
  }
  // "They instructed the agencies to draw up an action plan": one of the two that the text speaks of.
  const bool partyless =
      std::any_of(claims_.agreements.begin(), claims_.agreements.end(), [&](const AgreementClaim& a) {
        return a.parties.empty() && std::find(told.agreements.begin(), told.agreements.end(), a.agreement) !=
                                        told.agreements.end();
      });
  if (told.actor_parties.size() < 2 && partyless && resolver_.both_parties().size() == 2 &&
      match.context.modality != Modality::Negated) {
    told.actor_parties = resolver_.both_parties();
  }
  Draft draft;
  draft.claim = std::move(told);
  read_time(match, sentence, place, draft);
  if (draft.default_date) draft.claim.start = PartialDate{};
  update_agreement(match, draft.claim);
}

void EventCollector::add_unique_agreement(EventClaim& claim, EntityIndex agreement) {
  if (std::find(claim.agreements.begin(), claim.agreements.end(), agreement) == claim.agreements.end()) {
    claim.agreements.push_back(agreement);
  }
}

void EventCollector::add_membership(const FrameMatch& match) {
  if (match.context.modality != Modality::Actual) return;
  std::vector<EntityIndex> members;
  std::optional<EntityIndex> body;
  for (const FrameBinding& binding : match.bindings) {
    if (binding.role == Role::Actor) members = binding.referent.parties;
    if (binding.role == Role::Recipient) {
      for (const EntityIndex e : binding.referent.entities) {
        if (claims_.at(e).type == EntityType::Organization) body = e;
      }
    }
  }
  if (!body) return;
  MembershipRole role = MembershipRole::Member;
  for (const Setting* setting : match.settings) {
    if (setting->key == SettingKey::Role) role = setting->membership;
  }
  for (const EntityIndex member : members) {
    if (member == *body) continue;
    MembershipClaim claim;
    claim.member = member;
    claim.organization = *body;
    claim.role = role;
    claim.evidence.push_back(evidence(match));
    const auto known =
        std::find_if(claims_.memberships.begin(), claims_.memberships.end(), [&](const MembershipClaim& m) {
          return m.member == member && m.organization == *body && m.role == role;
        });
    if (known == claims_.memberships.end()) {
      claims_.memberships.push_back(std::move(claim));
    } else {
      known->evidence.push_back(claim.evidence.front());
    }
  }
}

/// Offices that a verb gives ("was elected chair of X"): the topic role names the office; without it nothing
/// is claimed.
void EventCollector::add_tenure(const FrameMatch& match, const SentenceGroups& sentence) {
  if (match.context.modality != Modality::Actual) return;
  TenureClaim claim;
  std::optional<EntityIndex> holder;
  for (const FrameBinding& binding : match.bindings) {
    if (binding.role == Role::Actor) {
      for (const EntityIndex e : binding.referent.entities) {
        if (claims_.at(e).type == EntityType::Person) holder = e;
      }
    } else if (binding.role == Role::Recipient && !binding.referent.entities.empty()) {
      claim.of = binding.referent.entities.front();
      if (!binding.referent.parties.empty()) claim.country = binding.referent.parties.front();
    } else if (binding.role == Role::Topic && binding.candidate.via == FrameCandidate::Via::Group) {
      claim.title = topic(binding.candidate, sentence);
    }
  }
  if (!holder || !claim.of || claim.title.empty()) return;
  claim.holder = *holder;
  for (const Setting* setting : match.settings) {
    if (setting->key == SettingKey::Former) claim.former = true;
  }
  claim.evidence.push_back(evidence(match));
  claims_.tenures.push_back(std::move(claim));
}

}  // namespace entente
