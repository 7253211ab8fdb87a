// SPDX-License-Identifier: MIT
// IRIs from whatever ids and links a graph holds, so that one bad link does not spoil a file for RDF readers.
// Tested by tests/export/iri_test.cpp.
#include "export/iri.hpp"

#include <algorithm>
#include <array>

#include "entente/core/utf8.hpp"
#include "export/jsonld_context.hpp"

namespace entente::detail {
namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_hex(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/// RFC 3987's ucschar, and iprivate where asked for.
bool stands_in_iri(char32_t c, bool with_private) {
  if (c < 0xA0) return false;
  if (c <= 0xD7FF || (c >= 0xF900 && c <= 0xFDCF) || (c >= 0xFDF0 && c <= 0xFFEF)) return true;
  if (c >= 0xF0000 || (c >= 0xE000 && c <= 0xF8FF)) return with_private && (c & 0xFFFFU) < 0xFFFE;
  return c >= 0x10000 && (c & 0xFFFFU) < 0xFFFE && !(c >= 0xE0000 && c < 0xE1000);
}

/// A reference taken apart: RFC 3986, appendix B. What is missing is null, what is there may be empty.
struct Parts {
  std::string_view scheme;     // without ":"; "" where missing
  std::string_view authority;  // without "//"
  std::string_view path;
  std::string_view query;     // without "?"
  std::string_view fragment;  // without "#"
  bool has_authority = false;
  bool has_query = false;
  bool has_fragment = false;
};

std::size_t length_of_scheme(std::string_view text) {
  if (text.empty() || !is_letter(text[0])) return 0;
  std::size_t i = 1;
  while (i < text.size() &&
         (is_letter(text[i]) || is_digit(text[i]) || text[i] == '+' || text[i] == '-' || text[i] == '.')) {
    ++i;
  }
  return i < text.size() && text[i] == ':' ? i : 0;
}

Parts parts_of(std::string_view text) {
  Parts parts;
  if (const std::size_t length = length_of_scheme(text)) {
    parts.scheme = text.substr(0, length);
    text.remove_prefix(length + 1);
  }
  if (const std::size_t at = text.find('#'); at != std::string_view::npos) {
    parts.has_fragment = true;
    parts.fragment = text.substr(at + 1);
    text = text.substr(0, at);
  }
  if (const std::size_t at = text.find('?'); at != std::string_view::npos) {
    parts.has_query = true;
    parts.query = text.substr(at + 1);
    text = text.substr(0, at);
  }
  if (text.starts_with("//")) {
    parts.has_authority = true;
    const std::size_t end = std::min(text.find('/', 2), text.size());
    parts.authority = text.substr(2, end - 2);
    text.remove_prefix(end);
  }
  parts.path = text;
  return parts;
}

std::string joined(const Parts& parts) {
  std::string out;
  if (!parts.scheme.empty()) out.append(parts.scheme) += ':';
  if (parts.has_authority) out.append("//").append(parts.authority);
  out += parts.path;
  if (parts.has_query) (out += '?').append(parts.query);
  if (parts.has_fragment) (out += '#').append(parts.fragment);
  return out;
}

void percent_encode(std::string& out, std::string_view bytes) {
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    out += '%';
    out += "0123456789ABCDEF"[byte >> 4U];
    out += "0123456789ABCDEF"[byte & 0xFU];
  }
}

/// Letters, digits, "-._~", sub-delimiters and what else is allowed here stay, as do escapes.
std::string encoded(std::string_view text, std::string_view allowed, bool with_private = false) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const char c = text[i];
    if (static_cast<unsigned char>(c) >= 0x80) {
      const std::size_t begin = i;
      const char32_t code_point = next_code_point(text, i);
      const std::string_view bytes = text.substr(begin, i - begin);
      if (stands_in_iri(code_point, with_private)) {
        out += bytes;
      } else {
        percent_encode(out, bytes);
      }
      continue;
    }
    const bool escape = c == '%' && i + 2 < text.size() && is_hex(text[i + 1]) && is_hex(text[i + 2]);
    if (escape || is_letter(c) || is_digit(c) ||
        std::string_view("-._~!$&'()*+,;=").find(c) != std::string_view::npos ||
        allowed.find(c) != std::string_view::npos) {
      out += c;
    } else {
      percent_encode(out, text.substr(i, 1));
    }
    ++i;
  }
  return out;
}

