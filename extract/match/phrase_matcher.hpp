// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXTRACT_MATCH_PHRASE_MATCHER_HPP
#define ENTENTE_EXTRACT_MATCH_PHRASE_MATCHER_HPP

#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

#include "extract/match/phrase.hpp"
#include "extract/match/phrase_program.hpp"
#include "extract/match/scratch_stack.hpp"
#include "extract/text/token.hpp"

namespace entente {

/// Runs phrase rules over documents. Holds scratch memory that is reused; one matcher serves one thread.
/// Linear in the text: a match spans at most 64 tokens, and no state of a rule is visited twice from one
/// start.
class PhraseMatcher {
 public:
  /// Both must outlive the matcher.
  PhraseMatcher(const PhraseProgram& program, const Lexicon& lexicon);

  /// Finds the phrases of all sentences. Stages run in order; within one the leftmost, then longest match
  /// wins, then the earlier rule, and matches do not overlap. A match never cuts through an earlier phrase.
  /// `out.phrases` are ordered by first token, longer ones first.
  void match(const TokenizedText& text, const WordTable& words, PhraseSet& out);

 private:
  struct Event {
    enum class Kind : std::uint8_t { Open, Close, Form, Phrase } kind = Kind::Open;
    Label label = Label::Name;
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    const LexicalForm* form = nullptr;
    std::int32_t phrase = -1;
  };
  struct Branch {
    std::uint32_t pc = 0;
    std::uint32_t at = 0;
    std::uint32_t events = 0;
    std::uint32_t from = 0;  ///< with `form` or `phrase`: the atom that it took
    const LexicalForm* form = nullptr;
    std::int32_t phrase = -1;
  };
  struct Found {
    std::uint32_t rule = 0;
    std::uint32_t end = 0;
  };
  struct LexicalRange {
    std::uint32_t begin = 0;
    std::uint32_t count = kUnread;
    std::uint64_t classes = 0;  ///< of the forms, one bit each
  };
  static constexpr std::uint32_t kUnread = 0xFFFFFFFF;
  static constexpr std::int32_t kNoPhrase = -1;
  static constexpr std::uint32_t kRow = PhraseProgram::kLongestMatch + 1;  ///< of `visited_`

  void prepare();
  void run_stage(std::uint32_t stage, const Sentence& sentence);
  /// Where the word's row begins in `rows_`.
  [[nodiscard]] std::uint32_t row_of(WordId word);
  [[nodiscard]] std::uint32_t make_row(const Word& word);
  [[nodiscard]] bool is_mentioned(WordId word) const;
  void fill(const PhraseFilter& filter, const Word& word, std::uint64_t* row) const;
  void refine(const Word& word, bool second, std::uint64_t* row) const;
  [[nodiscard]] bool may_begin(std::uint32_t pc, const Word& word, std::uint32_t& budget) const;
  [[nodiscard]] bool may_follow(std::uint32_t pc, const Word& word, std::uint32_t& budget) const;
  [[nodiscard]] std::uint32_t shared_row();
  [[nodiscard]] std::uint64_t candidates(std::uint32_t stage, std::uint32_t token) const;
  void run_rule(std::uint32_t rule, std::uint32_t start, Found& best);
  [[nodiscard]] bool step(const PhraseInstruction& instruction, std::uint32_t at) const;
  [[nodiscard]] bool fits(const PhraseInstruction& instruction, const Word& word) const;
  [[nodiscard]] bool fits_word(const PhraseInstruction& instruction, const Word& word) const;
  void accept(std::uint32_t rule, std::uint32_t start, std::uint32_t end, Found& best);
  [[nodiscard]] bool contexts_hold(const CompiledPhraseRule& rule, std::uint32_t start, std::uint32_t end);
  [[nodiscard]] bool look(std::uint32_t pc, std::uint32_t at, std::uint32_t required_end);
  [[nodiscard]] std::span<const LexicalMatch> lexical_at(std::uint32_t token);
  [[nodiscard]] bool fails(std::uint32_t pc, std::uint32_t at, std::uint32_t limit);
  [[nodiscard]] bool starts(const PhraseInstruction& instruction, std::uint32_t at);
  [[nodiscard]] bool can_match(const CompiledPhraseRule& rule, std::uint32_t start, std::uint32_t run) const;
  [[nodiscard]] std::uint64_t rules_allowed(const PhraseStage& stage) const;
  void mark(std::size_t row, std::uint32_t token);
  [[nodiscard]] std::uint64_t bits_from(std::size_t row, std::uint32_t token) const;
  [[nodiscard]] std::uint64_t needs_met(const Word& word) const;
  /// Calls `visit` with the phrases that begin at tokens [first, last).
  template <typename Visit>
  void visit_phrases(std::uint32_t first, std::uint32_t last, Visit visit) const;
  /// Whether a phrase of `type` over tokens [start, end) cuts through no earlier phrase, nor lies inside one
  /// of its own type.
  [[nodiscard]] bool fits_between(PhraseType type, std::uint32_t start, std::uint32_t end) const;
  void keep(const Found& found, std::uint32_t start);
  void build_captures();
  void push_ends(const PhraseInstruction& instruction, std::uint32_t next, std::uint32_t at,
                 std::uint32_t limit);
  void sort_phrases(PhraseSet& out);

