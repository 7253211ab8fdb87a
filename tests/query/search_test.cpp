// SPDX-License-Identifier: MIT
#include "entente/query/search.hpp"

#include "tests/query/desk.hpp"

namespace entente::query {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class Search : public Desk {
 protected:
  [[nodiscard]] std::vector<std::string> found(const std::string& words, std::optional<NodeType> type = {},
                                               Period period = {}) const {
    std::vector<std::string> out;
    for (const Hit& hit : search(graph, words, type, period)) {
      out.push_back(shown(hit.node) + " (" + std::string(name(hit.in)) + ")");
    }
    return out;
  }
};

TEST_F(Search, FindsTopicsByTheirWordsAndBeginnings) {
  EXPECT_THAT(found("Climate"), ElementsAre("Meeting 2024-11-20 (topic)"));
  EXPECT_THAT(found("clim chan"), ElementsAre("Meeting 2024-11-20 (topic)"));
  EXPECT_THAT(found("limate"), IsEmpty());
}

TEST_F(Search, PutsWholeNamesFirst) {
  const auto all = found("Lâm");
  ASSERT_EQ(all.size(), 3U);
  EXPECT_EQ(found("Tô Lâm").front(), "person/to-lam (name)");
  EXPECT_EQ(found("prime minister", NodeType::Tenure).size(), 1U);
}

TEST_F(Search, ReadsQuotesLast) {
  EXPECT_THAT(found("UpgradeRelations"), ElementsAre("UpgradeRelations 2024-11-22 (quote)"));
}

TEST_F(Search, KeepsToATypeAndAPeriod) {
  EXPECT_THAT(found("partnership", NodeType::Country), IsEmpty());
  EXPECT_THAT(found("climate", {}, {test::date("2025"), {}}), IsEmpty());
  EXPECT_THAT(found("climate", {}, {test::date("2024-11"), {}}), ElementsAre("Meeting 2024-11-20 (topic)"));
}

TEST_F(Search, OfNothingFindsNothing) {
  EXPECT_THAT(found(""), IsEmpty());
  EXPECT_THAT(found(" ?! "), IsEmpty());
}

}  // namespace
}  // namespace entente::query
