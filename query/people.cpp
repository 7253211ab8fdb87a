// SPDX-License-Identifier: MIT
// Persons: what they did, and with whom.
// Tested by tests/query/people_test.cpp.
#include "entente/query/people.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "entente/query/events.hpp"
#include "entente/query/evidence.hpp"

namespace entente::query {
namespace {

bool has(const NodeList& list, NodeIndex node) {
  return std::binary_search(list.begin(), list.end(), node);
}

/// Who else takes part: of a joint act all others, of any other act the other side.
NodeList others(const EventNode& event, NodeIndex person) {
  const bool acts = has(event.actors, person);
  const bool joint = info(event.type).symmetric || (acts && has(event.recipients, person));
  NodeList people;
  NodeList parties;
  const auto take = [](const NodeList& from, NodeList& to) { to.insert(to.end(), from.begin(), from.end()); };
  if (joint || !acts) take(event.actors, people), take(event.actor_parties, parties);
  if (joint || acts) take(event.recipients, people), take(event.recipient_parties, parties);
  std::erase(people, person);
  // With others, but not with the person's own state; of a joint act only where it is not all there is.
  const NodeList& own = acts ? event.actor_parties : event.recipient_parties;
  for (const NodeIndex party : own) {
    if (!joint || own.size() == 1) std::erase(parties, party), std::erase(people, party);
  }
  NodeList out = people.empty() ? std::move(parties) : std::move(people);
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

std::optional<NodeIndex> place_of(const EventNode& event) {
  if (event.location) return event.location;
  if (event.type == EventType::Visit && event.recipient_parties.size() == 1)
    return event.recipient_parties[0];
  return std::nullopt;
}

}  // namespace

Seen seen(const Graph& graph, const EvidenceList& evidence) {
  Seen out;
  for (const SourcedEvidence& item : evidence) {
    const auto* document = graph[item.document].as<DocumentNode>();
    if (document == nullptr || !document->published.known()) continue;
    if (!out.first.known() || document->published < out.first) out.first = document->published;
    out.last = std::max(out.last, document->published);
  }
  return out;
}

std::vector<CareerEntry> career_of(const Graph& graph, NodeIndex person, Period period) {
  std::vector<CareerEntry> offices;
  std::vector<CareerEntry> memberships;
  const NodeList whose{person};
  for (const NodeIndex node : graph.claims_of(whose, NodeType::Tenure)) {
    const auto& tenure = *graph[node].as<TenureNode>();
    if (tenure.holder != person || !period.meets_lasting(tenure.start, tenure.end)) continue;
    CareerEntry entry{node, tenure.start, tenure.end, {}, {}};
    if (const auto owner = tenure.of ? tenure.of : tenure.country) entry.with = {*owner};
    entry.where = tenure.accredited_to;
    offices.push_back(std::move(entry));
  }
  for (const NodeIndex node : graph.claims_of(whose, NodeType::Membership)) {
    const auto& membership = *graph[node].as<MembershipNode>();
    if (membership.member != person || !period.meets_lasting(membership.start, membership.end)) continue;
    CareerEntry entry{node, membership.start, membership.end, {}, {}};
    if (membership.organization) entry.with = {*membership.organization};
    memberships.push_back(std::move(entry));
  }
  EventSelection selection;
  selection.parties = {person};
  selection.period = period;
  std::vector<CareerEntry> events;
  for (const NodeIndex node : select_events(graph, selection)) {
    const auto& event = *graph[node].as<EventNode>();
    events.push_back({node, event.start.known() ? event.start : event.end, event.end, others(event, person),
                      place_of(event)});
  }
  std::vector<CareerEntry> out = std::move(offices);
  out.insert(out.end(), memberships.begin(), memberships.end());
  out.insert(out.end(), events.begin(), events.end());
  return out;
}

std::string chief_office(const Graph& graph, NodeIndex person) {
  const TenureNode* best = nullptr;
  const NodeList whose{person};
  for (const NodeIndex node : graph.claims_of(whose, NodeType::Tenure)) {
    const auto* tenure = graph[node].as<TenureNode>();
    if (tenure->holder != person) continue;
    const auto rank = [](const TenureNode& one) { return std::tuple(!one.former, one.evidence.size()); };
    if (best == nullptr || rank(*best) < rank(*tenure)) best = tenure;
  }
  if (best == nullptr) return "";
  const auto owner = best->of ? best->of : best->country;
  return (best->former ? "former " : "") + best->title + (owner ? ", " + graph[*owner].name : "");
}

}  // namespace entente::query
