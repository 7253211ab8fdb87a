// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXPORT_SIDES_HPP
#define ENTENTE_EXPORT_SIDES_HPP

#include "entente/graph/graph.hpp"

namespace entente::detail {

/// True where an office of one of these persons leads to the party, or one of them is the party: a line to it
/// says nothing new.
bool speaks_for(const Graph& graph, const NodeList& named, NodeIndex party);

/// Who is drawn on one side of an event: those named, and the parties for which none of them speaks.
NodeList side(const Graph& graph, const NodeList& named, const NodeList& parties);

}  // namespace entente::detail

#endif
