// SPDX-License-Identifier: MIT
// Parses a rule file: the family, its lists, its rules and their clauses.
// Tested by tests/extract/rules/parser_test.cpp.
#include "extract/rules/parser.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "extract/rules/parser_state.hpp"

namespace entente {
namespace detail {
namespace {

using Kind = RuleToken::Kind;

constexpr std::array<std::string_view, 23> kKeywords{
    "family",    "published", "list",       "phrase", "frame",      "match",     "after", "before",
    "unless",    "set",       "confidence", "verb",   "noun",       "adjective", "where", "actor",
    "recipient", "location",  "agreement",  "topic",  "attributed", "+",         "-"};

bool is_keyword(std::string_view word) {
  return std::find(kKeywords.begin(), kKeywords.end(), word) != kKeywords.end();
}

std::string quoted(const RuleToken& token) {
  switch (token.kind) {
    case Kind::End:
      return "the end of the file";
    case Kind::String:
      return '"' + token.text + '"';
    default:
      return '\'' + token.text + '\'';
  }
}

}  // namespace

RuleParser::RuleParser(RuleFileKind kind, std::string_view path, std::vector<RuleToken> tokens,
                       WordTable& words, const Lexicon& lexicon, std::vector<Diagnostic>& diagnostics)
    : kind_(kind),
      path_(path),
      tokens_(std::move(tokens)),
      words_(words),
      lexicon_(lexicon),
      diagnostics_(diagnostics) {}

// ---- the cursor -------------------------------------------------------------------------------------------

const RuleToken& RuleParser::peek(std::size_t ahead) const {
  return tokens_[std::min(at_ + ahead, tokens_.size() - 1)];
}

RuleToken RuleParser::take() {
  const RuleToken& token = peek();
  if (at_ + 1 < tokens_.size()) ++at_;
  return token;
}

bool RuleParser::at_symbol(std::string_view symbol) const {
  return peek().kind == Kind::Symbol && peek().text == symbol;
}

bool RuleParser::accept_symbol(std::string_view symbol) {
  if (!at_symbol(symbol)) return false;
  take();
  return true;
}

bool RuleParser::expect_symbol(std::string_view symbol, std::string_view where) {
  if (accept_symbol(symbol)) return true;
  error("E0102", peek().position,
        "expected '" + std::string(symbol) + "' " + std::string(where) + ", found " + quoted(peek()));
  return false;
}

bool RuleParser::at_word(std::string_view word) const {
  return peek().kind == Kind::Word && peek().text == word;
}

bool RuleParser::accept_word(std::string_view word) {
  if (!at_word(word)) return false;
  take();
  return true;
}

bool RuleParser::at_example() const {
  return peek().kind == Kind::Symbol && peek().line_start && (peek().text == "+" || peek().text == "-");
}

bool RuleParser::at_clause_start() const {
  if (peek().kind == Kind::End || at_example()) return true;
  return peek().kind == Kind::Word && peek().line_start && is_keyword(peek().text) &&
         !(peek(1).kind == Kind::Symbol && peek(1).text == ":");
}

void RuleParser::recover() {
  while (!at_clause_start()) take();
}

void RuleParser::error(std::string code, Position position, std::string message) {
  diagnostics_.push_back(
      {Severity::Error, std::move(code), path_, position.line, position.column, std::move(message)});
}

void RuleParser::warning(std::string code, Position position, std::string message) {
  diagnostics_.push_back(
      {Severity::Warning, std::move(code), path_, position.line, position.column, std::move(message)});
}

void RuleParser::unknown(std::string code, std::string_view what, const RuleToken& token,
                         const std::vector<std::string_view>& known) {
  std::string message = "unknown " + std::string(what) + ' ' + quoted(token);
  const std::string suggestion = nearest(token.text, known);
  if (!suggestion.empty()) {
    message += ", did you mean '" + suggestion + "'?";
  } else if (!known.empty() && known.size() <= 50) {
    message += "; known:";
    for (std::string_view name : known) message += ' ' + std::string(name);
  }
  error(std::move(code), token.position, std::move(message));
}

// ---- the file ---------------------------------------------------------------------------------------------

RuleFamily RuleParser::run() {
  RuleFamily family;
  family.path = path_;
  parse_family(family);
  while (peek().kind != Kind::End) {
    if (at_example()) {
      parse_example(family.examples);
    } else if (at_word("list")) {
      parse_list();
    } else if (at_word("phrase") && kind_ == RuleFileKind::Phrases) {
      parse_phrase(family);
    } else if (at_word("frame") && kind_ == RuleFileKind::Frames) {
      parse_frame(family);
    } else {
      const RuleToken found = take();
      const bool rule = found.text == "phrase" || found.text == "frame";
      error("E0102", found.position,
            rule ? "a '" + found.text + "' cannot stand here: the manifest lists this file under '" +
                       (kind_ == RuleFileKind::Phrases ? "phrases" : "frames") + "'"
                 : "expected a rule ('" + std::string(kind_ == RuleFileKind::Phrases ? "phrase" : "frame") +
                       "'), 'list' or an example, found " + quoted(found));
      recover();
      while (rule && peek().kind != Kind::End && !at_word("phrase") && !at_word("frame")) take();
    }
  }
  for (const RuleList& list : lists_) {
    if (!list.used) warning("W0132", list.position, "the list '" + list.name + "' is never used");
  }
  return family;
}

void RuleParser::parse_family(RuleFamily& family) {
  if (!accept_word("family")) {
    error("E0102", peek().position, "a rule file begins with 'family NAME', found " + quoted(peek()));
  } else if (peek().kind != Kind::Word || peek().line_start) {
    error("E0102", peek().position, "expected the family's name, found " + quoted(peek()));
  } else {
    family.name = take().text;
  }
  if (peek().kind == Kind::String) family.summary = take().text;
  if (accept_word("published")) {
    const std::optional<PartialDate> date = parse_date(peek().text);
    if (peek().kind == Kind::Number && date) {
      family.published = *date;
      take();
    } else {
      error("E0102", peek().position, "expected a date like 2024-11-15, found " + quoted(peek()));
      recover();
    }
  }
  if (!at_clause_start()) {
    error("E0102", peek().position, "expected a rule, found " + quoted(peek()));
    recover();
  }
}

void RuleParser::parse_list() {
  take();
  RuleList list;
  list.position = peek().position;
  if (peek().kind != Kind::Word) {
    error("E0102", peek().position, "expected the list's name, found " + quoted(peek()));
    return recover();
  }
  list.name = take().text;
  for (const RuleList& known : lists_) {
    if (known.name == list.name) error("E0118", list.position, "the list '" + list.name + "' exists already");
  }
  if (!expect_symbol("=", "after the list's name")) return recover();
  do {
    if (accept_symbol("$")) {
      const RuleList* other = find_list(take());
      if (other != nullptr) list.items.insert(list.items.end(), other->items.begin(), other->items.end());
      continue;
    }
    if (peek().kind != Kind::String) {
      error("E0102", peek().position, "expected a quoted item of the list, found " + quoted(peek()));
      recover();
      break;
    }
    const auto same = [&](const RuleToken& item) { return item.text == peek().text; };
    if (std::any_of(list.items.begin(), list.items.end(), same)) {
      warning("W0133", peek().position, "\"" + peek().text + "\" stands twice in the list");
    }
    list.items.push_back(take());
  } while (accept_symbol("|"));
  lists_.push_back(std::move(list));
}

RuleList* RuleParser::find_list(const RuleToken& name) {
  std::vector<std::string_view> known;
  for (RuleList& list : lists_) {
    if (name.kind == Kind::Word && list.name == name.text) {
      list.used = true;
      return &list;
    }
    known.push_back(list.name);
  }
  unknown("E0107", "list", name, known);
  return nullptr;
}

std::optional<std::string> RuleParser::parse_rule_name(std::string_view keyword) {
  take();
  if (peek().kind != Kind::Word || peek().line_start) {
    error("E0102", peek().position,
          "expected the name of the " + std::string(keyword) + ", found " + quoted(peek()));
    return std::nullopt;
  }
  std::string name = take().text;
  if (!expect_symbol("->", "and a type after the name")) return std::nullopt;
  return name;
}

void RuleParser::parse_phrase(RuleFamily& family) {
  PhraseRule rule;
  rule.position = peek().position;
  std::vector<Example> examples;
  const std::size_t errors_before = diagnostics_.size();
  bool sound = false;
  if (std::optional<std::string> name = parse_rule_name("phrase")) {
    rule.name = std::move(*name);
    const RuleToken type = take();
    if (const auto found = find_name(phrase_type_names(), type.text)) {
      rule.type = *found;
      sound = true;
    } else {
      unknown("E0103", "phrase type", type, names_in(phrase_type_names()));
    }
  }
  while (true) {
    if (at_example()) {
      parse_example(examples);
    } else if (!parse_phrase_clause(rule)) {
      break;
    }
  }
  for (const Pattern& pattern : rule.patterns) sound = check_labels(pattern, rule.type) && sound;
  if (rule.patterns.empty() && diagnostics_.size() == errors_before) {
    error("E0113", rule.position, "the rule '" + rule.name + "' has no 'match': add a pattern");
  }
  if (!sound || rule.patterns.empty()) return;
  family.phrases.push_back(std::move(rule));
  family.phrase_examples.push_back(std::move(examples));
}

bool RuleParser::parse_phrase_clause(PhraseRule& rule) {
  const RuleToken& keyword = peek();
  const std::string word = keyword.kind == Kind::Word ? keyword.text : std::string();
  if (keyword.kind == Kind::End || word == "phrase" || word == "frame" || word == "list") return false;
  if (word == "match") {
    take();
    if (std::optional<Pattern> pattern = parse_choice(0)) {
      rule.patterns.push_back(std::move(*pattern));
    } else {
      recover();
    }
  } else if (word == "after" || word == "before" || word == "unless") {
    Context context;
    context.negated = accept_word("unless");
    if (!at_word("after") && !at_word("before")) {
      error("E0102", peek().position, "expected 'after' or 'before', found " + quoted(peek()));
      recover();
      return true;
    }
    context.before = take().text == "before";
    if (std::optional<Pattern> pattern = parse_choice(0)) {
      context.pattern = std::move(*pattern);
      rule.contexts.push_back(std::move(context));
    } else {
      recover();
    }
  } else if (word == "confidence") {
    parse_confidence(rule.confidence);
  } else if (word == "set") {
    take();
    const RuleToken key = take();
    const auto known = attributes_of(rule.type);
    Attribute attribute{key.text, "", key.position};
    if (std::find(known.begin(), known.end(), key.text) == known.end()) {
      unknown("E0110", "attribute of a " + std::string(name_of(phrase_type_names(), rule.type)), key,
              {known.begin(), known.end()});
    }
    if (!at_clause_start() && (peek().kind == Kind::Word || peek().kind == Kind::String)) {
      const RuleToken value = take();
      attribute.value = value.text;
      const bool bad =
          (key.text == "level" && !parse_partnership_level(value.text)) ||
          (key.text == "status" && !parse_agreement_status(value.text)) ||
          (key.text == "kind" && rule.type == PhraseType::Agreement && !parse_agreement_kind(value.text)) ||
          (key.text == "kind" && rule.type == PhraseType::Organization &&
           !parse_organization_kind(value.text));
      if (bad) unknown("E0110", key.text, value, {});
    }
    rule.attributes.push_back(std::move(attribute));
  } else {
    unknown("E0104", "clause", keyword, {"match", "after", "before", "unless", "set", "confidence"});
    take();
    recover();
  }
  return true;
}

void RuleParser::parse_confidence(double& confidence) {
  take();
  double value = -1;
  const std::string& text = peek().text;
  const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
  if (peek().kind != Kind::Number || result.ptr != text.data() + text.size() || value < 0 || value > 1) {
    error("E0116", peek().position, "a confidence is a number from 0 to 1, found " + quoted(peek()));
    return recover();
  }
  confidence = value;
  take();
}

}  // namespace detail

RuleFamily parse_rules(RuleFileKind kind, std::string_view path, std::string_view text, WordTable& words,
                       const Lexicon& lexicon, std::vector<Diagnostic>& diagnostics) {
  return detail::RuleParser(kind, path, lex_rules(path, text, diagnostics), words, lexicon, diagnostics)
      .run();
}

}  // namespace entente
