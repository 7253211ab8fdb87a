// SPDX-License-Identifier: MIT
#include "export/label_placement.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace entente::detail {
namespace {

TEST(LabelPlacement, PrefersTheMiddle) {
  const auto places = place_labels({{{{0, 0}, {100, 0}}, 10, 10}}, {});
  EXPECT_DOUBLE_EQ(places[0].x, 50);
  EXPECT_DOUBLE_EQ(places[0].y, 0);
}

TEST(LabelPlacement, FollowsTheLineAroundACorner) {
  const auto places = place_labels({{{{0, 0}, {60, 0}, {60, 60}}, 4, 4}}, {});
  EXPECT_DOUBLE_EQ(places[0].x, 60);
  EXPECT_DOUBLE_EQ(places[0].y, 0);
}

TEST(LabelPlacement, CoversNoShape) {
  const Rectangle shape{{50, 0}, 30, 20};
  const auto places = place_labels({{{{0, 0}, {100, 0}}, 10, 10}}, {shape});
  EXPECT_GE(std::abs(places[0].x - 50), 20) << places[0].x;
}

TEST(LabelPlacement, CoversNoOtherLabelAndNoOtherLine) {
  // Two lines cross in their middles.
  const auto places = place_labels({{{{0, 0}, {100, 100}}, 20, 10}, {{{0, 100}, {100, 0}}, 20, 10}}, {});
  EXPECT_TRUE(std::abs(places[0].x - places[1].x) >= 20 || std::abs(places[0].y - places[1].y) >= 10);
  for (const Place& place : places) EXPECT_GT(std::hypot(place.x - 50, place.y - 50), 5);
}

TEST(LabelPlacement, StandsBesideALineThatItWouldHide) {
  const auto level = place_labels({{{{0, 0}, {40, 0}}, 30, 10}}, {});
  EXPECT_DOUBLE_EQ(level[0].x, 20);
  EXPECT_GE(std::abs(level[0].y), 5);
  const auto upright = place_labels({{{{0, 0}, {0, 40}}, 30, 30}}, {});
  EXPECT_GE(std::abs(upright[0].x), 15);
  EXPECT_DOUBLE_EQ(upright[0].y, 20);
}

TEST(LabelPlacement, LinesWithoutLabelOrLengthAreNoTrouble) {
  const auto places = place_labels({{{}, 10, 10}, {{{0, 0}, {9, 9}}, 0, 0}, {{{5, 5}, {5, 5}}, 10, 10}}, {});
  ASSERT_EQ(places.size(), 3U);
  EXPECT_DOUBLE_EQ(places[2].x, 5);
}

}  // namespace
}  // namespace entente::detail
