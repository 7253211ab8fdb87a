// SPDX-License-Identifier: MIT
// Values: equality, comparison, order and hash, and how they are written.
#include "entente/query/value.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "tests/query/asking.hpp"

namespace entente::query {
namespace {

const double kNan = std::numeric_limits<double>::quiet_NaN();

Value list(std::vector<Value> items) {
  return Value(std::move(items));
}

/// One of each type, in the order of ORDER BY.
std::vector<Value> ascending() {
  return {Value::map({}),
          Value::map({{"a", Value(1)}}),
          Value::map({{"a", Value(2)}}),
          Value::map({{"b", Value(1)}}),
          Value(NodeId{1}),
          Value(NodeId{2}),
          Value(EdgeId{1}),
          list({}),
          list({Value("a")}),
          list({Value("a"), Value(1)}),
          list({Value(1)}),
          Value(Path{{NodeId{0}, NodeId{1}}, {EdgeId{0}}}),
          Value(PartialDate{2024, 1, 1}),
          Value(""),
          Value("a"),
          Value("z"),
          Value("é"),
          Value(false),
          Value(true),
          Value(-std::numeric_limits<double>::infinity()),
          Value(std::numeric_limits<std::int64_t>::min()),
          Value(-1),
          Value(0.5),
          Value(1),
          Value(1.5),
          Value(9007199254740992.0),
          Value(std::int64_t{9007199254740993}),
          Value(std::numeric_limits<std::int64_t>::max()),
          Value(9223372036854775808.0),
          Value(kNan),
          Value()};
}

TEST(Value, OrderIsTotal) {
  const std::vector<Value> values = ascending();
  for (std::size_t i = 0; i < values.size(); ++i) {
    for (std::size_t k = 0; k < values.size(); ++k) {
      EXPECT_EQ(order(values[i], values[k]), i <=> k) << i << " and " << k;
    }
  }
}

TEST(Value, WhatOrderFindsEqualHashesAlike) {
  EXPECT_EQ(order(Value(1), Value(1.0)), std::strong_ordering::equal);
  EXPECT_EQ(hash(Value(1)), hash(Value(1.0)));
  EXPECT_EQ(hash(Value(0.0)), hash(Value(-0.0)));
  EXPECT_EQ(hash(list({Value(1), Value()})), hash(list({Value(1.0), Value()})));
  EXPECT_EQ(hash(Value(kNan)), hash(Value(-kNan)));
  EXPECT_NE(hash(list({Value(1), Value(2)})), hash(list({Value(2), Value(1)})));
}

TEST(Value, EqualityKnowsNothingOfNull) {
  EXPECT_EQ(equal(Value(), Value()), std::nullopt);
  EXPECT_EQ(equal(Value(1), Value()), std::nullopt);
  EXPECT_EQ(equal(Value(kNan), Value(kNan)), false);
  EXPECT_EQ(equal(Value(1), Value(1.0)), true);
  EXPECT_EQ(equal(Value("1"), Value(1)), false);
  EXPECT_EQ(equal(list({Value(1), Value()}), list({Value(1), Value()})), std::nullopt);
  EXPECT_EQ(equal(list({Value(2), Value()}), list({Value(1), Value()})), false);
  EXPECT_EQ(equal(Value::map({{"a", Value()}}), Value::map({{"b", Value()}})), false);
  EXPECT_EQ(equal(Value::map({{"a", Value()}}), Value::map({{"a", Value(1)}})), std::nullopt);
}

TEST(Value, OfTwoEntriesOfOneKeyTheLastCounts) {
  const Value map = Value::map({{"b", Value(1)}, {"a", Value(2)}, {"b", Value(3)}});
  ASSERT_EQ(map.map().size(), 2U);
  EXPECT_EQ(map.find("b")->integer(), 3);
  EXPECT_EQ(map.find("c"), nullptr);
}

TEST(Value, LongListsAreCountedWhileTheyLive) {
  const auto meter = std::make_shared<Meter>();
  {
    const Value made(std::vector<Value>(1000, Value("some text that is too long to lie within a value")),
                     meter);
    EXPECT_GT(meter->live, 1000 * sizeof(Value));
    const Value copy = made;
    EXPECT_LT(meter->live, 2000 * (sizeof(Value) + 50));
  }
  EXPECT_EQ(meter->live, 0U);
}

TEST(ValueText, FloatsAlwaysLookLikeFloats) {
  const std::pair<double, const char*> kCases[] = {{1, "1.0"},         {-0.5, "-0.5"}, {1e30, "1.0E30"},
                                                   {1.5e-9, "1.5E-9"}, {kNan, "NaN"},  {0.1, "0.1"}};
  for (const auto& [value, text] : kCases) EXPECT_EQ(float_text(value), text);
}

TEST(ValueText, NoValueEndsALiteralOrJson) {
  const MemoryGraph graph({{{"A b"}, {{"k'", Value("it's\\\n")}}}}, {});
  EXPECT_EQ(literal(Value(NodeId{0}), graph), "(:`A b` {`k'`: 'it\\'s\\\\\\n'})");
  EXPECT_EQ(json(Value(NodeId{0}), graph), R"({"labels":["A b"],"properties":{"k'":"it's\\\n"}})");
  EXPECT_EQ(json(Value("\x1b\"\xe2\x80\xa8"), graph), R"("\u001b\"\u2028")");
  EXPECT_EQ(json(list({Value(kNan), Value(1), Value(1.0), Value()}), graph), "[null,1,1.0,null]");
  EXPECT_EQ(json(Value("\xff"), graph), "\"\xef\xbf\xbd\"");
  EXPECT_EQ(cell(Value("it's"), graph), "it's");
  EXPECT_EQ(cell(Value(), graph), "");
}

TEST(ValueText, JsonComesBack) {
  const MemoryGraph graph;
  for (const char* text : {"null", "true", "-1", "1.5", "9223372036854775807", "\"\\u001b\\\"é\"", "[]", "{}",
                           R"([1,{"a":[null],"b":"x"}])"}) {
    const std::optional<Value> value = read_json(text);
    ASSERT_TRUE(value) << text;
    EXPECT_EQ(json(*value, graph), text);
  }
  EXPECT_EQ(json(*read_json(" [ 1 , 1e2, \"\\ud83d\\ude00\" ] "), graph), "[1,100.0,\"😀\"]");
  for (const char* text : {"", "[", "[1,]", "{a:1}", "01", "1 2", "\"\n\"", "\"\\ud800\"", "\xff", "nul", "-",
                           "1.e", "{\"a\" 1}", "\"\\x\""}) {
    EXPECT_FALSE(read_json(text)) << text;
  }
  EXPECT_FALSE(read_json(std::string(1000, '[') + std::string(1000, ']')));
}

}  // namespace
}  // namespace entente::query
