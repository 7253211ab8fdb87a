// SPDX-License-Identifier: MIT
// First half of the chunker: what part of speech each word has here, open classes by their neighbours; no
// probabilities, one pass from the left. Closed classes are in closed_classes.cpp,
// what is asked of the neighbours in tag_neighbours.cpp.
// Tested by tests/extract/match/groups_test.cpp.
#include "extract/match/tag_classes.hpp"

namespace entente {

Chunker::Tag Chunker::nominal(std::size_t i) const {
  const WordClasses c = units_[i].classes;
  const bool name = c.has(WordClass::Unknown) && c.has(WordClass::Capitalised) && c.has(WordClass::Noun) &&
                    (i == 0 || units_[i - 1].tag != Tag::Adverb);
  // "the UN chief urges": a person before a verb
  const bool person = c.has(WordClass::PersonNoun) && i + 1 < units_.size() && units_[i + 1].phrase < 0 &&
                      units_[i + 1].classes.has(WordClass::VerbThird);
  if (c.has(WordClass::Adjective) && noun_follows(i + 1) && !name && !person) return Tag::Adjective;
  if (c.has(WordClass::PluralNoun)) return Tag::Plural;
  if (c.has(WordClass::Noun)) return Tag::Singular;
  if (c.has(WordClass::Adjective)) return Tag::Adjective;
  if (c.any(WordClass::VerbIng)) return noun_follows(i + 1) ? Tag::Adjective : Tag::Singular;
  if (c.any(WordClass::VerbPast | WordClass::VerbParticiple)) return Tag::Adjective;
  if (c.has(WordClass::Adverb)) return Tag::Adverb;
  return Tag::Singular;
}

Chunker::Tag Chunker::tag_after_noun(std::size_t i, Tag before) const {
  const WordClasses c = units_[i].classes;
  const bool can_noun = c.any(kNominal);
  const bool past = c.any(WordClass::VerbPast | WordClass::VerbParticiple);
  const bool object_next = starts_noun_group(i + 1);
  const WordClasses next =
      i + 1 < units_.size() && units_[i + 1].phrase < 0 ? units_[i + 1].classes : WordClasses();
  const bool joined_name = before == Tag::Name;
  // "Russian troops", "Israeli forces": people and bodies behind a name are named by it.
  const bool participle = past && next.has(WordClass::Preposition);  // "three Peruvians accused of"
  if (joined_name && can_noun && !participle && c.any(WordClass::PersonNoun | WordClass::GroupNoun) &&
      !object_next && !(i > 0 && units_[i - 1].officials)) {
    return nominal(i);
  }
  if (c.has(WordClass::VerbThird) && can_noun) {
    if (i > 0 && units_[i - 1].tag == Tag::Adverb && next.has(WordClass::InfinitiveTo))
      return Tag::Third;  // "reportedly claims to have seen it"
    if (object_next) return Tag::Third;
    // "claims that Peru agreed", but not "projects that promote", "prison terms for"
    if (next.any(WordClass::Subordinator) && !next.has(WordClass::Preposition) && units_[i].reports)
      return Tag::Third;
    // "the army now holds sway"
    if (units_[i - 1].tag == Tag::Adverb && !units_[i].finite_after && !finite_before(i)) return Tag::Third;
    // "Israel Arrests Suspect, Kills Four"
    if (joined_name && noun_follows(i + 1) && verb_behind_comma(i) && !finite_before(i)) return Tag::Third;
    if (next.has(WordClass::InfinitiveTo) && units_[i].classes.has(WordClass::ControlVerb)) return Tag::Third;
    if (next.has(WordClass::Demonstrative)) return Tag::Third;
    const bool adjective_next =
        i + 1 < units_.size() && units_[i + 1].phrase < 0 && next.has(WordClass::Adjective);
    const bool adverb_next = next.has(WordClass::Adverb) && !next.any(kNominal);  // "Peru works closely"
    if (joined_name && !units_[i].finite_after && !finite_before(i) &&
        (next.has(WordClass::Preposition) || adjective_next || adverb_next)) {
      return Tag::Third;
    }
    // "labour reform sparks protests", "Israel strikes targets in Gaza": no plural stands before a plural.
    const bool plural_next =
        i + 1 < units_.size() &&
        ((units_[i + 1].phrase >= 0 && units_[i + 1].tag == Tag::Name) || next.has(WordClass::PluralNoun) ||
         (adjective_next && i + 2 < units_.size() && units_[i + 2].phrase < 0 &&
          units_[i + 2].classes.has(WordClass::PluralNoun)));
    if (plural_next && (before == Tag::Singular || joined_name) && !units_[i].finite_after &&
        !finite_before(i)) {
      return Tag::Third;
    }
    // "Boluarte Pulls Out of Race": in a headline, behind a name that no list knows.
    const bool unknown = i > 0 && units_[i - 1].phrase < 0 && units_[i - 1].classes.has(WordClass::Unknown) &&
                         units_[i - 1].classes.has(WordClass::Capitalised);
    if (title_case_ && unknown && before == Tag::Singular && next.any(WordClass::Preposition) &&
        !units_[i].finite_after && !finite_before(i)) {
      return Tag::Third;
    }
    // "Boluarte doubts date of vote", "President Boric hopes new talks will help": nobody's name stands
    // before a plural as its modifier, or hardly ever.
    if (i > 0 && units_[i - 1].person && !finite_before(i) && noun_follows(i + 1)) {
      return Tag::Third;
    }
    return nominal(i);
  }
  if (c.has(WordClass::VerbThird)) return Tag::Third;
  if (c.has(WordClass::VerbBase) && can_noun) {
    // "the Palestinians reject", "that Chile return the ship"
    const bool people =
        before == Tag::Name && i >= 2 && units_[i - 2].tag == Tag::Determiner && units_[i - 1].ends_in_s;
    if (only_verb_of_clause(i)) return Tag::Base;
    // "soldiers routinely beat up …"
    if (before == Tag::Plural && units_[i - 1].tag == Tag::Adverb && !finite_before(i))
      return c.has(WordClass::VerbPast) ? Tag::Past : Tag::Base;
    if (people && !finite_in_clause(i + 2) && !finite_before(i)) return Tag::Base;
    const bool officials = i > 0 && units_[i - 1].officials;
    const bool subject_plural = before == Tag::Plural || people || officials;
    bool conjoined = false;
    for (std::size_t k = i; before == Tag::Name && k-- > 0;) {
      if (units_[k].tag == Tag::Coordinator || units_[k].tag == Tag::Comma) {
        conjoined = k > 0 && units_[k - 1].tag == Tag::Name;
        break;
      }
      if (units_[k].tag != Tag::Name) break;
    }
    if (c.has(WordClass::Adverb) && !object_next) return Tag::Adverb;  // "home"
    if (c.has(WordClass::VerbPast) && !units_[i].finite_after && !finite_before(i))
      return Tag::Past;  // "hit"
    if ((subject_plural || conjoined) && !units_[i].finite_after && !finite_before(i)) return Tag::Base;
    if (subject_plural && object_next) return Tag::Base;
    return nominal(i);
  }
  if (c.has(WordClass::VerbBase) && !c.has(WordClass::Adjective)) return Tag::Base;
  if (c.has(WordClass::VerbBase) && object_next && !finite_before(i) &&
      (before == Tag::Plural || (before == Tag::Name && i >= 2 && units_[i - 2].tag == Tag::Subordinator))) {
    return Tag::Base;  // "rebels free two men", "demanded that Chile free the crew"
  }
  if (past) {
    if (c.has(WordClass::VerbPast) && object_next && !finite_before(i)) return Tag::Past;  // "left Lima"
    // "the army left.", "the envoy left for Lima"
    const bool ends =
        i + 1 >= units_.size() || (units_[i + 1].phrase < 0 && next.has(WordClass::Punctuation));
    if (c.has(WordClass::VerbPast) && c.has(WordClass::Adverb) && !units_[i].finite_after &&
        !finite_before(i) && (ends || next.any(WordClass::Preposition | WordClass::InfinitiveTo))) {
      return Tag::Past;
    }
    const bool of_noun = next.has(WordClass::Preposition) && (before == Tag::Plural || before == Tag::Name);
    if (c.has(WordClass::Adjective) && can_noun && !of_noun) return nominal(i);  // "two men accused of"
    if (c.has(WordClass::Adjective) && before == Tag::Singular && noun_follows(i + 1) && !object_next &&
        units_[i].finite_after && c.has(WordClass::Unknown)) {
      return Tag::Adjective;
    }
    return c.has(WordClass::VerbPast) ? Tag::Past : Tag::Participle;
  }
  if (c.has(WordClass::VerbIng)) {
    if (can_noun && !object_next && !next.any(WordClass::InfinitiveTo)) return nominal(i);
    return Tag::Ing;
  }
  return Tag::None;
}

Chunker::Tag Chunker::tag_after_break(std::size_t i, Tag before) const {
  const WordClasses c = units_[i].classes;
  const bool can_noun = c.any(kNominal);
  const bool object_next = starts_noun_group(i + 1);
  const WordClasses next =
      i + 1 < units_.size() && units_[i + 1].phrase < 0 ? units_[i + 1].classes : WordClasses();
  if (c.has(WordClass::VerbIng)) {
    if (c.has(WordClass::Adjective) && noun_follows(i + 1) && !object_next) return Tag::Adjective;
    if (before == Tag::None && next.has(WordClass::Preposition) && comma_follows(i)) return Tag::Ing;
    if (can_noun && !object_next && !noun_follows(i + 1)) return Tag::Singular;
    return Tag::Ing;
  }
  if (before == Tag::Relative && c.has(WordClass::VerbPast)) return Tag::Past;  // "who accused Peru"
  if (before == Tag::Coordinator && c.has(WordClass::VerbPast) && object_next && finite_earlier(i)) {
    return Tag::Past;  // "killed one and wounded two others"
  }
  if (before == Tag::None && c.has(WordClass::VerbParticiple) && !c.has(WordClass::VerbBase) &&
      noun_follows(i + 1)) {
    return Tag::Adjective;  // "Leaked secrets reveal"
  }
  if (i > 0 && units_[i - 1].helps && units_[i - 1].tag != Tag::Singular && c.has(WordClass::VerbBase) &&
      (object_next || noun_follows(i + 1))) {
    return Tag::Base;  // "could help stop the war"
  }
  if (c.any(WordClass::VerbPast | WordClass::VerbParticiple) && !can_noun) {
    if (c.has(WordClass::Adjective) && noun_follows(i + 1) && !object_next) return Tag::Adjective;
    return c.has(WordClass::VerbPast) ? Tag::Past : Tag::Participle;
  }
  if (c.has(WordClass::VerbThird) && before != Tag::Be &&
      (!can_noun || before == Tag::Relative || object_next)) {
    return Tag::Third;
  }
  if (c.has(WordClass::VerbThird) && before == Tag::Comma && !units_[i].finite_after && ends_parenthesis(i) &&
      (next.any(WordClass::Preposition | WordClass::VerbParticiple) || noun_follows(i + 1))) {
    return Tag::Third;  // "Peru, as the lead country on trade, remains committed"
  }
  if (c.has(WordClass::VerbBase)) {
    if (before == Tag::Relative) return Tag::Base;
    const Tag parallel = i >= 2 ? units_[i - 2].tag : Tag::None;
    if (before == Tag::Coordinator && (parallel == Tag::Base)) return Tag::Base;
    if (!can_noun && !c.has(WordClass::Adjective)) return Tag::Base;
    if ((before == Tag::Coordinator || before == Tag::Comma) && infinitive_open(i) &&
        (object_next || (noun_follows(i + 1) && !next.has(WordClass::Preposition))) &&
        !(before == Tag::Comma && i + 2 < units_.size() && units_[i + 2].phrase < 0 &&
          units_[i + 2].classes.has(WordClass::ReportingVerb))) {  // ", court sources said"
      return Tag::Base;
    }
  }
  return nominal(i);
}

Chunker::Tag Chunker::tag_open(std::size_t i) const {
  const Unit& unit = units_[i];
  const WordClasses c = unit.classes;
  const Tag direct = i == 0 ? Tag::None : units_[i - 1].tag;
  const Tag before = tag_before(i);
  const bool can_noun = c.any(kNominal);
  if (direct == Tag::Hyphen)
    return c.any(WordClass::Adjective | kVerbal) && !can_noun ? Tag::Adjective : nominal(i);
  if (i + 1 < units_.size() && units_[i + 1].classes.has(WordClass::Punctuation) &&
      units_[i + 1].phrase < 0 && i + 2 < units_.size() && units_[i + 1].tag == Tag::Hyphen) {
    return nominal(i);
  }
  if (c.has(WordClass::Adverb) && (before == Tag::Have || before == Tag::Be) && i + 1 < units_.size() &&
      units_[i + 1].classes.any(WordClass::AuxiliaryBe | WordClass::VerbParticiple | WordClass::VerbIng) &&
      !c.any(WordClass::VerbParticiple | WordClass::VerbIng)) {
    return Tag::Adverb;  // "has long been", "were still owed"
  }
  switch (before) {
    case Tag::Modal:
    case Tag::Do:
    case Tag::To:
      if (c.has(WordClass::VerbBase)) return Tag::Base;
      break;
    case Tag::Have:
      if (c.has(WordClass::VerbParticiple)) return Tag::Participle;
      break;
    case Tag::Be:
      // "was still refusing"
      if (c.has(WordClass::Adverb) && i + 1 < units_.size() && units_[i + 1].phrase < 0 &&
          units_[i + 1].classes.any(WordClass::VerbIng | WordClass::VerbParticiple) && !noun_follows(i + 2)) {
        return Tag::Adverb;
      }
      if (c.has(WordClass::VerbIng)) return Tag::Ing;
      if (c.has(WordClass::VerbParticiple)) return Tag::Participle;
      if (c.has(WordClass::Adjective) && !noun_follows(i + 1)) return Tag::Adjective;  // "is due"
      break;
    default:
      break;
  }
  if (c.has(WordClass::Adverb) && !can_noun && !c.any(kVerbal) &&
      !(c.has(WordClass::Adjective) && noun_follows(i + 1))) {
    return Tag::Adverb;
  }
  switch (before) {
    case Tag::Determiner:
    case Tag::Possessive:
    case Tag::Genitive:
    case Tag::Adjective:
    case Tag::Number:
      if (!can_noun && !c.has(WordClass::Adjective) && c.any(kVerbal)) {
        if (before != Tag::Genitive && before != Tag::Possessive && c.any(WordClass::VerbPast) &&
            !noun_follows(i + 1)) {
          return Tag::Past;
        }
        if (before == Tag::Number && c.any(WordClass::VerbBase | WordClass::VerbThird)) {
          return c.has(WordClass::VerbBase) ? Tag::Base : Tag::Third;
        }
      }
      return nominal(i);
    case Tag::Singular:
    case Tag::Plural:
    case Tag::Name:
    case Tag::Date:
    case Tag::Close:
    case Tag::Quote: {
      const Tag tag = tag_after_noun(i, before);
      if (tag != Tag::None) return tag;
      break;
    }
    case Tag::Pronoun:
    case Tag::Modal:
    case Tag::To:
    case Tag::Do:
      if (c.has(WordClass::VerbPast)) return Tag::Past;
      if (c.has(WordClass::VerbThird)) return Tag::Third;
      if (c.has(WordClass::VerbBase)) return Tag::Base;
      if (c.has(WordClass::VerbIng) && !can_noun) return Tag::Ing;
      break;
    case Tag::Preposition:
      if (c.has(WordClass::VerbIng)) {
        if (c.has(WordClass::Adjective) && noun_follows(i + 1) && !starts_noun_group(i + 1))
          return Tag::Adjective;
        // "for hosting earlier rounds": behind a noun stands no adjective with its noun.
        const bool described = i + 2 < units_.size() && units_[i + 1].phrase < 0 &&
                               units_[i + 1].classes.has(WordClass::Adjective) && noun_follows(i + 2) &&
                               !units_[i + 1].classes.any(kNominal);
        if (!can_noun || starts_noun_group(i + 1) || described) return Tag::Ing;
        return nominal(i);
      }
      return nominal(i);
    default:
      return tag_after_break(i, before);
  }
  return c.has(WordClass::Adverb) && !can_noun ? Tag::Adverb : nominal(i);
}

void Chunker::tag_units(const MatchContext& context) {
  for (std::size_t i = 0; i < units_.size(); ++i) {
    if (units_[i].tag != Tag::None) continue;
    // The hyphen after a word decides its tag, so it is looked at first.
    if (i + 1 < units_.size() && units_[i + 1].tag == Tag::None &&
        lead_of(context, units_[i + 1].first) == '-') {
      units_[i + 1].tag = tag_closed(context, i + 1);
    }
    // "build-up": what a hyphen joins to a noun is part of it, whatever else the word can be.
    const bool joined = i > 1 && units_[i - 1].tag == Tag::Hyphen &&
                        units_[i].classes.has(WordClass::Preposition) &&
                        (units_[i - 2].tag == Tag::Singular || units_[i - 2].tag == Tag::Adjective);
    const Tag closed = joined ? Tag::Singular : tag_closed(context, i);
    units_[i].tag = closed != Tag::None ? closed : tag_open(i);
  }
}

void Chunker::run(const MatchContext& context, const Sentence& sentence, std::span<const std::int32_t> top,
                  SentenceGroups& out) {
  out.begin = sentence.begin;
  out.end = sentence.end;
  out.groups.clear();
  out.group_of.assign(sentence.end - sentence.begin, kNoGroup);
  collect_units(context, sentence, top);
  tag_units(context);
  build_groups(context, out);
}

}  // namespace entente
