// SPDX-License-Identifier: MIT
// Many graphs to one: `GraphMerger`.
// Tested by tests/graph/merge_test.cpp and tests/program/merge_test.py.
#include "entente/graph/merge.hpp"

#include <utility>

#include "entente/core/claims_json.hpp"
#include "entente/core/sha256.hpp"
#include "graph/identity.hpp"

namespace entente {

void GraphMerger::add(const Graph& graph, std::string_view name) {
  std::size_t documents = 0;
  std::size_t silent = 0;
  for (const Node& node : graph.nodes()) {
    const auto* document = node.as<DocumentNode>();
    if (document == nullptr) continue;
    ++documents;
    if (document->claims.empty()) {
      ++silent;
      continue;
    }
    ClaimsReading reading = claims_from_json(document->claims);
    if (reading.claims && detail::document_node_id(reading.claims->document.id) != node.id) {
      reading = {std::nullopt, "the claims are those of '" + reading.claims->document.id + "'"};
    }
    if (reading.claims) {
      add(std::move(*reading.claims), name);
    } else {
      problems_.push_back("'" + std::string(name) + "': " + node.id + ": " + reading.problem);
    }
  }
  if (silent > 0) {
    problems_.push_back(
        "'" + std::string(name) + "': " + std::to_string(silent) + " of " + std::to_string(documents) +
        " documents do not keep what they said: the graph was written with --no-claims, as a part "
        "(--focus, --since …), or by an older version; build it anew");
  } else if (documents == 0 && graph.size() > 0) {
    problems_.push_back("'" + std::string(name) + "': a graph without documents cannot be taken apart");
  }
}

void GraphMerger::add(DocumentClaims&& claims, std::string_view name) {
  if (sources_.empty() || sources_.back() != name) sources_.emplace_back(name);
  const auto source = static_cast<std::uint32_t>(sources_.size() - 1);
  const DocumentRecord& record = claims.document;
  const auto [place, fresh] =
      known_.try_emplace(record.id, Known{sha256(claims_to_json(claims)), record.sha256, source});
  if (fresh) return builder_.add(std::move(claims));
  const Known& known = place->second;
  if (known.hash == sha256(claims_to_json(claims))) return;
  const std::string both = "'" + sources_[known.source] + "' and '" + std::string(name) + "'";
  problems_.push_back(known.sha256 == record.sha256
                          ? "the document '" + record.id + "' was read differently for " + both +
                                ", with other rules or another date or title: build one of them anew"
                          : "two texts are called '" + record.id + "', in " + both +
                                ": give one of them another id, or remove one");
}

Graph GraphMerger::build() && {
  return std::move(builder_).build();
}

std::optional<MergeAccount> GraphMerger::explain(std::string_view id) && {
  return std::move(builder_).explain(id);
}

}  // namespace entente
