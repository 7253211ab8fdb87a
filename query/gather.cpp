// SPDX-License-Identifier: MIT
// The stages that hold rows back: grouping, DISTINCT, ORDER BY.
// Tested by tests/query/clauses_test.cpp.
#include <algorithm>
#include <numeric>
#include <unordered_map>

#include "query/evaluate.hpp"
#include "query/pipeline.hpp"
#include "query/planner.hpp"

namespace entente::query {
namespace {

std::size_t hash_row(std::span<const Value> row) {
  std::size_t result = row.size();
  for (const Value& value : row) result = result * 1099511628211ULL ^ hash(value);
  return result;
}

bool same_rows(std::span<const Value> a, std::span<const Value> b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const Value& x, const Value& y) { return order(x, y) == 0; });
}

struct RowHash {
  std::size_t operator()(const std::vector<Value>& row) const { return hash_row(row); }
};

struct RowSame {
  bool operator()(const std::vector<Value>& a, const std::vector<Value>& b) const { return same_rows(a, b); }
};

/// Groups come out in the order in which their first rows came in.
class AggregateStage final : public Stage {
 public:
  AggregateStage(Context& context, const ProjectionClause& clause)
      : Stage(context), clause_(clause), held_(context) {
    for (const ProjectionItem& item : clause.items) {
      if (!item.aggregates) keys_.push_back(&item);
    }
  }

  void start() override {
    groups_.clear();
    order_.clear();
    held_.release();
    Stage::start();
  }

  bool push() override {
    key_.clear();
    for (const ProjectionItem* item : keys_) key_.push_back(evaluate(*item->expression, context_));
    const auto [group, is_new] = groups_.try_emplace(std::move(key_));  // of a known group the key stays
    if (is_new) {
      held_.add(group->first);
      for (const Aggregate& aggregate : clause_.aggregates) group->second.emplace_back(*aggregate.call);
      held_.add(group->second.size() * sizeof(Accumulator));
      order_.push_back(&*group);
    }
    for (Accumulator& accumulator : group->second) held_.add(accumulator.add(context_));
    return context_.go_on();
  }

  void finish() override {
    if (keys_.empty() && groups_.empty()) {
      const auto group = groups_.try_emplace({}).first;
      for (const Aggregate& aggregate : clause_.aggregates) group->second.emplace_back(*aggregate.call);
      order_.push_back(&*group);
    }
    for (auto* group : order_) {
      if (!emit(*group)) break;
    }
    Stage::finish();
  }

 private:
  using Groups = std::unordered_map<std::vector<Value>, std::vector<Accumulator>, RowHash, RowSame>;

  bool emit(Groups::value_type& group) {
    for (std::size_t i = 0; i < keys_.size(); ++i) context_[keys_[i]->slot] = group.first[i];
    for (std::size_t i = 0; i < clause_.aggregates.size(); ++i) {
      context_[clause_.aggregates[i].slot] = group.second[i].result(context_);
    }
    for (const ProjectionItem& item : clause_.items) {
      if (item.aggregates) context_[item.slot] = evaluate(*item.expression, context_);
    }
    return context_.go_on() && next_->push();
  }

  const ProjectionClause& clause_;
  std::vector<const ProjectionItem*> keys_;
  std::vector<Value> key_;  ///< of the row at hand
  Groups groups_;
  std::vector<Groups::value_type*> order_;
  Held held_;
};

/// Rows lie one behind the other in `values_` and are found through a table of their numbers with open
/// addressing: short questions would spend more time on allocating rows than on finding them.
class DistinctStage final : public Stage {
 public:
  DistinctStage(Context& context, const ProjectionClause& clause)
      : Stage(context), clause_(clause), width_(clause.items.size()), held_(context) {}

  void start() override {
    values_.clear();
    hashes_.clear();
    std::fill(table_.begin(), table_.end(), kFree);
    held_.release();
    Stage::start();
  }

  bool push() override {
    for (const ProjectionItem& item : clause_.items) values_.push_back(context_[item.slot]);
    const std::size_t number = hashes_.size();
    const std::size_t hashed = hash_row(row(number));
    if (2 * number >= table_.size()) grow();
    std::size_t& place = table_[place_of(hashed, [&](std::size_t other) {
      return hashes_[other] == hashed && same_rows(row(other), row(number));
    })];
    if (place != kFree) {
      values_.resize(number * width_);
      return context_.go_on();
    }
    place = number;
    hashes_.push_back(hashed);
    held_.add(row(number));
    return next_->push();
  }

 private:
  static constexpr std::size_t kFree = ~std::size_t{0};
  static constexpr std::size_t kFirstPlaces = 32;

  [[nodiscard]] std::span<const Value> row(std::size_t number) const {
    return std::span(values_).subspan(number * width_, width_);
  }

  /// In the table: of the row that is the same, else the free place for it.
  template <typename Same>
  [[nodiscard]] std::size_t place_of(std::size_t hashed, Same is_same) const {
    const std::size_t mask = table_.size() - 1;
    constexpr std::size_t kMix = 0x9E3779B97F4A7C15ULL;  // hashes of numbered nodes differ in few bits
    std::size_t place = hashed * kMix >> 32U & mask;
    while (table_[place] != kFree && !is_same(table_[place])) place = (place + 1) & mask;
    return place;
  }

  void grow() {
    table_.assign(table_.empty() ? kFirstPlaces : 2 * table_.size(), kFree);
    for (std::size_t i = 0; i < hashes_.size(); ++i) {
      table_[place_of(hashes_[i], [](std::size_t) { return false; })] = i;
    }
  }

