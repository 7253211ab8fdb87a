// SPDX-License-Identifier: MIT
// What goes into a run: the account of its inputs, and its rules.
#include "cli/intake.hpp"

#include "cli/terminal.hpp"
#include "entente/core/diagnostic.hpp"
#include "entente/core/sha256.hpp"

namespace entente {
namespace {

std::string counted(std::size_t count, const char* noun) {
  return std::to_string(count) + " " + noun + (count == 1 ? "" : "s");
}

}  // namespace

void Intake::take(std::size_t bytes, std::span<const Diagnostic> doubts) {
  ++taken_;
  if (!doubts.empty()) {
    progress_.clear();
    complain(doubts);
  }
  progress_.advance(bytes);
}

void Intake::leave_out(const SkippedInput& skipped) {
  ++left_out_;
  progress_.clear();
  const std::string path = skipped.path == "-" ? "standard input" : skipped.path;
  const std::string place = skipped.offset == 0 ? "" : ", byte " + std::to_string(skipped.offset);
  complain("left out " + path + place + ": " + skipped.reason);
}

ExitCode Intake::close() {
  progress_.clear();
  if (left_out_ > 0 || stderr_is_terminal()) {
    complain(counted(taken_ + left_out_, "input") + ": " + std::to_string(taken_) + " read, " +
             std::to_string(left_out_) + " left out");
  }
  if (nothing_read()) return ExitCode::Failure;
  return left_out_ > 0 ? ExitCode::Incomplete : ExitCode::Success;
}

RuleSource rule_source(const std::vector<std::string>& directories) {
  RuleSource source = builtin_rules();
  for (const std::string& directory : directories) add_rules(source, directory);
  return source;
}

std::string reader_name(const std::vector<std::string>& directories) {
  std::string all;
  for (const RuleFile& file : rule_source(directories).files) all += file.path + "\n" + file.text + "\n";
  return std::string("entente ") + ENTENTE_VERSION + ", rules " + sha256(all).substr(0, 16);
}

std::shared_ptr<const RuleSet> load_rules(const std::vector<std::string>& directories) {
  const CompiledRules compiled = compile(rule_source(directories));
  // Warnings about the rules that the program carries are their authors' business, not every user's.
  if (!directories.empty() || has_errors(compiled.diagnostics)) complain(compiled.diagnostics);
  return compiled.rules;
}

}  // namespace entente
