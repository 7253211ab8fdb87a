// SPDX-License-Identifier: MIT
// Words on lines that an engine has drawn without leaving room for them.
// Tested by tests/export/label_placement_test.cpp.
#include "export/label_placement.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

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

Place along(const std::vector<Place>& path, double way) {
  for (std::size_t i = 1; i < path.size(); ++i) {
    const double piece = distance(path[i - 1], path[i]);
    if (way <= piece && piece > 0) {
      const double share = way / piece;
      return {path[i - 1].x + (path[i].x - path[i - 1].x) * share,
              path[i - 1].y + (path[i].y - path[i - 1].y) * share};
    }
    way -= piece;
  }
  return path.back();
}

bool overlap(const Rectangle& a, const Rectangle& b) {
  return std::abs(a.middle.x - b.middle.x) * 2 < a.width + b.width &&
         std::abs(a.middle.y - b.middle.y) * 2 < a.height + b.height;
}

/// Whether the piece from a to b touches the rectangle: the part of it within is what is left after cutting
/// by each pair of sides (Liang and Barsky).
bool touches(Place a, Place b, const Rectangle& box) {
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
  return cut(a.x, b.x - a.x, box.middle.x - box.width / 2, box.middle.x + box.width / 2) &&
         cut(a.y, b.y - a.y, box.middle.y - box.height / 2, box.middle.y + box.height / 2);
}

bool touches(const std::vector<Place>& path, const Rectangle& box) {
  for (std::size_t i = 1; i < path.size(); ++i) {
    if (touches(path[i - 1], path[i], box)) return true;
  }
  return false;
}

constexpr double kCovers = 100;  // a shape or another label
constexpr double kCrosses = 10;  // another line
constexpr double kOffMiddle = 6;

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
    for (const double share : {0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74, 0.2, 0.8}) {
      const Rectangle box{along(line.path, lengths[index] * share), line.width, line.height};
      double cost = kOffMiddle * std::abs(share - 0.5);
      const auto covered = [&](const Rectangle& other) { return overlap(box, other); };
      cost += kCovers * static_cast<double>(std::count_if(shapes.begin(), shapes.end(), covered));
      cost += kCovers * static_cast<double>(std::count_if(placed.begin(), placed.end(), covered));
      for (std::size_t other = 0; other < lines.size() && cost < least; ++other) {
        if (other != index && touches(lines[other].path, box)) cost += kCrosses;
      }
      if (cost < least) {
        least = cost;
        best = box;
      }
    }
    placed.push_back(best);
    places[index] = best.middle;
  }
  return places;
}

}  // namespace entente::detail