  const ProjectionClause& clause_;
  std::size_t width_;
  std::vector<Value> values_;        ///< of all rows, `width_` each
  std::vector<std::size_t> hashes_;  ///< of each row
  std::vector<std::size_t> table_;   ///< numbers of rows; a power of two, at most half full
  Held held_;
};

/// Rows that compare alike stay in the order in which they came. With a LIMIT only about as many rows as
/// it lets through are held. Rows lie one behind the other; what is sorted is their numbers.
class SortStage final : public Stage {
 public:
  SortStage(Context& context, const ProjectionClause& clause)
      : Stage(context), clause_(clause), held_(context) {
    std::set<Slot> kept;
    for (const ProjectionItem& item : clause.items) kept.insert(item.slot);
    if (clause.where) kept.merge(slots_of(*clause.where));
    kept_.assign(kept.begin(), kept.end());
    for (const SortItem& item : clause.sort) {
      const bool is_kept =
          item.expression->kind == ExpressionKind::Variable && kept.contains(item.expression->slot);
      if (!is_kept) computed_.push_back(item.expression.get());
      const std::size_t at =
          is_kept ? static_cast<std::size_t>(std::distance(kept.begin(), kept.find(item.expression->slot)))
                  : kept_.size() + computed_.size() - 1;
      keys_.push_back({at, item.descending});
    }
    width_ = kept_.size() + computed_.size();
  }

  void start() override {
    forget();
    held_.release();
    most_ = kNoLimit;
    if (clause_.limit) {
      const std::uint64_t limit = row_count(*clause_.limit, context_).value_or(0);
      const std::uint64_t skip = clause_.skip ? row_count(*clause_.skip, context_).value_or(0) : 0;
      if (limit < kNoLimit && skip < kNoLimit) most_ = limit + skip;
    }
    Stage::start();
  }

  bool push() override {
    for (const Slot slot : kept_) values_.push_back(context_[slot]);
    for (const Expression* expression : computed_) values_.push_back(evaluate(*expression, context_));
    held_.add(row(count_++));
    if (most_ != kNoLimit && count_ >= 2 * most_ + kSlack) shrink();
    return context_.go_on();
  }

  void finish() override {
    number_rows();
    const auto in_order = [&](std::size_t a, std::size_t b) { return before(a, b); };
    if (count_ > most_) {
      const auto end = order_.begin() + static_cast<std::ptrdiff_t>(most_);
      std::partial_sort(order_.begin(), end, order_.end(), in_order);
      order_.erase(end, order_.end());
    } else {
      std::sort(order_.begin(), order_.end(), in_order);
    }
    for (const std::size_t number : order_) {
      Value* const values = values_.data() + number * width_;
      for (std::size_t i = 0; i < kept_.size(); ++i) context_[kept_[i]] = std::move(values[i]);
      if (!context_.go_on() || !next_->push()) break;
    }
    forget();
    Stage::finish();
  }

 private:
  static constexpr std::uint64_t kNoLimit = std::uint64_t{1} << 40U;
  static constexpr std::size_t kSlack = 1000;

  struct SortKey {
    std::size_t at = 0;  ///< among the values of a row
    bool descending = false;
  };

  [[nodiscard]] std::span<const Value> row(std::size_t number) const {
    return std::span(values_).subspan(number * width_, width_);
  }

  [[nodiscard]] bool before(std::size_t a, std::size_t b) const {
    const Value* const left = values_.data() + a * width_;
    const Value* const right = values_.data() + b * width_;
    for (const SortKey& key : keys_) {
      const std::strong_ordering ordering = order(left[key.at], right[key.at]);
      if (ordering != 0) return key.descending ? ordering > 0 : ordering < 0;
    }
    return a < b;
  }

  void number_rows() {
    order_.resize(count_);
    std::iota(order_.begin(), order_.end(), std::size_t{0});
  }

  void forget() {
    values_.clear();
    count_ = 0;
  }

  /// Leaves the first `most_` rows, in the order in which they came.
  void shrink() {
    number_rows();
    const auto middle = order_.begin() + static_cast<std::ptrdiff_t>(most_);
    std::nth_element(order_.begin(), middle, order_.end(),
                     [&](std::size_t a, std::size_t b) { return before(a, b); });
    std::sort(order_.begin(), middle);
    held_.release();
    count_ = static_cast<std::size_t>(most_);
    for (std::size_t i = 0; i < count_; ++i) {
      const auto from = values_.begin() + static_cast<std::ptrdiff_t>(order_[i] * width_);
      if (order_[i] != i) {
        std::move(from, from + static_cast<std::ptrdiff_t>(width_),
                  values_.begin() + static_cast<std::ptrdiff_t>(i * width_));
      }
      held_.add(row(i));
    }
    values_.resize(count_ * width_);
  }

  const ProjectionClause& clause_;
  std::vector<Slot> kept_;
  std::vector<const Expression*> computed_;
  std::vector<SortKey> keys_;
  std::size_t width_ = 0;
  std::vector<Value> values_;       ///< of all rows, `width_` each: what is kept, then what else is sorted by
  std::size_t count_ = 0;           ///< of rows
  std::vector<std::size_t> order_;  ///< numbers of rows
  std::uint64_t most_ = kNoLimit;
  Held held_;
};

}  // namespace

std::unique_ptr<Stage> make_aggregation(const ProjectionClause& clause, Context& context) {
  return std::make_unique<AggregateStage>(context, clause);
}

std::unique_ptr<Stage> make_distinct(const ProjectionClause& clause, Context& context) {
  return std::make_unique<DistinctStage>(context, clause);
}

std::unique_ptr<Stage> make_sort(const ProjectionClause& clause, Context& context) {
  return std::make_unique<SortStage>(context, clause);
}

}  // namespace entente::query
