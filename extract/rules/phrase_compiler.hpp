// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXTRACT_RULES_PHRASE_COMPILER_HPP
#define ENTENTE_EXTRACT_RULES_PHRASE_COMPILER_HPP

#include <array>
#include <string>
#include <vector>

#include "entente/core/diagnostic.hpp"
#include "extract/match/phrase_program.hpp"
#include "extract/rules/ast.hpp"
#include "extract/rules/phrase_needs.hpp"

namespace entente {

/// Compiles the phrase rules of one family after the other, each a stage, into one program.
class PhraseCompiler {
 public:
  PhraseCompiler(WordTable& words, const Lexicon& lexicon, std::vector<Diagnostic>& diagnostics)
      : words_(words), lexicon_(lexicon), diagnostics_(diagnostics), needs_(words, lexicon, program_) {}
  PhraseCompiler(const PhraseCompiler&) = delete;
  PhraseCompiler& operator=(const PhraseCompiler&) = delete;

  void add_stage(const RuleFamily& family);
  /// Computes what may begin which rule and hands the program over. Call once, when all words are interned.
  PhraseProgram finish();

 private:
  /// What the tokens at one place of a match can be.
  struct TokenSets {
    std::vector<WordId> words;
    std::vector<WordId> lemmas;
    std::uint64_t classes = 0;
    std::uint64_t lexical = 0;
    std::uint64_t continued = 0;
    std::uint64_t phrases = 0;
    bool any = false;
    bool lower = false;  ///< the word may be without a capital
  };
  void add_rule(const PhraseRule& rule, const RuleFamily& family);
  void add_match(const PhraseRule& rule, const Pattern& pattern, CompiledPhraseRule compiled);
  void add_contexts(const PhraseRule& rule);
  void emit_look(const Pattern& pattern);
  bool check(const Pattern& pattern, bool in_look);
  void emit(const Pattern& pattern);
  void emit_choice(const Pattern& pattern);
  void emit_alternatives(const std::vector<Pattern>& parts);
  void emit_repeat(const Pattern& pattern);
  void emit_class(const Pattern& pattern);
  bool emit_word_set(const std::vector<Pattern>& parts);
  bool emit_literals(const std::vector<Pattern>& parts);
  std::uint32_t add(PhraseInstruction instruction);
  [[nodiscard]] std::uint32_t here() const { return static_cast<std::uint32_t>(program_.code.size()); }
  void make_word_bits();
  void collect_first(std::uint32_t pc, bool capital, std::vector<char>& seen, TokenSets& sets) const;
  void collect_second(std::uint32_t pc, std::vector<char>& passed, std::vector<char>& seen,
                      TokenSets& sets) const;
  void prepare(PhraseFilter& filter) const;
  void add_to(PhraseFilter& filter, const TokenSets& sets, std::size_t stage, std::uint64_t bit) const;
  void error(std::string code, Position position, std::string message);

  WordTable& words_;
  const Lexicon& lexicon_;
  std::vector<Diagnostic>& diagnostics_;
  PhraseProgram program_;
  NeedFinder needs_;
  std::string path_;
  std::uint16_t slots_ = 0;
  std::size_t rule_begin_ = 0;
  std::uint32_t look_end_ = 0;  ///< code before this is a jump's target: looks must not be merged across it
  bool too_large_ = false;
  std::array<bool, static_cast<std::size_t>(PhraseType::Count_)> given_{};  ///< types of earlier stages
};

}  // namespace entente

#endif
