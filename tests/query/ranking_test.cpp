// SPDX-License-Identifier: MIT
#include "entente/query/ranking.hpp"

#include "entente/graph/metrics.hpp"
#include "tests/query/desk.hpp"

namespace entente::query {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class Ranking : public Desk {
 protected:
  [[nodiscard]] std::vector<std::string> ranks(const RankingOptions& options) const {
    std::vector<std::string> out;
    for (const Rank& rank : ranking_of(graph, options)) {
      out.push_back(graph[rank.node].name + (rank.other ? "–" + graph[*rank.other].name : "") + " " +
                    std::to_string(static_cast<int>(rank.value)));
    }
    return out;
  }
};

TEST_F(Ranking, CountsEventsThatHappenedOrArePlanned) {
  EXPECT_THAT(ranks({}), ElementsAre("Malaysia 5", "Vietnam 5", "Canada 3", "Russia 1"));
  RankingOptions actual;
  actual.modalities = {Modality::Actual};
  EXPECT_THAT(ranks(actual), ElementsAre("Malaysia 4", "Vietnam 4", "Canada 2", "Russia 1"));
}

TEST_F(Ranking, TellsWhoActsFromWhoReceives) {
  RankingOptions options;
  options.types = {EventType::Visit};
  const auto all = ranking_of(graph, options);
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(graph[all[0].node].name, "Malaysia");
  EXPECT_EQ(all[0].acting, 0U);
  EXPECT_EQ(all[0].receiving, 1U);
  EXPECT_EQ(all[1].acting, 1U);
}

TEST_F(Ranking, IsOfPairsPersonsAndPartnersToo) {
  RankingOptions options;
  options.who = Ranked::Pairs;
  EXPECT_THAT(ranks(options), ElementsAre("Malaysia–Vietnam 4", "Canada–Malaysia 2", "Canada–Russia 1",
                                          "Canada–Vietnam 1", "Russia–Vietnam 1"));
  options.measure = Measure::Conflict;
  EXPECT_THAT(ranks(options), ElementsAre("Canada–Russia 1", "Russia–Vietnam 1"));
  options.measure = Measure::Agreements;
  EXPECT_THAT(ranks(options), ElementsAre("Malaysia–Vietnam 1"));
  options = {};
  options.who = Ranked::Persons;
  EXPECT_THAT(ranks(options), ElementsAre("Tô Lâm 2", "Anwar Ibrahim 1"));
  options = {};
  options.measure = Measure::Partners;
  EXPECT_THAT(ranks(options), ElementsAre("Canada 3", "Vietnam 3", "Malaysia 2", "Russia 2"));
}

TEST_F(Ranking, CountsDocumentsAndWithinAPeriod) {
  RankingOptions options;
  options.measure = Measure::Documents;
  options.period.since = test::date("2024-12");
  EXPECT_THAT(ranks(options), ElementsAre("Malaysia 2", "Belarus 1", "Canada 1", "Russia 1", "Vietnam 1"));
}

TEST_F(Ranking, IsByMetricsWhereTheyAreThere) {
  RankingOptions options;
  options.measure = Measure::Centrality;
  EXPECT_THAT(ranks(options), IsEmpty());
  graph = with_metrics(graph);
  const auto all = ranking_of(graph, options);
  ASSERT_GE(all.size(), 4U);
  EXPECT_GE(all[0].value, all[1].value);
  EXPECT_EQ(all[0].value, graph[all[0].node].metrics->page_rank);
}

}  // namespace
}  // namespace entente::query
