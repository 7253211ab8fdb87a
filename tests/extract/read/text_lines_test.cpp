// SPDX-License-Identifier: MIT
#include "extract/read/text_lines.hpp"

#include <gtest/gtest.h>

#include <string>

namespace entente {
namespace {

TEST(TextLines, LeavesWhiteSpaceAndBlankLinesOut) {
  const std::string text = "\n  One line\r\n\r\n\tTwo  \nThree";
  const auto lines = split_lines(text, 0);
  ASSERT_EQ(lines.size(), 3U);
  EXPECT_EQ(lines[0].of(text), "One line");
  EXPECT_EQ(lines[1].of(text), "Two");
  EXPECT_TRUE(lines[1].after_blank);
  EXPECT_EQ(lines[2].of(text), "Three");
  EXPECT_FALSE(lines[2].after_blank);
  EXPECT_TRUE(split_lines("", 0).empty());
  EXPECT_TRUE(split_lines(" \n\n ", 0).empty());
}

TEST(TextLines, KnowsProseByItsShape) {
  const auto first = [](const std::string& text) { return split_lines(text, 0).front(); };
  EXPECT_TRUE(first("The two envoys signed the text today.").prose);
  EXPECT_TRUE(first("“The two envoys signed the text today.”").sentence);
  EXPECT_FALSE(first("Envoys sign text").prose);
  EXPECT_FALSE(first("Thank you.").prose);
  EXPECT_TRUE(first("Mr President,").open);
  EXPECT_TRUE(first(std::string(200, 'x')).prose);
}

TEST(TextLines, JoinsTheLinesOfAWrappedText) {
  const std::string text =
      "The foreign ministers of the two neighbouring states met on the border\n"
      "this morning to open the new bridge, which both sides had paid for and\n"
      "which had been planned since the treaty of friendship was concluded by\n"
      "their predecessors.\n\n"
      "They will meet again before the end of the year in order to review the\n"
      "agreement on river traffic.\n";
  const auto lines = split_lines(text, 0);
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_TRUE(lines[0].of(text).ends_with("predecessors."));
  EXPECT_TRUE(lines[1].of(text).starts_with("They"));
}

}  // namespace
}  // namespace entente
