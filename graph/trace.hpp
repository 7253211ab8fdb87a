// SPDX-License-Identifier: MIT
#ifndef ENTENTE_GRAPH_TRACE_HPP
#define ENTENTE_GRAPH_TRACE_HPP

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "entente/core/span.hpp"
#include "entente/graph/node.hpp"
#include "graph/bearers.hpp"

namespace entente::detail {

/// A claim of a document that became part of an event, and by which rule it joined an earlier one.
struct EventMember {
  NodeIndex event{};
  std::uint32_t document = 0;
  Span span;
  std::string quote;
  std::uint32_t joined = 0;  ///< the place of the other among the event's members
  std::string_view rule;     ///< "" for the first
};

/// Why everything became one that did: kept only where somebody asks.
struct Trace {
  std::vector<Join> bearers;
  std::vector<EventMember> events;  ///< those of one event in a row
};

}  // namespace entente::detail

#endif
