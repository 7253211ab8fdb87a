// SPDX-License-Identifier: MIT
#ifndef ENTENTE_TESTS_EXTRACT_MATCH_PHRASES_SLOW_MATCHER_HPP
#define ENTENTE_TESTS_EXTRACT_MATCH_PHRASES_SLOW_MATCHER_HPP

#include <cstdint>
#include <string>
#include <vector>

#include "extract/lexicon/lexicon.hpp"
#include "extract/rules/ast.hpp"
#include "extract/text/token.hpp"

namespace entente {

/// A phrase as the slow matcher gives it.
struct SlowPhrase {
  std::string rule;
  PhraseType type = PhraseType::Person;
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  friend bool operator==(const SlowPhrase&, const SlowPhrase&) = default;
};

/// The phrases of a text by the definition alone: every pattern at every place, all its ends as a set, no
/// compilation, no filters. Exponential where patterns are; for small inputs.
std::vector<SlowPhrase> match_slowly(const std::vector<RuleFamily>& families, const TokenizedText& text,
                                     const WordTable& words, const Lexicon& lexicon);

}  // namespace entente

#endif
