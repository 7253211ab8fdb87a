// SPDX-License-Identifier: MIT
#include "entente/query/standing.hpp"

#include "tests/query/desk.hpp"

namespace entente::query {
namespace {

using testing::ElementsAre;

class Standings : public Desk {
 protected:
  [[nodiscard]] std::vector<std::string> partners(Period period = {}) const {
    std::vector<std::string> out;
    for (const Standing& one : standings_of(graph, node("country/VNM"), {}, period)) {
      out.push_back(id(one.partner) + " " + std::to_string(one.relation->event_count));
    }
    return out;
  }
};

TEST_F(Standings, RankPartnersByTheirEvents) {
  EXPECT_THAT(partners(), ElementsAre("country/MYS 4", "country/CAN 1", "country/RUS 1"));
}

TEST_F(Standings, CountThePeriodAndKeepWhatHeldAtItsEnd) {
  EXPECT_THAT(partners({test::date("2025"), {}}), ElementsAre("country/CAN 1", "country/MYS 1"));
  const auto later = standings_of(graph, node("country/VNM"), node("country/MYS"), {test::date("2025"), {}});
  ASSERT_EQ(later.size(), 1U);
  EXPECT_EQ(later[0].relation->level, PartnershipLevel::ComprehensiveStrategic)
      << "agreed before, and it holds";
  const auto before =
      standings_of(graph, node("country/CAN"), node("country/RUS"), {{}, test::date("2024-11-30")});
  ASSERT_EQ(before.size(), 1U);
  EXPECT_EQ(before[0].relation->conflict, 1U);
}

TEST_F(Standings, ShowWhatTellsOfTheLevelElseTheLatestEvent) {
  const auto quotes = [&](const char* partner) {
    std::vector<std::string> out;
    for (const Standing& one : standings_of(graph, node("country/VNM"), node(partner), {})) {
      for (const SourcedEvidence& item : one.evidence) out.push_back(item.evidence.quote);
    }
    return out;
  };
  EXPECT_THAT(quotes("country/MYS"), ElementsAre("UpgradeRelations", "Comprehensive Strategic Partnership"));
  EXPECT_THAT(quotes("country/RUS"), ElementsAre("Criticism"));
}

}  // namespace
}  // namespace entente::query
