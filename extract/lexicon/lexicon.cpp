// SPDX-License-Identifier: MIT
// Gazetteer look-up: a trie over interned, folded words. The first word finds its node by index, every
// further one by a flat hash map of (node, word), so that a token that starts no name costs one load.
// Tested by tests/extract/lexicon/lexicon_test.cpp.
#include "extract/lexicon/lexicon.hpp"

#include <algorithm>

#include "extract/lexicon/content_word.hpp"

namespace entente {
namespace {

std::size_t hash_of(std::uint64_t key) {
  key ^= key >> 31U;
  key *= 0x9E3779B97F4A7C15ULL;
  return static_cast<std::size_t>(key ^ (key >> 29U));
}

bool is_plain_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_plain_upper(char c) {
  return c >= 'A' && c <= 'Z';
}

/// Only ASCII letters between single spaces: needs no tokenizer.
bool is_plain(std::string_view form) {
  if (form.empty() || !is_plain_letter(form.front()) || !is_plain_letter(form.back())) return false;
  for (std::size_t i = 0; i < form.size(); ++i) {
    if (form[i] == ' ' ? form[i + 1] == ' ' : !is_plain_letter(form[i])) return false;
  }
  return true;
}

/// Upper-case letters and no lower-case one: what acronyms look like, whatever column they stand in.
bool is_all_capitals(std::string_view form) {
  bool capital = false;
  for (char c : form) {
    if ((c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80) return false;
    capital = capital || is_plain_upper(c);
  }
  return capital;
}

}  // namespace

LexicalClass Lexicon::find_class(std::string_view name) const {
  for (std::size_t i = 0; i < class_names_.size(); ++i) {
    if (class_names_[i] == name) return static_cast<LexicalClass>(i);
  }
  return LexicalClass::None;
}

std::string_view Lexicon::class_name(LexicalClass value) const {
  const auto index = static_cast<std::size_t>(value);
  return index < class_names_.size() ? std::string_view(class_names_[index]) : std::string_view();
}

LexicalClass Lexicon::make_class(std::string_view name) {
  const LexicalClass known = find_class(name);
  if (known != LexicalClass::None || class_names_.size() == kMaxClasses) return known;
  class_names_.emplace_back(name);
  class_facts_.emplace_back();
  return static_cast<LexicalClass>(class_names_.size() - 1);
}

std::uint32_t Lexicon::next_node(std::uint32_t node, WordId folded) const {
  if (edges_.empty()) return kNone;
  const std::uint64_t key = (std::uint64_t{node} << 32U) | static_cast<std::uint32_t>(folded);
  const std::size_t mask = edges_.size() - 1;
  for (std::size_t i = hash_of(key) & mask; edges_[i].node != kNone; i = (i + 1) & mask) {
    if (edges_[i].key == key) return edges_[i].node;
  }
  return kNone;
}

void Lexicon::grow_edges() {
  std::vector<Edge> bigger(edges_.empty() ? std::size_t{1} << 15U : edges_.size() * 2);
  const std::size_t mask = bigger.size() - 1;
  for (const Edge& edge : edges_) {
    if (edge.node == kNone) continue;
    std::size_t i = hash_of(edge.key) & mask;
    while (bigger[i].node != kNone) i = (i + 1) & mask;
    bigger[i] = edge;
  }
  edges_ = std::move(bigger);
}

std::uint32_t Lexicon::make_node(std::uint32_t node, WordId folded) {
  const std::uint32_t known = next_node(node, folded);
  if (known != kNone) return known;
  if ((edge_count_ + 1) * 2 > edges_.size()) grow_edges();
  const auto made = static_cast<std::uint32_t>(node_forms_.size());
  node_forms_.push_back(kNone);
  const std::uint64_t key = (std::uint64_t{node} << 32U) | static_cast<std::uint32_t>(folded);
  const std::size_t mask = edges_.size() - 1;
  std::size_t i = hash_of(key) & mask;
  while (edges_[i].node != kNone) i = (i + 1) & mask;
  edges_[i] = Edge{key, made};
  ++edge_count_;
  return made;
}

void Lexicon::add_form(std::string_view text, std::uint32_t record, LexicalClass lexical_class, bool acronym,
                       WordTable& words) {
  pieces_.clear();
  acronym = acronym || is_all_capitals(text);
  if (!acronym && is_plain(text)) {
    std::string lower;
    for (std::size_t begin = 0; begin < text.size();) {
      const std::size_t end = std::min(text.find(' ', begin), text.size());
      lower.assign(text.substr(begin, end - begin));
      for (char& c : lower) c = is_plain_upper(c) ? static_cast<char>(c + ('a' - 'A')) : c;
      pieces_.push_back({WordId::None, words.intern(lower), is_plain_upper(text[begin])});
      begin = end + 1;
    }
  } else {
    // A word after the form keeps the period of a final abbreviation from being a sentence's.
    const std::string padded = std::string(text) + " x";
    scratch_.clear();
    tokenize(padded, Span{0, static_cast<std::uint32_t>(padded.size())}, 0, words, scratch_);
    for (const Token& token : scratch_.tokens) {
      if (token.begin >= text.size()) break;
      const Word& word = words[token.word];
      pieces_.push_back({token.word, word.folded, word.classes.has(WordClass::Capitalised)});
    }
  }
  if (pieces_.empty() || pieces_.size() > kMaxLength) return;

  ClassFacts& facts = class_facts_[static_cast<std::size_t>(lexical_class)];
  facts.longest = std::max(facts.longest, static_cast<std::uint32_t>(pieces_.size()));
  for (const Piece& piece : pieces_) {
    if (piece.capital || !is_content_word(words[piece.folded])) continue;
    const auto at = std::lower_bound(facts.lower_words.begin(), facts.lower_words.end(), piece.folded);
    if (at == facts.lower_words.end() || *at != piece.folded) facts.lower_words.insert(at, piece.folded);
  }

  FormEntry entry;
  entry.form = LexicalForm{record, lexical_class, static_cast<std::uint8_t>(pieces_.size())};
  const auto first = static_cast<std::size_t>(pieces_[0].folded);
  if (first >= roots_.size()) roots_.resize(std::max(first + 1, words.size()));
  if (roots_[first].node == kNone) {
    roots_[first].node = static_cast<std::uint32_t>(node_forms_.size());
    node_forms_.push_back(kNone);
    words.mark(pieces_[0].folded, WordClass::StartsEntry);
  }
  roots_[first].classes |= std::uint64_t{1} << static_cast<unsigned>(lexical_class);
  if (pieces_.size() > 1) {
    const auto second = static_cast<std::size_t>(pieces_[1].folded);
    if (second >= roots_.size()) roots_.resize(std::max(second + 1, words.size()));
    roots_[second].continued |= std::uint64_t{1} << static_cast<unsigned>(lexical_class);
  }
  std::uint32_t node = roots_[first].node;
  for (std::size_t i = 0; i < pieces_.size(); ++i) {
    if (i > 0) node = make_node(node, pieces_[i].folded);
    if (pieces_[i].capital) entry.capitals |= std::uint32_t{1} << i;
  }
  for (std::uint32_t i = node_forms_[node]; i != kNone; i = forms_[i].next) {
    FormEntry& known = forms_[i];
    if (known.form.record != record || known.form.lexical_class != lexical_class) continue;
    if (acronym && known.exact != kNone) continue;  // "UAE" and "uae" may both be written exactly
    known.capitals &= entry.capitals;
    if (!acronym) known.exact = kNone;
    return;
  }
  if (acronym) {
    entry.exact = static_cast<std::uint32_t>(exact_words_.size());
    for (const Piece& piece : pieces_) exact_words_.push_back(piece.written);
  }
  entry.next = node_forms_[node];
  node_forms_[node] = static_cast<std::uint32_t>(forms_.size());
  forms_.push_back(entry);
}

bool Lexicon::case_fits(const FormEntry& entry, std::span<const Token> tokens, std::uint32_t first,
                        const WordTable& words) const {
  if (entry.exact != kNone) {
    for (std::uint32_t i = 0; i < entry.form.length; ++i) {
      if (tokens[first + i].word != exact_words_[entry.exact + i]) return false;
    }
    return true;
  }
  for (std::uint32_t left = entry.capitals, i = 0; left != 0; left >>= 1U, ++i) {
    if ((left & 1U) != 0 && !words[tokens[first + i].word].classes.has(WordClass::Capitalised)) return false;
  }
  return true;
}

void Lexicon::matches_at(std::span<const Token> tokens, std::uint32_t first, std::uint32_t last,
                         const WordTable& words, std::vector<LexicalMatch>& out) const {
  const auto root = static_cast<std::size_t>(words[tokens[first].word].folded);
  if (root >= roots_.size() || roots_[root].node == kNone) return;
  const std::size_t start = out.size();
  std::uint32_t node = roots_[root].node;
  for (std::uint32_t length = 1;; ++length) {
    for (std::uint32_t i = node_forms_[node]; i != kNone; i = forms_[i].next) {
      if (case_fits(forms_[i], tokens, first, words)) {
        out.push_back(LexicalMatch{first, length, &forms_[i].form});
      }
    }
    if (first + length >= last) break;
    node = next_node(node, words[tokens[first + length].word].folded);
    if (node == kNone) break;
  }
  // Within one length the lists hold the latest form first: reversing gives files' order and longest last.
  std::reverse(out.begin() + static_cast<std::ptrdiff_t>(start), out.end());
  std::stable_sort(out.begin() + static_cast<std::ptrdiff_t>(start), out.end(),
                   [](const LexicalMatch& a, const LexicalMatch& b) { return a.length > b.length; });
}

}  // namespace entente
