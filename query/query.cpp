// SPDX-License-Identifier: MIT
// The two steps of a query: `compile` (parse, check) and `run` (plan, execute).
// Tested by tests/query/fuzz_test.cpp.
#include "entente/query/query.hpp"

#include <unordered_set>

#include "entente/core/utf8.hpp"
#include "query/check.hpp"
#include "query/parser.hpp"
#include "query/pipeline.hpp"

namespace entente::query {

struct Query::Content {
  std::string text;
  Symbols symbols;
  QueryTree tree;
  std::size_t width = 0;
  std::vector<std::string> parameters;
  std::vector<std::uint32_t> parameter_places;
};

struct QueryAccess {
  static Query make(std::shared_ptr<const Query::Content> content) { return Query(std::move(content)); }
  static const Query::Content& content(const Query& query) { return *query.content_; }
};

const std::vector<std::string>& Query::columns() const {
  return content_->tree.columns;
}

const std::vector<std::string>& Query::parameters() const {
  return content_->parameters;
}

namespace {

constexpr std::size_t kMostBytes = std::size_t{1} << 20U;

CompileResult refused(Diagnostic diagnostic) {
  CompileResult result;
  result.diagnostics.push_back(std::move(diagnostic));
  return result;
}

/// Takes the rows of all branches, leaves out those that a UNION has given already, and counts.
class LastStage final : public Stage {
 public:
  LastStage(Context& context, bool distinct, const RowSink& sink)
      : Stage(context), distinct_(distinct), sink_(sink), held_(context) {}

  void read(const ProjectionClause& clause) { clause_ = &clause; }

  bool push() override {
    row_.clear();
    for (const ProjectionItem& item : clause_->items) row_.push_back(context_[item.slot]);
    if (context_.stopped()) return false;
    if (distinct_) {
      if (!seen_.insert(Value(row_)).second) return context_.go_on();
      held_.add(row_);
    }
    if (count_++ >= context_.limits.rows) {
      context_.stop(Cut::Rows);
      return false;
    }
    if (!sink_(row_)) {
      context_.stop(Cut::None);
      return false;
    }
    return true;
  }

 private:
  bool distinct_;
  const RowSink& sink_;
  const ProjectionClause* clause_ = nullptr;
  std::vector<Value> row_;
  std::unordered_set<Value, ValueHash, ValueSame> seen_;
  std::uint64_t count_ = 0;
  Held held_;
};

}  // namespace

CompileResult compile(std::string_view text) {
  if (text.size() > kMostBytes) {
    return refused(diagnostic({}, 0, Fault::TooLong, "the query is longer than a megabyte"));
  }
  if (!is_utf8(text)) {
    return refused(diagnostic({}, 0, Fault::InvalidUnicodeCharacter, "the query is not UTF-8"));
  }
  auto content = std::make_shared<Query::Content>();
  content->text = text;
  Parser parser(content->text, content->symbols);
  content->tree = parser.query();
  if (parser.error()) return refused(*parser.error());
  Checker checker(content->text);
  checker.check(content->tree);
  if (checker.error()) return refused(*checker.error());
  content->width = checker.width();
  for (const auto& [name, place] : checker.parameters()) {
    content->parameters.push_back(name);
    content->parameter_places.push_back(place);
  }
  CompileResult result;
  result.query = QueryAccess::make(std::move(content));
  return result;
}

Outcome run(const Query& query, const PropertyGraph& graph, const Parameters& parameters,
            const Limits& limits, const RowSink& sink) {
  const Query::Content& content = QueryAccess::content(query);
  Outcome outcome;
  for (std::size_t i = 0; i < content.parameters.size(); ++i) {
    if (parameters.contains(content.parameters[i])) continue;
    outcome.diagnostics.push_back(diagnostic(content.text, content.parameter_places[i],
                                             Fault::MissingParameter,
                                             "there is no value for $" + content.parameters[i]));
  }
  if (outcome.failed()) return outcome;
  Context context(graph, content.symbols, content.width, parameters, limits);
  const bool distinct = content.tree.branches.size() > 1 && !content.tree.keep_duplicates;
  LastStage last(context, distinct, sink);
  for (const SingleQuery& branch : content.tree.branches) {
    if (context.stopped()) break;
    Pipeline pipeline(branch, context, last);
    last.read(std::get<ProjectionClause>(branch.clauses.back()));
    pipeline.run();
  }
  outcome.cut = context.cut;
  if (context.fault) {
    outcome.diagnostics.push_back(
        diagnostic(content.text, context.fault->offset, context.fault->fault, context.fault->message));
  }
  return outcome;
}

Table run(const Query& query, const PropertyGraph& graph, const Parameters& parameters,
          const Limits& limits) {
  Table table;
  table.columns = query.columns();
  table.outcome = run(query, graph, parameters, limits, [&](std::span<const Value> row) {
    table.rows.emplace_back(row.begin(), row.end());
    return true;
  });
  return table;
}

}  // namespace entente::query
