// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include <string>

#include "entente/extract/extractor.hpp"
#include "tests/support/reading.hpp"
#include "tests/support/rules.hpp"

namespace entente {
namespace {

std::string explain(const std::string& text) {
  Extractor extractor(test::rules());
  return extractor.explain(test::body(text, "2024-11-15"));
}

bool has_line(const std::string& text, const std::string& line) {
  return ('\n' + text).find('\n' + line + '\n') != std::string::npos;
}

TEST(Explain, TellsSentencesTokensGroupsAndClaims) {
  const std::string told =
      explain("Peruvian President Dina Boluarte visited China on 12 May 2024. She agreed.");
  EXPECT_TRUE(has_line(told, "sentence 1: Peruvian President Dina Boluarte visited China on 12 May 2024."))
      << told;
  EXPECT_TRUE(has_line(told, "  tokens  Peruvian President Dina Boluarte visited China on 12 May 2024 ."))
      << told;
  EXPECT_TRUE(has_line(told,
                       "  group   VG [visited] verb=visit finite subject=[Peruvian President Dina Boluarte] "
                       "object=[China]"))
      << told;
  EXPECT_TRUE(has_line(told, "sentence 2: She agreed.")) << told;
  EXPECT_TRUE(has_line(told, "  Visit PER -> CHN 2024-05-12 actual")) << told;
}

TEST(Explain, TellsWhichRuleFiredAndWhatItBound) {
  const std::string told = explain("Peruvian President Dina Boluarte visited China on 12 May 2024.");
  EXPECT_NE(told.find("  fired   visit.go at [visited] actual\n"), std::string::npos) << told;
  EXPECT_NE(told.find("actor = [Peruvian President Dina Boluarte] Dina Boluarte for PER\n"),
            std::string::npos)
      << told;
  EXPECT_NE(told.find("recipient = [China] China for CHN\n"), std::string::npos) << told;
}

TEST(Explain, TellsWhatWasMissing) {
  const std::string told = explain("The minister visited a school.");
  EXPECT_NE(told.find("  near    visit.go at [visited]: "), std::string::npos) << told;
  EXPECT_EQ(told.find("  fired "), std::string::npos) << told;
}

TEST(Explain, AnEmptyTextHasNoSentences) {
  EXPECT_EQ(explain(""), "claims: 0 entities, 0 events, 0 agreements, 0 tenures, 0 memberships\n");
}

TEST(Explain, ControlCharactersDoNotReachTheTerminal) {
  const std::string told = explain("Peru\x1B[31m met\x07 Chile\tin\nLima.");
  for (const char c : told)
    EXPECT_TRUE(c == '\n' || static_cast<unsigned char>(c) >= 32) << static_cast<int>(c);
}

TEST(Explain, SaysWhatExtractionFinds) {
  // The observer makes every sentence be read; the claims must not change.
  const std::string text =
      "It rained in Lima. Peruvian President Dina Boluarte visited China on 12 May 2024. The weather was "
      "fine. She "
      "met Chinese President Xi Jinping there on 13 May 2024.";
  Extractor extractor(test::rules());
  const DocumentClaims claims = extractor.extract(test::body(text, "2024-11-15"));
  const std::string told = extractor.explain(test::body(text, "2024-11-15"));
  ASSERT_FALSE(claims.events.empty());
  for (const EventClaim& event : claims.events) {
    std::string line = "  " + test::event(claims, event);
    if (event.modality == Modality::Actual) line += " actual";
    EXPECT_TRUE(has_line(told, line)) << line << "\n" << told;
  }
  EXPECT_NE(told.find(std::to_string(claims.events.size()) + " events"), std::string::npos);
}

}  // namespace
}  // namespace entente
