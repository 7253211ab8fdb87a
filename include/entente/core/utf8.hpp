// SPDX-License-Identifier: MIT
#ifndef ENTENTE_CORE_UTF8_HPP
#define ENTENTE_CORE_UTF8_HPP

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace entente {

/// True where `text` is well-formed UTF-8 (RFC 3629: no surrogates, no overlong forms). Linear, fast on
/// ASCII.
bool is_utf8(std::string_view text);

/// True where every byte stands for itself between the quotes of JSON: printable ASCII but quotes and
/// backslashes, which nearly all text is. Eight bytes a step.
bool is_plain_json(std::string_view text);

/// A copy in which every ill-formed sequence is U+FFFD.
std::string repair_utf8(std::string_view text);

/// The number of code points of well-formed UTF-8.
std::size_t count_code_points(std::string_view text);

/// Decodes the code point at `offset` of well-formed UTF-8 and moves `offset` behind it.
char32_t next_code_point(std::string_view text, std::size_t& offset);

/// Appends the UTF-8 of `code_point`.
void append_utf8(std::string& out, char32_t code_point);

/// NFC of well-formed UTF-8; returns the text unchanged, without ICU, where it is ASCII.
std::string to_nfc(std::string_view text);

/// Case-folded, without diacritics, "đ" as "d", ligatures and letters like "ø", "ł", "ß" in ASCII:
/// the key under which spellings of one name meet ("Việt Nam" → "viet nam"). Letters of other
/// scripts stay as they are (folded), so that Cyrillic look-alikes never meet Latin names.
std::string fold(std::string_view text);

/// Lower case of the NFC form, diacritics kept; curly quotes become straight ones.
std::string to_lower(std::string_view text);

/// Lower and upper case, nothing else changed.
std::string lower_case(std::string_view text);
std::string upper_case(std::string_view text);

/// How many columns of a terminal well-formed UTF-8 takes: two for wide (East Asian) characters, none for
/// combining ones and control characters.
std::size_t column_width(std::string_view text);

/// ASCII transliteration for identifiers: lower case, words joined by hyphens ("Tô Lâm" → "to-lam").
/// Other scripts are transliterated (ICU Any-Latin; Latin-ASCII).
std::string slug(std::string_view text);

}  // namespace entente

#endif