/// user@host:port, the host a name or an IPv6 address in brackets.
std::string encoded_authority(std::string_view text) {
  std::string out;
  if (const std::size_t at = text.rfind('@'); at != std::string_view::npos) {
    out = encoded(text.substr(0, at), ":") + '@';
    text.remove_prefix(at + 1);
  }
  std::string_view port;
  const std::size_t colon = text.rfind(':');
  if (colon != std::string_view::npos &&
      std::all_of(text.begin() + static_cast<std::ptrdiff_t>(colon) + 1, text.end(), is_digit)) {
    port = text.substr(colon);
  }
  const std::string_view host = text.substr(0, text.size() - port.size());
  const bool address =
      host.size() > 4 && host.front() == '[' && host.back() == ']' &&
      host.find("::") != std::string_view::npos && host.find(":::") == std::string_view::npos &&
      std::all_of(host.begin() + 1, host.end() - 1, [](char c) { return is_hex(c) || c == ':'; });
  out += address ? std::string(host) : encoded(host, "");
  out += port;
  return out;
}

/// RFC 3986, section 5.2.4.
std::string without_dot_segments(std::string_view path) {
  std::string out;
  while (!path.empty()) {
    const bool last = path.find('/', 1) == std::string_view::npos;
    const std::string_view segment = path.substr(0, last ? path.size() : path.find('/', 1));
    path.remove_prefix(segment.size());
    if (segment == "/." || segment == "/..") {
      if (segment == "/..") out.erase(std::min(out.rfind('/'), out.size()));
      if (last) out += '/';
    } else {
      out += segment;
    }
  }
  return out;
}

constexpr std::array<bool, 256> kPlain = [] {
  std::array<bool, 256> plain{};
  for (int c = 'a'; c <= 'z'; ++c) plain[static_cast<std::size_t>(c)] = true;
  for (int c = 'A'; c <= 'Z'; ++c) plain[static_cast<std::size_t>(c)] = true;
  for (int c = '0'; c <= '9'; ++c) plain[static_cast<std::size_t>(c)] = true;
  for (const char c : {'-', '_', '~', '.', '/'}) plain[static_cast<unsigned char>(c)] = true;
  return plain;
}();

}  // namespace

bool is_plain_id(std::string_view id) {
  char before = '/';  // neither "/" nor "." may stand behind it
  for (const char c : id) {
    if (!kPlain[static_cast<unsigned char>(c)] || (before == '/' && (c == '/' || c == '.'))) return false;
    before = c;
  }
  return !id.empty();
}

std::string as_iri(std::string_view text) {
  if (is_plain_id(text)) return std::string(text);
  const std::string repaired = is_utf8(text) ? std::string(text) : repair_utf8(text);
  Parts parts = parts_of(repaired);
  const std::string authority = encoded_authority(parts.authority);
  // Without a scheme, a colon in the first segment would make one, or a blank node; and "@type" would be a
  // keyword.
  const std::size_t first =
      parts.scheme.empty() && !parts.has_authority ? std::min(parts.path.find('/'), parts.path.size()) : 0;
  std::string path = encoded(parts.path.substr(0, first), "@") + encoded(parts.path.substr(first), ":@/");
  if (parts.scheme.empty() && path.starts_with('@')) path.replace(0, 1, "%40");
  const std::string query = encoded(parts.query, ":@/?", true);
  const std::string fragment = encoded(parts.fragment, ":@/?");
  parts.authority = authority;
  parts.path = path;
  parts.query = query;
  parts.fragment = fragment;
  return joined(parts);
}

std::string resolved(std::string_view reference) {
  Parts parts = parts_of(reference);
  if (!parts.scheme.empty()) {
    if (!parts.has_authority) {
      for (const JsonldTerm& term : jsonld_terms()) {
        if (term.term == parts.scheme && is_prefix(term))
          return std::string(term.iri).append(reference.substr(parts.scheme.size() + 1));
      }
    }
    return std::string(reference);
  }
  const Parts base = parts_of(kBaseIri);
  parts.scheme = base.scheme;
  std::string path;
  if (parts.has_authority) {
    path = without_dot_segments(parts.path);
  } else {
    parts.authority = base.authority;
    parts.has_authority = true;
    path = without_dot_segments(parts.path.starts_with('/') ? std::string(parts.path)
                                                            : std::string(base.path).append(parts.path));
  }
  parts.path = path;
  return joined(parts);
}

}  // namespace entente::detail
