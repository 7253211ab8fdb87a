// SPDX-License-Identifier: MIT
#include "extract/time/dates.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace entente {
namespace {

using Tense = DateContext::Tense;

std::vector<std::string_view> split(std::string_view text) {
  std::vector<std::string_view> words;
  while (!text.empty()) {
    const std::size_t space = text.find(' ');
    words.push_back(text.substr(0, space));
    text = space == std::string_view::npos ? std::string_view() : text.substr(space + 1);
  }
  return words;
}

/// The interval as ISO 8601 writes it: "2021-07-11/2021-07-13", "2021", "/2021-03"; "" for nothing.
std::string told(const DateInterval& interval) {
  if (!interval.end.known()) return to_string(interval.start);
  return to_string(interval.start) + "/" + to_string(interval.end);
}

struct Case {
  const char* words;
  const char* expected;
};

void expect(const std::vector<Case>& cases, const DateContext& context) {
  for (const Case& c : cases) EXPECT_EQ(told(resolve_date(split(c.words), context)), c.expected) << c.words;
}

/// A Friday.
constexpr PartialDate kFriday{2019, 5, 17};

TEST(Dates, AbsoluteDatesNeedNoContext) {
  expect({{"17 may 2019", "2019-05-17"},
          {"may 17 , 2019", "2019-05-17"},
          {"17th of may , 2019", "2019-05-17"},
          {"friday , 17 may 2019", "2019-05-17"},
          {"may 2019", "2019-05"},
          {"in 2015", "2015"},
          {"early 1994", "1994"},
          {"since 2009", "2009"},
          {"2021 - 06 - 12", "2021-06-12"},
          {"jan. 5 , 2004", "2004-01-05"}},
         {});
}

TEST(Dates, RangesShareWhatOneSideLacks) {
  expect({{"11 to 13 july 2021", "2021-07-11/2021-07-13"},
          {"july 11 – 13 , 2021", "2021-07-11/2021-07-13"},
          {"from 5 may to 7 june 2020", "2020-05-05/2020-06-07"},
          {"30 december to 2 january 2023", "2022-12-30/2023-01-02"},
          {"22 and 23 november 2024", "2024-11-22/2024-11-23"},
          {"2025 - 2030", "2025/2030"},
          {"2011 - 12", "2011/2012"},
          {"between 2009 and 2012", "2009/2012"},
          {"march to may 2016", "2016-03/2016-05"}},
         {});
}

TEST(Dates, TwoDaysFarApartAreNoInterval) {
  expect({{"november 9 , 2020 , and january 11 , 2021", "2020-11-09"}}, {});
}

TEST(Dates, WithoutPublicationDateRelativeOnesStayOpen) {
  expect({{"on thursday", ""},
          {"yesterday", ""},
          {"last year", ""},
          {"12 june", ""},
          {"in august", ""},
          {"the same day", ""},
          {"two days ago", ""}},
         {});
}

TEST(Dates, WhatIsNoDateGivesNothing) {
  expect({{"the 1990s", ""},
          {"recent years", ""},
          {"the past three years", ""},
          {"the next five years", ""},
          {"31 february 2020", ""},
          {"the 21st century", ""},
          {"several days ago", ""}},
         {kFriday, Tense::Past, {}});
}

TEST(Dates, WeekdaysFollowTheTense) {
  const std::vector<Case> past = {{"on thursday", "2019-05-16"},
                                  {"friday", "2019-05-17"},
                                  {"saturday", "2019-05-11"},
                                  {"last friday", "2019-05-10"}};
  expect(past, {kFriday, Tense::Past, {}});
  expect(past, {kFriday, Tense::Unknown, {}});
  expect({{"on thursday", "2019-05-23"},
          {"friday", "2019-05-17"},
          {"next tuesday", "2019-05-21"},
          {"this coming monday", "2019-05-20"},
          {"thursday and friday next week", "2019-05-23/2019-05-24"}},
         {kFriday, Tense::Future, {}});
}

TEST(Dates, AnExplicitDateBesideAWeekdayWins) {
  expect({{"next tuesday ( 21 may )", "2019-05-21"},
          {"tuesday ( may 21 )", "2019-05-21"},
          {"wednesday , 15 may", "2019-05-15"}},
         {kFriday, Tense::Unknown, {}});
}

TEST(Dates, AWeekdaySettlesTheYear) {
  // 15 May was a Tuesday in 2018, a Wednesday in 2019, a Friday in 2020.
  expect({{"tuesday , 15 may", "2018-05-15"}, {"friday , 15 may", "2020-05-15"}},
         {kFriday, Tense::Unknown, {}});
}

TEST(Dates, AMissingYearFollowsTheTense) {
  expect({{"3 december", "2018-12-03"}, {"in august", "2018-08"}, {"may 18", "2019-05-18"}},
         {kFriday, Tense::Past, {}});
  expect({{"3 december", "2019-12-03"},
          {"in march", "2020-03"},
          {"from 15 to 18 may", "2019-05-15/2019-05-18"},
          {"until 3 december", "/2019-12-03"}},
         {kFriday, Tense::Future, {}});
  expect({{"3 december", "2018-12-03"}, {"in august", "2019-08"}}, {kFriday, Tense::Unknown, {}});
}

TEST(Dates, MonthsWithAWordThatSaysWhich) {
  expect({{"october last year", "2018-10"},
          {"last august", "2018-08"},
          {"next january", "2020-01"},
          {"june this year", "2019-06"}},
         {kFriday, Tense::Unknown, {}});
}

TEST(Dates, RelativeExpressionsKeepTheirPrecision) {
  expect({{"today", "2019-05-17"},
          {"this morning", "2019-05-17"},
          {"tonight", "2019-05-17"},
          {"last night", "2019-05-16"},
          {"yesterday", "2019-05-16"},
          {"the day before yesterday", "2019-05-15"},
          {"tomorrow", "2019-05-18"},
          {"two days ago", "2019-05-15"},
          {"three weeks ago", "2019-04"},
          {"two years ago", "2017"},
          {"a month ago", "2019-04"},
          {"this week", "2019-05"},
          {"next week", "2019-05"},
          {"last month", "2019-04"},
          {"earlier this month", "2019-05"},
          {"later this year", "2019"},
          {"the end of this year", "2019"},
          {"next year", "2020"},
          {"last weekend", "2019-05-11/2019-05-12"}},
         {kFriday, Tense::Past, {}});
}

TEST(Dates, AWeekInTwoMonthsIsAsExactAsItsYear) {
  expect({{"this week", "2019"}}, {{2019, 5, 1}, Tense::Past, {}});
}

TEST(Dates, SomeCountFromTheDateBefore) {
  const DateContext context{kFriday, Tense::Past, {2018, 2, 28}};
  expect({{"the next day", "2018-03-01"},
          {"the following day", "2018-03-01"},
          {"the same day", "2018-02-28"},
          {"the previous day", "2018-02-27"},
          {"two days later", "2018-03-02"},
          {"the following year", "2019"}},
         context);
  expect({{"the next day", ""}, {"two days later", ""}}, {kFriday, Tense::Past, {}});
}

TEST(Dates, BoundsAreEndsOrNothing) {
  expect(
      {{"until 2009", "/2009"}, {"by march 2020", "/2020-03"}, {"after 2012", ""}, {"before may 2012", ""}},
      {});
}

TEST(Dates, AnAnniversaryCountsBack) {
  expect({{"the 30th anniversary", "1989"}, {"fiftieth anniversary", "1969"}, {"anniversary", ""}},
         {kFriday, Tense::Past, {}});
}

TEST(Dates, DurationsInDays) {
  EXPECT_EQ(duration_days(split("three - day")), 3);
  EXPECT_EQ(duration_days(split("two weeks")), 14);
  EXPECT_EQ(duration_days(split("48 - hour")), 2);
  EXPECT_EQ(duration_days(split("three months")), 0);
  EXPECT_EQ(duration_days(split("several days")), 0);
}

TEST(Dates, AVisitIsCountedFromEitherEnd) {
  EXPECT_EQ(told(interval_ending(3, {2024, 11, 23})), "2024-11-21/2024-11-23");
  EXPECT_EQ(told(interval_starting(2, {2024, 2, 29})), "2024-02-29/2024-03-01");
  EXPECT_EQ(told(interval_ending(0, {2024, 11, 23})), "/2024-11-23");
  EXPECT_EQ(told(interval_ending(3, {2024, 11, 0})), "/2024-11");
  EXPECT_EQ(told(interval_starting(3, {})), "");
}

}  // namespace
}  // namespace entente
