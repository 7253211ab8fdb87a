// SPDX-License-Identifier: MIT
#include "extract/rules/lexer.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace entente {
namespace {

using testing::ElementsAre;

struct Lexed {
  explicit Lexed(const std::string& text) : tokens(lex_rules("x.rules", text, diagnostics)) {}
  std::vector<std::string> texts() const {
    std::vector<std::string> out;
    for (const RuleToken& token : tokens) out.push_back(token.text);
    out.pop_back();
    return out;
  }
  std::vector<Diagnostic> diagnostics;
  std::vector<RuleToken> tokens;
};

TEST(RuleLexer, CutsWordsNumbersStringsAndSymbols) {
  EXPECT_THAT(Lexed("phrase person.titled -> Person").texts(),
              ElementsAre("phrase", "person.titled", "->", "Person"));
  EXPECT_THAT(Lexed("name:( Cap{1,4} ) @org-head*").texts(),
              ElementsAre("name", ":", "(", "Cap", "{", "1", ",", "4", "}", ")", "@", "org-head", "*"));
  EXPECT_THAT(Lexed("a->b => 2024-11-15 0.9").texts(),
              ElementsAre("a", "->", "b", "=>", "2024-11-15", "0.9"));
}

TEST(RuleLexer, ReadsStringsWithEscapesAndAnyScript) {
  EXPECT_THAT(Lexed(R"("say \"no\" \\ Việt")").texts(), ElementsAre(R"(say "no" \ Việt)"));
}

TEST(RuleLexer, SkipsCommentsButNotInStrings) {
  EXPECT_THAT(Lexed("a # b \"c\"\n\"#d\"").texts(), ElementsAre("a", "#d"));
}

TEST(RuleLexer, CountsColumnsInCodePoints) {
  const Lexed lexed("\n  \"é\" x");
  EXPECT_EQ(lexed.tokens[0].position.line, 2U);
  EXPECT_EQ(lexed.tokens[0].position.column, 3U);
  EXPECT_EQ(lexed.tokens[1].position.column, 7U);
  EXPECT_TRUE(lexed.tokens[0].line_start);
  EXPECT_FALSE(lexed.tokens[1].line_start);
}

TEST(RuleLexer, ReportsEveryFaultAndGoesOn) {
  const Lexed lexed("a ; % b\n\"open\nc \"x\\n\"");
  std::vector<std::string> faults;
  for (const Diagnostic& each : lexed.diagnostics) {
    faults.push_back(each.code + ' ' + std::to_string(each.line) + ':' + std::to_string(each.column));
  }
  EXPECT_THAT(faults, ElementsAre("E0100 1:5", "E0101 2:1", "E0124 3:5"));
  EXPECT_THAT(lexed.texts(), ElementsAre("a", ";", "b", "open", "c", "xn"));
}

TEST(RuleLexer, RepairsWhatIsNotUtf8) {
  const Lexed lexed("a \xFF");
  ASSERT_FALSE(lexed.diagnostics.empty());
  EXPECT_EQ(lexed.diagnostics[0].code, "E0125");
  EXPECT_EQ(lexed.tokens.back().kind, RuleToken::Kind::End);
}

}  // namespace
}  // namespace entente
