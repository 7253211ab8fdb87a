// SPDX-License-Identifier: MIT
#ifndef ENTENTE_CLI_INTAKE_HPP
#define ENTENTE_CLI_INTAKE_HPP

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "cli/exit_code.hpp"
#include "cli/progress.hpp"
#include "entente/core/diagnostic.hpp"
#include "entente/extract/reader.hpp"
#include "entente/extract/rule_set.hpp"

namespace entente {

/// The account of a run over many inputs: each is taken or left out, and the closing line adds up.
class Intake {
 public:
  /// `doubts` about what was read go to standard error.
  void take(std::size_t bytes, std::span<const Diagnostic> doubts = {});

  /// Counts it and names it on standard error: "entente: left out news.jsonl, byte 1204: …".
  void leave_out(const SkippedInput& skipped);

  [[nodiscard]] bool nothing_read() const { return taken_ == 0 && left_out_ > 0; }

  /// The closing line (where something was left out, or a person watches) and the exit code.
  ExitCode close();

 private:
  std::size_t taken_ = 0;
  std::size_t left_out_ = 0;
  Progress progress_;
};

/// The built-in rules with those of `directories` over them. What is wrong with them is printed; null
/// where they cannot be used.
std::shared_ptr<const RuleSet> load_rules(const std::vector<std::string>& directories);

/// Tells versions of the program and of its rules apart, where they may read a text differently.
std::string reader_name(const std::vector<std::string>& directories);

/// The rules as written, not yet compiled. Throws IoError where a directory cannot be read.
RuleSource rule_source(const std::vector<std::string>& directories);

}  // namespace entente

#endif
