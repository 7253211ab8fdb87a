// SPDX-License-Identifier: MIT
#ifndef ENTENTE_QUERY_AGGREGATE_HPP
#define ENTENTE_QUERY_AGGREGATE_HPP

#include <cstdint>
#include <memory>
#include <unordered_set>
#include <vector>

#include "query/context.hpp"
#include "query/functions.hpp"

namespace entente::query {

struct ValueHash {
  std::size_t operator()(const Value& value) const { return hash(value); }
};
struct ValueSame {
  bool operator()(const Value& a, const Value& b) const { return order(a, b) == 0; }
};

/// The state of one aggregating call for one group of rows.
class Accumulator {
 public:
  explicit Accumulator(const Expression& call);
  /// Takes the row of the context into account. Returns the bytes it holds more.
  std::size_t add(Context& context);
  [[nodiscard]] Value result(Context& context);

 private:
  void add_number(Context& context, const Value& value);
  [[nodiscard]] Value average() const;
  [[nodiscard]] Value percentile(Context& context);

  const Expression* call_;
  AggregateKind kind_;
  std::int64_t count_ = 0;
  std::int64_t whole_ = 0;
  double real_ = 0;
  bool has_real_ = false;
  double mean_ = 0;
  double spread_ = 0;  ///< sum of squared distances from the mean (Welford)
  double share_ = 0;   ///< of a percentile
  Value extreme_;
  std::vector<Value> items_;
  std::unique_ptr<std::unordered_set<Value, ValueHash, ValueSame>> seen_;  ///< with DISTINCT
};

}  // namespace entente::query

#endif
