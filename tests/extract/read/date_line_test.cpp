// SPDX-License-Identifier: MIT
#include "extract/read/date_line.hpp"

#include <gtest/gtest.h>

namespace entente {
namespace {

std::string line(std::string_view text) {
  return to_string(read_date_line(text).value_or(PartialDate{}));
}

TEST(DateLine, ReadsTheHeaderOfAPlainText) {
  const auto header = read_date_header("  date 2023-05-04 Story");
  ASSERT_TRUE(header);
  EXPECT_EQ(to_string(header->date), "2023-05-04");
  EXPECT_EQ(header->end, 17U);
  EXPECT_TRUE(read_date_header("date 2023-05-04"));
  EXPECT_TRUE(read_date_header("date 2023-05-04\r\nStory"));
  for (const char* text : {"date 2023-05", "date 2023-02-30 x", "date 2023-05-041", "dates 2023-05-04",
                           "Update 2023-05-04", "date: 2023-05-04", ""}) {
    EXPECT_FALSE(read_date_header(text)) << text;
  }
}

TEST(DateLine, ReadsLinesThatAreDatesOnly) {
  for (const char* text :
       {"Thursday, May 4, 2023", "May 4, 2023 - 22:47", "4 May 2023", "4 MAY 2023",
        "Thu 4 May 2023 09.30 BST", "Published: 4th May 2023, 9:30am",
        "Last updated on May 4, 2023 at 10:15 p.m. GMT+7", "2023-05-04", "2023-05-04T10:15:00+07:00",
        "04.05.2023", "2023/05/04 08:00", "25/12/2023 | 08:00", "(4 May 2023)"}) {
    const std::string want = std::string_view(text).starts_with("25") ? "2023-12-25" : "2023-05-04";
    EXPECT_EQ(line(text), want) << text;
  }
}

TEST(DateLine, LeavesSentencesAndDoubtfulDatesAlone) {
  for (const char* text :
       {"The treaty was signed on 4 May 2023.", "4 May", "May 2023", "2023", "04/05/2023", "31 June 2023",
        "5 ministers, 4 May 2023", "4 May 2023 to 6 May 2023", "Paris, 4 May 2023", "", "May", "1 2 3"}) {
    EXPECT_EQ(line(text), "") << text;
  }
  EXPECT_EQ(line(std::string(5000, '1')), "");
}

TEST(DateLine, ReadsTimestampsOfMetadata) {
  EXPECT_EQ(to_string(*read_timestamp("2023-05-04T10:15:00Z")), "2023-05-04");
  EXPECT_EQ(to_string(*read_timestamp("2023-05-04 10:15")), "2023-05-04");
  EXPECT_EQ(to_string(*read_timestamp("2023-05")), "2023-05");
  EXPECT_EQ(to_string(*read_timestamp("May 4, 2023")), "2023-05-04");
  EXPECT_FALSE(read_timestamp("yesterday"));
  EXPECT_FALSE(read_timestamp(""));
}

TEST(DateLine, ReadsDatelineDatesWithoutYear) {
  const auto date = read_dateline_date("Sept 12");
  ASSERT_TRUE(date);
  EXPECT_FALSE(date->known());
  EXPECT_EQ(to_string(*read_dateline_date("4 May 2023")), "2023-05-04");
  EXPECT_FALSE(read_dateline_date("Iraq"));
  EXPECT_FALSE(read_dateline_date("at 10:15"));
}

}  // namespace
}  // namespace entente
