// SPDX-License-Identifier: MIT
// What a person sees: no value from a text or an argument can move the cursor or reorder a line.
#include "cli/terminal.hpp"

#include <unistd.h>

#include <cstdio>

#include "entente/core/utf8.hpp"

namespace entente {
namespace {

bool reorders(char32_t c) {
  return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F ||
         c == 0x061C;
}

bool is_control(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029;
}

void append_escape(std::string& out, char32_t c) {
  char buffer[16];
  std::snprintf(buffer, sizeof buffer, c < 0x100 ? "\\x%02x" : "\\u%04x", static_cast<unsigned>(c));
  out += buffer;
}

std::string escaped(std::string_view text, bool keep_lines) {
  const std::string repaired = is_utf8(text) ? std::string() : repair_utf8(text);
  const std::string_view source = is_utf8(text) ? text : std::string_view(repaired);
  std::string out;
  out.reserve(source.size());
  for (std::size_t offset = 0; offset < source.size();) {
    const std::size_t begin = offset;
    const char32_t c = next_code_point(source, offset);
    // "\r\n" ends the rows of CSV; a carriage return alone would write over the line.
    const bool ends_line = c == U'\n' || (c == U'\r' && offset < source.size() && source[offset] == '\n');
    const bool keep = keep_lines && (ends_line || c == U'\t');
    if (!keep && (is_control(c) || reorders(c))) {
      append_escape(out, c);
    } else {
      out.append(source, begin, offset - begin);
    }
  }
  return out;
}

}  // namespace

std::string printable(std::string_view text) {
  return escaped(text, true);
}

std::string printable_line(std::string_view text) {
  return escaped(text, false);
}

void complain(std::string_view message) {
  const std::string line = "entente: " + printable_line(message) + "\n";
  std::fwrite(line.data(), 1, line.size(), stderr);
}

void complain(std::span<const Diagnostic> diagnostics) {
  for (const Diagnostic& diagnostic : diagnostics) {
    const std::string line = printable_line(to_string(diagnostic)) + "\n";
    std::fwrite(line.data(), 1, line.size(), stderr);
  }
}

void complain_line(std::string_view line) {
  const std::string shown = printable_line(line) + "\n";
  std::fwrite(shown.data(), 1, shown.size(), stderr);
}

bool stderr_is_terminal() {
  return ::isatty(STDERR_FILENO) == 1;
}

}  // namespace entente
