// SPDX-License-Identifier: MIT
// What the tagger tags: phrases, fixed expressions and single tokens.
// Tested by tests/extract/match/groups_test.cpp.
#include <algorithm>

#include "extract/match/tag_classes.hpp"

namespace entente {
namespace {

/// "is due to visit": what looks like the preposition "due to" is a predicate with its infinitive.
bool is_due(const MatchContext& context, std::uint32_t first, std::uint32_t end) {
  if (first == 0 || context.words[context.word(end - 1).lower].text != "to") return false;
  return context.word(first - 1).classes.has(WordClass::AuxiliaryBe) &&
         context.word(end).classes.has(WordClass::VerbBase) &&
         context.word(end).classes.has(WordClass::Lower);
}

/// Whether every word of more than three letters has a capital, as in many headlines.
bool is_title_case(const MatchContext& context, const Sentence& sentence) {
  constexpr std::size_t kShort = 3;
  std::size_t words = 0;
  for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
    const Word& word = context.word(t);
    if (word.classes.any(WordClass::Punctuation | WordClass::Digits) || word.text.size() <= kShort) continue;
    if (!word.classes.has(WordClass::Capitalised)) return false;
    ++words;
  }
  return words >= 2;
}

}  // namespace

void Chunker::collect_units(const MatchContext& context, const Sentence& sentence,
                            std::span<const std::int32_t> top) {
  units_.clear();
  std::size_t next = 0;
  for (std::uint32_t t = sentence.begin; t < sentence.end;) {
    Unit unit;
    unit.first = t;
    if (next < top.size() && context.phrases.phrases[static_cast<std::size_t>(top[next])].first == t) {
      unit.phrase = top[next];
      const Phrase& phrase = context.phrases.phrases[static_cast<std::size_t>(top[next])];
      unit.last = phrase.last;
      unit.person = phrase.type == PhraseType::Person;
      const WordClasses tail = context.word(phrase.last - 1).classes;
      unit.officials =
          phrase.type == PhraseType::Office && tail.has(WordClass::PluralNoun) && !tail.has(WordClass::Noun);
      unit.ends_in_s =
          phrase.type == PhraseType::Country && context.word(phrase.last - 1).text.ends_with('s');
      unit.tag = phrase.type == PhraseType::Date       ? Tag::Date
                 : phrase.type == PhraseType::Duration ? Tag::Adjective
                                                       : Tag::Name;
      ++next;
    } else {
      const Word& word = context.word(t);
      unit.last = t + 1;
      unit.classes = word.classes;
      unit.comma = word.text == ",";
      if (word.verb_lemma != WordId::None) {
        const Word& lemma = context.words[word.verb_lemma];
        unit.reports = lemma.classes.has(WordClass::ReportingVerb);
        unit.helps = lemma.text == "help";
      }
      const auto lower = static_cast<std::size_t>(word.lower);
      // "the run-up to the vote": no expression begins behind a hyphen.
      const bool joined =
          t > sentence.begin && !context.tokens[t].space_before && lead_of(context, t - 1) == '-';
      if (!joined && lower < context.lists.starts_expression.size() &&
          context.lists.starts_expression[lower] != 0 && t + 1 < sentence.end) {
        const std::vector<FixedExpression>& row = context.lists.expressions.find(word.lower)->second;
        const WordId second = context.word(t + 1).lower;
        auto place = std::lower_bound(
            row.begin(), row.end(), second,
            [](const FixedExpression& each, WordId word_id) { return each.words.front() < word_id; });
        for (; place != row.end() && place->words.front() == second; ++place) {
          const FixedExpression& expression = *place;
          const std::uint32_t end = t + 1 + static_cast<std::uint32_t>(expression.words.size());
          if (end > sentence.end || end <= unit.last) continue;
          if (next < top.size() && context.phrases.phrases[static_cast<std::size_t>(top[next])].first < end)
            continue;
          bool same = true;
          for (std::size_t k = 0; k < expression.words.size() && same; ++k) {
            same = context.word(t + 1 + static_cast<std::uint32_t>(k)).lower == expression.words[k];
          }
          if (!same || (end < sentence.end && is_due(context, t, end))) continue;
          unit.last = end;
          unit.classes = expression.word_class;
        }
      }
    }
    t = unit.last;
    units_.push_back(unit);
  }
  title_case_ = is_title_case(context, sentence);
  bool finite = false;
  for (std::size_t i = units_.size(); i-- > 0;) {
    Unit& unit = units_[i];
    unit.finite_after = finite;
    if (unit.phrase >= 0) continue;
    const WordClasses c = unit.classes;
    if (c.any(WordClass::Modal | WordClass::AuxiliaryBe | WordClass::AuxiliaryHave) ||
        (c.any(WordClass::VerbPast | WordClass::VerbThird) && !c.any(kNominal | WordClass::Adjective) &&
         !c.has(WordClass::Unknown))) {
      finite = true;
    }
  }
}

}  // namespace entente
