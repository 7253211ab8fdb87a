// SPDX-License-Identifier: MIT
// Values as Cypher writes them, so that no value can become anything else.
// Tested by tests/export/cypher_literal_test.cpp and, with hostile strings, in tests/readers.
#include "export/cypher_literal.hpp"

#include <array>

#include "entente/core/diagnostic.hpp"
#include "entente/core/utf8.hpp"
#include "entente/query/value_text.hpp"

namespace entente::detail {
namespace {

void append_code(std::string& out, unsigned char c) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  out += "\\u00";
  out += kDigits[c >> 4U];
  out += kDigits[c & 15U];
}

void append_string(std::string& out, std::string_view text) {
  out += '\'';
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    switch (c) {
      case '\n':
        out += "\\n";
        break;
      case '\r':
        out += "\\r";
        break;
      case '\t':
        out += "\\t";
        break;
      case '\'':
        out += "\\'";
        break;
      case '\\':
        // Some readers take \u0027 for a quote before they look for the ends of strings, even behind a
        // backslash: a `u` that follows one is an escape itself, which every reader takes for a `u`.
        out += "\\\\";
        if (i + 1 < text.size() && text[i + 1] == 'u')
          append_code(out, static_cast<unsigned char>(text[++i]));
        break;
      default:
        if (c < ' ' || c == '$' || c == 0x7F) {
          append_code(out, c);
        } else {
          out += static_cast<char>(c);
        }
    }
  }
  out += '\'';
}

}  // namespace

void append_literal(std::string& out, const query::Value& value) {
  switch (value.type()) {
    case query::ValueType::Null:
      out += "null";
      return;
    case query::ValueType::Boolean:
      out += value.boolean() ? "true" : "false";
      return;
    case query::ValueType::Integer:
      out += std::to_string(value.integer());
      return;
    case query::ValueType::Float:
      out += query::float_text(value.real());
      return;
    case query::ValueType::String:
      append_string(out, is_utf8(value.string()) ? value.string() : repair_utf8(value.string()));
      return;
    case query::ValueType::List: {
      out += '[';
      const char* separator = "";
      for (const query::Value& item : value.list()) {
        out += separator;
        append_literal(out, item);
        separator = ", ";
      }
      out += ']';
      return;
    }
    case query::ValueType::Map:
      append_map(out, value.map());
      return;
    default:
      throw IoError("cannot write a " + std::string(name(value.type())) + " as a property");
  }
}

std::string quoted_name(std::string_view name) {
  return "`" + std::string(name) + "`";
}

void append_map(std::string& out, std::span<const std::pair<std::string, query::Value>> entries) {
  out += '{';
  const char* separator = "";
  for (const auto& [key, value] : entries) {
    if (value.is_null()) continue;
    out += separator;
    out += quoted_name(key);
    out += ": ";
    append_literal(out, value);
    separator = ", ";
  }
  out += '}';
}

}  // namespace entente::detail
