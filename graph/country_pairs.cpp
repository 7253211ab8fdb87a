// SPDX-License-Identifier: MIT
// Which pairs of countries an event or an agreement is between.
// Tested by tests/graph/relations_test.cpp.
#include "entente/graph/country_pairs.hpp"

#include <algorithm>
#include <set>

#include "entente/graph/dyads.hpp"

namespace entente {
namespace {

NodeList countries(std::span<const Node> nodes, const NodeList& parties) {
  NodeList out;
  for (const NodeIndex party : parties) {
    if (nodes[static_cast<std::size_t>(party)].as<CountryNode>() != nullptr) out.push_back(party);
  }
  return out;
}

std::vector<CountryPair> among(const NodeList& parties) {
  std::vector<CountryPair> out;
  for (std::size_t i = 0; i < parties.size(); ++i) {
    for (std::size_t j = i + 1; j < parties.size(); ++j) out.emplace_back(parties[i], parties[j]);
  }
  return out;
}

}  // namespace

std::vector<CountryPair> country_pairs(std::span<const Node> nodes, const EventNode& event) {
  const auto is_country = [&](NodeIndex party) {
    return nodes[static_cast<std::size_t>(party)].as<CountryNode>() != nullptr;
  };
  std::set<CountryPair> out;
  for (const Dyad& dyad : dyads_of(event)) {
    if (is_country(dyad.source) && is_country(dyad.target)) out.insert(std::minmax(dyad.source, dyad.target));
  }
  return {out.begin(), out.end()};
}

std::vector<CountryPair> country_pairs(std::span<const Node> nodes, const AgreementNode& agreement) {
  return among(countries(nodes, agreement.parties));
}

bool counts_in_relations(Modality modality) {
  return modality == Modality::Actual || modality == Modality::Planned;
}

}  // namespace entente
