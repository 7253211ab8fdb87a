// SPDX-License-Identifier: MIT
#ifndef ENTENTE_GRAPH_EVENT_UNITS_HPP
#define ENTENTE_GRAPH_EVENT_UNITS_HPP

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "entente/core/claim.hpp"
#include "graph/assembly.hpp"
#include "graph/event_matching.hpp"
#include "graph/node_words.hpp"
#include "graph/trace.hpp"

namespace entente::detail {

struct SourcedClaim {
  std::uint32_t document;
  EventClaim* claim;
};

/// Claims that are one event, and what tells it from others.
struct EventUnit {
  std::vector<SourcedClaim> claims;
  EventTraits traits;                // only where it may be one with another
  std::vector<EventMember> members;  // only where the assembly is traced
};

/// Makes what each document says of an event one with what others say of it.
class EventUnits {
 public:
  explicit EventUnits(const Assembly& assembly) : assembly_(assembly), words_(assembly) {}

  /// Claims of one document that are one event.
  [[nodiscard]] EventUnit unit(std::uint32_t document, std::vector<SourcedClaim>&& claims) const;

  /// Units of one type, parties and modality; one unit an event comes out. Those that say most come first;
  /// one that fits several events equally well joins none.
  [[nodiscard]] std::vector<EventUnit> gather(std::vector<EventUnit>&& units);

 private:
  void describe(EventUnit& unit);

  const Assembly& assembly_;
  NodeWords words_;
};

/// The day of an event, or the first; what is known of it.
inline PartialDate date_of(const EventClaim& claim) {
  return claim.start.known() ? claim.start : claim.end;
}

}  // namespace entente::detail

#endif
