// SPDX-License-Identifier: MIT
#include "extract/rules/phrase_compiler.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extract/rules/parsed.hpp"

namespace entente {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

/// The diagnostics of compiling a family of one file, as codes with lines.
std::vector<std::string> faults(const std::string& rules) {
  Parsed parsed("family f\n" + rules);
  EXPECT_THAT(parsed.faults(), IsEmpty());
  PhraseCompiler compiler(parsed.words, parsed.lexicon, parsed.diagnostics);
  compiler.add_stage(parsed.family);
  const PhraseProgram program = compiler.finish();
  EXPECT_TRUE(!program.rules.empty() || !parsed.diagnostics.empty());
  std::vector<std::string> out;
  for (const Diagnostic& each : parsed.diagnostics)
    out.push_back(each.code + ':' + std::to_string(each.line));
  return out;
}

TEST(PhraseCompiler, AcceptsWhatCanMatch) {
  EXPECT_THAT(faults("phrase p -> Person\n match Cap? \"x\" Cap*\n"), IsEmpty());
  EXPECT_THAT(faults("phrase p -> Person\n match Any\n after SentenceStart\n"), IsEmpty());
}

TEST(PhraseCompiler, RefusesAPatternThatMatchesNothing) {
  EXPECT_THAT(faults("phrase p -> Person\n match Cap? Cap*\n"), ElementsAre("E0114:3"));
  EXPECT_THAT(faults("phrase p -> Person\n match Cap\n match Joined &Cap\n"), ElementsAre("E0114:4"));
}

TEST(PhraseCompiler, RefusesPatternsThatAreTooLong) {
  EXPECT_THAT(faults("phrase p -> Person\n match ( Cap Cap ){40}\n"), ElementsAre("E0117:3"));
  EXPECT_THAT(faults("phrase p -> Person\n match Cap ( ( ( Cap? ){60} ){60} ){60}\n"),
              ElementsAre("E0117:3"));
}

TEST(PhraseCompiler, RefusesRepetitionInALook) {
  EXPECT_THAT(faults("phrase p -> Person\n match Cap !( Cap+ )\n"), ElementsAre("E0117:3"));
  EXPECT_THAT(faults("phrase p -> Person\n match Cap\n before Cap+\n"), ElementsAre("E0117:4"));
}

TEST(PhraseCompiler, AsksForAnEarlierFileThatGivesThePhrase) {
  EXPECT_THAT(faults("phrase o -> Office\n match @office\nphrase p -> Person\n match <Office> Cap\n"),
              ElementsAre("E0123:5"));
}

TEST(PhraseLengths, AreBoundsOfWhatAPatternMatches) {
  const auto lengths = [](const std::string& pattern) {
    const Parsed parsed("family f\nphrase p -> Person\n match " + pattern);
    const Pattern& read = parsed.family.phrases.at(0).patterns.at(0);
    return std::pair(least_length(read), longest_length(read, parsed.lexicon));
  };
  EXPECT_EQ(lengths("Cap{2,3} \"of the\"?"), std::pair(std::size_t{2}, std::size_t{5}));
  EXPECT_EQ(lengths("( Cap | \"a b c\" ) Joined !Cap"), std::pair(std::size_t{1}, std::size_t{3}));
  EXPECT_EQ(lengths("@country"), std::pair(std::size_t{1}, std::size_t{3}));
  EXPECT_EQ(lengths("Cap+"), std::pair(std::size_t{1}, kUnboundedLength));
}

TEST(PhraseNeeds, AreWhatEveryMatchHolds) {
  Parsed parsed(
      "family f\nphrase p -> Person\n match Cap{0,2} @office \"of\" ( @country | \"lima\" )\nphrase q -> "
      "Person\n"
      " match ( Noun Cap | Cap ) @country\n");
  PhraseCompiler compiler(parsed.words, parsed.lexicon, parsed.diagnostics);
  compiler.add_stage(parsed.family);
  const PhraseProgram program = compiler.finish();
  ASSERT_EQ(program.rules.size(), 2U);
  const auto need_of = [&](std::size_t rule, const char* lexical_class) -> const PhraseNeed* {
    for (std::uint32_t i = program.rules[rule].first_need; i < program.rules[rule].last_need; ++i) {
      const NeedRow& row = program.need_rows[program.needs[i].row];
      if (row.kind == NeedRow::Kind::Form &&
          row.id == static_cast<std::uint16_t>(parsed.lexicon.find_class(lexical_class))) {
        return &program.needs[i];
      }
    }
    return nullptr;
  };
  ASSERT_NE(need_of(0, "office"), nullptr);
  EXPECT_EQ(need_of(0, "office")->distance, 2U);
  EXPECT_TRUE(need_of(0, "office")->solid);
  EXPECT_EQ(need_of(0, "country"), nullptr);  // only one of two ways
  ASSERT_NE(need_of(1, "country"), nullptr);
  EXPECT_EQ(need_of(1, "country")->distance, 2U);
  EXPECT_FALSE(need_of(1, "country")->solid);  // a noun may be in lower case
}

}  // namespace
}  // namespace entente
