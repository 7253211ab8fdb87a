// SPDX-License-Identifier: MIT
// Word lists to word classes and lemmas: `load_words`.
// Tested by tests/extract/text/word_lists_test.cpp.
#include "extract/text/word_lists.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "extract/text/inflection.hpp"

namespace entente {
namespace {

using Cells = std::array<std::string_view, 6>;

struct Row {
  Cells cells;
  std::size_t count = 0;
  std::uint32_t line = 0;
};

Cells split(std::string_view line, char separator, std::size_t& count) {
  Cells cells;
  count = 0;
  while (count < cells.size()) {
    const std::size_t at = line.find(separator);
    cells[count++] = line.substr(0, at);
    if (at == std::string_view::npos) break;
    line.remove_prefix(at + 1);
  }
  return cells;
}

/// Calls `use` for each row below the header row.
template <typename Use>
void each_row(std::string_view text, const Use& use) {
  std::uint32_t number = 0;
  bool header = true;
  while (!text.empty()) {
    const std::size_t at = text.find('\n');
    std::string_view line = text.substr(0, at);
    text.remove_prefix(at == std::string_view::npos ? text.size() : at + 1);
    ++number;
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    if (line.empty() || line.front() == '#') continue;
    if (std::exchange(header, false)) continue;
    Row row;
    row.cells = split(line, '\t', row.count);
    row.line = number;
    use(row);
  }
}

/// Calls `use` for each of the forms of a cell: the regular one where it is empty, `same` where it is "=",
/// none where it is "-".
template <typename Use>
void each_form(std::string_view cell, std::string_view same, const std::string& regular, const Use& use) {
  if (cell == "-") return;
  if (cell == "=") return use(same);
  if (cell.empty()) return use(std::string_view(regular));
  while (!cell.empty()) {
    const std::size_t at = cell.find(';');
    use(cell.substr(0, at));
    cell.remove_prefix(at == std::string_view::npos ? cell.size() : at + 1);
  }
}

void add_verb(const Row& row, WordTable& words) {
  const std::string_view verb = row.cells[0];
  words.add_verb(verb, verb, WordClass::VerbBase);
  const std::string past = past_of(verb);
  each_form(row.cells[3], verb, third_person_of(verb),
            [&](std::string_view f) { words.add_verb(f, verb, WordClass::VerbThird); });
  each_form(row.cells[4], verb, ing_form_of(verb),
            [&](std::string_view f) { words.add_verb(f, verb, WordClass::VerbIng); });
  each_form(row.cells[1], verb, past,
            [&](std::string_view f) { words.add_verb(f, verb, WordClass::VerbPast); });
  const std::string participle(row.cells[2].empty() ? row.cells[1] : row.cells[2]);
  each_form(participle, verb, past,
            [&](std::string_view f) { words.add_verb(f, verb, WordClass::VerbParticiple); });
}

void add_noun(const Row& row, WordTable& words, WordClasses extra) {
  const std::string_view noun = row.cells[0];
  words.add_noun(noun, noun, extra | WordClass::Noun);
  each_form(row.cells[1], noun, plural_of(noun), [&](std::string_view f) {
    words.add_noun(
        f, noun, f == noun ? extra | WordClass::Noun | WordClass::PluralNoun : extra | WordClass::PluralNoun);
  });
}

constexpr std::array<std::pair<std::string_view, WordClass>, 22> kFunctionClasses = {{
    {"determiner", WordClass::Determiner},
    {"possessive-pronoun", WordClass::PossessivePronoun},
    {"personal-pronoun", WordClass::PersonalPronoun},
    {"object-pronoun", WordClass::ObjectPronoun},
    {"reflexive", WordClass::Reflexive},
    {"demonstrative", WordClass::Demonstrative},
    {"quantifier", WordClass::Quantifier},
    {"number", WordClass::NumberWord},
    {"ordinal", WordClass::Ordinal},
    {"preposition", WordClass::Preposition},
    {"subordinator", WordClass::Subordinator},
    {"coordinator", WordClass::Coordinator},
    {"relative", WordClass::Relative},
    {"interrogative", WordClass::Interrogative},
    {"auxiliary-be", WordClass::AuxiliaryBe},
    {"auxiliary-have", WordClass::AuxiliaryHave},
    {"auxiliary-do", WordClass::AuxiliaryDo},
    {"modal", WordClass::Modal},
    {"infinitive-to", WordClass::InfinitiveTo},
    {"negation", WordClass::Negation},
    {"existential", WordClass::Existential},
    {"particle", WordClass::Particle},
}};

constexpr std::array<std::string_view, 18> kControlNames = {
    "",        "commit",   "plan", "request", "refuse", "threaten", "prevent", "begin",   "finish",
    "attempt", "consider", "want", "ability", "doubt",  "deny",     "cause",   "support", "cancel"};

constexpr std::array<std::string_view, 18> kNounKindNames = {
    "",         "role",  "office",     "civilian", "family",   "media",       "business",
    "military", "rebel", "government", "police",   "judicial", "legislative", "delegation",
    "country",  "body",  "company",    "people"};

template <typename Value, std::size_t N>
bool find_name(std::string_view name, const std::array<std::string_view, N>& names, Value& value) {
  for (std::size_t i = 1; i < N; ++i) {
    if (names[i] == name) {
      value = static_cast<Value>(i);
      return true;
    }
  }
  return false;
}

void add_function_word(const Row& row, WordClass word_class, WordTable& words, WordLists& lists) {
  std::string_view text = row.cells[0];
  if (text.find(' ') == std::string_view::npos) return words.add_classes(text, word_class);
  FixedExpression expression;
  expression.word_class = word_class;
  const std::size_t first = text.find(' ');
  const WordId head = words.intern(text.substr(0, first));
  while (text.find(' ') != std::string_view::npos) {
    text.remove_prefix(text.find(' ') + 1);
    expression.words.push_back(words.intern(text.substr(0, text.find(' '))));
  }
  std::vector<FixedExpression>& alike = lists.expressions[head];
  const auto place =
      std::upper_bound(alike.begin(), alike.end(), expression,
                       [](const FixedExpression& a, const FixedExpression& b) { return a.words < b.words; });
  alike.insert(place, std::move(expression));
  const auto index = static_cast<std::size_t>(head);
  if (index >= lists.starts_expression.size()) lists.starts_expression.resize(index + 1);
  lists.starts_expression[index] = 1;
}

Diagnostic fault(std::string_view path, std::uint32_t line, std::string message) {
  return Diagnostic{Severity::Error, "E0201", std::string(path), line, 1, std::move(message)};
}

}  // namespace

ControlKind WordLists::control_of(WordId lemma) const {
  const auto found = control.find(lemma);
  return found == control.end() ? ControlKind::None : found->second;
}

NounKind WordLists::kind_of(WordId lemma) const {
  const auto found = noun_kind.find(lemma);
  return found == noun_kind.end() ? NounKind::None : found->second;
}

void load_words(std::string_view kind, std::string_view path, std::string_view text, WordTable& words,
                WordLists& lists, std::vector<Diagnostic>& diagnostics) {
  const auto unknown_value = [&](const Row& row, std::string_view value) {
    diagnostics.push_back(
        fault(path, row.line, "unknown kind '" + std::string(value) + "', see docs/rules.md for the list"));
  };
  bool known = true;
  each_row(text, [&](const Row& row) {
    const std::string_view word = row.cells[0];
    if (kind == "verbs") {
      add_verb(row, words);
    } else if (kind == "nouns") {
      add_noun(row, words, WordClasses());
    } else if (kind == "adjectives") {
      words.add_classes(word, WordClass::Adjective);
    } else if (kind == "adverbs") {
      if (word.find(' ') != std::string_view::npos) {
        if (row.cells[1] != "negation") add_function_word(row, WordClass::Adverb, words, lists);
        return;  // the negations of several words are function words
      }
      words.add_classes(word, row.cells[1] == "negation" ? WordClass::Adverb | WordClass::Negation
                                                         : WordClasses(WordClass::Adverb));
    } else if (kind == "function-words") {
      for (const auto& [name, word_class] : kFunctionClasses) {
        if (name == row.cells[1]) return add_function_word(row, word_class, words, lists);
      }
      unknown_value(row, row.cells[1]);
    } else if (kind == "person-nouns" || kind == "group-nouns") {
      const bool person = kind == "person-nouns";
      add_noun(row, words, person ? WordClass::PersonNoun : WordClass::GroupNoun);
      NounKind noun_kind = NounKind::None;
      if (!find_name(row.cells[2], kNounKindNames, noun_kind)) return unknown_value(row, row.cells[2]);
      lists.noun_kind.emplace(words.intern(word), noun_kind);
    } else if (kind == "reporting-verbs") {
      words.add_classes(word, WordClass::ReportingVerb);
    } else if (kind == "support-verbs") {
      words.add_classes(word, WordClass::SupportVerb);
    } else if (kind == "control-verbs") {
      ControlKind control = ControlKind::None;
      if (!find_name(row.cells[1], kControlNames, control)) return unknown_value(row, row.cells[1]);
      words.add_classes(word, WordClass::ControlVerb);
      lists.control.emplace(words.intern(word), control);
    } else if (kind == "nominal-verbs") {
      lists.nominal_verb.emplace(words.intern(word), words.intern(row.cells[1]));
    } else if (kind == "two-object-verbs") {
      lists.two_objects.insert(words.intern(word));
    } else if (kind == "not-names") {
      words.add_classes(word, WordClass::NotName);
    } else if (kind == "abbreviations") {
      words.mark(words.intern(word), WordClass::Abbreviation);
    } else {
      known = false;
    }
  });
  if (!known)
    diagnostics.push_back(fault(path, 0, "unknown word list '" + std::string(kind) + "', see docs/rules.md"));
}

}  // namespace entente
