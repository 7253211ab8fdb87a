// SPDX-License-Identifier: MIT
#ifndef ENTENTE_GRAPH_MERGE_ACCOUNT_HPP
#define ENTENTE_GRAPH_MERGE_ACCOUNT_HPP

#include <cstddef>
#include <string>
#include <vector>

#include "entente/core/span.hpp"

namespace entente {

/// Of what a node was made, and why that is one: what `entente explain --merge` tells.
struct MergeAccount {
  /// What one document says: an entity with its first mention, or a claim with its first piece of evidence.
  struct Source {
    std::string document;  ///< its id
    std::string name;      ///< of the entity, "" for claims
    Span span;             ///< code points of the document's text; empty where nothing is quoted
    std::string quote;
  };
  /// Two places in `sources`. Together the joins connect all of them.
  struct Join {
    std::size_t a = 0;
    std::size_t b = 0;
    std::string rule;  ///< docs/resolution.md
  };
  std::string id;
  std::string name;
  std::string type;
  std::vector<Source> sources;  ///< in the order of the documents' ids
  std::vector<Join> joins;
};

}  // namespace entente

#endif
