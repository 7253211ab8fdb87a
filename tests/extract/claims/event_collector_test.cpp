// SPDX-License-Identifier: MIT
#include "extract/claims/event_collector.hpp"

#include <gtest/gtest.h>

#include <string>

#include "tests/support/reading.hpp"
#include "tests/support/table.hpp"

namespace entente {
namespace {

using test::check_table;

std::string events(const std::string& text) {
  return test::events(text);
}

const char* const kVisit = "Peruvian President Dina Boluarte visited China on 12 May 2024. ";

TEST(EventCollector, RetellingsAreOneClaim) {
  const std::string dated = "Peruvian President Dina Boluarte visited China on 12 November 2024. ";
  check_table(
      {
          {dated + "Peruvian President Dina Boluarte visited China.", "Visit PER -> CHN 2024-11-12"},
          {"Peruvian President Dina Boluarte visited China. " + dated, "Visit PER -> CHN 2024-11-12"},
          {"Peruvian President Dina Boluarte visited China in November 2024. " + dated,
           "Visit PER -> CHN 2024-11-12"},
          {std::string(kVisit) + "Peruvian President Dina Boluarte visited China in May 2024.",
           "Visit PER -> CHN 2024-05-12"},
          {std::string(kVisit) + "Her visit to China was short.", "Visit PER -> CHN 2024-05-12"},
      },
      events);
}

TEST(EventCollector, DifferentEventsStayApart) {
  check_table(
      {
          {std::string(kVisit) + "Peruvian President Dina Boluarte visited China on 3 June 2023.",
           "Visit PER -> CHN 2024-05-12; Visit PER -> CHN 2023-06-03"},
          // news of the day, and what was half a year ago
          {std::string(kVisit) + "Peruvian President Dina Boluarte visited China.",
           "Visit PER -> CHN 2024-05-12; Visit PER -> CHN 2024-11-15"},
          {std::string(kVisit) + "Peruvian President Dina Boluarte visited Brazil on 12 May 2024.",
           "Visit PER -> CHN 2024-05-12; Visit PER -> BRA 2024-05-12"},
          {std::string(kVisit) + "Peruvian President Dina Boluarte will visit China on 3 December 2024.",
           "Visit PER -> CHN 2024-05-12; Visit PER -> CHN 2024-12-03 planned"},
          {std::string(kVisit) + "Chinese President Xi Jinping visited Peru on 12 May 2024.",
           "Visit PER -> CHN 2024-05-12; Visit CHN -> PER 2024-05-12"},
      },
      events);
}

TEST(EventCollector, AgreementsSignNothing) {
  const DocumentClaims claims = test::analysis().run(test::body(
      "Peru signed a treaty of peace with Chile and a declaration of peace with Bolivia.", "2024-11-15"));
  ASSERT_EQ(claims.events.size(), 1U);
  EXPECT_EQ(test::names(claims, claims.events[0].actors), "PER+CHL+BOL");
}

TEST(EventCollector, PlacesCondemnNothing) {
  const DocumentClaims claims = test::analysis().run(
      test::body("Europe and the United States without delay condemned Russia.", "2024-11-15"));
  ASSERT_EQ(claims.events.size(), 1U);
  EXPECT_EQ(test::names(claims, claims.events[0].actors), "USA");
}

TEST(EventCollector, NobodyMeetsOrVisitsThemselves) {
  check_table(
      {
          {"Peruvian President Dina Boluarte met Peruvian Foreign Minister Javier Gonzalez in Lima.", ""},
          {"Peruvian President Dina Boluarte visited Peru.", ""},
      },
      events);
}

TEST(EventCollector, ForceWithinOneStateIsItsOwnAffair) {
  const std::string home =
      "A bomb killed two Peruvian policemen on 12 November 2024. The shops were closed. ";
  check_table(
      {
          {home, ""},
          {home + "Chile was silent.", "Attack - -> PER 2024-11-12"},
          {home + "They had served in Nairobi.", "Attack - -> PER 2024-11-12"},
      },
      events);
}

TEST(EventCollector, AVictimAndItsAttackerAreOneAttack) {
  check_table(
      {
          {"Chilean engineer killed in Mali. A Chilean engineer was killed by gunmen in Mali on 12 November "
           "2024.",
           "Attack gunmen -> CHL 2024-11-12"},
      },
      events);
}

TEST(EventCollector, WhatWasOnlyAgreedOnIsNoEventOfItsOwn) {
  // "agreed to visit" is a commitment, whatever rules make of it, and no visit.
  EXPECT_EQ(test::events("Peruvian President Dina Boluarte agreed to visit China.").find("Visit"),
            std::string::npos);
  // "refused to visit" is a rejection, and no visit.
  EXPECT_EQ(test::events("Peruvian President Dina Boluarte refused to visit China.").find("Visit"),
            std::string::npos);
}

TEST(EventCollector, WhoSaysSoIsKept) {
  const DocumentClaims claims = test::analysis().run(
      test::body("Chile said that Peruvian President Dina Boluarte will visit China.", "2024-11-15"));
  ASSERT_EQ(claims.events.size(), 1U);
  ASSERT_TRUE(claims.events[0].attributed_to.has_value());
  EXPECT_EQ(claims.at(*claims.events[0].attributed_to).iso3166, "CHL");
}

TEST(EventCollector, EvidenceQuotesTheTextInCodePoints) {
  const std::string text = "\u00C9lan \u2014 voil\u00E0. " + std::string(kVisit);
  const DocumentClaims claims = test::analysis().run(test::body(text, "2024-11-15"));
  ASSERT_EQ(claims.events.size(), 1U);
  ASSERT_EQ(claims.events[0].evidence.size(), 1U);
  const Evidence& evidence = claims.events[0].evidence[0];
  // The two accents and the dash are one code point each, but two and three bytes.
  EXPECT_EQ(text.find(evidence.quote), evidence.span.begin + 1 + 2 + 1);
  EXPECT_NE(evidence.quote.find("visited"), std::string::npos);
  EXPECT_FALSE(evidence.rule.empty());
  EXPECT_GT(evidence.confidence, 0.0);
  EXPECT_LE(evidence.confidence, 1.0);
}

TEST(EventCollector, ARetellingAddsItsEvidence) {
  const DocumentClaims claims = test::analysis().run(test::body(
      std::string(kVisit) + "\n\nPeruvian President Dina Boluarte visited China in May 2024.", "2024-11-15"));
  ASSERT_EQ(claims.events.size(), 1U);
  EXPECT_EQ(claims.events[0].evidence.size(), 2U);
}

TEST(EventCollector, ATeaserDoesNotInheritTheStorysDate) {
  Document document = test::body("Peruvian President Dina Boluarte visited China.", "2024-11-15");
  document.sections[0].kind = SectionKind::Teaser;
  const DocumentClaims claims = test::analysis().run(document);
  ASSERT_EQ(claims.events.size(), 1U);
  EXPECT_FALSE(claims.events[0].start.known());
}

TEST(EventCollector, NothingIsReadInFurniture) {
  Document document = test::body(kVisit, "2024-11-15");
  for (const SectionKind kind : {SectionKind::Furniture, SectionKind::Byline, SectionKind::Caption}) {
    document.sections[0].kind = kind;
    EXPECT_TRUE(test::analysis().run(document).events.empty());
  }
  document.sections[0].kind = SectionKind::Headline;
  EXPECT_EQ(test::analysis().run(document).events.size(), 1U);
}

/// Groups of a state and what happens within it: a side of their own where the sentence is the whole text.
TEST(EventCollector, ASentenceAloneIsCodedForItsState) {
  const std::string longer = "It rained in the hills. ";
  check_table(
      {
          {"Peruvian rebels kidnapped two Chilean engineers.", "Coercion PER -> CHL 2024-11-15"},
          {longer + "Peruvian rebels kidnapped two Chilean engineers.",
           "Coercion Peruvian rebels -> CHL 2024-11-15"},
          // So is an armed group with a name of its own, and it is no part of the state it fights.
          {"Shining Path kidnapped two Chilean engineers.", "Coercion PER -> CHL 2024-11-15"},
          {longer + "Shining Path kidnapped two Chilean engineers.",
           "Coercion Shining Path -> CHL 2024-11-15"},
          {longer + "Peru accused the Shining Path of breaking its word.",
           "Accusation PER -> Shining Path 2024-11-15"},
          {"Rebels in Peru rejected an offer of the Peruvian government.", "Rejection PER -> PER 2024-11-15"},
          {longer + "Rebels in Peru rejected an offer of the Peruvian government.",
           "Rejection Rebels -> PER 2024-11-15"},
          {"Peruvian police arrested 20 Peruvian miners.", "Coercion PER -> PER 2024-11-15"},
          {longer + "Peruvian police arrested 20 Peruvian miners.", ""},
          {"A camp for Chilean refugees was attacked by Peruvian militiamen.",
           "Attack PER -> CHL 2024-11-15"},
          {"Rebels based in Peru attacked a Chilean convoy.", "Attack PER -> CHL 2024-11-15"},
          {"Ethnic Bolivians in Chile rejected a Chilean offer.", "Rejection CHL 2024-11-15"},
          {"Rebel leaders from Peru said they would punish Chile.", "Threat PER -> CHL 2024-11-15"},
          {"Gunmen killed two Chilean soldiers.", "Attack Gunmen -> CHL 2024-11-15"},  // whose, nobody says
      },
      events);
}

TEST(EventCollector, AQuestionTellsNothing) {
  EXPECT_EQ(test::events("Will Peru mediate between Chile and Brazil? Kenya watched."),
            "Mediation PER -> CHL+BRA hypothetical");
  EXPECT_EQ(test::events("Peru mediated between Chile and Brazil. Kenya watched."),
            "Mediation PER -> CHL+BRA 2024-11-15");
}

}  // namespace
}  // namespace entente
