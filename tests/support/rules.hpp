// SPDX-License-Identifier: MIT
#ifndef ENTENTE_TESTS_SUPPORT_RULES_HPP
#define ENTENTE_TESTS_SUPPORT_RULES_HPP

#include <memory>
#include <stdexcept>

#include "entente/extract/rule_set.hpp"
#include "extract/rules/rule_set_data.hpp"

namespace entente::test {

/// The rules of the binary, compiled once a test program.
inline std::shared_ptr<const RuleSet> rules() {
  static const std::shared_ptr<const RuleSet> set = [] {
    CompiledRules compiled = compile(builtin_rules());
    if (compiled.rules == nullptr) throw std::runtime_error("the built-in rules do not compile");
    return compiled.rules;
  }();
  return set;
}

}  // namespace entente::test

#endif
