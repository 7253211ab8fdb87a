// SPDX-License-Identifier: MIT
#include "entente/query/members.hpp"

#include "tests/query/desk.hpp"

namespace entente::query {
namespace {

using testing::ElementsAre;

class Members : public Desk {
 protected:
  [[nodiscard]] std::vector<std::string> of(const std::string& body) const {
    std::vector<std::string> out;
    for (const Member& member : members_of(graph, gazetteer, body)) {
      out.push_back(member.name + (member.claims.empty() ? "" : " texts") +
                    (member.in_gazetteer ? " gazetteer" : ""));
    }
    return out;
  }
};

TEST_F(Members, AreToldApartByWhoKnowsThem) {
  EXPECT_THAT(of("org/ASEAN"), ElementsAre("Kiribati gazetteer", "Vietnam texts gazetteer"));
}

TEST_F(Members, OfABodyThatNoTextNamesAreTheGazetteers) {
  graph = Graph();
  EXPECT_THAT(of("org/ASEAN"), ElementsAre("Kiribati gazetteer", "Vietnam gazetteer"));
  EXPECT_TRUE(of("org/UNKNOWN").empty());
}

TEST_F(Members, AreThoseWhoJoinedButNotThoseWhoMay) {
  GraphBuilder builder;
  test::Claims doc("a");
  const auto nato = doc.igo("North Atlantic Treaty Organization", "NATO");
  doc.event(EventType::Accession, {doc.country("SWE", "Sweden")}, {nato}, "2024-03-07");
  doc.event(EventType::Accession, {doc.country("UKR", "Ukraine")}, {nato}, "", Modality::Hypothetical);
  doc.event(EventType::Visit, {doc.country("JPN", "Japan")}, {nato}, "2024");
  builder.add(doc.take());
  graph = std::move(builder).build();
  EXPECT_THAT(of("org/NATO"), ElementsAre("Sweden texts"));
}

}  // namespace
}  // namespace entente::query
