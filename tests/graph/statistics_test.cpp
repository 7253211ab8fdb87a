// SPDX-License-Identifier: MIT
#include "entente/graph/statistics.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "entente/graph/builder.hpp"
#include "tests/support/claims.hpp"

namespace entente {
namespace {

using testing::Pair;

GraphStatistics of(std::vector<test::Claims*> documents) {
  GraphBuilder builder;
  for (test::Claims* document : documents) builder.add(document->take());
  return statistics_of(std::move(builder).build());
}

TEST(Statistics, OfNothingAreNothing) {
  const GraphStatistics figures = statistics_of(Graph());
  EXPECT_EQ(figures.documents, 0U);
  EXPECT_TRUE(figures.nodes.empty());
  EXPECT_FALSE(figures.first.known());
}

TEST(Statistics, CountDocumentsAndIndependentSources) {
  test::Claims a("a", "2024-11-20");
  test::Claims b("b", "2024-11-21");
  test::Claims c("c", "2024-11-22");
  for (test::Claims* doc : {&a, &b, &c}) {
    const auto vnm = doc->country("VNM", "Viet Nam");
    doc->event(EventType::Visit, {vnm}, {doc->country("MYS", "Malaysia")}, "2024-11-21");
    if (doc != &c) doc->record().sketch = std::string(128, 'a');
  }
  const GraphStatistics figures = of({&a, &b, &c});
  EXPECT_EQ(figures.documents, 3U);
  EXPECT_EQ(figures.sources, 2U);
  EXPECT_EQ(figures.evidence, 3U);
  EXPECT_THAT(figures.events, testing::ElementsAre(Pair("Visit", 1U)));
  ASSERT_EQ(figures.pairs.size(), 1U);
  EXPECT_EQ(figures.pairs[0].events, 1U);
  EXPECT_EQ(figures.pairs[0].documents, 3U);
  EXPECT_EQ(figures.pairs[0].sources, 2U);
  EXPECT_EQ(to_string(figures.published_last), "2024-11-22");
  EXPECT_EQ(to_string(figures.first), "2024-11-21");
}

TEST(Statistics, NamesOfSeveralBearersAndSingleWordsAreUnresolved) {
  test::Claims a("a");
  a.person("John Smith", a.country("USA", "United States"));
  a.person("John Smith", a.country("GBR", "United Kingdom"));
  a.person("Kim");
  a.person("Anwar Ibrahim");
  const GraphStatistics figures = of({&a});
  ASSERT_EQ(figures.unresolved.size(), 2U);
  EXPECT_EQ(figures.unresolved[0].name, "John Smith");
  EXPECT_EQ(figures.unresolved[0].ids.size(), 2U);
  EXPECT_EQ(figures.unresolved[1].name, "Kim");
}

}  // namespace
}  // namespace entente
