// SPDX-License-Identifier: MIT
// Reads what is needed of Gherkin: scenarios, steps with texts and tables, examples.
#include "tests/query/tck/feature.hpp"

#include <fstream>

#include "query/lexer.hpp"

namespace entente::query::tck {
namespace {

std::string trimmed(const std::string& line) {
  const std::size_t first = line.find_first_not_of(" \t\r");
  if (first == std::string::npos) return {};
  return line.substr(first, line.find_last_not_of(" \t\r") - first + 1);
}

std::vector<std::string> cells(const std::string& line) {
  std::vector<std::string> out;
  std::string cell;
  for (std::size_t i = 1; i < line.size(); ++i) {
    if (line[i] == '\\' && i + 1 < line.size() && (line[i + 1] == '|' || line[i + 1] == '\\')) {
      cell += line[++i];
    } else if (line[i] == '|') {
      out.push_back(trimmed(cell));
      cell.clear();
    } else {
      cell += line[i];
    }
  }
  return out;
}

struct Step {
  std::string text;
  std::string argument;
  Rows table;
};

using Names = std::vector<std::pair<std::string, std::string>>;

std::string filled(std::string text, const Names& values) {
  for (const auto& [name, value] : values) {
    const std::string mark = "<" + name + ">";
    for (std::size_t at = 0; (at = text.find(mark, at)) != std::string::npos; at += value.size()) {
      text.replace(at, mark.size(), value);
    }
  }
  return text;
}

Scenario scenario_of(const std::string& name, const std::vector<Step>& steps, const Names& values) {
  Scenario scenario;
  scenario.name = name;
  for (const Step& step : steps) {
    const std::string text = filled(step.text.substr(step.text.find(' ') + 1), values);
    Rows table = step.table;
    for (auto& row : table) {
      for (std::string& cell : row) cell = filled(cell, values);
    }
    if (text.ends_with(" graph") && scenario.graph.empty()) {
      scenario.graph = text;
    } else if (text.starts_with("having executed")) {
      scenario.setup.push_back(filled(step.argument, values));
    } else if (text.starts_with("parameters are")) {
      scenario.parameters = table;
    } else if (text.starts_with("executing query")) {
      scenario.query = filled(step.argument, values);
    } else if (text.find("should be") != std::string::npos && scenario.outcome.empty()) {
      scenario.outcome = text;
      scenario.table = table;
    }
  }
  return scenario;
}

}  // namespace

bool Scenario::in_scope() const {
  for (const Token& token : tokenize(query)) {
    if (token.kind != TokenKind::Word) continue;
    for (const char* word : {"CALL", "CREATE", "MERGE", "SET", "DELETE", "REMOVE", "date", "time",
                             "localtime", "datetime", "localdatetime", "duration"}) {
      if (same_word(token.text, word)) return false;
    }
  }
  return !query.empty();
}

std::vector<Scenario> read_feature(const std::filesystem::path& path) {
  std::vector<Scenario> scenarios;
  std::string name;
  std::vector<Step> steps;
  std::vector<Step> background;  ///< comes before the steps of every scenario
  std::vector<Rows> examples;
  bool in_examples = false;
  const auto close = [&] {
    if (name.empty()) return;
    if (examples.empty()) scenarios.push_back(scenario_of(name, steps, {}));
    std::size_t number = 0;
    for (const Rows& table : examples) {
      for (std::size_t row = 1; row < table.size(); ++row) {
        Names values;
        for (std::size_t i = 0; i < table[0].size() && i < table[row].size(); ++i) {
          values.emplace_back(table[0][i], table[row][i]);
        }
        scenarios.push_back(scenario_of(name + " #" + std::to_string(++number), steps, values));
      }
    }
    steps.clear();
    examples.clear();
    in_examples = false;
  };
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    const std::string text = trimmed(line);
    if (text.starts_with("Scenario")) {
      if (name == "background") {
        background = steps;
      } else {
        close();
      }
      steps = background;
      const std::size_t number = text.find('[');
      name = path.stem().string() + " " + text.substr(number, text.find(']') - number + 1);
    } else if (text.starts_with("Background:")) {
      name = "background";
    } else if (text.starts_with("Examples:")) {
      in_examples = true;
      examples.emplace_back();
    } else if (text == "\"\"\"") {
      std::string argument;
      while (std::getline(file, line) && trimmed(line) != "\"\"\"") argument += line + "\n";
      if (!steps.empty()) steps.back().argument = argument;
    } else if (text.starts_with("|")) {
      (in_examples ? examples.back() : steps.back().table).push_back(cells(text));
    } else if (!name.empty() && !text.empty() && text[0] != '#' && text[0] != '@') {
      steps.push_back({text, {}, {}});
    }
  }
  close();
  return scenarios;
}

}  // namespace entente::query::tck
