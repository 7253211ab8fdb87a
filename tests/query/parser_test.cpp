// SPDX-License-Identifier: MIT
// The grammar by what it refuses: each error has the line and column of the first thing that is wrong.
#include <gtest/gtest.h>

#include "query/lexer.hpp"
#include "tests/query/asking.hpp"

namespace entente::query {
namespace {

TEST(Parser, SaysWhereAQueryGoesWrong) {
  const Case kCases[] = {
      {"", "1:1 E0501"},
      {"RETURN", "1:7 E0501"},
      {"MATCH (a", "1:9 E0501"},
      {"MATCH (a) RETRUN a", "1:11 E0501"},
      {"MATCH (a)", "1:10 E0501"},
      {"MATCH (a) RETURN a RETURN a", "1:20 E0501"},
      {"RETURN 1 +", "1:11 E0501"},
      {"RETURN 1 AS", "1:12 E0501"},
      {"RETURN\n\n  (1", "3:5 E0501"},
      {"RETURN 'Hà Nội' 'Lào'", "1:17 E0501"},
      {"RETURN 'open", "1:8 E0501"},
      {"RETURN `open", "1:8 E0501"},
      {"RETURN 1 /* open", "1:10 E0501"},
      {"RETURN 1 // closed by the end", "1"},
      {"RETURN /* inside */ 1;", "1"},
      {"RETURN '\\x'", "1:9 E0501"},
      {"RETURN '\\u12'", "1:9 E0505"},
      {"RETURN '\\ud800'", "1:9 E0505"},
      {"RETURN 1 – 1", "1:10 E0506"},
      {"RETURN \xff", "1:1 E0506"},
      {"RETURN 1a", "1:8 E0502"},
      {"RETURN 0x", "1:8 E0502"},
      {"RETURN 9223372036854775808", "1:8 E0503"},
      {"RETURN -9223372036854775808", "-9223372036854775808"},
      {"RETURN 1e400", "1:8 E0504"},
      {"RETURN 1e-400", "0.0"},
      {"MATCH (a $p) RETURN a", "1:10 E0515"},
      {"MATCH (a)-[:T..2]->(b) RETURN a", "1:14 E0514"},
      {"MATCH (a)-[*-1]->(b) RETURN a", "1:13 E0514"},
      {"MATCH (a)-[*99999999999]->(b) RETURN a", "1:13 E0514"},
      {"MATCH shortestPath((a)) RETURN a", "1:7 E0514"},
      {"CREATE (a)", "1:1 E0520"},
      {"MATCH (a) SET a.x = 1", "1:11 E0520"},
      {"CALL db.labels()", "1:1 E0520"},
      {"RETURN 1 AS a UNION RETURN 1 AS a UNION ALL RETURN 1 AS a", "1:35 E0520"},
      {"RETURN {a 1}", "1:11 E0501"},
      {"RETURN [1, 2", "1:13 E0501"},
      {"RETURN CASE END", "1:13 E0501"},
      {"RETURN $", "1:8 E0501"},
      {"RETURN all(x IN [1])", "1:20 E0501"},
      {"RETURN match", "1:8 E0501"},
      {"RETURN \x01", "1:8 E0501"},
  };
  for (const Case& each : kCases) EXPECT_EQ(ask(each.query), each.answer) << each.query;
}

TEST(Parser, SuggestsTheWordThatWasMeant) {
  EXPECT_EQ(message_of("MTCH (a) RETURN a"), "no clause begins with 'MTCH', did you mean 'MATCH'?");
  EXPECT_EQ(message_of("RETURN tolowr('A')"), "there is no function 'tolowr', did you mean 'toLower'?");
  EXPECT_EQ(message_of("MATCH (visit) RETURN vist"),
            "there is no variable 'vist' here, did you mean 'visit'?");
  EXPECT_EQ(message_of("RETURN 1 — 1"), "'—' has no meaning here, write '-'");
}

TEST(Parser, BindsOperatorsByRank) {
  const Case kCases[] = {
      {"RETURN 1 + 2 * 3 ^ 2", "19.0"},
      {"RETURN (1 + 2) * 3", "9"},
      {"RETURN 7 - 2 - 1", "4"},
      {"RETURN -2 ^ 2", "4.0"},
      {"RETURN - - 2", "2"},
      {"RETURN NOT true OR true", "true"},
      {"RETURN NOT NOT true", "true"},
      {"RETURN true OR false AND false", "true"},
      {"RETURN true XOR true AND false", "true"},
      {"RETURN 1 < 2 < 3", "true"},
      {"RETURN 1 < 3 < 2", "false"},
      {"RETURN 1 + 1 IN [2]", "true"},
      {"RETURN 'ab' STARTS WITH 'a' + 'b'", "true"},
      {"RETURN [1, 2, 3][1..][0]", "2"},
      {"RETURN {a: {b: [7]}}.a.b[0]", "7"},
      {"RETURN 1 IS NULL = false", "true"},
      {"RETURN [x IN [1, 2, 3] WHERE x > 1 | x * 2]", "[4, 6]"},
      {"RETURN [1 IN [1], 2]", "[true, 2]"},
      {"RETURN 0x1F + 0o17", "46"},
      {"RETURN .5 + 1.5e1", "15.5"},
      {"RETURN 'it\\'s' + \"\\u00e9\"", "'it\\'sé'"},
      {"return CaSe when true then 1 else 2 end", "1"},
      {"RETURN `a b` UNION RETURN 1 AS `a b`", "1:8 E0510"},
  };
  for (const Case& each : kCases) EXPECT_EQ(ask(each.query), each.answer) << each.query;
}

TEST(Parser, IsNotOverrunByDepth) {
  const auto repeated = [](const std::string& part, std::size_t times) {
    std::string out;
    for (std::size_t i = 0; i < times; ++i) out += part;
    return out;
  };
  constexpr std::size_t kMany = 50'000;
  for (const char* open : {"(", "[", "{a: ", "NOT ", "-", "CASE WHEN ", "size(", "[x IN ", "a.", "exists { (",
                           "((", "(a {b: ("}) {
    const std::string answer = ask("RETURN " + repeated(open, kMany));
    EXPECT_NE(answer.find(" E05"), std::string::npos) << open << answer;
  }
  EXPECT_EQ(ask("RETURN 1" + repeated(" + 1", kMany)).substr(0, 9), "1:8 E0507");
  EXPECT_EQ(ask("MATCH (a) WHERE a.x = 1" + repeated(" OR a.x = 1", kMany) + " RETURN a"), "");
  EXPECT_EQ(ask("RETURN 1" + repeated(" ", std::size_t{1} << 20U)), "1:1 E0508");
  EXPECT_EQ(ask("RETURN size([1" + repeated(", 1", kMany) + "])"), "50001");
}

}  // namespace
}  // namespace entente::query
