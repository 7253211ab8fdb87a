// SPDX-License-Identifier: MIT
#ifndef ENTENTE_GRAPH_KEYS_HPP
#define ENTENTE_GRAPH_KEYS_HPP

#include <string>
#include <string_view>

namespace entente {

/// What spellings of one name have in common: folded, without punctuation, words separated by one space:
/// "Côte d’Ivoire" → "cote divoire".
std::string spelling_key(std::string_view name);

/// What wordings of one office have in common: "PM" and "Premier" are "minister prime", "Minister of Foreign
/// Affairs" and "foreign minister" are "foreign minister". `owner` is the name of the state or body that the
/// office is of, which a title may repeat.
std::string office_key(std::string_view title, std::string_view owner);

}  // namespace entente

#endif
