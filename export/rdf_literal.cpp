// SPDX-License-Identifier: MIT
// Literals of RDF: quoted text, numbers, JSON.
// Tested by tests/export/rdf_literal_test.cpp.
#include "export/rdf_literal.hpp"

#include <array>
#include <charconv>
#include <cmath>

#include "entente/core/utf8.hpp"

namespace entente::detail {
namespace {

constexpr std::string_view kHex = "0123456789abcdef";

/// Bytes that do not stand for themselves between quotes.
constexpr std::array<bool, 256> kEscaped = [] {
  std::array<bool, 256> escaped{};
  for (std::size_t byte = 0; byte < 0x20; ++byte) escaped[byte] = true;
  for (const char c : {'"', '\\', '\x7F'}) escaped[static_cast<unsigned char>(c)] = true;
  return escaped;
}();

/// The letter behind the backslash that both JSON and RDF have for this character, or 0.
char letter_of(char c) {
  switch (c) {
    case '\b':
      return 'b';
    case '\t':
      return 't';
    case '\n':
      return 'n';
    case '\f':
      return 'f';
    case '\r':
      return 'r';
    case '"':
    case '\\':
      return c;
    default:
      return 0;
  }
}

void append_escaped(std::string& out, char c) {
  out += '\\';
  if (const char letter = letter_of(c)) {
    out += letter;
    return;
  }
  const auto byte = static_cast<unsigned char>(c);
  out += "u00";
  out += kHex[byte >> 4U];
  out += kHex[byte & 0xFU];
}

char32_t hex_digits(std::string_view text, std::size_t at) {
  std::uint32_t value = 0;
  if (at + 4 <= text.size()) std::from_chars(text.data() + at, text.data() + at + 4, value, 16);
  return value;
}

/// Moves `i` from a backslash behind what it begins, and appends that in its canonical form.
void append_canonical_escape(std::string& out, std::string_view json, std::size_t& i) {
  const char kind = i + 1 < json.size() ? json[i + 1] : '\\';
  i += 2;
  if (kind == 'u') {
    char32_t code_point = hex_digits(json, i);
    i += 4;
    if (code_point >= 0xD800 && code_point < 0xDC00 && json.substr(i, 2) == "\\u") {
      code_point = 0x10000 + ((code_point - 0xD800) << 10U) + (hex_digits(json, i + 2) - 0xDC00);
      i += 6;
    }
    if (code_point >= 0x20 && code_point != '"' && code_point != '\\') {
      append_utf8(out, code_point);
    } else {
      append_escaped(out, static_cast<char>(code_point));
    }
    return;
  }
  constexpr std::string_view kLetters = "btnfr";
  constexpr std::string_view kMeanings = "\b\t\n\f\r";
  const std::size_t which = kLetters.find(kind);
  const char c = which != std::string_view::npos ? kMeanings[which] : kind;
  if (c == '/') {
    out += c;
  } else {
    append_escaped(out, c);
  }
}

/// As JavaScript writes a number; exact for those that claims hold.
void append_canonical_number(std::string& out, std::string_view digits) {
  double value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  char buffer[64];
  const double size = std::fabs(value);
  const auto format =
      size == 0 || (size >= 1e-6 && size < 1e21) ? std::chars_format::fixed : std::chars_format::scientific;
  out.append(buffer, std::to_chars(buffer, buffer + sizeof buffer, value == 0 ? 0.0 : value, format).ptr);
}

}  // namespace

void append_quoted(std::string& out, std::string_view text) {
  std::string repaired;
  if (!is_utf8(text)) text = repaired = repair_utf8(text);
  out += '"';
  std::size_t plain = 0;  // where the run of characters that stand for themselves begins
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!kEscaped[static_cast<unsigned char>(text[i])]) continue;
    out.append(text, plain, i - plain);
    append_escaped(out, text[i]);
    plain = i + 1;
  }
  out.append(text, plain);
  out += '"';
}

void append_number(std::string& out, std::uint64_t value) {
  char digits[24];
  out.append(digits, std::to_chars(digits, digits + sizeof digits, value).ptr);
}

JsonNumber json_number(double value) {
  JsonNumber number;
  char digits[64];
  if (std::trunc(value) == value && std::fabs(value) < 1e15) {
    number.whole = true;
    number.digits.assign(digits,
                         std::to_chars(digits, digits + sizeof digits, static_cast<std::int64_t>(value)).ptr);
    return number;
  }
  const char* end =
      std::to_chars(digits, digits + sizeof digits, value, std::chars_format::scientific, 15).ptr;
  const std::string_view text(digits, static_cast<std::size_t>(end - digits));
  const std::size_t e = text.find('e');
  if (e == std::string_view::npos) return {std::string(text), false};  // no number at all
  // Of the zeros at its end, only one straight behind the point stays.
  const std::size_t last = text.find_last_not_of('0', e - 1);
  const std::string_view mantissa = text.substr(0, last + (text[last] == '.' ? 2 : 1));
  int exponent = 0;
  std::from_chars(digits + e + (text[e + 1] == '+' ? 2 : 1), end, exponent);
  number.digits.append(mantissa).append("E").append(std::to_string(exponent));
  return number;
}

std::string canonical_json(std::string_view json) {
  std::string out;
  out.reserve(json.size());
  for (std::size_t i = 0; i < json.size();) {
    const char c = json[i];
    if (c == '"') {
      out += c;
      for (++i; i < json.size() && json[i] != '"';) {
        if (json[i] == '\\') {
          append_canonical_escape(out, json, i);
        } else {
          out += json[i++];
        }
      }
      out += '"';
      ++i;
    } else if (c == '-' || (c >= '0' && c <= '9')) {
      const std::size_t end = std::min(json.find_first_not_of("+-.0123456789eE", i), json.size());
      const std::string_view digits = json.substr(i, end - i);
      if (digits.size() < 16 && digits.find_first_not_of("0123456789") == std::string_view::npos) {
        out += digits;
      } else {
        append_canonical_number(out, digits);
      }
      i = end;
    } else {
      if (c != ' ' && c != '\n' && c != '\t' && c != '\r') out += c;
      ++i;
    }
  }
  return out;
}

}  // namespace entente::detail
