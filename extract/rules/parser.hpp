// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXTRACT_RULES_PARSER_HPP
#define ENTENTE_EXTRACT_RULES_PARSER_HPP

#include <string_view>
#include <vector>

#include "entente/core/diagnostic.hpp"
#include "extract/lexicon/lexicon.hpp"
#include "extract/rules/ast.hpp"
#include "extract/text/word.hpp"

namespace entente {

/// What a rule file holds.
enum class RuleFileKind : std::uint8_t { Phrases, Frames };

/// Parses and checks one rule file. Reports every fault it finds and leaves the faulty rule out, so that the
/// rest can be checked too. Literal words are cut by the tokenizer through `words`; gazetteer classes must
/// exist in `lexicon`.
RuleFamily parse_rules(RuleFileKind kind, std::string_view path, std::string_view text, WordTable& words,
                       const Lexicon& lexicon, std::vector<Diagnostic>& diagnostics);

}  // namespace entente

#endif
