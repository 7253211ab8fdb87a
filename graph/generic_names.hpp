// SPDX-License-Identifier: MIT
#ifndef ENTENTE_GRAPH_GENERIC_NAMES_HPP
#define ENTENTE_GRAPH_GENERIC_NAMES_HPP

#include <string>
#include <string_view>
#include <vector>

// Names that every state has a bearer of ("Ministry of Foreign Affairs", "free trade agreement"): alone
// they never identify anything across documents. A `key` is a `name_key`.

namespace entente::detail {

/// True where a word of the name is that of an institution which each state has its own of.
bool is_generic_body(std::string_view key);

/// True of "embassy", "court", "group": a state has many of these, and a name that says no more is that of
/// any.
bool is_one_of_many(const std::vector<std::string>& words);

/// True where every word is one that agreements in general are called by.
bool is_generic_agreement(std::string_view key);

}  // namespace entente::detail

#endif
