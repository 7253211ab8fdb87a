// SPDX-License-Identifier: MIT
#include "entente/graph/filter.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "entente/graph/builder.hpp"
#include "tests/support/claims.hpp"

namespace entente {
namespace {

using test::Claims;
using testing::ElementsAre;

/// France – Germany – Poland – Latvia in a row, and a summit of all four with Spain.
struct Filter : testing::Test {
  Filter() {
    Claims doc("a");
    const auto fra = doc.country("FRA", "France");
    const auto deu = doc.country("DEU", "Germany");
    const auto pol = doc.country("POL", "Poland");
    const auto lva = doc.country("LVA", "Latvia");
    doc.at(fra).aliases = {"French Republic"};
    doc.event(EventType::Visit, {fra}, {deu}, "2020-05-05");
    doc.event(EventType::Call, {deu, pol}, {}, "2021");
    doc.event(EventType::Criticism, {pol}, {lva}, "2022-07-01");
    doc.event(EventType::Request, {fra}, {lva});
    doc.tenure(doc.person("Emmanuel Macron", fra), "President", fra);
    doc.membership(pol, doc.igo("European Union", "EU"));
    GraphBuilder builder(GraphBuilder::Claims::Kept);
    builder.add(doc.take());
    graph = std::move(builder).build();
  }

  [[nodiscard]] std::vector<std::string> names(const GraphFilter& filter, NodeType type) const {
    std::vector<std::string> out;
    const Graph part = filtered(graph, filter);
    for (const Node& node : part.nodes()) {
      if (node.type() == type) out.push_back(node.name);
    }
    return out;
  }
  [[nodiscard]] GraphFilter focus(std::string_view name, std::uint32_t depth = 1) const {
    GraphFilter filter;
    filter.focus = {find_entity(graph, name).value()};
    filter.depth = depth;
    return filter;
  }

  Graph graph;
};

TEST_F(Filter, APartIsNotWhatTheDocumentSaid) {
  const auto told = [](const Graph& of) { return of[of.find("doc/a").value()].as<DocumentNode>()->claims; };
  EXPECT_NE(told(filtered(graph, {})), "");
  GraphFilter filter;
  filter.until = test::date("2030");
  EXPECT_EQ(told(filtered(graph, filter)), "");
}

TEST_F(Filter, WithoutRestrictionsIsTheGraph) {
  EXPECT_EQ(filtered(graph, {}).size(), graph.size());
}

TEST_F(Filter, FocusKeepsTheClaimsThatNameIt) {
  EXPECT_THAT(names(focus("Germany"), NodeType::Relation),
              ElementsAre("Germany – France", "Germany – Poland"));
  EXPECT_THAT(names(focus("Germany"), NodeType::Country), ElementsAre("Germany", "France", "Poland"));
  EXPECT_TRUE(names(focus("Germany"), NodeType::Tenure).empty());
}

TEST_F(Filter, DepthTwoReachesNeighboursOfNeighbours) {
  EXPECT_EQ(names(focus("Germany", 2), NodeType::Relation).size(), 4U);
  EXPECT_EQ(names(focus("Germany", 2), NodeType::Tenure).size(), 1U);
}

TEST_F(Filter, PeriodsIncludeTheirEndsAtThePrecisionGiven) {
  GraphFilter filter;
  filter.since = test::date("2020-05-05");
  filter.until = test::date("2021");
  EXPECT_THAT(names(filter, NodeType::Event),
              testing::UnorderedElementsAre("Visit of France to Germany", "Call between Germany and Poland"));
  filter.since = test::date("2020-05-06");
  EXPECT_THAT(names(filter, NodeType::Event), ElementsAre("Call between Germany and Poland"));
  filter.since = test::date("2022");
  filter.until = {};
  EXPECT_THAT(names(filter, NodeType::Event), ElementsAre("Criticism by Poland of Latvia"));
}

TEST_F(Filter, TypesKeepEventsOfTheseTypesOnly) {
  GraphFilter filter;
  filter.types = {EventType::Criticism};
  EXPECT_THAT(names(filter, NodeType::Event), ElementsAre("Criticism by Poland of Latvia"));
  EXPECT_THAT(names(filter, NodeType::Relation), ElementsAre("Latvia – Poland"));
  EXPECT_TRUE(names(filter, NodeType::Membership).empty());
}

TEST_F(Filter, RelationsAreDerivedAnew) {
  GraphFilter filter;
  filter.types = {EventType::Visit};
  const Graph part = filtered(graph, filter);
  EXPECT_EQ(part[part.find("relation/DEU-FRA").value()].as<RelationNode>()->event_count, 1U);
  EXPECT_EQ(part.find("relation/FRA-LVA"), std::nullopt);
}

TEST_F(Filter, ASummitDoesNotBringItsBystandersRelations) {
  Claims doc("b");
  doc.event(EventType::Meeting,
            {doc.country("ESP", "Spain"), doc.country("PRT", "Portugal"), doc.country("ITA", "Italy")}, {},
            "2024");
  GraphBuilder builder;
  builder.add(doc.take());
  graph = std::move(builder).build();
  EXPECT_THAT(names(focus("Spain"), NodeType::Relation), ElementsAre("Spain – Italy", "Spain – Portugal"));
}

TEST_F(Filter, GroupsAreFoundAndComeWithWhatTheyDid) {
  Claims doc("b");
  const auto sdn = doc.country("SDN", "Sudan");
  const auto rebels = doc.group("Darfur rebels", sdn);
  doc.event(EventType::Attack, {rebels}, {doc.country("CHN", "China")}, "2007");
  doc.event(EventType::Visit, {sdn}, {doc.country("RUS", "Russia")}, "2008");
  GraphBuilder builder;
  builder.add(doc.take());
  graph = std::move(builder).build();
  for (const char* word : {"group/darfur-rebels", "darfur rebels"}) {
    const GraphFilter filter = focus(word);
    EXPECT_THAT(names(filter, NodeType::Group), ElementsAre("Darfur rebels")) << word;
    EXPECT_THAT(names(filter, NodeType::Event), ElementsAre("Attack by Darfur rebels on China")) << word;
    EXPECT_THAT(names(filter, NodeType::Country), ElementsAre("China", "Sudan")) << word;
    EXPECT_TRUE(names(filter, NodeType::Relation).empty()) << word;
  }
  EXPECT_TRUE(names(focus("Russia"), NodeType::Group).empty());
}

TEST_F(Filter, EntitiesAreFoundByIdCodeNameAndAlias) {
  for (const char* word : {"country/FRA", "FRA", "fra", "France", "FRANCE", "french republic"}) {
    const auto found = find_entity(graph, word);
    ASSERT_TRUE(found.has_value()) << word;
    EXPECT_EQ(graph[*found].id, "country/FRA") << word;
  }
  EXPECT_EQ(graph[find_entity(graph, "EU").value()].id, "org/EU");
  EXPECT_EQ(find_entity(graph, "Atlantis"), std::nullopt);
  EXPECT_EQ(find_entity(graph, ""), std::nullopt);
}

}  // namespace
}  // namespace entente
