// SPDX-License-Identifier: MIT
#include "export/viewer_map.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <utility>

#include "tests/export/samples.hpp"

namespace entente::detail {
namespace {

using test::Claims;

Graph graph_of(Claims& doc) {
  GraphBuilder builder;
  builder.add(doc.take());
  return std::move(builder).build();
}

/// "Malaysia – Việt Nam: 6", in the order of the lines.
std::vector<std::string> lines_of(const ViewerMap& map, const Graph& graph) {
  std::vector<std::string> out;
  for (const MapLine& line : map.lines) {
    out.push_back(graph[map.nodes[line.from].node].name + " – " + graph[map.nodes[line.to].node].name + ": " +
                  std::to_string(line.claims.size()));
  }
  std::sort(out.begin(), out.end());
  return out;
}

TEST(RelationsMap, HasALineForEachPairWithWhatLiesBetween) {
  Claims doc("a");
  const auto peru = doc.country("PER", "Peru");
  const auto chile = doc.country("CHL", "Chile");
  const auto cuba = doc.country("CUB", "Cuba");
  doc.event(EventType::Visit, {peru}, {chile}, "2024");
  doc.event(EventType::Meeting, {peru, chile, cuba}, {}, "2023");
  doc.agreement("Pact", AgreementKind::Treaty, {peru, chile}, AgreementStatus::Signed, "2022");
  const Graph graph = graph_of(doc);
  EXPECT_EQ(lines_of(relations_map(graph), graph),
            (std::vector<std::string>{"Chile – Cuba: 1", "Chile – Peru: 3", "Cuba – Peru: 1"}));
}

TEST(RelationsMap, WhatOnlyMightHaveBeenMakesNoLineButStandsOnOneThatIs) {
  Claims doc("a");
  const auto peru = doc.country("PER", "Peru");
  const auto chile = doc.country("CHL", "Chile");
  const auto cuba = doc.country("CUB", "Cuba");
  doc.event(EventType::Visit, {peru}, {cuba}, "2024", Modality::Hypothetical);
  doc.event(EventType::Visit, {peru}, {chile}, "2023");
  doc.event(EventType::Visit, {chile}, {peru}, "2022", Modality::Negated);
  const Graph graph = graph_of(doc);
  EXPECT_EQ(lines_of(relations_map(graph), graph), (std::vector<std::string>{"Chile – Peru: 2"}));
}

TEST(ActorsMap, JoinsThoseWhomClaimsName) {
  Claims doc("a");
  const auto peru = doc.country("PER", "Peru");
  const auto body = doc.igo("Organization of American States", "OAS");
  const auto boss = doc.person("Ana Ríos", peru);
  doc.tenure(boss, "President", peru);
  doc.membership(peru, body, MembershipRole::Member);
  EventClaim& call = doc.event(EventType::Request, {peru}, {body}, "2024");
  call.actors = {boss};
  const Graph graph = graph_of(doc);
  EXPECT_EQ(lines_of(actors_map(graph, 100), graph),
            (std::vector<std::string>{"Organization of American States – Ana Ríos: 1", "Peru – Ana Ríos: 1",
                                      "Peru – Organization of American States: 1"}));
}

/// So many countries met once.
Graph summit(int countries) {
  Claims doc("a");
  Claims::Entities all;
  for (int i = 0; i < countries; ++i) {
    const std::string code{'Q', 'A', static_cast<char>('A' + i)};
    all.push_back(doc.country(code, "Country " + code));
  }
  doc.event(EventType::Meeting, all, {}, "2024");
  return graph_of(doc);
}

TEST(ActorsMap, FourPartiesHaveLinesOfTheirOwn) {
  const ViewerMap map = actors_map(summit(4), 100);
  EXPECT_EQ(map.nodes.size(), 4U);
  EXPECT_EQ(map.lines.size(), 6U);
}

TEST(ActorsMap, AClaimOfMorePartiesIsANodeAmongThem) {
  const Graph graph = summit(9);
  const ViewerMap map = actors_map(graph, 100);
  EXPECT_EQ(map.nodes.size(), 10U);
  EXPECT_EQ(map.lines.size(), 9U);
  EXPECT_EQ(std::count_if(map.nodes.begin(), map.nodes.end(),
                          [&](const MapNode& node) { return graph[node.node].type() == NodeType::Event; }),
            1);
}

TEST(ActorsMap, KeepsTheBestConnectedAndCountsTheRest) {
  const Graph graph = summit(9);
  const ViewerMap map = actors_map(graph, 4);
  EXPECT_EQ(map.nodes.size(), 4U);
  EXPECT_EQ(map.left_out, 6U);
  EXPECT_EQ(map.lines.size(), 3U) << "the summit, which has nine lines, and three who came";
}

TEST(ViewerMap, EveryNodeHasAPlaceOfItsOwnAndKeepsIt) {
  const Graph graph = summit(9);
  ViewerMap map = relations_map(graph);
  lay_out(map, graph, {});
  std::set<std::pair<double, double>> places;
  for (const MapNode& node : map.nodes) places.emplace(node.x, node.y);
  EXPECT_EQ(places.size(), 9U);
  ViewerMap again = relations_map(graph);
  lay_out(again, graph, {});
  for (std::size_t i = 0; i < map.nodes.size(); ++i) {
    EXPECT_EQ(map.nodes[i].x, again.nodes[i].x);
    EXPECT_EQ(map.nodes[i].y, again.nodes[i].y);
  }
}

TEST(ViewerMap, AnEmptyGraphHasEmptyMaps) {
  ViewerMap map = actors_map(Graph(), 100);
  lay_out(map, Graph(), {});
  EXPECT_TRUE(map.nodes.empty());
}

}  // namespace
}  // namespace entente::detail
