// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXTRACT_LEXICON_LEXICON_HPP
#define ENTENTE_EXTRACT_LEXICON_LEXICON_HPP

#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "entente/core/diagnostic.hpp"
#include "extract/text/token.hpp"

namespace entente {

/// A class of gazetteer entries that phrase rules can name: "country", "demonym", "office" …
enum class LexicalClass : std::uint16_t { None = 0xFFFF };

/// The columns of one gazetteer file.
struct LexicalFile {
  std::string path;
  std::vector<std::string_view> columns;
};

/// One row of a gazetteer file: its class and its cells by column name. The cells are read from the line
/// when they are asked for, so that loading a file costs no allocation a row.
struct LexicalRecord {
  LexicalClass lexical_class = LexicalClass::None;  ///< the file's own class
  const LexicalFile* file = nullptr;
  std::string_view line;
  /// "" where the column is unknown or the cell empty. Linear in the length of the line.
  [[nodiscard]] std::string_view operator[](std::string_view column) const;
};

/// One form of a record: "Hanoi" is a form of class `capital` of Viet Nam's record.
struct LexicalForm {
  std::uint32_t record = 0;
  LexicalClass lexical_class = LexicalClass::None;
  std::uint8_t length = 0;  ///< tokens
};

/// A form that begins at a token of the text.
struct LexicalMatch {
  std::uint32_t first = 0;   ///< token
  std::uint32_t length = 0;  ///< tokens
  const LexicalForm* form = nullptr;
};

/// Gazetteers: many-word names found over tokens by one trie of interned, folded words.
/// Immutable once loaded, shared by threads.
class Lexicon {
 public:
  static constexpr std::size_t kMaxClasses = 64;
  static constexpr std::uint32_t kMaxLength = 32;  ///< tokens of a form

  /// Adds the rows of one TSV file (format: docs/rules.md). The columns `name`, `official`, `aliases`,
  /// `acronyms`, `title`, `word`, `noun`, `plural`, `feminine`, `forms` give forms of class `lexical_class`;
  /// `demonyms`, `capitals`, `metonyms` forms of the classes demonym, capital, metonym. `text` must outlive
  /// the lexicon.
  void add_file(std::string_view lexical_class, std::string_view path, std::string_view text,
                WordTable& words, std::vector<Diagnostic>& diagnostics);

  /// Appends every form that begins at tokens[first] and ends at or before tokens[last), longest first.
  /// A word written with a capital in the form needs one in the text; an acronym needs exact case.
  void matches_at(std::span<const Token> tokens, std::uint32_t first, std::uint32_t last,
                  const WordTable& words, std::vector<LexicalMatch>& out) const;

  /// The classes (bit n: LexicalClass n) of the forms whose first word folds to `folded`.
  [[nodiscard]] std::uint64_t classes_starting(WordId folded) const {
    const auto index = static_cast<std::size_t>(folded);
    return index < roots_.size() ? roots_[index].classes : 0;
  }

  /// The classes of the forms whose second word folds to `folded`.
  [[nodiscard]] std::uint64_t classes_continued(WordId folded) const {
    const auto index = static_cast<std::size_t>(folded);
    return index < roots_.size() ? roots_[index].continued : 0;
  }

  /// Tokens of the longest form of a class.
  [[nodiscard]] std::uint32_t longest_form(LexicalClass value) const {
    return class_facts_[static_cast<std::size_t>(value)].longest;
  }
  /// The lower-case words other than function words that forms of the class hold ("d" of "Côte d'Ivoire"),
  /// sorted; of a class of common nouns they are many.
  [[nodiscard]] const std::vector<WordId>& lower_words(LexicalClass value) const {
    return class_facts_[static_cast<std::size_t>(value)].lower_words;
  }

  [[nodiscard]] LexicalClass find_class(std::string_view name) const;  ///< None where unknown
  [[nodiscard]] std::string_view class_name(LexicalClass value) const;
  [[nodiscard]] std::size_t class_count() const { return class_names_.size(); }
  [[nodiscard]] const LexicalRecord& record(std::uint32_t index) const { return records_[index]; }
  [[nodiscard]] std::size_t record_count() const { return records_.size(); }
  [[nodiscard]] std::size_t form_count() const { return forms_.size(); }

 private:
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;

  struct Root {
    std::uint32_t node = kNone;
    std::uint64_t classes = 0;
    std::uint64_t continued = 0;  ///< of the forms whose second word this is
  };
  /// A form in its node's list, with what its case demands.
  struct FormEntry {
    LexicalForm form;
    std::uint32_t next = kNone;
    std::uint32_t capitals = 0;   ///< bit i: token i must begin with a capital
    std::uint32_t exact = kNone;  ///< acronyms: index into exact_words_ of its words as written
  };
  struct Edge {
    std::uint64_t key = ~std::uint64_t{0};  ///< node << 32 | folded word
    std::uint32_t node = kNone;
  };

  LexicalClass make_class(std::string_view name);
  void add_form(std::string_view text, std::uint32_t record, LexicalClass lexical_class, bool acronym,
                WordTable& words);
  [[nodiscard]] std::uint32_t next_node(std::uint32_t node, WordId folded) const;
  std::uint32_t make_node(std::uint32_t node, WordId folded);
  void grow_edges();
  [[nodiscard]] bool case_fits(const FormEntry& entry, std::span<const Token> tokens, std::uint32_t first,
                               const WordTable& words) const;

  struct ClassFacts {
    std::uint32_t longest = 0;
    std::vector<WordId> lower_words;
  };

  std::deque<LexicalFile> files_;
  std::vector<ClassFacts> class_facts_;
  std::vector<std::string> class_names_;
  std::vector<LexicalRecord> records_;
  std::vector<FormEntry> forms_;
  std::vector<WordId> exact_words_;
  std::vector<Root> roots_;                ///< by folded word
  std::vector<std::uint32_t> node_forms_;  ///< node → its first form
  std::vector<Edge> edges_;                ///< open addressing, a power of two
  std::size_t edge_count_ = 0;

  // Scratch of loading.
  struct Piece {
    WordId written = WordId::None;  ///< None where the case does not matter
    WordId folded = WordId::None;
    bool capital = false;
  };
  std::vector<Piece> pieces_;
  TokenizedText scratch_;
};

}  // namespace entente

#endif
