// SPDX-License-Identifier: MIT
#ifndef ENTENTE_GRAPH_OFFICES_HPP
#define ENTENTE_GRAPH_OFFICES_HPP

#include <cstdint>
#include <set>
#include <string>
#include <string_view>

namespace entente::detail {

/// The walk of life an office belongs to, as far as it tells bearers of one name apart.
enum class Calling : std::uint8_t {
  Unknown,
  State,  ///< rules or represents the people: president, minister, senator
  Envoy,  ///< is accredited abroad
  Business,
  Fame  ///< sport, arts, the press
};

/// The office without its wording: "PM" and "Premier" are "minister prime", "Minister of Foreign Affairs" and
/// "foreign minister" are "foreign minister", "Party chief" and "General Secretary of the Communist Party"
/// are "leader party". `owners` are the words of the state's or body's names, which a title may repeat. ""
/// where nothing else is left.
std::string office_key(std::string_view title, const std::set<std::string>& owners);

/// Requires what `office_key` gives.
Calling calling_of(std::string_view key);

/// True where one person can be called by both at one time: "foreign minister" and "minister", "president"
/// and "leader". Requires what `office_key` gives.
bool offices_agree(std::string_view a, std::string_view b);

/// True for who leads an international body or speaks for it: "secretary general", "high representative".
/// Requires what `office_key` gives.
bool leads_body(std::string_view key);

/// True for those who are called by their given name: "king", "crown prince", "pope". Requires what
/// `office_key` gives.
bool reigns_by_given_name(std::string_view key);

}  // namespace entente::detail

#endif
