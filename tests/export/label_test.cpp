// SPDX-License-Identifier: MIT
#include "export/label.hpp"

#include <gtest/gtest.h>

namespace entente::detail {
namespace {

TEST(Label, WrapsAtWordsByCodePoints) {
  EXPECT_EQ(label("Cộng hòa Xã hội chủ nghĩa", 10), "Cộng hòa\\nXã hội chủ\\nnghĩa");
  EXPECT_EQ(label("short", 10), "short");
  EXPECT_EQ(label("", 10), "");
}

TEST(Label, CutsWhatIsTooLong) {
  EXPECT_EQ(label("a b c d", 1, 3), "a\\nb\\nc…");
  EXPECT_EQ(label("abcdefgh", 3, 2), "abc\\ndef…");
  EXPECT_LT(label(std::string(100'000, '{'), 20).size(), 200U);
  EXPECT_LT(label(std::string(100'000, '\n') + "x", 20).size(), 200U);
}

TEST(Label, EscapesWhatGraphvizExpands) {
  EXPECT_EQ(label("\\N", 10), "\\\\N");
  EXPECT_EQ(label("R&D", 10), "R&amp;D");
  EXPECT_EQ(label("a\nb\tc\x07"
                  "d",
                  10),
            "a b c d");
}

TEST(Label, DropsMarksThatTurnTheDirection) {
  EXPECT_EQ(label("a\xE2\x80\xAE"
                  "b",
                  10),
            "ab");
}

TEST(Label, RepairsBrokenText) {
  EXPECT_EQ(label("a\xFF", 10), "a\xEF\xBF\xBD");
}

TEST(DotName, KeepsIdsAndMakesOthersSafeAndDifferent) {
  EXPECT_EQ(dot_name("country/VNM", 3), "country/VNM");
  EXPECT_EQ(dot_name("a\"b\\", 3), "ab#3");
  EXPECT_NE(dot_name("a\"", 3), dot_name("a\\", 4));
}

}  // namespace
}  // namespace entente::detail
