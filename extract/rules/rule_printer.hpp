// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXTRACT_RULES_RULE_PRINTER_HPP
#define ENTENTE_EXTRACT_RULES_RULE_PRINTER_HPP

#include <string>

#include "extract/rules/ast.hpp"

namespace entente {

/// Patterns and rules in the rule language, lists resolved, one form for one meaning: the linter compares
/// them, tests read them.
std::string to_string(const Pattern& pattern);
std::string to_string(const PhraseRule& rule);
std::string to_string(const FrameRule& rule);

}  // namespace entente

#endif
