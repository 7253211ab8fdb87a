// SPDX-License-Identifier: MIT
#ifndef ENTENTE_QUERY_PEOPLE_HPP
#define ENTENTE_QUERY_PEOPLE_HPP

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
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

/// The offices of a graph, which must outlive it, by owner and title: for who asks often. Made in linear
/// time; never changes.
class Offices {
 public:
  explicit Offices(const Graph& graph);

  /// What `holders_of` gives. A title as texts have it is found at once, one worded otherwise is compared
  /// with each office of the owner.
  [[nodiscard]] std::vector<OfficeHolder> holders_of(std::string_view title, NodeIndex owner,
                                                     PartialDate day) const;

 private:
  struct Office {
    std::string key;                    ///< as `office_key` makes it
    std::vector<std::string> titles;    ///< as texts have it, each once
    std::vector<OfficeHolder> holders;  ///< by the time when texts show it
  };
  /// The offices of one state or body of one country.
  struct Owner {
    std::string names;
    std::vector<Office> offices;
  };
  const Graph* graph_;
  std::vector<Owner> owners_;
  std::vector<std::pair<NodeIndex, std::uint32_t>> by_node_;  ///< places in `owners_`, ascending
};

/// The titles of all offices of a state or body, ascending, each once.
std::vector<std::string> titles_of(const Graph& graph, NodeIndex owner);

/// The office by which to tell a person from others of the name: "Prime Minister, Malaysia", or "".
std::string chief_office(const Graph& graph, NodeIndex person);

}  // namespace entente::query

#endif
