// SPDX-License-Identifier: MIT
#ifndef ENTENTE_TESTS_GRAPH_DUMP_HPP
#define ENTENTE_TESTS_GRAPH_DUMP_HPP

#include <string>

#include "entente/graph/graph.hpp"

namespace entente::test {

/// Everything that tells two graphs apart, as text: nodes, edges, dates, names, evidence, mentions.
inline std::string dump(const Graph& graph) {
  std::string out;
  for (std::size_t i = 0; i < graph.size(); ++i) {
    const Node& node = graph.nodes()[i];
    out += node.id + " '" + node.name + "'\n";
    for (const Edge& edge : graph.out_edges(static_cast<NodeIndex>(i))) {
      out += "  " + std::string(name(edge.role)) + " " + graph[edge.target].id + "\n";
    }
    std::visit(
        [&](const auto& data) {
          if constexpr (requires { data.aliases; }) {
            for (const std::string& alias : data.aliases) out += "  alias " + alias + "\n";
          }
          if constexpr (requires { data.mentions; }) {
            for (const SourcedMention& item : data.mentions) {
              out += "  mention " + graph[item.document].id + std::to_string(item.mention.span.begin) +
                     item.mention.quote + "\n";
            }
          }
          if constexpr (requires { data.evidence; }) {
            for (const SourcedEvidence& item : data.evidence) {
              out += "  evidence " + graph[item.document].id + std::to_string(item.evidence.span.begin) +
                     item.evidence.quote + "\n";
            }
          }
          if constexpr (requires { data.start; })
            out += "  " + to_string(data.start) + "/" + to_string(data.end) + "\n";
          if constexpr (requires { data.first; }) {
            out += "  " + std::to_string(data.event_count) + " " + to_string(data.first) + "/" +
                   to_string(data.last) + "\n";
          }
        },
        node.data);
  }
  return out;
}

}  // namespace entente::test

#endif
