// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXTRACT_MATCH_PHRASE_PROGRAM_HPP
#define ENTENTE_EXTRACT_MATCH_PHRASE_PROGRAM_HPP

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "entente/core/vocabulary.hpp"
#include "extract/match/phrase.hpp"
#include "extract/text/word.hpp"

namespace entente {

/// One step of a compiled pattern. Consuming steps go on at the next instruction.
struct PhraseInstruction {
  enum class Op : std::uint8_t {
    Word,     ///< the token's lower-case word is `a`
    WordSet,  ///< it is one of word_sets[a, b), sorted; `mask`: where their bitmap begins in word_bits
    Lemma,    ///< its noun or verb lemma, or its lower-case word, is `a`
    Class,    ///< it has one of the classes `mask`
    Cap,      ///< capitalised and may be part of a name
    Any,
    Lexical,   ///< a form of gazetteer class `a`
    PhraseOf,  ///< an earlier phrase of type `a`
    Joined,
    Spaced,
    SentenceStart,
    SentenceEnd,
    Split,   ///< go on at the next instruction, else at `a`
    Jump,    ///< go on at `a`
    Open,    ///< a capture labelled `a` begins
    Close,   ///< it ends
    Look,    ///< the code behind this must match up to its Match (`negated`: must not); go on at `a`
    Peek,    ///< the token must (`negated`: must not) satisfy the next instruction, which is then skipped
    Starts,  ///< an earlier phrase of a type in `a` (bits), or a form of a gazetteer class in `mask` (bits),
             ///< must (`negated`: must not) begin here
    Match,
  };
  Op op = Op::Match;
  bool negated = false;
  std::uint16_t slot = 0;  ///< Split, Lexical, PhraseOf: number among the rule's branching instructions
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  std::uint64_t mask = 0;
};

/// What `set` gives the phrases of a rule.
struct PhraseAttributes {
  std::optional<AgreementKind> agreement_kind;
  std::optional<PartnershipLevel> level;
  std::optional<AgreementStatus> status;
  OrganizationKind organization_kind = OrganizationKind::Unspecified;
  bool mission = false;  ///< organizations: an embassy, a consulate
  bool generic = false;  ///< agreements: named by its kind alone
  bool former = false;
  bool acting = false;
  bool elect = false;
  bool weak = false;  ///< persons: needs a second piece of evidence
  bool range = false;
};

/// `after`, `before`, `unless` of a rule.
struct PhraseContext {
  std::uint32_t code = 0;     ///< start of its pattern
  std::uint16_t longest = 1;  ///< tokens that it may span
  bool before = false;
  bool negated = false;
};

/// A kind of thing that patterns need: its row tells at which tokens of a text one begins.
struct NeedRow {
  enum class Kind : std::uint8_t {
    Phrase,  ///< an earlier phrase of type `id`
    Form,    ///< a form of gazetteer class `id`
    Words,   ///< one of some words
    Class,   ///< a word of class `id`
  };
  Kind kind = Kind::Phrase;
  std::uint16_t id = 0;
  std::vector<WordId> words;  ///< sorted
  friend bool operator==(const NeedRow&, const NeedRow&) = default;
};

/// What every match of a pattern holds, at most `distance` tokens behind its first one. `solid`: no content
/// word without a capital stands before it that no rule names.
struct PhraseNeed {
  std::uint16_t row = 0;
  std::uint16_t distance = 0;
  bool solid = false;
};

/// One `match` of a rule, with all that the rule says: a rule of several is several of these, in order.
struct CompiledPhraseRule {
  std::string name;
  std::string file;
  PhraseType type = PhraseType::Person;
  PhraseAttributes attributes;
  double confidence = 0.9;
  std::uint32_t code = 0;
  std::uint16_t slots = 0;       ///< branching instructions of the pattern
  std::uint32_t first_need = 0;  ///< needs [first_need, last_need): all must be met where a match begins
  std::uint32_t last_need = 0;
  std::uint64_t needed_rows = 0;  ///< the rows of these needs, one bit each
  std::uint32_t first_context = 0;
  std::uint32_t last_context = 0;
};

/// The rules of one file: they compete for the longest match.
struct PhraseStage {
  std::uint32_t first_rule = 0;
  std::uint32_t last_rule = 0;
};

/// Which rules a token may serve at one place of a match: bit n of a mask is rule n (modulo 64) of a stage.
/// Each table has rows of as many masks as there are stages.
struct PhraseFilter {
  std::vector<std::uint64_t> class_rows;      ///< by WordClass
  std::vector<std::uint64_t> lexical_rows;    ///< by LexicalClass of which a form begins
  std::vector<std::uint64_t> continued_rows;  ///< by LexicalClass of which a form may go on
  std::vector<std::uint64_t> phrase_rows;     ///< by PhraseType of which a phrase begins
  std::vector<std::uint64_t> any;             ///< one row
  std::vector<std::uint64_t> word_rows;       ///< rows of words and lemmas
  std::vector<std::uint32_t> row_of_word;     ///< base WordId → row + 1, or 0
  std::vector<std::uint32_t> row_of_lemma;    ///< the same for lemmas
  std::vector<std::uint64_t> capital_only;    ///< one row: rules whose word here is capitalised
  std::uint64_t classes_used = 0;             ///< classes with a row that is not empty
};

/// All phrase rules, compiled. Immutable, shared by threads.
struct PhraseProgram {
  static constexpr std::uint32_t kLongestMatch = 64;  ///< tokens
  static constexpr std::size_t kBreakRow = 63;        ///< row of the words that no solid prefix holds

  std::vector<PhraseInstruction> code;
  std::vector<WordId> word_sets;
  std::vector<std::uint64_t> word_bits;  ///< bitmaps over the base words
  std::size_t word_count = 0;            ///< base words: the bits of a bitmap
  std::vector<std::uint64_t> mentioned;  ///< a bitmap of the words that some instruction names
  std::vector<CompiledPhraseRule> rules;
  std::vector<PhraseContext> contexts;
  std::vector<PhraseStage> stages;
  std::vector<PhraseNeed> needs;
  std::vector<std::uint64_t> solid_needs;  ///< by rule: the rows of its solid needs, one bit each
  std::vector<NeedRow> need_rows;          ///< phrase types first
  std::vector<std::uint64_t>
      needs_of_word;  ///< base WordId (lower case) → rows of kind Words; bit 63: a rule names it
  std::vector<std::uint64_t> needs_of_class;  ///< WordClass → rows of kind Class
  std::uint64_t need_classes = 0;             ///< word classes that have a row

  PhraseFilter first;   ///< by the first token of a match
  PhraseFilter second;  ///< by the second
};

}  // namespace entente

#endif
