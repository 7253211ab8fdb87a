// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXTRACT_MATCH_PHRASE_HPP
#define ENTENTE_EXTRACT_MATCH_PHRASE_HPP

#include <cstdint>
#include <vector>

#include "extract/lexicon/lexicon.hpp"

namespace entente {

/// The types that phrase rules may give (docs/rules.md).
enum class PhraseType : std::uint8_t {
  Date,
  Duration,
  Office,
  PersonName,
  Person,
  Organization,
  Agreement,
  Country,
  Place,
  Count_,
};

/// The labels by which a phrase rule names parts of its match.
enum class Label : std::uint8_t {
  Name,
  Title,
  Of,
  To,
  Country,
  Acronym,
  Domain,
  Honorific,  // names, offices
  Year,
  Month,
  Day,
  Weekday,
  Day2,
  Month2,
  Year2,
  Number,
  Unit,
  Relative,  // dates
  Kind,
  Level,
  Party,
  Party2,
  Topic,
  Head,  // agreements
  Role,
  Member,
  Office,  // persons: an <Office> phrase
  Former,
  Count_,
};

/// A labelled part of a phrase: tokens [first, last); `form` where a gazetteer entry gave it,
/// `phrase` (index into the sentence's phrases) where an earlier phrase did, else none.
struct Capture {
  Label label = Label::Name;
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  const LexicalForm* form = nullptr;
  std::int32_t phrase = -1;
};

/// The rule of a phrase that no rule but the document itself gave: a surname of someone named before.
inline constexpr std::uint32_t kNoRule = 0xFFFFFFFF;

/// A stretch of tokens that a phrase rule recognised.
struct Phrase {
  PhraseType type = PhraseType::Person;
  std::uint32_t first = 0;  ///< tokens [first, last)
  std::uint32_t last = 0;
  std::uint32_t rule = 0;           ///< index into the phrase program's rules, or kNoRule
  bool nested = false;              ///< lies inside a later, longer phrase
  std::uint32_t first_capture = 0;  ///< captures [first_capture, last_capture) of the PhraseSet
  std::uint32_t last_capture = 0;
};

/// The phrases of one document, by their first token; reused from document to document.
struct PhraseSet {
  std::vector<Phrase> phrases;
  std::vector<Capture> captures;
  void clear() {
    phrases.clear();
    captures.clear();
  }
};

}  // namespace entente

#endif
