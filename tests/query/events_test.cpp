// SPDX-License-Identifier: MIT
#include "entente/query/events.hpp"

#include "tests/query/desk.hpp"

namespace entente::query {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class Events : public Desk {
 protected:
  [[nodiscard]] std::vector<std::string> found(const EventSelection& selection) const {
    return shown(select_events(graph, selection));
  }
  [[nodiscard]] std::vector<std::string> timeline(const std::vector<NodeIndex>& parties,
                                                  Period period = {}) const {
    std::vector<std::string> out;
    for (const TimelineEntry& entry : timeline_of(graph, parties, period)) {
      out.push_back(shown(entry.node) + (entry.stage ? " " + std::string(name(*entry.stage)) : ""));
    }
    return out;
  }
};

TEST_F(Events, ComeByDateThoseWithoutLast) {
  EXPECT_THAT(found({}), ElementsAre("Meeting 2024-11-20", "Visit 2024-11-21", "UpgradeRelations 2024-11-22",
                                     "Criticism 2024-11-30", "Call 2024-12", "Meeting 2025-06", "Aid"));
}

TEST_F(Events, AreSelectedByTypeModalityAndTopic) {
  EventSelection selection;
  selection.types = {EventType::Visit, EventType::Meeting};
  EXPECT_THAT(found(selection), ElementsAre("Meeting 2024-11-20", "Visit 2024-11-21", "Meeting 2025-06"));
  selection.modalities = {Modality::Planned};
  EXPECT_THAT(found(selection), ElementsAre("Meeting 2025-06"));
  EventSelection topic;
  topic.topics = {"CLIMATE", "nothing"};
  EXPECT_THAT(found(topic), ElementsAre("Meeting 2024-11-20"));
}

TEST_F(Events, AreSelectedByWhoActsAndWhoReceives) {
  EventSelection acting;
  acting.actors = {node("country/CAN")};
  EXPECT_THAT(found(acting), ElementsAre("Criticism 2024-11-30", "Call 2024-12", "Meeting 2025-06"));
  EventSelection received;
  received.recipients = {node("country/RUS")};
  EXPECT_THAT(found(received), ElementsAre("Criticism 2024-11-30"));
  EventSelection in_person;
  in_person.actors = {node("person/to-lam")};
  EXPECT_THAT(found(in_person), ElementsAre("Meeting 2024-11-20", "Visit 2024-11-21"));
}

TEST_F(Events, OfAJointActHaveEveryoneOnBothSides) {
  EventSelection selection;
  selection.actors = {node("country/MYS")};
  selection.recipients = {node("country/CAN")};
  EXPECT_THAT(found(selection), ElementsAre("Call 2024-12", "Meeting 2025-06"));
}

TEST_F(Events, AreSelectedByPlaceAndItsCountry) {
  EventSelection selection;
  selection.places = {node("country/MYS")};
  EXPECT_THAT(found(selection), ElementsAre("Visit 2024-11-21"));
  selection.places = {node("country/CAN")};
  EXPECT_THAT(found(selection), IsEmpty());
}

TEST_F(Events, OfAPeriodAreThoseThatMeetIt) {
  EventSelection selection;
  selection.period.until = test::date("2024-11");
  EXPECT_THAT(found(selection), ElementsAre("Meeting 2024-11-20", "Visit 2024-11-21",
                                            "UpgradeRelations 2024-11-22", "Criticism 2024-11-30"));
  selection.period = {test::date("2024-11-23"), test::date("2024-11-29")};
  EXPECT_THAT(found(selection), ElementsAre("Visit 2024-11-21")) << "it lasted until the 23rd";
}

TEST_F(Events, BetweenTwoAreNotThoseOfBothAgainstAThird) {
  EXPECT_THAT(timeline({node("country/VNM"), node("country/CAN")}), ElementsAre("Meeting 2025-06"));
  EXPECT_THAT(timeline({node("country/CAN"), node("country/RUS")}), ElementsAre("Criticism 2024-11-30"));
}

TEST_F(Events, OfATimelineTellOfAgreementsOnce) {
  EXPECT_THAT(
      timeline({node("country/VNM"), node("country/MYS")}),
      ElementsAre("Meeting 2024-11-20", "Visit 2024-11-21", "UpgradeRelations 2024-11-22", "Meeting 2025-06"))
      << "the upgrade is the signing of the partnership";
}

TEST_F(Events, OfATimelineMayBeOfPersons) {
  EXPECT_THAT(timeline({node("person/to-lam"), node("country/MYS")}),
              ElementsAre("Meeting 2024-11-20", "Visit 2024-11-21"));
  EXPECT_THAT(timeline({node("person/carrie-lam")}), IsEmpty());
}

TEST_F(Events, StandBesideAgreementsThatNoneOfThemTellsOf) {
  GraphBuilder builder;
  test::Claims doc("treaty", "2020-01-01");
  const auto fra = doc.country("FRA", "France");
  const auto deu = doc.country("DEU", "Germany");
  doc.agreement("Treaty of Aachen", AgreementKind::Treaty, {fra, deu}, AgreementStatus::Signed, "2019-01-22");
  builder.add(doc.take());
  graph = std::move(builder).build();
  const std::vector<std::string> entries = timeline({node("country/FRA"), node("country/DEU")});
  ASSERT_EQ(entries.size(), 1U);
  EXPECT_THAT(entries[0], testing::EndsWith(" signed"));
}

TEST_F(Events, AgreementsAreSelectedByPartyKindLevelStatusTopicAndTime) {
  AgreementSelection selection;
  selection.parties = {node("country/MYS"), node("country/VNM")};
  selection.kinds = {AgreementKind::Partnership};
  selection.levels = {PartnershipLevel::ComprehensiveStrategic};
  selection.statuses = {AgreementStatus::Signed};
  selection.topics = {"energy"};
  selection.period.since = test::date("2024-11");
  EXPECT_EQ(select_agreements(graph, selection).size(), 1U);
  const auto none = [&](auto change) {
    AgreementSelection other = selection;
    change(other);
    return select_agreements(graph, other).empty();
  };
  EXPECT_TRUE(none([&](auto& other) { other.parties = {node("country/CAN")}; }));
  EXPECT_TRUE(none([](auto& other) { other.kinds = {AgreementKind::Treaty}; }));
  EXPECT_TRUE(none([](auto& other) { other.levels = {PartnershipLevel::Strategic}; }));
  EXPECT_TRUE(none([](auto& other) { other.statuses = {AgreementStatus::Proposed}; }));
  EXPECT_TRUE(none([](auto& other) { other.topics = {"fish"}; }));
  EXPECT_TRUE(none([](auto& other) { other.period.since = test::date("2025"); }));
}

}  // namespace
}  // namespace entente::query
