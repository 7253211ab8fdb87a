// SPDX-License-Identifier: MIT
#ifndef ENTENTE_GRAPH_PERIOD_HPP
#define ENTENTE_GRAPH_PERIOD_HPP

#include "entente/core/date.hpp"

namespace entente {

/// From one date to another, both inclusive at the precision given: "2024" reaches to the end of the year.
/// An unknown end does not restrict.
struct Period {
  PartialDate since;
  PartialDate until;

  [[nodiscard]] bool restricts() const { return since.known() || until.known(); }
  /// Whether what happened from `start` to `end` falls into it, at least in part; an unknown end is the
  /// start. What has no date does not, where the period restricts.
  [[nodiscard]] bool meets(PartialDate start, PartialDate end) const;
  /// The same for what lasts: an unknown start or end is open.
  [[nodiscard]] bool meets_lasting(PartialDate start, PartialDate end) const;
};

}  // namespace entente

#endif
