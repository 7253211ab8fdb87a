// SPDX-License-Identifier: MIT
// Interned words: shape, classes and lemmas computed once a word type, never once a token.
// Tested by tests/extract/text/word_test.cpp.
#include "extract/text/word.hpp"

#include <atomic>
#include <cstring>

#include "entente/core/utf8.hpp"

namespace entente {
namespace {

constexpr std::uint64_t kMixer = 0x9E3779B97F4A7C15ULL;

/// The first eight bytes of `text`, or all of them and zeros.
std::uint64_t head_of(std::string_view text) {
  const char* data = text.data();
  const std::size_t size = text.size();
  std::uint64_t head = 0;
  if (size >= 8) {
    std::memcpy(&head, data, 8);
  } else if (size >= 4) {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::memcpy(&first, data, 4);
    std::memcpy(&last, data + size - 4, 4);
    head = first | std::uint64_t{last} << (8 * (size - 4));
  } else if (size > 0) {
    const auto byte = [&](std::size_t i) { return std::uint64_t{static_cast<unsigned char>(data[i])}; };
    head = byte(0) | byte(size / 2) << (8 * (size / 2)) | byte(size - 1) << (8 * (size - 1));
  }
  return head;
}

std::uint64_t next_generation() {
  static std::atomic<std::uint64_t> last{0};
  return ++last;
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_ascii_upper(char c) {
  return c >= 'A' && c <= 'Z';
}
bool is_ascii_lower(char c) {
  return c >= 'a' && c <= 'z';
}

bool ends_with(std::string_view text, std::string_view suffix) {
  return text.size() > suffix.size() + 1 && text.ends_with(suffix);
}

/// The word behind faults of encoding that news archives keep: HTML entities that lost their ampersand.
std::string repaired(std::string_view raw) {
  std::string text(raw);
  const auto replace = [&](std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
      text.replace(at, from.size(), to);
    }
  };
  if (text.find(';') == std::string::npos) return text;
  replace("&#39;", "'");
  replace("#39;", "'");
  replace("';", "'");
  replace("&quot;", "\"");
  replace("quot;", "\"");
  replace("&amp;", "&");
  replace("amp;", "&");
  return text;
}

struct Shape {
  WordClasses classes;
  bool word = false;  ///< holds a letter
};

/// `text` is the word, `lower` its lower-case form: a letter that differs between the two is a capital.
Shape shape_of(std::string_view text, std::string_view lower) {
  Shape shape;
  if (text.empty()) return shape;
  std::size_t digits = 0;
  std::size_t capitals = 0;
  std::size_t letters = 0;
  bool first_capital = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const auto byte = static_cast<unsigned char>(c);
    if (is_digit(c)) ++digits;
    if ((byte & 0xC0U) == 0x80U) continue;
    const bool non_ascii = byte >= 0x80;
    const bool changed =
        i < lower.size() && text.size() == lower.size() &&
        (text[i] != lower[i] || (non_ascii && i + 1 < text.size() && text[i + 1] != lower[i + 1]) ||
         (byte >= 0xE0U && i + 2 < text.size() && text[i + 2] != lower[i + 2]));
    const bool capital = is_ascii_upper(c) || (non_ascii && changed);
    if (is_ascii_upper(c) || is_ascii_lower(c) || non_ascii) {
      ++letters;
      if (letters == 1) first_capital = capital && digits == 0;
      if (capital) ++capitals;
    }
  }
  const unsigned char lead = static_cast<unsigned char>(text[0]);
  const bool symbol = lead == 0xE2 || (lead == 0xC2);  // general punctuation, dashes, quotes, signs
  if (letters == 0 || (symbol && capitals == 0 && letters <= 1)) {
    shape.classes |= digits > 0 ? WordClass::Digits : WordClass::Punctuation;
    if (digits == 4 && text.size() == 4 && (text[0] == '1' || (text[0] == '2' && text[1] <= '1'))) {
      shape.classes |= WordClass::Year;
    }
    return shape;
  }
  shape.word = true;
  shape.classes |= first_capital ? WordClass::Capitalised : WordClass::Lower;
  if (letters == 1 && capitals == 1 && digits == 0) shape.classes |= WordClass::Initial;
  if (letters >= 2 && capitals == letters) shape.classes |= WordClass::Upper;
  if (text.back() == '.') shape.classes |= WordClass::Abbreviation;
  return shape;
}

const WordClasses kShapes = WordClass::Capitalised | WordClass::Upper | WordClass::Lower |
                            WordClass::Initial | WordClass::Digits | WordClass::Year |
                            WordClass::Punctuation | WordClass::StartsEntry | WordClass::Abbreviation;

/// What an English word that stands in no list most likely is, by its ending.
WordClasses guess(std::string_view lower) {
  if (ends_with(lower, "ly")) return WordClass::Adverb;
  if (ends_with(lower, "ing")) return WordClass::VerbIng | WordClass::Noun | WordClass::Adjective;
  if (ends_with(lower, "ed")) return WordClass::VerbPast | WordClass::VerbParticiple | WordClass::Adjective;
  for (const std::string_view suffix : {"ous", "ful", "ive", "ical", "less", "able", "ible", "ary"}) {
    if (ends_with(lower, suffix)) return WordClass::Adjective;
  }
  if (lower.size() > 3 && lower.back() == 's' && lower[lower.size() - 2] != 's') {
    return WordClass::PluralNoun;
  }
  return WordClass::Noun | WordClass::Adjective;
}

std::string singular_of(std::string_view plural) {
  if (ends_with(plural, "ies")) return std::string(plural.substr(0, plural.size() - 3)) + "y";
  for (const std::string_view suffix : {"ches", "shes", "sses", "xes"}) {
    if (ends_with(plural, suffix)) return std::string(plural.substr(0, plural.size() - 2));
  }
  return std::string(plural.substr(0, plural.size() - 1));
}

}  // namespace

