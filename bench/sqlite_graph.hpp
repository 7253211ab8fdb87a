// SPDX-License-Identifier: MIT
#ifndef ENTENTE_BENCH_SQLITE_GRAPH_HPP
#define ENTENTE_BENCH_SQLITE_GRAPH_HPP

#include <memory>
#include <string>
#include <vector>

#include "bench/row_sink.hpp"
#include "entente/graph/graph.hpp"

struct sqlite3;
struct sqlite3_stmt;

namespace entente::bench {

/// A graph as tables of SQLite, in memory, normalised, with an index for every way in which a question goes
/// and the statistics of ANALYZE. Throws std::runtime_error.
class SqliteGraph {
 public:
  explicit SqliteGraph(const Graph& graph);

  /// A prepared question with text parameters ?1, ?2, …
  class Question {
   public:
    Question(SqliteGraph& base, const char* sql);
    void ask(const std::vector<std::string>& parameters, RowSink& rows) const;

   private:
    struct End {
      void operator()(sqlite3_stmt* statement) const;
    };
    std::unique_ptr<sqlite3_stmt, End> statement_;
  };

 private:
  struct End {
    void operator()(sqlite3* base) const;
  };
  void execute(const char* sql);
  void fill(const Graph& graph);

  std::unique_ptr<sqlite3, End> base_;
};

}  // namespace entente::bench

#endif
