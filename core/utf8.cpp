// SPDX-License-Identifier: MIT
// UTF-8, normal forms, folding and slugs. ASCII never reaches ICU.
// Tested by tests/core/utf8_test.cpp.
#include "entente/core/utf8.hpp"

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cstring>
#include <memory>
#include <mutex>

namespace entente {
namespace {

bool is_ascii(std::string_view text) {
  std::size_t i = 0;
  for (; i + 8 <= text.size(); i += 8) {
    std::uint64_t chunk = 0;
    std::memcpy(&chunk, text.data() + i, 8);
    if ((chunk & 0x8080808080808080ULL) != 0) return false;
  }
  for (; i < text.size(); ++i) {
    if ((static_cast<unsigned char>(text[i]) & 0x80U) != 0) return false;
  }
  return true;
}

/// Length of the well-formed sequence at `offset`, 0 where it is ill-formed.
std::size_t sequence_length(std::string_view text, std::size_t offset) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[offset + i]); };
  const std::size_t left = text.size() - offset;
  const unsigned char lead = byte(0);
  const auto continues = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead <= 0xDF) return left >= 2 && continues(1) ? 2 : 0;
  if (lead >= 0xE0 && lead <= 0xEF) {
    if (left < 3 || !continues(1) || !continues(2)) return 0;
    if (lead == 0xE0 && byte(1) < 0xA0) return 0;
    if (lead == 0xED && byte(1) > 0x9F) return 0;
    return 3;
  }
  if (lead >= 0xF0 && lead <= 0xF4) {
    if (left < 4 || !continues(1) || !continues(2) || !continues(3)) return 0;
    if (lead == 0xF0 && byte(1) < 0x90) return 0;
    if (lead == 0xF4 && byte(1) > 0x8F) return 0;
    return 4;
  }
  return 0;
}

std::string ascii_lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  }
  return out;
}

icu::UnicodeString from_utf8(std::string_view text) {
  return icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
}

std::string to_utf8(const icu::UnicodeString& text) {
  std::string out;
  text.toUTF8String(out);
  return out;
}

const icu::Normalizer2& nfc() {
  UErrorCode status = U_ZERO_ERROR;
  return *icu::Normalizer2::getNFCInstance(status);
}

const icu::Normalizer2& nfkd() {
  UErrorCode status = U_ZERO_ERROR;
  return *icu::Normalizer2::getNFKDInstance(status);
}

/// Dashes join words and stand for no letter: what has no other character beyond ASCII needs no
/// transliteration.
bool is_ascii_but_dashes(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if ((static_cast<unsigned char>(text[i]) & 0x80U) == 0) continue;
    const std::string_view character = text.substr(i, 3);
    if (character != "\u2013" && character != "\u2014") return false;
    i += 2;
  }
  return true;
}

/// Latin letters that have no decomposition but an accepted ASCII spelling.
std::string_view ascii_of(UChar32 c) {
  switch (c) {
    case 0x0111:
      return "d";
    case 0x00F8:
      return "o";
    case 0x0142:
      return "l";
    case 0x0131:
      return "i";
    case 0x00DF:
      return "ss";
    case 0x00E6:
      return "ae";
    case 0x0153:
      return "oe";
    case 0x00F0:
      return "d";
    case 0x00FE:
      return "th";
    case 0x0127:
      return "h";
    case 0x2018:
    case 0x2019:
    case 0x02BC:
      return "'";
    case 0x201C:
    case 0x201D:
      return "\"";
    case 0x2010:
    case 0x2011:
      return "-";
    default:
      return {};
  }
}

}  // namespace

bool is_utf8(std::string_view text) {
  std::size_t i = 0;
  while (i < text.size()) {
    while (i + 8 <= text.size()) {
      std::uint64_t chunk = 0;
      std::memcpy(&chunk, text.data() + i, 8);
      if ((chunk & 0x8080808080808080ULL) != 0) break;
      i += 8;
    }
    if (i >= text.size()) break;
    const std::size_t length = sequence_length(text, i);
    if (length == 0) return false;
    i += length;
  }
  return true;
}

bool is_plain_json(std::string_view text) {
  constexpr std::uint64_t kOnes = 0x0101010101010101ULL;
  // The upper bit of some byte where a byte is beyond ASCII, below a space, a quote or a backslash.
  const auto special = [](std::uint64_t bytes) {
    const std::uint64_t quote = bytes ^ (kOnes * '"');
    const std::uint64_t backslash = bytes ^ (kOnes * '\\');
    return (bytes | (bytes - kOnes * 0x20) | ((quote - kOnes) & ~quote) |
            ((backslash - kOnes) & ~backslash)) &
           (kOnes * 0x80);
  };
  std::uint64_t found = 0;
  std::size_t i = 0;
  for (; i + 8 <= text.size(); i += 8) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, text.data() + i, 8);
    found |= special(bytes);
  }
  std::uint64_t rest = kOnes * ' ';
  if (i < text.size()) std::memcpy(&rest, text.data() + i, text.size() - i);
  return (found | special(rest)) == 0;
}

std::string repair_utf8(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t length = sequence_length(text, i);
    if (length == 0) {
      out += "\xEF\xBF\xBD";
      ++i;
    } else {
      out.append(text, i, length);
      i += length;
    }
  }
  return out;
}

