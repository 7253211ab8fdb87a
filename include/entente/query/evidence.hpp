// SPDX-License-Identifier: MIT
#ifndef ENTENTE_QUERY_EVIDENCE_HPP
#define ENTENTE_QUERY_EVIDENCE_HPP

#include <cstddef>
#include <string>
#include <vector>

#include "entente/graph/graph.hpp"

namespace entente::query {

/// A place of a text that shows or names something.
struct Shown {
  NodeIndex node{};  ///< what is shown: a claim, or an entity that is named there
  NodeIndex document{};
  Evidence evidence;  ///< for a mention its rule is "" and its confidence 0
  std::string as;     ///< "evidence", the status of an agreement's stage, or the form of a mention: "demonym"
};

/// All that the graph shows of a node: the evidence of a claim, the mentions of an entity, of a relation the
/// evidence of the events and agreements between the two, of a document all that it shows. By document and
/// place; for relations and documents by node first. Costs the node's degree.
std::vector<Shown> shown_of(const Graph& graph, NodeIndex node);

/// The evidence of a claim; none for other nodes.
const EvidenceList& evidence_of(const Node& node);

/// How many documents, and how many independent sources (copies of one story count once) show something.
struct SourceCount {
  std::size_t documents = 0;
  std::size_t sources = 0;
};
SourceCount count_sources(const Graph& graph, const EvidenceList& evidence);

}  // namespace entente::query

#endif
