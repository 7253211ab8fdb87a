// SPDX-License-Identifier: MIT
// From patterns to instructions: the half of PhraseCompiler that writes code.
// Tested by tests/extract/match_phrases/agreement_test.cpp.
#include <algorithm>

#include "extract/rules/phrase_compiler.hpp"
#include "extract/rules/rule_names.hpp"

namespace entente {
namespace {

using Kind = Pattern::Kind;
using Op = PhraseInstruction::Op;

constexpr std::size_t kLargestRule = 8000;  // instructions
constexpr std::size_t kManyLiterals = 4;

struct Marks {
  std::string_view name;
  std::vector<std::string_view> words;
};

/// Classes that are sets of marks; curly quotes are straight in lower-case words.
const std::vector<Marks>& mark_classes() {
  static const std::vector<Marks> kMarks{
      {"Comma", {","}},
      {"Hyphen", {"-", "‐", "‑"}},
      {"Dash", {"-", "–", "—", "--", "‐", "‑"}},
      {"Apostrophe", {"'", "`"}},
      {"Possessive", {"'s", "'"}},
      {"Quote", {"\"", "''", "«", "»", "quot;", "“", "”", "'", "„"}},
  };
  return kMarks;
}

std::uint64_t class_bits(WordClass value) {
  return WordClasses(value).bits();
}

}  // namespace

std::uint32_t PhraseCompiler::add(PhraseInstruction instruction) {
  if (program_.code.size() - rule_begin_ >= kLargestRule) {
    too_large_ = true;
    return here();
  }
  program_.code.push_back(instruction);
  return here() - 1;
}

void PhraseCompiler::emit(const Pattern& pattern) {
  PhraseInstruction instruction;
  switch (pattern.kind) {
    case Kind::Sequence:
      for (const Pattern& part : pattern.parts) emit(part);
      return;
    case Kind::Choice:
      return emit_choice(pattern);
    case Kind::Repeat:
      return emit_repeat(pattern);
    case Kind::Capture:
      instruction.op = Op::Open;
      instruction.a = static_cast<std::uint32_t>(pattern.label);
      add(instruction);
      emit(pattern.parts[0]);
      instruction.op = Op::Close;
      add(instruction);
      return;
    case Kind::Look:
      return emit_look(pattern);
    case Kind::Literal:
      instruction.op = Op::Word;
      for (const std::string& word : pattern.words) {
        instruction.a = static_cast<std::uint32_t>(words_.intern(word));
        add(instruction);
      }
      return;
    case Kind::LemmaOf:
      instruction.op = Op::Lemma;
      instruction.a = static_cast<std::uint32_t>(words_.intern(pattern.words[0]));
      break;
    case Kind::Class:
      return emit_class(pattern);
    case Kind::Lexical:
      instruction.op = Op::Lexical;
      instruction.a = static_cast<std::uint32_t>(lexicon_.find_class(pattern.name));
      instruction.slot = slots_++;
      break;
    case Kind::PhraseOf:
      instruction.op = Op::PhraseOf;
      instruction.a = static_cast<std::uint32_t>(pattern.type);
      instruction.slot = slots_++;
      break;
    case Kind::Any:
      instruction.op = Op::Any;
      break;
    case Kind::Joined:
      instruction.op = Op::Joined;
      break;
    case Kind::Spaced:
      instruction.op = Op::Spaced;
      break;
    case Kind::SentenceStart:
      instruction.op = Op::SentenceStart;
      break;
    case Kind::SentenceEnd:
      instruction.op = Op::SentenceEnd;
      break;
  }
  add(instruction);
}

void PhraseCompiler::emit_look(const Pattern& pattern) {
  const Pattern& inner = pattern.parts[0];
  PhraseInstruction instruction;
  instruction.negated = pattern.negated;
  if (inner.kind == Kind::Lexical || inner.kind == Kind::PhraseOf) {
    instruction.op = Op::Starts;
    if (inner.kind == Kind::Lexical) {
      instruction.mask = std::uint64_t{1} << static_cast<unsigned>(lexicon_.find_class(inner.name));
    } else {
      instruction.a = 1U << static_cast<unsigned>(inner.type);
    }
    // "!<A> !@b" is one look at both.
    if (pattern.negated && here() > look_end_ && here() > rule_begin_) {
      PhraseInstruction& before = program_.code.back();
      if (before.op == Op::Starts && before.negated) {
        before.a |= instruction.a;
        before.mask |= instruction.mask;
        return;
      }
    }
    add(instruction);
    return;
  }
  const auto single = [](const Pattern& part) {
    return part.kind == Kind::Literal && part.words.size() == 1;
  };
  const bool one_token =
      single(inner) || inner.kind == Kind::Class || inner.kind == Kind::LemmaOf ||
      (inner.kind == Kind::Choice && std::all_of(inner.parts.begin(), inner.parts.end(), single));
  if (one_token) {
    instruction.op = Op::Peek;
    add(instruction);
    emit(inner);
    return;
  }
  instruction.op = Op::Look;
  const std::uint32_t look = add(instruction);
  emit(inner);
  add({});
  if (!too_large_) program_.code[look].a = here();
}

void PhraseCompiler::emit_class(const Pattern& pattern) {
  PhraseInstruction instruction;
  if (pattern.name == "Cap") {
    instruction.op = Op::Cap;
    add(instruction);
    return;
  }
  if (const auto word_class = find_name(word_class_names(), pattern.name)) {
    instruction.op = Op::Class;
    instruction.mask = class_bits(*word_class);
    if (*word_class == WordClass::Noun) instruction.mask |= class_bits(WordClass::PluralNoun);
    add(instruction);
    return;
  }
  std::vector<Pattern> parts;
  for (const Marks& marks : mark_classes()) {
    if (marks.name != pattern.name) continue;
    for (std::string_view mark : marks.words) {
      Pattern& part = parts.emplace_back();
      part.kind = Kind::Literal;
      part.words.emplace_back(words_[words_[words_.intern(mark)].lower].text);
    }
  }
  emit_word_set(parts);
}

bool PhraseCompiler::emit_word_set(const std::vector<Pattern>& parts) {
  const auto single = [](const Pattern& part) {
    return part.kind == Kind::Literal && part.words.size() == 1;
  };
  if (!std::all_of(parts.begin(), parts.end(), single)) return false;
  std::vector<WordId> ids;
  ids.reserve(parts.size());
  for (const Pattern& part : parts) ids.push_back(words_.intern(part.words[0]));
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  PhraseInstruction instruction;
  instruction.op = Op::WordSet;
  instruction.a = static_cast<std::uint32_t>(program_.word_sets.size());
  program_.word_sets.insert(program_.word_sets.end(), ids.begin(), ids.end());
  instruction.b = static_cast<std::uint32_t>(program_.word_sets.size());
  add(instruction);
  return true;
}

/// A list of literals, some of several words: one look at the first word settles most cases.
bool PhraseCompiler::emit_literals(const std::vector<Pattern>& parts) {
  const auto is_literal = [](const Pattern& part) { return part.kind == Kind::Literal; };
  if (parts.size() < kManyLiterals || !std::all_of(parts.begin(), parts.end(), is_literal)) return false;
  std::vector<Pattern> singles;
  std::vector<Pattern> several;
  Pattern firsts;
  firsts.kind = Kind::Choice;
  for (const Pattern& part : parts) {
    (part.words.size() == 1 ? singles : several).push_back(part);
    if (part.words.size() == 1) continue;
    firsts.parts.push_back(part);
    firsts.parts.back().words.resize(1);
  }
  Pattern look;
  look.kind = Kind::Look;
  look.parts.push_back(std::move(firsts));
  if (singles.empty()) {
    emit_look(look);
    emit_alternatives(several);
    return true;
  }
  PhraseInstruction split;
  split.op = Op::Split;
  split.slot = slots_++;
  const std::uint32_t at = add(split);
  emit_word_set(singles);
  PhraseInstruction jump;
  jump.op = Op::Jump;
  const std::uint32_t skip = add(jump);
  if (!too_large_) program_.code[at].a = here();
  emit_look(look);
  emit_alternatives(several);
  if (!too_large_) program_.code[skip].a = here();
  look_end_ = here();
  return true;
}

void PhraseCompiler::emit_choice(const Pattern& pattern) {
  if (pattern.parts.size() > 1 && (emit_word_set(pattern.parts) || emit_literals(pattern.parts))) return;
  emit_alternatives(pattern.parts);
}

void PhraseCompiler::emit_alternatives(const std::vector<Pattern>& parts) {
  std::vector<std::uint32_t> jumps;
  for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
    PhraseInstruction split;
    split.op = Op::Split;
    split.slot = slots_++;
    const std::uint32_t at = add(split);
    emit(parts[i]);
    PhraseInstruction jump;
    jump.op = Op::Jump;
    jumps.push_back(add(jump));
    if (!too_large_) program_.code[at].a = here();
  }
  if (!jumps.empty()) look_end_ = here();
  emit(parts.back());
  if (too_large_) return;
  for (const std::uint32_t jump : jumps) program_.code[jump].a = here();
  look_end_ = here();
}

void PhraseCompiler::emit_repeat(const Pattern& pattern) {
  const Pattern& part = pattern.parts[0];
  for (std::uint16_t i = 0; i < pattern.least && !too_large_; ++i) emit(part);
  PhraseInstruction split;
  split.op = Op::Split;
  if (pattern.most == Pattern::kUnbounded) {
    split.slot = slots_++;
    const std::uint32_t at = add(split);
    emit(part);
    PhraseInstruction jump;
    jump.op = Op::Jump;
    jump.a = at;
    add(jump);
    if (!too_large_) program_.code[at].a = here();
    look_end_ = here();
    return;
  }
  std::vector<std::uint32_t> splits;
  for (std::uint16_t i = pattern.least; i < pattern.most && !too_large_; ++i) {
    split.slot = slots_++;
    splits.push_back(add(split));
    emit(part);
  }
  if (too_large_) return;
  for (const std::uint32_t at : splits) program_.code[at].a = here();
  look_end_ = here();
}

}  // namespace entente
