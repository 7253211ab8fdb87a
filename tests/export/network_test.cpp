// SPDX-License-Identifier: MIT
#include "export/network.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

#include "tests/export/samples.hpp"

namespace entente::detail {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(Network, DaysOfReducedDates) {
  EXPECT_EQ(day_text(test::date("2024"), false), "2024-01-01");
  EXPECT_EQ(day_text(test::date("2024"), true), "2024-12-31");
  EXPECT_EQ(day_text(test::date("2024-02"), true), "2024-02-29");
  EXPECT_EQ(day_text(test::date("2023-02"), true), "2023-02-28");
  EXPECT_EQ(day_text(test::date("2024-11-21"), true), "2024-11-21");
}

TEST(Network, EveryNodeAndEdgeOfTheGraph) {
  const Graph graph = test::rich_graph();
  const Network network(graph, View::Full);
  EXPECT_TRUE(network.directed());
  std::size_t nodes = 0;
  network.each_node([&](const NetworkNode& node) {
    EXPECT_EQ(node.id, graph.nodes()[nodes].id);
    ++nodes;
  });
  EXPECT_EQ(nodes, graph.size());
  std::map<std::string, int> labels;
  network.each_edge([&](const NetworkEdge& edge) {
    EXPECT_TRUE(graph.find(edge.source) && graph.find(edge.target)) << edge.id;
    ++labels[edge.label];
  });
  EXPECT_EQ(labels["between"], 2);
  EXPECT_EQ(labels["location"], 1);
  EXPECT_EQ(labels["parentOrganization"], 1);
  EXPECT_GT(labels["evidence"], 5);
}

TEST(Network, PeriodsOfClaims) {
  const Graph graph = test::rich_graph();
  Network(graph, View::Full).each_node([&](const NetworkNode& node) {
    if (node.label.find("Official visit") != std::string::npos) {
      EXPECT_EQ(node.period.start, test::date("2024-11-21"));
      EXPECT_EQ(node.period.end, test::date("2024-11-23"));
      EXPECT_FALSE(node.repeats);
    }
    if (node.label.find("General Secretary") != std::string::npos) {
      EXPECT_EQ(node.period.start, test::date("2024-08-03"));
      EXPECT_FALSE(node.period.end.known());
      EXPECT_TRUE(node.repeats);
    }
  });
}

TEST(Network, RelationsAreEdgesOfTheirView) {
  const Network network(test::rich_graph(), View::Relations);
  EXPECT_FALSE(network.directed());
  EXPECT_EQ(network.node_count(), 2U);
  EXPECT_EQ(network.edge_count(), 1U);
  network.each_edge([](const NetworkEdge& edge) {
    EXPECT_EQ(edge.source, "country/MYS");
    EXPECT_EQ(edge.target, "country/VNM");
    EXPECT_GT(edge.weight, 1);
  });
}

TEST(Network, FormatsWriteThem) {
  const Graph graph = test::rich_graph();
  const std::string graphml = test::written(graph, "graphml", test::view(View::Full));
  EXPECT_THAT(graphml, HasSubstr("<node id=\"country:VNM\">\n   <data key=\"label\">Việt Nam</data>"));
  EXPECT_THAT(graphml, HasSubstr("attr.name=\"eventCount\" attr.type=\"long\""));
  EXPECT_THAT(graphml, Not(HasSubstr("y:NodeLabel")));
  ExportOptions yed = test::view(View::Full);
  yed.yed = true;
  EXPECT_THAT(test::written(graph, "graphml", yed), HasSubstr("<y:NodeLabel>Việt Nam</y:NodeLabel>"));
  const std::string gexf = test::written(graph, "gexf", test::view(View::Full));
  EXPECT_THAT(gexf, HasSubstr("start=\"2024-11-21\" end=\"2024-11-23\""));
  EXPECT_THAT(gexf, HasSubstr("<spell start=\"2024-08-03\"/>"));
}

}  // namespace
}  // namespace entente::detail
