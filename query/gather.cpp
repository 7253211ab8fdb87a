// SPDX-License-Identifier: MIT
// The stages that hold rows back: grouping, DISTINCT, ORDER BY.
// Tested by tests/query/clauses_test.cpp.
#include <algorithm>
#include <unordered_map>

#include "query/evaluate.hpp"
#include "query/pipeline.hpp"
#include "query/planner.hpp"

namespace entente::query {
namespace {

struct RowHash {
  std::size_t operator()(const std::vector<Value>& row) const {
    std::size_t result = row.size();
    for (const Value& value : row) result = result * 1099511628211ULL ^ hash(value);
    return result;
  }
};

struct RowSame {
  bool operator()(const std::vector<Value>& a, const std::vector<Value>& b) const {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const Value& x, const Value& y) { return order(x, y) == 0; });
  }
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

class DistinctStage final : public Stage {
 public:
  DistinctStage(Context& context, const ProjectionClause& clause)
      : Stage(context), clause_(clause), held_(context) {}

  void start() override {
    seen_.clear();
    held_.release();
    Stage::start();
  }

  bool push() override {
    std::vector<Value> row;
    row.reserve(clause_.items.size());
    for (const ProjectionItem& item : clause_.items) row.push_back(context_[item.slot]);
    const auto [place, is_new] = seen_.insert(std::move(row));
    if (!is_new) return context_.go_on();
    held_.add(*place);
    return next_->push();
  }

 private:
  const ProjectionClause& clause_;
  std::unordered_set<std::vector<Value>, RowHash, RowSame> seen_;
  Held held_;
};

/// Rows that compare alike stay in the order in which they came. With a LIMIT only about as many rows as
/// it lets through are held.
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
  }

  void start() override {
    rows_.clear();
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
    Row row;
    row.number = count_++;
    row.values.reserve(kept_.size() + computed_.size());
    for (const Slot slot : kept_) row.values.push_back(context_[slot]);
    for (const Expression* expression : computed_) row.values.push_back(evaluate(*expression, context_));
    held_.add(row.values);
    rows_.push_back(std::move(row));
    if (most_ != kNoLimit && rows_.size() >= 2 * most_ + kSlack) shrink();
    return context_.go_on();
  }

  void finish() override {
    const auto in_order = [&](const Row& a, const Row& b) { return before(a, b); };
    if (rows_.size() > most_) {
      const auto end = rows_.begin() + static_cast<std::ptrdiff_t>(most_);
      std::partial_sort(rows_.begin(), end, rows_.end(), in_order);
      rows_.erase(end, rows_.end());
    } else {
      std::sort(rows_.begin(), rows_.end(), in_order);
    }
    for (Row& row : rows_) {
      for (std::size_t i = 0; i < kept_.size(); ++i) context_[kept_[i]] = std::move(row.values[i]);
      if (!context_.go_on() || !next_->push()) break;
    }
    rows_.clear();
    Stage::finish();
  }

 private:
  static constexpr std::uint64_t kNoLimit = std::uint64_t{1} << 40U;
  static constexpr std::size_t kSlack = 1000;

  struct Row {
    std::uint64_t number = 0;
    std::vector<Value> values;  ///< what is kept, then what else is sorted by
  };
  struct SortKey {
    std::size_t at = 0;  ///< among the values of a row
    bool descending = false;
  };

  [[nodiscard]] bool before(const Row& a, const Row& b) const {
    for (const SortKey& key : keys_) {
      const std::strong_ordering ordering = order(a.values[key.at], b.values[key.at]);
      if (ordering != 0) return key.descending ? ordering > 0 : ordering < 0;
    }
    return a.number < b.number;
  }

  void shrink() {
    const auto middle = rows_.begin() + static_cast<std::ptrdiff_t>(most_);
    std::nth_element(rows_.begin(), middle, rows_.end(),
                     [&](const Row& a, const Row& b) { return before(a, b); });
    rows_.erase(middle, rows_.end());
    held_.release();
    for (const Row& row : rows_) held_.add(row.values);
  }

  const ProjectionClause& clause_;
  std::vector<Slot> kept_;
  std::vector<const Expression*> computed_;
  std::vector<SortKey> keys_;
  std::vector<Row> rows_;
  std::uint64_t count_ = 0;
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
