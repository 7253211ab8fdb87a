// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXTRACT_RULES_RULE_SET_DATA_HPP
#define ENTENTE_EXTRACT_RULES_RULE_SET_DATA_HPP

#include <vector>

#include "entente/extract/rule_set.hpp"
#include "extract/lexicon/lexicon.hpp"
#include "extract/match/frame_program.hpp"
#include "extract/match/phrase_program.hpp"
#include "extract/rules/ast.hpp"
#include "extract/text/word.hpp"
#include "extract/text/word_lists.hpp"

namespace entente {

/// All that a rule set holds. Built by `compile`, then immutable and shared.
class RuleSet {
 public:
  explicit RuleSet(RuleSource rules) : source(std::move(rules)) {}
  RuleSet(const RuleSet&) = delete;
  RuleSet& operator=(const RuleSet&) = delete;

  RuleSource source;  ///< owns the texts that the lexicon points into
  WordTable words;    ///< the base of every document's table
  WordLists lists;
  Lexicon lexicon;
  PhraseProgram phrases;
  std::vector<RuleFamily> families;  ///< phrases first, each kind in the order of the manifest
  FrameProgram frames;
};

/// Loads the word lists and gazetteers of `set.source` and parses its rules into `set.families`, reporting
/// into `diagnostics`; compiles nothing.
void load_rules(RuleSet& set, std::vector<Diagnostic>& diagnostics);

/// The name under which diagnostics speak of a file.
std::string display_path(const RuleFile& file);

}  // namespace entente

#endif
