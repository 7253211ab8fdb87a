// SPDX-License-Identifier: MIT
// The stages that pass rows on as they come, and how a query is made of stages.
// Tested by tests/query/clauses_test.cpp.
#include "query/pipeline.hpp"

#include "query/evaluate.hpp"

namespace entente::query {
namespace {

class MatchStage final : public Stage {
 public:
  MatchStage(Context& context, const MatchClause& clause)
      : Stage(context), optional_(clause.optional), matcher_(pointers(clause), clause.where.get(), context) {
    for (const PatternPart& part : clause.parts) {
      for (const NodePattern& node : part.nodes) note(node.variable);
      for (const EdgePattern& edge : part.edges) note(edge.variable);
      if (part.path.slot != kNoSlot) new_.push_back(part.path.slot);
    }
  }

  bool push() override {
    bool found = false;
    bool more = true;
    matcher_.run([&] {
      found = true;
      more = next_->push();
      return more;
    });
    if (optional_ && !found && !context_.stopped()) {
      for (const Slot slot : new_) context_[slot] = Value();
      more = next_->push();
    }
    return more && !context_.stopped();
  }

 private:
  static std::vector<const PatternPart*> pointers(const MatchClause& clause) {
    std::vector<const PatternPart*> parts;
    for (const PatternPart& part : clause.parts) parts.push_back(&part);
    return parts;
  }
  void note(const PatternVariable& variable) {
    if (!variable.bound) new_.push_back(variable.slot);
  }

  bool optional_;
  Matcher matcher_;
  std::vector<Slot> new_;
};

class UnwindStage final : public Stage {
 public:
  UnwindStage(Context& context, const UnwindClause& clause) : Stage(context), clause_(clause) {}

  bool push() override {
    const Value list = evaluate(*clause_.list, context_);
    if (list.is_null()) return !context_.stopped();
    if (!list.is(ValueType::List)) {  // one element, as if it stood in a list
      context_[clause_.variable.slot] = list;
      return next_->push();
    }
    for (const Value& item : list.list()) {
      context_[clause_.variable.slot] = item;
      if (!context_.go_on() || !next_->push()) return false;
    }
    return true;
  }

 private:
  const UnwindClause& clause_;
};

class ProjectStage final : public Stage {
 public:
  ProjectStage(Context& context, const ProjectionClause& clause) : Stage(context) {
    for (const ProjectionItem& item : clause.items) {
      if (item.expression->kind != ExpressionKind::Variable || item.expression->slot != item.slot) {
        items_.push_back(&item);
      }
    }
  }

  bool push() override {
    for (const ProjectionItem* item : items_) context_[item->slot] = evaluate(*item->expression, context_);
    return context_.go_on() && next_->push();
  }

 private:
  std::vector<const ProjectionItem*> items_;
};

class FilterStage final : public Stage {
 public:
  FilterStage(Context& context, const Expression& condition) : Stage(context), condition_(condition) {}
  bool push() override {
    if (holds(condition_, context_)) return next_->push();
    return context_.go_on();
  }

 private:
  const Expression& condition_;
};

class SkipStage final : public Stage {
 public:
  SkipStage(Context& context, const Expression& count) : Stage(context), expression_(count) {}
  void start() override {
    left_ = row_count(expression_, context_).value_or(0);
    Stage::start();
  }
  bool push() override {
    if (left_ == 0) return next_->push();
    --left_;
    return context_.go_on();
  }

 private:
  const Expression& expression_;
  std::uint64_t left_ = 0;
};

class LimitStage final : public Stage {
 public:
  LimitStage(Context& context, const Expression& count) : Stage(context), expression_(count) {}
  void start() override {
    left_ = row_count(expression_, context_).value_or(0);
    Stage::start();
  }
  bool push() override {
    if (left_ == 0) return false;
    --left_;
    return next_->push() && left_ > 0;
  }

 private:
  const Expression& expression_;
  std::uint64_t left_ = 0;
};

/// A subquery: every row of it is one more match.
class SubqueryPlan final : public Subplan {
 public:
  SubqueryPlan(const QueryTree& tree, Context& context) : last_(context, *this) {
    for (const SingleQuery& branch : tree.branches) {
      branches_.push_back(std::make_unique<Pipeline>(branch, context, last_));
    }
  }

  void run(const std::function<bool()>& each) override {
    each_ = &each;
    more_ = true;
    for (const auto& branch : branches_) {
      if (more_) branch->run();
    }
  }

 private:
  class Last final : public Stage {
   public:
    Last(Context& context, SubqueryPlan& plan) : Stage(context), plan_(plan) {}
    bool push() override { return plan_.more_ = (*plan_.each_)(); }

   private:
    SubqueryPlan& plan_;
  };

  Last last_;
  std::vector<std::unique_ptr<Pipeline>> branches_;
  const std::function<bool()>* each_ = nullptr;
  bool more_ = true;
};

}  // namespace

void Held::add(std::span<const Value> row) {
  constexpr std::size_t kAround = 64;
  std::size_t bytes = kAround + row.size_bytes();
  for (const Value& value : row) bytes += value.footprint();
  add(bytes);
}

std::optional<std::uint64_t> row_count(const Expression& expression, Context& context) {
  const Value value = evaluate(expression, context);
  if (context.stopped()) return std::nullopt;
  if (!value.is(ValueType::Integer)) {
    context.fail(expression, Fault::InvalidArgumentType,
                 "a number of rows must be a whole number, found " + std::string(name(value.type())));
    return std::nullopt;
  }
  if (value.integer() < 0) {
    context.fail(expression, Fault::NegativeIntegerArgument, "a number of rows cannot be negative");
    return std::nullopt;
  }
  return static_cast<std::uint64_t>(value.integer());
}

template <typename Kind, typename... Arguments>
void Pipeline::add(Arguments&&... arguments) {
  stages_.push_back(std::make_unique<Kind>(context_, std::forward<Arguments>(arguments)...));
}

Pipeline::Pipeline(const SingleQuery& query, Context& context, Stage& last) : context_(context) {
  for (const Clause& clause : query.clauses) {
    if (const auto* match = std::get_if<MatchClause>(&clause)) add<MatchStage>(*match);
    if (const auto* unwind = std::get_if<UnwindClause>(&clause)) add<UnwindStage>(*unwind);
    if (const auto* projection = std::get_if<ProjectionClause>(&clause)) add_projection(*projection);
  }
  for (std::size_t i = 0; i < stages_.size(); ++i) {
    stages_[i]->then(i + 1 < stages_.size() ? *stages_[i + 1] : last);
  }
}

void Pipeline::add_projection(const ProjectionClause& clause) {
  if (clause.aggregating) {
    stages_.push_back(make_aggregation(clause, context_));
  } else {
    add<ProjectStage>(clause);
  }
  if (clause.distinct) stages_.push_back(make_distinct(clause, context_));
  if (!clause.sort.empty()) stages_.push_back(make_sort(clause, context_));
  if (clause.skip) add<SkipStage>(*clause.skip);
  if (clause.limit) add<LimitStage>(*clause.limit);
  if (clause.where) add<FilterStage>(*clause.where);
}

void Pipeline::run() {
  stages_.front()->start();
  if (context_.stopped()) return;
  stages_.front()->push();
  if (!context_.stopped()) stages_.front()->finish();
}

std::unique_ptr<Subplan> make_subplan(const Expression& expression, Context& context) {
  if (expression.subquery) return std::make_unique<SubqueryPlan>(*expression.subquery, context);
  return std::make_unique<Matcher>(std::vector<const PatternPart*>{expression.pattern.get()}, nullptr,
                                   context);
}

}  // namespace entente::query
