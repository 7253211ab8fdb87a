// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXTRACT_LEXICON_CONTENT_WORD_HPP
#define ENTENTE_EXTRACT_LEXICON_CONTENT_WORD_HPP

#include "extract/text/word.hpp"

namespace entente {

/// The closed classes: words that stand within names ("of", "the") or tell that none goes on.
inline const WordClasses kFunctionWord =
    WordClass::Determiner | WordClass::PossessivePronoun | WordClass::PersonalPronoun |
    WordClass::ObjectPronoun | WordClass::Reflexive | WordClass::Demonstrative | WordClass::Quantifier |
    WordClass::Preposition | WordClass::Subordinator | WordClass::Coordinator | WordClass::Relative |
    WordClass::Interrogative | WordClass::AuxiliaryBe | WordClass::AuxiliaryHave | WordClass::AuxiliaryDo |
    WordClass::Modal | WordClass::InfinitiveTo | WordClass::Negation;

/// A word without a capital that is no function word, number or mark.
inline bool is_content_word(const Word& word) {
  return !word.classes.any(kFunctionWord | WordClass::Capitalised | WordClass::Upper | WordClass::Initial |
                           WordClass::Digits | WordClass::Year | WordClass::Punctuation |
                           WordClass::NumberWord | WordClass::Ordinal);
}

}  // namespace entente

#endif
