// SPDX-License-Identifier: MIT
#include "extract/match/phrase_matcher.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extract/match_phrases/matched.hpp"

namespace entente {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> found(const std::vector<std::string>& files, const std::string& text) {
  PhraseRules rules(files);
  for (const Diagnostic& each : rules.diagnostics) ADD_FAILURE() << to_string(each);
  return Matched(rules, text).found;
}

std::vector<std::string> found(const std::string& match, const std::string& text) {
  return found(std::vector<std::string>{"phrase p -> Person\n match " + match}, text);
}

TEST(PhraseMatcher, MatchesWordsWhateverTheirCase) {
  EXPECT_THAT(found("\"of the\"", "Part Of THE of the."), ElementsAre("p [Of THE]", "p [of the]"));
  EXPECT_THAT(found("\"Ki-moon\"", "Ban Ki-moon."), ElementsAre("p [Ki-moon]"));
}

TEST(PhraseMatcher, MatchesInflections) {
  EXPECT_THAT(found("~talk", "One talk, two talks, no talker."), ElementsAre("p [talk]", "p [talks]"));
}

TEST(PhraseMatcher, MatchesShapes) {
  EXPECT_THAT(found("Upper", "The UN and Nato."), ElementsAre("p [UN]"));
  EXPECT_THAT(found("Year", "In 1998 and 12 and 3000."), ElementsAre("p [1998]"));
  EXPECT_THAT(found("Initial Cap", "by J. Lopez"), ElementsAre("p [J. Lopez]"));
}

TEST(PhraseMatcher, TakesNoFunctionWordAndNoOrdinaryFirstWordForAName) {
  EXPECT_THAT(found("Cap+", "Today The Ana Met and Of."), ElementsAre("p [Ana Met]"));
  EXPECT_THAT(found("Cap+", "Ana Today."), ElementsAre("p [Ana Today]"));
}

TEST(PhraseMatcher, MatchesGazetteerFormsOfAnyLength) {
  EXPECT_THAT(found("name:@country", "Papua New Guinea, Guinea and peru"),
              ElementsAre("p [Papua New Guinea] name=Papua New Guinea*", "p [Guinea] name=Guinea*"));
  EXPECT_THAT(found("\"new\" @country \"x\"", "Papua New Guinea x"), ElementsAre("p [New Guinea x]"));
}

TEST(PhraseMatcher, BacktracksIntoAShorterForm) {
  EXPECT_THAT(found("\"papua new\" @country", "in Papua New Guinea"), ElementsAre("p [Papua New Guinea]"));
  EXPECT_THAT(found("Cap* \"guinea\"", "in Papua New Guinea"), ElementsAre("p [Papua New Guinea]"));
}

TEST(PhraseMatcher, PrefersTheLeftmostThenTheLongestThenTheFirstRule) {
  const std::vector<std::string> rules = {
      "phrase short -> Person\n match Cap\nphrase long -> Person\n match Cap Cap\nphrase late -> Office\n "
      "match Cap Cap\n"};
  EXPECT_THAT(found(rules, "met Ana Lopez Diaz"), ElementsAre("long [Ana Lopez]", "short [Diaz]"));
}

TEST(PhraseMatcher, DoesNotCrossTheEndOfASentence) {
  EXPECT_THAT(found("\"end\" Any* Cap", "The end. Ana came."), IsEmpty());
}

TEST(PhraseMatcher, CapsAMatchAtSixtyFourTokens) {
  std::string text = "a";
  for (int i = 0; i < 100; ++i) text += " b";
  const std::vector<std::string> phrases = found("\"a\" \"b\"*", text);
  ASSERT_EQ(phrases.size(), 1U);
  EXPECT_EQ(std::count(phrases[0].begin(), phrases[0].end(), 'b'), 63);
}

TEST(PhraseMatcher, LooksAtSpaces) {
  EXPECT_THAT(found("Cap Joined \"-\" Joined Cap", "Ana-Lopez and Ana - Lopez"),
              ElementsAre("p [Ana-Lopez]"));
  EXPECT_THAT(found("Cap Spaced \"-\"", "Ana-Lopez and Ana - Lopez"), ElementsAre("p [Ana -]"));
}

TEST(PhraseMatcher, LooksAhead) {
  EXPECT_THAT(found("( !@country Cap )+", "in Ana Peru Lopez"), ElementsAre("p [Ana]", "p [Lopez]"));
  EXPECT_THAT(found("&Upper Any", "the UN"), ElementsAre("p [UN]"));
  EXPECT_THAT(found("Cap !( \"of\" | \"and\" )", "Ana of Lopez and Diaz"), ElementsAre("p [Diaz]"));
  EXPECT_THAT(found("!\"ana\" !@country !\"lopez\" Cap", "met Ana Peru Lopez Diaz"), ElementsAre("p [Diaz]"));
}

TEST(PhraseMatcher, KeepsTheCapturesOfTheWinningPath) {
  EXPECT_THAT(
      found("( office:@office )+ name:( Cap Cap? )", "President Minister Ana Lopez"),
      ElementsAre("p [President Minister Ana Lopez] office=President* office=Minister* name=Ana Lopez"));
  EXPECT_THAT(found("( title:Cap \"of\" Cap | name:Cap \"of\" ) ", "Ana of x"),
              ElementsAre("p [Ana of] name=Ana"));
}

TEST(PhraseMatcher, RunsFilesAsStages) {
  const std::vector<std::string> rules = {
      "phrase office -> Office\n match ( country:@demonym )? title:@office\n",
      "phrase person -> Person\n match office:<Office> name:( Cap Cap )\n"};
  EXPECT_THAT(found(rules, "the Peruvian president Ana Lopez met the president"),
              ElementsAre("person [Peruvian president Ana Lopez] office=Peruvian president#1 name=Ana Lopez",
                          "(office [Peruvian president] country=Peruvian* title=president*)",
                          "office [president] title=president*"));
}

TEST(PhraseMatcher, CutsThroughNoEarlierPhrase) {
  const std::vector<std::string> rules = {
      "phrase a -> Office\n match \"b\" \"c\"\n",
      "phrase b -> Person\n match \"a\" \"b\"\n match \"c\" \"d\"\n match \"c\"\n"};
  EXPECT_THAT(found(rules, "a b c d"), ElementsAre("a [b c]", "(b [c])"));
}

TEST(PhraseMatcher, GivesNoPhraseWithinOneOfItsType) {
  const std::vector<std::string> rules = {
      "phrase a -> Person\n match \"a\" \"b\" \"c\"\n",
      "phrase b -> Person\n match \"b\"\n match \"a\"\n match \"a\" \"b\" \"c\" \"d\"\n"};
  EXPECT_THAT(found(rules, "a b c"), ElementsAre("a [a b c]"));
  EXPECT_THAT(found(rules, "a b c d"), ElementsAre("b [a b c d]", "(a [a b c])"));
}

TEST(PhraseMatcher, AsksForItsContext) {
  const auto with = [](const std::string& context) {
    return std::vector<std::string>{"phrase p -> Person\n match Cap\n " + context};
  };
  const std::string text = "the Ana of Lopez, Peru and Diaz";
  EXPECT_THAT(found(with("after \"the\""), text), ElementsAre("p [Ana]"));
  EXPECT_THAT(found(with("unless after \"of\" | \",\""), text), ElementsAre("p [Ana]", "p [Diaz]"));
  EXPECT_THAT(found(with("before \"of\" Cap | Comma"), text), ElementsAre("p [Ana]", "p [Lopez]"));
  EXPECT_THAT(found(with("unless before Any"), text), ElementsAre("p [Diaz]"));
  EXPECT_THAT(found(with("after @country \"and\""), text), ElementsAre("p [Diaz]"));
  EXPECT_THAT(found(with("before SentenceEnd"), text), ElementsAre("p [Diaz]"));
}

TEST(PhraseMatcher, ForgetsTheWordsOfTheDocumentBefore) {
  PhraseRules rules({"phrase p -> Person\n match Upper\n"});
  WordTable words(rules.words, 0);
  PhraseMatcher matcher(rules.program, rules.lexicon);
  PhraseSet phrases;
  const auto count = [&](const std::string& text) {
    words.reset();
    TokenizedText tokens;
    tokenize(text, Span{0, static_cast<std::uint32_t>(text.size())}, 0, words, tokens);
    matcher.match(tokens, words, phrases);
    return phrases.phrases.size();
  };
  EXPECT_EQ(count("QZX wvu"), 1U);
  EXPECT_EQ(count("wvu QZX RST"), 2U);
  EXPECT_EQ(count(""), 0U);
}

TEST(PhraseMatcher, TriesEveryRuleWhereThereAreMoreNeedsThanRows) {
  std::string file;
  for (int i = 0; i < 100; ++i) {
    const std::string number = std::to_string(i);
    file += "phrase rare-" + number + " -> Person\n match \"rare\" Cap{0,3} \"word" + number + "\"\n";
  }
  file += "phrase wide -> Person\n match Cap Cap{0,3} \"needed\"\n";
  PhraseRules rules({file});
  EXPECT_THAT(Matched(rules, "A rare word0, rare Ana word99, rare word100 and Ana Lopez needed it.").found,
              ElementsAre("rare-0 [rare word0]", "rare-99 [rare Ana word99]", "wide [Ana Lopez needed]"));
  // What may begin anywhere gets its row first.
  EXPECT_LE(rules.program.need_rows.size(), PhraseProgram::kBreakRow);
  const CompiledPhraseRule& wide = rules.program.rules.back();
  EXPECT_EQ(wide.last_need - wide.first_need, 1U);
}

TEST(PhraseMatcher, IsLinearOnPatternsThatInviteBacktracking) {
  PhraseRules rules({"phrase p -> Person\n match ( ( Cap | Capitalised )* ( Cap | Any )* )+ \"z\"\n"});
  ASSERT_TRUE(rules.diagnostics.empty());
  std::string text;
  for (int i = 0; i < 2000; ++i) text += "Ab ";
  EXPECT_THAT(Matched(rules, text).found, IsEmpty());  // would not end if it tried every way
}

}  // namespace
}  // namespace entente
