// SPDX-License-Identifier: MIT
#ifndef ENTENTE_TESTS_QUERY_TCK_EXPECTED_HPP
#define ENTENTE_TESTS_QUERY_TCK_EXPECTED_HPP

#include <string>
#include <string_view>

#include "entente/query/property_graph.hpp"
#include "entente/query/value.hpp"

namespace entente::query::tck {

/// A cell of an expected table in one spelling: labels and keys in order, numbers and strings as we write
/// them. With `sort_lists` the elements of lists are put in order too.
std::string canonical(std::string_view cell, bool sort_lists);
/// The same spelling of a value.
std::string canonical(const Value& value, const PropertyGraph& graph, bool sort_lists);
/// The value that a cell stands for; nodes, relationships and paths cannot be parameters.
Value parameter(std::string_view cell);

}  // namespace entente::query::tck

#endif
