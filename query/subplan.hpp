// SPDX-License-Identifier: MIT
#ifndef ENTENTE_QUERY_SUBPLAN_HPP
#define ENTENTE_QUERY_SUBPLAN_HPP

#include <functional>

namespace entente::query {

/// Something inside an expression that gives rows: a pattern or a subquery. It writes into the row of its
/// context and calls `each` for every match, until that returns false.
class Subplan {
 public:
  virtual ~Subplan() = default;
  virtual void run(const std::function<bool()>& each) = 0;
};

}  // namespace entente::query

#endif
