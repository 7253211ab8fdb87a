// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXTRACT_CLAIMS_PRUNE_HPP
#define ENTENTE_EXTRACT_CLAIMS_PRUNE_HPP

#include <span>

#include "entente/core/claim.hpp"

namespace entente {

/// Drops what nothing rests on: groups without a name that no claim speaks of, and those of the `provisional`
/// agreements that no claim brought further or gave parties. Renumbers the rest, order kept.
void prune(DocumentClaims& claims, std::span<const EntityIndex> provisional);

}  // namespace entente

#endif
