// SPDX-License-Identifier: MIT
#include "graph/event_matching.hpp"

#include <gtest/gtest.h>

#include "entente/graph/builder.hpp"
#include "tests/support/claims.hpp"

namespace entente {
namespace {

using test::Claims;

std::size_t events(std::vector<Claims*> documents) {
  GraphBuilder builder;
  for (Claims* document : documents) builder.add(document->take());
  const Graph graph = std::move(builder).build();
  std::size_t count = 0;
  for (const Node& node : graph.nodes()) count += node.as<EventNode>() != nullptr ? 1U : 0U;
  return count;
}

struct EventMatching : testing::Test {
  Claims a{"a", "2023-12-13"}, b{"b", "2023-12-14"}, c{"c", "2019-01-05"}, d{"d"}, e{"e"};

  static void meeting(Claims& doc, std::vector<std::pair<std::string, std::string>> persons,
                      const std::string& when, const std::string& quote = "met") {
    const auto vnm = doc.country("VNM", "Viet Nam");
    const auto chn = doc.country("CHN", "China");
    std::vector<EntityIndex> actors;
    for (const auto& [name, party] : persons) actors.push_back(doc.person(name, party == "VNM" ? vnm : chn));
    EventClaim& event = doc.event(EventType::Meeting, {vnm, chn}, {}, when);
    if (!actors.empty()) event.actors = actors;
    event.evidence[0].quote = quote;
  }
  static void criticism(Claims& doc, const std::string& when, const std::string& quote) {
    const auto vnm = doc.country("VNM", "Viet Nam");
    doc.event(EventType::Criticism, {vnm}, {doc.country("CHN", "China")}, when).evidence[0].quote = quote;
  }
};

/// An upgrade to the same partnership, and to another; the day is that of the text or of the report.
void upgrade(Claims& doc, const std::string& name, const std::string& when) {
  const auto vnm = doc.country("VNM", "Viet Nam");
  const auto mys = doc.country("MYS", "Malaysia");
  const auto partnership = doc.agreement(name, AgreementKind::Treaty, {vnm, mys});
  doc.event(EventType::UpgradeRelations, {vnm, mys}, {}, when).agreements = {partnership};
}

TEST_F(EventMatching, OneAgreementIsConcludedOnceWhateverDayReportsGiveIt) {
  upgrade(a, "Friendship Treaty", "2023-12-11");
  upgrade(b, "Friendship Treaty", "2023-12-13");
  EXPECT_EQ(events({&a, &b}), 1U);
  upgrade(c, "Friendship Treaty", "2023-12-11");
  upgrade(d, "Fisheries Treaty", "2023-12-13");
  EXPECT_EQ(events({&c, &d}), 2U);
  Claims f{"f"};
  Claims g{"g"};
  upgrade(f, "Friendship Treaty", "2023-12-11");
  upgrade(g, "Friendship Treaty", "2023-12-31");
  EXPECT_EQ(events({&f, &g}), 2U);
}

TEST_F(EventMatching, AMeetingOfTheSameDayIsOne) {
  meeting(a, {{"Xi Jinping", "CHN"}}, "2023-12-12");
  meeting(b, {{"Nguyễn Phú Trọng", "VNM"}}, "2023-12-12");
  EXPECT_EQ(events({&a, &b}), 1U);
}

TEST_F(EventMatching, OthersOfTheSamePartyMeetAnotherTimeOfTheDay) {
  meeting(a, {{"Nguyễn Phú Trọng", "VNM"}, {"Xi Jinping", "CHN"}}, "2023-12-12");
  meeting(b, {{"Phạm Minh Chính", "VNM"}, {"Xi Jinping", "CHN"}}, "2023-12-12");
  EXPECT_EQ(events({&a, &b}), 2U);
}

TEST_F(EventMatching, WithoutADayItTakesBothPersonsAndAReportOfThoseDays) {
  meeting(a, {{"Nguyễn Phú Trọng", "VNM"}, {"Xi Jinping", "CHN"}}, "2023-12-12");
  meeting(b, {{"Nguyễn Phú Trọng", "VNM"}, {"Xi Jinping", "CHN"}}, "");
  meeting(c, {{"Nguyễn Phú Trọng", "VNM"}, {"Xi Jinping", "CHN"}}, "");
  EXPECT_EQ(events({&a, &b, &c}), 2U);
}

TEST_F(EventMatching, WithoutAnyDateTwoTextsAreTwo) {
  meeting(d, {{"Nguyễn Phú Trọng", "VNM"}, {"Xi Jinping", "CHN"}}, "");
  meeting(e, {{"Nguyễn Phú Trọng", "VNM"}, {"Xi Jinping", "CHN"}}, "");
  EXPECT_EQ(events({&d, &e}), 2U);
}

TEST_F(EventMatching, WithoutAnyDateTheWordsMayTell) {
  meeting(d, {{"Xi Jinping", "CHN"}}, "", "walked along the lotus pond before tea");
  meeting(e, {{"Xi Jinping", "CHN"}}, "", "tea after a walk along the lotus pond");
  EXPECT_EQ(events({&d, &e}), 1U);
}

TEST_F(EventMatching, WhatIsSaidSeveralTimesADayIsOneByItsWordsOnly) {
  criticism(a, "2023-12-12", "condemned the ramming of fishing boats near the Paracels");
  criticism(b, "2023-12-12", "ramming of two fishing boats off the Paracels was condemned");
  criticism(c, "2023-12-12", "condemned a new map");
  EXPECT_EQ(events({&a, &b, &c}), 2U);
}

TEST_F(EventMatching, RelationsAreEstablishedOnce) {
  for (Claims* doc : {&a, &c, &d}) {
    const auto vnm = doc->country("VNM", "Viet Nam");
    doc->event(EventType::EstablishRelations, {vnm, doc->country("CHN", "China")}, {},
               doc == &a   ? "1950-01-18"
               : doc == &c ? "1950"
                           : "");
  }
  EXPECT_EQ(events({&a, &c, &d}), 1U);
}

TEST_F(EventMatching, AFutureVisitIsNoPastOne) {
  const auto visit = [](Claims& doc, Modality modality) {
    const auto vnm = doc.country("VNM", "Viet Nam");
    doc.event(EventType::Visit, {vnm}, {doc.country("CHN", "China")}, "2023-12-12", modality);
  };
  visit(a, Modality::Planned);
  visit(b, Modality::Actual);
  EXPECT_EQ(events({&a, &b}), 2U);
}

TEST_F(EventMatching, WhatCopiesOfAStoryTellIsOne) {
  for (Claims* doc : {&a, &b}) {
    criticism(*doc, "", "condemned it");
    doc->record().sketch = std::string(128, 'a');
  }
  EXPECT_EQ(events({&a, &b}), 1U);
  Claims f("f", "2023-12-13");
  Claims g("g", "2023-12-13");
  criticism(f, "", "condemned it");
  criticism(g, "", "condemned it");
  EXPECT_EQ(events({&f, &g}), 2U);
}

TEST_F(EventMatching, WhatIsDoneOnceTakesBothParties) {
  for (Claims* doc : {&d, &e}) doc->event(EventType::Recognition, {doc->country("USA", "United States")});
  EXPECT_EQ(events({&d, &e}), 2U) << "whom it recognised nobody knows";
}

TEST_F(EventMatching, SeveringRelationsIsKnownByTheDaysOfItsReports) {
  const auto severed = [](Claims& doc, const std::string& when) {
    doc.event(EventType::SeverRelations, {doc.country("SAU", "Saudi Arabia")}, {doc.country("IRN", "Iran")},
              when);
  };
  severed(a, "2023-12-12");
  severed(b, "");
  severed(c, "");
  EXPECT_EQ(events({&a, &b, &c}), 2U);
}

TEST_F(EventMatching, ThanksArePlannedForNoDayWeeksAhead) {
  const auto thanks = [](Claims& doc, const std::string& when) {
    EventClaim& event = doc.event(EventType::Endorsement, {doc.country("UKR", "Ukraine")},
                                  {doc.country("USA", "United States")}, when);
    event.modality = Modality::Planned;
    event.evidence[0].quote = "would like to thank everybody personally for increasing support";
  };
  Claims later("later", "2024-01-30");
  thanks(later, "2024-01-30");
  thanks(a, "");
  EXPECT_EQ(events({&a, &later}), 2U);
}

}  // namespace
}  // namespace entente
