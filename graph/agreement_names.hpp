// SPDX-License-Identifier: MIT
#ifndef ENTENTE_GRAPH_AGREEMENT_NAMES_HPP
#define ENTENTE_GRAPH_AGREEMENT_NAMES_HPP

#include <cstdint>
#include <set>
#include <string>
#include <string_view>

namespace entente::detail {

/// How far an agreement's name goes towards saying which it is.
enum class NameWeight : std::uint8_t {
  Bare,     ///< any agreement of its kind: "the agreement", "a joint statement"
  Topical,  ///< what it is about: "extradition treaty"
  Proper    ///< its own: "Paris Agreement"
};

struct AgreementName {
  std::string key;  ///< words in alphabetical order, without the parties, wording evened out
  NameWeight weight = NameWeight::Bare;
};

/// `parties` are the words of the parties' names and demonyms: "Australia-China Free Trade Agreement" and
/// "free trade pact with China" are one name where Australia and China are the parties.
AgreementName agreement_name(std::string_view name, const std::set<std::string>& parties);

}  // namespace entente::detail

#endif
