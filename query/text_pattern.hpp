// SPDX-License-Identifier: MIT
#ifndef ENTENTE_QUERY_TEXT_PATTERN_HPP
#define ENTENTE_QUERY_TEXT_PATTERN_HPP

#include <string_view>

#include "query/context.hpp"

namespace entente::query {

/// Whether the whole text matches a regular expression: literals, `.`, classes, `\d \w \s` and their
/// opposites, groups, `|`, `* + ? {m,n}`, and `(?i)` in front. Time is the product of both lengths at
/// worst, never more. A pattern that is wrong fails.
Value matches_pattern(const Expression& expression, Context& context, std::string_view text,
                      std::string_view pattern);

}  // namespace entente::query

#endif
