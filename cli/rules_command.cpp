// SPDX-License-Identifier: MIT
// `entente rules`: what a rule author needs.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <memory>
#include <ostream>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "cli/intake.hpp"
#include "cli/output_file.hpp"
#include "cli/pipeline.hpp"
#include "cli/terminal.hpp"
#include "entente/core/diagnostic.hpp"
#include "entente/extract/rule_coverage.hpp"
#include "entente/extract/rule_tests.hpp"

namespace entente {
namespace {

struct Options {
  std::vector<std::string> corpus;
  std::size_t most = 40;
};

ExitCode list(const Options&, const GlobalOptions& globals) {
  OutputFile out("-");
  for (const RuleFile& file : rule_source(globals.rule_directories).files) {
    const auto lines = std::count(file.text.begin(), file.text.end(), '\n');
    out.stream() << printable_line(file.path) << '\t' << lines << '\n';
  }
  out.commit();
  return ExitCode::Success;
}

ExitCode check(const Options&, const GlobalOptions& globals) {
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

void write_words(std::ostream& out, const std::vector<RuleCoverage::Word>& words, std::size_t most) {
  for (std::size_t i = 0; i < std::min(words.size(), most); ++i) {
    const RuleCoverage::Word& word = words[i];
    out << "  " << word.seen - word.fired << " of " << word.seen << '\t' << word.kind << ' '
        << printable_line(word.lemma) << '\t' << printable_line(word.example) << '\n';
  }
  if (words.size() > most) out << "  … and " << words.size() - most << " more words (--most N shows them)\n";
}

/// What the rules did on texts: the dead ones, and the words at which none fired.
ExitCode cover(const Options& options, const GlobalOptions& globals) {
  const auto rules = load_rules(globals.rule_directories);
  if (!rules) return ExitCode::Failure;
  RuleCoverageCounter counter(rules);
  Intake intake;
  read_documents(
      options.corpus, ReadLimits(),
      [&](Document&& document) {
        counter.read(document);
        intake.take(document.text.size());
      },
      [&](const SkippedInput& skipped) { intake.leave_out(skipped); });
  const RuleCoverage coverage = counter.coverage();
  const auto silent = static_cast<std::size_t>(std::count_if(
      coverage.rules.begin(), coverage.rules.end(), [](const auto& rule) { return rule.fired == 0; }));
  OutputFile file("-");
  std::ostream& out = file.stream();
  out << coverage.documents << " documents, " << coverage.sentences << " sentences, " << coverage.rules.size()
      << " rules\n\n"
      << silent << " rules never fired:\n";
  for (const RuleCoverage::Rule& rule : coverage.rules) {
    if (rule.fired == 0)
      out << "  " << printable_line(rule.file) << ':' << rule.line << '\t' << rule.name << '\n';
  }
  out << "\nWords that rules name, and how often none fired there:\n";
  write_words(out, coverage.triggers, options.most);
  out << "\nVerbs between two parties that no rule names:\n";
  write_words(out, coverage.unknown, options.most);
  file.commit();
  return intake.close();
}

ExitCode test(const Options& options, const GlobalOptions& globals) {
  if (!options.corpus.empty()) return cover(options, globals);
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
  ExitCode (*run)(const Options& options, const GlobalOptions& globals);
};

constexpr std::array kParts = {
    Part{"list", "Print every rule file and its number of lines", list},
    Part{"check", "Report what is wrong with the rules", check},
    Part{"test", "Run the examples that the rules carry, or with --corpus see which rules fire on texts",
         test},
};

}  // namespace

Work declare_rules(CLI::App& parser, const GlobalOptions& globals) {
  auto options = std::make_shared<Options>();
  std::vector<const CLI::App*> parts;
  for (const Part& part : kParts) {
    CLI::App* part_parser = parser.add_subcommand(part.name, part.summary);
    part_parser->fallthrough();
    if (part.run == test) {
      part_parser
          ->add_option("--corpus", options->corpus,
                       "Texts as for build: list rules that never fire and words at which none did")
          ->type_name("INPUT");
      part_parser->add_option("--most", options->most, "Words a list shows at most (default: 40)")
          ->type_name("N");
    }
    parts.push_back(part_parser);
  }
  parser.require_subcommand(0, 1);
  parser.footer(
      "Examples:\n"
      "  entente rules test --rules my-rules/\n"
      "  entente rules test --corpus news.jsonl");
  return [parts, options, &globals] {
    const auto chosen =
        std::find_if(parts.begin(), parts.end(), [](const auto* each) { return each->parsed(); });
    if (chosen == parts.end()) throw UsageError("say what to do with the rules: list, check or test");
    return kParts[static_cast<std::size_t>(chosen - parts.begin())].run(*options, globals);
  };
}

}  // namespace entente
