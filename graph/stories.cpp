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

/// What is compared of a document, in one place: it is looked at once for each class and neighbour.
struct Print {
  explicit Print(const DocumentRecord& record)
      : sketch(is_sketch(record.sketch) ? record.sketch : std::string_view()),
        dated(record.published.known()),
        day(dated ? record.published.first_day() : 0) {}
  std::string_view sketch;  // empty where there is none
  bool dated;
  std::int32_t day;
};

bool same_week(const Print& a, const Print& b) {
  if (!a.dated || !b.dated) return true;
  const std::int32_t days = a.day - b.day;
  return days <= kDays && -days <= kDays;
}

void unite_same_texts(std::span<const DocumentClaims> documents, std::span<const Print> prints,
                      Bearers& copies_of) {
  std::unordered_map<std::string_view, std::uint32_t> by_text;
  by_text.reserve(documents.size());
  for (std::uint32_t d = 0; d < documents.size(); ++d) {
    const DocumentRecord& record = documents[d].document;
    if (record.sha256.empty()) continue;
    const auto [place, fresh] = by_text.try_emplace(record.sha256, d);
    if (!fresh && same_week(prints[place->second], prints[d])) {
      copies_of.unite(place->second, d, "");
    }
  }
}

/// Compares documents whose sketches agree in one class and the next. Class by class, since a table of all
/// of them would take more memory than the graph.
void unite_copies(std::span<const Print> prints, std::size_t first, Bearers& copies_of) {
  const std::size_t next = (first + 1) % kClasses;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> sorted;  // both classes, document
  for (std::uint32_t d = 0; d < prints.size(); ++d) {
    const std::string_view sketch = prints[d].sketch;
    if (sketch.empty()) continue;
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
    for (std::size_t j = std::max(begin, i - std::min(i, kMostCompared)); j < i; ++j) {
      const std::uint32_t known = sorted[j].second;
      if (!same_week(prints[known], prints[d]) || copies_of.of(known) == copies_of.of(d)) continue;
      if (copies(prints[known].sketch, prints[d].sketch)) copies_of.unite(known, d, "");
    }
  }
}

}  // namespace

std::vector<std::uint32_t> stories(std::span<const DocumentClaims> documents) {
  const auto count = static_cast<std::uint32_t>(documents.size());
  if (count < 2) return std::vector<std::uint32_t>(count, 0);
  Bearers copies_of(count);
  std::vector<Print> prints;
  prints.reserve(count);
  for (const DocumentClaims& document : documents) prints.emplace_back(document.document);
  unite_same_texts(documents, prints, copies_of);
  for (std::size_t i = 0; i < kClasses; ++i) unite_copies(prints, i, copies_of);
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
