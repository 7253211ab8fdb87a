// SPDX-License-Identifier: MIT
// The only file that sees Nettle.
// Tested by tests/core/sha256_test.cpp.
#include "entente/core/sha256.hpp"

#include <nettle/sha2.h>

#include <array>

namespace entente {

std::string sha256(std::string_view bytes) {
  sha256_ctx context;
  sha256_init(&context);
  sha256_update(&context, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
  std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest{};
  sha256_digest(&context, digest.size(), digest.data());
  std::string hexadecimal;
  hexadecimal.reserve(2 * digest.size());
  for (const std::uint8_t byte : digest) {
    hexadecimal += "0123456789abcdef"[byte >> 4U];
    hexadecimal += "0123456789abcdef"[byte & 0xFU];
  }
  return hexadecimal;
}

}  // namespace entente
