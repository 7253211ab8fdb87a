// SPDX-License-Identifier: MIT
// Dates of different precision that may be the same time.
// Tested by tests/graph/date_groups_test.cpp.
#include "graph/date_groups.hpp"

#include <algorithm>
#include <map>

namespace entente::detail {
namespace {

int precision(PartialDate date) {
  return static_cast<int>(date.known()) + static_cast<int>(date.month != 0) + static_cast<int>(date.is_day());
}

}  // namespace

std::vector<std::uint32_t> group_dates(std::span<const PartialDate> dates) {
  std::vector<PartialDate> distinct(dates.begin(), dates.end());
  std::sort(distinct.begin(), distinct.end(), [](PartialDate a, PartialDate b) {
    return precision(a) != precision(b) ? precision(a) > precision(b) : a < b;
  });
  distinct.erase(std::unique(distinct.begin(), distinct.end()), distinct.end());

  // Finer dates come first, and a year or month lists what it contains, so that each looks only at groups
  // of its own year: the key is the coarse date itself.
  std::map<PartialDate, std::vector<std::uint32_t>> within;  // coarse date → groups that lie in it
  std::map<PartialDate, std::uint32_t> group_of;
  std::uint32_t next = 0;
  for (const PartialDate date : distinct) {
    const auto inside = within.find(date);
    const bool joins = inside != within.end() && inside->second.size() == 1;
    const std::uint32_t group = joins ? inside->second.front() : next++;
    group_of[date] = group;
    for (const PartialDate coarse :
         {PartialDate{date.year, date.month, 0}, PartialDate{date.year, 0, 0}, PartialDate{}}) {
      if (precision(coarse) >= precision(date)) continue;
      std::vector<std::uint32_t>& groups = within[coarse];
      if (std::find(groups.begin(), groups.end(), group) == groups.end() && groups.size() < 2) {
        groups.push_back(group);
      }
    }
  }
  std::vector<std::uint32_t> out;
  out.reserve(dates.size());
  for (const PartialDate date : dates) out.push_back(group_of.at(date));
  return out;
}

}  // namespace entente::detail
