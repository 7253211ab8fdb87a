// SPDX-License-Identifier: MIT
#include "extract/text/word_lists.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace entente {
namespace {

class WordListsTest : public ::testing::Test {
 protected:
  void load(std::string_view kind, std::string_view text) {
    load_words(kind, "list.tsv", text, words_, lists_, diagnostics_);
  }
  [[nodiscard]] bool has(std::string_view text, WordClass value) {
    const WordId id = words_.find(text);
    return id != WordId::None && words_[id].classes.has(value);
  }
  [[nodiscard]] std::string verb_of(std::string_view text) {
    const WordId id = words_.find(text);
    if (id == WordId::None || words_[id].verb_lemma == WordId::None) return "";
    return std::string(words_[words_[id].verb_lemma].text);
  }
  [[nodiscard]] std::string noun_of(std::string_view text) {
    const WordId id = words_.find(text);
    if (id == WordId::None || words_[id].noun_lemma == WordId::None) return "";
    return std::string(words_[words_[id].noun_lemma].text);
  }

  WordTable words_;
  WordLists lists_;
  std::vector<Diagnostic> diagnostics_;
};

TEST_F(WordListsTest, EmptyCellsAreRegularForms) {
  load("verbs", "verb\tpast\tparticiple\tthird\ting\nratify\t\t\t\t\n");
  EXPECT_TRUE(has("ratify", WordClass::VerbBase));
  EXPECT_TRUE(has("ratifies", WordClass::VerbThird));
  EXPECT_TRUE(has("ratified", WordClass::VerbPast));
  EXPECT_TRUE(has("ratified", WordClass::VerbParticiple));
  EXPECT_TRUE(has("ratifying", WordClass::VerbIng));
  EXPECT_EQ(verb_of("ratified"), "ratify");
  EXPECT_TRUE(diagnostics_.empty());
}

TEST_F(WordListsTest, FilledCellsAreIrregularForms) {
  load("verbs", "verb\tpast\tparticiple\tthird\ting\ngo\twent\tgone\t\t\nlearn\tlearnt;learned\t\t\t\n");
  EXPECT_TRUE(has("went", WordClass::VerbPast));
  EXPECT_FALSE(has("went", WordClass::VerbParticiple));
  EXPECT_TRUE(has("gone", WordClass::VerbParticiple));
  EXPECT_EQ(words_.find("goed"), WordId::None);
  // one cell for both, alternatives behind a semicolon
  EXPECT_TRUE(has("learnt", WordClass::VerbParticiple));
  EXPECT_TRUE(has("learned", WordClass::VerbPast));
  EXPECT_EQ(verb_of("learnt"), "learn");
}

TEST_F(WordListsTest, NounsWithoutOrWithTheSamePlural) {
  load("nouns", "noun\tplural\nmedia\t-\nwoman\twomen\ntreaty\t\n");
  load("person-nouns", "noun\tplural\tkind\nJapanese\t=\tcivilian\nleader\t\trole\n");
  EXPECT_EQ(words_.find("medias"), WordId::None);
  EXPECT_EQ(noun_of("women"), "woman");
  EXPECT_EQ(noun_of("treaties"), "treaty");
  EXPECT_TRUE(has("Japanese", WordClass::PluralNoun));
  EXPECT_TRUE(has("Japanese", WordClass::Noun));
  EXPECT_TRUE(has("leaders", WordClass::PersonNoun));
  EXPECT_EQ(lists_.kind_of(words_.find("leader")), NounKind::Role);
  EXPECT_EQ(lists_.kind_of(words_.find("treaty")), NounKind::None);
}

TEST_F(WordListsTest, ControlAndNominalVerbs) {
  load("control-verbs", "verb\tkind\nrefuse\trefuse\nagree\tcommit\n");
  load("nominal-verbs", "noun\tverb\nrefusal\trefuse\n");
  EXPECT_EQ(lists_.control_of(words_.find("refuse")), ControlKind::Refuse);
  EXPECT_EQ(lists_.control_of(words_.find("agree")), ControlKind::Commit);
  EXPECT_EQ(lists_.control_of(words_.find("refusal")), ControlKind::None);
  EXPECT_EQ(lists_.nominal_verb.at(words_.find("refusal")), words_.find("refuse"));
}

TEST_F(WordListsTest, ExpressionsOfSeveralWordsAreKeptByTheirFirst) {
  load("function-words", "word\tclass\nof\tpreposition\nas well as\tcoordinator\n");
  EXPECT_TRUE(has("of", WordClass::Preposition));
  const std::vector<FixedExpression>& as = lists_.expressions.at(words_.find("as"));
  ASSERT_EQ(as.size(), 1U);
  EXPECT_EQ(as[0].word_class, WordClass::Coordinator);
  EXPECT_EQ(as[0].words, (std::vector<WordId>{words_.find("well"), words_.find("as")}));
}

TEST_F(WordListsTest, CommentsBlankLinesAndCrLfAreSkipped) {
  load("adverbs", "# of the\n\nadverb\tkind\r\nnever\tnegation\r\n\r\n# end\r\ntoday\ttime\r\n");
  EXPECT_TRUE(has("never", WordClass::Negation));
  EXPECT_TRUE(has("never", WordClass::Adverb));
  EXPECT_TRUE(has("today", WordClass::Adverb));
  EXPECT_FALSE(has("today", WordClass::Negation));
  EXPECT_FALSE(has("adverb", WordClass::Adverb) && !has("adverb", WordClass::Unknown));
  EXPECT_TRUE(diagnostics_.empty());
}

TEST_F(WordListsTest, UnknownKindsAreTold) {
  load("control-verbs", "verb\tkind\nrefuse\trefuze\n");
  ASSERT_EQ(diagnostics_.size(), 1U);
  EXPECT_EQ(diagnostics_[0].code, "E0201");
  EXPECT_EQ(diagnostics_[0].line, 2U);
  EXPECT_NE(diagnostics_[0].message.find("'refuze'"), std::string::npos);
  load("function-words", "word\tclass\nof\tprepostion\n");
  ASSERT_EQ(diagnostics_.size(), 2U);
  load("verps", "verb\nmeet\n");
  ASSERT_EQ(diagnostics_.size(), 3U);
  EXPECT_NE(diagnostics_[2].message.find("'verps'"), std::string::npos);
}

}  // namespace
}  // namespace entente
