// SPDX-License-Identifier: MIT
#include "entente/extract/rule_coverage.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "tests/support/reading.hpp"
#include "tests/support/rules.hpp"

namespace entente {
namespace {

RuleCoverage cover(std::initializer_list<const char*> texts) {
  RuleCoverageCounter counter(test::rules());
  for (const char* text : texts) counter.read(test::body(text, "2024-11-15"));
  return counter.coverage();
}

std::uint64_t fired(const RuleCoverage& coverage, const std::string& rule) {
  const auto found = std::find_if(coverage.rules.begin(), coverage.rules.end(),
                                  [&](const RuleCoverage::Rule& each) { return each.name == rule; });
  EXPECT_NE(found, coverage.rules.end()) << rule;
  return found == coverage.rules.end() ? 0 : found->fired;
}

const RuleCoverage::Word* find(const std::vector<RuleCoverage::Word>& words, const std::string& lemma) {
  const auto found =
      std::find_if(words.begin(), words.end(), [&](const auto& each) { return each.lemma == lemma; });
  return found == words.end() ? nullptr : &*found;
}

TEST(RuleCoverage, CountsWhichRulesFire) {
  const RuleCoverage coverage = cover({"Peru recognised Kosovo.", "Chile recognised Kosovo. Nothing else."});
  EXPECT_EQ(coverage.documents, 2U);
  EXPECT_EQ(coverage.sentences, 3U);
  EXPECT_EQ(fired(coverage, "recognition.state"), 2U);
  EXPECT_EQ(fired(coverage, "visit.go"), 0U);
}

TEST(RuleCoverage, NamesTheFileAndLineOfEveryRule) {
  for (const RuleCoverage::Rule& rule : cover({}).rules) {
    EXPECT_GT(rule.line, 0U) << rule.name;
    EXPECT_TRUE(rule.file.ends_with(".rules")) << rule.file;
  }
}

TEST(RuleCoverage, ListsTriggersAtWhichNoRuleFired) {
  const RuleCoverage coverage =
      cover({"Peruvian President Dina Boluarte visited China. The boy visited a school.",
             "The girl visited a school."});
  const RuleCoverage::Word* visit = find(coverage.triggers, "visit");
  ASSERT_NE(visit, nullptr);
  EXPECT_EQ(visit->kind, "verb");
  EXPECT_EQ(visit->seen, 3U);
  EXPECT_EQ(visit->fired, 1U);
  EXPECT_EQ(visit->example, "The boy visited a school.");
}

TEST(RuleCoverage, WhereARuleAlwaysFiredNothingIsListed) {
  EXPECT_EQ(find(cover({"Peru recognised Kosovo."}).triggers, "recognise"), nullptr);
}

TEST(RuleCoverage, ListsVerbsBetweenPartiesThatNoRuleNames) {
  const RuleCoverage coverage = cover({"Peru tickled Chile. Peru tickled the cat. The cat tickled Chile."});
  const RuleCoverage::Word* tickle = find(coverage.unknown, "tickle");
  ASSERT_NE(tickle, nullptr);
  EXPECT_EQ(tickle->seen, 1U);
  EXPECT_EQ(tickle->fired, 0U);
  EXPECT_EQ(find(coverage.triggers, "tickle"), nullptr);
}

}  // namespace
}  // namespace entente
