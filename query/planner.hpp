// SPDX-License-Identifier: MIT
#ifndef ENTENTE_QUERY_PLANNER_HPP
#define ENTENTE_QUERY_PLANNER_HPP

#include <set>
#include <span>
#include <vector>

#include "query/plan.hpp"

namespace entente::query {

/// What a condition asks of one node's property: `slot.key = value` or `slot.key IN value`.
struct Lookup {
  Slot slot = kNoSlot;
  Symbol key{};
  const Expression* value = nullptr;
  bool is_list = false;
};

/// The variables of an expression, those of patterns within it included.
std::set<Slot> slots_of(const Expression& expression);
/// The lookups among the parts of a condition that AND joins, and these parts.
void split_condition(const Expression& condition, std::vector<const Expression*>& parts);
std::optional<Lookup> lookup_of(const Expression& condition);

}  // namespace entente::query

#endif
