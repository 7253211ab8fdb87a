// SPDX-License-Identifier: MIT
#include "entente/evaluate/score.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace entente {
namespace {

EventFact event(EventType type, Keys actors, Keys recipients = {}, std::string start = "") {
  return {std::string(name(type)), type, std::move(actors), std::move(recipients), std::move(start)};
}

Score compare_events(std::vector<EventFact> gold, std::vector<EventFact> found,
                     std::vector<Difference>* differences = nullptr) {
  Facts a;
  Facts b;
  a.events = std::move(gold);
  b.events = std::move(found);
  return compare(a, b, differences);
}

std::size_t strict(EventFact gold, EventFact found) {
  return compare_events({std::move(gold)}, {std::move(found)})[ScoredKind::Event].matched;
}

std::size_t lenient(EventFact gold, EventFact found) {
  return compare_events({std::move(gold)}, {std::move(found)})[ScoredKind::EventLenient].matched;
}

TEST(Tally, RatiosOfNothingAreZero) {
  EXPECT_EQ(Tally().precision(), 0.0);
  EXPECT_EQ(Tally().recall(), 0.0);
  EXPECT_EQ(Tally().f1(), 0.0);
  const Tally tally{2, 4, 8};
  EXPECT_DOUBLE_EQ(tally.precision(), 0.25);
  EXPECT_DOUBLE_EQ(tally.recall(), 0.5);
  EXPECT_DOUBLE_EQ(tally.f1(), 1.0 / 3);
}

TEST(StrictEvents, WantTypeAndBothSides) {
  const EventFact visit = event(EventType::Visit, {"PER"}, {"CHL"});
  EXPECT_EQ(strict(visit, visit), 1U);
  EXPECT_EQ(strict(visit, event(EventType::Meeting, {"PER"}, {"CHL"})), 0U);
  EXPECT_EQ(strict(visit, event(EventType::Visit, {"CHL"}, {"PER"})), 0U);
  EXPECT_EQ(strict(visit, event(EventType::Visit, {"PER"})), 0U);
  EXPECT_EQ(strict(visit, event(EventType::Visit, {"PER"}, {"CHL", "BOL"})), 0U);
}

TEST(StrictEvents, SymmetricTypesCompareBothSidesTogether) {
  EXPECT_EQ(strict(event(EventType::Meeting, {"PER", "CHL"}), event(EventType::Meeting, {"CHL"}, {"PER"})),
            1U);
  // A Commitment may have a beneficiary: its sides are compared.
  EXPECT_EQ(
      strict(event(EventType::Commitment, {"PER"}, {"CHL"}), event(EventType::Commitment, {"PER", "CHL"})),
      0U);
}

TEST(StrictEvents, GroupsBesideStatesAndWordingsDoNotCount) {
  EXPECT_EQ(strict(event(EventType::Attack, {"PER", "rebels of the north"}, {"CHL"}),
                   event(EventType::Attack, {"PER"}, {"CHL"})),
            1U);
  EXPECT_EQ(strict(event(EventType::Attack, {"northern rebels"}, {"CHL"}),
                   event(EventType::Attack, {"rebels of the north"}, {"CHL"})),
            1U);
  EXPECT_EQ(strict(event(EventType::Attack, {"northern rebels"}, {"CHL"}),
                   event(EventType::Attack, {"northern rebels"}, {"BOL"})),
            0U);
}

TEST(LenientEvents, WantTheRootAndAPartyOnEachSide) {
  const EventFact visit = event(EventType::Visit, {"PER", "BOL"}, {"CHL"});
  EXPECT_EQ(lenient(visit, event(EventType::Visit, {"PER"}, {"CHL"})), 1U);
  EXPECT_EQ(lenient(visit, event(EventType::Visit, {"PER"})), 1U) << "a side that was not read";
  EXPECT_EQ(lenient(visit, event(EventType::Visit, {"PER"}, {"ARG"})), 0U);
  EXPECT_EQ(lenient(visit, event(EventType::Meeting, {"PER", "CHL"})), 1U) << "both CONSULT";
  EXPECT_EQ(lenient(visit, event(EventType::Attack, {"PER"}, {"CHL"})), 0U);
}

TEST(Events, AreMatchedOnceStrictBeforeLenient) {
  const EventFact visit = event(EventType::Visit, {"PER"}, {"CHL"});
  const Score twice = compare_events({visit, visit}, {visit});
  EXPECT_EQ(twice[ScoredKind::Event].matched, 1U);
  EXPECT_EQ(twice[ScoredKind::EventLenient].matched, 1U);
  const Score nearly = compare_events({visit}, {event(EventType::Visit, {"PER"}), visit});
  EXPECT_EQ(nearly[ScoredKind::Event].matched, 1U);
  EXPECT_EQ(nearly[ScoredKind::EventLenient].matched, 1U);
}

TEST(Dates, AreComparedAtTheGoldsPrecision) {
  const auto dates = [](const char* gold, const char* found) {
    return compare_events({event(EventType::Visit, {"PER"}, {"CHL"}, gold)},
                          {event(EventType::Visit, {"PER"}, {"CHL"}, found)})
        .dates;
  };
  EXPECT_EQ(dates("2024-03", "2024-03-02").matched, 1U);
  EXPECT_EQ(dates("2024-03-02", "2024-03").matched, 0U);
  EXPECT_EQ(dates("2024", "").matched, 0U);
  EXPECT_EQ(dates("2024", "").gold, 1U);
  EXPECT_EQ(dates("", "2024").gold, 0U);
}

TEST(Persons, MeetUnderShortFormsOfAName) {
  const auto persons = [](std::vector<std::string> gold, std::vector<std::string> found) {
    Facts a;
    Facts b;
    a.persons = {{"", std::move(gold)}};
    b.persons = {{"", std::move(found)}};
    return compare(a, b)[ScoredKind::Person].matched;
  };
  EXPECT_EQ(persons({"ana maria nunez"}, {"ana nunez"}), 1U);
  EXPECT_EQ(persons({"nunez"}, {"ana nunez"}), 1U);
  EXPECT_EQ(persons({"ana maria nunez"}, {"maria"}), 0U) << "neither first nor last";
  EXPECT_EQ(persons({"ana nunez"}, {"ana lopez"}), 0U);
  EXPECT_EQ(persons({""}, {""}), 0U);
}

TEST(Agreements, MeetByKindAndNameOrParties) {
  const auto agreements = [](AgreementFact gold, AgreementFact found) {
    Facts a;
    Facts b;
    a.agreements = {std::move(gold)};
    b.agreements = {std::move(found)};
    return compare(a, b)[ScoredKind::Agreement].matched;
  };
  EXPECT_EQ(agreements({"", "treaty", {"x"}, {"PER", "CHL"}}, {"", "treaty", {"y"}, {"CHL", "PER"}}), 1U);
  EXPECT_EQ(agreements({"", "treaty", {"x"}, {"PER", "CHL"}}, {"", "treaty", {"y"}, {"CHL"}}), 0U);
  EXPECT_EQ(agreements({"", "treaty", {"x"}, {}}, {"", "treaty", {"x"}, {}}), 1U);
  EXPECT_EQ(agreements({"", "treaty", {"x"}, {}}, {"", "plan", {"x"}, {}}), 0U);
}

TEST(Differences, NameWhatWasMissedAndWhatIsFalse) {
  std::vector<Difference> differences;
  compare_events({event(EventType::Visit, {"PER"}, {"CHL"}, "2024")},
                 {event(EventType::Visit, {"PER"}, {}, "2023"), event(EventType::Attack, {"PER"}, {"BOL"})},
                 &differences);
  ASSERT_EQ(differences.size(), 4U);
  EXPECT_EQ(differences[0].sort, Difference::Sort::Missed);
  EXPECT_TRUE(differences[0].nearly);
  EXPECT_EQ(differences[1].sort, Difference::Sort::False);
  EXPECT_TRUE(differences[1].nearly);
  EXPECT_EQ(differences[2].sort, Difference::Sort::False);
  EXPECT_FALSE(differences[2].nearly);
  EXPECT_EQ(differences[3].sort, Difference::Sort::Date);
}

}  // namespace
}  // namespace entente
