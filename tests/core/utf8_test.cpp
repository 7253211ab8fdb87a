// SPDX-License-Identifier: MIT
#include "entente/core/utf8.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace entente {
namespace {

// One name in two normal forms: "Việt" composed, and as letters with combining marks.
constexpr std::string_view kComposed = "Vi\xE1\xBB\x87t";
constexpr std::string_view kDecomposed = "Vie\xCC\xA3\xCC\x82t";
constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

TEST(Utf8, AcceptsWellFormedText) {
  EXPECT_TRUE(is_utf8(""));
  EXPECT_TRUE(is_utf8("plain text longer than eight bytes"));
  EXPECT_TRUE(is_utf8("Tô Lâm, Anwar Ibrahim và 习近平"));
  EXPECT_TRUE(is_utf8("\xF0\x9F\x95\x8A"));
  EXPECT_TRUE(is_utf8("\xF4\x8F\xBF\xBF"));
  EXPECT_TRUE(is_utf8(std::string_view("a\0b", 3)));
}

TEST(Utf8, RefusesIllFormedText) {
  for (std::string_view text :
       {"\x80", "\xC3", "\xC0\xAF", "\xC1\xBF", "\xE0\x9F\xBF", "\xED\xA0\x80", "\xEF\xBF",
        "\xF0\x8F\xBF\xBF", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xFF"}) {
    EXPECT_FALSE(is_utf8(text));
    EXPECT_FALSE(is_utf8("eight bytes of ASCII first, then " + std::string(text)));
    EXPECT_FALSE(is_utf8(std::string(text) + " and ASCII behind it"));
  }
}

TEST(Utf8, RepairLeavesGoodTextAloneAndItsResultIsAlwaysGood) {
  EXPECT_EQ(repair_utf8("Tô Lâm"), "Tô Lâm");
  EXPECT_EQ(repair_utf8("a\xFF"
                        "b"),
            "a" + std::string(kReplacement) + "b");
  EXPECT_EQ(repair_utf8("caf\xE9 au lait"), "caf" + std::string(kReplacement) + " au lait");
  for (int first = 0; first < 256; ++first) {
    for (int second = 0; second < 256; ++second) {
      const std::string bytes = {static_cast<char>(first), static_cast<char>(second), 'x'};
      EXPECT_TRUE(is_utf8(repair_utf8(bytes)));
      if (is_utf8(bytes)) {
        EXPECT_EQ(repair_utf8(bytes), bytes);
      }
    }
  }
}

TEST(Utf8, TellsWhereTextNeedsNoEscapeInJson) {
  for (std::size_t size = 0; size < 20; ++size) {
    EXPECT_TRUE(is_plain_json(std::string(size, 'a')));
    for (std::size_t at = 0; at < size; ++at) {
      for (int byte = 0; byte < 256; ++byte) {
        std::string text(size, '~');
        text[at] = static_cast<char>(byte);
        const bool plain = byte >= 0x20 && byte < 0x80 && byte != '"' && byte != '\\';
        ASSERT_EQ(is_plain_json(text), plain) << byte << " at " << at << " of " << size;
      }
    }
  }
}

TEST(Utf8, CountsAndDecodesCodePoints) {
  const std::string text = "aé€🕊";
  EXPECT_EQ(count_code_points(text), 4U);
  std::size_t offset = 0;
  EXPECT_EQ(next_code_point(text, offset), U'a');
  EXPECT_EQ(offset, 1U);
  EXPECT_EQ(next_code_point(text, offset), U'é');
  EXPECT_EQ(next_code_point(text, offset), U'€');
  EXPECT_EQ(next_code_point(text, offset), U'🕊');
  EXPECT_EQ(offset, text.size());
}

TEST(Utf8, AppendsWhatItDecodes) {
  for (char32_t c : {U'\0', U'\x7F', U'\x80', U'\x7FF', U'\x800', U'\xFFFF', U'\x10000', U'\x10FFFF'}) {
    std::string text;
    append_utf8(text, c);
    std::size_t offset = 0;
    EXPECT_EQ(next_code_point(text, offset), c);
    EXPECT_EQ(offset, text.size());
  }
}

TEST(Nfc, ComposesVietnamese) {
  EXPECT_EQ(to_nfc(kDecomposed), kComposed);
  EXPECT_EQ(to_nfc(kComposed), kComposed);
  EXPECT_EQ(to_nfc("Hanoi"), "Hanoi");
}

TEST(Fold, SpellingsOfOneNameMeet) {
  EXPECT_EQ(fold("Việt Nam"), "viet nam");
  EXPECT_EQ(fold("VIET NAM"), "viet nam");
  EXPECT_EQ(fold(kDecomposed), fold(kComposed));
  EXPECT_EQ(fold("Đà Nẵng"), "da nang");
  EXPECT_EQ(fold("Türkiye"), "turkiye");
  EXPECT_EQ(fold("Côte d’Ivoire"), "cote d'ivoire");
  EXPECT_EQ(fold("São Tomé"), "sao tome");
}

TEST(Fold, LettersWithoutDecompositionBecomeAscii) {
  EXPECT_EQ(fold("Jonas Gahr Støre"), "jonas gahr store");
  EXPECT_EQ(fold("Radosław"), "radoslaw");
  EXPECT_EQ(fold("Weiß"), "weiss");
  EXPECT_EQ(fold("Þórdís"), "thordis");
}

TEST(Fold, LookAlikesOfOtherScriptsStayApart) {
  EXPECT_NE(fold("\xD0\xA1hina"), fold("China"));  // a Cyrillic С
  EXPECT_EQ(fold("Москва"), "москва");
}

TEST(Lower, KeepsDiacriticsAndStraightensQuotes) {
  EXPECT_EQ(to_lower("TÔ LÂM"), "tô lâm");
  EXPECT_EQ(to_lower("Malaysia’s “CSP”"), "malaysia's \"csp\"");
  EXPECT_EQ(to_lower("ASCII"), "ascii");
}

TEST(Case, ChangesNothingButCase) {
  EXPECT_EQ(lower_case("ĐỒNG “CSP”"), "đồng “csp”");
  EXPECT_EQ(upper_case("đồng “csp” ß"), "ĐỒNG “CSP” SS");
  EXPECT_EQ(lower_case("ASCII"), "ascii");
  EXPECT_EQ(upper_case("ascii"), "ASCII");
}

TEST(ColumnWidth, CountsWhatATerminalShows) {
  EXPECT_EQ(column_width(""), 0U);
  EXPECT_EQ(column_width("Tô Lâm"), 6U);
  EXPECT_EQ(column_width("To\u0302 La\u0302m"), 6U);  // combining circumflexes
  EXPECT_EQ(column_width("日本"), 4U);
  EXPECT_EQ(column_width("Ａ"), 2U);  // full width
  EXPECT_EQ(column_width("a\x1b\u200b"), 1U);
}

TEST(Slug, IsLowerAsciiJoinedByHyphens) {
  EXPECT_EQ(slug("Tô Lâm"), "to-lam");
  EXPECT_EQ(slug("Universiti Malaya"), "universiti-malaya");
  EXPECT_EQ(slug("  Prime   Minister's Office (PMO) "), "prime-ministers-office-pmo");
  EXPECT_EQ(slug("O’Brien"), "obrien");
  EXPECT_EQ(slug(""), "");
  EXPECT_EQ(slug("—"), "");
  EXPECT_EQ(slug("Peru–Chile pact—signed"), "peru-chile-pact-signed");
  EXPECT_EQ(slug("Перу – Чили"), "peru-cili");
}

TEST(Slug, TransliteratesOtherScripts) {
  EXPECT_EQ(slug("Владимир"), "vladimir");
  EXPECT_EQ(slug("习近平"), "xi-jin-ping");
  for (std::string_view name : {"محمد", "Γεώργιος", "文在寅", "ธนา"}) {
    const std::string id = slug(name);
    EXPECT_FALSE(id.empty()) << name;
    EXPECT_EQ(id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-"), std::string::npos) << id;
  }
}

}  // namespace
}  // namespace entente
