// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "tests/support/reading.hpp"
#include "tests/support/table.hpp"

// Texts of the Prime Minister of Peru, 15 November 2024.

namespace entente {
namespace {

using test::check_table;

std::string events(const std::string& text) {
  Document document = test::body(text, "2024-11-15");
  document.record.publisher = "Prime Minister of Peru";
  const DocumentClaims claims = test::analysis().run(document);
  std::string out;
  for (const EventClaim& claim : claims.events) {
    if (!out.empty()) out += "; ";
    out += test::event(claims, claim);
  }
  return out;
}

TEST(EventParties, WhatIsGivenByAnotherGoesToWhoTellsIt) {
  check_table(
      {
          {"A soft loan of nine million dollars was provided by Chile.", "Aid CHL -> PER 2024-11-15"},
          {"A soft loan of nine million dollars was provided to Haiti by Chile.",
           "Aid CHL -> HTI 2024-11-15"},
          {"A soft loan of nine million dollars was provided by Peru.", "Aid PER 2024-11-15"},
      },
      events);
}

TEST(EventParties, WeAreTheSpeakerAndTheGuest) {
  check_table(
      {
          {"I thanked President Gabriel Boric of Chile when we met on 12 November.",
           "Endorsement PER -> CHL 2024-11-15; Meeting PER+CHL 2024-11-12"},
          {"I thanked President Gabriel Boric of Chile. We agreed to build a port.",
           "Endorsement PER -> CHL 2024-11-15; Commitment PER+CHL 2024-11-15"},
          {"I thanked President Gabriel Boric of Chile. We met farmers.",
           "Endorsement PER -> CHL 2024-11-15"},
          {"I discussed the port with President Gabriel Boric. Chile is a neighbour.",
           "Meeting PER+CHL 2024-11-15"},
      },
      events);
}

/// Who acts in the events of the text, by name.
std::string actors(const std::string& text) {
  const DocumentClaims claims = test::analysis().run(test::body(text, "2024-11-15"));
  std::string out;
  for (const EventClaim& claim : claims.events) out += test::names(claims, claim.actors) + ";";
  return out;
}

TEST(EventParties, WhoSpeaksOfTheirTiesDidNotMakeThem) {
  check_table(
      {
          {"President Dina Boluarte of Peru met President Gabriel Boric of Chile. The two leaders spoke of "
           "the "
           "harmony since their diplomatic ties were established in 1823.",
           "Dina Boluarte+Gabriel Boric;PER+CHL;"},
      },
      actors);
}

TEST(EventParties, WhatIsAskedForIsAskedByWhoTellsIt) {
  check_table(
      {
          {"It is important for Chile to open the port.", "Request PER -> CHL 2024-11-15"},
          {"It is important for Peru to open the port.", ""},
      },
      events);
}

TEST(EventParties, WhatWasDiscussedIsTheTopic) {
  Document document = test::body(
      "President Dina Boluarte of Peru telephoned President Gabriel Boric of Chile. The two leaders "
      "discussed "
      "cooperation in trade and education.",
      "2024-11-15");
  const DocumentClaims claims = test::analysis().run(document);
  ASSERT_EQ(claims.events.size(), 1U);
  EXPECT_EQ(claims.events.front().type, EventType::Call);
  EXPECT_EQ(claims.events.front().topics, (std::vector<std::string>{"trade", "education"}));
}

TEST(EventParties, ThePrimeMinisterOfATextIsItsOwn) {
  check_table(
      {
          {"Prime Minister Gustavo Adrianzen received Prime Minister Anwar Ibrahim of Malaysia. The Prime "
           "Minister praised Prime Minister Anwar.",
           "Meeting PER+MYS 2024-11-15; Endorsement PER -> MYS 2024-11-15"},
      },
      events);
}

TEST(EventParties, AggressionWithoutATargetIsAgainstTheTeller) {
  check_table(
      {
          {"The minister spoke of Chile's aggression.", "Attack CHL -> PER"},
      },
      events);
}

}  // namespace
}  // namespace entente
