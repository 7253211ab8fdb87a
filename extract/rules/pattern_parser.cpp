// SPDX-License-Identifier: MIT
// Parses the patterns of phrase rules.
// Tested by tests/extract/rules/parser_test.cpp.
#include <algorithm>
#include <array>
#include <charconv>

#include "extract/rules/parser_state.hpp"

namespace entente::detail {
namespace {

using Kind = RuleToken::Kind;

constexpr int kDeepest = 40;
constexpr std::uint16_t kMostRepetitions = 64;

struct ZeroWidth {
  std::string_view name;
  Pattern::Kind kind;
};
constexpr std::array kZeroWidth{
    ZeroWidth{"Joined", Pattern::Kind::Joined},
    ZeroWidth{"Spaced", Pattern::Kind::Spaced},
    ZeroWidth{"SentenceStart", Pattern::Kind::SentenceStart},
    ZeroWidth{"SentenceEnd", Pattern::Kind::SentenceEnd},
};

/// Classes that are no word class of the lexicon: sets of punctuation, and Cap.
constexpr std::array<std::string_view, 7> kExtraClasses{"Cap",        "Comma",      "Hyphen", "Dash",
                                                        "Apostrophe", "Possessive", "Quote"};

bool begins_upper(const RuleToken& token) {
  return token.kind == Kind::Word && token.text[0] >= 'A' && token.text[0] <= 'Z';
}

}  // namespace

std::optional<Pattern> RuleParser::parse_choice(int depth) {
  if (depth > kDeepest) {
    error("E0117", peek().position, "the pattern is nested deeper than 40 groups: use fewer");
    return std::nullopt;
  }
  Pattern choice;
  choice.kind = Pattern::Kind::Choice;
  choice.position = peek().position;
  do {
    std::optional<Pattern> part = parse_sequence(depth);
    if (!part) return std::nullopt;
    choice.parts.push_back(std::move(*part));
  } while (accept_symbol("|"));
  if (choice.parts.size() == 1) return std::move(choice.parts[0]);
  return choice;
}

std::optional<Pattern> RuleParser::parse_sequence(int depth) {
  Pattern sequence;
  sequence.kind = Pattern::Kind::Sequence;
  sequence.position = peek().position;
  while (true) {
    const RuleToken& next = peek();
    if (next.kind == Kind::End || next.kind == Kind::Number || at_example()) break;
    if (next.kind == Kind::Symbol && (next.text == "|" || next.text == ")")) break;
    const bool label = next.kind == Kind::Word && peek(1).kind == Kind::Symbol && peek(1).text == ":";
    if (next.kind == Kind::Word && !begins_upper(next) && !label) break;
    std::optional<Pattern> item = parse_item(depth);
    if (!item) return std::nullopt;
    sequence.parts.push_back(std::move(*item));
  }
  if (sequence.parts.empty()) {
    error("E0113", sequence.position, "the pattern is empty here: write what is to be matched");
    return std::nullopt;
  }
  if (sequence.parts.size() == 1) return std::move(sequence.parts[0]);
  return sequence;
}

std::optional<Pattern> RuleParser::parse_item(int depth) {
  if (at_symbol("!") || at_symbol("&")) {
    Pattern look;
    look.kind = Pattern::Kind::Look;
    look.position = peek().position;
    look.negated = take().text == "!";
    std::optional<Pattern> atom = parse_atom(depth);
    if (!atom) return std::nullopt;
    look.parts.push_back(std::move(*atom));
    return look;
  }
  std::optional<Pattern> atom = parse_atom(depth);
  if (!atom || !parse_quantifier(*atom)) return std::nullopt;
  return atom;
}

bool RuleParser::parse_quantifier(Pattern& pattern) {
  const RuleToken& next = peek();
  if (next.kind != Kind::Symbol || next.line_start) return true;
  Pattern repeat;
  repeat.kind = Pattern::Kind::Repeat;
  repeat.position = next.position;
  if (next.text == "?") {
    repeat.least = 0;
  } else if (next.text == "*") {
    repeat.least = 0;
    repeat.most = Pattern::kUnbounded;
  } else if (next.text == "+") {
    repeat.most = Pattern::kUnbounded;
  } else if (next.text != "{") {
    return true;
  }
  if (take().text == "{") {
    const auto number = [&](std::uint16_t& value) {
      const RuleToken token = take();
      const auto result = std::from_chars(token.text.data(), token.text.data() + token.text.size(), value);
      const bool good = token.kind == Kind::Number && result.ec == std::errc() &&
                        result.ptr == token.text.data() + token.text.size() && value <= kMostRepetitions;
      if (!good) error("E0116", token.position, "a repetition is a number from 0 to 64");
      return good;
    };
    if (!number(repeat.least)) return false;
    repeat.most = repeat.least;
    if (accept_symbol(",")) {
      if (at_symbol("}")) {
        repeat.most = Pattern::kUnbounded;
      } else if (!number(repeat.most)) {
        return false;
      }
    }
    if (!expect_symbol("}", "after the repetition")) return false;
    if (repeat.most < repeat.least || repeat.most == 0) {
      error("E0116", repeat.position, "the repetition matches nothing: {least,most} with least <= most");
      return false;
    }
  }
  repeat.parts.push_back(std::move(pattern));
  pattern = std::move(repeat);
  return true;
}

Pattern RuleParser::literal(const RuleToken& token) {
  Pattern pattern;
  pattern.kind = Pattern::Kind::Literal;
  pattern.position = token.position;
  scratch_.clear();
  tokenize(token.text, Span{0, static_cast<std::uint32_t>(token.text.size())}, 0, words_, scratch_);
  for (const Token& piece : scratch_.tokens) {
    pattern.words.emplace_back(words_[words_[piece.word].lower].text);
  }
  if (pattern.words.empty()) error("E0113", token.position, "an empty string matches nothing");
  return pattern;
}

std::optional<Pattern> RuleParser::parse_atom(int depth) {
  Pattern pattern;
  pattern.position = peek().position;
  if (peek().kind == Kind::String) {
    pattern = literal(take());
    if (pattern.words.empty()) return std::nullopt;
    return pattern;
  }
  if (accept_symbol("(")) {
    std::optional<Pattern> group = parse_choice(depth + 1);
    if (!group || !expect_symbol(")", "to close the group")) return std::nullopt;
    return group;
  }
  if (accept_symbol("~")) {
    if (peek().kind != Kind::Word && peek().kind != Kind::String) {
      error("E0102", peek().position, "expected a word after '~'");
      return std::nullopt;
    }
    pattern.kind = Pattern::Kind::LemmaOf;
    pattern.words.push_back(take().text);
    return pattern;
  }
  if (accept_symbol("@")) {
    const RuleToken name = take();
    pattern.kind = Pattern::Kind::Lexical;
    pattern.name = name.text;
    if (lexicon_.find_class(name.text) == LexicalClass::None) {
      std::vector<std::string_view> known;
      for (std::size_t i = 0; i < lexicon_.class_count(); ++i) {
        known.push_back(lexicon_.class_name(static_cast<LexicalClass>(i)));
      }
      unknown("E0108", "gazetteer class", name, known);
      return std::nullopt;
    }
    return pattern;
  }
  if (accept_symbol("$")) {
    const RuleList* list = find_list(take());
    if (list == nullptr) return std::nullopt;
    pattern.kind = Pattern::Kind::Choice;
    for (const RuleToken& item : list->items) pattern.parts.push_back(literal(item));
    return pattern;
  }
  if (accept_symbol("<")) {
    const RuleToken name = take();
    const auto type = find_name(phrase_type_names(), name.text);
    if (!type) {
      unknown("E0103", "phrase type", name, names_in(phrase_type_names()));
      return std::nullopt;
    }
    if (!expect_symbol(">", "after the phrase type")) return std::nullopt;
    pattern.kind = Pattern::Kind::PhraseOf;
    pattern.type = *type;
    return pattern;
  }
  if (peek().kind == Kind::Word && peek(1).kind == Kind::Symbol && peek(1).text == ":") {
    const RuleToken name = take();
    take();
    const auto label = find_name(label_names(), name.text);
    if (!label) unknown("E0109", "label", name, names_in(label_names()));
    std::optional<Pattern> part = parse_atom(depth);
    if (!part || !label) return std::nullopt;
    pattern.kind = Pattern::Kind::Capture;
    pattern.label = *label;
    pattern.parts.push_back(std::move(*part));
    return pattern;
  }
  if (begins_upper(peek())) return parse_class_atom();
  error("E0102", peek().position, "expected an atom of a pattern, found '" + peek().text + "'");
  return std::nullopt;
}

std::optional<Pattern> RuleParser::parse_class_atom() {
  const RuleToken name = take();
  Pattern pattern;
  pattern.position = name.position;
  pattern.name = name.text;
  std::vector<std::string_view> known = names_in(word_class_names());
  for (const ZeroWidth& assertion : kZeroWidth) {
    known.push_back(assertion.name);
    if (assertion.name == name.text) {
      pattern.kind = assertion.kind;
      return pattern;
    }
  }
  known.push_back("Any");
  if (name.text == "Any") {
    pattern.kind = Pattern::Kind::Any;
    return pattern;
  }
  known.insert(known.end(), kExtraClasses.begin(), kExtraClasses.end());
  if (std::find(known.begin(), known.end(), name.text) == known.end()) {
    unknown("E0115", "word class", name, known);
    return std::nullopt;
  }
  pattern.kind = Pattern::Kind::Class;
  return pattern;
}

bool RuleParser::check_labels(const Pattern& pattern, PhraseType type) {
  bool sound = true;
  if (pattern.kind == Pattern::Kind::Capture) {
    const auto allowed = labels_of(type);
    if (std::find(allowed.begin(), allowed.end(), pattern.label) == allowed.end()) {
      std::string message = "a " + std::string(name_of(phrase_type_names(), type)) + " has no label '" +
                            std::string(name_of(label_names(), pattern.label)) + "'; it has:";
      for (Label label : allowed) message += ' ' + std::string(name_of(label_names(), label));
      error("E0109", pattern.position, message);
      sound = false;
    }
  }
  for (const Pattern& part : pattern.parts) sound = check_labels(part, type) && sound;
  return sound;
}

}  // namespace entente::detail
