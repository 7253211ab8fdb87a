// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXTRACT_TEXT_WORD_LISTS_HPP
#define ENTENTE_EXTRACT_TEXT_WORD_LISTS_HPP

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "entente/core/diagnostic.hpp"
#include "extract/text/word.hpp"

namespace entente {

/// What a verb makes of the event it governs ("agreed to sign", "refused to meet").
enum class ControlKind : std::uint8_t {
  None,
  Commit,
  Plan,
  Request,
  Refuse,
  Threaten,
  Prevent,
  Begin,
  Finish,
  Attempt,
  Consider,
  Want,
  Ability,
  Doubt,
  Deny,
  Cause,
  Support,
  Cancel,
};

/// What kind of person or collective a common noun denotes.
enum class NounKind : std::uint8_t {
  None,
  Role,
  Office,
  Civilian,
  Family,
  Media,
  Business,
  Military,
  Rebel,  // persons
  Government,
  Police,
  Judicial,
  Legislative,
  Delegation,
  Country,
  Body,
  Company,
  People,  // collectives
};

/// A fixed expression of several words that works as one ("according to", "as well as").
struct FixedExpression {
  std::vector<WordId> words;  ///< lower case, the second word onwards
  WordClass word_class = WordClass::Preposition;
};

/// What the word lists say beyond word classes, by lemma. Filled by `load_words`, then immutable.
struct WordLists {
  std::unordered_map<WordId, ControlKind> control;
  std::unordered_map<WordId, NounKind> noun_kind;
  std::unordered_map<WordId, WordId> nominal_verb;                       ///< noun lemma → verb lemma
  std::unordered_set<WordId> two_objects;                                ///< verbs like "give"
  std::unordered_map<WordId, std::vector<FixedExpression>> expressions;  ///< by first word, sorted
  std::vector<std::uint8_t> starts_expression;  ///< by word: whether `expressions` has it

  [[nodiscard]] ControlKind control_of(WordId lemma) const;
  [[nodiscard]] NounKind kind_of(WordId lemma) const;
};

/// Loads one word list (the file `rules/lexicon/words/<kind>.tsv`, format in docs/rules.md) into the base
/// table. All word lists are loaded before anything else is interned. Faults become diagnostics, the rest is
/// kept.
void load_words(std::string_view kind, std::string_view path, std::string_view text, WordTable& words,
                WordLists& lists, std::vector<Diagnostic>& diagnostics);

}  // namespace entente

#endif
