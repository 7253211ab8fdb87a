// SPDX-License-Identifier: MIT
// The history of a pair of states: when they had relations, and from when to when a partnership of which
// level. Tested by tests/graph/relations_test.cpp.
#include "graph/relation_history.hpp"

#include <algorithm>

namespace entente::detail {

void RelationHistory::note(EventType type, PartialDate date) {
  if (type == EventType::EstablishRelations || type == EventType::RestoreRelations ||
      type == EventType::SeverRelations) {
    states_.emplace_back(date, type);
  }
}

void RelationHistory::note(PartnershipLevel level, PartialDate since) {
  const auto [place, fresh] = levels_.try_emplace(level, Level{since, {}});
  PartialDate& known = place->second.since;
  if (!fresh && since.known() && (!known.known() || since < known)) known = since;
}

void RelationHistory::note_end(PartnershipLevel level, PartialDate when) {
  PartialDate& until = levels_[level].until;
  until = std::max(until, when);
}

void RelationHistory::close(RelationNode& relation) const {
  close_states(relation);
  close_levels(relation);
}

void RelationHistory::close_states(RelationNode& relation) const {
  // A severing after an establishment of the same day wins: types are in this order.
  std::vector<std::tuple<PartialDate, EventType>> states = states_;
  std::sort(states.begin(), states.end());
  for (const auto& [date, type] : states) {
    RelationState state = RelationState::Established;
    if (type == EventType::RestoreRelations) state = RelationState::Restored;
    if (type == EventType::SeverRelations) state = RelationState::Severed;
    if (state == RelationState::Established && date.known() && !relation.diplomatic_relations_since.known()) {
      relation.diplomatic_relations_since = date;
    }
    relation.state = state;
    // Of a state without a date only the last word is known, and of one told again only the first day.
    if (!date.known()) continue;
    if (!relation.states.empty() && relation.states.back().state == state) continue;
    relation.states.push_back({state, date});
  }
}

void RelationHistory::close_levels(RelationNode& relation) const {
  std::vector<RelationNode::LevelPeriod> periods;
  for (const auto& [level, time] : levels_) {
    periods.push_back({level, time.since, time.until});
    if (!time.until.known() && (!relation.level || level < *relation.level)) relation.level = level;
  }
  // The lower level first where the days are the same or unknown.
  std::sort(periods.begin(), periods.end(), [](const auto& a, const auto& b) {
    return a.start != b.start ? a.start < b.start : b.level < a.level;
  });
  for (const RelationNode::LevelPeriod& period : periods) {
    std::vector<RelationNode::LevelPeriod>& history = relation.levels;
    if (!history.empty() && !history.back().end.known()) {
      // A lower one beside a higher is an addition to it, "green", "digital", and no step back.
      if (history.back().level < period.level && period.start.known()) continue;
      history.back().end = period.start;
    }
    history.push_back(period);
  }
}

}  // namespace entente::detail
