// SPDX-License-Identifier: MIT
#include "graph/date_groups.hpp"

#include <gtest/gtest.h>

#include "tests/support/claims.hpp"

namespace entente::detail {
namespace {

/// The groups as letters, in the order of their first member: "aab".
std::string groups(const std::vector<std::string>& texts) {
  std::vector<PartialDate> dates;
  for (const std::string& text : texts) dates.push_back(test::date(text));
  const auto numbers = group_dates(dates);
  std::vector<std::uint32_t> seen;
  std::string out;
  for (const std::uint32_t number : numbers) {
    auto place = std::find(seen.begin(), seen.end(), number);
    if (place == seen.end()) place = seen.insert(seen.end(), number);
    out += static_cast<char>('a' + (place - seen.begin()));
  }
  return out;
}

TEST(DateGroups, EqualDatesAreOneTime) {
  EXPECT_EQ(groups({"2024-11-21", "2024-11-21"}), "aa");
}

TEST(DateGroups, DifferentDaysAreTwoTimes) {
  EXPECT_EQ(groups({"2024-11-21", "2024-11-22"}), "ab");
}

TEST(DateGroups, ACoarseDateJoinsTheOnlyDayWithinIt) {
  EXPECT_EQ(groups({"2024", "2024-11", "2024-11-21"}), "aaa");
  EXPECT_EQ(groups({"2024", "2023-11-21"}), "ab");
}

TEST(DateGroups, ACoarseDateStaysApartWhereItCouldBeEither) {
  EXPECT_EQ(groups({"2024-11", "2024-11-21", "2024-11-28"}), "abc");
  EXPECT_EQ(groups({"2024", "2024-10-01", "2024-11"}), "abc");
}

TEST(DateGroups, AnUnknownDateJoinsTheOnlyKnownOne) {
  EXPECT_EQ(groups({"", "2024-11-21"}), "aa");
  EXPECT_EQ(groups({"", "", "2024", "2023"}), "aabc");
}

}  // namespace
}  // namespace entente::detail
