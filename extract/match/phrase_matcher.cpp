// SPDX-License-Identifier: MIT
// The phrase stage: runs the compiled rules over the lattice of tokens, gazetteer forms and earlier phrases.
// A token whose word can begin no rule costs one load; where one can, it is tried if all that it needs is
// near (phrase_search.cpp). Tested by tests/extract/match_phrases/phrase_matcher_test.cpp.
#include "extract/match/phrase_matcher.hpp"

#include <algorithm>
#include <bit>
#include <utility>

namespace entente {

PhraseMatcher::PhraseMatcher(const PhraseProgram& program, const Lexicon& lexicon)
    : program_(program), lexicon_(lexicon) {
  std::uint32_t slots = 0;
  for (const CompiledPhraseRule& rule : program_.rules) slots = std::max<std::uint32_t>(slots, rule.slots);
  visited_.resize(std::size_t{slots} * kRow);
  columns_ = 2 * program_.stages.size() + 1;
  row_.resize(columns_);
}

void PhraseMatcher::match(const TokenizedText& text, const WordTable& words, PhraseSet& out) {
  text_ = &text;
  words_ = &words;
  out_ = &out;
  out.clear();
  prepare();
  for (std::uint32_t stage = 0; stage < program_.stages.size(); ++stage) {
    for (const Sentence& sentence : text.sentences) run_stage(stage, sentence);
  }
  sort_phrases(out);
}

void PhraseMatcher::prepare() {
  const std::size_t tokens = text_->tokens.size();
  lexical_.assign(tokens, LexicalRange{});
  phrase_at_.assign(tokens, kNoPhrase);
  types_at_.assign(tokens, 0);
  inside_.assign(tokens + 1, 0);
  matches_.clear();
  next_phrase_.clear();
  if (words_->generation() != generation_of_words_) {
    // The ids beyond the base table have got another meaning.
    generation_of_words_ = words_->generation();
    row_of_word_.resize(std::min(row_of_word_.size(), words_->base_size()));
  }
  row_of_word_.resize(words_->size(), 0);
  row_length_ = tokens / 64 + 2;
  begins_.assign(64 * row_length_, 0);
  word_at_.resize(tokens);
  row_at_.resize(tokens);
  for (std::size_t token = 0; token < tokens; ++token) {
    const WordId id = text_->tokens[token].word;
    word_at_[token] = &(*words_)[id];
    row_at_[token] = row_of(id);
    for (std::uint64_t needs = rows_[row_at_[token] + columns_ - 1]; needs != 0; needs &= needs - 1) {
      mark(static_cast<std::size_t>(std::countr_zero(needs)), static_cast<std::uint32_t>(token));
    }
    if (!text_->tokens[token].space_before) {
      begins_[PhraseProgram::kBreakRow * row_length_ + token / 64] &= ~(std::uint64_t{1} << (token % 64));
    }
  }
}

void PhraseMatcher::mark(std::size_t row, std::uint32_t token) {
  begins_[row * row_length_ + token / 64] |= std::uint64_t{1} << (token % 64);
}

/// The bits of tokens [token, token + 64) in a row.
std::uint64_t PhraseMatcher::bits_from(std::size_t row, std::uint32_t token) const {
  const std::uint64_t* words = begins_.data() + row * row_length_ + token / 64;
  const unsigned shift = token % 64;
  return shift == 0 ? words[0] : words[0] >> shift | words[1] << (64 - shift);
}

/// Most rules need a form of some class or an earlier phrase: where none begins near enough, they are not
/// tried.
bool PhraseMatcher::can_match(const CompiledPhraseRule& rule, std::uint32_t start, std::uint32_t run) const {
  for (std::uint32_t i = rule.first_need; i < rule.last_need; ++i) {
    const PhraseNeed need = program_.needs[i];
    const std::uint64_t bits = bits_from(need.row, start);
    if (bits == 0) return false;
    const auto first = static_cast<std::uint32_t>(std::countr_zero(bits));
    if (first > need.distance || (need.solid && first > run)) return false;
  }
  return true;
}

/// The rules of a stage (bits) whose needs the sentence meets at all.
std::uint64_t PhraseMatcher::rules_allowed(const PhraseStage& stage) const {
  std::uint64_t rows = 0;
  for (std::uint32_t token = sentence_begin_; token < sentence_end_; ++token) {
    rows |= rows_[row_at_[token] + columns_ - 1] |
            types_at_[token];  // the rows of phrase types are the first ones
  }
  std::uint64_t allowed = 0;
  for (std::uint32_t rule = stage.first_rule; rule < stage.last_rule; ++rule) {
    const bool met = (program_.rules[rule].needed_rows & ~rows) == 0;
    allowed |= std::uint64_t{met} << ((rule - stage.first_rule) % 64);
  }
  return allowed;
}

/// The rules of a stage that may begin at a token, by the token and the one behind it.
inline std::uint64_t PhraseMatcher::candidates(std::uint32_t stage, std::uint32_t token) const {
  const std::size_t stages = program_.stages.size();
  const auto phrases = [&](const PhraseFilter& filter, std::uint32_t at) {
    std::uint64_t mask = 0;
    for (std::uint32_t types = types_at_[at]; types != 0; types &= types - 1) {
      mask |= filter.phrase_rows[static_cast<std::size_t>(std::countr_zero(types)) * stages + stage];
    }
    return mask;
  };
  const std::uint64_t mask = rows_[row_at_[token] + stage] | phrases(program_.first, token);
  if (mask == 0) return 0;
  const std::uint32_t next = token + 1;
  if (next == sentence_end_) return mask & program_.second.any[stage];
  return mask & (rows_[row_at_[next] + stages + stage] | phrases(program_.second, next));
}

void PhraseMatcher::run_stage(std::uint32_t stage, const Sentence& sentence) {
  const PhraseStage& rules = program_.stages[stage];
  sentence_begin_ = sentence.begin;
  sentence_end_ = sentence.end;
  const std::uint64_t allowed = rules_allowed(rules);
  if (allowed == 0) return;
  for (std::uint32_t start = sentence.begin; start < sentence.end;) {
    std::uint64_t mask = candidates(stage, start) & allowed;
    if (mask == 0) {
      ++start;
      continue;
    }
    Found best{0, start};
    const std::uint32_t limit = std::min(sentence_end_, start + PhraseProgram::kLongestMatch);
    // Tokens up to the first one that ends a solid run of words.
    const auto run = static_cast<std::uint32_t>(std::countr_zero(bits_from(PhraseProgram::kBreakRow, start)));
    // What begins within that run: all that a solid need can be met by.
    std::uint64_t near = 0;
    const std::uint32_t last = std::min(limit, start + run + 1);
    for (std::uint32_t token = start; token < last; ++token) {
      near |= rows_[row_at_[token] + columns_ - 1] |
              types_at_[token];  // the rows of phrase types are the first ones
    }
    for (; mask != 0; mask &= mask - 1) {
      const auto bit = static_cast<std::uint32_t>(std::countr_zero(mask));
      for (std::uint32_t rule = rules.first_rule + bit; rule < rules.last_rule; rule += 64) {
        if ((program_.solid_needs[rule] & ~near) != 0) continue;
        const CompiledPhraseRule& tried = program_.rules[rule];
        if (can_match(tried, start, run) && !fails(tried.code, start, limit)) run_rule(rule, start, best);
      }
    }
    if (best.end > start) {
      keep(best, start);
      start = best.end;
    } else {
      ++start;
    }
  }
}

template <typename Visit>
void PhraseMatcher::visit_phrases(std::uint32_t first, std::uint32_t last, Visit visit) const {
  for (std::uint32_t token = first; token < last; ++token) {
    for (std::int32_t p = phrase_at_[token]; p != kNoPhrase; p = next_phrase_[static_cast<std::size_t>(p)]) {
      visit(out_->phrases[static_cast<std::size_t>(p)]);
    }
  }
}

bool PhraseMatcher::fits_between(PhraseType type, std::uint32_t start, std::uint32_t end) const {
  const std::uint32_t reach = start - std::min(start - sentence_begin_, PhraseProgram::kLongestMatch);
  bool fits = true;
  visit_phrases(reach, end, [&](const Phrase& other) {
    const bool contains = other.first <= start && other.last >= end && other.last - other.first > end - start;
    if (contains) {
      fits = fits && other.type != type;
    } else if (other.last > start && (other.first < start || other.last > end)) {
      fits = false;
    }
  });
  return fits;
}

void PhraseMatcher::accept(std::uint32_t index, std::uint32_t start, std::uint32_t end, Found& best) {
  if (end <= best.end) return;
  const CompiledPhraseRule& rule = program_.rules[index];
  if ((inside_[start] || inside_[end]) && !fits_between(rule.type, start, end)) return;
  if (!contexts_hold(rule, start, end)) return;
  best = {index, end};
  best_events_ = events_;
}

void PhraseMatcher::keep(const Found& found, std::uint32_t start) {
  const auto index = static_cast<std::int32_t>(out_->phrases.size());
  Phrase phrase;
  phrase.type = program_.rules[found.rule].type;
  phrase.first = start;
  phrase.last = found.end;
  phrase.rule = found.rule;
  phrase.first_capture = static_cast<std::uint32_t>(out_->captures.size());
  build_captures();
  phrase.last_capture = static_cast<std::uint32_t>(out_->captures.size());
  // Earlier phrases inside are nested; so is this one inside an earlier phrase of another type.
  const std::uint32_t reach = start - std::min(start - sentence_begin_, PhraseProgram::kLongestMatch);
  visit_phrases(inside_[start] ? reach : start, start + 1, [&](const Phrase& other) {
    phrase.nested =
        phrase.nested || other.last > found.end || (other.first < start && other.last == found.end);
  });
  for (std::uint32_t token = start; token < found.end; ++token) {
    for (std::int32_t p = phrase_at_[token]; p != kNoPhrase; p = next_phrase_[static_cast<std::size_t>(p)]) {
      Phrase& other = out_->phrases[static_cast<std::size_t>(p)];
      if (other.last <= found.end) other.nested = true;
    }
    if (token > start) inside_[token] = true;
    begins_[PhraseProgram::kBreakRow * row_length_ + token / 64] &= ~(std::uint64_t{1} << (token % 64));
  }
  out_->phrases.push_back(phrase);
  next_phrase_.push_back(phrase_at_[start]);
  phrase_at_[start] = index;
  mark(static_cast<std::size_t>(phrase.type), start);
  types_at_[start] |= static_cast<std::uint16_t>(1U << static_cast<unsigned>(phrase.type));
}

void PhraseMatcher::build_captures() {
  const std::size_t first = out_->captures.size();
  open_.clear();
  for (const Event& event : best_events_) {
    switch (event.kind) {
      case Event::Kind::Open:
        open_.push_back(static_cast<std::uint32_t>(out_->captures.size()));
        out_->captures.push_back({event.label, event.first, event.first, nullptr, -1});
        break;
      case Event::Kind::Close:
        if (!open_.empty()) {
          out_->captures[open_.back()].last = event.first;
          open_.pop_back();
        }
        break;
      case Event::Kind::Form:
      case Event::Kind::Phrase:
        break;
    }
  }
  for (std::size_t i = first; i < out_->captures.size(); ++i) {
    Capture& capture = out_->captures[i];
    for (const Event& event : best_events_) {
      if (event.first != capture.first || event.last != capture.last) continue;
      if (event.kind == Event::Kind::Form) capture.form = event.form;
      if (event.kind == Event::Kind::Phrase) capture.phrase = event.phrase;
    }
  }
}

void PhraseMatcher::sort_phrases(PhraseSet& out) {
  new_index_.assign(out.phrases.size(), 0);
  sorted_.clear();
  for (std::uint32_t token = 0; token < phrase_at_.size(); ++token) {
    const std::size_t begin = sorted_.phrases.size();
    for (std::int32_t p = phrase_at_[token]; p != kNoPhrase; p = next_phrase_[static_cast<std::size_t>(p)]) {
      // `rule` orders the stages, and thereby what contains what where two are equally long.
      sorted_.phrases.push_back(out.phrases[static_cast<std::size_t>(p)]);
    }
    if (sorted_.phrases.size() - begin > 1) {
      std::sort(sorted_.phrases.begin() + static_cast<std::ptrdiff_t>(begin), sorted_.phrases.end(),
                [](const Phrase& a, const Phrase& b) {
                  return a.last != b.last ? a.last > b.last : a.rule > b.rule;
                });
    }
  }
  // A phrase is known by its captures' place or, without captures, by its token, end and rule: number them
  // anew.
  for (std::int32_t& index : new_index_) index = -1;
  for (std::size_t i = 0; i < sorted_.phrases.size(); ++i) {
    const Phrase& phrase = sorted_.phrases[i];
    for (std::int32_t p = phrase_at_[phrase.first]; p != kNoPhrase;
         p = next_phrase_[static_cast<std::size_t>(p)]) {
      const Phrase& old = out.phrases[static_cast<std::size_t>(p)];
      if (old.last == phrase.last && old.rule == phrase.rule)
        new_index_[static_cast<std::size_t>(p)] = static_cast<std::int32_t>(i);
    }
  }
  out.phrases.swap(sorted_.phrases);
  for (Capture& capture : out.captures) {
    if (capture.phrase >= 0) capture.phrase = new_index_[static_cast<std::size_t>(capture.phrase)];
  }
}

}  // namespace entente
