// SPDX-License-Identifier: MIT
// Patterns and clauses over small graphs, in tables; what they can be asked wrongly.
#include <gtest/gtest.h>

#include "tests/query/asking.hpp"

namespace entente::query {
namespace {

void expect(const PropertyGraph& graph, std::span<const Case> cases) {
  for (const Case& each : cases) EXPECT_EQ(ask(each.query, graph), each.answer) << each.query;
}

/// a ─1→ b ─2→ c ─3→ d, a ─4→ c, d ─5→ d
std::unique_ptr<MemoryGraph> chain() {
  return graph_of(
      "CREATE (a:N:First {n: 1}), (b:N {n: 2}), (c:N {n: 3}), (d:N:Last {n: 4}), "
      "(a)-[:T {w: 1}]->(b), (b)-[:T {w: 2}]->(c), (c)-[:T {w: 3}]->(d), (a)-[:S {w: 4}]->(c), (d)-[:S {w: "
      "5}]->(d)");
}

TEST(Clauses, PatternsOfOneRelationship) {
  const auto graph = chain();
  constexpr Case kCases[] = {
      {"MATCH (x:First)-[r]->(y) RETURN y.n, type(r) ORDER BY y.n", "2, 'T' / 3, 'S'"},
      {"MATCH (x)-[r:T|S]->({n: 3}) RETURN r.w ORDER BY r.w", "2 / 4"},
      {"MATCH (x {n: 3})--(y) RETURN y.n ORDER BY y.n", "1 / 2 / 4"},
      {"MATCH (x)-[r]->(x) RETURN r.w", "5"},
      {"MATCH (x)-[r]-(x) RETURN r.w", "5"},
      {"MATCH (x {n: 1})-->(y)-->(z {n: 4}) RETURN y.n", "3"},
      {"MATCH (x {n: 4})<--(y)<--(z) RETURN y.n, z.n ORDER BY z.n", "3, 1 / 3, 2 / 4, 3"},
      {"MATCH (a {n: 1}), (b {n: 4}) RETURN a.n + b.n", "5"},
      {"MATCH (a)-[r {w: 3}]-(b) RETURN a.n, b.n ORDER BY a.n", "3, 4 / 4, 3"},
      {"MATCH (a:Nothing) RETURN a", ""},
      {"MATCH ()-[r:NOTHING]->() RETURN r", ""},
      {"MATCH (a) WHERE a.n IN [2, 4, 9, 2] RETURN a.n ORDER BY a.n", "2 / 4"},
      {"MATCH (a) WHERE a:First OR a:Last RETURN a.n ORDER BY a.n", "1 / 4"},
      {"MATCH (a)-[r]->(b) WHERE a.n + 1 = b.n RETURN count(*)", "3"},
      {"MATCH (a)-[r1]->(b)-[r2]->(c) WHERE r1.w > r2.w RETURN a.n, c.n", "1, 4"},
      {"MATCH p = (:First)-->()-->(:Last) RETURN [x IN nodes(p) | x.n], length(p)", "[1, 3, 4], 2"},
      {"MATCH (a) WHERE (a)-->(:Last) RETURN a.n ORDER BY a.n", "3 / 4"},
      {"MATCH (a) WHERE NOT (a)<--() RETURN a.n", "1"},
      {"MATCH (a) WHERE exists { (a)-[:S]->(b) WHERE b <> a } RETURN a.n", "1"},
      {"MATCH (a) RETURN a.n, [(a)-->(b) | b.n] AS next ORDER BY a.n",
       "1, [2, 3] / 2, [3] / 3, [4] / 4, [4]"},
      {"MATCH (a {n: 1})-[r]->(b) MATCH (x)-[r]->(y) RETURN count(*)", "2"},
      {"MATCH (a) MATCH (b {n: a.n + 1}) RETURN a.n, b.n ORDER BY a.n", "1, 2 / 2, 3 / 3, 4"},
  };
  expect(*graph, kCases);
}

TEST(Clauses, WalksOfManyRelationships) {
  const auto graph = chain();
  constexpr Case kCases[] = {
      {"MATCH (:First)-[*]->(x) RETURN x.n, count(*) ORDER BY x.n", "2, 1 / 3, 2 / 4, 4"},
      {"MATCH (:First)-[*0..1]->(x) RETURN x.n ORDER BY x.n", "1 / 2 / 3"},
      {"MATCH (:First)-[:T*3]->(x) RETURN x.n", "4"},
      {"MATCH (:First)-[r:T*2..3]->(x) RETURN [e IN r | e.w] ORDER BY size(r)", "[1, 2] / [1, 2, 3]"},
      {"MATCH (x)-[r:T*2]->(:Last) RETURN [e IN r | e.w]", "[2, 3]"},
      {"MATCH (:First)-[*4..]->(x) RETURN count(*)", "1"},
      {"MATCH (:First)-[* {w: 1}]->(x) RETURN x.n", "2"},
      {"MATCH (a:First)-[*]-(a) RETURN count(*)", "2"},
      {"MATCH p = shortestPath((:First)-[*]->(:Last)) RETURN [x IN nodes(p) | x.n]", "[1, 3, 4]"},
      {"MATCH p = shortestPath((:Last)<-[:T*]-(:First)) RETURN [x IN nodes(p) | x.n]", "[4, 3, 2, 1]"},
      {"MATCH p = shortestPath((:Last)-[*]->(:First)) RETURN p", ""},
      {"MATCH p = shortestPath((:First)-[*..1]->(:Last)) RETURN p", ""},
      {"MATCH p = allShortestPaths(({n: 2})-[*]-({n: 1})) RETURN length(p)", "1"},
      {"MATCH p = shortestPath((:First)-[*]->(x)) RETURN x.n, length(p) ORDER BY x.n", "2, 1 / 3, 1 / 4, 2"},
      {"MATCH (a:First), (b:Last) RETURN length(shortestPath((a)-[*]-(b)))", "2"},
      {"MATCH (a:First) MATCH p = shortestPath((a)-[*0..]-(a)) RETURN length(p)", "0"},
  };
  expect(*graph, kCases);
  const auto diamond = graph_of(
      "CREATE (a {n: 1}), (b {n: 2}), (c {n: 3}), (d {n: 4}), (a)-[:T]->(b)-[:T]->(d), "
      "(a)-[:T]->(c)-[:T]->(d)");
  EXPECT_EQ(
      ask("MATCH p = allShortestPaths(({n: 1})-[*]->({n: 4})) RETURN [x IN nodes(p) | x.n] AS l ORDER BY l",
          *diamond),
      "[1, 2, 4] / [1, 3, 4]");
}

TEST(Clauses, WhatIsNotThereStaysOpen) {
  const auto graph = chain();
  constexpr Case kCases[] = {
      {"OPTIONAL MATCH (x:Nothing) RETURN x", "null"},
      {"MATCH (a) OPTIONAL MATCH (a)-[:S]->(b) RETURN a.n, b.n ORDER BY a.n",
       "1, 3 / 2, null / 3, null / 4, 4"},
      {"MATCH (a) OPTIONAL MATCH (a)-->(b) WHERE b.n > 3 RETURN a.n, b.n ORDER BY a.n",
       "1, null / 2, null / 3, 4 / 4, 4"},
      {"OPTIONAL MATCH (x:Nothing) WITH x MATCH (x)-->(y) RETURN y", ""},
      {"OPTIONAL MATCH (x:Nothing) WITH x OPTIONAL MATCH (x)-->(y) RETURN x, y", "null, null"},
      {"OPTIONAL MATCH p = (:Nothing)-->() RETURN p, length(p)", "null, null"},
  };
  expect(*graph, kCases);
}

TEST(Clauses, ProjectionsGroupSortAndCut) {
  const auto graph = chain();
  constexpr Case kCases[] = {
      {"MATCH (a) RETURN a.n % 2 AS odd, collect(a.n), count(*) ORDER BY odd", "0, [2, 4], 2 / 1, [1, 3], 2"},
      {"MATCH (a) RETURN a.n AS n ORDER BY n DESC SKIP 1 LIMIT 2", "3 / 2"},
      {"MATCH (a) RETURN a.n ORDER BY a.n % 2, a.n DESC", "4 / 2 / 3 / 1"},
      {"MATCH (a) WITH a ORDER BY a.n DESC LIMIT 1 RETURN a.n", "4"},
      {"MATCH (a) WITH a.n AS n WHERE n > 2 RETURN sum(n)", "7"},
      {"MATCH (a) RETURN DISTINCT a.n > 2 AS big ORDER BY big", "false / true"},
      {"MATCH (a) RETURN count(*) + max(a.n)", "8"},
      {"MATCH (a) WHERE false RETURN count(*), sum(a.n), collect(a.n), min(a.n)", "0, 0, [], null"},
      {"MATCH (a) WHERE false RETURN a.n, count(*)", ""},
      {"UNWIND [3, 1, 2] AS x RETURN x ORDER BY x LIMIT 2", "1 / 2"},
      {"UNWIND [null, 1, 'a', true, 1.5] AS x RETURN x ORDER BY x", "'a' / true / 1 / 1.5 / null"},
      {"UNWIND null AS x RETURN x", ""},
      {"UNWIND [] AS x RETURN count(*)", "0"},
      {"UNWIND [1, 1.0, '1'] AS x RETURN count(DISTINCT x)", "2"},
      {"RETURN 1 AS a UNION RETURN 2 AS a UNION RETURN 1 AS a", "1 / 2"},
      {"RETURN 1 AS a UNION ALL RETURN 1 AS a", "1 / 1"},
      {"MATCH (a) RETURN a.n LIMIT 0", ""},
      {"MATCH (a:First) RETURN *", "(:N:First {n: 1})"},
      {"WITH 1 AS b, 2 AS a RETURN *", "2, 1"},
      {"WITH 1 AS a WITH a AS b, a + 1 AS a RETURN a, b", "2, 1"},
      {"WITH 1 AS a, 2 AS b WITH a AS b, b AS a RETURN a, b", "2, 1"},
      {"UNWIND range(1, 5000) AS x RETURN x ORDER BY x DESC LIMIT 2", "5000 / 4999"},
      // Rows are thrown away several times on the way; of those that compare alike the first stay, in order.
      {"UNWIND range(1, 5000) AS x RETURN x, 'x' AS t ORDER BY x % 1000 LIMIT 3",
       "1000, 'x' / 2000, 'x' / 3000, 'x'"},
      {"UNWIND range(1, 5000) AS x RETURN x ORDER BY x % 10 DESC SKIP 1 LIMIT 2", "19 / 29"},
      {"UNWIND range(1, 5000) AS x RETURN DISTINCT x % 3 AS r, x % 2 AS s ORDER BY r, s",
       "0, 0 / 0, 1 / 1, 0 / 1, 1 / 2, 0 / 2, 1"},
      {"UNWIND range(1, 5000) AS x WITH DISTINCT x / 2 * 1024 AS y RETURN count(*), sum(y)",
       "2501, 3201280000"},
  };
  expect(*graph, kCases);
}

TEST(Clauses, WhatCanBeKnownToBeWrongIsToldAtOnce) {
  constexpr Case kCases[] = {
      {"MATCH (a)-[a]->() RETURN a", "1:12 E0511"},
      {"MATCH (a)-[r]->()-[r]->() RETURN a", "1:20 E0513"},
      {"MATCH p = (p) RETURN p", "1:7 E0512"},
      {"UNWIND [1] AS x UNWIND [2] AS x RETURN x", "1:31 E0512"},
      {"WITH 1 AS a MATCH (a) RETURN a", "1:20 E0511"},
      {"MATCH (a) RETURN b", "1:18 E0510"},
      {"MATCH (a) WITH a.x RETURN 1", "1:16 E0517"},
      {"RETURN 1 AS a, 2 AS a", "1:16 E0518"},
      {"RETURN 1 AS a UNION RETURN 1 AS b", "1:21 E0519"},
      {"MATCH () RETURN *", "1:10 E0516"},
      {"MATCH (a) WHERE count(a) > 1 RETURN a", "1:17 E0524"},
      {"MATCH (a) RETURN a.x + count(*)", "1:18 E0526"},
      {"MATCH (a) RETURN a LIMIT a.x", "1:26 E0527"},
      {"RETURN 1 LIMIT -1", "1:16 E0528"},
      {"RETURN 1 LIMIT 1.5", "1:16 E0523"},
      {"RETURN foo()", "1:8 E0521"},
      {"MATCH (a) WHERE a RETURN a", "1:17 E0523"},
      {"MATCH (a) RETURN type(a)", "1:23 E0523"},
      {"MATCH (a) RETURN (a)-->()", "1:18 E0501"},
      {"MATCH (a) WHERE (a)-->(b) RETURN a", "1:24 E0510"},
      {"RETURN 1 AND true", "1:8 E0523"},
      {"RETURN [x IN [1] | count(*)]", "1:20 E0524"},
      {"MATCH (a) RETURN DISTINCT a.x ORDER BY a.y", "1:40 E0510"},
      {"RETURN $a", "run 1:8 E0540"},
  };
  expect(MemoryGraph(), kCases);
}

TEST(Clauses, ParametersAreValues) {
  const auto graph = chain();
  EXPECT_EQ(ask("MATCH (a {n: $n}) RETURN a.n", *graph, {{"n", Value(2)}}), "2");
  EXPECT_EQ(ask("MATCH (a) WHERE a.n IN $list RETURN count(a)", *graph,
                {{"list", Value(std::vector<Value>{Value(1), Value(3)})}}),
            "2");
  EXPECT_EQ(
      ask("RETURN $m.a LIMIT $l", *graph, {{"m", Value::map({{"a", Value("x' OR true")}})}, {"l", Value(1)}}),
      "'x\\' OR true'");
  EXPECT_EQ(ask("MATCH (a) RETURN a LIMIT $l", *graph, {{"l", Value(-1)}}), "run 1:26 E0528");
}

TEST(Limits, ACutIsToldFromAnEnd) {
  const auto graph = chain();
  const auto cut_of = [&](const char* query, const Limits& limits) {
    const CompileResult compiled = compile(query);
    const Table table = run(*compiled.query, *graph, {}, limits);
    return std::make_pair(table.outcome.cut, table.rows.size());
  };
  Limits limits;
  limits.rows = 4;
  EXPECT_EQ(cut_of("MATCH (a) RETURN a", limits), std::make_pair(Cut::None, std::size_t{4}));
  EXPECT_EQ(cut_of("UNWIND range(1, 5) AS x RETURN x", limits), std::make_pair(Cut::Rows, std::size_t{4}));
  EXPECT_EQ(cut_of("UNWIND range(1, 9) AS x RETURN x LIMIT 4", limits),
            std::make_pair(Cut::None, std::size_t{4}));
  limits.time = std::chrono::milliseconds(50);
  const char* endless = "UNWIND range(1, 100000) AS x UNWIND range(1, 100000) AS y RETURN count(*)";
  const auto before = std::chrono::steady_clock::now();
  EXPECT_EQ(cut_of(endless, limits), std::make_pair(Cut::Time, std::size_t{0}));
  EXPECT_LT(std::chrono::steady_clock::now() - before, std::chrono::seconds(20));
  const std::atomic<bool> cancelled = true;
  limits.cancelled = &cancelled;
  limits.time = std::chrono::hours(1);
  EXPECT_EQ(cut_of(endless, limits).first, Cut::Cancelled);
}

TEST(Limits, MemoryIsCounted) {
  Limits limits;
  limits.memory = std::size_t{8} << 20U;
  EXPECT_EQ(ask("RETURN size([x IN range(1, 1000) | range(1, 1000)])", MemoryGraph(), {}, limits),
            "run 1:1 E0544");
  EXPECT_EQ(ask("UNWIND range(1, 1000000) AS x RETURN x ORDER BY -x", MemoryGraph(), {}, limits),
            "run 1:1 E0544");
  EXPECT_EQ(
      ask("UNWIND range(1, 1000) AS x UNWIND range(1, 1000) AS y RETURN x + y AS s ORDER BY s DESC LIMIT 1",
          MemoryGraph(), {}, limits),
      "2000");
}

}  // namespace
}  // namespace entente::query
