// SPDX-License-Identifier: MIT
#ifndef ENTENTE_QUERY_SEARCH_HPP
#define ENTENTE_QUERY_SEARCH_HPP

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "entente/graph/graph.hpp"
#include "entente/graph/period.hpp"

namespace entente::query {

/// Where a word was found, the weightiest first.
enum class FoundIn : std::uint8_t { Name, OtherName, Headline, Topic, Title, Quote };

std::string_view name(FoundIn value);

struct Hit {
  NodeIndex node{};
  FoundIn in = FoundIn::Name;
  std::string text;        ///< in which the words stand
  std::size_t weight = 0;  ///< how many documents show or name the node
};

/// Looks for all words of `wanted`, or words that begin with them, in names, headlines, topics, titles of
/// offices and quotes of evidence; spelling counts as `spelling_key` says. Each node once, by its weightiest
/// place: whole names first, then names that begin so, then as in `FoundIn`; among equals what more documents
/// show. `type` restricts to nodes of that type; a period to claims and documents dated in it. Linear in the
/// graph's text.
std::vector<Hit> search(const Graph& graph, std::string_view wanted, std::optional<NodeType> type,
                        Period period);

}  // namespace entente::query

#endif
