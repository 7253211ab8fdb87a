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

TEST(Graph, GivesTheClaimsOfNodesByDate) {
  std::vector<Node> nodes{{"a", "A", CountryNode{}}, {"b", "B", CountryNode{}}, {"c", "C", CountryNode{}}};
  const auto event = [&](const std::string& id, PartialDate start, NodeList parties) {
    EventNode data;
    data.start = start;
    data.actor_parties = std::move(parties);
    data.location = data.actor_parties.front();  // the same node twice is one claim
    nodes.push_back({id, id, data});
  };
  event("e1", {}, {at(0), at(1)});
  event("e2", {2024, 5, 0}, {at(0)});
  event("e3", {2020, 0, 0}, {at(0), at(1)});
  event("e4", {2024, 5, 0}, {at(0), at(1), at(2)});
  RelationNode relation;
  relation.between = {at(0), at(1)};
  nodes.push_back({"r", "A - B", relation});
  const Graph graph = make_graph(std::move(nodes));
  const auto ids = [&](const NodeList& of, NodeType type) {
    std::vector<std::string> out;
    for (const NodeIndex node : graph.claims_of(of, type)) out.push_back(graph[node].id);
    return out;
  };
  EXPECT_THAT(ids({at(0)}, NodeType::Event), ElementsAre("e3", "e2", "e4", "e1"));
  EXPECT_THAT(ids({at(0), at(1)}, NodeType::Event), ElementsAre("e3", "e4", "e1"));
  EXPECT_THAT(ids({at(2), at(1), at(0)}, NodeType::Event), ElementsAre("e4"));
  EXPECT_THAT(ids({at(1)}, NodeType::Relation), ElementsAre("r"));
  EXPECT_THAT(ids({at(2)}, NodeType::Agreement), testing::IsEmpty());
  EXPECT_THAT(ids({at(0)}, NodeType::Document), testing::IsEmpty());
  EXPECT_THAT(ids({}, NodeType::Event), testing::IsEmpty());
}

/// Long lists against short ones, as an obvious search finds it.
TEST(Graph, FindsWhatTwoShareHoweverManyClaimsTheyHave) {
  constexpr std::uint32_t kNodes = 7;
  std::vector<Node> nodes;
  for (std::uint32_t i = 0; i < kNodes; ++i) nodes.push_back({"a" + std::to_string(i), "", CountryNode{}});
  for (std::uint32_t i = 0; i < 2000; ++i) {
    EventNode data;
    data.start = {static_cast<std::int16_t>(1900 + i * 7919 % 100), 0, 0};
    for (std::uint32_t k = 0; k < kNodes; ++k) {
      if (i % (k * k * k + 1) == 0) data.actors.push_back(at(k));
    }
    nodes.push_back({"e" + std::to_string(10000 + i), "", data});
  }
  const Graph graph = make_graph(std::move(nodes));
  for (std::uint32_t a = 0; a < kNodes; ++a) {
    for (std::uint32_t b = 0; b < kNodes; ++b) {
      const NodeList both{at(a), at(b)};
      const NodeList found = graph.claims_of(both, NodeType::Event);
      const auto has = [&](NodeIndex node, std::uint32_t who) {
        const NodeList& actors = graph[node].as<EventNode>()->actors;
        return std::find(actors.begin(), actors.end(), at(who)) != actors.end();
      };
      std::size_t expected = 0;
      for (std::uint32_t i = kNodes; i < graph.size(); ++i)
        expected += has(at(i), a) && has(at(i), b) ? 1U : 0U;
      EXPECT_EQ(found.size(), expected) << a << " " << b;
      for (std::size_t i = 0; i < found.size(); ++i) {
        EXPECT_TRUE(has(found[i], a) && has(found[i], b));
        if (i == 0) continue;
        const auto date = [&](std::size_t k) { return graph[found[k]].as<EventNode>()->start; };
        EXPECT_TRUE(std::pair(date(i - 1), found[i - 1]) < std::pair(date(i), found[i]));
      }
    }
  }
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
