// SPDX-License-Identifier: MIT
#ifndef ENTENTE_GRAPH_NODE_WORDS_HPP
#define ENTENTE_GRAPH_NODE_WORDS_HPP

#include <map>
#include <set>
#include <string>

#include "graph/assembly.hpp"

namespace entente::detail {

/// The words by which texts call a node: of its name, its other names, its demonyms and metonyms. Keeps what
/// was asked for; the nodes must not change meanwhile.
class NodeWords {
 public:
  explicit NodeWords(const Assembly& assembly) : assembly_(assembly) {}
  const std::set<std::string>& of(NodeIndex node);

 private:
  const Assembly& assembly_;
  std::map<NodeIndex, std::set<std::string>> words_;
};

}  // namespace entente::detail

#endif
