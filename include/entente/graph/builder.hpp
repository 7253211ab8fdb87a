// SPDX-License-Identifier: MIT
#ifndef ENTENTE_GRAPH_BUILDER_HPP
#define ENTENTE_GRAPH_BUILDER_HPP

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "entente/core/claim.hpp"
#include "entente/graph/graph.hpp"
#include "entente/graph/merge_account.hpp"

namespace entente {

/// Gathers what documents say and makes one graph of it: the same entity of several documents becomes one
/// node, the same claim one node with all its evidence, and relations between countries are derived.
/// The graph does not depend on the order in which documents were added. Not thread-safe.
///
///     GraphBuilder builder;
///     for (const Document& document : documents) builder.add(extractor.extract(document));
///     const Graph graph = std::move(builder).build();
class GraphBuilder {
 public:
  /// Whether each Document node keeps what its document said, so that the graph can be merged with others.
  enum class Claims : std::uint8_t { Dropped, Kept };

  explicit GraphBuilder(Claims claims = Claims::Dropped) : claims_(claims) {}

  /// Text that is not UTF-8 is repaired, references to entities that do not exist are left out.
  void add(DocumentClaims&& claims);

  /// Cannot fail; about linear in the number of claims.
  [[nodiscard]] Graph build() &&;

  /// What the node of this id would be made of; nothing where there would be none. Costs as much as `build`.
  [[nodiscard]] std::optional<MergeAccount> explain(std::string_view id) &&;

 private:
  Claims claims_;
  std::vector<DocumentClaims> documents_;
};

}  // namespace entente

#endif
