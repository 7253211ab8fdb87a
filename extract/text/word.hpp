// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXTRACT_TEXT_WORD_HPP
#define ENTENTE_EXTRACT_TEXT_WORD_HPP

#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// A word type: an index into a `WordTable`. Ids below `WordTable::base_size()` are the same in every
/// table made from one rule set.
enum class WordId : std::uint32_t { None = 0xFFFFFFFF };

/// What a word can be. A word has several classes ("visit" is Noun and VerbBase); context decides.
enum class WordClass : std::uint8_t {
  // shape
  Capitalised,  ///< first letter upper case
  Upper,        ///< two letters or more, all upper case, periods allowed ("UN", "U.S.")
  Lower,        ///< first letter lower case
  Initial,      ///< one capital letter, with or without a period ("J.")
  Digits,       ///< digits with separators ("2,000", "1.5")
  Year,         ///< four digits, 1000 to 2199
  Punctuation,
  // open classes
  Noun,
  PluralNoun,
  VerbBase,
  VerbThird,
  VerbPast,
  VerbParticiple,
  VerbIng,
  Adjective,
  Adverb,
  // closed classes
  Determiner,
  PossessivePronoun,
  PersonalPronoun,
  ObjectPronoun,
  Reflexive,
  Demonstrative,
  Quantifier,
  NumberWord,
  Ordinal,
  Preposition,
  Subordinator,
  Coordinator,
  Relative,
  Interrogative,
  AuxiliaryBe,
  AuxiliaryHave,
  AuxiliaryDo,
  Modal,
  InfinitiveTo,
  Negation,
  Existential,
  Particle,
  // semantic classes
  PersonNoun,
  GroupNoun,
  ReportingVerb,
  ControlVerb,
  SupportVerb,
  NotName,       ///< capitalised at the head of a sentence or heading, but no part of a name
  Abbreviation,  ///< ends with a period that ends no sentence ("Mr.", "Gen.")
  StartsEntry,   ///< some gazetteer entry begins with this word (set on the folded word)
  Unknown,       ///< in no word list
  Count_,
};

/// A set of word classes.
class WordClasses {
 public:
  constexpr WordClasses() = default;
  constexpr WordClasses(WordClass value) : bits_(std::uint64_t{1} << static_cast<unsigned>(value)) {}
  [[nodiscard]] constexpr bool has(WordClass value) const { return any(WordClasses(value)); }
  [[nodiscard]] constexpr bool any(WordClasses other) const { return (bits_ & other.bits_) != 0; }
  [[nodiscard]] constexpr std::uint64_t bits() const { return bits_; }
  constexpr WordClasses& operator|=(WordClasses other) {
    bits_ |= other.bits_;
    return *this;
  }
  constexpr void remove(WordClasses other) { bits_ &= ~other.bits_; }
  friend constexpr WordClasses operator|(WordClasses a, WordClasses b) { return a |= b; }
  friend constexpr bool operator==(WordClasses, WordClasses) = default;

 private:
  std::uint64_t bits_ = 0;
};
constexpr WordClasses operator|(WordClass a, WordClass b) {
  return WordClasses(a) | WordClasses(b);
}

/// All that is known of a word without its context, computed once a word type.
struct Word {
  std::string_view text;             ///< NFC, as written
  WordId lower = WordId::None;       ///< lower case, diacritics kept, straight quotes
  WordId folded = WordId::None;      ///< lower case without diacritics: the key of gazetteer look-ups
  WordId noun_lemma = WordId::None;  ///< singular, lower case, where the word can be a noun
  WordId verb_lemma = WordId::None;  ///< base form, lower case, where the word can be a verb
  WordClasses classes;
};

/// Interned words. A table that is made from another shares its words (which must outlive it) and adds its
/// own, so that all threads share what the rule set holds. Not thread-safe; `Word` references stay valid.
class WordTable {
 public:
  WordTable();
  explicit WordTable(const WordTable& base, int);  ///< an overlay; `base` must not change any more
  WordTable(const WordTable&) = delete;
  WordTable& operator=(const WordTable&) = delete;
  WordTable(WordTable&&) noexcept = default;
  WordTable& operator=(WordTable&&) noexcept = default;

  /// The id of `text` (well-formed UTF-8, any normal form). Amortised constant; allocates for new words only.
  WordId intern(std::string_view text);
  /// The id, or None where the word was never interned.
  [[nodiscard]] WordId find(std::string_view text) const;

  [[nodiscard]] const Word& operator[](WordId id) const {
    const auto index = static_cast<std::size_t>(id);
    return index < base_size_ ? base_->own(index) : own(index - base_size_);
  }
  [[nodiscard]] std::size_t size() const { return base_size_ + count_; }
  [[nodiscard]] std::size_t base_size() const { return base_size_; }

  // What follows is for whoever loads word lists into the base table.

  /// Gives the lower-case word `text` classes (and lemmas); words interned before it that are capitalised
  /// forms of it do not see them, so word lists are loaded first.
  void add_classes(std::string_view text, WordClasses classes);
  void add_noun(std::string_view form, std::string_view lemma, WordClasses classes);
  void add_verb(std::string_view form, std::string_view lemma, WordClasses classes);
  /// Sets a class on the word itself only (not on its capitalised forms).
  void mark(WordId id, WordClass value);

  /// Forgets all words that an overlay added.
  void reset();
  /// No two tables have the same, nor one table before and after `reset`: while it stays, ids keep their
  /// meaning.
  [[nodiscard]] std::uint64_t generation() const { return generation_; }

 private:
  /// What is compared of a word: all of it where it has eight bytes or fewer.
  struct Key {
    std::uint64_t head = 0;  ///< its first eight bytes
    std::uint32_t hash = 0;
    std::uint32_t size = 0;
    explicit Key(std::string_view text);
    friend bool operator==(const Key&, const Key&) = default;
  };
  struct Slot {
    Key key{{}};
    const char* text = nullptr;  // as interned: a look-up need not touch the word
    WordId id = WordId::None;
  };
  WordId insert(std::string_view text, const Key& key);
  void grow();
  void describe(WordId id);
  Word& listed(std::string_view text);  ///< the word, without the classes that were only guessed
  Word& at(WordId id) { return const_cast<Word&>(own(static_cast<std::size_t>(id) - base_size_)); }
  [[nodiscard]] const Word& own(std::size_t index) const { return words_[index / kChunk][index % kChunk]; }
  [[nodiscard]] WordId find_own(std::string_view text, const Key& key) const;

  static constexpr std::size_t kChunk = 4096;

  const WordTable* base_ = nullptr;
  std::size_t base_size_ = 0;
  std::size_t count_ = 0;
  std::uint64_t generation_;
  std::vector<std::unique_ptr<Word[]>> words_;  // chunks: words never move, and a look-up is two loads
  std::deque<std::string> texts_;               // as interned, parallel to words_
  std::deque<std::string> canonical_;           // NFC forms that differ from it
  std::vector<Slot> slots_;
};

}  // namespace entente

#endif
