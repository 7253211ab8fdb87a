// SPDX-License-Identifier: MIT
// The graph as tables for spreadsheets and data frames.
// Tested by tests/export/csv_tables_test.cpp and tests/readers/csv_test.py.
#include "export/csv_tables.hpp"

#include <ostream>
#include <string>
#include <vector>

#include "entente/query/property_schema.hpp"
#include "entente/query/queryable_graph.hpp"
#include "entente/query/value_text.hpp"
#include "export/csv_row.hpp"

namespace entente {
namespace {

using query::PropertyColumn;
using query::PropertyKind;
using query::Value;

constexpr std::size_t kTypes = std::variant_size_v<NodeData>;
static_assert(kCsvTables.size() == kTypes + 3, "a table a type of node, then links, evidence and mentions");

/// The references that nodes of a type can have, in the order of the vocabulary.
std::vector<EdgeRole> roles_of(NodeType type) {
  switch (type) {
    case NodeType::Organization:
      return {EdgeRole::Country, EdgeRole::ParentOrganization};
    case NodeType::Place:
    case NodeType::Group:
      return {EdgeRole::Country};
    case NodeType::Agreement:
      return {EdgeRole::Parties};
    case NodeType::Event:
      return {EdgeRole::Actor,    EdgeRole::ActorParty, EdgeRole::Recipient,   EdgeRole::RecipientParty,
              EdgeRole::Location, EdgeRole::Agreement,  EdgeRole::AttributedTo};
    case NodeType::Tenure:
      return {EdgeRole::Holder, EdgeRole::Of, EdgeRole::Country, EdgeRole::AccreditedTo};
    case NodeType::Membership:
      return {EdgeRole::Member, EdgeRole::Organization};
    case NodeType::Relation:
      return {EdgeRole::Between};
    default:
      return {};
  }
}

bool has_metrics(const Graph& graph) {
  for (const Node& node : graph.nodes()) {
    if (node.metrics) return true;
  }
  return false;
}

class Writer {
 public:
  Writer(const Graph& graph, const ExportOptions& options, const FileOpener& open)
      : graph_(graph),
        exact_(options.csv_exact),
        open_(open),
        row_(exact_ ? CsvText::Exact : CsvText::Guarded) {}

  void run() {
    const bool metrics = has_metrics(graph_.graph());
    for (std::size_t i = 0; i < kTypes; ++i) {
      write_nodes(open_(kCsvTables[i].name), static_cast<NodeType>(i), metrics);
    }
    write_links(open_("links.csv"));
    write_evidence(open_("evidence.csv"));
    write_mentions(open_("mentions.csv"));
  }

 private:
  void heads(std::ostream& out, std::initializer_list<std::string_view> names) {
    for (const std::string_view name : names) row_.plain(name);
    out << row_.take();
  }

  /// Lists are one cell: joined for people, a JSON array where it must be exact.
  void list(const std::vector<std::string>& items) {
    if (items.empty()) {
      row_.plain("");
      return;
    }
    std::string joined = exact_ ? "[" : "";
    for (std::size_t i = 0; i < items.size(); ++i) {
      if (i > 0) joined += exact_ ? "," : "; ";
      joined += exact_ ? query::json_string(items[i]) : items[i];
    }
    row_.text(exact_ ? joined + "]" : joined);
  }

  void cell(const Value& value, PropertyKind kind) {
    if (value.is_null()) {
      row_.plain("");
    } else if (kind == PropertyKind::Strings) {
      std::vector<std::string> items;
      for (const Value& item : value.list()) items.push_back(item.string());
      list(items);
    } else if (kind == PropertyKind::Maps) {
      row_.text(query::json(value, graph_));
    } else if (kind == PropertyKind::String) {
      row_.text(value.string());
    } else {
      row_.plain(query::cell(value, graph_));
    }
  }

  void write_nodes(std::ostream& out, NodeType type, bool metrics) {
    const std::vector<PropertyColumn> columns = query::node_columns(type, metrics);
    const std::vector<EdgeRole> roles = roles_of(type);
    for (const PropertyColumn& column : columns) row_.plain(column.name);
    for (const EdgeRole role : roles) row_.plain(name(role));
    out << row_.take();
    for (std::size_t i = 0; i < graph_.graph().size(); ++i) {
      if (graph_.graph().nodes()[i].type() != type) continue;
      const auto node = static_cast<query::NodeId>(i);
      for (const PropertyColumn& column : columns) cell(graph_.property(node, column.key), column.kind);
      for (const EdgeRole role : roles) {
        std::vector<std::string> ids;
        for (const query::EdgeId edge :
             graph_.edges_of(node, query::Direction::Out, static_cast<query::TypeId>(role))) {
          ids.push_back(at(graph_[edge].target).id);
        }
        list(ids);
      }
      out << row_.take();
    }
  }

  void write_links(std::ostream& out) {
    heads(out, {"source", "sourceName", "role", "target", "targetName"});
    for (std::size_t i = 0; i < graph_.edge_count(); ++i) {
      const auto& edge = graph_[static_cast<query::EdgeId>(i)];
      if (edge.type == static_cast<query::TypeId>(EdgeRole::Evidence)) continue;
      row_.text(at(edge.source).id).text(at(edge.source).name).plain(graph_.name(edge.type));
      row_.text(at(edge.target).id).text(at(edge.target).name);
      out << row_.take();
    }
  }

  void write_evidence(std::ostream& out) {
    row_.plain("claim").plain("document");
    const std::vector<PropertyColumn> columns = query::evidence_columns();
    for (const PropertyColumn& column : columns) row_.plain(column.name);
    out << row_.take();
    for (const query::EdgeId id : graph_.edges_with(static_cast<query::TypeId>(EdgeRole::Evidence))) {
      row_.text(at(graph_[id].source).id).text(at(graph_[id].target).id);
      for (const PropertyColumn& column : columns) cell(graph_.property(id, column.key), column.kind);
      out << row_.take();
    }
  }

  void write_mentions(std::ostream& out) {
    heads(out, {"entity", "document", "start", "end", "quote", "form"});
    for (const Node& node : graph_.graph().nodes()) {
      std::visit(
          [&](const auto& data) {
            if constexpr (requires { data.mentions; }) {
              for (const SourcedMention& item : data.mentions) {
                row_.text(node.id).text(graph_.graph()[item.document].id);
                row_.number(item.mention.span.begin).number(item.mention.span.end);
                row_.text(item.mention.quote).plain(name(item.mention.form));
                out << row_.take();
              }
            }
          },
          node.data);
    }
  }

  [[nodiscard]] const Node& at(query::NodeId node) const {
    return graph_.graph()[static_cast<NodeIndex>(node)];
  }

  query::QueryableGraph graph_;
  bool exact_;
  const FileOpener& open_;
  CsvRow row_;
};

}  // namespace

void write_csv_tables(const Graph& graph, const ExportOptions& options, const FileOpener& open) {
  Writer(graph, options, open).run();
}

}  // namespace entente
