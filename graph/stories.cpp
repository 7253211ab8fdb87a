// SPDX-License-Identifier: MIT
// Syndication: copies of one story, found by the sketches of their texts.
// Tested by tests/graph/stories_test.cpp.
#include "graph/stories.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "graph/bearers.hpp"

namespace entente::detail {
namespace {

constexpr std::size_t kClasses = 64;
constexpr std::string_view kEmpty = "..";
constexpr double kCopy = 0.6;             // of the runs of three words; other texts hardly ever share 0.3
constexpr std::size_t kFewestShared = 6;  // classes; less is chance
constexpr std::int32_t kDays = 7;
// Texts made after one pattern share runs by the thousand: a document is compared with so many others only.
constexpr std::size_t kMostCompared = 32;

bool is_sketch(std::string_view text) {
  return text.size() == 2 * kClasses;
}

bool copies(std::string_view a, std::string_view b) {
  std::size_t known = 0;
  std::size_t shared = 0;
  for (std::size_t i = 0; i < kClasses; ++i) {
    const std::string_view left = a.substr(2 * i, 2);
    const std::string_view right = b.substr(2 * i, 2);
    if (left == kEmpty && right == kEmpty) continue;
    ++known;
    shared += left == right ? 1U : 0U;
  }
  return shared >= kFewestShared && static_cast<double>(shared) >= kCopy * static_cast<double>(known);
}

bool same_week(PartialDate a, PartialDate b) {
  if (!a.known() || !b.known()) return true;
  const std::int32_t days = a.first_day() - b.first_day();
  return days <= kDays && -days <= kDays;
}

void unite_same_texts(std::span<const DocumentClaims> documents, Bearers& copies_of) {
  std::unordered_map<std::string_view, std::uint32_t> by_text;
  by_text.reserve(documents.size());
  for (std::uint32_t d = 0; d < documents.size(); ++d) {
    const DocumentRecord& record = documents[d].document;
    if (record.sha256.empty()) continue;
    const auto [place, fresh] = by_text.try_emplace(record.sha256, d);
    if (!fresh && same_week(documents[place->second].document.published, record.published)) {
      copies_of.unite(place->second, d, "");
    }
  }
}

/// Compares documents whose sketches agree in one class and the next. Class by class, since a table of all
/// of them would take more memory than the graph.
void unite_copies(std::span<const DocumentClaims> documents, std::size_t first, Bearers& copies_of) {
  const std::size_t next = (first + 1) % kClasses;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> sorted;  // both classes, document
  for (std::uint32_t d = 0; d < documents.size(); ++d) {
    const std::string_view sketch = documents[d].document.sketch;
    if (!is_sketch(sketch)) continue;
    const std::string_view one = sketch.substr(2 * first, 2);
    const std::string_view other = sketch.substr(2 * next, 2);
    if (one == kEmpty || other == kEmpty) continue;
    std::uint32_t both = 0;
    for (const char c : {one[0], one[1], other[0], other[1]})
      both = both << 8U | static_cast<unsigned char>(c);
    sorted.emplace_back(both, d);
  }
  std::sort(sorted.begin(), sorted.end());
  std::size_t begin = 0;  // of those that agree
  for (std::size_t i = 0; i < sorted.size(); ++i) {
    if (sorted[i].first != sorted[begin].first) begin = i;
    const std::uint32_t d = sorted[i].second;
    const DocumentRecord& record = documents[d].document;
    for (std::size_t j = std::max(begin, i - std::min(i, kMostCompared)); j < i; ++j) {
      const std::uint32_t known = sorted[j].second;
      const DocumentRecord& before = documents[known].document;
      if (copies_of.of(known) == copies_of.of(d) || !same_week(before.published, record.published)) continue;
      if (copies(before.sketch, record.sketch)) copies_of.unite(known, d, "");
    }
  }
}

}  // namespace

std::vector<std::uint32_t> stories(std::span<const DocumentClaims> documents) {
  const auto count = static_cast<std::uint32_t>(documents.size());
  if (count < 2) return std::vector<std::uint32_t>(count, 0);
  Bearers copies_of(count);
  unite_same_texts(documents, copies_of);
  for (std::size_t i = 0; i < kClasses; ++i) unite_copies(documents, i, copies_of);
  // The first place of publication stands for the story.
  std::map<std::uint32_t, std::uint32_t> first;
  const auto order = [&](std::uint32_t d) {
    const PartialDate published = documents[d].document.published;
    return std::tuple(!published.known(), published, d);
  };
  for (std::uint32_t d = 0; d < count; ++d) {
    const auto [place, fresh] = first.try_emplace(copies_of.of(d), d);
    if (!fresh && order(d) < order(place->second)) place->second = d;
  }
  std::vector<std::uint32_t> out;
  out.reserve(count);
  for (std::uint32_t d = 0; d < count; ++d) out.push_back(first.at(copies_of.of(d)));
  return out;
}

}  // namespace entente::detail
