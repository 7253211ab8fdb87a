// SPDX-License-Identifier: MIT
// Bilateral relations as one of the two sees them.
// Tested by tests/query/standing_test.cpp.
#include "entente/query/standing.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "entente/graph/dyads.hpp"
#include "entente/graph/filter.hpp"
#include "entente/query/events.hpp"
#include "entente/query/evidence.hpp"

namespace entente::query {
namespace {

bool tells_of_state(EventType type) {
  return type == EventType::EstablishRelations || type == EventType::RestoreRelations ||
         type == EventType::UpgradeRelations || type == EventType::DowngradeRelations ||
         type == EventType::SeverRelations;
}

/// The same words often show an event and the agreement that came of it.
void add(const EvidenceList& from, EvidenceList& to) {
  for (const SourcedEvidence& item : from) {
    const bool known = std::any_of(to.begin(), to.end(), [&](const SourcedEvidence& other) {
      return other.document == item.document && other.evidence.span.begin == item.evidence.span.begin &&
             other.evidence.span.end == item.evidence.span.end;
    });
    if (!known) to.push_back(item);
  }
}

/// Gives each partner's standing its evidence, in one pass over what the country takes part in.
class EvidenceFinder {
 public:
  EvidenceFinder(const Graph& graph, NodeIndex country, std::vector<Standing>& standings)
      : graph_(graph), country_(country) {
    for (Standing& standing : standings) open_.emplace(standing.partner, Found{&standing, {}, {}});
  }

  void run(Period period) {
    EventSelection events;
    events.parties = {country_};
    events.modalities = {Modality::Actual, Modality::Planned};
    events.period = period;
    for (const NodeIndex node : select_events(graph_, events)) take_event(node);
    AgreementSelection agreements;
    agreements.parties = {country_};
    agreements.period = period;
    for (const NodeIndex node : select_agreements(graph_, agreements)) take_agreement(node);
    for (auto& [partner, found] : open_) {
      if (found.standing->evidence.empty()) {
        if (const auto node = found.dated ? found.dated : found.undated) {
          add(evidence_of(graph_[*node]), found.standing->evidence);
        }
      }
    }
  }

 private:
  struct Found {
    Standing* standing;
    std::optional<NodeIndex> dated;  ///< the latest event that has a date
    std::optional<NodeIndex> undated;
  };

  void take_event(NodeIndex node) {
    const auto& event = *graph_[node].as<EventNode>();
    for (const Dyad& dyad : dyads_of(event)) {
      if (dyad.source != country_ && dyad.target != country_) continue;
      const auto found = open_.find(dyad.source == country_ ? dyad.target : dyad.source);
      if (found == open_.end()) continue;
      (event.start.known() || event.end.known() ? found->second.dated : found->second.undated) = node;
      if (tells_of_state(event.type) && event.modality == Modality::Actual) {
        add(event.evidence, found->second.standing->evidence);
      }
    }
  }

  void take_agreement(NodeIndex node) {
    const auto& agreement = *graph_[node].as<AgreementNode>();
    if (!agreement.level) return;
    for (const NodeIndex party : agreement.parties) {
      const auto found = open_.find(party);
      if (found != open_.end()) add(agreement.evidence, found->second.standing->evidence);
    }
  }

  const Graph& graph_;
  NodeIndex country_;
  std::map<NodeIndex, Found> open_;
};

/// Those with the most events first.
void sort_standings(std::vector<Standing>& standings) {
  std::sort(standings.begin(), standings.end(), [](const Standing& a, const Standing& b) {
    return std::tuple(b.relation->event_count, b.relation->document_count, a.partner) <
           std::tuple(a.relation->event_count, a.relation->document_count, b.partner);
  });
}

std::vector<Standing> whole(const Graph& graph, NodeIndex country, std::optional<NodeIndex> partner) {
  std::vector<Standing> out;
  if (partner == country) return out;
  NodeList both{country};
  if (partner) both.push_back(*partner);
  const NodeList relations = graph.claims_of(both, NodeType::Relation);
  // Sorted by figures side by side, two in a number: those of relations lie far apart.
  struct Figures {
    std::uint64_t counts;
    NodeIndex partner;
    const RelationNode* relation;
  };
  std::vector<Figures> order;
  order.reserve(relations.size());
  for (const NodeIndex node : relations) {
    const auto& relation = *graph[node].as<RelationNode>();
    if (relation.between.size() != 2) continue;
    order.push_back({(std::uint64_t{relation.event_count} << 32U) | relation.document_count,
                     relation.between[relation.between[0] == country ? 1 : 0], &relation});
  }
  std::sort(order.begin(), order.end(), [](const Figures& a, const Figures& b) {
    return a.counts != b.counts ? a.counts > b.counts : a.partner < b.partner;
  });
  out.reserve(order.size());
  for (const Figures& one : order) {
    out.push_back({one.partner, {std::shared_ptr<void>(), one.relation}, {}});
  }
  return out;
}

/// The same of what lies in the period.
std::vector<Standing> part(const Graph& graph, NodeIndex country, std::optional<NodeIndex> partner,
                           Period period) {
  const auto in = [&](const Graph& other) { return other.find(graph[country].id); };
  GraphFilter filter;
  filter.focus = {country};
  filter.since = period.since;
  filter.until = period.until;
  const Graph counted = filtered(graph, filter);
  const Graph then = period.until.known() ? as_of(graph, period.until) : graph;
  std::map<std::string, RelationNode> at_the_end;
  if (const auto here = in(then)) {
    for (Standing& standing : whole(then, *here, {})) {
      at_the_end.emplace(then[standing.partner].id, *standing.relation);
    }
  }
  std::vector<Standing> out;
  const auto here = in(counted);
  if (!here) return out;
  for (Standing& standing : whole(counted, *here, {})) {
    const std::string& id = counted[standing.partner].id;
    standing.partner = *graph.find(id);
    if (partner && standing.partner != *partner) continue;
    RelationNode relation = *standing.relation;
    relation.between = {std::min(country, standing.partner), std::max(country, standing.partner)};
    if (const auto known = at_the_end.find(id); known != at_the_end.end()) {
      relation.state = known->second.state;
      relation.states = known->second.states;
      relation.level = known->second.level;
      relation.levels = known->second.levels;
      relation.diplomatic_relations_since = known->second.diplomatic_relations_since;
    }
    standing.relation = std::make_shared<const RelationNode>(std::move(relation));
    out.push_back(std::move(standing));
  }
  sort_standings(out);
  return out;
}

}  // namespace

std::vector<Standing> standings_of(const Graph& graph, NodeIndex country, std::optional<NodeIndex> partner,
                                   Period period, bool with_evidence) {
  std::vector<Standing> out =
      period.restricts() ? part(graph, country, partner, period) : whole(graph, country, partner);
  if (with_evidence) EvidenceFinder(graph, country, out).run(period);
  return out;
}

}  // namespace entente::query
