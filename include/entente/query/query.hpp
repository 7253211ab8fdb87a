// SPDX-License-Identifier: MIT
#ifndef ENTENTE_QUERY_QUERY_HPP
#define ENTENTE_QUERY_QUERY_HPP

#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "entente/core/diagnostic.hpp"
#include "entente/query/property_graph.hpp"
#include "entente/query/value.hpp"

// Questions to a graph in the reading part of openCypher 9 (docs/query-language.md). Two steps, two types:
// `compile` reads a query once, `run` answers it for a graph.
//
//     CompileResult compiled = compile("MATCH (c:Country) RETURN c.name ORDER BY c.name LIMIT 3");
//     if (compiled.query) Table table = run(*compiled.query, graph);
//
// What is asked again and again with other parameters is planned once:
//
//     CompileResult compiled = compile("MATCH (c:Country {id: $id}) RETURN c.name");
//     PreparedQuery name(*compiled.query, graph);
//     for (const std::string& id : ids) Table table = name.run({{"id", id}});

namespace entente::query {

/// Values for the `$name`s of a query.
using Parameters = std::map<std::string, Value, std::less<>>;

/// A query that makes sense. Immutable, shared by threads, tied to no graph.
class Query {
 public:
  [[nodiscard]] const std::vector<std::string>& columns() const;
  /// The parameters that must be given, ascending.
  [[nodiscard]] const std::vector<std::string>& parameters() const;

  struct Content;

 private:
  explicit Query(std::shared_ptr<const Content> content) : content_(std::move(content)) {}
  friend struct QueryAccess;
  std::shared_ptr<const Content> content_;
};

struct CompileResult {
  std::optional<Query> query;
  std::vector<Diagnostic> diagnostics;  ///< one error where there is no query
};

/// Reads a query. Whatever the bytes, it returns within a time linear in their number; queries longer than
/// a megabyte are refused.
CompileResult compile(std::string_view text);

/// What a query may cost.
struct Limits {
  std::uint64_t rows = 1'000'000;                ///< rows of the answer
  std::chrono::milliseconds time{60'000};        ///< by the wall clock
  std::size_t memory = std::size_t{2} << 30U;    ///< about the bytes that sorting and lists may hold
  const std::atomic<bool>* cancelled = nullptr;  ///< ends the query soon after it becomes true
};

/// Why an answer is not whole.
enum class Cut : std::uint8_t { None, Rows, Time, Cancelled };

/// What became of a query.
struct Outcome {
  Cut cut = Cut::None;
  std::vector<Diagnostic> diagnostics;  ///< one error where a value made no sense
  [[nodiscard]] bool failed() const { return !diagnostics.empty(); }
};

/// Takes the rows of an answer, one by one; returns false to have no more.
using RowSink = std::function<bool(std::span<const Value>)>;

/// Answers a query row by row. The same graph and parameters give the same rows in the same order.
Outcome run(const Query& query, const PropertyGraph& graph, const Parameters& parameters,
            const Limits& limits, const RowSink& sink);

/// An answer: every row has a value for every column.
struct Table {
  std::vector<std::string> columns;
  std::vector<std::vector<Value>> rows;
  Outcome outcome;
};

Table run(const Query& query, const PropertyGraph& graph, const Parameters& parameters = {},
          const Limits& limits = {});

/// A query with its plan for one graph, which must outlive it. A run answers as the functions above do and
/// costs no planning; nothing of an answer is kept for the next one. For one thread at a time: threads share
/// the `Query` and prepare it each.
class PreparedQuery {
 public:
  PreparedQuery(Query query, const PropertyGraph& graph);
  ~PreparedQuery();
  PreparedQuery(PreparedQuery&&) noexcept;
  PreparedQuery& operator=(PreparedQuery&&) noexcept;

  [[nodiscard]] const Query& query() const { return query_; }

  Outcome run(const Parameters& parameters, const Limits& limits, const RowSink& sink);
  Table run(const Parameters& parameters = {}, const Limits& limits = {});

 private:
  struct Machine;
  Query query_;
  const PropertyGraph* graph_;
  std::unique_ptr<Machine> machine_;
};

}  // namespace entente::query

#endif
