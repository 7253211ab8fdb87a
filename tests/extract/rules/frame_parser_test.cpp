// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extract/rules/parsed.hpp"

namespace entente {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

TEST(FrameParser, ReadsAFrame) {
  const Parsed parsed(R"(family events.visit
list official = "state" | "official"
frame visit.go -> Visit
  verb      visit | tour | "call on"
  noun      visit
  actor     subject | possessor | by : Party  required
  recipient object | to : Country | Place
  where     modifier is $official
  unless    object is Person | "museum"
  set mode state when modifier is "state" and object is Country
  set modality planned
  set refused
  set cameo "0431"
  confidence 0.6
  + "Peru visited Chile."  => Visit PER -> CHL 2024-05 ; Meeting PER+CHL planned
)",
                      RuleFileKind::Frames);
  EXPECT_THAT(parsed.faults(), IsEmpty());
  ASSERT_EQ(parsed.family.frames.size(), 1U);
  EXPECT_EQ(to_string(parsed.family.frames[0]),
            "frame visit.go -> Visit\n  verb visit | tour | \"call on\"\n  noun visit\n"
            "  actor subject | possessor | by : Party required\n  recipient object | to : Country | Place\n"
            "  where modifier is \"state\" | \"official\"\n  unless object is Person | \"museum\"\n"
            "  set mode state when modifier is \"state\" and object is Country\n  set modality planned\n"
            "  set refused\n  set cameo 0431\n");
  EXPECT_EQ(parsed.family.frames[0].confidence, 0.6);
  const Example& example = parsed.family.frame_examples[0][0];
  ASSERT_EQ(example.expectations.size(), 2U);
  EXPECT_THAT(example.expectations[0].recipients, ElementsAre("CHL"));
  EXPECT_EQ(to_string(example.expectations[0].date), "2024-05");
  EXPECT_THAT(example.expectations[1].actors, ElementsAre("PER", "CHL"));
  EXPECT_EQ(example.expectations[1].modality, Modality::Planned);
}

TEST(FrameParser, ReadsFramesThatAreNoEvents) {
  const Parsed parsed(
      "family f\nframe m -> Membership\n noun member\n actor subject : Party\n recipient of : Organization\n"
      " set role chair\nframe a -> Agreement\n verb expire\n agreement subject : Agreement\n set status "
      "ended\n",
      RuleFileKind::Frames);
  EXPECT_THAT(parsed.faults(), IsEmpty());
  ASSERT_EQ(parsed.family.frames.size(), 2U);
  EXPECT_EQ(parsed.family.frames[0].result, FrameResult::Membership);
  EXPECT_EQ(parsed.family.frames[0].settings[0].membership, MembershipRole::Chair);
  EXPECT_EQ(parsed.family.frames[1].settings[0].status, AgreementStatus::Ended);
}

struct FrameFaultCase {
  const char* clause;  ///< the third line of a frame
  const char* fault;
  const char* says;
};

class FrameFault : public testing::TestWithParam<FrameFaultCase> {};

TEST_P(FrameFault, IsReportedWithPlaceAndRemedy) {
  const Parsed parsed(std::string("family f\nframe f -> Visit\n ") + GetParam().clause + "\n verb visit\n",
                      RuleFileKind::Frames);
  ASSERT_EQ(parsed.diagnostics.size(), 1U);
  EXPECT_EQ(parsed.faults()[0], GetParam().fault);
  EXPECT_THAT(parsed.diagnostics[0].message, HasSubstr(GetParam().says));
}

INSTANTIATE_TEST_SUITE_P(
    All, FrameFault,
    testing::Values(FrameFaultCase{"acter subject : Party", "3:2 E0104", "did you mean 'actor'"},
                    FrameFaultCase{"actor subjct : Party", "3:8 E0105", "did you mean 'subject'"},
                    FrameFaultCase{"actor subject : Partie", "3:18 E0106", "did you mean 'Party'"},
                    FrameFaultCase{"actor subject : $x", "3:19 E0107", "unknown list"},
                    FrameFaultCase{"actor subject Party", "3:16 E0102", "expected ':'"},
                    FrameFaultCase{"set mod state", "3:6 E0110", "did you mean 'mode'"},
                    FrameFaultCase{"set mode stat", "3:11 E0110", "did you mean 'state'"},
                    FrameFaultCase{"set modality plan", "3:15 E0110", "unknown value"},
                    FrameFaultCase{"set cameo x1", "3:12 E0110", "two to four digits"},
                    FrameFaultCase{"noun a | a", "3:11 W0133", "stands twice"},
                    FrameFaultCase{"+ \"x\" => Visi PER", "3:11 E0119", "did you mean 'Visit'"},
                    FrameFaultCase{"+ \"x\" => Meeting PER -> CHL", "3:11 E0119", "is symmetric"},
                    FrameFaultCase{"+ \"x\" => Visit PER -> CHL 2024-13", "3:28 E0119", "a date"},
                    FrameFaultCase{"+ \"x\" => Visit PER plan", "3:21 E0119", "modality"}));

TEST(FrameParser, AsksForATrigger) {
  const Parsed parsed("family f\nframe f -> Visit\n actor subject : Party\n", RuleFileKind::Frames);
  EXPECT_THAT(parsed.faults(), ElementsAre("2:1 E0112"));
  EXPECT_THAT(parsed.family.frames, IsEmpty());
}

TEST(FrameParser, NamesTheNearestEventType) {
  const Parsed parsed("family f\nframe f -> Vist\n verb visit\n", RuleFileKind::Frames);
  EXPECT_EQ(to_string(parsed.diagnostics.at(0)),
            "x.rules:2:12: error: unknown event type 'Vist', did you mean 'Visit'? [E0103]");
}

TEST(ExampleParser, ReadsEveryKindOfExpectation) {
  const Parsed parsed(R"(family f
  + "x" => Person "Ana Lopez" ; Date 2024-05-12 2024-05-14 ; Tenure "Ana Lopez" "Mayor" PER ; Membership PER UN chair
)");
  EXPECT_THAT(parsed.faults(), IsEmpty());
  const std::vector<Expectation>& found = parsed.family.examples.at(0).expectations;
  ASSERT_EQ(found.size(), 4U);
  EXPECT_EQ(found[0].kind, Expectation::Kind::Named);
  EXPECT_EQ(found[0].name, "Ana Lopez");
  EXPECT_EQ(to_string(found[1].end), "2024-05-14");
  EXPECT_EQ(found[2].title, "Mayor");
  EXPECT_THAT(found[2].recipients, ElementsAre("PER"));
  EXPECT_EQ(found[3].role, MembershipRole::Chair);
}

}  // namespace
}  // namespace entente
