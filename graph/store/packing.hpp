// SPDX-License-Identifier: MIT
#ifndef ENTENTE_GRAPH_STORE_PACKING_HPP
#define ENTENTE_GRAPH_STORE_PACKING_HPP

#include <chrono>
#include <string>
#include <string_view>

#include "entente/core/claim.hpp"

namespace entente::detail {

/// How long to wait for another program's commit, or for its read to end: neither takes long.
inline constexpr std::chrono::milliseconds kReadPatience{60000};

/// A hash of all that claims are read from, but for the text's own bytes, whose hash is in the record.
std::string origin_of(const DocumentRecord& record, std::string_view reader);

}  // namespace entente::detail

#endif
