// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "tests/support/reading.hpp"
#include "tests/support/table.hpp"

// Texts of 15 November 2024, a Friday.

namespace entente {
namespace {

using test::check_table;

std::string events(const std::string& text) {
  return test::events(text);
}

TEST(EventTime, ADateBelongsToItsClause) {
  check_table(
      {
          {"Peruvian President Dina Boluarte visited China on 12 May 2024.", "Visit PER -> CHN 2024-05-12"},
          {"On 12 May 2024 Peruvian President Dina Boluarte visited China.", "Visit PER -> CHN 2024-05-12"},
          {"Peruvian President Dina Boluarte visited China in May 2024.", "Visit PER -> CHN 2024-05"},
          {"Peruvian President Dina Boluarte paid an official visit to China on 12 May 2024.",
           "Visit PER -> CHN 2024-05-12"},
          {"Peruvian President Dina Boluarte, who was born on 31 May 1962, visited China on 12 May 2024.",
           "Visit PER -> CHN 2024-05-12"},
          {"Chile said on 10 November 2024 that Peruvian President Dina Boluarte will visit China on 3 "
           "December "
           "2024.",
           "Visit PER -> CHN 2024-12-03 planned"},
          {"Peruvian President Dina Boluarte visited China on 12 May 2024 and Brazil on 3 June 2024.",
           "Visit PER -> CHN 2024-05-12; Visit PER -> BRA 2024-06-03",
           "of two objects with a date each only the first is read"},
      },
      events);
}

TEST(EventTime, RelativeDatesCountFromTheTextsOwn) {
  check_table(
      {
          {"Peruvian President Dina Boluarte visited China on Wednesday.", "Visit PER -> CHN 2024-11-13"},
          {"Peruvian President Dina Boluarte visited China yesterday.", "Visit PER -> CHN 2024-11-14"},
          {"Peruvian President Dina Boluarte will visit China on Wednesday.",
           "Visit PER -> CHN 2024-11-20 planned"},
          {"Peruvian President Dina Boluarte will visit China tomorrow.",
           "Visit PER -> CHN 2024-11-16 planned"},
      },
      events);
}

TEST(EventTime, NewsWithoutADateIsOfTheDayOfItsText) {
  check_table(
      {
          {"Peruvian President Dina Boluarte visited China.", "Visit PER -> CHN 2024-11-15"},
          {"Peruvian President Dina Boluarte has visited China.", "Visit PER -> CHN"},
          {"Peruvian President Dina Boluarte will visit China.", "Visit PER -> CHN planned"},
          {"Peruvian President Dina Boluarte did not visit China.", "Visit PER -> CHN negated"},
      },
      events);
}

TEST(EventTime, WhatLiesAheadIsPlanned) {
  check_table(
      {{"Peruvian President Dina Boluarte visits China on 3 December 2024.",
        "Visit PER -> CHN 2024-12-03 planned"},
       {"Peruvian President Dina Boluarte visits China on 15 November 2024.", "Visit PER -> CHN 2024-11-15"}},
      events);
}

TEST(EventTime, ATextWithoutADateHasNoDefault) {
  EXPECT_EQ(test::events("Peruvian President Dina Boluarte visited China.", ""), "Visit PER -> CHN");
  EXPECT_EQ(test::events("Peruvian President Dina Boluarte visited China on Wednesday.", ""),
            "Visit PER -> CHN");
  EXPECT_EQ(test::events("Peruvian President Dina Boluarte visited China on 12 May 2024.", ""),
            "Visit PER -> CHN 2024-05-12");
}

}  // namespace
}  // namespace entente
