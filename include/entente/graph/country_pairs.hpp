// SPDX-License-Identifier: MIT
#ifndef ENTENTE_GRAPH_COUNTRY_PAIRS_HPP
#define ENTENTE_GRAPH_COUNTRY_PAIRS_HPP

#include <span>
#include <utility>
#include <vector>

#include "entente/graph/node.hpp"

namespace entente {

/// Two countries, the lower index first.
using CountryPair = std::pair<NodeIndex, NodeIndex>;

/// The pairs of countries that an event is between, ascending, each once. A joint act is between all who take
/// part; any other, and a promise that has a beneficiary, between each who acts and each who is acted upon.
/// References are indices into `nodes`.
std::vector<CountryPair> country_pairs(std::span<const Node> nodes, const EventNode& event);

/// All pairs of an agreement's parties.
std::vector<CountryPair> country_pairs(std::span<const Node> nodes, const AgreementNode& agreement);

/// Whether the relations between countries count events of this modality: those that happened or are planned.
bool counts_in_relations(Modality modality);

}  // namespace entente

#endif
