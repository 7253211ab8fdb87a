// SPDX-License-Identifier: MIT
#ifndef ENTENTE_GRAPH_MERGE_HPP
#define ENTENTE_GRAPH_MERGE_HPP

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "entente/core/claim.hpp"
#include "entente/graph/builder.hpp"
#include "entente/graph/graph.hpp"

namespace entente {

/// Makes one graph of many. Who is who depends on all documents together, so graphs are not laid one on the
/// other: each is taken apart into what its documents said, and the union of that is built anew. So merging
/// is associative, commutative and idempotent, and gives the very graph of one build over all documents.
class GraphMerger {
 public:
  /// `name` is how messages call what is added.
  void add(const Graph& graph, std::string_view name);
  void add(DocumentClaims&& claims, std::string_view name);

  /// One line each; where there is one, no graph should be built: a document would be missing or be
  /// another's.
  [[nodiscard]] const std::vector<std::string>& problems() const { return problems_; }

  [[nodiscard]] Graph build() &&;

  /// As `GraphBuilder::explain`.
  [[nodiscard]] std::optional<MergeAccount> explain(std::string_view id) &&;

 private:
  struct Known {
    std::string hash;    // of its claims
    std::string sha256;  // of its text
    std::uint32_t source;
  };
  GraphBuilder builder_{GraphBuilder::Claims::Kept};
  std::map<std::string, Known, std::less<>> known_;  // by the document's id
  std::vector<std::string> sources_;
  std::vector<std::string> problems_;
};

}  // namespace entente

#endif
