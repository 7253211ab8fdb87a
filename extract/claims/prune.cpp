// SPDX-License-Identifier: MIT
// Entities that were made on trial and that no claim needed, taken out again: `prune`.
// Tested by tests/extract/claims/prune_test.cpp.
#include "extract/claims/prune.hpp"

#include <algorithm>
#include <vector>

namespace entente {
namespace {

/// Calls `visit` with every reference of the claims to an entity, but for those of agreement claims to their
/// own. Without `of_entities`, only those of what the text tells.
template <typename Visit>
void each_reference(DocumentClaims& claims, const Visit& visit, bool of_entities = true) {
  const auto all = [&](std::vector<EntityIndex>& indexes) {
    for (EntityIndex& index : indexes) visit(index);
  };
  const auto maybe = [&](std::optional<EntityIndex>& index) {
    if (index) visit(*index);
  };
  if (of_entities) {
    for (Entity& entity : claims.entities) {
      maybe(entity.country);
      maybe(entity.parent);
      maybe(entity.party);
    }
  }
  for (EventClaim& event : claims.events) {
    all(event.actors);
    all(event.recipients);
    all(event.actor_parties);
    all(event.recipient_parties);
    all(event.agreements);
    maybe(event.location);
    maybe(event.attributed_to);
  }
  for (AgreementClaim& agreement : claims.agreements) all(agreement.parties);
  for (TenureClaim& tenure : claims.tenures) {
    visit(tenure.holder);
    maybe(tenure.of);
    maybe(tenure.country);
    maybe(tenure.to);
  }
  for (MembershipClaim& membership : claims.memberships) {
    visit(membership.member);
    visit(membership.organization);
  }
}

}  // namespace

void prune(DocumentClaims& claims, std::span<const EntityIndex> provisional,
           std::span<const std::int32_t> named) {
  const std::size_t count = claims.entities.size();
  std::vector<bool> used(count, false);
  each_reference(claims, [&](EntityIndex index) { used[static_cast<std::size_t>(index)] = true; });
  std::vector<bool> dropped(count, false);
  for (std::size_t i = 0; i < count; ++i)
    dropped[i] = claims.entities[i].type == EntityType::Group && !used[i];
  // The state or body of a leader, firm or organ that the text names without it, and of which it tells
  // nothing.
  std::vector<bool> claimed(count, false);
  each_reference(
      claims, [&](EntityIndex index) { claimed[static_cast<std::size_t>(index)] = true; }, false);
  for (const std::int32_t index : named) {
    if (index >= 0) claimed[static_cast<std::size_t>(index)] = true;
  }
  for (std::size_t i = 0; i < count; ++i) {
    const Entity& entity = claims.entities[i];
    const bool silent = entity.mentions.empty() && !claimed[i] &&
                        (entity.type == EntityType::Country || entity.type == EntityType::Organization);
    if (silent && used[i]) dropped[i] = true;
  }
  for (Entity& entity : claims.entities) {
    for (std::optional<EntityIndex>* of : {&entity.party, &entity.country, &entity.parent}) {
      if (*of && dropped[static_cast<std::size_t>(**of)]) of->reset();
    }
  }
  for (const EntityIndex index : provisional) {
    const bool established =
        std::any_of(claims.agreements.begin(), claims.agreements.end(), [&](const AgreementClaim& a) {
          return a.agreement == index && a.status != AgreementStatus::Mentioned && !a.parties.empty();
        });
    if (!established) dropped[static_cast<std::size_t>(index)] = true;
  }
  if (std::none_of(dropped.begin(), dropped.end(), [](bool d) { return d; })) return;

  const auto is_dropped = [&](EntityIndex index) {
    return static_cast<bool>(dropped[static_cast<std::size_t>(index)]);
  };
  for (EventClaim& event : claims.events) std::erase_if(event.agreements, is_dropped);
  std::erase_if(claims.agreements, [&](const AgreementClaim& a) { return is_dropped(a.agreement); });
  std::vector<EntityIndex> place(count);
  std::vector<Entity> kept;
  for (std::size_t i = 0; i < count; ++i) {
    if (dropped[i]) continue;
    place[i] = static_cast<EntityIndex>(kept.size());
    kept.push_back(std::move(claims.entities[i]));
  }
  claims.entities = std::move(kept);
  const auto renumber = [&](EntityIndex& index) { index = place[static_cast<std::size_t>(index)]; };
  each_reference(claims, renumber);
  for (AgreementClaim& agreement : claims.agreements) renumber(agreement.agreement);
}

}  // namespace entente
