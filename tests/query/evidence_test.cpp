// SPDX-License-Identifier: MIT
#include "entente/query/evidence.hpp"

#include "tests/query/desk.hpp"

namespace entente::query {
namespace {

using testing::ElementsAre;
using testing::UnorderedElementsAre;

class Shows : public Desk {
 protected:
  [[nodiscard]] std::vector<std::string> quotes(const std::string& of) const {
    std::vector<std::string> out;
    for (const Shown& one : shown_of(graph, node(of))) {
      out.push_back(id(one.document) + " " + one.as + " " + one.evidence.quote);
    }
    return out;
  }
};

TEST_F(Shows, OfAnEntityWhereItIsNamed) {
  EXPECT_THAT(quotes("country/RUS"), ElementsAre("doc/summit name Russia"));
}

TEST_F(Shows, OfARelationWhatItWasDerivedFrom) {
  EXPECT_THAT(quotes("relation/CAN-RUS"), ElementsAre("doc/summit evidence Criticism"));
  EXPECT_THAT(quotes("relation/MYS-VNM"),
              UnorderedElementsAre("doc/talks evidence Visit", "doc/talks evidence UpgradeRelations",
                                   "doc/talks evidence Meeting", "doc/summit evidence Meeting",
                                   "doc/talks evidence Comprehensive Strategic Partnership"));
}

TEST_F(Shows, OfADocumentAllThatItShows) {
  EXPECT_THAT(quotes("doc/later"),
              UnorderedElementsAre("doc/later evidence Prime Minister", "doc/later evidence PM"));
}

TEST_F(Shows, CountCopiesOfAStoryOnce) {
  DocumentNode first;
  first.story = "doc/a";
  EventNode event;
  for (const std::uint32_t document : {0U, 1U, 2U}) {
    event.evidence.push_back({NodeIndex{document}, {{0, 1}, "x", "r", 1}});
  }
  const Graph graph_of_copies = make_graph({{"doc/a", "a", first},
                                            {"doc/b", "b", first},
                                            {"doc/c", "c", DocumentNode{}},
                                            {"event/1", "Meeting", event}});
  const auto& evidence = evidence_of(graph_of_copies[*graph_of_copies.find("event/1")]);
  EXPECT_EQ(count_sources(graph_of_copies, evidence).documents, 3U);
  EXPECT_EQ(count_sources(graph_of_copies, evidence).sources, 2U);
}

}  // namespace
}  // namespace entente::query
