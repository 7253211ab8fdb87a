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

TEST(Label, MeasuresColumnsAndKeepsLettersWhole) {
  EXPECT_EQ(label("中华人民共和国", 8), "中华人民\\n共和国") << "two columns each";
  EXPECT_EQ(label("e\xCC\x81"
                  "e\xCC\x81"
                  "e\xCC\x81",
                  2),
            "e\xCC\x81"
            "e\xCC\x81\\ne\xCC\x81")
      << "accents stay on their letters";
  EXPECT_EQ(label("🇻🇳🇲🇾", 3), "🇻🇳\\n🇲🇾") << "flags are pairs";
  EXPECT_EQ(label("🇻🇳🇲🇾", 4), "🇻🇳🇲🇾");
  EXPECT_EQ(label("👩‍🚀👩‍🚀", 4), "👩‍🚀\\n👩‍🚀") << "joined emoji stay joined";
}

TEST(Label, SaysThatItIsCut) {
  EXPECT_EQ(label("one two three", 5, 2), "one\\ntwo…");
  std::string marks = "e";
  for (int i = 0; i < 1000; ++i) marks += "\xCC\x81";
  const std::string shown = label(marks, 10, 2);
  EXPECT_LT(shown.size(), 200U) << "letters without width count too";
  EXPECT_TRUE(shown.ends_with("…"));
}

TEST(Label, HasNoNoncharacters) {
  EXPECT_EQ(label("a\xEF\xB7\x90"       // U+FDD0
                  "b\xF0\x9F\xBF\xBE",  // U+1FFFE
                  10),
            "a b");
}

TEST(HtmlLabel, IsTheSameWithMarkup) {
  EXPECT_EQ(html_label(label("a <b> & \\N \"c\"", 40)), "a &lt;b&gt; &amp; \\N \"c\"");
  EXPECT_EQ(html_label(label("one two", 3)), "one<BR/>two");
}

TEST(Tooltip, IsOneLineCutAtItsLength) {
  EXPECT_EQ(tooltip(" a\n\tb  c "), "a b c");
  EXPECT_EQ(tooltip("abcdef", 3), "abc…");
  EXPECT_EQ(tooltip("R&D \\N"), "R&amp;D \\\\\\\\N");
}

TEST(ExactName, IsTheNameButForWhatGraphvizCannotRead) {
  EXPECT_EQ(exact_name("a\n\"b\" <c> & \x1b"), "a\\n\"b\" <c> & \x1b");
  EXPECT_EQ(exact_name("\\\""), "\\\\\"");
  EXPECT_EQ(exact_name(std::string_view("a\0b", 3)),
            "a\xEF\xBF\xBD"
            "b");
  EXPECT_EQ(exact_name("\xEF\xBB\xBF"), "\xEF\xBF\xBD");
  EXPECT_LT(exact_name(std::string(70'000, 'x')).size(), 16'100U);
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
