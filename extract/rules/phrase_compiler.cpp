// SPDX-License-Identifier: MIT
// Compiles phrase rules into the program that the phrase matcher runs; phrase_emitter.cpp writes the code of
// patterns.
// Tested by tests/extract/rules/phrase_compiler_test.cpp.
#include "extract/rules/phrase_compiler.hpp"

#include <algorithm>
#include <map>

#include "extract/rules/rule_names.hpp"

namespace entente {
namespace {

using Kind = Pattern::Kind;
using Op = PhraseInstruction::Op;

std::uint64_t class_bits(WordClass value) {
  return WordClasses(value).bits();
}

/// What the `set` clauses of a rule say.
PhraseAttributes attributes_of(const PhraseRule& rule) {
  PhraseAttributes to;
  for (const Attribute& attribute : rule.attributes) {
    if (attribute.key == "kind" && rule.type == PhraseType::Agreement)
      to.agreement_kind = parse_agreement_kind(attribute.value);
    if (attribute.key == "kind" && rule.type == PhraseType::Organization) {
      to.organization_kind = parse_organization_kind(attribute.value).value_or(OrganizationKind::Unspecified);
    }
    if (attribute.key == "level") to.level = parse_partnership_level(attribute.value);
    if (attribute.key == "status") to.status = parse_agreement_status(attribute.value);
    if (attribute.key == "mission") to.mission = true;
    if (attribute.key == "generic") to.generic = true;
    if (attribute.key == "former") to.former = true;
    if (attribute.key == "acting") to.acting = true;
    if (attribute.key == "elect") to.elect = true;
    if (attribute.key == "weak") to.weak = true;
    if (attribute.key == "range") to.range = true;
  }
  return to;
}

}  // namespace

void PhraseCompiler::error(std::string code, Position position, std::string message) {
  diagnostics_.push_back(
      {Severity::Error, std::move(code), path_, position.line, position.column, std::move(message)});
}

void PhraseCompiler::add_stage(const RuleFamily& family) {
  path_ = family.path;
  PhraseStage stage;
  stage.first_rule = static_cast<std::uint32_t>(program_.rules.size());
  for (const PhraseRule& rule : family.phrases) add_rule(rule, family);
  stage.last_rule = static_cast<std::uint32_t>(program_.rules.size());
  if (stage.last_rule > stage.first_rule) program_.stages.push_back(stage);
  for (const PhraseRule& rule : family.phrases) given_[static_cast<std::size_t>(rule.type)] = true;
}

bool PhraseCompiler::check(const Pattern& pattern, bool in_look) {
  if (in_look && pattern.kind == Kind::Repeat && pattern.most > 1) {
    error("E0117", pattern.position, "a look-ahead or context may not repeat: name the tokens one by one");
    return false;
  }
  if (pattern.kind == Kind::PhraseOf && !given_[static_cast<std::size_t>(pattern.type)]) {
    error("E0123", pattern.position,
          "no earlier file gives a phrase of type " +
              std::string(name_of(phrase_type_names(), pattern.type)) +
              ": move this file down in the manifest");
    return false;
  }
  bool sound = true;
  for (const Pattern& part : pattern.parts)
    sound = check(part, in_look || pattern.kind == Kind::Look) && sound;
  return sound;
}

void PhraseCompiler::add_rule(const PhraseRule& rule, const RuleFamily& family) {
  bool sound = true;
  for (const Pattern& pattern : rule.patterns) {
    sound = check(pattern, false) && sound;
    if (least_length(pattern) == 0) {
      error("E0114", pattern.position,
            "the pattern can match nothing at all: make one of its parts obligatory");
      sound = false;
    } else if (least_length(pattern) >= kUnboundedLength) {
      error("E0117", pattern.position, "the pattern needs more than 64 tokens: no match is that long");
      sound = false;
    }
  }
  for (const Context& context : rule.contexts) sound = check(context.pattern, true) && sound;
  if (!sound) return;

  CompiledPhraseRule compiled;
  compiled.name = rule.name;
  compiled.file = family.path;
  compiled.type = rule.type;
  compiled.confidence = rule.confidence;
  compiled.attributes = attributes_of(rule);
  rule_begin_ = program_.code.size();
  slots_ = 0;
  too_large_ = false;
  compiled.first_context = static_cast<std::uint32_t>(program_.contexts.size());
  add_contexts(rule);
  compiled.last_context = static_cast<std::uint32_t>(program_.contexts.size());
  for (const Pattern& pattern : rule.patterns) add_match(rule, pattern, compiled);
}

void PhraseCompiler::add_match(const PhraseRule& rule, const Pattern& pattern, CompiledPhraseRule compiled) {
  rule_begin_ = program_.code.size();
  slots_ = 0;
  too_large_ = false;
  compiled.code = here();
  emit(pattern);
  add({});
  compiled.slots = slots_;
  if (too_large_) {
    error("E0117", pattern.position, "the pattern is too large: split it or repeat less");
    program_.code.resize(rule_begin_);
    return;
  }
  compiled.first_need = static_cast<std::uint32_t>(program_.needs.size());
  needs_.add(pattern, rule.contexts);
  compiled.last_need = static_cast<std::uint32_t>(program_.needs.size());
  program_.rules.push_back(std::move(compiled));
}

void PhraseCompiler::add_contexts(const PhraseRule& rule) {
  for (const Context& context : rule.contexts) {
    PhraseContext compiled;
    compiled.code = here();
    compiled.longest = static_cast<std::uint16_t>(longest_length(context.pattern, lexicon_));
    compiled.before = context.before;
    compiled.negated = context.negated;
    emit(context.pattern);
    add({});
    program_.contexts.push_back(compiled);
  }
}

void PhraseCompiler::collect_first(std::uint32_t pc, bool capital, std::vector<char>& seen,
                                   TokenSets& sets) const {
  const std::uint64_t capitals =
      class_bits(WordClass::Capitalised) | class_bits(WordClass::Upper) | class_bits(WordClass::Initial);
  while (true) {
    char& mark = seen[pc * 2 + (capital ? 1 : 0)];
    if (mark != 0) return;
    mark = 1;
    const PhraseInstruction& instruction = program_.code[pc];
    switch (instruction.op) {
      case Op::Split:
        collect_first(instruction.a, capital, seen, sets);
        ++pc;
        continue;
      case Op::Jump:
      case Op::Look:
        pc = instruction.a;
        continue;
      case Op::Peek: {
        const PhraseInstruction& peeked = program_.code[pc + 1];
        capital =
            capital || (!instruction.negated && peeked.op == Op::Class && (peeked.mask & ~capitals) == 0);
        pc += 2;
        continue;
      }
      case Op::Starts:
      case Op::Open:
      case Op::Close:
      case Op::Joined:
      case Op::Spaced:
      case Op::SentenceStart:
      case Op::SentenceEnd:
        ++pc;
        continue;
      case Op::Word:
        sets.words.push_back(static_cast<WordId>(instruction.a));
        break;
      case Op::WordSet:
        sets.words.insert(sets.words.end(), program_.word_sets.begin() + instruction.a,
                          program_.word_sets.begin() + instruction.b);
        break;
      case Op::Lemma:
        sets.lemmas.push_back(static_cast<WordId>(instruction.a));
        break;
      case Op::Class:
        sets.classes |= instruction.mask;
        capital = capital || (instruction.mask & ~capitals) == 0;
        break;
      case Op::Cap:
        sets.classes |= class_bits(WordClass::Capitalised);
        capital = true;
        break;
      case Op::Lexical:
        sets.lexical |= std::uint64_t{1} << instruction.a;
        break;
      case Op::PhraseOf:
        sets.phrases |= std::uint64_t{1} << instruction.a;
        capital = true;  // the phrase that begins here decides, not its first word
        break;
      case Op::Any:
        sets.any = true;
        break;
      case Op::Match:
        sets.any = true;
        capital = false;  // whatever stands behind the match
        break;
    }
    sets.lower = sets.lower || !capital;
    return;
  }
}

/// What the token behind the first one can be.
void PhraseCompiler::collect_second(std::uint32_t pc, std::vector<char>& passed, std::vector<char>& seen,
                                    TokenSets& sets) const {
  while (true) {
    if (passed[pc] != 0) return;
    passed[pc] = 1;
    const PhraseInstruction& instruction = program_.code[pc];
    switch (instruction.op) {
      case Op::Split:
        collect_second(instruction.a, passed, seen, sets);
        ++pc;
        continue;
      case Op::Jump:
      case Op::Look:
        pc = instruction.a;
        continue;
      case Op::Peek:
        pc += 2;
        continue;
      case Op::Starts:
      case Op::Open:
      case Op::Close:
      case Op::Joined:
      case Op::Spaced:
      case Op::SentenceStart:
      case Op::SentenceEnd:
        ++pc;
        continue;
      case Op::Lexical:  // the form goes on, or the pattern behind it
        sets.continued |= std::uint64_t{1} << instruction.a;
        sets.lower = true;
        collect_first(pc + 1, false, seen, sets);
        return;
      case Op::PhraseOf:
      case Op::Match:
        sets.any = true;
        sets.lower = true;
        return;
      default:
        collect_first(pc + 1, false, seen, sets);
        return;
    }
  }
}

/// One bitmap for every set of words; equal sets share theirs.
void PhraseCompiler::make_word_bits() {
  program_.word_count = words_.size();
  const std::size_t length = words_.size() / 64 + 1;
  std::map<std::vector<WordId>, std::size_t> made;
  program_.mentioned.assign(length, 0);
  const auto mention = [&](std::size_t id) { program_.mentioned[id / 64] |= std::uint64_t{1} << (id % 64); };
  for (PhraseInstruction& instruction : program_.code) {
    if (instruction.op == Op::Word || instruction.op == Op::Lemma) mention(instruction.a);
    if (instruction.op != Op::WordSet) continue;
    const std::vector<WordId> members(program_.word_sets.begin() + instruction.a,
                                      program_.word_sets.begin() + instruction.b);
    const auto [known, added] = made.emplace(members, program_.word_bits.size());
    instruction.mask = known->second;
    if (!added) continue;
    program_.word_bits.resize(program_.word_bits.size() + length, 0);
    for (const WordId member : members) {
      const auto id = static_cast<std::size_t>(member);
      mention(id);
      program_.word_bits[instruction.mask + id / 64] |= std::uint64_t{1} << (id % 64);
    }
  }
}

void PhraseCompiler::prepare(PhraseFilter& filter) const {
  const std::size_t stages = program_.stages.size();
  filter.class_rows.assign(64 * stages, 0);
  filter.lexical_rows.assign(Lexicon::kMaxClasses * stages, 0);
  filter.continued_rows.assign(Lexicon::kMaxClasses * stages, 0);
  filter.phrase_rows.assign(static_cast<std::size_t>(PhraseType::Count_) * stages, 0);
  filter.any.assign(stages, 0);
  filter.capital_only.assign(stages, ~std::uint64_t{0});
  filter.row_of_word.assign(words_.size(), 0);
  filter.row_of_lemma.assign(words_.size(), 0);
}

void PhraseCompiler::add_to(PhraseFilter& filter, const TokenSets& sets, std::size_t stage,
                            std::uint64_t bit) const {
  const std::size_t stages = program_.stages.size();
  if (sets.lower) filter.capital_only[stage] &= ~bit;
  const auto set_rows = [&](std::uint64_t members, std::vector<std::uint64_t>& table) {
    for (std::size_t i = 0; i < 64; ++i) {
      if ((members >> i & 1U) != 0) table[i * stages + stage] |= bit;
    }
  };
  set_rows(sets.classes, filter.class_rows);
  set_rows(sets.lexical, filter.lexical_rows);
  set_rows(sets.continued, filter.continued_rows);
  set_rows(sets.phrases, filter.phrase_rows);
  filter.classes_used |= sets.classes;
  if (sets.any) filter.any[stage] |= bit;
  const auto set_words = [&](const std::vector<WordId>& ids, std::vector<std::uint32_t>& row_of) {
    for (const WordId id : ids) {
      std::uint32_t& row = row_of[static_cast<std::size_t>(id)];
      if (row == 0) {
        filter.word_rows.resize(filter.word_rows.size() + stages, 0);
        row = static_cast<std::uint32_t>(filter.word_rows.size() / stages);
      }
      filter.word_rows[(row - 1) * stages + stage] |= bit;
    }
  };
  set_words(sets.words, filter.row_of_word);
  set_words(sets.lemmas, filter.row_of_lemma);
}

PhraseProgram PhraseCompiler::finish() {
  const std::size_t stages = program_.stages.size();
  prepare(program_.first);
  prepare(program_.second);
  needs_.finish();
  make_word_bits();
  std::vector<char> seen(program_.code.size() * 2, 0);
  std::vector<char> passed(program_.code.size(), 0);
  for (std::size_t stage = 0; stage < stages; ++stage) {
    const PhraseStage& range = program_.stages[stage];
    for (std::uint32_t rule = range.first_rule; rule < range.last_rule; ++rule) {
      const std::uint64_t bit = std::uint64_t{1} << ((rule - range.first_rule) % 64);
      const std::uint32_t code = program_.rules[rule].code;
      TokenSets first;
      std::fill(seen.begin(), seen.end(), 0);
      collect_first(code, false, seen, first);
      add_to(program_.first, first, stage, bit);
      TokenSets second;
      std::fill(seen.begin(), seen.end(), 0);
      std::fill(passed.begin(), passed.end(), 0);
      collect_second(code, passed, seen, second);
      add_to(program_.second, second, stage, bit);
    }
  }
  return std::move(program_);
}

}  // namespace entente
