// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXTRACT_MATCH_TAG_CLASSES_HPP
#define ENTENTE_EXTRACT_MATCH_TAG_CLASSES_HPP

#include "extract/match/group.hpp"

namespace entente {

// What the tagger's files share: sets of word classes, and a token's first character.
inline const WordClasses kNominal = WordClass::Noun | WordClass::PluralNoun;
inline const WordClasses kVerbal = WordClass::VerbBase | WordClass::VerbThird | WordClass::VerbPast |
                                   WordClass::VerbParticiple | WordClass::VerbIng;

inline char lead_of(const MatchContext& context, std::uint32_t token) {
  const std::string_view text = context.word(token).text;
  return text.empty() ? '\0' : text.front();
}

}  // namespace entente

#endif
