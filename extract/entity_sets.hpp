// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXTRACT_ENTITY_SETS_HPP
#define ENTENTE_EXTRACT_ENTITY_SETS_HPP

#include <algorithm>
#include <vector>

#include "entente/core/claim.hpp"

namespace entente {

// Small sets of entities in the order in which the text names them.

template <typename Value>
void add_unique(std::vector<Value>& values, const Value& value) {
  if (std::find(values.begin(), values.end(), value) == values.end()) values.push_back(value);
}

template <typename Value>
bool same_set(std::vector<Value> a, std::vector<Value> b) {
  std::sort(a.begin(), a.end());
  std::sort(b.begin(), b.end());
  return a == b;
}

/// A state that can act: one with a code, not "the Soviet Union".
inline bool is_coded_state(const Entity& entity) {
  return entity.type == EntityType::Country && !entity.iso3166.empty();
}

}  // namespace entente

#endif
