// SPDX-License-Identifier: MIT
#ifndef ENTENTE_TESTS_QUERY_ASKING_HPP
#define ENTENTE_TESTS_QUERY_ASKING_HPP

#include <string>

#include "entente/query/memory_graph.hpp"
#include "entente/query/query.hpp"
#include "entente/query/value_text.hpp"
#include "tests/query/tck/setup.hpp"

namespace entente::query {

/// A graph that CREATE makes.
inline std::unique_ptr<MemoryGraph> graph_of(const std::string& statement) {
  tck::Setup setup;
  const std::string problem = setup.execute(statement);
  return problem.empty() ? setup.take() : nullptr;
}

/// The answer in one line: rows apart by " / ", values by ", ". What is wrong as "line:column code".
inline std::string ask(const std::string& query, const PropertyGraph& graph = MemoryGraph(),
                       const Parameters& parameters = {}, const Limits& limits = {}) {
  const auto shown = [](const Diagnostic& diagnostic) {
    return std::to_string(diagnostic.line) + ":" + std::to_string(diagnostic.column) + " " + diagnostic.code;
  };
  const CompileResult compiled = compile(query);
  if (!compiled.query) return shown(compiled.diagnostics.at(0));
  const Table table = run(*compiled.query, graph, parameters, limits);
  if (table.outcome.failed()) return "run " + shown(table.outcome.diagnostics.at(0));
  std::string out;
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    if (i > 0) out += " / ";
    for (std::size_t k = 0; k < table.rows[i].size(); ++k) {
      out += (k > 0 ? ", " : "") + literal(table.rows[i][k], graph);
    }
  }
  return out;
}

/// The message of the error of a query that does not compile.
inline std::string message_of(const std::string& query) {
  const CompileResult compiled = compile(query);
  return compiled.query ? std::string() : compiled.diagnostics.at(0).message;
}

struct Case {
  const char* query;
  const char* answer;
};

}  // namespace entente::query

#endif
