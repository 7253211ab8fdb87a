// SPDX-License-Identifier: MIT
#ifndef ENTENTE_GRAPH_TRACE_HPP
#define ENTENTE_GRAPH_TRACE_HPP

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "entente/core/span.hpp"
#include "entente/graph/merge_account.hpp"
#include "entente/graph/node.hpp"
#include "graph/bearers.hpp"

namespace entente::detail {

/// A claim of a document that became part of an event, and by which rule it joined the first.
struct EventMember {
  NodeIndex event{};
  std::uint32_t document = 0;
  Span span;
  std::string quote;
  std::string_view rule;  ///< "" for the first
};

struct Assembly;

/// Why everything became one that did: kept only where somebody asks.
struct Trace {
  std::vector<Join> bearers;
  std::vector<EventMember> events;  ///< those of one event in a row
  std::string wanted;               ///< the id of the node that somebody asks for
  std::optional<MergeAccount> account;
};

/// Nothing where no node of a traced assembly has this id.
std::optional<MergeAccount> tell(const Assembly& assembly, std::string_view id);

}  // namespace entente::detail

#endif
