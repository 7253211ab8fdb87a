// SPDX-License-Identifier: MIT
// Syndication: copies of one story, found by the sketches of their texts.
// Tested by tests/graph/stories_test.cpp.
#include "graph/stories.hpp"

#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>

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

}  // namespace

std::vector<std::uint32_t> stories(std::span<const DocumentClaims> documents) {
  const auto count = static_cast<std::uint32_t>(documents.size());
  Bearers copies_of(count);
  std::unordered_map<std::string, std::uint32_t> by_text;
  std::unordered_map<std::string, std::vector<std::uint32_t>> by_pair;  // two classes in a row
  for (std::uint32_t d = 0; d < count; ++d) {
    const DocumentRecord& record = documents[d].document;
    if (!record.sha256.empty()) {
      const auto [place, fresh] = by_text.try_emplace(record.sha256, d);
      if (!fresh && same_week(documents[place->second].document.published, record.published)) {
        copies_of.unite(place->second, d, "");
      }
    }
    if (!is_sketch(record.sketch)) continue;
    for (std::size_t i = 0; i < kClasses; ++i) {
      const std::size_t next = (i + 1) % kClasses;
      const std::string_view one = std::string_view(record.sketch).substr(2 * i, 2);
      const std::string_view other = std::string_view(record.sketch).substr(2 * next, 2);
      if (one == kEmpty || other == kEmpty) continue;
      std::string key(1, static_cast<char>(i));
      key.append(one).append(other);
      std::vector<std::uint32_t>& alike = by_pair[std::move(key)];
      for (const std::uint32_t known : alike) {
        const DocumentRecord& before = documents[known].document;
        if (copies_of.of(known) == copies_of.of(d) || !same_week(before.published, record.published))
          continue;
        if (copies(before.sketch, record.sketch)) copies_of.unite(known, d, "");
      }
      if (alike.size() == kMostCompared) alike.erase(alike.begin());
      alike.push_back(d);
    }
  }
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
