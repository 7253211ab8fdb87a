// SPDX-License-Identifier: MIT
#include "entente/extract/rule_set.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "extract/rules/rule_set_data.hpp"

namespace entente {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> lines(const std::vector<Diagnostic>& diagnostics) {
  std::vector<std::string> out;
  for (const Diagnostic& each : diagnostics) {
    out.push_back(each.file + ':' + std::to_string(each.line) + ' ' + each.code);
  }
  return out;
}

TEST(RuleSet, CompilesTheBuiltInRulesWithoutAFault) {
  const CompiledRules compiled = compile(builtin_rules());
  EXPECT_THAT(lines(compiled.diagnostics), IsEmpty());
  ASSERT_NE(compiled.rules, nullptr);
  EXPECT_GT(compiled.rules->phrases.rules.size(), 20U);
}

TEST(RuleSet, ReportsFaultsInTheOrderOfTheManifest) {
  const RuleSource source{{{"manifest", "frames b.rules\nphrases a.rules\nphrases missing.rules\n", ""},
                           {"a.rules", "family a\nphrase p -> Person\n match Capp\n", "/tmp/mine/a.rules"},
                           {"b.rules", "family b\nframe f -> Vist\n verb visit\n", ""}}};
  const CompiledRules compiled = compile(source);
  EXPECT_EQ(compiled.rules, nullptr);
  EXPECT_THAT(lines(compiled.diagnostics),
              ElementsAre("rules/manifest:3 E0121", "rules/b.rules:2 E0103", "/tmp/mine/a.rules:3 E0115"));
}

TEST(RuleSet, KeepsRuleNamesUniqueAcrossFiles) {
  const RuleSource source{{{"manifest", "phrases a.rules\nphrases b.rules\n", ""},
                           {"a.rules", "family a\nphrase p -> Person\n match Cap\n", ""},
                           {"b.rules", "family b\nphrase p -> Person\n match Upper\n", ""}}};
  EXPECT_THAT(lines(compile(source).diagnostics), ElementsAre("rules/b.rules:2 E0111"));
}

TEST(RuleSet, AsksForAManifest) {
  EXPECT_THAT(lines(compile(RuleSource{}).diagnostics), ElementsAre("rules/manifest:0 E0121"));
}

}  // namespace
}  // namespace entente
