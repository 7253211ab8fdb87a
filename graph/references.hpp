// SPDX-License-Identifier: MIT
#ifndef ENTENTE_GRAPH_REFERENCES_HPP
#define ENTENTE_GRAPH_REFERENCES_HPP

#include <algorithm>
#include <optional>
#include <type_traits>
#include <vector>

#include "entente/graph/graph.hpp"

// The one list of what refers to what. Edges, renumbering and filters are all made from it, so that a new
// reference is added here and nowhere else.

namespace entente::detail {

/// Calls `visit(role, field)` for each reference of `data` to an entity, agreement or claim; `field` is an
/// `std::optional<NodeIndex>` or a `NodeList`, const where `data` is.
template <typename Data, typename Visit>
void visit_references(Data& data, Visit&& visit) {
  using T = std::remove_const_t<Data>;
  if constexpr (std::is_same_v<T, OrganizationNode>) {
    visit(EdgeRole::Country, data.country);
    visit(EdgeRole::ParentOrganization, data.parent);
  } else if constexpr (std::is_same_v<T, PlaceNode> || std::is_same_v<T, GroupNode>) {
    visit(EdgeRole::Country, data.country);
  } else if constexpr (std::is_same_v<T, AgreementNode>) {
    visit(EdgeRole::Parties, data.parties);
  } else if constexpr (std::is_same_v<T, EventNode>) {
    visit(EdgeRole::Actor, data.actors);
    visit(EdgeRole::Recipient, data.recipients);
    visit(EdgeRole::ActorParty, data.actor_parties);
    visit(EdgeRole::RecipientParty, data.recipient_parties);
    visit(EdgeRole::Location, data.location);
    visit(EdgeRole::Agreement, data.agreements);
    visit(EdgeRole::AttributedTo, data.attributed_to);
  } else if constexpr (std::is_same_v<T, TenureNode>) {
    visit(EdgeRole::Holder, data.holder);
    visit(EdgeRole::Of, data.of);
    visit(EdgeRole::Country, data.country);
    visit(EdgeRole::AccreditedTo, data.accredited_to);
  } else if constexpr (std::is_same_v<T, MembershipNode>) {
    visit(EdgeRole::Member, data.member);
    visit(EdgeRole::Organization, data.organization);
  } else if constexpr (std::is_same_v<T, RelationNode>) {
    visit(EdgeRole::Between, data.between);
  }
}

/// Calls `visit(list)` for each list of mentions or evidence in `data`.
template <typename Data, typename Visit>
void visit_sources(Data& data, Visit&& visit) {
  if constexpr (requires { data.mentions; }) visit(data.mentions);
  if constexpr (requires { data.evidence; }) visit(data.evidence);
  if constexpr (requires { data.lifecycle; }) {
    for (auto& stage : data.lifecycle) visit(stage.evidence);
  }
}

/// Where a node goes; nothing: it is left out.
using Renumbering = std::vector<std::optional<NodeIndex>>;

inline std::optional<NodeIndex> renumbered(NodeIndex index, const Renumbering& to) {
  const auto i = static_cast<std::size_t>(index);
  return i < to.size() ? to[i] : std::nullopt;
}

inline void renumber(std::optional<NodeIndex>& field, const Renumbering& to) {
  if (field) field = renumbered(*field, to);
}

inline void renumber(NodeList& field, const Renumbering& to) {
  std::erase_if(field, [&](NodeIndex& index) {
    const auto target = renumbered(index, to);
    if (target) index = *target;
    return !target;
  });
  std::sort(field.begin(), field.end());
  field.erase(std::unique(field.begin(), field.end()), field.end());
}

template <typename Sourced>
void renumber_sources(std::vector<Sourced>& list, const Renumbering& to) {
  std::erase_if(list, [&](Sourced& item) {
    const auto target = renumbered(item.document, to);
    if (target) item.document = *target;
    return !target;
  });
}

/// Renumbers every reference of the node; those to nodes that are left out go.
inline void renumber(Node& node, const Renumbering& to) {
  std::visit(
      [&](auto& data) {
        visit_references(data, [&](EdgeRole, auto& field) { renumber(field, to); });
        visit_sources(data, [&](auto& list) { renumber_sources(list, to); });
      },
      node.data);
}

}  // namespace entente::detail

#endif
