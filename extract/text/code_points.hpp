// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXTRACT_TEXT_CODE_POINTS_HPP
#define ENTENTE_EXTRACT_TEXT_CODE_POINTS_HPP

#include <cstdint>
#include <string_view>
#include <vector>

#include "entente/core/span.hpp"

namespace entente {

/// Byte offsets of a text as code point offsets, which is what claims count in. Constant time: an ASCII text
/// needs no table, any other one holds a checkpoint every few bytes.
class CodePointMap {
 public:
  /// `text` is well-formed UTF-8 of less than 4 GiB and must outlive the map. Linear.
  explicit CodePointMap(std::string_view text);

  /// The code points before `byte`, the start of a code point or the end of the text.
  [[nodiscard]] std::uint32_t offset(std::uint32_t byte) const;
  [[nodiscard]] Span span(Span bytes) const { return {offset(bytes.begin), offset(bytes.end)}; }

 private:
  static constexpr std::uint32_t kStep = 64;  ///< bytes between two checkpoints

  std::string_view text_;
  std::vector<std::uint32_t> checkpoints_;  ///< code points before byte i * kStep; empty for ASCII
};

}  // namespace entente

#endif
