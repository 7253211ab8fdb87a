// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXTRACT_LEXICON_LEXICON_HPP
#define ENTENTE_EXTRACT_LEXICON_LEXICON_HPP

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "entente/core/diagnostic.hpp"
#include "extract/text/token.hpp"

namespace entente {

/// A class of gazetteer entries that phrase rules can name: "country", "demonym", "office" …
enum class LexicalClass : std::uint16_t { None = 0xFFFF };

/// One row of a gazetteer file: its class and its cells by column name.
struct LexicalRecord {
  LexicalClass lexical_class = LexicalClass::None;  ///< the file's own class
  std::vector<std::pair<std::string_view, std::string_view>>
      cells;  ///< column name, text; empty cells left out
  [[nodiscard]] std::string_view operator[](std::string_view column) const;  ///< "" where empty
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
  /// Adds the rows of one TSV file (format: docs/rules.md). The columns `name`, `aliases`, `acronyms` (and
  /// `title`, `word`, `noun`, `plural` …) give forms of class `lexical_class`; `demonyms`, `capitals`,
  /// `metonyms` forms of the classes demonym, capital, metonym.
  void add_file(std::string_view lexical_class, std::string_view path, std::string_view text,
                WordTable& words, std::vector<Diagnostic>& diagnostics);

  /// Appends every form that begins at tokens[first] and ends at or before tokens[last), longest first.
  /// A form written with a capital needs one in the text; an acronym needs exact case.
  void matches_at(std::span<const Token> tokens, std::uint32_t first, std::uint32_t last,
                  const WordTable& words, std::vector<LexicalMatch>& out) const;

  [[nodiscard]] LexicalClass find_class(std::string_view name) const;  ///< None where unknown
  [[nodiscard]] std::string_view class_name(LexicalClass value) const;
  [[nodiscard]] const LexicalRecord& record(std::uint32_t index) const { return records_[index]; }
  [[nodiscard]] std::size_t record_count() const { return records_.size(); }

 private:
  struct Node {
    std::uint32_t first_form = 0;
    std::uint32_t form_count = 0;
  };
  std::vector<LexicalRecord> records_;
  // The author of lexicon.cpp completes this.
};

}  // namespace entente

#endif
