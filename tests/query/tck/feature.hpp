// SPDX-License-Identifier: MIT
#ifndef ENTENTE_TESTS_QUERY_TCK_FEATURE_HPP
#define ENTENTE_TESTS_QUERY_TCK_FEATURE_HPP

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace entente::query::tck {

using Rows = std::vector<std::vector<std::string>>;

/// One scenario, or one row of the examples of an outline.
struct Scenario {
  std::string name;                ///< "Match3 [7]", "Return2 [4] #2"
  std::string graph;               ///< "an empty graph", "the binary-tree-1 graph"
  std::vector<std::string> setup;  ///< statements that make the graph
  Rows parameters;                 ///< name and value
  std::string query;
  std::string outcome;  ///< the step that says what must come out
  Rows table;           ///< with its header
  [[nodiscard]] bool in_scope() const;
};

/// The scenarios of a feature file, outlines with each of their examples.
std::vector<Scenario> read_feature(const std::filesystem::path& path);

}  // namespace entente::query::tck

#endif
