// SPDX-License-Identifier: MIT
#ifndef ENTENTE_QUERY_PROPERTY_SCHEMA_HPP
#define ENTENTE_QUERY_PROPERTY_SCHEMA_HPP

#include <cstdint>
#include <string_view>
#include <vector>

#include "entente/graph/node.hpp"
#include "entente/query/property_graph.hpp"

namespace entente::query {

/// Of what kind the values of a property are, where they are not null.
enum class PropertyKind : std::uint8_t { String, Integer, Float, Boolean, Strings, Maps };

/// A property that nodes or relationships of a `QueryableGraph` can have.
struct PropertyColumn {
  std::string_view name;
  KeyId key{};
  PropertyKind kind = PropertyKind::String;
};

/// What nodes of a type can have but `mention`, `id` first; with `metrics`, also what tells how central they
/// are.
std::vector<PropertyColumn> node_columns(NodeType type, bool metrics);

/// What `evidence` has; other relationships have no properties.
std::vector<PropertyColumn> evidence_columns();

}  // namespace entente::query

#endif
