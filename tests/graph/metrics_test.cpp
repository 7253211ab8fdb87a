// SPDX-License-Identifier: MIT
#include "entente/graph/metrics.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "entente/graph/builder.hpp"
#include "tests/support/claims.hpp"

namespace entente {
namespace {

/// A star: Viet Nam meets three others; and two by themselves.
struct Metrics : testing::Test {
  test::Claims doc{"a"};
  EntityIndex vnm = doc.country("VNM", "Viet Nam");
  EntityIndex mys = doc.country("MYS", "Malaysia");
  EntityIndex sgp = doc.country("SGP", "Singapore");
  EntityIndex lao = doc.country("LAO", "Laos");
  EntityIndex per = doc.country("PER", "Peru");
  EntityIndex chl = doc.country("CHL", "Chile");

  Graph build() {
    GraphBuilder builder;
    builder.add(doc.copy());
    return with_metrics(std::move(builder).build());
  }
  static const NodeMetrics& of(const Graph& graph, std::string_view id) {
    return graph[graph.find(id).value()].metrics.value();
  }
};

TEST_F(Metrics, WhoStandsBetweenOthersIsCentral) {
  for (const EntityIndex other : {mys, sgp, lao}) doc.event(EventType::Meeting, {vnm, other}, {}, "2024");
  doc.event(EventType::Meeting, {per, chl}, {}, "2024");
  const Graph graph = build();
  EXPECT_EQ(of(graph, "country/VNM").degree, 3U);
  EXPECT_GT(of(graph, "country/VNM").page_rank, of(graph, "country/MYS").page_rank);
  // Three of the ten pairs of the others have their only path through it.
  EXPECT_DOUBLE_EQ(of(graph, "country/VNM").betweenness.value(), 0.3);
  EXPECT_DOUBLE_EQ(of(graph, "country/MYS").betweenness.value(), 0);
  EXPECT_EQ(of(graph, "country/LAO").component, 1U);
  EXPECT_EQ(of(graph, "country/PER").component, 2U);
  EXPECT_EQ(of(graph, "country/PER").component, of(graph, "country/CHL").component);
  double sum = 0;
  for (const Node& node : graph.nodes()) sum += node.metrics ? node.metrics->page_rank : 0;
  EXPECT_NEAR(sum, 1, 1e-6);
}

TEST_F(Metrics, TiesWeighInCommunities) {
  for (const char* day : {"2024-01-01", "2024-02-01", "2024-03-01"}) {
    doc.event(EventType::Meeting, {vnm, mys}, {}, day);
    doc.event(EventType::Meeting, {vnm, sgp}, {}, day);
    doc.event(EventType::Meeting, {per, chl}, {}, day);
  }
  doc.event(EventType::Meeting, {sgp, per}, {}, "2024-06-01");
  const Graph graph = build();
  EXPECT_EQ(of(graph, "country/MYS").community, of(graph, "country/SGP").community);
  EXPECT_EQ(of(graph, "country/PER").community, of(graph, "country/CHL").community);
  EXPECT_NE(of(graph, "country/PER").community, of(graph, "country/SGP").community);
  EXPECT_EQ(of(graph, "country/PER").component, of(graph, "country/SGP").component);
}

TEST_F(Metrics, WhoTakesPartInNothingHasNone) {
  doc.event(EventType::Meeting, {vnm, mys}, {}, "2024");
  doc.event(EventType::Meeting, {vnm, lao}, {}, "2024", Modality::Negated);
  const Graph graph = build();
  EXPECT_FALSE(graph[graph.find("country/LAO").value()].metrics);
  EXPECT_FALSE(graph[graph.find("doc/a").value()].metrics);
  EXPECT_EQ(of(graph, "country/VNM").degree, 1U);
  EXPECT_EQ(with_metrics(Graph()).size(), 0U);
}

}  // namespace
}  // namespace entente
