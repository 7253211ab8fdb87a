// SPDX-License-Identifier: MIT
#ifndef ENTENTE_GRAPH_DATE_GROUPS_HPP
#define ENTENTE_GRAPH_DATE_GROUPS_HPP

#include <cstdint>
#include <span>
#include <vector>

#include "entente/core/date.hpp"

namespace entente::detail {

/// Which of these dates speak of one time: dates that lie within one another share a group, a coarse or an
/// unknown date joins the only finer group it is compatible with and stays by itself where there are
/// several. Returns a group number for each date; depends on the set of dates alone.
std::vector<std::uint32_t> group_dates(std::span<const PartialDate> dates);

}  // namespace entente::detail

#endif
