// SPDX-License-Identifier: MIT
// Events and agreements by who takes part, kind, place, topic and time.
// Tested by tests/query/events_test.cpp.
#include "entente/query/events.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "entente/graph/dyads.hpp"
#include "entente/graph/keys.hpp"
#include "query/words.hpp"

namespace entente::query {
namespace {

bool has(const NodeList& list, NodeIndex node) {
  return std::binary_search(list.begin(), list.end(), node);
}

template <typename T>
bool allows(const std::vector<T>& wanted, T value) {
  return wanted.empty() || std::find(wanted.begin(), wanted.end(), value) != wanted.end();
}

bool acts(const EventNode& event, NodeIndex who) {
  return has(event.actors, who) || has(event.actor_parties, who);
}

bool receives(const EventNode& event, NodeIndex who) {
  return has(event.recipients, who) || has(event.recipient_parties, who);
}

template <typename Fits>
bool all_fit(const NodeList& wanted, Fits fits) {
  return std::all_of(wanted.begin(), wanted.end(), fits);
}

bool lies_in(const Graph& graph, std::optional<NodeIndex> location, NodeIndex place) {
  if (!location) return false;
  if (*location == place) return true;
  const auto* spot = graph[*location].as<PlaceNode>();
  return spot != nullptr && spot->country == place;
}

bool fits(const Graph& graph, const EventNode& event, const EventSelection& wanted) {
  const bool joint = info(event.type).symmetric;
  return allows(wanted.types, event.type) && allows(wanted.modalities, event.modality) &&
         wanted.period.meets(event.start, event.end) &&
         all_fit(wanted.actors, [&](NodeIndex who) { return acts(event, who); }) &&
         all_fit(wanted.recipients,
                 [&](NodeIndex who) { return receives(event, who) || (joint && acts(event, who)); }) &&
         all_fit(wanted.parties, [&](NodeIndex who) { return acts(event, who) || receives(event, who); }) &&
         all_fit(wanted.places, [&](NodeIndex place) { return lies_in(graph, event.location, place); }) &&
         (wanted.topics.empty() ||
          std::any_of(wanted.topics.begin(), wanted.topics.end(),
                      [&](const std::string& topic) { return speaks_of(event.topics, topic); }));
}

bool fits(const Node& node, const AgreementNode& agreement, const AgreementSelection& wanted) {
  const auto in_time = [&] {
    return wanted.period.meets(agreement.date, agreement.date) ||
           std::any_of(agreement.lifecycle.begin(), agreement.lifecycle.end(),
                       [&](const auto& stage) { return wanted.period.meets(stage.date, stage.date); });
  };
  const auto on_topic = [&](const std::string& topic) {
    return speaks_of(agreement.fields, topic) || speaks_of({&node.name, 1}, topic);
  };
  return (wanted.kinds.empty() || (agreement.kind && allows(wanted.kinds, *agreement.kind))) &&
         (wanted.levels.empty() || (agreement.level && allows(wanted.levels, *agreement.level))) &&
         allows(wanted.statuses, agreement.status) && in_time() &&
         all_fit(wanted.parties, [&](NodeIndex who) { return has(agreement.parties, who); }) &&
         (wanted.topics.empty() || std::any_of(wanted.topics.begin(), wanted.topics.end(), on_topic));
}

/// The claims of a type that refer to all nodes of the lists, or to whatever where there are none, by date,
/// those without one last.
NodeList candidates(const Graph& graph, NodeType type, std::initializer_list<const NodeList*> lists,
                    Period period) {
  NodeList wanted;
  for (const NodeList* list : lists) wanted.insert(wanted.end(), list->begin(), list->end());
  if (!wanted.empty()) return graph.claims_of(wanted, type, period);
  NodeList out;
  for (std::size_t i = 0; i < graph.size(); ++i) {
    if (graph.nodes()[i].type() == type) out.push_back(static_cast<NodeIndex>(i));
  }
  const auto date_of = [&](NodeIndex node) {
    if (const auto* event = graph[node].as<EventNode>()) return sort_date(event->start, event->end);
    return sort_date(graph[node].as<AgreementNode>()->date, {});
  };
  std::stable_sort(out.begin(), out.end(), [&](NodeIndex a, NodeIndex b) { return date_of(a) < date_of(b); });
  return out;
}

bool is_party(const Node& node) {
  const auto* body = node.as<OrganizationNode>();
  return node.type() == NodeType::Country ||
         (body != nullptr && body->kind == OrganizationKind::IntergovernmentalOrganization);
}

/// Of two states the pairs of an event tell: two that blame a third have nothing to do with one another.
bool between(const Graph& graph, const EventNode& event, NodeIndex a, NodeIndex b) {
  if (!is_party(graph[a]) || !is_party(graph[b])) {
    return (acts(event, a) || receives(event, a)) && (acts(event, b) || receives(event, b));
  }
  const std::vector<Dyad> dyads = dyads_of(event);
  return std::any_of(dyads.begin(), dyads.end(), [&](const Dyad& dyad) {
    return std::minmax(dyad.source, dyad.target) == std::minmax(a, b);
  });
}

}  // namespace

PartialDate sort_date(PartialDate start, PartialDate end) {
  if (start.known()) return start;
  return end.known() ? end : PartialDate{INT16_MAX, 0, 0};
}

bool speaks_of(std::span<const std::string> texts, std::string_view wanted) {
  const std::vector<std::string> words = words_of(spelling_key(wanted));
  return !words.empty() && std::any_of(texts.begin(), texts.end(), [&](const std::string& text) {
    const std::vector<std::string> there = words_of(spelling_key(text));
    return std::all_of(words.begin(), words.end(), [&](const std::string& word) {
      return std::any_of(there.begin(), there.end(),
                         [&](const std::string& other) { return other.starts_with(word); });
    });
  });
}

NodeList select_events(const Graph& graph, const EventSelection& selection) {
  NodeList out = candidates(graph, NodeType::Event,
                            {&selection.parties, &selection.actors, &selection.recipients}, selection.period);
  std::erase_if(out, [&](NodeIndex node) { return !fits(graph, *graph[node].as<EventNode>(), selection); });
  return out;
}

NodeList select_agreements(const Graph& graph, const AgreementSelection& selection) {
  NodeList out = candidates(graph, NodeType::Agreement, {&selection.parties}, {});
  std::erase_if(
      out, [&](NodeIndex node) { return !fits(graph[node], *graph[node].as<AgreementNode>(), selection); });
  return out;
}

std::vector<TimelineEntry> timeline_of(const Graph& graph, std::span<const NodeIndex> parties,
                                       Period period) {
  std::vector<TimelineEntry> out;
  if (parties.empty()) return out;
  EventSelection events;
  events.parties.assign(parties.begin(), parties.end());
  events.period = period;
  std::set<std::pair<NodeIndex, PartialDate>> told;  // agreements of events, and when
  for (const NodeIndex node : select_events(graph, events)) {
    const auto& event = *graph[node].as<EventNode>();
    if (parties.size() == 2 && !between(graph, event, parties[0], parties[1])) continue;
    for (const NodeIndex agreement : event.agreements) told.emplace(agreement, event.start);
    out.push_back({event.start.known() ? event.start : event.end, event.end, node, std::nullopt});
  }
  AgreementSelection agreements;
  agreements.parties = events.parties;
  agreements.period = period;
  for (const NodeIndex node : select_agreements(graph, agreements)) {
    const auto& agreement = *graph[node].as<AgreementNode>();
    std::set<std::pair<PartialDate, AgreementStatus>> stages;
    for (const auto& stage : agreement.lifecycle) stages.emplace(stage.date, stage.status);
    stages.emplace(agreement.date, agreement.status);
    for (const auto& [date, status] : stages) {
      const bool known = std::any_of(told.begin(), told.end(), [&, when = date](const auto& one) {
        return one.first == node && one.second.known() && one.second.compatible(when);
      });
      if (date.known() && !known && period.meets(date, date)) out.push_back({date, {}, node, status});
    }
  }
  std::sort(out.begin(), out.end(), [](const TimelineEntry& a, const TimelineEntry& b) {
    return std::tuple(sort_date(a.date, {}), a.node, a.stage) <
           std::tuple(sort_date(b.date, {}), b.node, b.stage);
  });
  return out;
}

}  // namespace entente::query
