// SPDX-License-Identifier: MIT
#ifndef ENTENTE_GRAPH_PERSON_NAMES_HPP
#define ENTENTE_GRAPH_PERSON_NAMES_HPP

#include <string>
#include <string_view>
#include <vector>

// Spellings of persons' names: what one name may look like in two texts.

namespace entente::detail {

/// `name_key` of a name with its initials apart and one transcription: "G.H. Bush" and "G. H. Bush", "Moqtada"
/// and "Muqtada" meet.
std::string person_key(std::string_view name);

/// A name's words in their order: without "Jr." and the like, short forms of given names written out.
std::vector<std::string> person_words(std::string_view key);

/// The word as any transcription might have it: "zelenskyy", "zelenskiy" and "zelensky" meet. Words of less
/// than five letters stay: in short syllables every letter tells.
std::string skeleton(std::string_view word);

/// A word without its vowels, which transcriptions vary most: "Gaddafi", "Gadhafi", "Qaddafi"; short words
/// whole.
std::string consonants(std::string_view word);

/// True where two names of as many words differ in at most one vowel a word.
bool vowel_apart(const std::vector<std::string>& a, const std::vector<std::string>& b);

/// True where two names that fold alike are written with different marks: "Hưng" and "Hùng". A word without
/// any mark agrees with all, and where in the syllable a mark stands does not matter.
bool marks_differ(std::string_view a, std::string_view b);

/// True where every word of `shorter` is one of `longer`, or its initial, and `longer` says more. Each word
/// counts once.
bool contains_name(const std::vector<std::string>& longer, const std::vector<std::string>& shorter);

}  // namespace entente::detail

#endif
