// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXTRACT_RULES_PHRASE_NEEDS_HPP
#define ENTENTE_EXTRACT_RULES_PHRASE_NEEDS_HPP

#include <cstddef>
#include <vector>

#include "extract/lexicon/lexicon.hpp"
#include "extract/match/phrase_program.hpp"
#include "extract/rules/ast.hpp"

namespace entente {

inline constexpr std::size_t kUnboundedLength = PhraseProgram::kLongestMatch + 1;

/// The fewest tokens that the pattern can match, and the most (kUnboundedLength and more are one).
std::size_t least_length(const Pattern& pattern);
std::size_t longest_length(const Pattern& pattern, const Lexicon& lexicon);

/// Finds what every match of a pattern must hold, so that the matcher tries a rule only where it is near.
class NeedFinder {
 public:
  /// All three must outlive the finder; `program` gets the needs and their rows in `finish`.
  NeedFinder(WordTable& words, const Lexicon& lexicon, PhraseProgram& program);

  /// Appends the needs of one pattern of a rule to those of the program.
  void add(const Pattern& pattern, const std::vector<Context>& contexts);
  /// Gives rows to the needs that spare the most tries, drops the others, and fills the tables from words and
  /// classes to rows. Call once, when the program has all its rules.
  void finish();

 private:
  struct Need {
    std::size_t row = 0;
    std::size_t distance = 0;
    bool solid = true;
  };

  std::vector<Need> needs_of(const Pattern& pattern);
  std::vector<Need> needs_of_sequence(const Pattern& pattern);
  std::vector<Need> needs_of_choice(const Pattern& pattern);
  std::vector<Need> need(NeedRow row);
  [[nodiscard]] bool is_common(WordId word) const;
  [[nodiscard]] bool is_solid(const Pattern& pattern) const;
  void name_words(const Pattern& pattern);
  void grant_rows();

  WordTable& words_;
  const Lexicon& lexicon_;
  PhraseProgram& program_;
  std::vector<WordId> named_;          ///< words that some pattern names
  std::vector<NeedRow> wanted_;        ///< what needs refer to before `finish`
  std::vector<std::uint32_t> weight_;  ///< of each: in how many places it would spare a try, roughly
};

}  // namespace entente

#endif
