// SPDX-License-Identifier: MIT
// `entente rules`: what a rule author needs.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <memory>
#include <ostream>

#include "cli/command.hpp"
#include "cli/intake.hpp"
#include "cli/output_file.hpp"
#include "cli/terminal.hpp"
#include "entente/core/diagnostic.hpp"
#include "entente/extract/rule_tests.hpp"

namespace entente {
namespace {

ExitCode list(const GlobalOptions& globals) {
  OutputFile out("-");
  for (const RuleFile& file : rule_source(globals.rule_directories).files) {
    const auto lines = std::count(file.text.begin(), file.text.end(), '\n');
    out.stream() << printable_line(file.path) << '\t' << lines << '\n';
  }
  out.commit();
  return ExitCode::Success;
}

ExitCode check(const GlobalOptions& globals) {
  const RuleSource source = rule_source(globals.rule_directories);
  std::vector<Diagnostic> found = compile(source).diagnostics;
  // The linter reads what the compiler accepts.
  if (!has_errors(found)) {
    for (Diagnostic& diagnostic : lint(source)) found.push_back(std::move(diagnostic));
  }
  OutputFile out("-");
  for (const Diagnostic& diagnostic : found) out.stream() << printable_line(to_string(diagnostic)) << '\n';
  const auto errors = std::count_if(found.begin(), found.end(),
                                    [](const Diagnostic& d) { return d.severity == Severity::Error; });
  out.stream() << source.files.size() << " files, " << errors << " errors, "
               << static_cast<std::ptrdiff_t>(found.size()) - errors << " warnings\n";
  out.commit();
  return errors == 0 ? ExitCode::Success : ExitCode::Failure;
}

ExitCode test(const GlobalOptions& globals) {
  const RuleTestReport report = run_rule_tests(rule_source(globals.rule_directories));
  complain(report.diagnostics);
  OutputFile out("-");
  for (const RuleTestResult& result : report.results) {
    if (result.passed) continue;
    const Diagnostic failure{Severity::Error, "", result.file,
                             result.line,     0,  result.rule + ": " + result.problem + ": " + result.text};
    out.stream() << printable_line(to_string(failure)) << '\n';
  }
  const std::size_t failures = report.failures();
  out.stream() << report.results.size() - failures << " passed, " << failures << " failed\n";
  out.commit();
  return failures == 0 && !has_errors(report.diagnostics) ? ExitCode::Success : ExitCode::Failure;
}

struct Part {
  const char* name;
  const char* summary;
  ExitCode (*run)(const GlobalOptions& globals);
};

constexpr std::array kParts = {
    Part{"list", "Print every rule file and its number of lines", list},
    Part{"check", "Report what is wrong with the rules", check},
    Part{"test", "Run the examples that the rules carry", test},
};

}  // namespace

Work declare_rules(CLI::App& parser, const GlobalOptions& globals) {
  std::vector<const CLI::App*> parts;
  for (const Part& part : kParts) {
    CLI::App* part_parser = parser.add_subcommand(part.name, part.summary);
    part_parser->fallthrough();
    parts.push_back(part_parser);
  }
  parser.require_subcommand(0, 1);
  parser.footer("Example:\n  entente rules test --rules my-rules/");
  return [parts, &globals] {
    const auto chosen =
        std::find_if(parts.begin(), parts.end(), [](const auto* each) { return each->parsed(); });
    if (chosen == parts.end()) throw UsageError("say what to do with the rules: list, check or test");
    return kParts[static_cast<std::size_t>(chosen - parts.begin())].run(globals);
  };
}

}  // namespace entente
