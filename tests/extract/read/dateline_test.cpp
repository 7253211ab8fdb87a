// SPDX-License-Identifier: MIT
#include "extract/read/dateline.hpp"

#include <gtest/gtest.h>

#include <string>

namespace entente {
namespace {

constexpr const char* kStory = "The two foreign ministers met for an hour on Tuesday.";

TEST(Dateline, EndsWhereTheStoryBegins) {
  for (const char* dateline : {"LISBON — ",
                               "PORTO - ",
                               "NOVI SAD -- ",
                               "SÃO TOMÉ — ",
                               "HẢI PHÒNG — ",
                               "ST. GALLEN – ",
                               "PORT-OF-SPAIN - ",
                               "OSLO, Norway (Reuters) - ",
                               "ACCRA (AFP) — ",
                               "AFP - ",
                               "Canadian Press - GANDER, N.L. (CP) - ",
                               "LUSAKA, Oct. 3: ",
                               "DOHA: ",
                               "QUITO/LIMA, 29 October 2004 - ",
                               "Accra, Oct 3 (GNA) - ",
                               "(Reuters) - ",
                               "MINSK. May 5 (Interfax) - ",
                               "TUNIS, 3 May (TAP) - ",
                               "UNITED NATIONS - ",
                               "KINGSTON, Jamaica May 3, 2005 - ",
                               "SUVA—"}) {
    const auto found = find_dateline(std::string(dateline) + kStory);
    ASSERT_TRUE(found) << dateline;
    EXPECT_EQ(found->size, std::string_view(dateline).size()) << dateline;
  }
}

TEST(Dateline, KeepsADateWithItsYear) {
  EXPECT_EQ(to_string(find_dateline(std::string("QUITO, 29 October 2004 - ") + kStory)->date), "2004-10-29");
  EXPECT_FALSE(find_dateline(std::string("QUITO, Oct 29 - ") + kStory)->date.known());
}

TEST(Dateline, LeavesSentencesAlone) {
  for (const char* line :
       {"The visit — the first in ten years — ended with a joint statement on Friday.",
        "President Soares — once a critic of the pact — signed it without a word.",
        "ASEAN – Japan ties have grown since the two sides met in the spring of last year.",
        "NATO — the alliance of thirty-two states — will hold its next summit in the autumn.",
        "US - China talks resumed in Geneva after a pause of more than six months.",
        "European Union (EU) — the largest donor — pledged another billion at the conference.",
        "Two ministers: one from Chad, one from Niger, signed the text before the cameras.",
        "Portugal-Brazil relations have never been closer, said both ministers after their talks.",
        "PRIME MINISTER: I think that the talks went well, and we will meet again in June.",
        "QUESTION: Will you go to the summit in June, and will you meet the president there?",
        "MINISTRY OF FOREIGN AFFAIRS - PRESS RELEASE - JOINT COMMUNIQUE OF THE TWO GOVERNMENTS",
        "Ana Lima (CNN): Minister, thank you for joining us tonight to speak about the treaty.",
        "LISBON — Short", "— no place at all stands before this dash, so nothing is taken", ""}) {
    EXPECT_FALSE(find_dateline(line)) << line;
  }
}

TEST(Dateline, TellsAColonFromADash) {
  EXPECT_TRUE(find_dateline(std::string("DOHA: ") + kStory)->colon);
  EXPECT_FALSE(find_dateline(std::string("DOHA - ") + kStory)->colon);
  EXPECT_FALSE(find_dateline(std::string("DOHA, Oct 3: ") + kStory)->colon);
}

TEST(Dateline, KnowsASpeakersLine) {
  EXPECT_TRUE(is_speaker_line("JOURNALIST: And the treaty?"));
  EXPECT_FALSE(is_speaker_line("The minister: a portrait"));
  EXPECT_FALSE(is_speaker_line("No colon here"));
}

}  // namespace
}  // namespace entente
