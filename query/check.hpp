// SPDX-License-Identifier: MIT
#ifndef ENTENTE_QUERY_CHECK_HPP
#define ENTENTE_QUERY_CHECK_HPP

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "entente/core/diagnostic.hpp"
#include "query/ast.hpp"
#include "query/fault.hpp"
#include "query/static_type.hpp"

namespace entente::query {

/// Gives every variable its slot, every call its function, and finds what can be known to be wrong before
/// the query runs: unknown names, values of the wrong type, aggregates where there can be none.
class Checker {
 public:
  explicit Checker(std::string_view query) : query_(query) {}

  void check(QueryTree& tree);

  [[nodiscard]] const std::optional<Diagnostic>& error() const { return error_; }
  [[nodiscard]] std::size_t width() const { return width_; }  ///< slots of the row
  /// Each with where it first stands.
  [[nodiscard]] const std::map<std::string, std::uint32_t>& parameters() const { return parameters_; }

 private:
  struct Variable {
    Slot slot = kNoSlot;
    StaticType type;
  };
  using Scope = std::map<std::string, Variable, std::less<>>;

  // check_query.cpp
  void tree(QueryTree& tree);
  void single(SingleQuery& query, std::vector<std::string>& columns);
  void clause(MatchClause& clause);
  void clause(UnwindClause& clause);

  // check_pattern.cpp
  void pattern(std::vector<PatternPart*> parts, bool may_introduce);
  void node(NodePattern& node, bool may_introduce);
  void edge(EdgePattern& edge, bool may_introduce, std::set<std::string>& declared);
  bool known(PatternVariable& variable, ValueType type, bool may_introduce);

  // check_projection.cpp
  void clause(ProjectionClause& clause);
  void expand_star(ProjectionClause& clause);
  Scope project(ProjectionClause& clause, const std::vector<StaticType>& types);
  void sort_and_where(ProjectionClause& clause, const Scope& before, const Scope& after);
  void count(const ExpressionPtr& expression, std::string_view word);

  // check_aggregate.cpp
  void grouping(ProjectionClause& clause, ExpressionPtr& expression, bool sorting);
  void take_aggregates(ProjectionClause& clause, ExpressionPtr& expression);
  void use_columns(const ProjectionClause& clause, ExpressionPtr& expression);
  void only_columns(const ProjectionClause& clause, const Expression& expression);

  // check_expression.cpp
  StaticType expression(Expression& expression);
  StaticType condition(Expression& expression, std::string_view where);
  StaticType variable(Expression& expression);
  StaticType property(Expression& expression);
  StaticType subscript(Expression& expression);
  StaticType list(Expression& expression);
  StaticType arithmetic(Expression& expression);
  StaticType choice(Expression& expression);

  // check_call.cpp
  StaticType call(Expression& expression);
  StaticType aggregate(Expression& expression);
  StaticType each(Expression& expression);
  StaticType reduce(Expression& expression);
  StaticType with_pattern(Expression& expression);
  void want(const Expression& expression, StaticType found, TypeSet wanted, std::string_view what);

  Slot new_slot() { return static_cast<Slot>(width_++); }
  void fail(std::size_t offset, Fault fault, std::string message);
  void undefined(std::size_t offset, const std::string& name);

  /// A variable that only an inner expression sees.
  class Local {
   public:
    Local(Checker& checker, const std::string& name, StaticType type);
    ~Local();
    Local(const Local&) = delete;
    Local& operator=(const Local&) = delete;
    [[nodiscard]] Slot slot() const { return slot_; }

   private:
    Checker& checker_;
    std::string name_;
    Slot slot_;
    std::optional<Variable> hidden_;
  };

  std::string_view query_;
  Scope scope_;
  std::size_t width_ = 0;
  bool aggregates_allowed_ = false;
  bool in_aggregate_ = false;
  bool predicate_allowed_ = false;  ///< a pattern may stand for whether it matches
  std::uint32_t nesting_ = 0;
  std::map<std::string, std::uint32_t> parameters_;
  std::optional<Diagnostic> error_;
};

/// Whether an aggregating function is called in it (subqueries apart).
bool has_aggregate(const Expression& expression);
/// Whether two expressions, both checked, always have the same value.
bool same(const Expression& a, const Expression& b);
/// Calls `visit` for the expression and all inside it, those of patterns and subqueries included, and
/// `variable` for the variables of these patterns.
void walk(const Expression& expression, const std::function<void(const Expression&)>& visit,
          const std::function<void(const PatternVariable&)>& variable);
/// Likewise for the expressions and variables of a pattern.
void walk(const PatternPart& part, const std::function<void(const Expression&)>& visit,
          const std::function<void(const PatternVariable&)>& variable);

}  // namespace entente::query

#endif
