// SPDX-License-Identifier: MIT
// The reading scenarios of the openCypher TCK. Its files are no part of this repository: where the folder is
// not there, nothing is tested. What does not pass is listed, with why, in tck_known.tsv.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>

#include "query/fault.hpp"
#include "tests/query/tck/expected.hpp"
#include "tests/query/tck/feature.hpp"
#include "tests/query/tck/setup.hpp"

namespace entente::query::tck {
namespace {

namespace fs = std::filesystem;

std::string text_of(const fs::path& path) {
  std::ostringstream out;
  out << std::ifstream(path).rdbuf();
  return out.str();
}

/// "" where the error is the one that the step names, at the time that it names.
std::string check_error(const std::string& step, const CompileResult& compiled,
                        const std::vector<Diagnostic>& at_run) {
  const std::string wanted = step.substr(step.rfind(' ') + 1);
  const bool at_compile = !compiled.query.has_value();
  const std::vector<Diagnostic>& found = at_compile ? compiled.diagnostics : at_run;
  if (found.empty()) return "no error, but " + wanted + " is wanted";
  if (step.find("at compile time") != std::string::npos && !at_compile) return "found only at run time";
  if (step.find("at runtime") != std::string::npos && at_compile)
    return "found at compile time: " + to_string(found[0]);
  if (wanted == "*") return {};
  for (int i = 0; i <= static_cast<int>(Fault::TooLarge); ++i) {
    const auto fault = static_cast<Fault>(i);
    if (name(fault) == wanted && code(fault) == found[0].code) return {};
  }
  return wanted + " is wanted, found " + to_string(found[0]);
}

std::string check_table(const Scenario& scenario, const Table& table, const PropertyGraph& graph) {
  const bool sort_lists = scenario.outcome.find("ignoring element order") != std::string::npos;
  const bool in_order = scenario.outcome.find("in order") != std::string::npos;
  std::vector<std::string> wanted, found;
  std::vector<std::string> columns;
  for (std::size_t i = 0; i < scenario.table.size(); ++i) {
    if (i == 0) {
      columns = scenario.table[0];
      continue;
    }
    std::string line;
    for (const std::string& cell : scenario.table[i]) line += canonical(cell, sort_lists) + " | ";
    wanted.push_back(line);
  }
  if (columns != table.columns) return "other columns";
  for (const auto& row : table.rows) {
    std::string line;
    for (const Value& value : row) line += canonical(value, graph, sort_lists) + " | ";
    found.push_back(line);
  }
  if (!in_order) {
    std::sort(wanted.begin(), wanted.end());
    std::sort(found.begin(), found.end());
  }
  if (wanted == found) return {};
  std::string message = "wanted";
  for (const std::string& line : wanted) message += "\n    " + line;
  message += "\n  found";
  for (const std::string& line : found) message += "\n    " + line;
  return message;
}

/// What is wrong with the answer to a scenario, or "".
std::string problem_of(const Scenario& scenario, const fs::path& root) {
  Setup setup;
  std::vector<std::string> statements = scenario.setup;
  if (scenario.graph.find("binary-tree") != std::string::npos) {
    const std::string name = scenario.graph.substr(scenario.graph.find("binary"), 13);
    statements.insert(statements.begin(), text_of(root / "graphs" / name / (name + ".cypher")));
  }
  for (const std::string& statement : statements) {
    if (const std::string problem = setup.execute(statement); !problem.empty()) return "setup: " + problem;
  }
  Parameters parameters;
  for (const auto& row : scenario.parameters) parameters[row[0]] = parameter(row[1]);
  const CompileResult compiled = compile(scenario.query);
  Table table;
  if (compiled.query) table = run(*compiled.query, setup.graph(), parameters);
  if (scenario.outcome.find("raised") != std::string::npos) {
    return check_error(scenario.outcome, compiled, table.outcome.diagnostics);
  }
  if (!compiled.query) return to_string(compiled.diagnostics.front());
  if (table.outcome.failed()) return to_string(table.outcome.diagnostics.front());
  return check_table(scenario, table, setup.graph());
}

TEST(OpenCypherTck, TheReadingScenariosPassButThoseKnown) {
  const fs::path root = ENTENTE_OPENCYPHER_TCK;
  if (!fs::exists(root)) GTEST_SKIP() << "no openCypher TCK in " << root << " (-DENTENTE_OPENCYPHER_TCK=DIR)";
  std::map<std::string, std::string> known;
  std::ifstream list(ENTENTE_TCK_KNOWN);
  for (std::string line; std::getline(list, line);) {
    if (line.empty() || line[0] == '#') continue;
    known[line.substr(0, line.find('\t'))] = line.substr(line.find('\t') + 1);
  }
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(root)) {
    if (entry.path().extension() == ".feature") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  std::size_t in_scope = 0;
  std::size_t passed = 0;
  for (const fs::path& file : files) {
    for (const Scenario& scenario : read_feature(file)) {
      if (!scenario.in_scope()) continue;
      ++in_scope;
      const std::string problem = problem_of(scenario, root);
      passed += problem.empty() ? 1U : 0U;
      const bool expected = known.erase(scenario.name) > 0;
      if (problem.empty()) {
        EXPECT_FALSE(expected) << scenario.name << " passes: take it out of tck_known.tsv";
      } else if (!expected) {
        ADD_FAILURE() << scenario.name << "\n" << scenario.query << problem;
      }
    }
  }
  for (const auto& [name, reason] : known)
    ADD_FAILURE() << name << " in tck_known.tsv is no scenario in scope";
  std::cout << passed << " of " << in_scope << " scenarios in scope pass\n";
  EXPECT_GE(static_cast<double>(passed), 0.85 * static_cast<double>(in_scope));
  EXPECT_GT(in_scope, 1000U);
}

}  // namespace
}  // namespace entente::query::tck
