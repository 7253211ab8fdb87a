// SPDX-License-Identifier: MIT
#ifndef ENTENTE_QUERY_NODE_PROPERTIES_HPP
#define ENTENTE_QUERY_NODE_PROPERTIES_HPP

#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "entente/graph/graph.hpp"
#include "entente/query/property_graph.hpp"

namespace entente::query {

/// All keys of properties, each at its number.
std::span<const std::string_view> property_keys();

/// The value of one property of a node; null where it has none.
Value node_property(const Graph& graph, const Node& node, KeyId key);
/// All that are there but `mention` and `lifecycle`, in the order in which JSON-LD writes them.
std::vector<std::pair<KeyId, Value>> node_properties(const Graph& graph, const Node& node);

Value evidence_property(const Evidence& evidence, KeyId key);
std::vector<std::pair<KeyId, Value>> evidence_properties(const Evidence& evidence);

}  // namespace entente::query

#endif
