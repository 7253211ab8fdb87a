// SPDX-License-Identifier: MIT
#include "extract/lexicon/lexicon.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace entente {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class LexiconTest : public testing::Test {
 protected:
  void add(std::string_view lexical_class, const std::string& text) {
    texts_.push_back(text);
    lexicon_.add_file(lexical_class, "test.tsv", texts_.back(), words_, diagnostics_);
  }

  /// Every form in the text as "first word of the record's name/class:tokens", by token, in the order given.
  std::vector<std::string> found(const std::string& text) {
    TokenizedText tokenized;
    tokenize(text, Span{0, static_cast<std::uint32_t>(text.size())}, 0, words_, tokenized);
    std::vector<std::string> out;
    std::vector<LexicalMatch> matches;
    const auto last = static_cast<std::uint32_t>(tokenized.tokens.size());
    for (std::uint32_t first = 0; first < last; ++first) {
      matches.clear();
      lexicon_.matches_at(tokenized.tokens, first, last, words_, matches);
      for (const LexicalMatch& match : matches) {
        out.push_back(std::string(lexicon_.record(match.form->record)["name"]) + '/' +
                      std::string(lexicon_.class_name(match.form->lexical_class)) + ':' +
                      std::to_string(match.length));
      }
    }
    return out;
  }

  std::vector<std::string> codes() const {
    std::vector<std::string> out;
    for (const Diagnostic& each : diagnostics_) out.push_back(each.code + ':' + std::to_string(each.line));
    return out;
  }

  std::deque<std::string> texts_;
  WordTable words_;
  Lexicon lexicon_;
  std::vector<Diagnostic> diagnostics_;
};

TEST_F(LexiconTest, FindsNamesOfSeveralWordsLongestFirst) {
  add("country", "name\taliases\nGuinea\t\nGuinea-Bissau\t\nPapua New Guinea\tPNG\n");
  EXPECT_THAT(found("Papua New Guinea"), ElementsAre("Papua New Guinea/country:3", "Guinea/country:1"));
  EXPECT_THAT(found("Guinea-Bissau"), ElementsAre("Guinea-Bissau/country:3", "Guinea/country:1"));
  EXPECT_THAT(found("Papua New"), IsEmpty());
}

TEST_F(LexiconTest, IgnoresDiacritics) {
  add("country", "name\taliases\nPeru\tPerú\nViet Nam\t\n");
  EXPECT_THAT(found("Việt Nam and PERU"), ElementsAre("Viet Nam/country:2", "Peru/country:1"));
}

TEST_F(LexiconTest, AsksForACapitalWhereTheFormHasOne) {
  add("country", "name\nTurkey\nRepublic of Korea\n");
  add("office", "title\nprime minister\n");
  EXPECT_THAT(found("a turkey"), IsEmpty());
  EXPECT_THAT(found("Republic of korea"), IsEmpty());
  EXPECT_THAT(found("the Republic of Korea"), ElementsAre("Republic of Korea/country:3"));
  EXPECT_EQ(found("Prime Minister").size(), 1U);
  EXPECT_EQ(found("prime minister").size(), 1U);
}

TEST_F(LexiconTest, MatchesAcronymsAsWritten) {
  add("igo", "name\tacronyms\nWorld Health Organization\tWHO\nUnited Nations\tUN;U.N.\n");
  EXPECT_THAT(found("who"), IsEmpty());
  EXPECT_THAT(found("Who"), IsEmpty());
  EXPECT_THAT(found("the WHO"), ElementsAre("World Health Organization/igo:1"));
  EXPECT_THAT(found("the U.N. and the UN"), ElementsAre("United Nations/igo:1", "United Nations/igo:1"));
}

TEST_F(LexiconTest, GivesDemonymsCapitalsAndMetonymsClassesOfTheirOwn) {
  add("country", "name\tdemonyms\tcapitals\tmetonyms\nPeru\tPeruvian;Peruvians\tLima\tTorre Tagle\n");
  EXPECT_THAT(found("Peruvians in Lima and Torre Tagle"),
              ElementsAre("Peru/demonym:1", "Peru/capital:1", "Peru/metonym:2"));
}

TEST_F(LexiconTest, TakesAnAcronymColumnForNamesUnlessItIsAnIdentifier) {
  add("organization", "name\tacronym\nLumina Bank\tLMB\n");
  add("igo", "acronym\tname\tacronyms\nAMC\tAlpine Water Council\tAWC\n");
  EXPECT_THAT(found("LMB"), ElementsAre("Lumina Bank/organization:1"));
  EXPECT_THAT(found("AMC"), IsEmpty());
  EXPECT_THAT(found("AWC"), ElementsAre("Alpine Water Council/igo:1"));
}

TEST_F(LexiconTest, KeepsTheCellsOfARow) {
  add("country", "# note\niso3\tname\twikidata\nPER\tPeru\tQ419\nCHL\tChile\n");
  ASSERT_EQ(lexicon_.record_count(), 2U);
  EXPECT_EQ(lexicon_.record(0)["wikidata"], "Q419");
  EXPECT_EQ(lexicon_.record(1)["iso3"], "CHL");
  EXPECT_EQ(lexicon_.record(1)["wikidata"], "");
  EXPECT_EQ(lexicon_.record(1)["population"], "");
}

TEST_F(LexiconTest, TellsTheClassesThatAWordStarts) {
  add("country", "name\tdemonyms\nPeru\tPeruvian\n");
  const auto bit = [&](const char* name) {
    return std::uint64_t{1} << static_cast<unsigned>(lexicon_.find_class(name));
  };
  EXPECT_EQ(lexicon_.classes_starting(words_.intern("peru")), bit("country"));
  EXPECT_EQ(lexicon_.classes_starting(words_.intern("peruvian")), bit("demonym"));
  EXPECT_EQ(lexicon_.classes_starting(words_.intern("chile")), 0U);
  EXPECT_TRUE(words_[words_.intern("peru")].classes.has(WordClass::StartsEntry));
}

TEST_F(LexiconTest, ReportsWhatIsWrongWithItsLine) {
  add("country", "name\taliases\nPeru\tPerú\tQ419\n\t\nChile\n");
  EXPECT_THAT(codes(), ElementsAre("E0152:2", "W0153:3"));
  EXPECT_EQ(lexicon_.find_class("Country"), LexicalClass::None);
}

TEST_F(LexiconTest, AsksForAColumnOfNames) {
  add("country", "iso3\tcode\nPER\t51\n");
  add("empty", "# nothing\n");
  EXPECT_THAT(codes(), ElementsAre("E0151:1", "E0151:1"));
}

}  // namespace
}  // namespace entente
