// SPDX-License-Identifier: MIT
// 100,000 queries that nobody would write, from a fixed seed: some made by a grammar, some of real ones with
// bytes and words changed. None may crash or run on, and every error has a place within the query.
#include <gtest/gtest.h>

#include <random>

#include "entente/core/utf8.hpp"
#include "tests/query/asking.hpp"

namespace entente::query {
namespace {

class Grammar {
 public:
  explicit Grammar(std::uint32_t seed) : random_(seed) {}

  std::size_t pick(std::size_t count) { return random_() % count; }
  std::string one_of(std::initializer_list<const char*> words) {
    return *(words.begin() + pick(words.size()));
  }

  std::string query() {
    std::string text;
    for (std::size_t i = pick(3) + 1; i > 0; --i) text += clause();
    return text + projection("RETURN");
  }

  std::string expression(int depth = 0) {
    if (depth > 4) return atom();
    const auto inner = [&] { return expression(depth + 1); };
    switch (pick(16)) {
      case 0:
        return inner() + one_of({" + ", " - ", " * ", " / ", " % ", " ^ ", " AND ", " OR ", " XOR "}) +
               inner();
      case 1:
        return inner() +
               one_of({" = ", " <> ", " < ", " <= ", " > ", " >= ", " IN ", " STARTS WITH ", " =~ "}) +
               inner();
      case 2:
        return one_of({"NOT ", "-", "+", ""}) + inner();
      case 3:
        return "(" + inner() + ")" + one_of({"", ".k", "[0]", "[1..]", "[..-1]", ":L"});
      case 4:
        return "[" + inner() + ", " + inner() + "]";
      case 5:
        return "{k: " + inner() + "}";
      case 6:
        return one_of({"size",   "count", "collect", "head",    "toString", "abs",       "keys",
                       "labels", "range", "max",     "split",   "coalesce", "substring", "date",
                       "sum",    "nodes", "avg",     "reverse", "left",     "foo"}) +
               "(" + inner() + one_of({"", ", "}) + (pick(3) == 0 ? inner() : "") + ")";
      case 7:
        return "[x IN " + inner() + " WHERE " + inner() + " | " + inner() + "]";
      case 8:
        return one_of({"all", "any", "none", "single"}) + "(x IN " + inner() + " WHERE " + inner() + ")";
      case 9:
        return "CASE " + (pick(2) == 0 ? inner() : "") + " WHEN " + inner() + " THEN " + inner() + " ELSE " +
               inner() + " END";
      case 10:
        return "reduce(s = " + inner() + ", x IN " + inner() + " | " + inner() + ")";
      case 11:
        return "[" + pattern() + " | " + inner() + "]";
      case 12:
        return "exists { " + pattern() + " WHERE " + inner() + " }";
      case 13:
        return inner() + one_of({" IS NULL", " IS NOT NULL", ""});
      default:
        return atom();
    }
  }

 private:
  std::string atom() {
    return one_of({"a",
                   "b",
                   "c",
                   "r",
                   "p",
                   "x",
                   "a.n",
                   "r.w",
                   "1",
                   "-2",
                   "0",
                   "1.5",
                   "'s'",
                   "''",
                   "true",
                   "false",
                   "null",
                   "$p",
                   "[]",
                   "{}",
                   "[1, 2]",
                   "count(*)",
                   "9223372036854775807",
                   "0.0",
                   "rand()",
                   "b.name"});
  }

  std::string node() {
    return "(" + one_of({"", "a", "b", "c"}) + one_of({"", ":N", ":First", ":M"}) +
           (pick(4) == 0 ? " {n: " + atom() + "}" : "") + ")";
  }

  std::string edge() {
    const std::string inside = one_of({"", "r"}) + one_of({"", ":T", ":S", ":T|S"}) +
                               one_of({"", "", "", "*", "*0..2", "*..3", "*2"}) +
                               (pick(6) == 0 ? " {w: 1}" : "");
    return one_of({"-", "<-"}) + "[" + inside + "]" + one_of({"-", "->"});
  }

