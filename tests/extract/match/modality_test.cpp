// SPDX-License-Identifier: MIT
#include "extract/match/modality.hpp"

#include <gtest/gtest.h>

#include <string>

#include "tests/support/reading.hpp"
#include "tests/support/table.hpp"

namespace entente {
namespace {

using test::check_table;

/// What is said of the word between asterisks: "planned committed, said by [the minister]".
std::string modality(std::string text) {
  const std::size_t open = text.find('*');
  text.erase(open, 1);
  text.erase(text.find('*'), 1);
  std::string out = "no group there";
  static_cast<void>(test::analysis().run(test::body(text), [&](const SentenceReport& report) {
    for (std::uint32_t t = report.sentence.begin; t < report.sentence.end; ++t) {
      if (report.context.tokens[t].begin != open) continue;
      const std::int32_t g = report.groups.group_of[t - report.groups.begin];
      if (g == kNoGroup) continue;
      const test::SentencePrinter printer(report);
      const GroupKind kind = printer.at(g).kind;
      if (kind != GroupKind::Verb && kind != GroupKind::Noun) continue;
      const EventContext context = kind == GroupKind::Verb
                                       ? context_of_verb(report.context, report.groups, g)
                                       : context_of_noun(report.context, report.groups, g);
      out = std::string(name(context.modality));
      if (context.refused) out += " refused";
      if (context.committed) out += " committed";
      if (context.speaker != kNoGroup) out += ", said by " + printer.members(context.speaker);
    }
  }));
  return out;
}

TEST(Modality, OfAVerbGroup) {
  check_table(
      {
          {"Peru *signed* the treaty.", "actual"},
          {"Peru has *signed* the treaty.", "actual"},
          {"Peru will *sign* the treaty.", "planned"},
          {"Peru would *sign* the treaty.", "planned"},
          {"Peru may *sign* the treaty.", "hypothetical"},
          {"Peru could *sign* the treaty.", "hypothetical"},
          {"Peru must *sign* the treaty.", "hypothetical"},
          {"Peru did not *sign* the treaty.", "negated"},
          {"Peru has never *signed* the treaty.", "negated"},
          {"Peru will not *sign* the treaty.", "negated"},
          {"Peru is to *sign* the treaty.", "planned"},
          {"Peru was to *sign* the treaty.", "planned"},
          {"The aim is to *sign* the treaty.", "hypothetical"},
          {"The treaty *enters* into force once Peru has approved it.", "planned"},
          {"If Peru *signs* the treaty, Chile will leave.", "hypothetical"},
      },
      modality);
}

TEST(Modality, OfWhatAVerbGoverns) {
  check_table(
      {
          {"Peru agreed to *sign* the treaty.", "planned committed"},
          {"Peru plans to *sign* the treaty.", "planned"},
          {"Peru crossed the river in hopes of *conquering* Chile.", "hypothetical"},
          {"Peru suspended its plan to *sign* the treaty.", "negated"},
          {"Peru refused to *sign* the treaty.", "negated refused"},
          {"Peru threatened to *attack* Chile.", "hypothetical"},
          {"Peru urged Chile to *sign* the treaty.", "hypothetical"},
          {"Peru failed to *sign* the treaty.", "negated", "who fails does not refuse"},
          {"Peru managed to *sign* the treaty.", "actual"},
          {"Peru wants to *sign* the treaty.", "hypothetical"},
          {"Peru began to *withdraw* its troops.", "actual"},
          {"Peru denied *signing* the treaty.", "negated"},
          {"Peru considered *signing* the treaty.", "hypothetical"},
          {"Peru is ready to *sign* the treaty.", "hypothetical"},
          {"The minister is due to *visit* Chile.", "planned"},
          {"The minister is set to *visit* Chile.", "planned"},
          {"The minister is expected to *visit* Chile.", "planned"},
          {"The minister was scheduled to *visit* Chile.", "planned"},
          {"The minister was invited to *visit* Chile.", "hypothetical"},
          {"Peru's decision to *withdraw* pleased Chile.", "planned"},
          {"Peru's refusal to *sign* surprised Chile.", "negated refused"},
          {"Peru did not agree to *sign* the treaty.", "negated committed"},
      },
      modality);
}

TEST(Modality, OfAReportedClause) {
  check_table(
      {
          {"The minister said that Peru *signed* the treaty.", "actual, said by [The minister]"},
          {"The minister said Peru will *sign* the treaty.", "planned, said by [The minister]"},
          {"The minister denied that Peru *signed* the treaty.", "negated, said by [The minister]"},
          {"The minister hopes that Peru will *sign* the treaty.", "hypothetical, said by [The minister]",
           "of the kinds of 'hope' the first row counts"},
          {"The minister demanded that Peru *sign* the treaty.", "hypothetical, said by [The minister]"},
          {"The minister did not say that Peru *signed* the treaty.", "hypothetical, said by [The minister]"},
      },
      modality);
}

TEST(Modality, OfANoun) {
  check_table(
      {
          {"Peru held *talks* with Chile.", "actual"},
          {"Peru will hold *talks* with Chile.", "planned"},
          {"The *talks* began.", "actual"},
          {"a planned *visit* to Chile", "planned"},
          {"He spoke before his upcoming *visit*.", "planned"},
          {"The minister cancelled a *visit* to Chile.", "negated"},
          {"The *visit* was cancelled.", "negated"},
          {"The *visit* was postponed.", "negated"},
          {"Peru called for *talks* with Chile.", "hypothetical"},
          {"Peru agreed on *talks* with Chile.", "planned committed"},
          {"He spoke ahead of a *visit* to Chile.", "planned"},
          {"No *talks* were held.", "negated"},
          {"They discussed a proposed *summit*.", "hypothetical"},
          {"Peru plans a *visit* to Chile.", "planned"},
          {"Peru refused *talks* with Chile.", "negated refused"},
          {"Peru proposed *talks* with Chile.", "hypothetical",
           "of the kinds of 'propose' the first row counts"},
          {"He thanked Chile after the *visit*.", "actual"},
      },
      modality);
}

}  // namespace
}  // namespace entente