WordTable::Key::Key(std::string_view text)
    : head(head_of(text)), size(static_cast<std::uint32_t>(text.size())) {
  std::uint64_t mixed = (head ^ size) * kMixer;
  for (std::size_t i = 8; i < text.size(); i += 8) {
    mixed = (mixed ^ (mixed >> 32U) ^ head_of(text.substr(i))) * kMixer;
  }
  mixed = (mixed ^ (mixed >> 32U)) * kMixer;
  hash = static_cast<std::uint32_t>(mixed >> 32U);
}

WordTable::WordTable() : generation_(next_generation()), slots_(1U << 12U) {}

WordTable::WordTable(const WordTable& base, int)
    : base_(&base), base_size_(base.size()), generation_(next_generation()), slots_(1U << 12U) {}

WordId WordTable::find_own(std::string_view text, const Key& key) const {
  constexpr std::size_t kHead = sizeof(key.head);
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t i = key.hash & mask; slots_[i].id != WordId::None; i = (i + 1) & mask) {
    const Slot& slot = slots_[i];
    if (slot.key != key) continue;
    if (key.size <= kHead || std::memcmp(slot.text + kHead, text.data() + kHead, key.size - kHead) == 0) {
      return slot.id;
    }
  }
  return WordId::None;
}

WordId WordTable::find(std::string_view text) const {
  const Key key(text);
  if (base_ != nullptr) {
    if (const WordId id = base_->find_own(text, key); id != WordId::None) return id;
  }
  return find_own(text, key);
}

WordId WordTable::intern(std::string_view text) {
  const Key key(text);
  if (base_ != nullptr) {
    if (const WordId id = base_->find_own(text, key); id != WordId::None) return id;
  }
  const WordId id = find_own(text, key);
  return id != WordId::None ? id : insert(text, key);
}

WordId WordTable::insert(std::string_view text, const Key& key) {
  if ((count_ + 1) * 2 > slots_.size()) grow();
  const WordId id = static_cast<WordId>(size());
  texts_.emplace_back(text);
  if (count_ % kChunk == 0 && count_ / kChunk == words_.size()) {
    words_.push_back(std::make_unique<Word[]>(kChunk));
  }
  ++count_;
  const std::size_t mask = slots_.size() - 1;
  std::size_t i = key.hash & mask;
  while (slots_[i].id != WordId::None) i = (i + 1) & mask;
  slots_[i] = Slot{key, texts_.back().data(), id};
  describe(id);
  return id;
}

void WordTable::grow() {
  std::vector<Slot> bigger(slots_.size() * 2);
  const std::size_t mask = bigger.size() - 1;
  for (const Slot& slot : slots_) {
    if (slot.id == WordId::None) continue;
    std::size_t i = slot.key.hash & mask;
    while (bigger[i].id != WordId::None) i = (i + 1) & mask;
    bigger[i] = slot;
  }
  slots_ = std::move(bigger);
}

void WordTable::describe(WordId id) {
  const std::string& raw = texts_[static_cast<std::size_t>(id) - base_size()];
  std::string nfc = to_nfc(repaired(raw));
  Word& word = at(id);
  const std::string lower = to_lower(nfc);
  const std::string folded = fold(nfc);
  word.lower = lower == raw ? id : intern(lower);
  word.folded = folded == raw ? id : intern(folded);
  const Shape shape = shape_of(nfc, lower);
  word.classes |= shape.classes;
  if (nfc == raw) {
    word.text = raw;
  } else {
    word.text = canonical_.emplace_back(std::move(nfc));
  }
  if (!shape.word) return;
  if (word.lower != id) {
    const Word& base = (*this)[word.lower];
    WordClasses inherited = base.classes;
    inherited.remove(kShapes);
    word.classes |= inherited;
    word.noun_lemma = base.noun_lemma;
    word.verb_lemma = base.verb_lemma;
    return;
  }
  word.classes |= WordClass::Unknown;
  word.classes |= guess(lower);
  if (word.classes.has(WordClass::PluralNoun)) {
    word.noun_lemma = intern(singular_of(lower));
  } else if (word.classes.has(WordClass::Noun)) {
    word.noun_lemma = id;
  }
  if (word.classes.any(WordClass::VerbPast | WordClass::VerbIng)) word.verb_lemma = id;
}

Word& WordTable::listed(std::string_view text) {
  Word& word = at(intern(text));
  if (word.classes.has(WordClass::Unknown)) {
    WordClasses guessed = word.classes;
    guessed.remove(kShapes);
    word.classes.remove(guessed);
    word.noun_lemma = WordId::None;
    word.verb_lemma = WordId::None;
  }
  return word;
}

void WordTable::add_classes(std::string_view text, WordClasses classes) {
  listed(text).classes |= classes;
}

void WordTable::add_noun(std::string_view form, std::string_view lemma, WordClasses classes) {
  Word& word = listed(form);
  word.classes |= classes;
  const WordId lemma_id = intern(lemma);
  if (word.noun_lemma == WordId::None) word.noun_lemma = lemma_id;
}

void WordTable::add_verb(std::string_view form, std::string_view lemma, WordClasses classes) {
  Word& word = listed(form);
  word.classes |= classes;
  const WordId lemma_id = intern(lemma);
  if (word.verb_lemma == WordId::None) word.verb_lemma = lemma_id;
}

void WordTable::mark(WordId id, WordClass value) {
  at(id).classes |= value;
}

void WordTable::reset() {
  generation_ = next_generation();
  words_.clear();
  count_ = 0;
  texts_.clear();
  canonical_.clear();
  slots_.assign(1U << 12U, Slot{});
}

}  // namespace entente
