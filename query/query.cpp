// SPDX-License-Identifier: MIT
// The steps of a query: `compile` (parse, check), `PreparedQuery` (plan) and `run` (execute).
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
  LastStage(Context& context, bool distinct) : Stage(context), distinct_(distinct), held_(context) {}

  void begin(const RowSink& sink) {
    sink_ = &sink;
    count_ = 0;
    seen_.clear();
    held_.release();
  }
  void read(const ProjectionClause& clause) { clause_ = &clause; }

  bool push() override {
    row_.resize(clause_->items.size());  // assigned, so that long strings find room
    for (std::size_t i = 0; i < row_.size(); ++i) row_[i] = context_[clause_->items[i].slot];
    if (context_.stopped()) return false;
    if (distinct_) {
      if (!seen_.insert(Value(row_)).second) return context_.go_on();
      held_.add(row_);
    }
    if (count_++ >= context_.limits->rows) {
      context_.stop(Cut::Rows);
      return false;
    }
    if (!(*sink_)(row_)) {
      context_.stop(Cut::None);
      return false;
    }
    return true;
  }

 private:
  bool distinct_;
  const RowSink* sink_ = nullptr;
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

/// What one run needs, made for a query and a graph. Never changes place: stages refer to one another.
struct PreparedQuery::Machine {
  Machine(const Query::Content& content, const PropertyGraph& graph)
      : context(graph, content.symbols, content.width),
        last(context, content.tree.branches.size() > 1 && !content.tree.keep_duplicates) {
    for (const SingleQuery& branch : content.tree.branches) {
      branches.push_back(std::make_unique<Pipeline>(branch, context, last));
    }
  }

  Context context;
  LastStage last;
  std::vector<std::unique_ptr<Pipeline>> branches;
};

PreparedQuery::PreparedQuery(Query query, const PropertyGraph& graph)
    : query_(std::move(query)),
      graph_(&graph),
      machine_(std::make_unique<Machine>(QueryAccess::content(query_), graph)) {}

PreparedQuery::~PreparedQuery() = default;
PreparedQuery::PreparedQuery(PreparedQuery&&) noexcept = default;
PreparedQuery& PreparedQuery::operator=(PreparedQuery&&) noexcept = default;

Outcome PreparedQuery::run(const Parameters& parameters, const Limits& limits, const RowSink& sink) {
  const Query::Content& content = QueryAccess::content(query_);
  Outcome outcome;
  for (std::size_t i = 0; i < content.parameters.size(); ++i) {
    if (parameters.contains(content.parameters[i])) continue;
    outcome.diagnostics.push_back(diagnostic(content.text, content.parameter_places[i],
                                             Fault::MissingParameter,
                                             "there is no value for $" + content.parameters[i]));
  }
  if (outcome.failed()) return outcome;
  // Out of reach while it runs: a sink that asks the same query gets another, one that throws leaves none.
  std::unique_ptr<Machine> machine = std::move(machine_);
  if (!machine) machine = std::make_unique<Machine>(content, *graph_);
  Context& context = machine->context;
  context.begin(parameters, limits);
  machine->last.begin(sink);
  for (std::size_t i = 0; i < machine->branches.size() && !context.stopped(); ++i) {
    machine->last.read(std::get<ProjectionClause>(content.tree.branches[i].clauses.back()));
    machine->branches[i]->run();
  }
  outcome.cut = context.cut;
  if (context.fault) {
    outcome.diagnostics.push_back(
        diagnostic(content.text, context.fault->offset, context.fault->fault, context.fault->message));
  }
  context.end();
  constexpr std::size_t kMostKept = std::size_t{1} << 20U;  // bytes of groups and rows: planning costs less
  if (context.meter->live <= kMostKept) machine_ = std::move(machine);
  return outcome;
}

Outcome run(const Query& query, const PropertyGraph& graph, const Parameters& parameters,
            const Limits& limits, const RowSink& sink) {
  return PreparedQuery(query, graph).run(parameters, limits, sink);
}

Table PreparedQuery::run(const Parameters& parameters, const Limits& limits) {
  Table table;
  table.columns = query_.columns();
  table.outcome = run(parameters, limits, [&](std::span<const Value> row) {
    table.rows.emplace_back(row.begin(), row.end());
    return true;
  });
  return table;
}

Table run(const Query& query, const PropertyGraph& graph, const Parameters& parameters,
          const Limits& limits) {
  return PreparedQuery(query, graph).run(parameters, limits);
}

}  // namespace entente::query
