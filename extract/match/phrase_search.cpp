// SPDX-License-Identifier: MIT
// The search for one rule at one place: instructions are run with backtracking, no (instruction, token)
// twice. Tested by tests/extract/match_phrases/phrase_matcher_test.cpp.
#include <algorithm>
#include <utility>

#include "extract/lexicon/content_word.hpp"
#include "extract/match/phrase_matcher.hpp"

namespace entente {
namespace {

using Op = PhraseInstruction::Op;

constexpr std::uint32_t kAnyEnd = 0xFFFFFFFF;

}  // namespace

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

inline bool PhraseMatcher::fits_word(const PhraseInstruction& instruction, const Word& word) const {
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
      return word.classes.has(WordClass::Capitalised) && !word.classes.any(kFunctionWord);
    default:
      return true;  // Any
  }
}

bool PhraseMatcher::fits(const PhraseInstruction& instruction, const Word& word) const {
  return fits_word(instruction, word);
}

inline bool PhraseMatcher::step(const PhraseInstruction& instruction, std::uint32_t at) const {
  const Word& word = *word_at_[at];
  if (!fits_word(instruction, word)) return false;
  return instruction.op != Op::Cap ||
         !(text_->tokens[at].sentence_start && word.classes.has(WordClass::NotName));
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
  const PhraseInstruction* const code = program_.code.data();
  std::uint32_t pc = program_.rules[rule].code;
  std::uint32_t at = start;
  while (true) {
    for (bool alive = true; alive;) {
      const PhraseInstruction& instruction = code[pc];
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
          alive = (at < sentence_end_ && step(code[pc + 1], at)) != instruction.negated;
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

}  // namespace entente
