// SPDX-License-Identifier: MIT
#include "extract/read/credit.hpp"

#include <gtest/gtest.h>

#include <string>

namespace entente {
namespace {

TEST(Credit, KnowsAgencies) {
  for (const char* name : {"AP", "Reuters", "VNA/VNS", "Canadian Press", "Xinhua / AFP"})
    EXPECT_TRUE(is_agency(name)) << name;
  for (const char* name : {"", "Peru", "VNA/Peru", "ap", "/"}) EXPECT_FALSE(is_agency(name)) << name;
}

TEST(Credit, FindsASignOffBehindTheLastSentence) {
  const std::string story = "They will meet again.";
  for (const char* sign_off : {" — VNA/VNS", " VNS", " - Bernama", " (AP)", " –AFP", "  -- Reuters"}) {
    EXPECT_EQ(find_sign_off(story + sign_off), story.size()) << sign_off;
  }
  EXPECT_EQ(find_sign_off("“We agree.” — AFP"), std::string("“We agree.”").size());
  EXPECT_EQ(find_sign_off("— VNA/VNS"), 0U);
  EXPECT_EQ(find_sign_off("(Reporting by Ana Lima; Editing by Jo Park)"), 0U);
}

TEST(Credit, LeavesAgenciesWithinSentencesAlone) {
  for (const char* line : {"He spoke to AFP", "The minister told Reuters", "They will meet again.",
                           "The agency is called AP.", "A deal with the PA", ""}) {
    EXPECT_FALSE(find_sign_off(line)) << line;
  }
}

TEST(Credit, KnowsBylines) {
  for (const char* line : {"By Ana Lima", "By Ana Lima and Jo Park in Lagos",
                           "By ANA LIMA, Associated Press Writer", "VNS", "Reuters Staff"}) {
    EXPECT_TRUE(is_byline(line)) << line;
  }
  for (const char* line : {"By Monday the talks had failed", "By sea and land", "By Lima.", "Ana Lima", "",
                           "By signing the treaty the two states end a dispute"}) {
    EXPECT_FALSE(is_byline(line)) << line;
  }
}

TEST(Credit, KnowsCaptionsByTheirEnd) {
  for (const char* line :
       {"The two ministers shake hands in Lagos. — NAN Photo", "The envoys at lunch. AP Photo",
        "Ministers in Quito on Monday. (Photo by Ana Lima/AFP)", "Ministers in Quito [Ana Lima/Reuters]",
        "The palace in Quito. Photo: Ana Lima", "A guard of honour – File photo",
        "Photo: Ministry of Defence", "REUTERS/Ana Lima", "AFP Photo",
        "The hall before the vote. (Xinhua Photo).", "Talks in Lagos. Ana Lima/Getty Images"}) {
    EXPECT_TRUE(is_caption(line)) << line;
  }
}

TEST(Credit, TakesNoSentenceAndNoHeadlineForACaption) {
  for (const char* line : {"The ministers posed for a photo.", "He handed over a photo",
                           "The film ends with a photo of both leaders",
                           "Minister Shows New Satellite Images", "Spies Sold Secret Photos",
                           "The treaty was signed in Lagos (Nigeria)", "Talks on trade and/or transit",
                           "The agreement, signed by Peru/Chile", "Photo", "", "He said: \"No photos\""}) {
    EXPECT_FALSE(is_caption(line)) << line;
  }
}

}  // namespace
}  // namespace entente