  std::string pattern() {
    std::string text = pick(5) == 0 ? "p = " : "";
    text += node();
    for (std::size_t i = pick(3); i > 0; --i) text += edge() + node();
    return text;
  }

  std::string clause() {
    switch (pick(5)) {
      case 0:
        return "UNWIND " + expression(2) + " AS " + one_of({"x", "y", "a"}) + " ";
      case 1:
        return projection("WITH");
      case 2:
        return "OPTIONAL MATCH " + pattern() + " ";
      default:
        return "MATCH " + pattern() + (pick(2) == 0 ? " WHERE " + expression(2) : "") + " ";
    }
  }

  std::string projection(const std::string& word) {
    std::string text = word + " " + one_of({"", "DISTINCT "});
    if (pick(4) == 0) {
      text += "*";
    } else {
      text += expression(2) + " AS a";
      if (pick(2) == 0) text += ", " + expression(2) + " AS b";
    }
    if (pick(3) == 0) text += " ORDER BY " + expression(3) + one_of({"", " DESC"});
    if (pick(4) == 0) text += " LIMIT " + one_of({"1", "0", "10", "$p", "-1"});
    return text + " ";
  }

  std::mt19937 random_;
};

/// Changes, drops or doubles a few bytes.
std::string damaged(std::string text, Grammar& grammar) {
  for (std::size_t i = grammar.pick(4) + 1; i > 0 && !text.empty(); --i) {
    const std::size_t at = grammar.pick(text.size());
    switch (grammar.pick(4)) {
      case 0:
        text.erase(at, grammar.pick(5) + 1);
        break;
      case 1:
        text.insert(at, text.substr(grammar.pick(text.size()), grammar.pick(20)));
        break;
      case 2:
        text[at] = static_cast<char>(grammar.pick(256));
        break;
      default:
        text.insert(at, 1, "(){}[]<>-:'\"`|,.*$=/\\n\n"[grammar.pick(23)]);
    }
  }
  return text;
}

TEST(Fuzz, NoQueryIsTooMuch) {
  const auto graph = graph_of(
      "CREATE (a:N:First {n: 1, name: 'a'}), (b:N {n: 2}), (c:M {n: 3}), (a)-[:T {w: "
      "1}]->(b)-[:T]->(c)-[:S]->(a), "
      "(a)-[:S {w: 2}]->(a)");
  Limits limits;
  limits.rows = 50;
  limits.time = std::chrono::milliseconds(20);
  limits.memory = std::size_t{4} << 20U;
  const Parameters parameters{{"p", Value(3)}};
  Grammar grammar(20240229);
  std::size_t ran = 0;
  std::size_t refused = 0;
  constexpr std::size_t kQueries = 100'000;
  for (std::size_t i = 0; i < kQueries; ++i) {
    std::string text = grammar.query();
    if (i % 2 == 1) text = damaged(std::move(text), grammar);
    const CompileResult compiled = compile(text);
    std::vector<Diagnostic> errors = compiled.diagnostics;
    if (compiled.query) {
      ++ran;
      errors = run(*compiled.query, *graph, parameters, limits, [](std::span<const Value>) {
                 return true;
               }).diagnostics;
    } else {
      ++refused;
      ASSERT_EQ(errors.size(), 1U) << text;
    }
    for (const Diagnostic& error : errors) {
      ASSERT_GE(error.line, 1U) << text;
      ASSERT_GE(error.column, 1U) << text;
      ASSERT_LE(error.line, static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) + 1) << text;
      ASSERT_LE(error.column, text.size() + 1) << text;
      ASSERT_FALSE(error.message.empty()) << text;
      ASSERT_TRUE(is_utf8(error.message)) << text;
    }
  }
  // Most of what the grammar makes is nonsense, but not all.
  EXPECT_GT(ran, kQueries / 50);
  EXPECT_GT(refused, kQueries / 50);
}

}  // namespace
}  // namespace entente::query
