// SPDX-License-Identifier: MIT
#ifndef ENTENTE_QUERY_PIPELINE_HPP
#define ENTENTE_QUERY_PIPELINE_HPP

#include <functional>
#include <memory>
#include <set>
#include <span>
#include <unordered_set>
#include <vector>

#include "query/aggregate.hpp"
#include "query/match.hpp"

namespace entente::query {

/// One stage of a query. Rows are pushed through: the row of the context holds what earlier stages found,
/// a stage adds its part and pushes on.
class Stage {
 public:
  explicit Stage(Context& context) : context_(context) {}
  virtual ~Stage() = default;
  Stage(const Stage&) = delete;
  Stage& operator=(const Stage&) = delete;

  void then(Stage& next) { next_ = &next; }
  /// Forgets all rows, before the first and before every later run.
  virtual void start() {
    if (next_ != nullptr) next_->start();
  }
  /// False where no more rows are wanted.
  virtual bool push() = 0;
  /// There are no more rows: what was held back goes on.
  virtual void finish() {
    if (next_ != nullptr && !context_.stopped()) next_->finish();
  }

 protected:
  Context& context_;
  Stage* next_ = nullptr;
};

/// Rows that a stage holds, counted against the memory of the query.
class Held {
 public:
  explicit Held(Context& context) : meter_(context.meter) {}
  ~Held() { release(); }
  Held(const Held&) = delete;
  Held& operator=(const Held&) = delete;
  void add(std::size_t bytes) {
    meter_->live += bytes;
    bytes_ += bytes;
  }
  void add(std::span<const Value> row);
  void release() {
    meter_->live -= bytes_;
    bytes_ = 0;
  }

 private:
  std::shared_ptr<Meter> meter_;
  std::size_t bytes_ = 0;
};

/// The stages of one query between two UNIONs.
class Pipeline {
 public:
  /// `last` takes what RETURN gives, in the slots of its columns.
  Pipeline(const SingleQuery& query, Context& context, Stage& last);
  void run();

 private:
  template <typename Kind, typename... Arguments>
  void add(Arguments&&... arguments);
  void add_projection(const ProjectionClause& clause);

  Context& context_;
  std::vector<std::unique_ptr<Stage>> stages_;
};

/// The stages of WITH and RETURN that hold rows back.
std::unique_ptr<Stage> make_aggregation(const ProjectionClause& clause, Context& context);
std::unique_ptr<Stage> make_distinct(const ProjectionClause& clause, Context& context);
std::unique_ptr<Stage> make_sort(const ProjectionClause& clause, Context& context);

/// The number of SKIP or LIMIT; nothing where it is none, and the context fails.
std::optional<std::uint64_t> row_count(const Expression& expression, Context& context);

}  // namespace entente::query

#endif
