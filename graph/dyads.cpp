// SPDX-License-Identifier: MIT
// Events as pairs of parties.
// Tested by tests/graph/dyads_test.cpp.
#include "entente/graph/dyads.hpp"

#include <algorithm>

#include "entente/core/vocabulary.hpp"

namespace entente {

std::vector<Dyad> dyads_of(const EventNode& event) {
  const bool joint =
      info(event.type).symmetric && (event.type != EventType::Commitment || event.recipient_parties.empty());
  std::vector<Dyad> out;
  if (joint) {
    NodeList all = event.actor_parties;
    all.insert(all.end(), event.recipient_parties.begin(), event.recipient_parties.end());
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    for (std::size_t i = 0; i < all.size(); ++i) {
      for (std::size_t k = i + 1; k < all.size(); ++k) out.push_back({all[i], all[k], false});
    }
    return out;
  }
  for (const NodeIndex actor : event.actor_parties) {
    for (const NodeIndex recipient : event.recipient_parties) {
      if (actor != recipient) out.push_back({actor, recipient, true});
    }
  }
  return out;
}

}  // namespace entente
