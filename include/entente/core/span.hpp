// SPDX-License-Identifier: MIT
#ifndef ENTENTE_CORE_SPAN_HPP
#define ENTENTE_CORE_SPAN_HPP

#include <cstdint>

namespace entente {

/// A half-open interval [begin, end). Whoever holds it says the unit: inside extraction it counts
/// bytes of the document's text, in claims and everything after them Unicode code points.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] constexpr std::uint32_t size() const { return end - begin; }
  [[nodiscard]] constexpr bool empty() const { return begin >= end; }
  [[nodiscard]] constexpr bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
  [[nodiscard]] constexpr bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
  friend constexpr auto operator<=>(Span, Span) = default;
};

}  // namespace entente

#endif
