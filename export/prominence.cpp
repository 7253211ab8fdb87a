// SPDX-License-Identifier: MIT
// Which nodes are drawn where there is room for some only.
// Tested by tests/export/views_test.cpp.
#include "export/prominence.hpp"

#include <algorithm>

namespace entente::detail {

std::vector<bool> prominent(const Graph& graph, const std::vector<std::size_t>& weights,
                            const ExportOptions& options) {
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < graph.size(); ++i) {
    if (weights[i] > 0) order.push_back(i);
  }
  if (options.top > 0 && options.top < order.size()) {
    const auto& focus = options.filter.focus;
    const auto in_focus = [&](std::size_t i) {
      return std::find(focus.begin(), focus.end(), static_cast<NodeIndex>(i)) != focus.end();
    };
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
      if (in_focus(a) != in_focus(b)) return in_focus(a);
      return weights[a] > weights[b];
    });
    order.resize(options.top);
  }
  std::vector<bool> drawn(graph.size(), false);
  for (const std::size_t index : order) drawn[index] = true;
  return drawn;
}

std::string top_remark(const std::vector<bool>& drawn, const std::vector<std::size_t>& weights,
                       std::string_view what) {
  const auto shown = std::count(drawn.begin(), drawn.end(), true);
  const auto all =
      std::count_if(weights.begin(), weights.end(), [](std::size_t weight) { return weight > 0; });
  if (shown == all) return "";
  return std::to_string(shown) + " of " + std::to_string(all) + " " + std::string(what);
}

}  // namespace entente::detail
