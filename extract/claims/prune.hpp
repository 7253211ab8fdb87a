// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXTRACT_CLAIMS_PRUNE_HPP
#define ENTENTE_EXTRACT_CLAIMS_PRUNE_HPP

#include <cstdint>
#include <span>

#include "entente/core/claim.hpp"

namespace entente {

/// Drops what nothing rests on: groups without a name that no claim speaks of, states and bodies that only
/// the gazetteers tie to what the text names, and those of the `provisional` agreements that no claim brought
/// further or gave parties. `named` are the entities that phrases of the text name, -1 for none. Renumbers
/// the rest, order kept.
void prune(DocumentClaims& claims, std::span<const EntityIndex> provisional,
           std::span<const std::int32_t> named);

}  // namespace entente

#endif
