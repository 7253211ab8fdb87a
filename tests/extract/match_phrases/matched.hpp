// SPDX-License-Identifier: MIT
#ifndef ENTENTE_TESTS_EXTRACT_MATCH_PHRASES_MATCHED_HPP
#define ENTENTE_TESTS_EXTRACT_MATCH_PHRASES_MATCHED_HPP

#include <memory>
#include <string>
#include <vector>

#include "extract/match/phrase_matcher.hpp"
#include "extract/rules/parser.hpp"
#include "extract/rules/phrase_compiler.hpp"
#include "extract/rules/rule_names.hpp"

namespace entente {

/// A small gazetteer and the phrase rules of some files, ready to run.
struct PhraseRules {
  explicit PhraseRules(const std::vector<std::string>& files) {
    words.add_classes("the", WordClass::Determiner);
    words.add_classes("of", WordClass::Preposition);
    words.add_classes("and", WordClass::Coordinator);
    words.add_classes("met", WordClass::VerbPast);
    words.add_classes("today", WordClass::Adverb | WordClass::NotName);
    words.add_classes("said", WordClass::VerbPast | WordClass::ReportingVerb);
    words.add_noun("talks", "talk", WordClass::PluralNoun);
    words.add_noun("visit", "visit", WordClass::Noun);
    lexicon.add_file("country", "countries.tsv", kCountries, words, diagnostics);
    lexicon.add_file("office", "offices.tsv", kOffices, words, diagnostics);
    PhraseCompiler compiler(words, lexicon, diagnostics);
    for (const std::string& file : files) {
      families.push_back(
          parse_rules(RuleFileKind::Phrases, "x.rules", "family f\n" + file, words, lexicon, diagnostics));
      compiler.add_stage(families.back());
    }
    program = compiler.finish();
  }

  static constexpr const char* kCountries = "name\tdemonyms\nPeru\tPeruvian\nPapua New Guinea\t\nGuinea\t\n";
  static constexpr const char* kOffices = "title\npresident\nprime minister\nminister\n";

  WordTable words;
  Lexicon lexicon;
  std::vector<Diagnostic> diagnostics;
  std::vector<RuleFamily> families;
  PhraseProgram program;
};

/// The phrases of one text.
struct Matched {
  Matched(PhraseRules& rules, const std::string& text_) : text(text_), words(rules.words, 0) {
    tokenize(text, Span{0, static_cast<std::uint32_t>(text.size())}, 0, words, tokens);
    PhraseMatcher(rules.program, rules.lexicon).match(tokens, words, phrases);
    for (const Phrase& phrase : phrases.phrases) {
      std::string line = phrase.nested ? "(" : "";
      line += rules.program.rules[phrase.rule].name + " [" + words_of(phrase.first, phrase.last) + ']';
      for (std::uint32_t c = phrase.first_capture; c < phrase.last_capture; ++c) {
        const Capture& capture = phrases.captures[c];
        line += ' ' + std::string(name_of(label_names(), capture.label)) + '=' +
                words_of(capture.first, capture.last);
        if (capture.form != nullptr) line += '*';
        if (capture.phrase >= 0) line += '#' + std::to_string(capture.phrase);
      }
      found.push_back(line + (phrase.nested ? ")" : ""));
    }
  }

  [[nodiscard]] std::string words_of(std::uint32_t first, std::uint32_t last) const {
    if (first >= last) return "";
    return text.substr(tokens.tokens[first].begin, tokens.tokens[last - 1].end - tokens.tokens[first].begin);
  }

  std::string text;
  WordTable words;
  TokenizedText tokens;
  PhraseSet phrases;
  std::vector<std::string>
      found;  ///< "rule [words] label=words", in parentheses where nested; * form, # phrase
};

}  // namespace entente

#endif
