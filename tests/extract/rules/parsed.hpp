// SPDX-License-Identifier: MIT
#ifndef ENTENTE_TESTS_EXTRACT_RULES_PARSED_HPP
#define ENTENTE_TESTS_EXTRACT_RULES_PARSED_HPP

#include <string>
#include <vector>

#include "extract/rules/parser.hpp"
#include "extract/rules/rule_printer.hpp"

namespace entente {

/// A rule file parsed against a small gazetteer with the classes country, demonym and office.
struct Parsed {
  explicit Parsed(const std::string& text, RuleFileKind kind = RuleFileKind::Phrases) {
    lexicon.add_file("country", "countries.tsv", kCountries, words, diagnostics);
    lexicon.add_file("office", "offices.tsv", kOffices, words, diagnostics);
    family = parse_rules(kind, "x.rules", text, words, lexicon, diagnostics);
  }

  /// Diagnostics as "line:column code".
  [[nodiscard]] std::vector<std::string> faults() const {
    std::vector<std::string> out;
    for (const Diagnostic& each : diagnostics) {
      out.push_back(std::to_string(each.line) + ':' + std::to_string(each.column) + ' ' + each.code);
    }
    return out;
  }

  static constexpr const char* kCountries =
      "iso3\tname\tdemonyms\nPER\tPeru\tPeruvian\nCHL\tChile\tChilean\nPNG\tPapua New Guinea\t\n";
  static constexpr const char* kOffices =
      "title\tplural\npresident\tpresidents\nprime minister\tprime ministers\n";

  WordTable words;
  Lexicon lexicon;
  std::vector<Diagnostic> diagnostics;
  RuleFamily family;
};

}  // namespace entente

#endif
