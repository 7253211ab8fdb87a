// SPDX-License-Identifier: MIT
#ifndef ENTENTE_TESTS_QUERY_TCK_SETUP_HPP
#define ENTENTE_TESTS_QUERY_TCK_SETUP_HPP

#include <memory>
#include <set>
#include <string>
#include <vector>

#include "entente/query/memory_graph.hpp"
#include "entente/query/query.hpp"
#include "query/ast.hpp"

namespace entente::query::tck {

/// A graph that statements make: CREATE and DELETE, with reading clauses between them. A harness: what
/// reads is run by the engine, what writes is done here.
class Setup {
 public:
  /// Returns what went wrong, or "".
  std::string execute(const std::string& statement);
  [[nodiscard]] const MemoryGraph& graph() const { return *graph_; }
  [[nodiscard]] std::unique_ptr<MemoryGraph> take() { return std::move(graph_); }

 private:
  using Row = std::map<std::string, Value>;
  std::string read(const std::string& clauses, const std::string& finish);
  std::string create(const std::string& pattern);
  std::string create(const PatternPart& part, const std::string& pattern, const Symbols& symbols);
  void erase(const std::string& names);
  void rebuild();

  std::vector<MemoryNode> nodes_;
  std::vector<MemoryEdge> edges_;
  std::vector<Row> rows_;
  std::set<EdgeId> erased_;
  std::unique_ptr<MemoryGraph> graph_ = std::make_unique<MemoryGraph>();
};

}  // namespace entente::query::tck

#endif
