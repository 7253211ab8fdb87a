// SPDX-License-Identifier: MIT
#ifndef ENTENTE_QUERY_PEOPLE_HPP
#define ENTENTE_QUERY_PEOPLE_HPP

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "entente/graph/graph.hpp"
#include "entente/graph/period.hpp"

namespace entente::query {

/// The days on which texts that show something were published; unknown where no text has a date.
struct Seen {
  PartialDate first;
  PartialDate last;
};
Seen seen(const Graph& graph, const EvidenceList& evidence);

/// One thing that is known of a person: an office, a membership, or an event with whom it was and where.
struct CareerEntry {
  NodeIndex node{};  ///< Tenure, Membership or Event
  PartialDate date;
  PartialDate until;
  NodeList with;  ///< an event: others in person, else the parties of the other side; an office: whose it is
  std::optional<NodeIndex> where;
};

/// Offices first, then memberships, then events; each by date, those without one last. Costs the degree.
std::vector<CareerEntry> career_of(const Graph& graph, NodeIndex person, Period period);

/// Someone who holds or held an office.
struct OfficeHolder {
  NodeIndex tenure{};
  NodeIndex holder{};
  std::optional<NodeIndex> of;  ///< the state or body
  Seen seen;
  std::int32_t days_off = 0;  ///< with a day: how far from it texts or dates show the holder in office
};

/// Who held the office of this title, however worded ("PM", "Foreign Minister"), of this state or body or of
/// any. By the time when texts show it. With a day those of that day: whoever dates rule out, or after (or
/// before) whom someone else is shown in the same office until that day, is left out. Costs the owner's
/// degree, else linear.
std::vector<OfficeHolder> holders_of(const Graph& graph, std::string_view title,
                                     std::optional<NodeIndex> owner, PartialDate day);

/// The titles of all offices of a state or body, ascending, each once.
std::vector<std::string> titles_of(const Graph& graph, NodeIndex owner);

/// The office by which to tell a person from others of the name: "Prime Minister, Malaysia", or "".
std::string chief_office(const Graph& graph, NodeIndex person);

}  // namespace entente::query

#endif
