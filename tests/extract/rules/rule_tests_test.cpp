// SPDX-License-Identifier: MIT
#include "entente/extract/rule_tests.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace entente {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

/// A rule set of one phrase rule: two words in capitals in a row.
RuleTestReport run(const std::string& examples) {
  const RuleSource source{
      {{"manifest", "phrases a.rules\n", ""},
       {"a.rules", "family f\nphrase p -> Person\n match name:( Upper Upper ) Cap?\n" + examples, ""}}};
  return run_rule_tests(source);
}

TEST(RuleTests, PassWhereTheExampleHolds) {
  const RuleTestReport report =
      run(" + \"They saw ANA LOPEZ there.\"\n + \"They saw ANA LOPEZ Mayor there.\" => Person \"ANA LOPEZ\"\n"
          " - \"They saw ANA there.\"\n - \"They saw ANA LOPEZ there.\" => Person \"ANA\"\n");
  EXPECT_EQ(report.results.size(), 4U);
  for (const RuleTestResult& each : report.results)
    EXPECT_TRUE(each.passed) << each.text << ": " << each.problem;
  EXPECT_EQ(report.failures(), 0U);
  EXPECT_EQ(report.results[1].line, 5U);
  EXPECT_EQ(report.results[1].rule, "p");
  EXPECT_EQ(report.results[1].file, "rules/a.rules");
}

TEST(RuleTests, SayWhatWasExpectedAndWhatWasFound) {
  const RuleTestReport report =
      run(" + \"They saw ANA there.\"\n + \"They saw ANA LOPEZ there.\" => Person \"LOPEZ\"\n"
          " - \"They saw ANA LOPEZ there.\"\n - \"They saw ANA LOPEZ there.\" => Person \"ANA LOPEZ\"\n"
          " + \"They met.\" => Visit PER -> CHL\n");
  ASSERT_EQ(report.results.size(), 5U);
  EXPECT_EQ(report.failures(), 5U);
  EXPECT_EQ(report.results[0].problem, "expected a Person, found none");
  EXPECT_EQ(report.results[1].problem, "expected Person \"LOPEZ\", found \"ANA LOPEZ\"");
  EXPECT_EQ(report.results[2].problem, "expected none, found \"ANA LOPEZ\"");
  EXPECT_THAT(report.results[3].problem, HasSubstr("must not be found"));
  EXPECT_EQ(report.results[4].problem, "expected Visit PER -> CHL; found no event");
}

TEST(RuleTests, RunNothingWhereTheRulesAreFaulty) {
  const RuleTestReport report = run("+ \"x\" => Persn \"y\"\n");
  EXPECT_THAT(report.results, IsEmpty());
  ASSERT_EQ(report.diagnostics.size(), 1U);
  EXPECT_EQ(report.diagnostics[0].code, "E0119");
}

TEST(RuleTests, OfTheBuiltInRulesAllPass) {
  const RuleTestReport report = run_rule_tests(builtin_rules());
  EXPECT_GT(report.results.size(), 100U);
  for (const RuleTestResult& each : report.results) {
    EXPECT_TRUE(each.passed) << each.file << ':' << each.line << ": " << each.rule << ": " << each.text
                             << "\n  " << each.problem;
  }
}

}  // namespace
}  // namespace entente
