// SPDX-License-Identifier: MIT
// A query planned once and run often: every run answers as if it were the first.
#include <gtest/gtest.h>

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "tests/query/asking.hpp"

namespace entente::query {
namespace {

constexpr const char* kStates =
    "CREATE (a:State {name: 'A', size: 3}), (b:State {name: 'B', size: 1}), (c:State {name: 'C', size: 2}), "
    "(a)-[:TALKS]->(b), (a)-[:TALKS]->(c), (b)-[:TALKS]->(c)";

PreparedQuery prepared(const std::string& text, const PropertyGraph& graph) {
  CompileResult compiled = compile(text);
  EXPECT_TRUE(compiled.query) << text;
  return {compiled.query.value(), graph};
}

std::string shown(const Table& table, const PropertyGraph& graph) {
  if (table.outcome.failed()) return table.outcome.diagnostics.at(0).code;
  std::string out;
  for (const auto& row : table.rows) {
    for (const Value& value : row) out += literal(value, graph) + " ";
  }
  return out;
}

TEST(Prepared, OtherParametersGiveOtherAnswers) {
  const auto graph = graph_of(kStates);
  PreparedQuery query =
      prepared("MATCH (:State {name: $name})-[:TALKS]->(s) RETURN s.name ORDER BY s.name", *graph);
  EXPECT_EQ(shown(query.run({{"name", "A"}}), *graph), "'B' 'C' ");
  EXPECT_EQ(shown(query.run({{"name", "B"}}), *graph), "'C' ");
  EXPECT_EQ(shown(query.run({{"name", "C"}}), *graph), "");
  EXPECT_EQ(shown(query.run({{"name", "A"}}), *graph), "'B' 'C' ");
}

/// What holds rows back, leaves out, counts or draws begins anew.
TEST(Prepared, NothingIsLeftOfTheRunBefore) {
  const auto graph = graph_of(kStates);
  for (const char* text : {
           "MATCH (s:State) RETURN DISTINCT s.size ORDER BY s.size DESC SKIP 1 LIMIT $most",
           "MATCH (s:State) RETURN s.size > 1 AS large, count(*), collect(s.name) ORDER BY large",
           "MATCH (s:State) RETURN s.name AS n UNION MATCH (s:State) RETURN s.name AS n",
           "MATCH (s:State) RETURN s.name, [(s)-[:TALKS]->(t) | t.name], exists { (s)-[:TALKS]->() }, rand()",
           "MATCH p = shortestPath((a:State {name: 'A'})-[*]->(c:State {name: 'C'})) RETURN length(p)",
           "MATCH (a)-[r*1..3]->(c) RETURN count(*)",
           "MATCH (s:State) WITH s ORDER BY s.size LIMIT 2 MATCH (s)--(t) RETURN s.name, t.name",
           "OPTIONAL MATCH (s:State {name: 'nobody'}) RETURN s.name, $most",
       }) {
    PreparedQuery query = prepared(text, *graph);
    const Parameters parameters{{"most", 2}};
    const std::string first = shown(query.run(parameters), *graph);
    EXPECT_EQ(first, shown(run(query.query(), *graph, parameters), *graph)) << text;
    EXPECT_EQ(first, shown(query.run(parameters), *graph)) << text;
    EXPECT_EQ(first, shown(query.run(parameters), *graph)) << text;
    EXPECT_FALSE(first.empty()) << text;
  }
}

TEST(Prepared, RunsAgainAfterOneThatFailedOrWasCut) {
  const auto graph = graph_of(kStates);
  PreparedQuery query = prepared(
      "MATCH (a:State)-[:TALKS]->(b) RETURN a.name, b.name, 6 / $by ORDER BY a.name, b.name", *graph);
  const std::string whole = "'A' 'B' 3 'A' 'C' 3 'B' 'C' 3 ";
  EXPECT_EQ(shown(query.run({{"by", 2}}), *graph), whole);
  EXPECT_TRUE(query.run({{"by", 0}}).outcome.failed());
  EXPECT_EQ(shown(query.run({{"by", 2}}), *graph), whole);
  EXPECT_TRUE(query.run({}).outcome.failed());  // no value for $by
  EXPECT_EQ(shown(query.run({{"by", 2}}), *graph), whole);
  Limits few;
  few.rows = 1;
  const Table cut = query.run({{"by", 2}}, few);
  EXPECT_EQ(cut.outcome.cut, Cut::Rows);
  EXPECT_EQ(shown(cut, *graph), "'A' 'B' 3 ");
  EXPECT_EQ(shown(query.run({{"by", 2}}), *graph), whole);
}

TEST(Prepared, ASinkThatThrowsOrAsksAgainDoesNoHarm) {
  const auto graph = graph_of(kStates);
  PreparedQuery query = prepared("MATCH (s)-[:TALKS]->(t {name: $to}) RETURN s.name", *graph);
  const auto names = [&](const char* to) { return shown(query.run({{"to", to}}), *graph); };
  EXPECT_THROW(
      query.run({{"to", "C"}}, {}, [](std::span<const Value>) -> bool { throw std::runtime_error("full"); }),
      std::runtime_error);
  EXPECT_EQ(names("C"), "'A' 'B' ");
  std::string inner;
  std::size_t rows = 0;
  query.run({{"to", "C"}}, {}, [&](std::span<const Value>) {
    inner += names("B");
    ++rows;
    return true;
  });
  EXPECT_EQ(rows, 2U);
  EXPECT_EQ(inner, "'A' 'A' ");
  PreparedQuery moved = std::move(query);
  EXPECT_EQ(shown(moved.run({{"to", "B"}}), *graph), "'A' ");
}

/// More rows held than are kept for the next run.
TEST(Prepared, AfterALargeAnswerTheNextIsTheSame) {
  const MemoryGraph graph;
  PreparedQuery query = prepared("UNWIND range(1, $n) AS i WITH DISTINCT i RETURN count(i), max(i)", graph);
  EXPECT_EQ(shown(query.run({{"n", 50'000}}), graph), "50000 50000 ");
  EXPECT_EQ(shown(query.run({{"n", 3}}), graph), "3 3 ");
}

}  // namespace
}  // namespace entente::query
