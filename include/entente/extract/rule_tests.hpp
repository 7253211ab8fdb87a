// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXTRACT_RULE_TESTS_HPP
#define ENTENTE_EXTRACT_RULE_TESTS_HPP

#include <cstdint>
#include <string>
#include <vector>

#include "entente/core/diagnostic.hpp"
#include "entente/extract/rule_set.hpp"

namespace entente {

/// What became of one example of a rule file.
struct RuleTestResult {
  std::string file;
  std::uint32_t line = 0;
  std::string rule;  ///< the rule that the example stands under, or the family
  std::string text;
  bool passed = false;
  std::string problem;  ///< where it failed: what was expected and what was found, one line
};

struct RuleTestReport {
  std::vector<RuleTestResult> results;  ///< every example, in the order of files and lines
  std::vector<Diagnostic> diagnostics;  ///< of compiling; with an error among them nothing was run
  [[nodiscard]] std::size_t failures() const;
};

/// Runs every example that the rule files carry through the whole of extraction, with all rules together. A
/// sentence is read as a document of its family's `published` date. Never throws for what the files hold.
RuleTestReport run_rule_tests(const RuleSource& source);

}  // namespace entente

#endif
