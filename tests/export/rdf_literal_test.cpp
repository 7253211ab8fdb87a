// SPDX-License-Identifier: MIT
#include "export/rdf_literal.hpp"

#include <gtest/gtest.h>

namespace entente::detail {
namespace {

std::string quoted(std::string_view text) {
  std::string out;
  append_quoted(out, text);
  return out;
}

TEST(RdfLiteral, EscapesWhatMayNotStandBetweenQuotes) {
  EXPECT_EQ(quoted("Tô Lâm's"), "\"Tô Lâm's\"");
  EXPECT_EQ(quoted("a\"b\\c"), R"("a\"b\\c")");
  EXPECT_EQ(quoted("\n\r\t\b\f"), R"("\n\r\t\b\f")");
  EXPECT_EQ(quoted(std::string_view("\0\x1b\x7f", 3)), R"("\u0000\u001b\u007f")");
  EXPECT_EQ(quoted("\\u0041"), R"("\\u0041")");
  EXPECT_EQ(quoted("\xF0\x9F\x98\x80\xE2\x80\xA8"), "\"\xF0\x9F\x98\x80\xE2\x80\xA8\"");
  EXPECT_EQ(quoted("a\xED\xA0\x80z").find('\xED'), std::string::npos);  // a surrogate is no UTF-8
}

// The values are those of JSON-LD 1.1, section 8.6, and of ECMAScript's toExponential(15).
TEST(RdfLiteral, NumbersAreThoseOfJsonLd) {
  const auto number = [](double value) {
    const JsonNumber out = json_number(value);
    return out.digits + (out.whole ? " integer" : " double");
  };
  EXPECT_EQ(number(0), "0 integer");
  EXPECT_EQ(number(1), "1 integer");
  EXPECT_EQ(number(-1), "-1 integer");
  EXPECT_EQ(number(0.98), "9.8E-1 double");
  EXPECT_EQ(number(0.5), "5.0E-1 double");
  EXPECT_EQ(number(-0.25), "-2.5E-1 double");
  EXPECT_EQ(number(5.5), "5.5E0 double");
  EXPECT_EQ(number(0.1 + 0.2), "3.0E-1 double");
  EXPECT_EQ(number(1.0 / 3), "3.333333333333333E-1 double");
  EXPECT_EQ(number(1e-12), "1.0E-12 double");
}

TEST(RdfLiteral, JsonHasOneForm) {
  EXPECT_EQ(canonical_json("[ 1 , [\"a b\",\n0.80], true ]"), "[1,[\"a b\",0.8],true]");
  EXPECT_EQ(canonical_json(R"(["\u0009\u000a\u001f\u007f\u00e9\/\"\\"])"),
            "[\"\\t\\n\\u001f\x7F\u00e9/\\\"\\\\\"]");
  EXPECT_EQ(canonical_json(R"(["\ud83d\ude00"])"), "[\"\xF0\x9F\x98\x80\"]");
  EXPECT_EQ(canonical_json("[1e2,-0,1.50,0.00001,123456789012345678]"),
            "[100,0,1.5,0.00001,123456789012345680]");
}

TEST(RdfLiteral, JsonCutShortEnds) {
  for (const char* text : {"[\"a", "[\"\\", "[\"\\u", "[\"\\u12", "[\"\\ud83d\\u", "-"}) {
    EXPECT_LE(canonical_json(text).size(), 32U) << text;
  }
}

}  // namespace
}  // namespace entente::detail
