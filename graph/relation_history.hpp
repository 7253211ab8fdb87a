// SPDX-License-Identifier: MIT
#ifndef ENTENTE_GRAPH_RELATION_HISTORY_HPP
#define ENTENTE_GRAPH_RELATION_HISTORY_HPP

#include <map>
#include <tuple>
#include <vector>

#include "entente/core/vocabulary.hpp"
#include "entente/graph/node.hpp"

namespace entente::detail {

/// What is known of one pair's relations and partnership over time, in any order; `close` makes a history of
/// it.
class RelationHistory {
 public:
  /// Diplomatic relations were established, severed or restored; other types say nothing of their state.
  void note(EventType type, PartialDate date);
  /// A partnership of this level is agreed from `since` on, which may be unknown …
  void note(PartnershipLevel level, PartialDate since);
  /// … and ended then.
  void note_end(PartnershipLevel level, PartialDate when);

  /// Fills the relation's state, level, their histories and the date of diplomatic relations.
  void close(RelationNode& relation) const;

 private:
  void close_states(RelationNode& relation) const;
  void close_levels(RelationNode& relation) const;

  struct Level {
    PartialDate since;  // the earliest
    PartialDate until;
  };
  std::vector<std::tuple<PartialDate, EventType>> states_;
  std::map<PartnershipLevel, Level> levels_;
};

}  // namespace entente::detail

#endif
