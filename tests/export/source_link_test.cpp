// SPDX-License-Identifier: MIT
#include "export/source_link.hpp"

#include <gtest/gtest.h>

#include "tests/export/samples.hpp"

namespace entente::detail {
namespace {

std::string value(const Attributes& attributes, std::string_view name) {
  for (const Attribute& attribute : attributes) {
    if (attribute.name == name) return attribute.value;
  }
  return "(none)";
}

TEST(Link, LeadsToTheWebOnly) {
  EXPECT_EQ(link("https://example.org/a"), "https://example.org/a");
  EXPECT_EQ(link("HTTP://example.org/a"), "HTTP://example.org/a");
  for (const char* other :
       {"", "example.org", "javascript:alert(1)", "data:text/html,x", "file:///etc/passwd",
        " https://example.org", "https://", "//example.org", "ftp://example.org"}) {
    EXPECT_EQ(link(other), "") << other;
  }
  EXPECT_EQ(link("https://example.org/" + std::string(3000, 'a')), "");
  EXPECT_EQ(link("https://example.org/\xFF"), "");
}

TEST(Link, EncodesWhatIsNoUrl) {
  EXPECT_EQ(link("https://e.org/?a=1&b=2"), "https://e.org/?a=1&amp;b=2");
  EXPECT_EQ(link("https://e.org/a b\"c'd<e>f\\N\n"), "https://e.org/a%20b%22c%27d%3Ce%3Ef%5CN%0A");
  EXPECT_EQ(link("https://e.org/Vi\xE1\xBB\x87t"), "https://e.org/Vi%E1%BB%87t");
  EXPECT_EQ(link("https://e.org/%20#x"), "https://e.org/%20#x");
}

TEST(Link, WikidataItemsAreQAndDigits) {
  EXPECT_EQ(wikidata_link("Q881"), "https://www.wikidata.org/wiki/Q881");
  for (const char* other : {"", "Q", "881", "Q88x", "Q1\"", "Q12345678901234567890"}) {
    EXPECT_EQ(wikidata_link(other), "") << other;
  }
}

TEST(Pointer, TellsTheNameTheQuoteAndTheSource) {
  const Graph graph = test::rich_graph();
  for (const Node& node : graph.nodes()) {
    const auto* event = node.as<EventNode>();
    if (event == nullptr || event->type != EventType::UpgradeRelations) continue;
    const Attributes attributes = pointer(graph, node);
    EXPECT_EQ(value(attributes, "tooltip"),
              "Relations upgraded between Malaysia and Việt Nam\\n2024-11-21\\n“UpgradeRelations”\\n"
              "Talks, Example, 2024-11-24");
    EXPECT_EQ(value(attributes, "URL"), "https://example.org/talks?a=1%202");
    return;
  }
  FAIL() << "no such event";
}

TEST(Pointer, OfAnEntityLeadsToWikidata) {
  const Graph graph = test::rich_graph();
  const Attributes attributes = pointer(graph[*graph.find("country/VNM")]);
  EXPECT_EQ(value(attributes, "tooltip"), "Việt Nam\\nCountry VNM");
  EXPECT_EQ(value(attributes, "URL"), "https://www.wikidata.org/wiki/Q881");
  EXPECT_EQ(value(pointer(graph[*graph.find("country/MYS")]), "URL"), "(none)");
}

}  // namespace
}  // namespace entente::detail
