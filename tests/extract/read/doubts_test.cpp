// SPDX-License-Identifier: MIT
#include "entente/extract/doubts.hpp"

#include <gtest/gtest.h>

#include <string>

namespace entente {
namespace {

Document text(std::string words) {
  Document document;
  document.record.name = "a.txt";
  document.text = std::move(words);
  return document;
}

TEST(Doubts, AWordThatIsNotWhatItLooksLikeIsNamedOnce) {
  const auto doubts = doubts_about(text("Peru agreed.\nThen Put\u0456n came. Put\u0456n left."));
  ASSERT_EQ(doubts.size(), 1U);
  EXPECT_EQ(
      to_string(doubts[0]),
      "a.txt:2:6: warning: 'Put\u0456n' is not 'Putin': U+0456 only looks like a Latin letter; correct it if "
      "the two should be one name [W0301]");
}

TEST(Doubts, ManyAreCounted) {
  std::string words;
  for (int i = 0; i < 9; ++i) words += "P\u0435ru" + std::string(static_cast<std::size_t>(i) + 1, 'n') + " ";
  const auto doubts = doubts_about(text(words));
  ASSERT_EQ(doubts.size(), 6U);
  EXPECT_EQ(doubts.back().message, "4 more words only look like words in Latin letters");
}

TEST(Doubts, AnOrdinaryTextHasNone) {
  EXPECT_TRUE(doubts_about(text("Peru agreed. T\u00f4 L\u00e2m left.")).empty());
}

}  // namespace
}  // namespace entente