std::size_t count_code_points(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

char32_t next_code_point(std::string_view text, std::size_t& offset) {
  const auto byte = [&](std::size_t i) {
    return static_cast<char32_t>(static_cast<unsigned char>(text[offset + i]));
  };
  const std::size_t length = std::max<std::size_t>(1, sequence_length(text, offset));
  char32_t c = byte(0);
  if (length == 2) {
    c = ((c & 0x1FU) << 6U) | (byte(1) & 0x3FU);
  } else if (length == 3) {
    c = ((c & 0x0FU) << 12U) | ((byte(1) & 0x3FU) << 6U) | (byte(2) & 0x3FU);
  } else if (length == 4) {
    c = ((c & 0x07U) << 18U) | ((byte(1) & 0x3FU) << 12U) | ((byte(2) & 0x3FU) << 6U) | (byte(3) & 0x3FU);
  }
  offset += length;
  return c;
}

void append_utf8(std::string& out, char32_t c) {
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += static_cast<char>(0xC0U | (c >> 6U));
    out += static_cast<char>(0x80U | (c & 0x3FU));
  } else if (c < 0x10000) {
    out += static_cast<char>(0xE0U | (c >> 12U));
    out += static_cast<char>(0x80U | ((c >> 6U) & 0x3FU));
    out += static_cast<char>(0x80U | (c & 0x3FU));
  } else {
    out += static_cast<char>(0xF0U | (c >> 18U));
    out += static_cast<char>(0x80U | ((c >> 12U) & 0x3FU));
    out += static_cast<char>(0x80U | ((c >> 6U) & 0x3FU));
    out += static_cast<char>(0x80U | (c & 0x3FU));
  }
}

std::string to_nfc(std::string_view text) {
  if (is_ascii(text)) return std::string(text);
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString composed = nfc().normalize(from_utf8(text), status);
  return U_SUCCESS(status) ? to_utf8(composed) : std::string(text);
}

std::string fold(std::string_view text) {
  if (is_ascii(text)) return ascii_lower(text);
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString folded = from_utf8(text);
  folded = nfkd().normalize(folded, status);
  folded.foldCase();
  std::string out;
  for (int32_t i = 0; i < folded.length();) {
    const UChar32 c = folded.char32At(i);
    i += U16_LENGTH(c);
    if (u_charType(c) == U_NON_SPACING_MARK) continue;
    const std::string_view ascii = ascii_of(c);
    if (ascii.empty()) {
      append_utf8(out, static_cast<char32_t>(c));
    } else {
      out += ascii;
    }
  }
  return out;
}

std::string to_lower(std::string_view text) {
  if (is_ascii(text)) return ascii_lower(text);
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString lower = nfc().normalize(from_utf8(text), status);
  lower.foldCase();
  lower.findAndReplace(icu::UnicodeString(static_cast<UChar32>(0x2019)), icu::UnicodeString("'"));
  lower.findAndReplace(icu::UnicodeString(static_cast<UChar32>(0x2018)), icu::UnicodeString("'"));
  lower.findAndReplace(icu::UnicodeString(static_cast<UChar32>(0x201C)), icu::UnicodeString("\""));
  lower.findAndReplace(icu::UnicodeString(static_cast<UChar32>(0x201D)), icu::UnicodeString("\""));
  return to_utf8(lower);
}

std::string lower_case(std::string_view text) {
  if (is_ascii(text)) return ascii_lower(text);
  return to_utf8(from_utf8(text).toLower(icu::Locale::getRoot()));
}

std::string upper_case(std::string_view text) {
  return to_utf8(from_utf8(text).toUpper(icu::Locale::getRoot()));
}

std::size_t column_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    const auto c = static_cast<UChar32>(next_code_point(text, offset));
    if (c >= 0x20 && c < 0x7F) {
      ++width;
      continue;
    }
    const int8_t kind = u_charType(c);
    if (kind == U_NON_SPACING_MARK || kind == U_ENCLOSING_MARK || kind == U_FORMAT_CHAR ||
        kind == U_CONTROL_CHAR) {
      continue;
    }
    const int32_t east_asian = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
    width += east_asian == U_EA_WIDE || east_asian == U_EA_FULLWIDTH ? 2 : 1;
  }
  return width;
}

std::string slug(std::string_view text) {
  std::string ascii = fold(text);
  if (!is_ascii_but_dashes(ascii)) {
    // A transliterator is costly to make and not safe to share without a lock; names in other scripts are
    // rare.
    static std::mutex mutex;
    static const std::unique_ptr<icu::Transliterator> to_ascii = [] {
      UErrorCode status = U_ZERO_ERROR;
      return std::unique_ptr<icu::Transliterator>(
          icu::Transliterator::createInstance("Any-Latin; Latin-ASCII; Lower", UTRANS_FORWARD, status));
    }();
    if (to_ascii) {
      const std::lock_guard lock(mutex);
      icu::UnicodeString value = from_utf8(ascii);
      to_ascii->transliterate(value);
      ascii = to_utf8(value);
    }
  }
  std::string out;
  bool gap = false;
  for (char c : ascii) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (letter) {
      if (gap && !out.empty()) out += '-';
      out += c;
      gap = false;
    } else if (c != '\'') {
      gap = true;
    }
  }
  return out;
}

}  // namespace entente
