// SPDX-License-Identifier: MIT
// Byte offsets to code point offsets: `CodePointMap`.
// Tested by tests/extract/refer/code_points_test.cpp.
#include "extract/text/code_points.hpp"

#include <algorithm>

namespace entente {
namespace {

bool starts_code_point(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
}

}  // namespace

CodePointMap::CodePointMap(std::string_view text) : text_(text) {
  const bool ascii = std::none_of(text.begin(), text.end(), [](char c) { return (c & 0x80) != 0; });
  if (ascii) return;
  checkpoints_.reserve(text.size() / kStep + 1);
  std::uint32_t count = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i % kStep == 0) checkpoints_.push_back(count);
    if (starts_code_point(text[i])) ++count;
  }
  if (text.size() % kStep == 0) checkpoints_.push_back(count);
}

std::uint32_t CodePointMap::offset(std::uint32_t byte) const {
  if (checkpoints_.empty()) return byte;
  const std::uint32_t block = byte / kStep;
  std::uint32_t count = checkpoints_[block];
  for (std::uint32_t i = block * kStep; i < byte; ++i) {
    if (starts_code_point(text_[i])) ++count;
  }
  return count;
}

}  // namespace entente
