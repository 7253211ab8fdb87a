// SPDX-License-Identifier: MIT
#include "extract/text/code_points.hpp"

#include <gtest/gtest.h>

#include <string>

#include "entente/core/utf8.hpp"

namespace entente {
namespace {

TEST(CodePoints, AreBytesInAsciiText) {
  const CodePointMap map("Lima and Quito");
  EXPECT_EQ(map.offset(0), 0U);
  EXPECT_EQ(map.offset(9), 9U);
  EXPECT_EQ(map.offset(14), 14U);
}

TEST(CodePoints, AgreeWithACountFromTheStartAtEveryBoundary) {
  std::string text;
  for (int i = 0; i < 40; ++i) text += "São Tomé, Hà Nội, 東京, 🤝 ok. ";
  const CodePointMap map(text);
  std::size_t at = 0;
  std::uint32_t count = 0;
  while (at < text.size()) {
    EXPECT_EQ(map.offset(static_cast<std::uint32_t>(at)), count);
    next_code_point(text, at);
    ++count;
  }
  EXPECT_EQ(map.offset(static_cast<std::uint32_t>(text.size())), count);
}

TEST(CodePoints, TheEndOfAFullBlockIsKnown) {
  const std::string text = "é" + std::string(62, 'x');
  EXPECT_EQ(CodePointMap(text).offset(64), 63U);
}

TEST(CodePoints, AnEmptyTextHasOneOffset) {
  EXPECT_EQ(CodePointMap("").offset(0), 0U);
}

}  // namespace
}  // namespace entente
