// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXTRACT_RULES_PARSER_STATE_HPP
#define ENTENTE_EXTRACT_RULES_PARSER_STATE_HPP

#include <functional>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/rules/lexer.hpp"
#include "extract/rules/parser.hpp"
#include "extract/rules/rule_names.hpp"

namespace entente::detail {

/// A literal list of the file: `list carrying = "president" | "king"`.
struct RuleList {
  std::string name;
  std::vector<RuleToken> items;
  Position position;
  bool used = false;
};

/// The recursive-descent parser. One member function a construct; a construct that is faulty reports,
/// returns what it has (or nothing), and the clause loop goes on at the next clause.
class RuleParser {
 public:
  RuleParser(RuleFileKind kind, std::string_view path, std::vector<RuleToken> tokens, WordTable& words,
             const Lexicon& lexicon, std::vector<Diagnostic>& diagnostics);
  RuleFamily run();

 private:
  // parser.cpp: the file and its clauses
  void parse_family(RuleFamily& family);
  void parse_list();
  void parse_phrase(RuleFamily& family);
  void parse_frame(RuleFamily& family);
  bool parse_phrase_clause(PhraseRule& rule);
  bool parse_frame_clause(FrameRule& rule);
  void parse_confidence(double& confidence);
  std::optional<std::string> parse_rule_name(std::string_view keyword);

  // pattern_parser.cpp
  std::optional<Pattern> parse_choice(int depth);
  std::optional<Pattern> parse_sequence(int depth);
  std::optional<Pattern> parse_item(int depth);
  std::optional<Pattern> parse_atom(int depth);
  std::optional<Pattern> parse_class_atom();
  bool parse_quantifier(Pattern& pattern);
  Pattern literal(const RuleToken& token);
  bool check_labels(const Pattern& pattern, PhraseType type);

  // frame_parser.cpp
  void parse_triggers(std::vector<Lemma>& triggers);
  void parse_role(FrameRule& rule, Role role);
  void parse_condition(FrameRule& rule, bool negated);
  void parse_setting(FrameRule& rule);
  bool parse_setting_value(Setting& setting);
  bool parse_relations(std::vector<Relation>& relations);
  bool parse_fillers(std::vector<Filler>& fillers);
  std::optional<Lemma> parse_lemma();

  // example_parser.cpp
  void parse_example(std::vector<Example>& examples);
  std::optional<Expectation> parse_expectation();
  bool parse_event_expectation(Expectation& expectation);
  bool parse_parties(std::vector<std::string>& parties);

  // the cursor
  [[nodiscard]] const RuleToken& peek(std::size_t ahead = 0) const;
  RuleToken take();
  [[nodiscard]] bool at_symbol(std::string_view symbol) const;
  bool accept_symbol(std::string_view symbol);
  bool expect_symbol(std::string_view symbol, std::string_view where);
  [[nodiscard]] bool at_word(std::string_view word) const;
  bool accept_word(std::string_view word);
  [[nodiscard]] bool at_clause_start() const;
  [[nodiscard]] bool at_example() const;
  void recover();
  RuleList* find_list(const RuleToken& name);

  void error(std::string code, Position position, std::string message);
  void warning(std::string code, Position position, std::string message);
  /// "unknown WHAT 'WORD', did you mean 'X'?" or the list of what is known.
  void unknown(std::string code, std::string_view what, const RuleToken& token,
               const std::vector<std::string_view>& known);

  RuleFileKind kind_;
  std::string path_;
  std::vector<RuleToken> tokens_;
  std::size_t at_ = 0;
  WordTable& words_;
  const Lexicon& lexicon_;
  std::vector<Diagnostic>& diagnostics_;
  std::vector<RuleList> lists_;
  TokenizedText scratch_;
};

template <typename T>
std::vector<std::string_view> names_in(std::span<const RuleName<T>> names) {
  std::vector<std::string_view> out;
  for (const RuleName<T>& name : names) out.push_back(name.name);
  return out;
}

}  // namespace entente::detail

#endif
