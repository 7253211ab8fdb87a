// SPDX-License-Identifier: MIT
// Whether a date falls into a period, each at its own precision.
// Tested by tests/graph/filter_test.cpp.
#include "entente/graph/period.hpp"

namespace entente {

bool Period::meets(PartialDate start, PartialDate end) const {
  if (!restricts()) return true;
  const PartialDate from = start.known() ? start : end;
  const PartialDate to = end.known() ? end : start;
  if (!from.known()) return false;
  const bool late_enough = !since.known() || to >= since || since.compatible(to);
  const bool early_enough = !until.known() || from <= until || until.compatible(from);
  return late_enough && early_enough;
}

bool Period::meets_lasting(PartialDate start, PartialDate end) const {
  const bool over = end.known() && since.known() && end < since && !end.compatible(since);
  const bool yet_to_come = start.known() && until.known() && start > until && !start.compatible(until);
  return !over && !yet_to_come;
}

}  // namespace entente
