// SPDX-License-Identifier: MIT
// `entente query GRAPH match PATTERN`: a query in the reading part of openCypher.
#include <CLI/CLI.hpp>
#include <memory>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "cli/output_file.hpp"
#include "cli/question.hpp"
#include "cli/terminal.hpp"
#include "entente/core/utf8.hpp"
#include "entente/query/query.hpp"
#include "entente/query/queryable_graph.hpp"
#include "entente/query/value_text.hpp"

namespace entente {
namespace {

struct Options {
  std::string pattern;
  std::vector<std::string> parameters;
};

/// name=value, where the value is JSON or, where it begins with a letter and is none, a string as it is.
query::Parameters parameters_of(const std::vector<std::string>& words) {
  query::Parameters parameters;
  for (const std::string& word : words) {
    const std::size_t equals = word.find('=');
    if (equals == std::string::npos || equals == 0) {
      throw UsageError("--param: '" + word + "' is not name=value");
    }
    const std::string text = word.substr(equals + 1);
    std::optional<query::Value> value = query::read_json(text);
    const bool plain =
        !text.empty() && std::string_view("{[\"-0123456789").find(text[0]) == std::string_view::npos;
    if (!value && plain && is_utf8(text)) value = query::Value(text);
    if (!value) throw UsageError("--param: '" + text + "' is no JSON, write name='\"text\"' for a string");
    parameters[word.substr(0, equals)] = *value;
  }
  return parameters;
}

/// The message, and the line of the query with a mark under its column.
void point_at(const Diagnostic& diagnostic, const std::string& text) {
  complain({&diagnostic, 1});
  std::size_t begin = 0;
  for (std::uint32_t line = 1; line < diagnostic.line; ++line) begin = text.find('\n', begin) + 1;
  const std::string line = text.substr(begin, text.find('\n', begin) - begin);
  constexpr std::size_t kWidest = 200;
  if (!is_utf8(line) || line.size() > kWidest) return;
  std::size_t offset = 0;
  for (std::uint32_t column = 1; column < diagnostic.column && offset < line.size(); ++column) {
    next_code_point(line, offset);
  }
  const std::string before = printable_line(line.substr(0, offset));
  complain_line("  " + printable_line(line));
  complain_line("  " + std::string(column_width(before), ' ') + "^");
}

ExitCode match(const Options& options, const Graph& graph, const QuestionOptions& question) {
  const query::Parameters parameters = parameters_of(options.parameters);
  const query::CompileResult compiled = query::compile(options.pattern);
  if (!compiled.query) {
    point_at(compiled.diagnostics.front(), options.pattern);
    return ExitCode::Usage;
  }
  query::Limits limits;
  limits.rows = question.rows;
  limits.time = std::chrono::milliseconds(static_cast<std::int64_t>(question.seconds * 1000));
  const query::QueryableGraph subject(graph);
  OutputFile file("-");
  TableWriter table(subject, compiled.query->columns(), question.table, file);
  const query::Outcome outcome =
      query::run(*compiled.query, subject, parameters, limits, [&](std::span<const query::Value> row) {
        table.row(row);
        return true;
      });
  if (outcome.failed()) {
    for (const Diagnostic& diagnostic : outcome.diagnostics) point_at(diagnostic, options.pattern);
    return ExitCode::Failure;
  }
  table.finish();
  file.commit();
  if (outcome.cut == query::Cut::Rows) {
    complain("cut after " + std::to_string(table.rows()) + " rows: there are more (--max-rows N shows them)");
  } else if (outcome.cut == query::Cut::Time) {
    complain("cut after " + std::to_string(limits.time.count()) + " ms with " + std::to_string(table.rows()) +
             " rows: there may be more (--timeout SECONDS gives it longer)");
  }
  return outcome.cut == query::Cut::None ? ExitCode::Success : ExitCode::Incomplete;
}

}  // namespace

Answer declare_match(CLI::App& parser) {
  auto options = std::make_shared<Options>();
  parser.add_option("PATTERN", options->pattern, "The query: MATCH … RETURN …")->required();
  parser.add_option("--param", options->parameters, "A value for $name: name=JSON (may be given again)")
      ->type_name("NAME=JSON")
      ->allow_extra_args(false);
  return [options](const Graph& graph, const QuestionOptions& question) {
    return match(*options, graph, question);
  };
}

}  // namespace entente
