// SPDX-License-Identifier: MIT
#ifndef ENTENTE_QUERY_VALUE_TEXT_HPP
#define ENTENTE_QUERY_VALUE_TEXT_HPP

#include <optional>
#include <string>
#include <string_view>

#include "entente/query/property_graph.hpp"
#include "entente/query/value.hpp"

namespace entente::query {

/// A string as JSON writes it, quotes included; U+2028, U+2029 and control characters are escaped, ill-formed
/// UTF-8 is U+FFFD.
std::string json_string(std::string_view text);

/// The shortest digits that read back as the same number, with a dot or an exponent: "1.0", "1.5E30".
std::string float_text(double value);

/// What a node is called: its property `id`, else its number.
std::string element_id(NodeId node, const PropertyGraph& graph);

/// A value as a query would write it: 'text', [1, null], (:Country {name: 'Peru'}), <path>.
std::string literal(const Value& value, const PropertyGraph& graph);

/// A value for a cell: strings bare, null empty, the rest as `literal` writes it.
std::string cell(const Value& value, const PropertyGraph& graph);

/// A value as JSON (UTF-8, one line). A node is {"labels": […], "properties": {…}}, a relationship
/// {"type", "from", "to", "properties"} with the ids of its ends, a path the list of nodes and
/// relationships in turn. What is no number in JSON (NaN, infinities) is null.
std::string json(const Value& value, const PropertyGraph& graph);

/// The value of a JSON text; nothing where it is none. Whole numbers are Integers as far as they fit.
std::optional<Value> read_json(std::string_view text);

}  // namespace entente::query

#endif
