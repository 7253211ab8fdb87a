// SPDX-License-Identifier: MIT
// Members of a body, from the texts and from the gazetteer.
// Tested by tests/query/members_test.cpp.
#include "entente/query/members.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "entente/graph/keys.hpp"

namespace entente::query {

std::vector<Member> members_of(const Graph& graph, const Gazetteer& gazetteer, const std::string& body) {
  std::map<std::string, Member> found;
  if (const auto node = graph.find(body)) {
    const auto note = [&](NodeIndex who, NodeIndex claim) {
      Member& member = found[graph[who].id];
      member.id = graph[who].id;
      member.name = graph[who].name;
      member.claims.push_back(claim);
    };
    for (const Edge& edge : graph.in_edges(*node)) {
      if (const auto* membership = graph[edge.source].as<MembershipNode>()) {
        if (edge.role == EdgeRole::Organization && membership->member) note(*membership->member, edge.source);
        continue;
      }
      const auto* event = graph[edge.source].as<EventNode>();
      if (event == nullptr || edge.role != EdgeRole::RecipientParty || event->modality != Modality::Actual ||
          (event->type != EventType::Accession && event->type != EventType::Exit)) {
        continue;
      }
      for (const NodeIndex who : event->actor_parties) note(who, edge.source);
    }
  }
  if (const Gazetteer::Entry* entry = gazetteer.find(body)) {
    for (const std::string& id : entry->members) {
      Member& member = found[id];
      member.id = id;
      member.in_gazetteer = true;
      const Gazetteer::Entry* who = gazetteer.find(id);
      if (member.name.empty()) member.name = who == nullptr ? id : who->name;
    }
  }
  std::vector<Member> out;
  for (auto& [id, member] : found) out.push_back(std::move(member));
  std::sort(out.begin(), out.end(), [](const Member& a, const Member& b) {
    return std::tuple(spelling_key(a.name), a.id) < std::tuple(spelling_key(b.name), b.id);
  });
  return out;
}

}  // namespace entente::query
