// SPDX-License-Identifier: MIT
#ifndef ENTENTE_QUERY_MEMBERS_HPP
#define ENTENTE_QUERY_MEMBERS_HPP

#include <optional>
#include <string>
#include <vector>

#include "entente/graph/graph.hpp"
#include "entente/query/names.hpp"

namespace entente::query {

/// Someone who belongs to a body, and who says so.
struct Member {
  std::string id;
  std::string name;
  NodeList
      claims;  ///< what texts say: Membership, actual Accession or Exit; empty: only the gazetteer says so
  bool in_gazetteer = false;
};

/// The members of a body by name. `body` may be known to the gazetteer alone: then give its id.
std::vector<Member> members_of(const Graph& graph, const Gazetteer& gazetteer, const std::string& body);

}  // namespace entente::query

#endif
