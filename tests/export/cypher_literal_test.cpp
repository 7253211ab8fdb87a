// SPDX-License-Identifier: MIT
#include "export/cypher_literal.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace entente::detail {
namespace {

using query::Value;

std::string literal(const Value& value) {
  std::string out;
  append_literal(out, value);
  return out;
}

std::string text(std::string_view words) {
  return literal(Value(words));
}

TEST(CypherLiteral, NothingInAStringEndsIt) {
  EXPECT_EQ(text("Tô Lâm"), "'Tô Lâm'");
  EXPECT_EQ(text(""), "''");
  EXPECT_EQ(text("it's \"so\""), R"('it\'s "so"')");
  EXPECT_EQ(text("a\nb\rc\td;"), R"('a\nb\rc\td;')");
  EXPECT_EQ(text(std::string_view("\0\x1b\x7f", 3)), R"('\u0000\u001B\u007F')");
  EXPECT_EQ(text("\\' OR 1=1"), R"('\\\' OR 1=1')");
}

TEST(CypherLiteral, NoDollarLeavesTheSqlAround) {
  EXPECT_EQ(text("$entente$) AS"), R"('\u0024entente\u0024) AS')");
}

// Behind a backslash some readers take u0027 for a quote, even where that backslash is escaped.
TEST(CypherLiteral, NoBackslashOfTheTextMakesAnEscape) {
  EXPECT_EQ(text("\\u0027"), R"('\\\u00750027')");
  EXPECT_EQ(text("\\u\\u"), R"('\\\u0075\\\u0075')");
  EXPECT_EQ(text("\\x\\"), R"('\\x\\')");
}

TEST(CypherLiteral, IllFormedTextIsRepaired) {
  EXPECT_EQ(text("a\xFFz"), "'a\xEF\xBF\xBDz'");
}

TEST(CypherLiteral, OtherValues) {
  EXPECT_EQ(literal(Value()), "null");
  EXPECT_EQ(literal(Value(true)), "true");
  EXPECT_EQ(literal(Value(-3)), "-3");
  EXPECT_EQ(literal(Value(1.0)), "1.0");
  EXPECT_EQ(literal(Value(std::vector<Value>{Value("a"), Value(), Value(2)})), "['a', null, 2]");
  EXPECT_EQ(literal(Value::map({{"end", Value(1)}, {"date", Value()}})), "{`end`: 1}");
}

TEST(CypherLiteral, WhatIsNoPropertyIsRefused) {
  EXPECT_ANY_THROW(literal(Value(query::NodeId{0})));
}

}  // namespace
}  // namespace entente::detail
