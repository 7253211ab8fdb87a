// SPDX-License-Identifier: MIT
#ifndef ENTENTE_GRAPH_GENERIC_NAMES_HPP
#define ENTENTE_GRAPH_GENERIC_NAMES_HPP

#include <string_view>

// Names that every state has a bearer of ("Ministry of Foreign Affairs", "free trade agreement"): alone
// they never identify anything across documents. Both functions take a `name_key`.

namespace entente::detail {

/// True where a word of the name is that of an institution which each state has its own of.
bool is_generic_body(std::string_view key);

/// True where every word is one that agreements in general are called by.
bool is_generic_agreement(std::string_view key);

}  // namespace entente::detail

#endif
