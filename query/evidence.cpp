// SPDX-License-Identifier: MIT
// The places of texts that show a node.
// Tested by tests/query/evidence_test.cpp.
#include "entente/query/evidence.hpp"

#include <algorithm>
#include <set>
#include <string_view>

#include "entente/graph/dyads.hpp"

namespace entente::query {
namespace {

void add(const EvidenceList& list, NodeIndex node, std::string_view as, std::vector<Shown>& out) {
  if (out.empty()) out.reserve(list.size());
  for (const SourcedEvidence& item : list)
    out.push_back({node, item.document, item.evidence, std::string(as)});
}

void add_node(const Graph& graph, NodeIndex index, std::vector<Shown>& out) {
  std::visit(
      [&](const auto& data) {
        if constexpr (requires { data.evidence; }) add(data.evidence, index, "evidence", out);
        if constexpr (requires { data.lifecycle; }) {
          for (const auto& stage : data.lifecycle) add(stage.evidence, index, name(stage.status), out);
        }
        if constexpr (requires { data.mentions; }) {
          for (const SourcedMention& item : data.mentions) {
            const Evidence place{item.mention.span, item.mention.quote, "", 0};
            out.push_back({index, item.document, place, std::string(name(item.mention.form))});
          }
        }
      },
      graph[index].data);
}

/// The claims that a relation was derived from.
void add_relation(const Graph& graph, const RelationNode& relation, std::vector<Shown>& out) {
  if (relation.between.size() != 2) return;
  const NodeIndex a = relation.between[0];
  const NodeIndex b = relation.between[1];
  std::set<NodeIndex> claims;
  for (const Edge& edge : graph.in_edges(a)) {
    const Node& node = graph[edge.source];
    if (const auto* event = node.as<EventNode>()) {
      if (event->modality == Modality::Hypothetical || event->modality == Modality::Negated) continue;
      for (const Dyad& dyad : dyads_of(*event)) {
        if (std::minmax(dyad.source, dyad.target) == std::minmax(a, b)) claims.insert(edge.source);
      }
    } else if (const auto* agreement = node.as<AgreementNode>()) {
      const NodeList& parties = agreement->parties;
      if (edge.role == EdgeRole::Parties && std::binary_search(parties.begin(), parties.end(), b)) {
        claims.insert(edge.source);
      }
    }
  }
  for (const NodeIndex claim : claims) add(evidence_of(graph[claim]), claim, "evidence", out);
}

void add_document(const Graph& graph, NodeIndex document, std::vector<Shown>& out) {
  for (const Edge& edge : graph.in_edges(document)) {
    if (edge.role != EdgeRole::Evidence) continue;
    std::vector<Shown> all;
    add(evidence_of(graph[edge.source]), edge.source, "evidence", all);
    for (Shown& one : all) {
      if (one.document == document) out.push_back(std::move(one));
    }
  }
}

}  // namespace

const EvidenceList& evidence_of(const Node& node) {
  static const EvidenceList kNone;
  return std::visit(
      [](const auto& data) -> const EvidenceList& {
        if constexpr (requires { data.evidence; }) {
          return data.evidence;
        } else {
          return kNone;
        }
      },
      node.data);
}

std::vector<Shown> shown_of(const Graph& graph, NodeIndex node) {
  std::vector<Shown> out;
  if (const auto* relation = graph[node].as<RelationNode>()) {
    add_relation(graph, *relation, out);
  } else if (graph[node].type() == NodeType::Document) {
    add_document(graph, node, out);
  } else {
    add_node(graph, node, out);
    // A stage of an agreement is often read from the words that show the agreement.
    const auto before = [](const Shown& a, const Shown& b) {
      return std::tuple(a.document, a.evidence.span.begin, a.evidence.span.end) <
             std::tuple(b.document, b.evidence.span.begin, b.evidence.span.end);
    };
    if (!std::is_sorted(out.begin(), out.end(), before)) std::stable_sort(out.begin(), out.end(), before);
  }
  return out;
}

SourceCount count_sources(const Graph& graph, const EvidenceList& evidence) {
  std::set<NodeIndex> documents;
  for (const SourcedEvidence& item : evidence) documents.insert(item.document);
  std::set<std::string_view> stories;
  std::size_t alone = 0;
  for (const NodeIndex index : documents) {
    const auto* document = graph[index].as<DocumentNode>();
    if (document == nullptr || document->story.empty()) {
      ++alone;
    } else {
      stories.insert(document->story);
    }
  }
  return {documents.size(), alone + stories.size()};
}

}  // namespace entente::query
