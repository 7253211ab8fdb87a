// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXTRACT_MATCH_GROUP_HPP
#define ENTENTE_EXTRACT_MATCH_GROUP_HPP

#include <cstdint>
#include <span>
#include <vector>

#include "extract/match/phrase.hpp"
#include "extract/text/token.hpp"
#include "extract/text/word_lists.hpp"

// Noun groups, verb groups and the grammatical relations between them: what a finite-state reader sees of
// a sentence. Never a full parse: each step is one pass over the sentence and always ends.

namespace entente {

inline constexpr std::int32_t kNoGroup = -1;

enum class GroupKind : std::uint8_t {
  Noun,       ///< determiner, modifiers, head; a pronoun; a name
  Verb,       ///< auxiliaries, adverbs, one lexical verb, its particle
  Adjective,  ///< a predicate adjective
  Preposition,
  Coordinator,   ///< "and", "or", "but", "as well as"
  Subordinator,  ///< "that", "if", "while"
  Relative,      ///< "who", "which"
  Date,
  Adverb,
  Comma,
  Colon,
  Dash,
  Quote,
  Open,  ///< an opening bracket
  Close,
  Break,  ///< any other mark
};

enum class VerbForm : std::uint8_t { Finite, Infinitive, Ing, Participle };
enum class Tense : std::uint8_t { Past, Present, Future };
enum class ModalKind : std::uint8_t { None, Will, Would, May, Can, Should, Must };

/// A group of tokens and what the clause stage found about it. Indexes are into the sentence's groups.
struct Group {
  GroupKind kind = GroupKind::Break;
  std::uint32_t first = 0;  ///< tokens [first, last)
  std::uint32_t last = 0;
  WordId lemma = WordId::None;  ///< of the head noun or lexical verb; the word of anything else, lower case

  // Noun groups.
  std::uint32_t head = 0;            ///< token of the head (the last one of a name)
  std::int32_t phrase = -1;          ///< index into PhraseSet::phrases where the head is a name
  WordId determiner = WordId::None;  ///< "the", "a", "both", "his" …, lower case
  bool pronoun = false;
  bool plural = false;
  bool possessive = false;  ///< "'s" follows: it possesses the next noun group
  std::int32_t possessor = kNoGroup;
  std::int32_t preposition = kNoGroup;     ///< the preposition that governs it directly
  std::int32_t conjunct = kNoGroup;        ///< next member of its coordination
  std::int32_t first_conjunct = kNoGroup;  ///< first member where it is a later one

  // Verb groups.
  VerbForm form = VerbForm::Finite;
  Tense tense = Tense::Present;
  ModalKind modal = ModalKind::None;
  bool passive = false;
  bool negated = false;
  bool perfect = false;
  WordId particle = WordId::None;
  std::int32_t subject = kNoGroup;        ///< surface subject, first conjunct
  std::int32_t object = kNoGroup;         ///< surface object; of two, the second
  std::int32_t second_object = kNoGroup;  ///< of two, the first: "gave *Kenya* aid"
  std::int32_t governor =
      kNoGroup;                ///< the verb or noun group that this infinitive, gerund or clause depends on
  bool reported = false;       ///< stands in a clause that a reporting verb (the governor) governs
  bool conditional = false;    ///< stands in an "if" clause
  bool relative = false;       ///< its subject is the antecedent of "who", "which"
  std::int32_t scope_end = 0;  ///< its complements end before this group
};

/// The analysis of one sentence; its buffers are reused.
struct SentenceGroups {
  std::uint32_t begin = 0;  ///< tokens of the sentence
  std::uint32_t end = 0;
  std::vector<Group> groups;
  std::vector<std::int32_t> group_of;  ///< token - begin → group, or kNoGroup
};

/// What the stages of this folder read from.
struct MatchContext {
  std::span<const Token> tokens;
  const WordTable& words;
  const WordLists& lists;
  const PhraseSet& phrases;

  [[nodiscard]] const Word& word(std::uint32_t token) const { return words[tokens[token].word]; }
};

/// Splits the sentence into groups. `top` are the sentence's phrases that no other contains, in order.
class Chunker {
 public:
  void run(const MatchContext& context, const Sentence& sentence, std::span<const std::int32_t> top,
           SentenceGroups& out);

 private:
  enum class Tag : std::uint8_t {
    Determiner,
    Possessive,
    Number,
    Adjective,
    Adverb,
    Singular,
    Plural,
    Name,
    Pronoun,
    Preposition,
    Coordinator,
    Subordinator,
    Relative,
    To,
    Modal,
    Be,
    Have,
    Do,
    Negation,
    Base,
    Third,
    Past,
    Participle,
    Ing,
    Genitive,
    Hyphen,
    Comma,
    Colon,
    Dash,
    Quote,
    Open,
    Close,
    Date,
    Other,
    None,
  };
  /// A top phrase, a fixed expression or a token.
  struct Unit {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::int32_t phrase = -1;
    Tag tag = Tag::None;
    WordClasses classes;
    bool comma = false;
    bool person = false;        ///< a person's name
    bool ends_in_s = false;     ///< a state's name or demonym that is a plural
    bool officials = false;     ///< an office in the plural: "leaders", "foreign ministers"
    bool reports = false;       ///< a form of a verb that reports: "claims", "warns"
    bool helps = false;         ///< a form of "help", which governs a bare infinitive
    bool finite_after = false;  ///< an unmistakable finite verb follows in the sentence
  };

  void collect_units(const MatchContext& context, const Sentence& sentence,
                     std::span<const std::int32_t> top);
  void tag_units(const MatchContext& context);
  [[nodiscard]] bool is_quote(const MatchContext& context, std::size_t i) const;
  [[nodiscard]] Tag tag_closed(const MatchContext& context, std::size_t i) const;
  [[nodiscard]] Tag tag_open(std::size_t i) const;
  [[nodiscard]] Tag tag_after_noun(std::size_t i, Tag before) const;
  [[nodiscard]] Tag tag_after_break(std::size_t i, Tag before) const;
  [[nodiscard]] Tag nominal(std::size_t i) const;
  [[nodiscard]] Tag tag_before(std::size_t i) const;  ///< of the unit before, adverbs skipped
  [[nodiscard]] bool starts_noun_group(std::size_t i) const;
  [[nodiscard]] bool noun_follows(std::size_t i) const;
  [[nodiscard]] bool infinitive_open(std::size_t i) const;
  [[nodiscard]] bool comma_follows(std::size_t i) const;
  [[nodiscard]] bool verb_behind_comma(std::size_t i) const;
  [[nodiscard]] bool quote_open(std::size_t i) const;
  [[nodiscard]] bool ends_parenthesis(std::size_t i) const;
  [[nodiscard]] bool finite_before(std::size_t i) const;
  [[nodiscard]] bool finite_earlier(std::size_t i) const;
  [[nodiscard]] bool finite_in_clause(std::size_t i) const;
  [[nodiscard]] bool only_verb_of_clause(std::size_t i) const;
  void build_groups(const MatchContext& context, SentenceGroups& out);
  std::size_t noun_group(const MatchContext& context, std::size_t i, SentenceGroups& out);
  std::size_t verb_group(const MatchContext& context, std::size_t i, SentenceGroups& out);
  void single(const MatchContext& context, std::size_t i, GroupKind kind, SentenceGroups& out);

  std::vector<Unit> units_;
  bool title_case_ = false;  ///< every longer word of the sentence begins with a capital
};

/// Finds coordination, subjects, objects, governors and scopes, in place. `reads` the groups of one sentence.
void find_relations(const MatchContext& context, SentenceGroups& sentence);

}  // namespace entente

#endif
