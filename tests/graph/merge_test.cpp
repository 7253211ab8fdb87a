// SPDX-License-Identifier: MIT
#include "entente/graph/merge.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "entente/core/claims_json.hpp"
#include "entente/graph/filter.hpp"
#include "tests/graph/dump.hpp"
#include "tests/support/claims.hpp"

namespace entente {
namespace {

using test::Claims;
using test::dump;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

/// Documents whose union says more than each: a name with and without its state, one visit at three
/// precisions.
std::vector<DocumentClaims> corpus() {
  std::vector<DocumentClaims> documents;
  const std::vector<std::string> dates = {"2024", "2024-11", "2024-11-21", "2024-12-01", "", "2023"};
  for (std::size_t i = 0; i < dates.size(); ++i) {
    Claims doc("d" + std::to_string(i), "2024-11-25");
    const auto vnm = doc.country("VNM", i % 2 == 0 ? "Việt Nam" : "Vietnam");
    const auto mys = doc.country("MYS", "Malaysia");
    const auto lam = doc.person(i < 3 ? "Tô Lâm" : "To Lam", i == 4 ? std::nullopt : std::optional(vnm));
    doc.event(EventType::Visit, {vnm}, {mys}, dates[i]).actors = {lam};
    doc.agreement("trade treaty", AgreementKind::Treaty, {vnm, mys},
                  i < 2 ? AgreementStatus::Proposed : AgreementStatus::Signed, dates[i]);
    documents.push_back(doc.take());
  }
  return documents;
}

Graph built(const std::vector<std::size_t>& which) {
  const std::vector<DocumentClaims> all = corpus();
  GraphBuilder builder(GraphBuilder::Claims::Kept);
  for (const std::size_t i : which) builder.add(DocumentClaims(all[i]));
  return std::move(builder).build();
}

Graph merged(const std::vector<Graph>& graphs) {
  GraphMerger merger;
  for (const Graph& graph : graphs) merger.add(graph, "g");
  EXPECT_THAT(merger.problems(), IsEmpty());
  return std::move(merger).build();
}

/// The dump, and what each document said.
std::string whole(const Graph& graph) {
  std::string out = dump(graph);
  for (const Node& node : graph.nodes()) {
    if (const auto* document = node.as<DocumentNode>()) out += document->claims + "\n";
  }
  return out;
}

TEST(Merge, IsTheBuildOfAllDocuments) {
  const std::string all = whole(built({0, 1, 2, 3, 4, 5}));
  EXPECT_EQ(whole(merged({built({0, 1}), built({2, 3}), built({4, 5})})), all);
  EXPECT_EQ(whole(merged({built({5}), built({3}), built({1}), built({0}), built({4}), built({2})})), all);
}

TEST(Merge, IsAssociativeCommutativeAndIdempotent) {
  const Graph a = built({0, 1, 2});
  const Graph b = built({2, 3});
  const Graph c = built({4, 5, 0});
  const std::string abc = whole(merged({a, b, c}));
  EXPECT_EQ(whole(merged({merged({a, b}), c})), abc);
  EXPECT_EQ(whole(merged({a, merged({b, c})})), abc);
  EXPECT_EQ(whole(merged({c, a, b})), abc);
  EXPECT_EQ(whole(merged({a, a})), whole(a));
  EXPECT_EQ(whole(merged({a, Graph()})), whole(a));
  EXPECT_EQ(whole(merged({})), whole(Graph()));
}

TEST(Merge, WhatDoesNotKeepWhatWasSaidCannotBeMerged) {
  GraphBuilder builder;
  for (DocumentClaims& document : corpus()) builder.add(std::move(document));
  GraphMerger merger;
  merger.add(std::move(builder).build(), "slim.jsonld");
  GraphFilter filter;
  filter.since = test::date("2024-12");
  merger.add(filtered(built({0, 3}), filter), "part.jsonld");
  EXPECT_THAT(merger.problems(),
              ElementsAre(HasSubstr("'slim.jsonld': 6 of 6 documents do not keep what they said"),
                          HasSubstr("'part.jsonld': ")));
}

TEST(Merge, TwoTextsOfOneIdAreNotMixed) {
  Claims one("a");
  one.record().sha256 = "11";
  Claims other("a");
  other.record().sha256 = "22";
  GraphMerger merger;
  merger.add(one.copy(), "x");
  merger.add(one.copy(), "y");
  EXPECT_THAT(merger.problems(), IsEmpty());
  merger.add(other.copy(), "z");
  Claims dated("a", "2024");
  dated.record().sha256 = "11";
  merger.add(dated.copy(), "z");
  EXPECT_THAT(merger.problems(), ElementsAre(HasSubstr("two texts are called 'a', in 'x' and 'z'"),
                                             HasSubstr("'a' was read differently for 'x' and 'z'")));
}

TEST(Merge, ClaimsThatAreDamagedOrAnothersAreRefused) {
  std::vector<Node> nodes;
  nodes.push_back({"doc/a", "a", DocumentNode{"", "", "", {}, "", "[1,[\"\"]", ""}});
  Claims b("b");
  nodes.push_back({"doc/c", "c", DocumentNode{"", "", "", {}, "", claims_to_json(b.copy()), ""}});
  GraphMerger merger;
  merger.add(make_graph(std::move(nodes)), "g");
  EXPECT_THAT(merger.problems(),
              ElementsAre(HasSubstr("'g': doc/a: "), HasSubstr("doc/c: the claims are those of 'b'")));
}

}  // namespace
}  // namespace entente
