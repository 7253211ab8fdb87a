// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "entente/extract/rule_set.hpp"

namespace entente {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> warnings(const std::string& phrases, const std::string& frames = "family g\n") {
  const RuleSource source{{{"manifest", "phrases a.rules\nframes b.rules\n", ""},
                           {"a.rules", "family f\n" + phrases, ""},
                           {"b.rules", frames, ""}}};
  std::vector<std::string> out;
  for (const Diagnostic& each : lint(source)) {
    EXPECT_EQ(each.severity, Severity::Warning);
    out.push_back(each.file + ':' + std::to_string(each.line) + ' ' + each.code);
  }
  return out;
}

TEST(Lint, IsContentWithTestedRules) {
  EXPECT_THAT(warnings("phrase p -> Person\n match Cap\n + \"Ana.\"\n - \"no.\"\n"), IsEmpty());
}

TEST(Lint, AsksForExamplesOfBothKinds) {
  EXPECT_THAT(warnings("phrase p -> Person\n match Cap\n + \"Ana.\"\n"),
              ElementsAre("rules/a.rules:1 W0130"));
  EXPECT_THAT(warnings("phrase p -> Person\n match Cap\n - \"no.\"\n"), ElementsAre("rules/a.rules:2 W0131"));
}

TEST(Lint, TellsOfRulesThatAreNeverReached) {
  EXPECT_THAT(warnings("- \"no.\"\nphrase p -> Person\n match Cap Upper\n + \"Ana.\"\nphrase q -> Office\n"
                       " match Upper\n match ( Cap ) Upper\n + \"Ana.\"\n"),
              ElementsAre("rules/a.rules:8 W0135"));
  EXPECT_THAT(warnings("",
                       "family g\n - \"no.\"\nframe a -> Visit\n verb visit\n + \"x\"\nframe b -> Visit\n"
                       " verb visit\n + \"x\"\n"),
              ElementsAre("rules/b.rules:6 W0135"));
}

TEST(Lint, TellsOfFilesThatNothingReads) {
  const RuleSource source{{{"manifest", "", ""}, {"a.rules", "family f\n", ""}}};
  const std::vector<Diagnostic> found = lint(source);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].code, "W0134");
}

TEST(Lint, IsContentWithTheBuiltInRules) {
  for (const Diagnostic& each : lint(builtin_rules())) ADD_FAILURE() << to_string(each);
}

}  // namespace
}  // namespace entente
