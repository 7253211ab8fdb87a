// SPDX-License-Identifier: MIT
// Names inside the names of other things: "the Vietnam War" names no party, "the 1990 Namibian census" no
// state. Tested by tests/extract/refer/entities_test.cpp.
#include <algorithm>

#include "extract/refer/entity_builder.hpp"

namespace entente {
namespace {

constexpr std::uint32_t kReach = 8;  // tokens from a name to the head of the title around it

}  // namespace

/// The longest noun of the gazetteer of occasions that begins at a token.
const LexicalForm* EntityBuilder::occasion_at(std::uint32_t token) const {
  const LexicalForm* best = nullptr;
  matches_.clear();
  const auto end = std::min<std::uint32_t>(token + kReach, static_cast<std::uint32_t>(tokens_.size()));
  context_.records.lexicon().matches_at(tokens_, token, end, context_.words, matches_);
  for (const LexicalMatch& match : matches_) {
    if (context_.records.source(match.form->record) != RecordSource::Occasion) continue;
    if (best == nullptr || match.form->length > best->length) best = match.form;
  }
  return best;
}

/// May stand within a title: no verb, preposition, article or mark but what joins words.
bool EntityBuilder::is_title_word(std::uint32_t token) const {
  const WordClasses classes = word(token).classes;
  const std::string_view text = lower(token);
  if (text == "-" || text == "–" || text == "of") return true;
  // "anti-religious"
  if (token + 1 < tokens_.size() && lower(token + 1) == "-" && !tokens_[token + 1].space_before) return true;
  if (classes.any(WordClass::Punctuation | WordClass::Preposition | WordClass::Determiner |
                  WordClass::Coordinator | WordClass::PersonalPronoun)) {
    return false;
  }
  return classes.any(WordClass::Capitalised | WordClass::Upper | WordClass::Noun | WordClass::PluralNoun |
                     WordClass::Adjective) &&
         !tokens_[token].sentence_start;
}

/// "the 2003 British | …", with a few words of the same title between.
bool EntityBuilder::follows_year(std::uint32_t token) const {
  for (std::uint32_t at = token; at > 0 && token - at <= kReach; --at) {
    if (word(at - 1).classes.has(WordClass::Year)) return true;
    if (!is_title_word(at - 1)) return false;
  }
  return false;
}

/// "… elections | of 1994": the year behind a title's noun.
bool EntityBuilder::precedes_year(std::uint32_t token) const {
  return token + 1 < tokens_.size() && lower(token) == "of" && word(token + 1).classes.has(WordClass::Year);
}

/// Is the name a part of a longer one that an occasion heads: "the Vietnam War", "the 2019 Chile protests",
/// "the 2003 Invasion of Iraq"?
bool EntityBuilder::stands_in_title(TokenRange range) const {
  const auto fits = [&](const LexicalForm& form, std::uint32_t head, bool capitals) {
    const std::string_view when = context_.records[form.record]["when"];
    if (when.find("title") != std::string_view::npos && capitals &&
        word(head).classes.any(WordClass::Capitalised | WordClass::Upper)) {
      return true;
    }
    if (when == "campaign" && head >= range.last && head - range.last < 3) return true;
    if (when.find("dated") == std::string_view::npos && when != "campaign") return false;
    return follows_year(std::min(range.first, head)) || precedes_year(head + form.length);
  };
  bool capitals = true;
  const auto count = static_cast<std::uint32_t>(tokens_.size());
  for (std::uint32_t i = range.last; i < count && i < range.last + kReach && is_title_word(i); ++i) {
    if (!tokens_[i].space_before && lower(i - 1) != "-" && lower(i - 1) != "–" && !is_punctuation(i)) break;
    if (const LexicalForm* form = occasion_at(i); form != nullptr && fits(*form, i, capitals)) return true;
    capitals =
        capitals && (is_punctuation(i) || word(i).classes.any(WordClass::Capitalised | WordClass::Upper));
  }
  // "War in X", "Invasion of the X"
  std::uint32_t at = range.first;
  if (at > 0 && lower(at - 1) == "the") --at;
  if (at < 2 || (lower(at - 1) != "in" && lower(at - 1) != "of")) return false;
  const std::uint32_t head = at - 2;
  if (tokens_[at - 1].sentence_start) return false;
  const LexicalForm* form = occasion_at(head);
  if (form == nullptr || form->length != 1 || context_.records[form->record]["behind"] != "yes") return false;
  // "the Persian invasion of X", "the Axis invasion of X" are known by that name.
  const bool one_sided =
      head > 0 && lower(at - 1) == "of" &&
      (country_over_[head - 1] >= 0 ||
       (word(head - 1).classes.has(WordClass::Capitalised) && !tokens_[head - 1].sentence_start));
  return one_sided || fits(*form, head, !tokens_[head].sentence_start);
}

/// A state's name right beside another capitalised word that no phrase explains is a part of some name:
/// "Reclaim Narnia", "Narnia First".
bool EntityBuilder::joins_capitals(TokenRange range) const {
  const auto part = [&](std::uint32_t i) {
    return covering_[i] < 0 && word(i).classes.has(WordClass::Capitalised) && !is_punctuation(i) &&
           !word(i).classes.any(WordClass::Upper | WordClass::Determiner | WordClass::Preposition |
                                WordClass::Coordinator | WordClass::PersonalPronoun |
                                WordClass::Subordinator) &&
           !tokens_[i].sentence_start;
  };
  const std::uint32_t first = range.first;
  if (first > 0 && tokens_[first].space_before && part(first - 1)) return true;
  return range.last < tokens_.size() && tokens_[range.last].space_before && part(range.last);
}

}  // namespace entente
