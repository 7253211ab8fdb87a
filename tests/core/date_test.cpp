// SPDX-License-Identifier: MIT
#include "entente/core/date.hpp"

#include <gtest/gtest.h>

#include <string>

namespace entente {
namespace {

TEST(Date, WritesOnlyThePrecisionItHas) {
  EXPECT_EQ(to_string(PartialDate{}), "");
  EXPECT_EQ(to_string(PartialDate{2024, 0, 0}), "2024");
  EXPECT_EQ(to_string(PartialDate{2024, 11, 0}), "2024-11");
  EXPECT_EQ(to_string(PartialDate{2024, 11, 3}), "2024-11-03");
  EXPECT_EQ(to_string(PartialDate{800, 1, 2}), "0800-01-02");
}

TEST(Date, ReadsWhatItWrites) {
  for (const char* text : {"2024", "2024-11", "2024-11-21", "2024-02-29", "1648-10-24", "0001"}) {
    const auto date = parse_date(text);
    ASSERT_TRUE(date.has_value()) << text;
    EXPECT_EQ(to_string(*date), text);
  }
}

TEST(Date, RefusesWhatIsNoDate) {
  for (const char* text : {"",           "24",         "0000",       "2024-",      "2024-0",
                           "2024-00",    "2024-13",    "2024-11-00", "2024-11-31", "2023-02-29",
                           "1900-02-29", "2024/11/21", "2024-1-21",  "2024-11-2",  "2024-11-21 ",
                           " 2024",      "-024",       "+024",       "20a4",       "2024-11-21T00:00:00Z",
                           "٢٠٢٤"}) {
    EXPECT_FALSE(parse_date(text).has_value()) << text;
  }
}

TEST(Date, CompatibleMeansOneLiesInTheOther) {
  const PartialDate year{2024, 0, 0};
  const PartialDate month{2024, 11, 0};
  const PartialDate day{2024, 11, 21};
  EXPECT_TRUE(year.compatible(month));
  EXPECT_TRUE(month.compatible(year));
  EXPECT_TRUE(day.compatible(year));
  EXPECT_TRUE(day.compatible(day));
  EXPECT_TRUE(day.compatible(PartialDate{}));
  EXPECT_TRUE(PartialDate{}.compatible(PartialDate{}));
  EXPECT_FALSE(day.compatible(PartialDate{2024, 11, 22}));
  EXPECT_FALSE(day.compatible(PartialDate{2024, 12, 0}));
  EXPECT_FALSE(month.compatible(PartialDate{2023, 0, 0}));
}

TEST(Date, OrdersByTimeAndCoarseBeforeFine) {
  EXPECT_LT((PartialDate{2023, 12, 31}), (PartialDate{2024, 0, 0}));
  EXPECT_LT((PartialDate{2024, 0, 0}), (PartialDate{2024, 1, 1}));
  EXPECT_LT((PartialDate{2024, 1, 0}), (PartialDate{2024, 1, 1}));
}

TEST(Date, CountsDaysFromTheFirstDayCovered) {
  EXPECT_EQ((PartialDate{1970, 1, 1}).first_day(), 0);
  EXPECT_EQ((PartialDate{1970, 0, 0}).first_day(), 0);
  EXPECT_EQ((PartialDate{1970, 2, 0}).first_day(), 31);
  EXPECT_EQ((PartialDate{1969, 12, 31}).first_day(), -1);
  EXPECT_EQ((PartialDate{2000, 3, 1}).first_day(), 11017);
}

TEST(Date, AddsDaysAcrossMonthsYearsAndLeapDays) {
  EXPECT_EQ(add_days(PartialDate{2024, 2, 28}, 1), (PartialDate{2024, 2, 29}));
  EXPECT_EQ(add_days(PartialDate{2023, 2, 28}, 1), (PartialDate{2023, 3, 1}));
  EXPECT_EQ(add_days(PartialDate{2025, 1, 1}, -1), (PartialDate{2024, 12, 31}));
  EXPECT_EQ(add_days(PartialDate{2024, 11, 21}, 0), (PartialDate{2024, 11, 21}));
  EXPECT_EQ(add_days(PartialDate{2024, 1, 1}, 366), (PartialDate{2025, 1, 1}));
}

TEST(Date, NumbersWeekdaysFromMonday) {
  EXPECT_EQ(weekday(PartialDate{2024, 11, 18}), 0);  // a Monday
  EXPECT_EQ(weekday(PartialDate{2024, 11, 21}), 3);  // a Thursday
  EXPECT_EQ(weekday(PartialDate{2024, 11, 24}), 6);  // a Sunday
  EXPECT_EQ(weekday(PartialDate{1970, 1, 1}), 3);
}

}  // namespace
}  // namespace entente
