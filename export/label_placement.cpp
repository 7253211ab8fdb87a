// SPDX-License-Identifier: MIT
// Words on lines that an engine has drawn without leaving room for them.
// Tested by tests/export/label_placement_test.cpp.
#include "export/label_placement.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <optional>

namespace entente::detail {
namespace {

double distance(Place a, Place b) {
  return std::hypot(a.x - b.x, a.y - b.y);
}

double length(const std::vector<Place>& path) {
  double sum = 0;
  for (std::size_t i = 1; i < path.size(); ++i) sum += distance(path[i - 1], path[i]);
  return sum;
}

/// A place on a line, and which way the line goes there, as a piece of length 1 (0 for a line of none).
struct Spot {
  Place place;
  Place way;
};

Spot along(const std::vector<Place>& path, double way) {
  Spot spot{path.back(), {0, 0}};
  for (std::size_t i = 1; i < path.size(); ++i) {
    const double piece = distance(path[i - 1], path[i]);
    if (piece <= 0) continue;
    spot.way = {(path[i].x - path[i - 1].x) / piece, (path[i].y - path[i - 1].y) / piece};
    if (way <= piece) {
      spot.place = {path[i - 1].x + spot.way.x * way, path[i - 1].y + spot.way.y * way};
      return spot;
    }
    way -= piece;
  }
  return spot;
}

/// 0 for rectangles that lie apart, 1 where they touch, 2 where one covers the other.
double overlap(const Rectangle& a, const Rectangle& b) {
  const double across = (a.width + b.width) / 2 - std::abs(a.middle.x - b.middle.x);
  const double upright = (a.height + b.height) / 2 - std::abs(a.middle.y - b.middle.y);
  if (across <= 0 || upright <= 0) return 0;
  const auto share = [](double way, double one, double other) {
    const double most = std::min(one, other);
    return most > 0 ? std::min(way / most, 1.0) : 1.0;
  };
  return 1 + share(across, a.width, b.width) * share(upright, a.height, b.height);
}

/// How much of the piece from a to b lies in the rectangle: what is left after cutting by each pair of sides
/// (Liang and Barsky). Nothing where they do not touch.
std::optional<double> share_within(Place a, Place b, const Rectangle& box) {
  double from = 0;
  double to = 1;
  const auto cut = [&](double start, double step, double low, double high) {
    if (step == 0) return start >= low && start <= high;
    double first = (low - start) / step;
    double second = (high - start) / step;
    if (first > second) std::swap(first, second);
    from = std::max(from, first);
    to = std::min(to, second);
    return from <= to;
  };
  const bool within = cut(a.x, b.x - a.x, box.middle.x - box.width / 2, box.middle.x + box.width / 2) &&
                      cut(a.y, b.y - a.y, box.middle.y - box.height / 2, box.middle.y + box.height / 2);
  return within ? std::optional(to - from) : std::nullopt;
}

bool touches(const std::vector<Place>& path, const Rectangle& box) {
  for (std::size_t i = 1; i < path.size(); ++i) {
    if (share_within(path[i - 1], path[i], box)) return true;
  }
  return false;
}

double length_within(const std::vector<Place>& path, const Rectangle& box) {
  double sum = 0;
  for (std::size_t i = 1; i < path.size(); ++i)
    sum += share_within(path[i - 1], path[i], box).value_or(0) * distance(path[i - 1], path[i]);
  return sum;
}

constexpr double kCovers = 100;  // a shape or another label
constexpr double kCrosses = 10;  // another line
constexpr double kHides = 40;    // so much of its own line that its style no longer shows
constexpr double kBeside = 15;   // harder to see of which line it speaks
constexpr double kOffMiddle = 6;
constexpr double kLeastSeen = 30;  // of a line, in points

}  // namespace

std::vector<Place> place_labels(const std::vector<LabelledLine>& lines,
                                const std::vector<Rectangle>& shapes) {
  std::vector<double> lengths;
  for (const LabelledLine& line : lines) lengths.push_back(length(line.path));
  std::vector<std::size_t> order(lines.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return lengths[a] < lengths[b]; });

  std::vector<Place> places(lines.size());
  std::vector<Rectangle> placed;
  for (const std::size_t index : order) {
    const LabelledLine& line = lines[index];
    if (line.path.empty() || line.width <= 0) continue;
    double least = std::numeric_limits<double>::infinity();
    Rectangle best;
    for (const double share : {0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74, 0.2, 0.8, 0.14, 0.86}) {
      const Spot spot = along(line.path, lengths[index] * share);
      // So far to the side that it leaves a line of five points free.
      const double aside = (std::abs(spot.way.y) * line.width + std::abs(spot.way.x) * line.height) / 2 + 3;
      for (const double side : {0.0, 1.0, -1.0}) {
        const Place middle{spot.place.x - spot.way.y * aside * side,
                           spot.place.y + spot.way.x * aside * side};
        const Rectangle box{middle, line.width, line.height};
        double cost = kOffMiddle * std::abs(share - 0.5) + kBeside * std::abs(side);
        if (lengths[index] - length_within(line.path, box) < std::min(kLeastSeen, lengths[index] / 2))
          cost += kHides;
        for (const Rectangle& shape : shapes) cost += kCovers * overlap(box, shape);
        for (const Rectangle& other : placed) cost += kCovers * overlap(box, other);
        for (std::size_t other = 0; other < lines.size() && cost < least; ++other) {
          if (other != index && touches(lines[other].path, box)) cost += kCrosses;
        }
        if (cost < least) {
          least = cost;
          best = box;
        }
      }
    }
    placed.push_back(best);
    places[index] = best.middle;
  }
  return places;
}

}  // namespace entente::detail
