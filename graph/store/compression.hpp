// SPDX-License-Identifier: MIT
#ifndef ENTENTE_GRAPH_STORE_COMPRESSION_HPP
#define ENTENTE_GRAPH_STORE_COMPRESSION_HPP

#include <optional>
#include <string>
#include <string_view>

namespace entente::detail {

/// A Zstandard frame that says how long its content is.
std::string compress(std::string_view bytes);

/// Nothing where the frame is damaged, or says that it holds more than 256 MiB.
std::optional<std::string> decompress(std::string_view frame);

}  // namespace entente::detail

#endif
