// SPDX-License-Identifier: MIT
// Who takes part in an event: what the sentence says, what it leaves unsaid, and what is no event between
// parties. Tested by tests/extract/claims/event_parties_test.cpp.
#include <algorithm>

#include "extract/claims/event_collector.hpp"
#include "extract/entity_sets.hpp"

namespace entente {
namespace {

bool between_states_alone(EventType type) {
  switch (type) {
    case EventType::EstablishRelations:
    case EventType::RestoreRelations:
    case EventType::UpgradeRelations:
    case EventType::DowngradeRelations:
    case EventType::SeverRelations:
      return true;
    default:
      return false;
  }
}

}  // namespace

void EventCollector::read_parties(const FrameMatch& match, const SentenceGroups& sentence,
                                  EventClaim& claim) const {
  const bool symmetric = is_joint(claim.type);
  for (const FrameBinding& binding : match.bindings) {
    Referent referent = binding.referent;
    // "their ties, established in 1973": who speaks of them need not have been there.
    const bool theirs = [&] {
      if (binding.candidate.group == kNoGroup) return false;
      const WordId determiner = sentence.groups[static_cast<std::size_t>(binding.candidate.group)].determiner;
      return determiner != WordId::None &&
             context_.words[determiner].classes.has(WordClass::PossessivePronoun);
    }();
    if (theirs && between_states_alone(claim.type)) {
      for (EntityIndex& e : referent.entities) e = resolver_.party(e).value_or(e);
    }
    switch (binding.role) {
      case Role::Actor:
        for (const EntityIndex e : referent.entities) {
          // "Lima said": the capital's state acts, and stands beside it.
          const auto state = claims_.at(e).type == EntityType::Place ? resolver_.state_of(e) : std::nullopt;
          if (!state || std::find(referent.entities.begin(), referent.entities.end(), *state) ==
                            referent.entities.end())
            add_unique(claim.actors, e);
        }
        for (const EntityIndex p : referent.parties) add_unique(claim.actor_parties, p);
        break;
      case Role::Recipient: {
        auto& entities = symmetric ? claim.actors : claim.recipients;
        auto& parties = symmetric ? claim.actor_parties : claim.recipient_parties;
        for (const EntityIndex e : referent.entities) {
          if (claims_.at(e).type == EntityType::Place ||
              (claims_.at(e).type == EntityType::Country && !is_coded_state(claims_.at(e)))) {
            claim.location = e;
            if (const auto state = resolver_.state_of(e)) {
              add_unique(entities, *state);
              add_unique(parties, *state);
            }
          } else {
            add_unique(entities, e);
          }
        }
        for (const EntityIndex p : referent.parties) add_unique(parties, p);
        break;
      }
      case Role::Location:
        if (!referent.entities.empty() && !claim.location) claim.location = referent.entities.front();
        break;
      case Role::Agreement:
        for (const EntityIndex e : referent.entities) {
          if (claims_.at(e).type == EntityType::Agreement) add_unique(claim.agreements, e);
        }
        break;
      case Role::Attributed:
        if (!referent.entities.empty()) claim.attributed_to = referent.entities.front();
        break;
      case Role::Topic:
        break;
    }
  }
  // Who acts for no known state is a party of his own only where no other is.
  const auto tidy = [&](std::vector<EntityIndex>& parties) {
    const auto person = [&](EntityIndex e) { return claims_.at(e).type == EntityType::Person; };
    if (!std::all_of(parties.begin(), parties.end(), person)) std::erase_if(parties, person);
  };
  tidy(claim.actor_parties);
  tidy(claim.recipient_parties);
}

/// "The tax treaty between A and B was signed": the name of the agreement holds its parties.
void EventCollector::complete_from_agreement(EventClaim& claim) const {
  const bool joint = claim.type == EventType::Signing || claim.type == EventType::Commitment ||
                     claim.type == EventType::Negotiation;
  if ((!joint && claim.type != EventType::Ratification) || claim.agreements.size() != 1) return;
  if (claim.actor_parties.size() > 1U || !claim.recipient_parties.empty()) return;
  for (const AgreementClaim& agreement : claims_.agreements) {
    if (agreement.agreement != claim.agreements.front()) continue;
    const auto binds = [&](EntityIndex party) {
      return std::find(agreement.parties.begin(), agreement.parties.end(), party) != agreement.parties.end();
    };
    if (!claim.actor_parties.empty() && agreement.parties.size() > 1 && !binds(claim.actor_parties.front()))
      return;
    const bool alone = claim.actor_parties.size() == 1;
    for (const EntityIndex entity : agreement.parties) {
      const auto party = resolver_.party(entity);
      if (!party || std::find(claim.actor_parties.begin(), claim.actor_parties.end(), *party) !=
                        claim.actor_parties.end())
        continue;
      // Who ratifies alone does so towards the others.
      const bool towards = alone && claim.type == EventType::Ratification;
      add_unique(towards ? claim.recipients : claim.actors, entity);
      add_unique(towards ? claim.recipient_parties : claim.actor_parties, *party);
    }
  }
}

/// "It is important that …", he said: he asks. "When we met", "our talks", "we agreed": the speaker and the
/// guest that the text is about.
void EventCollector::complete_speakers(const FrameMatch& match, const SentenceGroups& sentence,
                                       EventClaim& claim) const {
  if (claim.type == EventType::Request && claim.actor_parties.empty() && match.context.speaker != kNoGroup) {
    const Referent speaker = resolver_.resolve(match.context.speaker);
    if (speaker.weak || speaker.parties.size() != 1) return;
    claim.actors = speaker.entities;
    claim.actor_parties = speaker.parties;
    return;
  }
  const auto home = resolver_.home();
  const Group& trigger = sentence.groups[static_cast<std::size_t>(match.trigger)];
  // "Treaties were signed with Chile": by who tells it.
  if (claim.type == EventType::Signing && match.kind == TriggerKind::Verb && trigger.passive && home &&
      !claim.actor_parties.empty()) {
    const bool with = std::all_of(match.bindings.begin(), match.bindings.end(), [&](const FrameBinding& b) {
      if (b.role != Role::Actor || b.candidate.group == kNoGroup) return true;
      const std::int32_t how = sentence.groups[static_cast<std::size_t>(b.candidate.group)].preposition;
      return how != kNoGroup &&
             context_.words[sentence.groups[static_cast<std::size_t>(how)].lemma].text == "with";
    });
    if (with && std::find(claim.actor_parties.begin(), claim.actor_parties.end(), *home) ==
                    claim.actor_parties.end()) {
      claim.actors.push_back(*home);
      claim.actor_parties.push_back(*home);
    }
    return;
  }
  // "A loan was provided by Chile", "help received from Chile": to whose institution tells it.
  if (claim.type == EventType::Aid && match.kind == TriggerKind::Verb && trigger.passive && home &&
      claim.recipient_parties.empty() && claim.actor_parties.size() == 1 &&
      claim.actor_parties.front() != *home) {
    claim.recipients.push_back(*home);
    claim.recipient_parties.push_back(*home);
    return;
  }
  if ((claim.type != EventType::Meeting && claim.type != EventType::Commitment) ||
      claim.actor_parties.size() != 1 || !claim.recipient_parties.empty())
    return;
  const std::vector<EntityIndex>& both = resolver_.both_parties();
  const EntityIndex speaker = claim.actor_parties.front();
  if (home != speaker || both.size() != 2 || (both[0] != speaker && both[1] != speaker)) return;
  // "we met farmers", "we pledge"
  const std::string_view verb = match.kind == TriggerKind::Verb ? context_.words[trigger.lemma].text : "";
  if (verb == "meet" && trigger.object != kNoGroup) return;
  if (claim.type == EventType::Commitment && verb != "agree") return;
  for (const FrameBinding& binding : match.bindings) {
    if (binding.role != Role::Actor || binding.candidate.group == kNoGroup) continue;
    const Group& group = sentence.groups[static_cast<std::size_t>(binding.candidate.group)];
    const bool owned = binding.candidate.via == FrameCandidate::Via::Possessor &&
                       group.determiner != WordId::None && context_.words[group.determiner].text == "our";
    const bool we =
        group.pronoun && !resolver_.is_quoted(group.first) && context_.words[group.lemma].text == "we";
    if (!owned && !we) continue;
    const EntityIndex guest = both[0] == speaker ? both[1] : both[0];
    claim.actors.push_back(guest);
    claim.actor_parties.push_back(guest);
    return;
  }
}

/// Parties that the sentence leaves unsaid because the text has named them: of relations established or
/// raised, the two states it speaks of; of a visit without a destination, the host that publishes the text.
void EventCollector::complete_parties(EventClaim& claim) const {
  complete_from_agreement(claim);
  // An envoy recalled by name alone stands for who sent him.
  if (claim.type == EventType::Recall) {
    const auto own = [&](EntityIndex e) {
      const auto party = resolver_.party(e);
      return party && std::find(claim.actor_parties.begin(), claim.actor_parties.end(), *party) !=
                          claim.actor_parties.end();
    };
    std::erase_if(claim.recipients, own);
    std::erase_if(claim.recipient_parties, own);
  }
  // Condolences "to the families of the victims", and a recall "for consultations", go to the other state
  // that the text is about.
  if ((claim.type == EventType::Condolence || claim.type == EventType::Recall) &&
      claim.recipient_parties.empty() && claim.actor_parties.size() == 1) {
    const std::vector<EntityIndex>& both = resolver_.both_parties();
    if (both.size() == 2 && (both[0] == claim.actor_parties[0] || both[1] == claim.actor_parties[0])) {
      const EntityIndex other = both[0] == claim.actor_parties[0] ? both[1] : both[0];
      claim.recipients.push_back(other);
      claim.recipient_parties.push_back(other);
    }
  }
  const auto home = resolver_.home();
  const auto is_home = [&](const std::vector<EntityIndex>& parties) {
    return home && std::find(parties.begin(), parties.end(), *home) != parties.end();
  };
  // "It is important for X to act", "the embassy was opened": said, or done, by whose institution tells it.
  const bool ours = claim.type == EventType::Request || claim.type == EventType::OpenMission ||
                    claim.type == EventType::CloseMission || claim.type == EventType::Accreditation;
  if (ours && home && claim.actor_parties.empty() && !claim.recipient_parties.empty() &&
      !is_home(claim.recipient_parties)) {
    claim.actors.push_back(*home);
    claim.actor_parties.push_back(*home);
  }
  // "Chile's aggression", in a text of Peru's: against Peru.
  if (claim.type == EventType::Attack && home && document_.record.published.known() &&
      claim.actor_parties.size() == 1 && claim.recipient_parties.empty() && !is_home(claim.actor_parties)) {
    claim.recipients.push_back(*home);
    claim.recipient_parties.push_back(*home);
  }
  const bool relations = claim.type == EventType::EstablishRelations ||
                         claim.type == EventType::RestoreRelations ||
                         claim.type == EventType::UpgradeRelations;
  // "It was agreed to …", "several documents were signed": nobody is named.
  const bool unsaid = (claim.type == EventType::Commitment || claim.type == EventType::Signing) &&
                      claim.actor_parties.empty() && claim.recipient_parties.empty();
  if ((relations || unsaid) && claim.actor_parties.size() < 2) {
    const std::vector<EntityIndex>& both = resolver_.both_parties();
    const bool known = claim.actor_parties.empty() ||
                       std::find(both.begin(), both.end(), claim.actor_parties.front()) != both.end();
    if (both.size() == 2 && known) {
      for (const EntityIndex party : both) {
        const bool acts = std::any_of(claim.actors.begin(), claim.actors.end(),
                                      [&](EntityIndex e) { return resolver_.party(e) == party; });
        if (!acts) add_unique(claim.actors, party);
        add_unique(claim.actor_parties, party);
      }
    }
  }
  // Who meets a foreign guest in a capital and acts for nobody the text names acts for the host.
  if (claim.type == EventType::Meeting && claim.actor_parties.size() == 1) {
    auto host = resolver_.venue();
    // In a text of two states he is the other one's.
    const std::vector<EntityIndex>& both = resolver_.both_parties();
    const auto states = std::count_if(claims_.entities.begin(), claims_.entities.end(),
                                      [](const Entity& e) { return is_coded_state(e); });
    if (!host && states == 2 && both.size() == 2) {
      host = both.front() == claim.actor_parties.front() ? both.back() : both.front();
    }
    const bool unknown = std::any_of(claim.actors.begin(), claim.actors.end(), [&](EntityIndex e) {
      return claims_.at(e).type == EntityType::Person && !claims_.at(e).party;
    });
    if (host && unknown && *host != claim.actor_parties.front()) claim.actor_parties.push_back(*host);
  }
  // "signed a treaty with Chile": the instrument's own parties take part.
  if (is_joint(claim.type) && claim.actor_parties.size() == 1) {
    for (const AgreementClaim& agreement : claims_.agreements) {
      if (std::find(claim.agreements.begin(), claim.agreements.end(), agreement.agreement) ==
          claim.agreements.end())
        continue;
      for (const EntityIndex party : agreement.parties) {
        const auto acts_for = resolver_.party(party);
        if (!acts_for || *acts_for == claim.actor_parties.front()) continue;
        add_unique(claim.actors, party);
        add_unique(claim.actor_parties, *acts_for);
      }
    }
  }
  if (claim.type == EventType::Visit && claim.recipient_parties.empty()) {
    const auto host = resolver_.venue();
    if (host && std::find(claim.actor_parties.begin(), claim.actor_parties.end(), *host) ==
                    claim.actor_parties.end()) {
      claim.recipients.push_back(*host);
      claim.recipient_parties.push_back(*host);
    }
  }
}

/// Whether an event within one state is one between two sides of it: a government and a party, a rebel group,
/// its people. Force always has two sides.
bool EventCollector::told_within_a_state(const EventClaim& claim) {
  if (info(claim.type).conflict) return true;
  switch (claim.type) {
    case EventType::Commitment:
    case EventType::Endorsement:
    case EventType::Request:
    case EventType::Criticism:
    case EventType::Accusation:
    case EventType::Rejection:
    case EventType::Threat:
    case EventType::Concession:
    case EventType::Release:
    case EventType::LiftSanction:
    case EventType::TroopWithdrawal:
      return claim.actors != claim.recipients;
    default:
      return false;
  }
}

/// Force, unrest and promises within one state, in a text that speaks of no other and of no place abroad.
bool EventCollector::happens_at_home(const EventClaim& claim) const {
  switch (claim.type) {
    case EventType::Attack:
    case EventType::Coercion:
    case EventType::Protest:
    case EventType::Mobilization:
    case EventType::Concession:
    case EventType::Release:
    case EventType::Commitment:
    case EventType::Request:
      break;
    default:
      return false;
  }
  std::optional<EntityIndex> state;
  for (const auto* side : {&claim.actor_parties, &claim.recipient_parties}) {
    for (const EntityIndex party : *side) {
      if (claims_.at(party).type == EntityType::Group) continue;
      if (state && *state != party) return false;
      state = party;
    }
  }
  if (!state || claims_.at(*state).type != EntityType::Country) return false;
  for (std::size_t i = 0; i < claims_.entities.size(); ++i) {
    const Entity& entity = claims_.entities[i];
    const auto index = static_cast<EntityIndex>(i);
    if (entity.mentions.empty() || index == *state) continue;
    if (entity.type == EntityType::Country || entity.kind == OrganizationKind::IntergovernmentalOrganization)
      return false;
    if (entity.type == EntityType::Place) {
      const auto lies_in = resolver_.state_of(index);
      if (lies_in && *lies_in != *state) return false;
    }
  }
  return true;
}

/// "The two leaders discussed …", in a text that has told of their call and of no meeting.
bool EventCollector::was_called(const FrameMatch& match, const EventClaim& claim) const {
  const auto actors = std::count_if(match.bindings.begin(), match.bindings.end(),
                                    [](const FrameBinding& b) { return b.role == Role::Actor; });
  if (match.kind != TriggerKind::Verb || actors != 1 || claim.modality == Modality::Negated) return false;
  bool called = false;
  for (const Draft& draft : drafts_) {
    if (!same_set(draft.claim.actor_parties, claim.actor_parties)) continue;
    if (draft.claim.type == EventType::Meeting) return false;
    called = called || draft.claim.type == EventType::Call;
  }
  return called;
}

/// What no careful reader would call an event between parties is dropped.
bool EventCollector::plausible(EventClaim& claim) const {
  const bool symmetric = is_joint(claim.type);
  const auto official = [&](EntityIndex e) {
    const Entity& entity = claims_.at(e);
    return is_coded_state(entity) || (entity.type == EntityType::Organization &&
                                      entity.kind == OrganizationKind::IntergovernmentalOrganization);
  };
  // A body of which the other party is a part or member may meet it, but nobody meets itself.
  if (!symmetric) {
    std::vector<EntityIndex> others;
    for (const EntityIndex p : claim.recipient_parties) {
      if (std::find(claim.actor_parties.begin(), claim.actor_parties.end(), p) == claim.actor_parties.end())
        others.push_back(p);
    }
    const bool domestic = others.empty() && !claim.recipient_parties.empty();
    if (domestic && !(resolver_.alone() && told_within_a_state(claim))) return false;
    if (!domestic) claim.recipient_parties = others;
  }
  const bool any_official =
      std::any_of(claim.actor_parties.begin(), claim.actor_parties.end(), official) ||
      std::any_of(claim.recipient_parties.begin(), claim.recipient_parties.end(), official);
  if (!any_official) return false;
  if (symmetric) return claim.actor_parties.size() >= 2;
  if (!resolver_.alone() && happens_at_home(claim)) return false;
  // A victim without a known attacker is told; a mission that nobody opens is not.
  const bool conflict = info(claim.type).conflict || claim.type == EventType::Release;
  const bool mission = claim.type == EventType::OpenMission || claim.type == EventType::CloseMission;
  if (claim.actor_parties.empty() && (!conflict || mission)) return false;
  if (mission && claim.recipient_parties.empty()) return false;
  if (claim.type == EventType::Visit && claim.recipient_parties.empty()) return false;
  return !claim.actor_parties.empty() || !claim.recipient_parties.empty();
}

}  // namespace entente
