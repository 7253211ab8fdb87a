// SPDX-License-Identifier: MIT
// Texts and claims of a store, compressed one by one.
// Tested by tests/graph/store/store_test.cpp.
#include "graph/store/compression.hpp"

#include <zstd.h>

#include <new>

namespace entente::detail {
namespace {

constexpr int kLevel = 3;
constexpr unsigned long long kLongest = 1ULL << 28U;

}  // namespace

std::string compress(std::string_view bytes) {
  std::string frame(ZSTD_compressBound(bytes.size()), '\0');
  const std::size_t size = ZSTD_compress(frame.data(), frame.size(), bytes.data(), bytes.size(), kLevel);
  if (ZSTD_isError(size) != 0) throw std::bad_alloc();  // nothing else can go wrong with enough room
  frame.resize(size);
  return frame;
}

std::optional<std::string> decompress(std::string_view frame) {
  const unsigned long long length = ZSTD_getFrameContentSize(frame.data(), frame.size());
  if (length == ZSTD_CONTENTSIZE_UNKNOWN || length == ZSTD_CONTENTSIZE_ERROR || length > kLongest) {
    return std::nullopt;
  }
  std::string bytes(length, '\0');
  const std::size_t size = ZSTD_decompress(bytes.data(), bytes.size(), frame.data(), frame.size());
  if (ZSTD_isError(size) != 0 || size != length) return std::nullopt;
  return bytes;
}

}  // namespace entente::detail
