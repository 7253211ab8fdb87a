// SPDX-License-Identifier: MIT
// Letters of other scripts that pass for Latin ones, by the confusables of Unicode (UTS 39).
// Tested by tests/core/look_alikes_test.cpp.
#include "entente/core/look_alikes.hpp"

#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/uspoof.h>

#include <array>
#include <cstdint>
#include <memory>

#include "entente/core/utf8.hpp"

namespace entente {
namespace {

constexpr char32_t kAscii = 128;

struct Close {
  void operator()(USpoofChecker* checker) const { uspoof_close(checker); }
};

/// Refuses words whose scripts are not written together; null where ICU has no data for it.
const USpoofChecker* checker() {
  static const std::unique_ptr<USpoofChecker, Close> instance = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<USpoofChecker, Close> made(uspoof_open(&status));
    if (U_FAILURE(status)) return std::unique_ptr<USpoofChecker, Close>();
    uspoof_setChecks(made.get(), USPOOF_RESTRICTION_LEVEL, &status);
    uspoof_setRestrictionLevel(made.get(), USPOOF_MODERATELY_RESTRICTIVE);
    if (U_FAILURE(status)) made.reset();
    return made;
  }();
  return instance.get();
}

bool is_letter(char32_t c) {
  if (c < kAscii) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  const auto point = static_cast<UChar32>(c);
  return u_isalpha(point) != 0 || u_charType(point) == U_NON_SPACING_MARK;
}

/// Latin, or a mark that goes with any script.
bool passes(char32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(static_cast<UChar32>(c), &status);
  return U_FAILURE(status) || script == USCRIPT_LATIN || script == USCRIPT_COMMON ||
         script == USCRIPT_INHERITED;
}

/// The ASCII letter that looks like `c`, or 0.
char latin_of(const USpoofChecker* spoof, char32_t c) {
  std::string letter;
  append_utf8(letter, c);
  std::array<char, 16> skeleton{};
  UErrorCode status = U_ZERO_ERROR;
  const std::int32_t length =
      uspoof_getSkeletonUTF8(spoof, 0, letter.data(), static_cast<std::int32_t>(letter.size()),
                             skeleton.data(), static_cast<std::int32_t>(skeleton.size()), &status);
  if (U_FAILURE(status) || length != 1 || !is_letter(static_cast<unsigned char>(skeleton[0]))) return 0;
  // The skeleton of a capital i is an l.
  if (skeleton[0] == 'l' && u_isupper(static_cast<UChar32>(c)) != 0) return 'I';
  return skeleton[0];
}

/// What the word at `span` looks like, "" where it is what it looks like.
std::string disguise(const USpoofChecker* spoof, std::string_view word, char32_t& first) {
  UErrorCode status = U_ZERO_ERROR;
  const std::int32_t failed =
      uspoof_checkUTF8(spoof, word.data(), static_cast<std::int32_t>(word.size()), nullptr, &status);
  if (U_FAILURE(status) || (failed & USPOOF_RESTRICTION_LEVEL) == 0) return "";
  std::string plain;
  first = 0;
  bool latin = false;
  for (std::size_t at = 0; at < word.size();) {
    const char32_t c = next_code_point(word, at);
    if (passes(c)) {
      latin = latin || is_letter(c);
      append_utf8(plain, c);
      continue;
    }
    const char other = latin_of(spoof, c);
    if (other == 0) return "";
    if (first == 0) first = c;
    plain += other;
  }
  return latin && first != 0 ? plain : "";
}

}  // namespace

std::vector<LookAlike> look_alikes(std::string_view text) {
  std::vector<LookAlike> found;
  const USpoofChecker* spoof = nullptr;  // once it is needed
  std::size_t begin = 0;
  bool other = false;  // the word at `begin` has letters beyond ASCII
  const auto close = [&](std::size_t end) {
    if (!other || end - begin < 2) return;
    if (spoof == nullptr) spoof = checker();
    if (spoof == nullptr) return;
    LookAlike one;
    one.plain = disguise(spoof, text.substr(begin, end - begin), one.letter);
    if (one.plain.empty()) return;
    one.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    found.push_back(std::move(one));
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t here = at;
    const auto byte = static_cast<unsigned char>(text[at]);
    const char32_t c = byte < kAscii ? static_cast<char32_t>(text[at++]) : next_code_point(text, at);
    if (is_letter(c)) {
      other = other || c >= kAscii;
      continue;
    }
    close(here);
    begin = at;
    other = false;
  }
  close(text.size());
  return found;
}

}  // namespace entente
