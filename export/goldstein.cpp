// SPDX-License-Identifier: MIT
// Goldstein's scale of conflict and cooperation (Goldstein 1992) for the CAMEO codes of the vocabulary.
// Tested by tests/export/dyads_test.cpp.
#include "export/goldstein.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace entente {
namespace {

constexpr auto kScores = std::to_array<std::pair<std::string_view, double>>({
    {"01", 0.0},  {"018", 3.4},  {"03", 4.0},    {"030", 4.0}, {"031", 5.2}, {"033", 5.2},  {"036", 4.0},
    {"04", 1.0},  {"040", 1.0},  {"041", 1.0},   {"042", 1.9}, {"043", 2.8}, {"044", 2.5},  {"045", 5.0},
    {"046", 7.0}, {"05", 3.5},   {"050", 3.5},   {"051", 3.4}, {"052", 3.5}, {"053", 3.8},  {"054", 6.0},
    {"055", 7.0}, {"056", 7.0},  {"057", 8.0},   {"06", 6.0},  {"07", 7.0},  {"08", 5.0},   {"084", 7.0},
    {"085", 7.0}, {"087", 9.0},  {"0874", 10.0}, {"10", -5.0}, {"11", -2.0}, {"12", -4.0},  {"128", -5.0},
    {"13", -6.0}, {"130", -4.4}, {"14", -6.5},   {"15", -7.2}, {"16", -4.0}, {"163", -8.0}, {"17", -7.0},
    {"18", -9.0}, {"19", -10.0},
});

}  // namespace

std::optional<double> goldstein(std::string_view cameo) {
  for (; cameo.size() >= 2; cameo.remove_suffix(1)) {
    const auto* found =
        std::find_if(kScores.begin(), kScores.end(), [&](const auto& score) { return score.first == cameo; });
    if (found != kScores.end()) return found->second;
  }
  return std::nullopt;
}

}  // namespace entente
