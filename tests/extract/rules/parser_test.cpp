// SPDX-License-Identifier: MIT
#include "extract/rules/parser.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extract/rules/parsed.hpp"

namespace entente {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::string pattern(const std::string& text) {
  const Parsed parsed("family f\nlist some = \"red\" | \"blue sky\"\nphrase p -> Person\n match " + text +
                      "\n unless after $some");
  EXPECT_THAT(parsed.faults(), IsEmpty()) << text;
  return parsed.family.phrases.empty() ? "none" : to_string(parsed.family.phrases[0].patterns[0]);
}

TEST(RuleParser, ReadsPatterns) {
  EXPECT_EQ(pattern("\"of the\""), "\"of the\"");
  EXPECT_EQ(pattern("\"Of\" Cap"), "\"of\" Cap");
  EXPECT_EQ(pattern("\"Ki-moon\""), "\"ki - moon\"");
  EXPECT_EQ(pattern("Cap{1,4} Cap* Cap+ Cap? Cap{2} Cap{3,}"), "Cap{1,4} Cap* Cap+ Cap? Cap{2,2} Cap{3,}");
  EXPECT_EQ(pattern("( Cap | \"x\" Cap ) Cap"), "( Cap | \"x\" Cap ) Cap");
  EXPECT_EQ(pattern("name:( Cap Cap ) honorific:@office*"), "name:( Cap Cap ) honorific:@office*");
  EXPECT_EQ(pattern("!@country &Upper Any Joined <Office>"), "!@country &Upper Any Joined <Office>");
  EXPECT_EQ(pattern("$some ~sign"), "( \"red\" | \"blue sky\" ) ~sign");
}

TEST(RuleParser, ReadsAWholeFamily) {
  const Parsed parsed(R"(family names.person   # who
  "Persons."
  published 2024-11-15
  + "Family example."
phrase person.one -> Person
  match  Cap Cap
  match  Upper
  after  "the" | @country
  unless before "of"
  set weak
  confidence 0.7
  + "Ana Lopez came."  => Person "Ana Lopez"
  - "The visit ended."
phrase person.two -> Agreement
  match  head:"pact"
  set kind treaty
)");
  EXPECT_THAT(parsed.faults(), IsEmpty());
  EXPECT_EQ(parsed.family.name, "names.person");
  EXPECT_EQ(parsed.family.summary, "Persons.");
  EXPECT_EQ(to_string(parsed.family.published), "2024-11-15");
  ASSERT_EQ(parsed.family.phrases.size(), 2U);
  EXPECT_EQ(to_string(parsed.family.phrases[0]),
            "phrase person.one -> Person\n  match Cap Cap\n  match Upper\n  after \"the\" | @country\n"
            "  unless before \"of\"\n  set weak\n");
  EXPECT_EQ(parsed.family.phrases[0].confidence, 0.7);
  EXPECT_EQ(parsed.family.phrases[1].attributes[0].value, "treaty");
  EXPECT_EQ(parsed.family.examples.size(), 1U);
  ASSERT_EQ(parsed.family.phrase_examples[0].size(), 2U);
  EXPECT_TRUE(parsed.family.phrase_examples[0][0].positive);
  EXPECT_FALSE(parsed.family.phrase_examples[0][1].positive);
  EXPECT_THAT(parsed.family.phrase_examples[1], IsEmpty());
}

TEST(RuleParser, TakesAPlusAtTheHeadOfALineForAnExample) {
  const Parsed parsed("family f\nphrase p -> Person\n match Cap\n + \"Ana came.\"\n");
  EXPECT_THAT(parsed.faults(), IsEmpty());
  EXPECT_EQ(to_string(parsed.family.phrases[0].patterns[0]), "Cap");
  EXPECT_EQ(parsed.family.phrase_examples[0].size(), 1U);
}

struct FaultCase {
  const char* text;
  const char* fault;
  const char* says;
};

class RuleFault : public testing::TestWithParam<FaultCase> {};

TEST_P(RuleFault, IsReportedWithPlaceAndRemedy) {
  const Parsed parsed(GetParam().text);
  ASSERT_FALSE(parsed.diagnostics.empty());
  EXPECT_EQ(parsed.faults()[0], GetParam().fault);
  EXPECT_THAT(parsed.diagnostics[0].message, HasSubstr(GetParam().says));
  EXPECT_EQ(parsed.diagnostics[0].file, "x.rules");
}

INSTANTIATE_TEST_SUITE_P(
    All, RuleFault,
    testing::Values(
        FaultCase{"phrase p -> Person\n match Cap", "1:1 E0102", "begins with 'family NAME'"},
        FaultCase{"family f\nphrase p -> Persn\n match Cap", "2:13 E0103", "did you mean 'Person'"},
        FaultCase{"family f\nphrase p -> Person\n mach Cap", "3:2 E0104", "did you mean 'match'"},
        FaultCase{"family f\nphrase p -> Person\n match $lst", "3:9 E0107", "unknown list 'lst'"},
        FaultCase{"family f\nphrase p -> Person\n match @contry", "3:9 E0108", "did you mean 'country'"},
        FaultCase{"family f\nphrase p -> Person\n match nme:Cap", "3:8 E0109", "did you mean 'name'"},
        FaultCase{"family f\nphrase p -> Person\n match month:Cap", "3:8 E0109",
                  "a Person has no label 'month'"},
        FaultCase{"family f\nphrase p -> Person\n match Cap\n set wek", "4:6 E0110", "did you mean 'weak'"},
        FaultCase{"family f\nphrase p -> Agreement\n match Cap\n set kind trety", "4:11 E0110", "trety"},
        FaultCase{"family f\nphrase p -> Person", "2:1 E0113", "has no 'match'"},
        FaultCase{"family f\nphrase p -> Person\n match ( Cap | )", "3:16 E0113", "empty"},
        FaultCase{"family f\nphrase p -> Person\n match \"\"", "3:8 E0113", "empty string"},
        FaultCase{"family f\nphrase p -> Person\n match Capp", "3:8 E0115", "did you mean 'Cap'"},
        FaultCase{"family f\nphrase p -> Person\n match Cap\n confidence 2", "4:13 E0116", "from 0 to 1"},
        FaultCase{"family f\nphrase p -> Person\n match Cap{9,2}", "3:11 E0116", "least <= most"},
        FaultCase{"family f\nphrase p -> Person\n match Cap{1,900}", "3:14 E0116", "0 to 64"},
        FaultCase{"family f\nphrase p -> Person\n match ( Cap", "3:13 E0102", "expected ')'"},
        FaultCase{"family f\nlist a = \"x\"\nlist a = \"y\"", "3:6 E0118", "exists already"},
        FaultCase{"family f\nlist a = \"x\" | \"x\"", "2:16 W0133", "stands twice"},
        FaultCase{"family f\nlist a = \"x\"", "2:6 W0132", "never used"},
        FaultCase{"family f\nframe f -> Visit\n verb visit", "2:1 E0102", "lists this file under 'phrases'"},
        FaultCase{"family f\nphrase p -> Person\n match Cap\n + Ana", "4:4 E0102", "a sentence in quotes"}));

TEST(RuleParser, ReportsAllFaultsOfAFileAtOnce) {
  const Parsed parsed(
      "family f\nphrase a -> Persn\n match Cap\nphrase b -> Person\n match Capp\nphrase c -> Person\n match "
      "@x\n"
      "phrase d -> Person\n match Cap\n");
  EXPECT_THAT(parsed.faults(), ElementsAre("2:13 E0103", "5:8 E0115", "7:9 E0108"));
  ASSERT_EQ(parsed.family.phrases.size(), 1U);
  EXPECT_EQ(parsed.family.phrases[0].name, "d");
}

TEST(RuleParser, RefusesNestingBeyondItsCap) {
  std::string deep = "family f\nphrase p -> Person\n match ";
  for (int i = 0; i < 3000; ++i) deep += "( ";
  const Parsed parsed(deep);
  ASSERT_FALSE(parsed.diagnostics.empty());
  EXPECT_EQ(parsed.diagnostics[0].code, "E0117");
}

TEST(RuleParser, EndsOnAnyBytes) {
  const std::string rule =
      "family f\nlist l = \"a\" | \"b\"\nphrase p -> Person\n match name:( Cap{1,4} | $l ) !@country\n"
      " after \"x\"\n set weak\n confidence 0.5\n + \"Ana came.\" => Person \"Ana\"\n - \"No.\"\n";
  for (std::size_t cut = 0; cut <= rule.size(); ++cut) {
    Parsed whole(rule.substr(0, cut));
    for (char junk : {'"', '(', '\0', '\xF0', '$', '|'}) {
      std::string broken = rule;
      if (cut < broken.size()) broken[cut] = junk;
      Parsed parsed(broken);
      EXPECT_LE(parsed.family.phrases.size(), 2U);
    }
  }
}

}  // namespace
}  // namespace entente
