// SPDX-License-Identifier: MIT
// Regular English inflection; irregular forms stand in the word lists.
// Tested by tests/extract/text/inflection_test.cpp.
#include "extract/text/inflection.hpp"

namespace entente {
namespace {

bool is_vowel(char c) {
  return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
}

bool consonant_y(std::string_view word) {
  return word.size() >= 2 && word.back() == 'y' && !is_vowel(word[word.size() - 2]);
}

std::string stem(std::string_view word) {
  return std::string(word.substr(0, word.size() - 1));
}

}  // namespace

std::string plural_of(std::string_view noun) {
  if (noun.empty()) return "";
  if (consonant_y(noun)) return stem(noun) + "ies";
  const char last = noun.back();
  if (last == 's' || last == 'x' || last == 'z' || noun.ends_with("ch") || noun.ends_with("sh")) {
    return std::string(noun) + "es";
  }
  return std::string(noun) + "s";
}

std::string third_person_of(std::string_view verb) {
  if (!verb.empty() && verb.back() == 'o') return std::string(verb) + "es";
  return plural_of(verb);
}

std::string past_of(std::string_view verb) {
  if (verb.empty()) return "";
  if (verb.back() == 'e') return std::string(verb) + "d";
  if (consonant_y(verb)) return stem(verb) + "ied";
  return std::string(verb) + "ed";
}

std::string ing_form_of(std::string_view verb) {
  if (verb.ends_with("ie")) return std::string(verb.substr(0, verb.size() - 2)) + "ying";
  if (verb.size() > 2 && verb.back() == 'e' && !verb.ends_with("ee") && !verb.ends_with("ye") &&
      !verb.ends_with("oe")) {
    return stem(verb) + "ing";
  }
  return std::string(verb) + "ing";
}

}  // namespace entente
