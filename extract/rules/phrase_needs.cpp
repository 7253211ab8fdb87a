// SPDX-License-Identifier: MIT
// What every match of a pattern must hold, and how long it can be.
// Tested by tests/extract/match_phrases/phrase_matcher_test.cpp.
#include "extract/rules/phrase_needs.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "extract/lexicon/content_word.hpp"
#include "extract/rules/rule_names.hpp"

namespace entente {
namespace {

using Kind = Pattern::Kind;

/// Word classes that are rare enough to be worth a look.
constexpr std::array kRare{WordClass::Digits,     WordClass::Year,          WordClass::Upper,
                           WordClass::Initial,    WordClass::ReportingVerb, WordClass::Ordinal,
                           WordClass::NumberWord, WordClass::Relative};

/// Word classes without a content word in lower case.
constexpr std::array kSolid{WordClass::Capitalised, WordClass::Upper,         WordClass::Initial,
                            WordClass::Digits,      WordClass::Year,          WordClass::Punctuation,
                            WordClass::Determiner,  WordClass::Preposition,   WordClass::NumberWord,
                            WordClass::Ordinal,     WordClass::Coordinator,   WordClass::InfinitiveTo,
                            WordClass::Relative,    WordClass::Demonstrative, WordClass::Quantifier};

constexpr std::size_t kMostNeeds = 3;        // of one pattern
constexpr std::size_t kFewLowerWords = 100;  // of a gazetteer class of names

/// How common the words are that a pattern may begin with: the rarer, the less is spared by another test.
std::uint32_t breadth(const Pattern& pattern) {
  switch (pattern.kind) {
    case Kind::Sequence: {
      std::uint32_t widest = 0;
      for (const Pattern& part : pattern.parts) {
        widest = std::max(widest, breadth(part));
        if (least_length(part) > 0) break;
      }
      return widest;
    }
    case Kind::Choice:
    case Kind::Repeat:
    case Kind::Capture: {
      std::uint32_t widest = 0;
      for (const Pattern& part : pattern.parts) widest = std::max(widest, breadth(part));
      return widest;
    }
    case Kind::Literal:
    case Kind::LemmaOf:
      return 1;
    case Kind::Lexical:
      return 4;
    case Kind::Look:
    case Kind::Joined:
    case Kind::Spaced:
    case Kind::SentenceStart:
    case Kind::SentenceEnd:
      return 0;
    default:
      return 16;
  }
}

bool all_literals(const Pattern& pattern) {
  return std::all_of(pattern.parts.begin(), pattern.parts.end(),
                     [](const Pattern& part) { return part.kind == Kind::Literal; });
}

}  // namespace

std::size_t least_length(const Pattern& pattern) {
  switch (pattern.kind) {
    case Kind::Sequence: {
      std::size_t total = 0;
      for (const Pattern& part : pattern.parts) total += least_length(part);
      return std::min(total, kUnboundedLength);
    }
    case Kind::Choice: {
      std::size_t least = kUnboundedLength;
      for (const Pattern& part : pattern.parts) least = std::min(least, least_length(part));
      return least;
    }
    case Kind::Repeat:
      return std::min(kUnboundedLength, pattern.least * least_length(pattern.parts[0]));
    case Kind::Capture:
      return least_length(pattern.parts[0]);
    case Kind::Literal:
      return pattern.words.size();
    case Kind::Look:
    case Kind::Joined:
    case Kind::Spaced:
    case Kind::SentenceStart:
    case Kind::SentenceEnd:
      return 0;
    default:
      return 1;
  }
}

std::size_t longest_length(const Pattern& pattern, const Lexicon& lexicon) {
  std::size_t total = 0;
  switch (pattern.kind) {
    case Kind::Sequence:
      for (const Pattern& part : pattern.parts) total += longest_length(part, lexicon);
      break;
    case Kind::Choice:
      for (const Pattern& part : pattern.parts) total = std::max(total, longest_length(part, lexicon));
      break;
    case Kind::Repeat:
      total = pattern.most * longest_length(pattern.parts[0], lexicon);
      break;
    case Kind::Capture:
      total = longest_length(pattern.parts[0], lexicon);
      break;
    case Kind::Literal:
      total = pattern.words.size();
      break;
    case Kind::Lexical:
      total = lexicon.longest_form(lexicon.find_class(pattern.name));
      break;
    case Kind::PhraseOf:
      total = kUnboundedLength;
      break;
    case Kind::Look:
    case Kind::Joined:
    case Kind::Spaced:
    case Kind::SentenceStart:
    case Kind::SentenceEnd:
      break;
    default:
      total = 1;
      break;
  }
  return std::min(total, kUnboundedLength);
}

NeedFinder::NeedFinder(WordTable& words, const Lexicon& lexicon, PhraseProgram& program)
    : words_(words), lexicon_(lexicon), program_(program) {
  for (std::size_t type = 0; type < static_cast<std::size_t>(PhraseType::Count_); ++type) {
    wanted_.push_back({NeedRow::Kind::Phrase, static_cast<std::uint16_t>(type), {}});
  }
  weight_.resize(wanted_.size());
}

void NeedFinder::add(const Pattern& pattern, const std::vector<Context>& contexts) {
  Pattern whole;
  whole.kind = Kind::Sequence;
  whole.parts.push_back(pattern);
  for (const Context& context : contexts) {
    name_words(context.pattern);
    if (context.before && !context.negated) whole.parts.push_back(context.pattern);
  }
  name_words(pattern);
  std::vector<Need> needs = needs_of(whole);
  // What the first word shows, the matcher's table of first words has seen already.
  needs.erase(std::remove_if(needs.begin(), needs.end(),
                             [&](const Need& each) {
                               return each.distance == 0 && wanted_[each.row].kind != NeedRow::Kind::Form;
                             }),
              needs.end());
  std::stable_sort(needs.begin(), needs.end(), [](const Need& a, const Need& b) {
    return a.solid != b.solid ? a.solid : a.distance < b.distance;
  });
  for (std::size_t i = 0; i < std::min(needs.size(), kMostNeeds); ++i)
    weight_[needs[i].row] += breadth(pattern);
  for (const Need& each : needs) {
    program_.needs.push_back({static_cast<std::uint16_t>(each.row),
                              static_cast<std::uint16_t>(std::min(each.distance, kUnboundedLength)),
                              each.solid});
  }
}

/// Words that nearly every sentence holds.
bool NeedFinder::is_common(WordId word) const {
  return words_[word].classes.any(kFunctionWord) || words_[word].text == "," || words_[word].text == "'s";
}

std::vector<NeedFinder::Need> NeedFinder::need(NeedRow row) {
  const auto known = std::find(wanted_.begin(), wanted_.end(), row);
  if (known != wanted_.end()) return {{static_cast<std::size_t>(known - wanted_.begin()), 0, true}};
  wanted_.push_back(std::move(row));
  weight_.push_back(0);
  return {{wanted_.size() - 1, 0, true}};
}

std::vector<NeedFinder::Need> NeedFinder::needs_of_sequence(const Pattern& pattern) {
  std::vector<Need> needs;
  std::size_t before = 0;
  bool solid = true;
  bool joined = false;
  for (const Pattern& part : pattern.parts) {
    for (Need each : needs_of(part)) {
      each.distance += before;
      each.solid = each.solid && solid;
      const auto same = [&](const Need& other) { return other.row == each.row; };
      if (std::none_of(needs.begin(), needs.end(), same)) needs.push_back(each);
    }
    before = std::min(before + longest_length(part, lexicon_), kUnboundedLength);
    // What is joined to the word before it ends no run of words.
    const bool one_joined = joined && longest_length(part, lexicon_) == 1;
    solid = solid && (one_joined || is_solid(part));
    joined = part.kind == Kind::Joined;
  }
  return needs;
}

std::vector<NeedFinder::Need> NeedFinder::needs_of_choice(const Pattern& pattern) {
  if (all_literals(pattern)) {
    NeedRow row;
    row.kind = NeedRow::Kind::Words;
    for (const Pattern& part : pattern.parts) row.words.push_back(words_.intern(part.words[0]));
    if (std::any_of(row.words.begin(), row.words.end(), [this](WordId word) { return is_common(word); }))
      return {};
    std::sort(row.words.begin(), row.words.end());
    row.words.erase(std::unique(row.words.begin(), row.words.end()), row.words.end());
    return need(std::move(row));
  }
  std::vector<Need> needs = needs_of(pattern.parts[0]);
  for (const Pattern& part : pattern.parts) {
    const std::vector<Need> others = needs_of(part);
    std::vector<Need> common;
    for (Need each : needs) {
      const auto other =
          std::find_if(others.begin(), others.end(), [&](const Need& o) { return o.row == each.row; });
      if (other == others.end()) continue;
      each.distance = std::max(each.distance, other->distance);
      each.solid = each.solid && other->solid;
      common.push_back(each);
    }
    needs = std::move(common);
  }
  return needs;
}

std::vector<NeedFinder::Need> NeedFinder::needs_of(const Pattern& pattern) {
  switch (pattern.kind) {
    case Kind::Sequence:
      return needs_of_sequence(pattern);
    case Kind::Choice:
      return needs_of_choice(pattern);
    case Kind::Repeat:
      if (pattern.least > 0) return needs_of(pattern.parts[0]);
      return {};
    case Kind::Capture:
      return needs_of(pattern.parts[0]);
    case Kind::Look:
      if (!pattern.negated) return needs_of(pattern.parts[0]);
      return {};
    case Kind::Literal: {
      const WordId word = words_.intern(pattern.words[0]);
      if (is_common(word)) return {};
      return need({NeedRow::Kind::Words, 0, {word}});
    }
    case Kind::Lexical:
      return need({NeedRow::Kind::Form, static_cast<std::uint16_t>(lexicon_.find_class(pattern.name)), {}});
    case Kind::PhraseOf:
      return need({NeedRow::Kind::Phrase, static_cast<std::uint16_t>(pattern.type), {}});
    case Kind::Class: {
      const auto word_class = find_name(word_class_names(), pattern.name);
      if (!word_class || std::find(kRare.begin(), kRare.end(), *word_class) == kRare.end()) return {};
      return need({NeedRow::Kind::Class, static_cast<std::uint16_t>(*word_class), {}});
    }
    default:
      return {};
  }
}

bool NeedFinder::is_solid(const Pattern& pattern) const {
  switch (pattern.kind) {
    case Kind::Sequence: {
      bool joined = false;
      for (const Pattern& part : pattern.parts) {
        if (!is_solid(part) && !(joined && longest_length(part, lexicon_) == 1)) return false;
        joined = part.kind == Kind::Joined;
      }
      return true;
    }
    case Kind::Choice:
    case Kind::Repeat:
    case Kind::Capture:
      return std::all_of(pattern.parts.begin(), pattern.parts.end(),
                         [this](const Pattern& part) { return is_solid(part); });
    case Kind::Class: {
      const auto word_class = find_name(word_class_names(), pattern.name);
      // "Cap" and the marks are no word class.
      return !word_class || std::find(kSolid.begin(), kSolid.end(), *word_class) != kSolid.end();
    }
    case Kind::Lexical:
      return lexicon_.lower_words(lexicon_.find_class(pattern.name)).size() <= kFewLowerWords;
    case Kind::LemmaOf:
    case Kind::Any:
      return false;
    default:
      return true;  // literals are named, phrases break nothing, the rest takes no token
  }
}

void NeedFinder::name_words(const Pattern& pattern) {
  for (const std::string& word : pattern.words) named_.push_back(words_.intern(word));
  for (const Pattern& part : pattern.parts) name_words(part);
}

/// The types of phrases keep their places, whoever needs them: the matcher notes phrases by type.
void NeedFinder::grant_rows() {
  const auto types = static_cast<std::size_t>(PhraseType::Count_);
  std::vector<std::size_t> order;
  for (std::size_t i = types; i < wanted_.size(); ++i) {
    if (weight_[i] > 0) order.push_back(i);
  }
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return weight_[a] > weight_[b]; });
  order.resize(std::min(order.size(), PhraseProgram::kBreakRow - types));
  std::vector<std::size_t> row_of(wanted_.size(), PhraseProgram::kBreakRow);
  for (std::size_t type = 0; type < types; ++type) row_of[type] = type;
  program_.need_rows.assign(wanted_.begin(), wanted_.begin() + static_cast<std::ptrdiff_t>(types));
  for (const std::size_t i : order) {
    row_of[i] = program_.need_rows.size();
    program_.need_rows.push_back(wanted_[i]);
  }
  const std::vector<PhraseNeed> all = std::exchange(program_.needs, {});
  for (CompiledPhraseRule& rule : program_.rules) {
    const auto first = static_cast<std::uint32_t>(program_.needs.size());
    std::uint64_t solid = 0;
    for (std::uint32_t i = rule.first_need; i < rule.last_need; ++i) {
      PhraseNeed need = all[i];
      if (row_of[need.row] == PhraseProgram::kBreakRow || program_.needs.size() - first == kMostNeeds)
        continue;
      need.row = static_cast<std::uint16_t>(row_of[need.row]);
      const std::uint64_t bit = std::uint64_t{1} << need.row;
      rule.needed_rows |= bit;
      if (need.solid) solid |= bit;
      program_.needs.push_back(need);
    }
    rule.first_need = first;
    rule.last_need = static_cast<std::uint32_t>(program_.needs.size());
    program_.solid_needs.push_back(solid);
  }
}

void NeedFinder::finish() {
  grant_rows();
  program_.needs_of_word.assign(words_.size(), 0);
  program_.needs_of_class.assign(64, 0);
  for (std::size_t row = 0; row < program_.need_rows.size(); ++row) {
    const NeedRow& each = program_.need_rows[row];
    const std::uint64_t bit = std::uint64_t{1} << row;
    for (const WordId word : each.words) program_.needs_of_word[static_cast<std::size_t>(word)] |= bit;
    if (each.kind == NeedRow::Kind::Class) {
      program_.needs_of_class[each.id] |= bit;
      program_.need_classes |= std::uint64_t{1} << each.id;
    }
  }
  for (std::size_t i = 0; i < lexicon_.class_count(); ++i) {
    const std::vector<WordId>& words = lexicon_.lower_words(static_cast<LexicalClass>(i));
    if (words.size() <= kFewLowerWords) named_.insert(named_.end(), words.begin(), words.end());
  }
  for (const WordId word : named_) {
    program_.needs_of_word[static_cast<std::size_t>(word)] |= std::uint64_t{1} << PhraseProgram::kBreakRow;
  }
}

}  // namespace entente
