// SPDX-License-Identifier: MIT
#ifndef ENTENTE_GRAPH_STORIES_HPP
#define ENTENTE_GRAPH_STORIES_HPP

#include <cstdint>
#include <span>
#include <vector>

#include "entente/core/claim.hpp"

namespace entente::detail {

/// Which documents publish one story, word for word or with small edits and within some days: for each the
/// one that did so first. About linear in the number of documents; depends on their set alone.
std::vector<std::uint32_t> stories(std::span<const DocumentClaims> documents);

}  // namespace entente::detail

#endif
