// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXTRACT_RULE_COVERAGE_HPP
#define ENTENTE_EXTRACT_RULE_COVERAGE_HPP

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "entente/extract/document.hpp"
#include "entente/extract/rule_set.hpp"

namespace entente {

/// What rules did on a corpus: what a rule author looks at to find dead rules and missing ones.
struct RuleCoverage {
  struct Rule {
    std::string file;  ///< below rules/
    std::uint32_t line = 0;
    std::string name;
    std::uint64_t fired = 0;
  };
  /// A word and how often it stood where a rule could have fired.
  struct Word {
    std::string lemma;
    std::string kind;  ///< "verb", "noun"
    std::uint64_t seen = 0;
    std::uint64_t fired = 0;  ///< of these, how often a rule did
    std::string example;      ///< the first sentence in which none did
  };
  std::uint64_t documents = 0;
  std::uint64_t sentences = 0;
  std::vector<Rule> rules;     ///< every rule, in the order of files and lines
  std::vector<Word> triggers;  ///< words that rules name, most often left without a rule first
  std::vector<Word> unknown;   ///< verbs between two parties that no rule names, the most frequent first
};

/// Counts over documents. Not thread-safe; as fast as `explain`, not as `extract`.
class RuleCoverageCounter {
 public:
  explicit RuleCoverageCounter(std::shared_ptr<const RuleSet> rules);
  ~RuleCoverageCounter();
  RuleCoverageCounter(RuleCoverageCounter&&) noexcept;
  RuleCoverageCounter& operator=(RuleCoverageCounter&&) noexcept;

  void read(const Document& document);
  [[nodiscard]] RuleCoverage coverage() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace entente

#endif
