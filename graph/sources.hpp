// SPDX-License-Identifier: MIT
#ifndef ENTENTE_GRAPH_SOURCES_HPP
#define ENTENTE_GRAPH_SOURCES_HPP

#include <algorithm>
#include <tuple>

#include "entente/graph/node.hpp"

// The order of mentions and evidence, and what counts as one and the same.

namespace entente::detail {

inline auto order_key(const SourcedMention& item) {
  return std::tie(item.document, item.mention.span.begin, item.mention.span.end, item.mention.form,
                  item.mention.quote);
}

inline auto order_key(const SourcedEvidence& item) {
  return std::tie(item.document, item.evidence.span.begin, item.evidence.span.end, item.evidence.rule,
                  item.evidence.quote);
}

/// What sorts first among equals is kept.
inline bool better(const SourcedMention&, const SourcedMention&) {
  return false;
}
inline bool better(const SourcedEvidence& a, const SourcedEvidence& b) {
  return a.evidence.confidence > b.evidence.confidence;
}

/// By document, start, end and rule or form; of one rule's evidence at one place the surest stays.
template <typename Sourced>
void sort_sources(std::vector<Sourced>& list) {
  std::sort(list.begin(), list.end(), [](const Sourced& a, const Sourced& b) {
    const auto left = order_key(a);
    const auto right = order_key(b);
    return left != right ? left < right : better(a, b);
  });
  list.erase(std::unique(list.begin(), list.end(),
                         [](const Sourced& a, const Sourced& b) { return order_key(a) == order_key(b); }),
             list.end());
}

}  // namespace entente::detail

#endif
