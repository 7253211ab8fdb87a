// SPDX-License-Identifier: MIT
#ifndef ENTENTE_GRAPH_ASSEMBLY_HPP
#define ENTENTE_GRAPH_ASSEMBLY_HPP

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "entente/core/claim.hpp"
#include "entente/graph/node.hpp"
#include "graph/bearers.hpp"

// The graph in the making: what the stages of GraphBuilder::build hand to one another.

namespace entente::detail {

struct Trace;

struct Assembly {
  std::span<DocumentClaims> documents;  // in the order of their ids; mentions and evidence are moved out
  const EntityTable& table;
  const Bearers& bearers;
  std::vector<Node> nodes;                     // bearers first, then documents, then claims
  std::vector<NodeIndex> node_of_slot;         // by slot
  std::vector<NodeIndex> node_of_record;       // by document
  std::vector<std::uint32_t> story_of_record;  // by document: the first of its copies
  Trace* trace = nullptr;                      // where somebody wants to know

  [[nodiscard]] NodeIndex node(std::uint32_t document, EntityIndex entity) const {
    return node_of_slot[table.slot(document, entity)];
  }
  [[nodiscard]] std::optional<NodeIndex> node(std::uint32_t document,
                                              std::optional<EntityIndex> entity) const {
    return entity ? std::optional(node(document, *entity)) : std::nullopt;
  }
  [[nodiscard]] NodeList list(std::uint32_t document, std::span<const EntityIndex> entities) const {
    NodeList out;
    for (const EntityIndex entity : entities) out.push_back(node(document, entity));
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
  }
  [[nodiscard]] const Node& at(NodeIndex index) const { return nodes[static_cast<std::size_t>(index)]; }
  [[nodiscard]] Node& at(NodeIndex index) { return nodes[static_cast<std::size_t>(index)]; }

  /// The ids of these nodes, ascending: what claims are hashed by.
  [[nodiscard]] std::vector<std::string> ids(const NodeList& list) const;
  [[nodiscard]] std::vector<std::string> names(const NodeList& list) const;  // in the order of the ids
  [[nodiscard]] std::string id(std::optional<NodeIndex> index) const { return index ? at(*index).id : ""; }

  void take(std::vector<Evidence>& from, std::uint32_t document, EvidenceList& to) const {
    for (Evidence& item : from) to.push_back({node_of_record[document], std::move(item)});
    from.clear();
  }
};

/// Nodes of documents, countries, persons, organizations, places, groups and agreements, with ids.
void add_documents(Assembly& assembly);
void add_entities(Assembly& assembly);

/// Nodes of the claims. Each needs the ids of those before.
void fill_agreements(Assembly& assembly);
void add_events(Assembly& assembly);
void add_tenures(Assembly& assembly);
void add_memberships(Assembly& assembly);

/// Adds claims that have their data and, in `id`, the text that says what is claimed: ids become
/// `prefix` and its hash.
/// Returns where each came to stand.
std::vector<NodeIndex> add_hashed(Assembly& assembly, std::string_view prefix, std::vector<Node>&& claims);

inline void merge_into(NodeList& to, const NodeList& from) {
  to.insert(to.end(), from.begin(), from.end());
  std::sort(to.begin(), to.end());
  to.erase(std::unique(to.begin(), to.end()), to.end());
}

inline void sort_unique(std::vector<std::string>& words) {
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
}

/// The value that most say; the least of these where several are said equally often.
template <typename Value>
Value most_frequent(const std::map<Value, std::uint32_t>& counts) {
  const auto most = std::max_element(counts.begin(), counts.end(),
                                     [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == counts.end() ? Value{} : most->first;
}

/// The finer of two compatible dates; the earlier one where they are not.
inline PartialDate finer(PartialDate a, PartialDate b) {
  if (!a.known() || !b.known()) return a.known() ? a : b;
  if (!a.compatible(b)) return std::min(a, b);
  return std::max(a, b);  // 2024 < 2024-11 < 2024-11-21
}

}  // namespace entente::detail

#endif
