// SPDX-License-Identifier: MIT
#ifndef ENTENTE_QUERY_CONTEXT_HPP
#define ENTENTE_QUERY_CONTEXT_HPP

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "entente/query/query.hpp"
#include "query/ast.hpp"
#include "query/fault.hpp"

namespace entente::query {

class Subplan;

/// What went wrong while a query ran, and where in its text.
struct RuntimeFault {
  std::size_t offset = 0;
  Fault fault = Fault::InvalidArgumentValue;
  std::string message;
};

/// The state of one run: the graph, the one row that all clauses share, and what stops the run. After
/// `fail` everything returns as soon as it can; values made after it mean nothing. Names and plans stay from
/// one run to the next.
class Context {
 public:
  Context(const PropertyGraph& graph_in, const Symbols& symbols, std::size_t width);
  ~Context();
  Context(const Context&) = delete;
  Context& operator=(const Context&) = delete;

  /// Begins a run, to which both must stay.
  void begin(const Parameters& given, const Limits& most);
  /// Lets go of the values of the last run.
  void end();

  const PropertyGraph& graph;
  const Parameters* parameters = nullptr;
  const Limits* limits = nullptr;
  std::vector<Value> row;
  std::vector<std::optional<LabelId>> labels;  ///< by Symbol
  std::vector<std::optional<TypeId>> types;
  std::vector<std::optional<KeyId>> keys;
  std::shared_ptr<Meter> meter = std::make_shared<Meter>();
  std::optional<RuntimeFault> fault;
  Cut cut = Cut::None;
  std::uint64_t random = 0;  ///< state of rand(), the same in every run
  /// Patterns and subqueries inside expressions, planned when they are first met.
  std::unordered_map<const void*, std::unique_ptr<Subplan>> subplans;

  Value& operator[](Slot slot) { return row[static_cast<std::size_t>(slot)]; }

  /// To be called at every step of anything that may take long. False where the run is to stop.
  bool go_on() {
    if (stopped_) return false;
    return (++steps_ & 0xFFFU) != 0 || check();
  }
  [[nodiscard]] bool stopped() const { return stopped_; }
  /// Ends the run with an error; the first one counts. Returns null.
  Value fail(const Expression& at, Fault fault, std::string message);
  Value fail(std::size_t offset, Fault fault, std::string message);
  void stop(Cut why);

  /// A list that is not too long, too deep or too much for memory.
  Value list(const Expression& at, std::vector<Value> items);
  Value map(const Expression& at, std::vector<Value::Entry> entries);
  Value text(const Expression& at, std::string text);

 private:
  bool check();
  bool stopped_ = false;
  std::uint64_t steps_ = 0;
  std::chrono::steady_clock::time_point deadline_;
};

}  // namespace entente::query

#endif
