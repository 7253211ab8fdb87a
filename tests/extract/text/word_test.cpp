// SPDX-License-Identifier: MIT
#include "extract/text/word.hpp"

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <utility>

#include "tests/support/rules.hpp"
#include "tests/support/table.hpp"

namespace entente {
namespace {

using test::check_table;

constexpr std::array<std::pair<WordClass, const char*>, 21> kShown = {{
    {WordClass::Capitalised, "capital"},
    {WordClass::Upper, "upper"},
    {WordClass::Lower, "lower"},
    {WordClass::Initial, "initial"},
    {WordClass::Digits, "digits"},
    {WordClass::Year, "year"},
    {WordClass::Punctuation, "mark"},
    {WordClass::Noun, "noun"},
    {WordClass::PluralNoun, "plural"},
    {WordClass::VerbBase, "base"},
    {WordClass::VerbThird, "third"},
    {WordClass::VerbPast, "past"},
    {WordClass::VerbParticiple, "participle"},
    {WordClass::VerbIng, "ing"},
    {WordClass::Adjective, "adjective"},
    {WordClass::Determiner, "determiner"},
    {WordClass::Preposition, "preposition"},
    {WordClass::Modal, "modal"},
    {WordClass::ReportingVerb, "reporting"},
    {WordClass::ControlVerb, "control"},
    {WordClass::Unknown, "unknown"},
}};

const char* const kShapesShown = "capital upper lower initial digits year mark ";

/// The shape alone of a word.
std::string shape(const std::string& text) {
  WordTable words(test::rules()->words, 0);
  const Word& word = words[words.intern(text)];
  std::string out;
  for (const auto& [value, name] : kShown) {
    if (!word.classes.has(value) || std::string(kShapesShown).find(name) == std::string::npos) continue;
    out += (out.empty() ? "" : " ") + std::string(name);
  }
  return out;
}

/// Classes that are no shapes, and the lemmas.
std::string reading(const std::string& text) {
  WordTable words(test::rules()->words, 0);
  const Word& word = words[words.intern(text)];
  std::string out;
  for (const auto& [value, name] : kShown) {
    if (!word.classes.has(value) || std::string(kShapesShown).find(name) != std::string::npos) continue;
    out += (out.empty() ? "" : " ") + std::string(name);
  }
  if (word.noun_lemma != WordId::None) out += " /" + std::string(words[word.noun_lemma].text);
  if (word.verb_lemma != WordId::None) out += " to " + std::string(words[word.verb_lemma].text);
  return out;
}

std::string folded(const std::string& text) {
  WordTable words(test::rules()->words, 0);
  return std::string(words[words[words.intern(text)].folded].text);
}

TEST(Word, Shapes) {
  check_table({{"Peru", "capital"},         {"peru", "lower"},         {"UN", "capital upper"},
               {"U.S.", "capital upper"},   {"J.", "capital initial"}, {"J", "capital initial"},
               {"\u0110\u00E0", "capital"}, {"\u0111\u00E0", "lower"}, {"\u00C9ire", "capital"},
               {"\u1EA4n", "capital"},      {"G20", "capital"},        {"20", "digits"},
               {"2,000", "digits"},         {"2024", "digits year"},   {"1815", "digits year"},
               {"2999", "digits"},          {"21st", "lower"},         {",", "mark"},
               {"\u201C", "mark"},          {"\u2014", "mark"},        {"#39;", "mark"},
               {"quot;", "mark"},           {"'s", "lower"},           {"\u2019s", "lower"}},
              shape);
}

TEST(Word, ListedWordsHaveTheirClassesAndLemmas) {
  check_table({{"countries", "plural /country"},
               {"treaty", "noun /treaty"},
               {"women", "plural /woman"},
               {"met", "past participle to meet"},
               {"went", "past to go"},
               {"gone", "participle to go"},
               {"the", "determiner"},
               {"of", "preposition"},
               {"should", "modal"}},
              reading);
}

TEST(Word, VerbsThatReportOrControlAreMarkedAtTheirLemma) {
  WordTable words(test::rules()->words, 0);
  EXPECT_TRUE(words[words.intern("say")].classes.has(WordClass::ReportingVerb));
  EXPECT_TRUE(words[words.intern("agree")].classes.has(WordClass::ControlVerb));
  EXPECT_FALSE(words[words.intern("visit")].classes.any(WordClass::ReportingVerb | WordClass::ControlVerb));
}

TEST(Word, AmbiguousWordsKeepEveryClass) {
  WordTable words(test::rules()->words, 0);
  const Word& visits = words[words.intern("visits")];
  EXPECT_TRUE(visits.classes.has(WordClass::PluralNoun));
  EXPECT_TRUE(visits.classes.has(WordClass::VerbThird));
  EXPECT_EQ(words[visits.noun_lemma].text, "visit");
  EXPECT_EQ(words[visits.verb_lemma].text, "visit");
  EXPECT_FALSE(visits.classes.has(WordClass::Unknown));
}

TEST(Word, CapitalsChangeTheShapeOnly) {
  check_table({{"Met", "past participle to meet"},
               {"MET", "past participle to meet"},
               {"Countries", "plural /country"},
               {"Of", "preposition"}},
              reading);
}

TEST(Word, UnlistedWordsAreGuessedByTheirEnding) {
  check_table({{"zorbly", "unknown"},
               {"zorbs", "plural unknown /zorb"},
               {"zorbies", "plural unknown /zorby"},
               {"zorches", "plural unknown /zorch"},
               {"zorbness", "noun adjective unknown /zorbness"},
               {"zorbable", "adjective unknown"}},
              reading);
  WordTable words(test::rules()->words, 0);
  const Word& past = words[words.intern("zorbed")];
  EXPECT_TRUE(past.classes.has(WordClass::VerbPast));
  EXPECT_TRUE(past.classes.has(WordClass::VerbParticiple));
  EXPECT_TRUE(words[words.intern("zorbing")].classes.has(WordClass::VerbIng));
}

TEST(Word, DiacriticsFoldAway) {
  check_table({{"T\u00F4", "to"},
               {"\u0110\u1EB7ng", "dang"},
               {"S\u00E3o", "sao"},
               {"L\u00FCbeck", "lubeck"},
               {"PERU", "peru"},
               {"Erdo\u011Fan", "erdogan"},
               {"\u0141\u00F3d\u017A", "lodz"}},
              folded);
}

TEST(WordTable, OneIdAWordAndNoneForAStranger) {
  WordTable words(test::rules()->words, 0);
  EXPECT_EQ(words.find("Qwertzu"), WordId::None);
  const WordId id = words.intern("Qwertzu");
  EXPECT_EQ(words.intern("Qwertzu"), id);
  EXPECT_EQ(words.find("Qwertzu"), id);
  EXPECT_EQ(words[id].lower, words.find("qwertzu"));
}

TEST(WordTable, AnOverlayLeavesItsBaseAlone) {
  const std::size_t before = test::rules()->words.size();
  WordTable words(test::rules()->words, 0);
  EXPECT_EQ(words.base_size(), before);
  const WordId treaty = words.intern("treaty");
  EXPECT_LT(static_cast<std::size_t>(treaty), before);
  EXPECT_GE(static_cast<std::size_t>(words.intern("Qwertzu")), before);
  EXPECT_EQ(test::rules()->words.size(), before);
  words.reset();
  EXPECT_EQ(words.size(), before);
  EXPECT_EQ(words.find("Qwertzu"), WordId::None);
  EXPECT_EQ(words.find("treaty"), treaty);
}

TEST(WordTable, WordsStayWhereTheyAreWhileItGrows) {
  WordTable words(test::rules()->words, 0);
  const Word& first = words[words.intern("qfirst")];
  for (int i = 0; i < 30000; ++i) words.intern("q" + std::to_string(i) + "x");
  EXPECT_EQ(&first, &words[words.find("qfirst")]);
  EXPECT_EQ(first.text, "qfirst");
  EXPECT_EQ(words[words.find("q29999x")].text, "q29999x");
}

TEST(WordTable, AListedFormLosesWhatWasGuessed) {
  WordTable words;
  words.intern("talks");  // guessed: a plural
  words.add_verb("talks", "talk", WordClass::VerbThird);
  const Word& talks = words[words.find("talks")];
  EXPECT_FALSE(talks.classes.has(WordClass::PluralNoun));
  EXPECT_EQ(talks.noun_lemma, WordId::None);
  EXPECT_EQ(words[talks.verb_lemma].text, "talk");
}

}  // namespace
}  // namespace entente
