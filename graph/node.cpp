// SPDX-License-Identifier: MIT
// The names of node types, edge roles and states of relations.
// Tested by tests/graph/graph_test.cpp.
#include "entente/graph/node.hpp"

#include <array>

#include "entente/graph/graph.hpp"

namespace entente {
namespace {

constexpr std::array<std::string_view, 11> kTypes = {
    "Country", "Person",     "Organization",      "Place",   "Group", "Agreement", "Event",
    "Tenure",  "Membership", "BilateralRelation", "Document"};
constexpr std::array<std::string_view, 4> kStates = {"established", "suspended", "severed", "restored"};
constexpr std::array<std::string_view, 17> kRoles = {
    "actor",     "recipient",    "actorParty", "recipientParty", "location",
    "agreement", "attributedTo", "parties",    "holder",         "of",
    "country",   "accreditedTo", "member",     "organization",   "parentOrganization",
    "between",   "evidence"};

}  // namespace

std::string_view name(NodeType value) {
  return kTypes[static_cast<std::size_t>(value)];
}

std::string_view name(RelationState value) {
  return kStates[static_cast<std::size_t>(value)];
}

std::string_view name(EdgeRole role) {
  return kRoles[static_cast<std::size_t>(role)];
}

std::optional<int> balance_of(const RelationNode& relation) {
  const auto more = static_cast<std::int64_t>(relation.cooperation);
  const auto less = static_cast<std::int64_t>(relation.conflict);
  if (more + less == 0) return std::nullopt;
  return static_cast<int>((more - less) * 100 / (more + less));
}

std::optional<RelationState> parse_relation_state(std::string_view word) {
  for (std::size_t i = 0; i < kStates.size(); ++i) {
    if (kStates[i] == word) return static_cast<RelationState>(i);
  }
  return std::nullopt;
}

}  // namespace entente
