// SPDX-License-Identifier: MIT
#ifndef ENTENTE_GRAPH_INCIDENCE_HPP
#define ENTENTE_GRAPH_INCIDENCE_HPP

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "entente/graph/node.hpp"
#include "entente/graph/period.hpp"

namespace entente::detail {

/// Which claims of each type refer to a node: what questions by key go by. Four bytes a node and type, four a
/// reference; made in linear time, but for a sort of the claims.
class Incidence {
 public:
  explicit Incidence(std::span<const Node> nodes);

  /// The claims of a type that refer to every one of these nodes, by date, those without one last, then by
  /// number. None for types that are no claims. Costs the lists of the nodes, at worst.
  /// With a period only those that meet it; agreements, which have several dates, are not told apart by it.
  [[nodiscard]] NodeList claims_of(std::span<const NodeIndex> nodes, NodeType type, Period period) const;

 private:
  /// Claims of one type. They are numbered in the order of their dates.
  struct Kind {
    std::vector<NodeIndex> claims;      ///< by rank
    std::vector<PartialDate> starts;    ///< by rank, likewise …
    std::vector<PartialDate> ends;      ///< … and all that a period needs, side by side
    std::vector<std::uint32_t> begins;  ///< where the ranks of a node begin
    std::vector<std::uint32_t> ranks;   ///< ascending for each node
    [[nodiscard]] std::span<const std::uint32_t> of(NodeIndex node) const;
  };
  static Kind kind_of(std::span<const Node> nodes, NodeType type);

  std::array<Kind, 5> kinds_;
};

}  // namespace entente::detail

#endif