  const PhraseProgram& program_;
  const Lexicon& lexicon_;

  // The document.
  const TokenizedText* text_ = nullptr;
  const WordTable* words_ = nullptr;
  PhraseSet* out_ = nullptr;
  std::uint32_t sentence_begin_ = 0;
  std::uint32_t sentence_end_ = 0;

  // By word: what it may serve in which rules, kept from document to document. A row holds by stage the rules
  // that may begin with the word, then by stage those of which it may be the second word, then the needs that
  // it meets. Most words share theirs with others.
  std::vector<std::uint64_t> rows_;
  std::vector<std::uint32_t> row_of_word_;  ///< offset in rows_ + 1, or 0
  std::vector<std::uint32_t> row_slots_;    ///< open addressing over rows_: offset + 1, or 0
  std::vector<std::uint64_t> row_;          ///< the row that is being made
  /// All that the row of a word depends on which no rule names.
  struct Traits {
    std::uint64_t classes = 0;
    std::uint64_t starting = 0;
    std::uint64_t continued = 0;
    std::uint64_t needs = 0;
    friend bool operator==(const Traits&, const Traits&) = default;
  };
  struct TraitsHash {
    std::size_t operator()(const Traits& traits) const;
  };
  std::unordered_map<Traits, std::uint32_t, TraitsHash> row_of_traits_;
  std::size_t columns_ = 0;  ///< of a row
  std::uint64_t generation_of_words_ = 0;

  // By token.
  std::vector<LexicalRange> lexical_;
  std::vector<const Word*> word_at_;
  std::vector<std::uint32_t> row_at_;    ///< where the word's row begins in `rows_`
  std::vector<std::uint64_t> begins_;    ///< rows of PhraseProgram::needs over tokens, one bit each
  std::size_t row_length_ = 0;           ///< of a row, in 64-bit words
  std::vector<std::uint16_t> types_at_;  ///< types of the phrases that begin here, one bit each
  std::vector<std::int32_t> phrase_at_;  ///< the latest phrase that begins here
  std::vector<std::uint16_t>
      inside_;  ///< bit n: the boundary before the token lies inside a phrase of type n
  std::vector<LexicalMatch> matches_;
  std::vector<std::int32_t> next_phrase_;  ///< by phrase: the one before it at the same token

  // By run.
  std::vector<std::uint32_t> visited_;  ///< (slot, token) → generation
  std::uint32_t generation_ = 0;
  ScratchStack<Branch> branches_;
  ScratchStack<Event> events_;
  ScratchStack<Event> best_events_;
  std::vector<std::uint32_t> open_;

  // Sorting.
  PhraseSet sorted_;
  std::vector<std::int32_t> new_index_;
};

}  // namespace entente

#endif
