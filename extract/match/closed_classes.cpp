// SPDX-License-Identifier: MIT
// Closed word classes: what punctuation, determiners, auxiliaries, prepositions and conjunctions are here.
// Tested by tests/extract/match/groups_test.cpp.
#include "extract/match/tag_classes.hpp"

namespace entente {

bool Chunker::is_quote(const MatchContext& context, std::size_t i) const {
  if (!units_[i].classes.has(WordClass::Punctuation)) return false;
  const std::string_view text = context.words[context.word(units_[i].first).lower].text;
  return text == "\"" || text == "''" || text == "“";
}

Chunker::Tag Chunker::tag_closed(const MatchContext& context, std::size_t i) const {
  const Unit& unit = units_[i];
  const WordClasses c = unit.classes;
  const Tag before = tag_before(i);
  const bool verb_before = before == Tag::Past || before == Tag::Third || before == Tag::Base ||
                           before == Tag::Participle || before == Tag::Ing || before == Tag::Be;
  if (c.has(WordClass::Punctuation)) {
    const Word& word = context.word(unit.first);
    const std::string_view text = context.words[word.lower].text;
    if (text == ",") return Tag::Comma;
    if (text == ":" || text == ";") return Tag::Colon;
    if (text == "-") return context.tokens[unit.first].space_before ? Tag::Dash : Tag::Hyphen;
    if (text == "–" || text == "—" || text == "--") return Tag::Dash;
    if (text == "\"" || text == "''" || text == "“" || text == "”") {
      // Quotation marks between a determiner or adjective and its noun are no boundary.
      const bool inside = (before == Tag::Determiner || before == Tag::Possessive ||
                           before == Tag::Adjective || before == Tag::Genitive) &&
                          noun_follows(i + 1);
      // 'urged it to "end the war"'
      if (before == Tag::To) return Tag::Adverb;
      return inside ? Tag::Adverb : Tag::Quote;
    }
    if (text == "(" || text == "[") return Tag::Open;
    if (text == ")" || text == "]") return Tag::Close;
    if (text == "&") return Tag::Coordinator;
    if (text == "'") {
      // Possession of a plural ("the leaders' talks") or a quotation mark.
      const bool joined = !context.tokens[unit.first].space_before && unit.first > 0;
      const bool plural = i > 0 &&
                          (units_[i - 1].tag == Tag::Plural || units_[i - 1].tag == Tag::Name ||
                           (units_[i - 1].tag == Tag::Singular && !quote_open(i))) &&
                          context.word(unit.first - 1).text.ends_with('s');
      return joined && plural && noun_follows(i + 1) ? Tag::Genitive : Tag::Quote;
    }
    if (text == "/") return Tag::Hyphen;
    if (text == "$" || text == "€" || text == "£" || text == "¥") return Tag::Number;
    return Tag::Other;
  }
  if (context.words[context.word(unit.first).lower].text == "'s") {
    return before == Tag::Pronoun ? Tag::Be : Tag::Genitive;
  }
  if (c.any(WordClass::Digits | WordClass::NumberWord)) return Tag::Number;
  if (c.has(WordClass::InfinitiveTo)) {
    const bool more = i + 1 < units_.size() && units_[i + 1].phrase < 0;
    if (more) {
      std::size_t j = i + 1;
      while (j + 1 < units_.size() && units_[j].phrase < 0 &&
             ((units_[j].classes.has(WordClass::Adverb) && !units_[j].classes.has(WordClass::VerbBase)) ||
              is_quote(context, j))) {
        ++j;
      }
      const WordClasses n = units_[j].phrase < 0 ? units_[j].classes : WordClasses();
      if (n.any(WordClass::AuxiliaryBe | WordClass::AuxiliaryHave)) return Tag::To;
      const bool compound = units_[j].last < context.tokens.size() &&
                            lead_of(context, units_[j].last) == '-' &&
                            !context.tokens[units_[j].last].space_before;
      if (compound) return Tag::Preposition;  // "to war-torn …"
      if (n.has(WordClass::VerbBase) && !n.has(WordClass::Capitalised)) return Tag::To;
      // In a headline every word has a capital.
      if (n.has(WordClass::VerbBase) && starts_noun_group(j + 1)) return Tag::To;
      if (n.has(WordClass::VerbBase) && title_case_ && (before == Tag::Name || before == Tag::Plural) &&
          (noun_follows(j + 1) || !n.any(kNominal) || j + 1 >= units_.size())) {
        return Tag::To;
      }
      // "Threatens to Blow Up Depot", but not "Returns to Power"
      const WordClasses behind =
          j + 1 < units_.size() && units_[j + 1].phrase < 0 ? units_[j + 1].classes : WordClasses();
      if (n.has(WordClass::VerbBase) && title_case_ && verb_before &&
          (!n.any(kNominal) || behind.has(WordClass::Particle))) {
        return Tag::To;
      }
    }
    return Tag::Preposition;
  }
  if (c.has(WordClass::Modal)) return Tag::Modal;
  if (c.has(WordClass::AuxiliaryBe)) return Tag::Be;
  if (c.has(WordClass::AuxiliaryHave)) return Tag::Have;
  if (c.has(WordClass::AuxiliaryDo)) return Tag::Do;
  if (c.has(WordClass::Negation) && c.has(WordClass::Determiner) && noun_follows(i + 1))
    return Tag::Determiner;  // "no concession"
  if (c.has(WordClass::Negation)) return Tag::Negation;
  const std::string_view text = context.words[context.word(unit.first).lower].text;
  if (text == "that" && unit.last == unit.first + 1) {
    if (verb_before) return Tag::Subordinator;
    const bool nominal_before = before == Tag::Singular || before == Tag::Plural || before == Tag::Name ||
                                before == Tag::Comma || before == Tag::Date;
    if (nominal_before) {
      const bool verb_next = i + 1 < units_.size() && units_[i + 1].phrase < 0 &&
                             units_[i + 1].classes.any(kVerbal | WordClass::Modal | WordClass::AuxiliaryBe |
                                                       WordClass::AuxiliaryHave | WordClass::AuxiliaryDo) &&
                             !units_[i + 1].classes.any(WordClass::Noun);
      return verb_next ? Tag::Relative : Tag::Subordinator;
    }
    if (before == Tag::None && i + 1 < units_.size() && units_[i + 1].phrase < 0 &&
        units_[i + 1].classes.any(WordClass::AuxiliaryBe | WordClass::AuxiliaryHave | WordClass::AuxiliaryDo |
                                  WordClass::Modal)) {
      return Tag::Pronoun;  // "That is why"
    }
    return noun_follows(i + 1) ? Tag::Determiner : Tag::Subordinator;
  }
  if (c.has(WordClass::Relative)) {
    if (text == "whose") return Tag::Possessive;
    if (text == "where" || text == "when") return Tag::Subordinator;
    return Tag::Relative;
  }
  if (text == "her") return noun_follows(i + 1) ? Tag::Possessive : Tag::Pronoun;
  if (c.has(WordClass::PossessivePronoun)) return Tag::Possessive;
  if (c.any(WordClass::PersonalPronoun | WordClass::ObjectPronoun | WordClass::Reflexive))
    return Tag::Pronoun;
  if (text == "both" && (noun_follows(i + 1) || (i + 1 < units_.size() && units_[i + 1].phrase < 0 &&
                                                 units_[i + 1].classes.any(WordClass::PossessivePronoun |
                                                                           WordClass::Demonstrative)))) {
    return Tag::Determiner;
  }
  if (c.any(WordClass::Coordinator)) return Tag::Coordinator;
  if (c.any(WordClass::Determiner | WordClass::Quantifier | WordClass::Demonstrative)) {
    const bool alone = !noun_follows(i + 1) && !starts_noun_group(i + 1);
    const bool verb_next = i + 1 < units_.size() && units_[i + 1].phrase < 0 &&
                           units_[i + 1].classes.any(kVerbal | WordClass::Modal | WordClass::AuxiliaryBe |
                                                     WordClass::AuxiliaryHave);
    if (alone && verb_next && !c.has(WordClass::Determiner) && !units_[i + 1].classes.any(kNominal)) {
      return Tag::Pronoun;  // "both agreed", "these include"
    }
    return Tag::Determiner;
  }
  if (c.has(WordClass::Preposition) && !(c.any(WordClass::VerbIng) && verb_before)) {
    // "has given", "was given", "the help given by": no preposition.
    const bool participle =
        c.has(WordClass::VerbParticiple) && unit.last == unit.first + 1 &&
        (before == Tag::Be || before == Tag::Have || before == Tag::Negation || before == Tag::Adverb ||
         (i + 1 < units_.size() &&
          units_[i + 1].classes.any(WordClass::Preposition | WordClass::InfinitiveTo)));
    return participle ? Tag::None : Tag::Preposition;
  }
  if (c.any(WordClass::Subordinator | WordClass::Interrogative)) {
    if (c.any(WordClass::VerbIng | WordClass::VerbParticiple) && (before == Tag::Be || before == Tag::Have)) {
      return Tag::None;  // "is considering"
    }
    // "agrees provided Chile agrees", but "Peru provided food": behind a subject it is the verb.
    if (c.has(WordClass::VerbPast) && !verb_before && before != Tag::None) return Tag::None;
    const bool noun_before =
        before == Tag::Singular || before == Tag::Plural || before == Tag::Name || before == Tag::Date;
    if (c.has(WordClass::VerbPast) && noun_before && starts_noun_group(i + 1) && !units_[i].finite_after) {
      return Tag::None;  // "the treaty provided a basis"
    }
    const bool again =
        i + 1 < units_.size() && context.words[context.word(units_[i + 1].first).lower].text == "again";
    return again || before == Tag::Have ? Tag::Adverb : Tag::Subordinator;  // "has once again"
  }
  // "two men shot dead in Lima"
  if (text == "shot" && i + 1 < units_.size() &&
      context.words[context.word(units_[i + 1].first).lower].text == "dead")
    return before == Tag::Be || before == Tag::Have ? Tag::Participle : Tag::Past;
  if (c.has(WordClass::Ordinal)) return Tag::Adjective;
  if (c.has(WordClass::Existential)) return Tag::Pronoun;
  return Tag::None;
}

}  // namespace entente
