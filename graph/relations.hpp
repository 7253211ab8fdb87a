// SPDX-License-Identifier: MIT
#ifndef ENTENTE_GRAPH_RELATIONS_HPP
#define ENTENTE_GRAPH_RELATIONS_HPP

#include <vector>

#include "entente/graph/node.hpp"

namespace entente::detail {

/// Adds one BilateralRelation for each pair of countries that share an event, actual or planned, or an
/// agreement. References are indices into `nodes`.
void add_relations(std::vector<Node>& nodes);

}  // namespace entente::detail

#endif
