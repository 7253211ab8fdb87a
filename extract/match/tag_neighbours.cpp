// SPDX-License-Identifier: MIT
// What the tagger asks of the words around one: whether a noun or a clause's verb stands before or behind.
// Tested by tests/extract/match/groups_test.cpp.
#include "extract/match/tag_classes.hpp"

namespace entente {

Chunker::Tag Chunker::tag_before(std::size_t i) const {
  while (i > 0) {
    --i;
    if (units_[i].tag != Tag::Adverb && units_[i].tag != Tag::Negation) return units_[i].tag;
  }
  return Tag::None;
}

/// Whether the unit can open a noun group: an object or a subject may follow.
bool Chunker::starts_noun_group(std::size_t i) const {
  if (i >= units_.size()) return false;
  const Unit& unit = units_[i];
  if (unit.phrase >= 0) return unit.tag == Tag::Name;
  if (unit.classes.has(WordClass::Relative)) return false;  // "rebels who"
  return unit.classes.any(WordClass::Determiner | WordClass::PossessivePronoun | WordClass::ObjectPronoun |
                          WordClass::PersonalPronoun | WordClass::Demonstrative | WordClass::Quantifier |
                          WordClass::NumberWord | WordClass::Digits | WordClass::Ordinal);
}

/// Whether the unit can be a modifier's noun, so that an adjective or a noun before it belongs to its group.
bool Chunker::noun_follows(std::size_t i) const {
  if (i >= units_.size()) return false;
  const Unit& unit = units_[i];
  if (unit.phrase >= 0) return unit.tag == Tag::Name;
  const WordClasses c = unit.classes;
  if (c.has(WordClass::Punctuation)) {
    return false;
  }
  if (c.any(WordClass::Preposition | WordClass::Coordinator | WordClass::Determiner |
            WordClass::Subordinator | WordClass::Modal | WordClass::AuxiliaryBe | WordClass::AuxiliaryHave |
            WordClass::AuxiliaryDo | WordClass::PersonalPronoun | WordClass::PossessivePronoun)) {
    return false;
  }
  return c.any(kNominal | WordClass::Adjective);
}

/// An infinitive earlier in the clause that a later base form may continue ("to expand …, deepen … and
/// increase …").
bool Chunker::infinitive_open(std::size_t i) const {
  while (i > 0) {
    --i;
    const Tag tag = units_[i].tag;
    if (tag == Tag::Base) return true;
    if (tag == Tag::Past || tag == Tag::Third || tag == Tag::Be || tag == Tag::Have ||
        tag == Tag::Subordinator || tag == Tag::Relative || tag == Tag::Colon) {
      return false;
    }
  }
  return false;
}

/// "Peru, …, remains": a name opens the sentence, and between two commas stands no verb.
bool Chunker::ends_parenthesis(std::size_t i) const {
  std::size_t commas = 0;
  for (std::size_t k = 0; k < i; ++k) {
    switch (units_[k].tag) {
      case Tag::Comma:
        ++commas;
        break;
      case Tag::Past:
      case Tag::Third:
      case Tag::Base:
      case Tag::Be:
      case Tag::Have:
      case Tag::Do:
      case Tag::Modal:
      case Tag::Colon:
      case Tag::Quote:
        return false;
      default:
        break;
    }
  }
  return commas == 2 && units_[0].tag != Tag::Preposition;
}

/// "Arrests Suspect, Kills Four": a verb in the present stands behind the next comma.
bool Chunker::verb_behind_comma(std::size_t i) const {
  for (std::size_t k = i + 1; k + 1 < units_.size(); ++k) {
    if (units_[k].comma) return units_[k + 1].phrase < 0 && units_[k + 1].classes.has(WordClass::VerbThird);
  }
  return false;
}

/// Whether a verb in the past stands anywhere before unit `i`.
bool Chunker::finite_earlier(std::size_t i) const {
  while (i > 0) {
    if (units_[--i].tag == Tag::Past) return true;
  }
  return false;
}

/// Whether a finite verb stands at unit `i` or behind it before the clause ends.
bool Chunker::finite_in_clause(std::size_t i) const {
  for (; i < units_.size(); ++i) {
    const Unit& unit = units_[i];
    if (unit.phrase >= 0) continue;
    const WordClasses c = unit.classes;
    if (c.any(WordClass::Subordinator | WordClass::Relative)) return false;
    // ", officials said" stands outside.
    if (c.has(WordClass::ReportingVerb) && c.any(WordClass::VerbPast | WordClass::VerbThird)) return false;
    if (c.any(WordClass::Modal | WordClass::AuxiliaryBe | WordClass::AuxiliaryHave | WordClass::AuxiliaryDo))
      return true;
    if (c.any(WordClass::VerbPast | WordClass::VerbThird) && !c.any(kNominal | WordClass::Adjective) &&
        !c.has(WordClass::Unknown)) {
      return true;
    }
  }
  return false;
}

/// "demanded that its partners refuse to …", "that Chile ease controls": in a clause without a finite verb, a
/// word that can be one, behind the subject that the conjunction opens, is the verb.
bool Chunker::only_verb_of_clause(std::size_t i) const {
  if (i + 1 >= units_.size() || units_[i + 1].comma || units_[i + 1].tag == Tag::Hyphen) return false;
  const bool bare = units_[i + 1].phrase < 0;
  if (bare && units_[i + 1].classes.has(WordClass::Punctuation)) return false;
  if (bare && units_[i + 1].classes.has(WordClass::VerbBase) &&
      !units_[i + 1].classes.any(WordClass::Preposition | WordClass::InfinitiveTo | WordClass::PluralNoun)) {
    return false;  // "that the arms trade end"
  }
  std::size_t k = i;
  while (k > 0) {
    const Tag tag = units_[k - 1].tag;
    if (tag == Tag::Subordinator) break;
    if (tag != Tag::Determiner && tag != Tag::Possessive && tag != Tag::Adjective && tag != Tag::Name &&
        tag != Tag::Singular && tag != Tag::Plural && tag != Tag::Number && tag != Tag::Genitive) {
      return false;
    }
    --k;
  }
  return k > 0 && k < i && !finite_in_clause(i + 1);
}

/// Whether the clause that unit `i` stands in has a finite verb already.
bool Chunker::finite_before(std::size_t i) const {
  while (i > 0) {
    --i;
    if (units_[i].phrase < 0 && units_[i].classes.has(WordClass::Subordinator))
      return false;  // "as", "after"
    switch (units_[i].tag) {
      case Tag::Past:
      case Tag::Third:
      case Tag::Be:
      case Tag::Have:
      case Tag::Do:
      case Tag::Modal:
        return true;
      case Tag::Subordinator:
      case Tag::Relative:
      case Tag::Coordinator:
      case Tag::Comma:
      case Tag::Colon:
      case Tag::Dash:
      case Tag::Quote:
        return false;
      default:
        break;
    }
  }
  return false;
}

/// "Meeting in Lima, the two agreed": a comma ends what the first word of the sentence opens.
bool Chunker::comma_follows(std::size_t i) const {
  constexpr std::size_t kReach = 14;
  for (std::size_t k = i + 1; k < units_.size() && k < i + kReach; ++k) {
    if (units_[k].classes.any(WordClass::Modal | WordClass::AuxiliaryBe | WordClass::AuxiliaryHave))
      return false;
    if (units_[k].comma) return true;
  }
  return false;
}

/// Whether a quotation mark stands before unit `i`.
bool Chunker::quote_open(std::size_t i) const {
  while (i > 0) {
    if (units_[--i].tag == Tag::Quote) return true;
  }
  return false;
}

}  // namespace entente
