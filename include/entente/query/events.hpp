// SPDX-License-Identifier: MIT
#ifndef ENTENTE_QUERY_EVENTS_HPP
#define ENTENTE_QUERY_EVENTS_HPP

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "entente/core/vocabulary.hpp"
#include "entente/graph/graph.hpp"
#include "entente/graph/period.hpp"

namespace entente::query {

/// Which events are wanted. Empty members do not restrict; within `types`, `modalities` and `topics` one
/// suffices, within the others each must be there.
struct EventSelection {
  std::vector<EventType> types;
  std::vector<Modality> modalities;
  NodeList actors;      ///< who acts, in person or as a party; of a joint act each who takes part acts …
  NodeList recipients;  ///< … and is acted upon
  NodeList parties;     ///< who takes part on any side
  NodeList places;      ///< a place, or a country with its places
  std::vector<std::string> topics;
  Period period;
};

/// The events that fit, by date, those without one last. With a party the cost is its degree, else linear.
NodeList select_events(const Graph& graph, const EventSelection& selection);

/// Which agreements are wanted; as above.
struct AgreementSelection {
  NodeList parties;
  std::vector<AgreementKind> kinds;
  std::vector<PartnershipLevel> levels;
  std::vector<AgreementStatus> statuses;  ///< the latest stage
  std::vector<std::string> topics;        ///< words of its fields or its name
  Period period;                          ///< in which one of its dated stages falls
};

NodeList select_agreements(const Graph& graph, const AgreementSelection& selection);

/// An event, or a stage of an agreement.
struct TimelineEntry {
  PartialDate date;
  PartialDate until;
  NodeIndex node{};
  std::optional<AgreementStatus> stage;
};

/// What one did, or with two what happened between them, by date: events, hypothetical and denied ones too,
/// and the dated stages of agreements, but for those that one of the events tells of. Costs the degree of the
/// first.
std::vector<TimelineEntry> timeline_of(const Graph& graph, std::span<const NodeIndex> parties, Period period);

/// The date that things are ordered by: what has none comes last.
PartialDate sort_date(PartialDate start, PartialDate end);

/// Whether each word of `wanted` is a word, or the beginning of one, in one of the texts.
bool speaks_of(std::span<const std::string> texts, std::string_view wanted);

}  // namespace entente::query

#endif
