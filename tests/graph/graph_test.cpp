// SPDX-License-Identifier: MIT
#include "entente/graph/graph.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace entente {
namespace {

using testing::ElementsAre;

constexpr NodeIndex at(std::uint32_t i) {
  return NodeIndex{i};
}

/// b/meeting between c/one and c/two, c/two also its place.
std::vector<Node> meeting() {
  EventNode event;
  event.actors = {at(2), at(1)};
  event.location = at(2);
  event.evidence = {{at(3), {}}, {at(3), {}}};
  return {{"b/meeting", "", event},
          {"c/two", "", CountryNode{}},
          {"c/one", "", CountryNode{}},
          {"a/doc", "", DocumentNode{}}};
}

TEST(Graph, SortsNodesByIdAndRenumbersReferences) {
  const Graph graph = make_graph(meeting());
  ASSERT_EQ(graph.size(), 4U);
  EXPECT_EQ(graph.nodes()[0].id, "a/doc");
  EXPECT_EQ(graph.nodes()[3].id, "c/two");
  const auto* event = graph[at(1)].as<EventNode>();
  ASSERT_NE(event, nullptr);
  EXPECT_THAT(event->actors, ElementsAre(at(2), at(3)));
  EXPECT_EQ(event->location, at(2));
  EXPECT_EQ(event->evidence.size(), 1U) << "the same evidence twice is one";
}

TEST(Graph, HasOneEdgeForEachReference) {
  const Graph graph = make_graph(meeting());
  EXPECT_EQ(graph.edge_count(), 4U);
  EXPECT_THAT(graph.out_edges(at(1)),
              ElementsAre(Edge{at(1), at(2), EdgeRole::Actor}, Edge{at(1), at(3), EdgeRole::Actor},
                          Edge{at(1), at(2), EdgeRole::Location}, Edge{at(1), at(0), EdgeRole::Evidence}));
  EXPECT_THAT(graph.in_edges(at(2)),
              ElementsAre(Edge{at(1), at(2), EdgeRole::Actor}, Edge{at(1), at(2), EdgeRole::Location}));
}

TEST(Graph, FindsNodesById) {
  const Graph graph = make_graph(meeting());
  EXPECT_EQ(graph.find("c/one"), at(2));
  EXPECT_EQ(graph.find("c/o"), std::nullopt);
  EXPECT_EQ(Graph().find("c/one"), std::nullopt);
}

TEST(Graph, LeavesOutReferencesIntoTheVoid) {
  std::vector<Node> nodes = meeting();
  nodes[2].id.clear();  // a node without an id is not one
  nodes[0].as<EventNode>()->recipients = {at(77)};
  const Graph graph = make_graph(std::move(nodes));
  const auto* event = graph[*graph.find("b/meeting")].as<EventNode>();
  EXPECT_EQ(event->actors.size(), 1U);
  EXPECT_TRUE(event->recipients.empty());
  EXPECT_EQ(event->location, std::nullopt);
}

TEST(Graph, MeasuresDistancesAroundDocuments) {
  const Graph graph = make_graph(meeting());
  const NodeIndex start[] = {at(2)};
  EXPECT_THAT(graph.distances(start, 9), ElementsAre(std::nullopt, 1U, 0U, 2U));
  EXPECT_THAT(graph.distances(start, 1), ElementsAre(std::nullopt, 1U, 0U, std::nullopt));
}

TEST(Graph, NamesEveryRoleAndType) {
  EXPECT_EQ(name(EdgeRole::Actor), "actor");
  EXPECT_EQ(name(EdgeRole::ParentOrganization), "parentOrganization");
  EXPECT_EQ(name(EdgeRole::Evidence), "evidence");
  EXPECT_EQ(name(NodeType::Group), "Group");
  EXPECT_EQ(name(NodeType::Agreement), "Agreement");
  EXPECT_EQ(name(NodeType::Relation), "BilateralRelation");
  EXPECT_EQ(name(NodeType::Document), "Document");
  EXPECT_EQ(parse_relation_state("severed"), RelationState::Severed);
  EXPECT_EQ(parse_relation_state("broken"), std::nullopt);
}

}  // namespace
}  // namespace entente
