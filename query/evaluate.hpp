// SPDX-License-Identifier: MIT
#ifndef ENTENTE_QUERY_EVALUATE_HPP
#define ENTENTE_QUERY_EVALUATE_HPP

#include <optional>

#include "query/ast.hpp"
#include "query/context.hpp"

namespace entente::query {

/// The value of a checked expression for the row of the context. Where it makes no sense the context
/// fails, and the value is null.
Value evaluate(const Expression& expression, Context& context);

/// Whether a condition holds: null does not.
bool holds(const Expression& condition, Context& context);

/// true, false or nothing for null; anything else fails.
std::optional<bool> truth(const Expression& expression, Context& context);

Value to_value(std::optional<bool> truth);

// The parts of `evaluate`, one a file.
Value evaluate_operator(const Expression& expression, Context& context);
Value evaluate_list(const Expression& expression, Context& context);
Value evaluate_element(const Expression& expression, Context& context);

}  // namespace entente::query

#endif
