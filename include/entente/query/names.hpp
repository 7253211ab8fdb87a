// SPDX-License-Identifier: MIT
#ifndef ENTENTE_QUERY_NAMES_HPP
#define ENTENTE_QUERY_NAMES_HPP

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "entente/graph/graph.hpp"

namespace entente::query {

/// What is known of names before any text is read.
struct Gazetteer {
  struct Entry {
    std::string id;  ///< of the node that it would be: "country/VNM", "org/ASEAN"
    std::string name;
    std::vector<std::string> codes;    ///< ISO codes, acronyms
    std::vector<std::string> forms;    ///< other names, demonyms, seats
    std::vector<std::string> members;  ///< of a body: ids
    bool open = false;                 ///< nearly every state is a member
  };
  std::vector<Entry> entries;
  std::vector<std::string> titles;  ///< what may stand before the name of a person: "President", "Mr"

  [[nodiscard]] const Entry* find(std::string_view id) const;
};

/// Whom a user's word means.
struct Meaning {
  NodeList nodes;      ///< one: that one; several: each of them may be meant
  std::string absent;  ///< the name of one whom the gazetteer knows and the graph does not
  std::string near;    ///< where there is neither: a name that is spelled much alike, or ""
};

/// Looks for nodes of these types by id, code, acronym, name, another name, demonym or seat; where none of
/// these fits, by some words of the name ("Lâm"), titles before it left out ("President Xi"). Spelling counts
/// as `spelling_key` says. The better way of naming wins, then the type that comes first in `types`. Linear
/// in the number of nodes, but for ids and codes of countries, which are found at once.
Meaning meaning_of(const Graph& graph, const Gazetteer& gazetteer, std::string_view word,
                   std::span<const NodeType> types);

}  // namespace entente::query

#endif
