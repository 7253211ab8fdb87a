// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXPORT_RDF_LITERAL_HPP
#define ENTENTE_EXPORT_RDF_LITERAL_HPP

#include <cstdint>
#include <string>
#include <string_view>

namespace entente::detail {

/// Appends `text` in quotes, as N-Quads and Turtle alike read it: what they may not hold and control
/// characters are escaped, ill-formed UTF-8 is U+FFFD, everything else stands for itself.
void append_quoted(std::string& out, std::string_view text);

/// Appends the digits.
void append_number(std::string& out, std::uint64_t value);

/// A JSON number as JSON-LD makes RDF of it: whole ones are integers ("1"), others doubles in canonical form
/// with up to 16 digits ("9.8E-1").
struct JsonNumber {
  std::string digits;
  bool whole = false;
};
JsonNumber json_number(double value);

/// JSON in the one form that RDF compares (RFC 8785), white space left out; objects keep the order of their
/// members, of which claims have none.
std::string canonical_json(std::string_view json);

}  // namespace entente::detail

#endif
