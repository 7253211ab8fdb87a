// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXPORT_CYPHER_LITERAL_HPP
#define ENTENTE_EXPORT_CYPHER_LITERAL_HPP

#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "entente/query/value.hpp"

namespace entente::detail {

/// Appends a value as Cypher writes it: null, booleans, numbers, strings, lists and maps of them. Nothing in
/// a string can end it, nor the SQL that may stand around it: control characters, quotes, `\` and `$` are
/// escaped.
void append_literal(std::string& out, const query::Value& value);

/// A name between backticks. The vocabulary's names hold none themselves.
std::string quoted_name(std::string_view name);

/// Appends `{id: 'a', name: 'b'}` without what is null.
void append_map(std::string& out, std::span<const std::pair<std::string, query::Value>> entries);

}  // namespace entente::detail

#endif
