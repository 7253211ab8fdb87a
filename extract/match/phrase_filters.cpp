// SPDX-License-Identifier: MIT
// What a word may serve in which rules, computed once a word type: the tables of PhraseFilter give the rules
// that name it, its classes or its gazetteer forms, a walk through their code strikes out most of them.
// Tested by tests/extract/match_phrases/phrase_matcher_test.cpp.
#include <algorithm>
#include <array>
#include <bit>

#include "extract/lexicon/content_word.hpp"
#include "extract/match/phrase_matcher.hpp"

namespace entente {
namespace {

using Op = PhraseInstruction::Op;

constexpr std::uint32_t kMostSteps = 2000;  // of one walk; a rule that takes more stays a candidate
constexpr std::size_t kFirstSlots = 256;

template <typename Row>
std::uint64_t hash_of(const Row& row) {
  std::uint64_t hash = 0;
  for (const std::uint64_t word : row) hash = (hash ^ (hash >> 29U) ^ word) * 0x9E3779B97F4A7C15ULL;
  return hash ^ (hash >> 32U);
}

}  // namespace

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

std::size_t PhraseMatcher::TraitsHash::operator()(const Traits& traits) const {
  return static_cast<std::size_t>(
      hash_of(std::array{traits.classes, traits.starting, traits.continued, traits.needs}));
}

std::uint32_t PhraseMatcher::row_of(WordId id) {
  std::uint32_t& known = row_of_word_[static_cast<std::size_t>(id)];
  if (known == 0) known = make_row((*words_)[id]) + 1;
  return known - 1;
}

bool PhraseMatcher::is_mentioned(WordId word) const {
  const auto id = static_cast<std::size_t>(word);
  return id < program_.word_count && (program_.mentioned[id / 64] >> (id % 64) & 1U) != 0;
}

std::uint32_t PhraseMatcher::make_row(const Word& word) {
  const std::size_t stages = program_.stages.size();
  row_.back() = needs_met(word);
  const Traits traits{word.classes.bits(), lexicon_.classes_starting(word.folded),
                      lexicon_.classes_continued(word.folded), row_.back()};
  const bool mentioned =
      is_mentioned(word.lower) || is_mentioned(word.noun_lemma) || is_mentioned(word.verb_lemma);
  if (!mentioned) {
    const auto known = row_of_traits_.find(traits);
    if (known != row_of_traits_.end()) return known->second;
  }
  fill(program_.first, word, row_.data());
  refine(word, false, row_.data());
  fill(program_.second, word, row_.data() + stages);
  refine(word, true, row_.data() + stages);
  const std::uint32_t row = shared_row();
  if (!mentioned) row_of_traits_.emplace(traits, row);
  return row;
}

void PhraseMatcher::fill(const PhraseFilter& filter, const Word& word, std::uint64_t* row) const {
  const std::size_t stages = program_.stages.size();
  std::copy_n(filter.any.begin(), stages, row);
  const auto add = [&](const std::vector<std::uint64_t>& table, std::size_t table_row) {
    const std::uint64_t* other = table.data() + table_row * stages;
    for (std::size_t stage = 0; stage < stages; ++stage) row[stage] |= other[stage];
  };
  const auto add_all = [&](const std::vector<std::uint64_t>& table, std::uint64_t members) {
    for (; members != 0; members &= members - 1) {
      add(table, static_cast<std::size_t>(std::countr_zero(members)));
    }
  };
  add_all(filter.class_rows, word.classes.bits() & filter.classes_used);
  add_all(filter.lexical_rows, lexicon_.classes_starting(word.folded));
  add_all(filter.continued_rows, lexicon_.classes_continued(word.folded));
  const auto add_word = [&](const std::vector<std::uint32_t>& row_of, WordId key) {
    const auto at = static_cast<std::size_t>(key);
    if (at < row_of.size() && row_of[at] != 0) add(filter.word_rows, row_of[at] - 1);
  };
  add_word(filter.row_of_word, word.lower);
  for (const WordId lemma : {word.lower, word.noun_lemma, word.verb_lemma}) {
    add_word(filter.row_of_lemma, lemma);
  }
  if (!word.classes.any(WordClass::Capitalised | WordClass::Upper | WordClass::Initial)) {
    for (std::size_t stage = 0; stage < stages; ++stage) row[stage] &= ~filter.capital_only[stage];
  }
}

/// Strikes out the rules whose code shows that the word cannot stand there.
void PhraseMatcher::refine(const Word& word, bool second, std::uint64_t* row) const {
  for (std::size_t stage = 0; stage < program_.stages.size(); ++stage) {
    const PhraseStage& rules = program_.stages[stage];
    for (std::uint64_t left = row[stage]; left != 0; left &= left - 1) {
      const auto bit = static_cast<std::uint32_t>(std::countr_zero(left));
      bool possible = false;
      for (std::uint32_t rule = rules.first_rule + bit; rule < rules.last_rule && !possible; rule += 64) {
        std::uint32_t budget = kMostSteps;
        const std::uint32_t code = program_.rules[rule].code;
        possible = second ? may_follow(code, word, budget) : may_begin(code, word, budget);
      }
      if (!possible) row[stage] &= ~(std::uint64_t{1} << bit);
    }
  }
}

/// Whether the code at `pc` may go on at a token of this word, where no earlier phrase begins.
bool PhraseMatcher::may_begin(std::uint32_t pc, const Word& word, std::uint32_t& budget) const {
  while (true) {
    if (budget == 0) return true;
    --budget;
    const PhraseInstruction& instruction = program_.code[pc];
    switch (instruction.op) {
      case Op::Split:
        if (may_begin(instruction.a, word, budget)) return true;
        ++pc;
        break;
      case Op::Jump:
      case Op::Look:
        pc = instruction.a;
        break;
      case Op::Peek: {
        const PhraseInstruction& peeked = program_.code[pc + 1];
        // `Cap` asks for the token's place too: it may hold where it fits, and fail anyway.
        const bool told = peeked.op != Op::Cap || !instruction.negated;
        if (told && fits(peeked, word) == instruction.negated) return false;
        pc += 2;
        break;
      }
      case Op::Starts:
        if (!instruction.negated && instruction.a == 0 &&
            (lexicon_.classes_starting(word.folded) & instruction.mask) == 0) {
          return false;
        }
        ++pc;
        break;
      case Op::Open:
      case Op::Close:
      case Op::Joined:
      case Op::Spaced:
      case Op::SentenceStart:
      case Op::SentenceEnd:
        ++pc;
        break;
      case Op::Lexical:
        return (lexicon_.classes_starting(word.folded) >> instruction.a & 1U) != 0;
      case Op::PhraseOf:
        return false;
      case Op::Match:
        return true;
      default:
        return fits(instruction, word);
    }
  }
}

/// Whether it may take one token and go on at one of this word.
bool PhraseMatcher::may_follow(std::uint32_t pc, const Word& word, std::uint32_t& budget) const {
  while (true) {
    if (budget == 0) return true;
    --budget;
    const PhraseInstruction& instruction = program_.code[pc];
    switch (instruction.op) {
      case Op::Split:
        if (may_follow(instruction.a, word, budget)) return true;
        ++pc;
        break;
      case Op::Jump:
      case Op::Look:
        pc = instruction.a;
        break;
      case Op::Peek:
        pc += 2;
        break;
      case Op::Starts:
      case Op::Open:
      case Op::Close:
      case Op::Joined:
      case Op::Spaced:
      case Op::SentenceStart:
      case Op::SentenceEnd:
        ++pc;
        break;
      case Op::Lexical:
        if ((lexicon_.classes_continued(word.folded) >> instruction.a & 1U) != 0) return true;
        return may_begin(pc + 1, word, budget);
      case Op::PhraseOf:
      case Op::Match:
        return true;
      default:
        return may_begin(pc + 1, word, budget);
    }
  }
}

/// Where a row like `row_` begins in `rows_`, where it is added if it is new.
std::uint32_t PhraseMatcher::shared_row() {
  if (2 * rows_.size() >= row_slots_.size() * columns_) {
    const std::size_t size = std::max(kFirstSlots, 2 * row_slots_.size());
    row_slots_.assign(size, 0);
    std::vector<std::uint64_t> row(columns_);
    for (std::size_t offset = 0; offset < rows_.size(); offset += columns_) {
      std::copy_n(rows_.begin() + static_cast<std::ptrdiff_t>(offset), columns_, row.begin());
      std::size_t at = hash_of(row) & (size - 1);
      while (row_slots_[at] != 0) at = (at + 1) & (size - 1);
      row_slots_[at] = static_cast<std::uint32_t>(offset) + 1;
    }
  }
  const std::size_t mask = row_slots_.size() - 1;
  std::size_t at = hash_of(row_) & mask;
  for (; row_slots_[at] != 0; at = (at + 1) & mask) {
    const std::uint32_t offset = row_slots_[at] - 1;
    if (std::equal(row_.begin(), row_.end(), rows_.begin() + offset)) return offset;
  }
  const auto offset = static_cast<std::uint32_t>(rows_.size());
  rows_.insert(rows_.end(), row_.begin(), row_.end());
  row_slots_[at] = offset + 1;
  return offset;
}

}  // namespace entente
