// SPDX-License-Identifier: MIT
// Checks clause after clause: which variables each one sees and leaves behind.
// Tested by tests/query/clauses_test.cpp.
#include "query/check.hpp"

namespace entente::query {

void Checker::check(QueryTree& whole) {
  tree(whole);
}

void Checker::fail(std::size_t offset, Fault fault, std::string message) {
  if (!error_) error_ = diagnostic(query_, offset, fault, std::move(message));
}

void Checker::undefined(std::size_t offset, const std::string& name) {
  std::vector<std::string_view> names;
  for (const auto& entry : scope_) names.push_back(entry.first);
  const std::string near = nearest(name, names);
  fail(offset, Fault::UndefinedVariable,
       "there is no variable '" + name + "' here" + (near.empty() ? "" : ", did you mean '" + near + "'?"));
}

void Checker::tree(QueryTree& tree) {
  const Scope outer = scope_;
  bool first = true;
  for (SingleQuery& branch : tree.branches) {
    scope_ = outer;
    std::vector<std::string> columns;
    single(branch, columns);
    if (error_) return;
    if (!first && columns != tree.columns) {
      fail(branch.begin, Fault::DifferentColumnsInUnion,
           "the queries of a UNION must have the same columns in the same order");
    }
    tree.columns = std::move(columns);
    first = false;
  }
  scope_ = outer;
}

void Checker::single(SingleQuery& query, std::vector<std::string>& columns) {
  for (Clause& each : query.clauses) {
    if (error_) return;
    std::visit([&](auto& one) { clause(one); }, each);
    const auto* projection = std::get_if<ProjectionClause>(&each);
    if (projection != nullptr && projection->last) {
      for (const ProjectionItem& item : projection->items) columns.push_back(item.name);
    }
  }
}

void Checker::clause(MatchClause& clause) {
  std::vector<PatternPart*> parts;
  for (PatternPart& part : clause.parts) parts.push_back(&part);
  pattern(parts, true);
  if (clause.where && !error_) condition(*clause.where, "WHERE");
}

void Checker::clause(UnwindClause& clause) {
  const StaticType list = expression(*clause.list);
  if (error_) return;
  if (scope_.contains(clause.variable.name)) {
    return fail(clause.variable.begin, Fault::VariableAlreadyBound,
                "'" + clause.variable.name + "' is a variable already, give another name");
  }
  clause.variable.slot = new_slot();
  scope_[clause.variable.name] = {clause.variable.slot, {list.element, kAny}};
}

Checker::Local::Local(Checker& checker, const std::string& name, StaticType type)
    : checker_(checker), name_(name), slot_(checker.new_slot()) {
  const auto found = checker.scope_.find(name);
  if (found != checker.scope_.end()) hidden_ = found->second;
  checker.scope_[name] = {slot_, type};
}

Checker::Local::~Local() {
  if (hidden_) {
    checker_.scope_[name_] = *hidden_;
  } else {
    checker_.scope_.erase(name_);
  }
}

}  // namespace entente::query
