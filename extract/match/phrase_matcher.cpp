// SPDX-License-Identifier: MIT
// The phrase stage: runs the compiled rules over the lattice of tokens, gazetteer forms and earlier phrases.
// A token whose word can begin no rule costs one load; otherwise each candidate rule is a backtracking search
// that visits no (instruction, token) twice.
// Tested by tests/extract/match_phrases/phrase_matcher_test.cpp.
#include "extract/match/phrase_matcher.hpp"

#include <algorithm>
#include <bit>
#include <utility>

#include "extract/lexicon/content_word.hpp"

namespace entente {
namespace {

using Op = PhraseInstruction::Op;

constexpr std::uint32_t kRow = PhraseProgram::kLongestMatch + 1;
constexpr std::uint32_t kAnyEnd = 0xFFFFFFFF;

bool may_be_name(const Word& word, const Token& token) {
  if (!word.classes.has(WordClass::Capitalised)) return false;
  if (word.classes.any(kFunctionWord)) return false;
  return !(token.sentence_start && word.classes.has(WordClass::NotName));
}

}  // namespace

PhraseMatcher::PhraseMatcher(const PhraseProgram& program, const Lexicon& lexicon)
    : program_(program), lexicon_(lexicon) {
  std::uint32_t slots = 0;
  for (const CompiledPhraseRule& rule : program_.rules) slots = std::max<std::uint32_t>(slots, rule.slots);
  visited_.resize(std::size_t{slots} * kRow);
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
  // Words beyond the base table may mean something else in every document.
  row_known_.resize(std::min(row_known_.size(), words_->base_size()));
  row_known_.resize(words_->size(), 0);
  rows_.resize(words_->size() * (program_.stages.size() + 1));
  const std::size_t columns = program_.stages.size() + 1;
  row_length_ = tokens / 64 + 2;
  begins_.assign(64 * row_length_, 0);
  word_at_.resize(tokens);
  row_at_.resize(tokens);
  for (std::size_t token = 0; token < tokens; ++token) {
    const WordId id = text_->tokens[token].word;
    word_at_[token] = &(*words_)[id];
    row_at_[token] = candidates(id);
    for (std::uint64_t needs = row_at_[token][columns - 1]; needs != 0; needs &= needs - 1) {
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

/// The rows of needs that a word meets, as bits.
std::uint64_t PhraseMatcher::needs_met(const Word& word) const {
  std::uint64_t met = 0;
  const auto lower = static_cast<std::size_t>(word.lower);
  if (lower < program_.needs_of_word.size()) met = program_.needs_of_word[lower];
  for (std::uint64_t left = word.classes.bits() & program_.need_classes; left != 0; left &= left - 1) {
    met |= program_.needs_of_class[static_cast<std::size_t>(std::countr_zero(left))];
  }
  const std::uint64_t classes = lexicon_.classes_starting(word.folded);
  for (std::size_t row = 0; classes != 0 && row < program_.need_rows.size(); ++row) {
    const NeedRow& need = program_.need_rows[row];
    if (need.kind == NeedRow::Kind::Form && (classes >> need.id & 1U) != 0) met |= std::uint64_t{1} << row;
  }
  // The last bit said "a rule names it" and says "it ends a solid run of words" from here on.
  const bool named = (met >> PhraseProgram::kBreakRow & 1U) != 0;
  met &= ~(std::uint64_t{1} << PhraseProgram::kBreakRow);
  if (!named && is_content_word(word)) met |= std::uint64_t{1} << PhraseProgram::kBreakRow;
  return met;
}

const std::uint64_t* PhraseMatcher::candidates(WordId id) {
  const std::size_t stages = program_.stages.size();
  const auto index = static_cast<std::size_t>(id);
  std::uint64_t* row = rows_.data() + index * (stages + 1);
  if (row_known_[index] != 0) return row;
  row_known_[index] = 1;
  std::copy_n(program_.any_first.begin(), stages, row);
  const auto add = [&](const std::vector<std::uint64_t>& table, std::size_t table_row) {
    const std::uint64_t* other = table.data() + table_row * stages;
    for (std::size_t stage = 0; stage < stages; ++stage) row[stage] |= other[stage];
  };
  const Word& word = (*words_)[id];
  for (std::uint64_t left = word.classes.bits() & program_.classes_used; left != 0; left &= left - 1) {
    add(program_.class_first, static_cast<std::size_t>(std::countr_zero(left)));
  }
  for (std::uint64_t left = lexicon_.classes_starting(word.folded); left != 0; left &= left - 1) {
    add(program_.lexical_first, static_cast<std::size_t>(std::countr_zero(left)));
  }
  const auto add_word = [&](const std::vector<std::uint32_t>& row_of, WordId key) {
    const auto at = static_cast<std::size_t>(key);
    if (at < row_of.size() && row_of[at] != 0) add(program_.word_rows, row_of[at] - 1);
  };
  add_word(program_.row_of_word, word.lower);
  for (const WordId lemma : {word.lower, word.noun_lemma, word.verb_lemma}) {
    add_word(program_.row_of_lemma, lemma);
  }
  if (!word.classes.any(WordClass::Capitalised | WordClass::Upper | WordClass::Initial)) {
    for (std::size_t stage = 0; stage < stages; ++stage) row[stage] &= ~program_.capital_only[stage];
  }
  row[stages] = needs_met(word);
  return row;
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
  const std::size_t column = program_.stages.size();
  for (std::uint32_t token = sentence_begin_; token < sentence_end_; ++token) {
    rows |= row_at_[token][column] | types_at_[token];  // the rows of phrase types are the first ones
  }
  std::uint64_t allowed = 0;
  for (std::uint32_t rule = stage.first_rule; rule < stage.last_rule; ++rule) {
    const bool met = (program_.rules[rule].needed_rows & ~rows) == 0;
    allowed |= std::uint64_t{met} << ((rule - stage.first_rule) % 64);
  }
  return allowed;
}

void PhraseMatcher::run_stage(std::uint32_t stage, const Sentence& sentence) {
  const std::size_t stages = program_.stages.size();
  const PhraseStage& rules = program_.stages[stage];
  sentence_begin_ = sentence.begin;
  sentence_end_ = sentence.end;
  const std::uint64_t allowed = rules_allowed(rules);
  if (allowed == 0) return;
  for (std::uint32_t start = sentence.begin; start < sentence.end;) {
    std::uint64_t mask = row_at_[start][stage];
    for (std::uint32_t types = types_at_[start]; types != 0; types &= types - 1) {
      mask |= program_.phrase_first[static_cast<std::size_t>(std::countr_zero(types)) * stages + stage];
    }
    mask &= allowed;
    if (mask == 0) {
      ++start;
      continue;
    }
    Found best{0, start};
    const std::uint32_t limit = std::min(sentence_end_, start + PhraseProgram::kLongestMatch);
    // Tokens up to the first one that ends a solid run of words.
    const auto run = static_cast<std::uint32_t>(std::countr_zero(bits_from(PhraseProgram::kBreakRow, start)));
    for (; mask != 0; mask &= mask - 1) {
      const auto bit = static_cast<std::uint32_t>(std::countr_zero(mask));
      for (std::uint32_t rule = rules.first_rule + bit; rule < rules.last_rule; rule += 64) {
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

std::span<const LexicalMatch> PhraseMatcher::lexical_at(std::uint32_t token) {
  LexicalRange& range = lexical_[token];
  if (range.count == kUnread) {
    range.begin = static_cast<std::uint32_t>(matches_.size());
    lexicon_.matches_at(text_->tokens, token, sentence_end_, *words_, matches_);
    range.count = static_cast<std::uint32_t>(matches_.size()) - range.begin;
    for (std::uint32_t i = 0; i < range.count; ++i) {
      range.classes |= std::uint64_t{1}
                       << static_cast<unsigned>(matches_[range.begin + i].form->lexical_class);
    }
  }
  return {matches_.data() + range.begin, range.count};
}

bool PhraseMatcher::starts(const PhraseInstruction& instruction, std::uint32_t at) {
  if (at >= sentence_end_) return false;
  if ((types_at_[at] & instruction.a) != 0) return true;
  if (instruction.mask == 0) return false;
  const WordId folded = word_at_[at]->folded;
  if ((lexicon_.classes_starting(folded) & instruction.mask) == 0) return false;
  static_cast<void>(lexical_at(at));
  return (lexical_[at].classes & instruction.mask) != 0;
}

bool PhraseMatcher::step(const PhraseInstruction& instruction, std::uint32_t at) const {
  const Word& word = *word_at_[at];
  switch (instruction.op) {
    case Op::Word:
      return static_cast<std::uint32_t>(word.lower) == instruction.a;
    case Op::WordSet: {
      const auto id = static_cast<std::size_t>(word.lower);
      return id < program_.word_count &&
             (program_.word_bits[instruction.mask + id / 64] >> (id % 64) & 1U) != 0;
    }
    case Op::Lemma: {
      const auto lemma = static_cast<WordId>(instruction.a);
      return word.lower == lemma || word.noun_lemma == lemma || word.verb_lemma == lemma;
    }
    case Op::Class:
      return (word.classes.bits() & instruction.mask) != 0;
    case Op::Cap:
      return may_be_name(word, text_->tokens[at]);
    default:
      return true;  // Any
  }
}

/// Whether the first test of the code at `pc` fails at once; false where that takes more than a look.
bool PhraseMatcher::fails(std::uint32_t pc, std::uint32_t at, std::uint32_t limit) {
  while (program_.code[pc].op == Op::Open) ++pc;
  const PhraseInstruction& first = program_.code[pc];
  switch (first.op) {
    case Op::Word:
    case Op::WordSet:
    case Op::Lemma:
    case Op::Class:
    case Op::Cap:
      return at >= limit || !step(first, at);
    case Op::Peek:
      return (at < sentence_end_ && step(program_.code[pc + 1], at)) == first.negated;
    case Op::Starts:
      return starts(first, at) == first.negated;
    case Op::PhraseOf:
      return at >= limit || (types_at_[at] >> first.a & 1U) == 0;
    case Op::Lexical:
      return at >= limit || (lexicon_.classes_starting(word_at_[at]->folded) >> first.a & 1U) == 0;
    default:
      return false;
  }
}

void PhraseMatcher::run_rule(std::uint32_t rule, std::uint32_t start, Found& best) {
  const std::uint32_t limit = std::min(sentence_end_, start + PhraseProgram::kLongestMatch);
  if (++generation_ == 0) {
    std::fill(visited_.begin(), visited_.end(), 0);
    generation_ = 1;
  }
  const auto seen = [&](const PhraseInstruction& instruction, std::uint32_t at) {
    std::uint32_t& mark = visited_[instruction.slot * kRow + (at - start)];
    return std::exchange(mark, generation_) == generation_;
  };
  events_.cut(0);
  branches_.cut(0);
  std::uint32_t pc = program_.rules[rule].code;
  std::uint32_t at = start;
  while (true) {
    for (bool alive = true; alive;) {
      const PhraseInstruction& instruction = program_.code[pc];
      switch (instruction.op) {
        case Op::Match:
          accept(rule, start, at, best);
          alive = false;
          break;
        case Op::Split:
          if (fails(pc + 1, at, limit)) {
            pc = instruction.a;
          } else if (seen(instruction, at)) {
            alive = false;
          } else {
            branches_.push(
                {instruction.a, at, static_cast<std::uint32_t>(events_.size()), at, nullptr, kNoPhrase});
            ++pc;
          }
          break;
        case Op::Jump:
          pc = instruction.a;
          break;
        case Op::Open:
        case Op::Close:
          events_.push({instruction.op == Op::Open ? Event::Kind::Open : Event::Kind::Close,
                        static_cast<Label>(instruction.a), at, at, nullptr, -1});
          ++pc;
          break;
        case Op::Joined:
        case Op::Spaced:
          alive = at < limit && text_->tokens[at].space_before == (instruction.op == Op::Spaced);
          ++pc;
          break;
        case Op::SentenceStart:
          alive = at == sentence_begin_ || (at < limit && text_->tokens[at].sentence_start);
          ++pc;
          break;
        case Op::SentenceEnd:
          alive = at == sentence_end_;
          ++pc;
          break;
        case Op::Look:
          alive = look(pc + 1, at, kAnyEnd) != instruction.negated;
          pc = instruction.a;
          break;
        case Op::Peek:
          alive = (at < sentence_end_ && step(program_.code[pc + 1], at)) != instruction.negated;
          pc += 2;
          break;
        case Op::Starts:
          alive = starts(instruction, at) != instruction.negated;
          ++pc;
          break;
        case Op::Lexical:
        case Op::PhraseOf:
          if (at < limit && !seen(instruction, at)) push_ends(instruction, pc + 1, at, limit);
          alive = false;
          break;
        default:
          alive = at < limit && step(instruction, at);
          ++at;
          ++pc;
          break;
      }
    }
    if (branches_.empty()) return;
    // Field by field: a copy of the whole would wait for the stores that wrote it.
    const Branch& branch = branches_.top();
    pc = branch.pc;
    at = branch.at;
    events_.cut(branch.events);
    if (branch.form != nullptr) {
      events_.push({Event::Kind::Form, Label::Name, branch.from, at, branch.form, -1});
    } else if (branch.phrase != kNoPhrase) {
      events_.push({Event::Kind::Phrase, Label::Name, branch.from, at, nullptr, branch.phrase});
    }
    branches_.pop();
  }
}

void PhraseMatcher::push_ends(const PhraseInstruction& instruction, std::uint32_t next, std::uint32_t at,
                              std::uint32_t limit) {
  const auto events = static_cast<std::uint32_t>(events_.size());
  const std::size_t before = branches_.size();
  if (instruction.op == Op::Lexical) {
    for (const LexicalMatch& match : lexical_at(at)) {
      if (static_cast<std::uint32_t>(match.form->lexical_class) != instruction.a || at + match.length > limit)
        continue;
      branches_.push({next, at + match.length, events, at, match.form, kNoPhrase});
    }
  } else {
    for (std::int32_t p = phrase_at_[at]; p != kNoPhrase; p = next_phrase_[static_cast<std::size_t>(p)]) {
      const Phrase& phrase = out_->phrases[static_cast<std::size_t>(p)];
      if (static_cast<std::uint32_t>(phrase.type) != instruction.a || phrase.last > limit) continue;
      branches_.push({next, phrase.last, events, at, nullptr, p});
    }
  }
  // The longest is tried first, that is, lies on top.
  for (Branch* branch = branches_.begin() + before; branch < branches_.end(); ++branch) {
    for (Branch* other = branch; other > branches_.begin() + before && other[-1].at > other->at; --other) {
      std::swap(other[-1], *other);
    }
  }
}

bool PhraseMatcher::look(std::uint32_t pc, std::uint32_t at, std::uint32_t required_end) {
  while (true) {
    const PhraseInstruction& instruction = program_.code[pc];
    switch (instruction.op) {
      case Op::Match:
        return required_end == kAnyEnd || at == required_end;
      case Op::Split:
        if (look(pc + 1, at, required_end)) return true;
        pc = instruction.a;
        break;
      case Op::Jump:
        pc = instruction.a;
        break;
      case Op::Open:
      case Op::Close:
        ++pc;
        break;
      case Op::Joined:
      case Op::Spaced:
        if (at >= sentence_end_ || text_->tokens[at].space_before != (instruction.op == Op::Spaced))
          return false;
        ++pc;
        break;
      case Op::SentenceStart:
        if (at != sentence_begin_ && (at >= sentence_end_ || !text_->tokens[at].sentence_start)) return false;
        ++pc;
        break;
      case Op::SentenceEnd:
        if (at != sentence_end_) return false;
        ++pc;
        break;
      case Op::Look:
        if (look(pc + 1, at, kAnyEnd) == instruction.negated) return false;
        pc = instruction.a;
        break;
      case Op::Peek:
        if ((at < sentence_end_ && step(program_.code[pc + 1], at)) == instruction.negated) return false;
        pc += 2;
        break;
      case Op::Starts:
        if (starts(instruction, at) == instruction.negated) return false;
        ++pc;
        break;
      case Op::Lexical:
        if (at >= sentence_end_) return false;
        for (std::uint32_t i = 0; i < lexical_at(at).size(); ++i) {
          const LexicalMatch match = lexical_at(at)[i];
          if (static_cast<std::uint32_t>(match.form->lexical_class) == instruction.a &&
              look(pc + 1, at + match.length, required_end)) {
            return true;
          }
        }
        return false;
      case Op::PhraseOf:
        if (at >= sentence_end_) return false;
        for (std::int32_t p = phrase_at_[at]; p != kNoPhrase; p = next_phrase_[static_cast<std::size_t>(p)]) {
          const Phrase& phrase = out_->phrases[static_cast<std::size_t>(p)];
          if (static_cast<std::uint32_t>(phrase.type) == instruction.a &&
              look(pc + 1, phrase.last, required_end)) {
            return true;
          }
        }
        return false;
      default:
        if (at >= sentence_end_ || !step(instruction, at)) return false;
        ++at;
        ++pc;
        break;
    }
  }
}

bool PhraseMatcher::contexts_hold(const CompiledPhraseRule& rule, std::uint32_t start, std::uint32_t end) {
  for (std::uint32_t i = rule.first_context; i < rule.last_context; ++i) {
    const PhraseContext& context = program_.contexts[i];
    bool found = false;
    if (context.before) {
      found = look(context.code, end, kAnyEnd);
    } else {
      for (std::uint32_t back = 0; back <= context.longest && !found; ++back) {
        if (start < sentence_begin_ + back) break;
        found = look(context.code, start - back, start);
      }
    }
    if (found == context.negated) return false;
  }
  return true;
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
