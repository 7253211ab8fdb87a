// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EVALUATE_SCORE_HPP
#define ENTENTE_EVALUATE_SCORE_HPP

#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "entente/evaluate/facts.hpp"

namespace entente {

/// How many items a reader found, how many the program, and how many of them are the same.
struct Tally {
  std::size_t matched = 0;
  std::size_t gold = 0;
  std::size_t found = 0;

  [[nodiscard]] double precision() const;  ///< 0 where nothing was found
  [[nodiscard]] double recall() const;     ///< 0 where the gold has nothing
  [[nodiscard]] double f1() const;         ///< harmonic mean; 0 where both are
  Tally& operator+=(const Tally& other);
};

/// What is compared. Events strictly: same type, same states and bodies on each side (on both together
/// where the type is symmetric). Events leniently: same PLOVER root and a party in common.
enum class ScoredKind : std::uint8_t {
  Country,
  Person,
  Organization,
  Office,
  Agreement,
  Event,
  EventLenient,
};
constexpr std::size_t kScoredKinds = 7;
std::string_view name(ScoredKind kind);

/// A difference between gold and graph, to look at.
struct Difference {
  enum class Sort : std::uint8_t { Missed, False, Date };
  Sort sort = Sort::Missed;
  ScoredKind kind = ScoredKind::Event;
  bool nearly = false;  ///< an event that matches leniently only
  std::string label;
};

/// The comparison of one document, or the sum over many.
struct Score {
  std::array<Tally, kScoredKinds> kinds;
  Tally dates;  ///< of leniently matched events whose gold has a date: how many start then
  std::map<EventType, Tally> event_types;  ///< strict

  [[nodiscard]] const Tally& operator[](ScoredKind kind) const {
    return kinds[static_cast<std::size_t>(kind)];
  }
  Score& operator+=(const Score& other);
};

/// Compares one document's annotation with what was read there, each item matched at most once. Differences
/// are appended where wanted.
Score compare(const Facts& gold, const Facts& found, std::vector<Difference>* differences = nullptr);

}  // namespace entente

#endif
