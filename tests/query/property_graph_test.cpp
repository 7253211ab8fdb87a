// SPDX-License-Identifier: MIT
// The shape of a graph, and that lookups find the same before and after their index is built.
#include "entente/query/property_graph.hpp"

#include <gtest/gtest.h>

#include "tests/query/asking.hpp"

namespace entente::query {
namespace {

std::vector<std::uint32_t> numbers(std::span<const EdgeId> edges) {
  std::vector<std::uint32_t> out;
  for (const EdgeId edge : edges) out.push_back(static_cast<std::uint32_t>(edge));
  return out;
}

TEST(PropertyGraph, NeighboursComeByType) {
  const MemoryGraph graph({{{"A"}, {}}, {{"B", "A"}, {}}}, {{NodeId{0}, NodeId{1}, "T", {}},
                                                            {NodeId{0}, NodeId{1}, "S", {}},
                                                            {NodeId{1}, NodeId{0}, "T", {}},
                                                            {NodeId{0}, NodeId{0}, "T", {}}});
  EXPECT_EQ(numbers(graph.edges_of(NodeId{0}, Direction::Out)), (std::vector<std::uint32_t>{0, 3, 1}));
  EXPECT_EQ(numbers(graph.edges_of(NodeId{0}, Direction::In)), (std::vector<std::uint32_t>{2, 3}));
  EXPECT_EQ(numbers(graph.edges_of(NodeId{0}, Direction::Out, *graph.type("S"))),
            (std::vector<std::uint32_t>{1}));
  EXPECT_EQ(numbers(graph.edges_of(NodeId{1}, Direction::Out, *graph.type("S"))),
            (std::vector<std::uint32_t>{}));
  EXPECT_EQ(numbers(graph.edges_with(*graph.type("T"))), (std::vector<std::uint32_t>{0, 2, 3}));
  EXPECT_EQ(graph.nodes_with(*graph.label("A")).size(), 2U);
  EXPECT_TRUE(graph.has(NodeId{1}, *graph.label("B")));
  EXPECT_FALSE(graph.has(NodeId{0}, *graph.label("B")));
  EXPECT_EQ(graph.label("C"), std::nullopt);
}

TEST(PropertyGraph, AnIndexFindsWhatASearchFinds) {
  std::vector<MemoryNode> nodes;
  for (int i = 0; i < 500; ++i) {
    Value value =
        i % 5 == 0 ? Value(i % 7) : (i % 5 == 1 ? Value(1.0 * (i % 7)) : Value("s" + std::to_string(i % 7)));
    nodes.push_back({{i % 2 == 0 ? "Even" : "Odd"}, {{"k", i % 11 == 0 ? Value() : value}}});
  }
  const MemoryGraph graph(nodes, {});
  const KeyId key = *graph.key("k");
  for (const Value& value : {Value(3), Value(3.0), Value("s3"), Value("none"), Value(), Value(true)}) {
    for (const std::optional<LabelId> label :
         {std::optional<LabelId>(), graph.label("Even"), graph.label("Odd")}) {
      std::vector<NodeId> wanted;
      for (std::size_t i = 0; i < nodes.size(); ++i) {
        const auto node = static_cast<NodeId>(i);
        if ((!label || graph.has(node, *label)) && equal(graph.property(node, key), value) == true)
          wanted.push_back(node);
      }
      for (int turn = 0; turn < 3; ++turn) EXPECT_EQ(graph.seek(label, key, value), wanted);
    }
  }
}

/// Every order of steps must find the same: the plan that a pattern gets depends on the graph alone.
TEST(PropertyGraph, PatternsFindTheSameFromEveryEnd) {
  std::vector<MemoryNode> nodes;
  std::vector<MemoryEdge> edges;
  std::uint32_t state = 7;
  const auto next = [&](std::uint32_t limit) {
    return (state = state * 1664525U + 1013904223U) / 65536U % limit;
  };
  for (std::uint32_t i = 0; i < 30; ++i) nodes.push_back({{i % 3 == 0 ? "A" : "B"}, {{"n", Value(i % 4)}}});
  for (std::uint32_t i = 0; i < 200; ++i) {
    edges.push_back({NodeId{next(30)}, NodeId{next(30)}, next(2) == 0 ? "T" : "S", {{"w", Value(next(3))}}});
  }
  const MemoryGraph graph(nodes, edges);
  const std::pair<const char*, const char*> kPairs[] = {
      {"MATCH (a:A {n: 1})-[r:T]->(b)-[s]-(c:B) RETURN count(*)",
       "MATCH (c:B)-[s]-(b)<-[r:T]-(a:A {n: 1}) RETURN count(*)"},
      {"MATCH (a:A)-[r]->(b), (b)-[s]->(c {n: 2}) RETURN count(*)",
       "MATCH (b)-[s]->(c), (a)-[r]->(b) WHERE c.n = 2 AND a:A RETURN count(*)"},
      {"MATCH (a {n: 0})-[*1..3]->(b {n: 1}) RETURN count(*)",
       "MATCH (b {n: 1})<-[*1..3]-(a) WHERE a.n = 0 RETURN count(*)"},
      {"MATCH (a)-[r {w: 1}]-(b)-[q]-(a) RETURN count(*)",
       "MATCH (a)-[q]-(b)-[r]-(a) WHERE r.w = 1 RETURN count(*)"},
      {"MATCH (a:A), (b:B) MATCH (a)-[r]-(b) RETURN count(*)", "MATCH (b:B)-[r]-(a:A) RETURN count(*)"},
  };
  for (const auto& [one, other] : kPairs) {
    EXPECT_EQ(ask(one, graph), ask(other, graph)) << one;
    EXPECT_NE(ask(one, graph), "0") << one;
  }
}

/// What a search from both ends finds, against the shortest of all walks.
TEST(PropertyGraph, ShortestPathsAreTheShortestWalks) {
  std::vector<MemoryNode> nodes;
  std::vector<MemoryEdge> edges;
  std::uint32_t state = 11;
  const auto next = [&](std::uint32_t limit) {
    return (state = state * 1664525U + 1013904223U) / 65536U % limit;
  };
  constexpr std::uint32_t kNodes = 14;
  for (std::uint32_t i = 0; i < kNodes; ++i) nodes.push_back({{}, {{"n", Value(i)}}});
  for (std::uint32_t i = 0; i < 20; ++i)
    edges.push_back({NodeId{next(kNodes)}, NodeId{next(kNodes)}, "T", {}});
  const MemoryGraph graph(nodes, edges);
  std::size_t found = 0;
  for (const std::string arrow : {"->", "-"}) {
    for (std::uint32_t from = 0; from < kNodes; ++from) {
      for (std::uint32_t to = 0; to < kNodes; ++to) {
        if (from == to) continue;
        const Parameters ends{{"a", Value(from)}, {"b", Value(to)}};
        const std::string between = "({n: $a})-[*..6]" + arrow + "({n: $b})";
        const std::string rows = " WITH length(p) AS l, count(*) AS n ORDER BY l LIMIT 1 RETURN l, n";
        const std::string walks = ask("MATCH p = " + between + rows, graph, ends);
        EXPECT_EQ(ask("MATCH p = allShortestPaths(" + between + ")" + rows, graph, ends), walks)
            << from << to;
        const std::string one = ask("MATCH p = shortestPath(" + between + ") RETURN length(p)", graph, ends);
        EXPECT_EQ(one, walks.substr(0, walks.find(','))) << from << to;
        found += walks.empty() ? 0U : 1U;
      }
    }
  }
  EXPECT_GT(found, 50U);
}

}  // namespace
}  // namespace entente::query
