// SPDX-License-Identifier: MIT
// N-Quads: what the JSON-LD says, one statement a line, in its order.
// Tested by tests/export/nquads_writer_test.cpp and tests/readers/rdf_syntax_test.mjs.
#include "export/nquads_writer.hpp"

#include <algorithm>
#include <ostream>
#include <utility>

#include "export/node_walk.hpp"
#include "export/rdf_literal.hpp"
#include "export/rdf_vocabulary.hpp"

namespace entente {
namespace {

using detail::RdfTerm;
using detail::Term;

constexpr std::size_t kFlushAt = 1U << 18U;

/// The documents that show something, each once.
using Documents = std::vector<NodeIndex>;

template <typename List>
Documents documents_of_list(const List& list) {
  Documents documents;
  for (const auto& item : list) documents.push_back(item.document);
  std::sort(documents.begin(), documents.end());
  documents.erase(std::unique(documents.begin(), documents.end()), documents.end());
  return documents;
}

/// Of an object without an id; none where those of what it belongs to are its own too.
Documents documents_of(const SourcedMention& item) {
  return {item.document};
}
Documents documents_of(const SourcedEvidence& item) {
  return {item.document};
}
Documents documents_of(const AgreementNode::Stage& stage) {
  return documents_of_list(stage.evidence);
}
template <typename Item>
Documents documents_of(const Item& /*item*/) {
  return {};
}

/// Of a claim: those whose graphs say it. Entities, relations and documents stand in the default graph.
Documents documents_of_node(const Node& node) {
  if (const auto* event = node.as<EventNode>()) return documents_of_list(event->evidence);
  if (const auto* agreement = node.as<AgreementNode>()) return documents_of_list(agreement->evidence);
  if (const auto* tenure = node.as<TenureNode>()) return documents_of_list(tenure->evidence);
  if (const auto* membership = node.as<MembershipNode>()) return documents_of_list(membership->evidence);
  return {};
}

class Writer {
 public:
  Writer(const Graph& graph, const ExportOptions& options, std::ostream& out)
      : graph_(graph),
        graph_per_document_(options.graph_per_document),
        out_(out),
        walk_(*this, options.claims) {
    buffer_.reserve(2 * kFlushAt);
  }

  void run() {
    for (const Node& node : graph_.nodes()) {
      subject_.clear();
      append_node(subject_, node.id);
      if (graph_per_document_) enter(documents_of_node(node));
      walk_(node);
    }
    flush();
  }

  void types(std::string_view word, std::string_view second) {
    type(word);
    if (!second.empty()) type(second);
  }
  void text(Term term, std::string_view value) {
    const RdfTerm& property = begin(term);
    switch (property.values) {
      case RdfTerm::Values::Strings:
        detail::append_quoted(buffer_, value);
        break;
      case RdfTerm::Values::Typed:
        detail::append_quoted(buffer_, value);
        buffer_.append("^^").append(property.datatype.full);
        break;
      case RdfTerm::Values::Nodes:
        append_node(buffer_, value);
        break;
      case RdfTerm::Values::Scoped:
        buffer_.append("<").append(property.prefix).append(value).append(">");
        break;
      case RdfTerm::Values::Json:
        detail::append_quoted(buffer_, detail::canonical_json(value));
        buffer_.append("^^").append(property.datatype.full);
        break;
    }
    end();
  }
  void texts(Term term, const std::vector<std::string>& values) {
    for (const std::string& value : values) text(term, value);
  }
  void date(Term term, PartialDate value) { text(term, to_string(value)); }
  void count(Term term, std::uint32_t value) {
    begin(term);
    buffer_ += '"';
    detail::append_number(buffer_, value);
    buffer_ += "\"^^<http://www.w3.org/2001/XMLSchema#integer>";
    end();
  }
  void fraction(Term term, double value) {
    const detail::JsonNumber number = detail::json_number(value);
    begin(term);
    buffer_.append("\"").append(number.digits).append("\"^^<http://www.w3.org/2001/XMLSchema#");
    buffer_ += number.whole ? "integer>" : "double>";
    end();
  }
  void flag(Term term, bool value) {
    begin(term);
    buffer_ += value ? "\"true\"" : "\"false\"";
    buffer_ += "^^<http://www.w3.org/2001/XMLSchema#boolean>";
    end();
  }
  void reference(Term term, NodeIndex node) { text(term, graph_[node].id); }
  void references(Term term, const NodeList& nodes) {
    for (const NodeIndex node : nodes) reference(term, node);
  }
  void json(Term term, std::string_view value) { text(term, value); }

  template <typename Item, typename One>
  void objects(Term term, const std::vector<Item>& items, const One& one) {
    for (const Item& item : items) {
      std::vector<std::string> outer_graphs = graphs_;
      if (graph_per_document_) {
        if (const Documents documents = documents_of(item); !documents.empty()) enter(documents);
      }
      std::string inner = "_:b";
      detail::append_number(inner, blank_nodes_++);
      begin(term);
      buffer_ += inner;
      end();
      std::swap(subject_, inner);
      one(item);
      std::swap(subject_, inner);
      graphs_ = std::move(outer_graphs);
    }
  }

 private:
  void enter(const Documents& documents) {
    graphs_.clear();
    for (const NodeIndex document : documents) append_node(graphs_.emplace_back(), graph_[document].id);
  }

  static void append_node(std::string& out, std::string_view id) {
    out += '<';
    if (detail::is_plain_id(id)) {
      out.append(detail::kBaseIri).append(id);
    } else {
      out += detail::resolved(detail::as_iri(id));
    }
    out += '>';
  }

  void type(std::string_view word) {
    statement_ = buffer_.size();
    buffer_.append(subject_).append(" <").append(detail::kRdfNamespace).append("type> ");
    const auto known =
        std::find_if(types_.begin(), types_.end(), [&](const auto& type) { return type.first == word; });
    if (known != types_.end()) {
      buffer_ += known->second;
    } else {
      buffer_ += types_.emplace_back(word, detail::RdfVocabulary::type(word).full).second;
    }
    end();
  }

  const RdfTerm& begin(Term term) {
    const RdfTerm& property = vocabulary_[term];
    statement_ = buffer_.size();
    buffer_.append(subject_).append(" ").append(property.name.full).append(" ");
    return property;
  }

  /// Into the default graph, or into each of the current ones.
  void end() {
    const std::size_t size = buffer_.size() - statement_;
    for (std::size_t i = 0; i < graphs_.size(); ++i) {
      if (i > 0) buffer_.append(buffer_, statement_, size);
      buffer_.append(" ").append(graphs_[i]).append(" .\n");
    }
    if (graphs_.empty()) buffer_ += " .\n";
    if (buffer_.size() > kFlushAt) flush();
  }

  void flush() {
    out_.write(buffer_.data(), static_cast<std::streamsize>(buffer_.size()));
    buffer_.clear();
  }

  const Graph& graph_;
  bool graph_per_document_;
  std::ostream& out_;
  detail::NodeWalk<Writer> walk_;
  detail::RdfVocabulary vocabulary_;
  std::vector<std::pair<std::string_view, std::string>>
      types_;  // words met so far; they are the vocabulary's own
  std::string subject_;
  std::vector<std::string> graphs_;  // none: the default graph
  std::uint64_t blank_nodes_ = 0;
  std::size_t statement_ = 0;  // where the current one begins in the buffer
  std::string buffer_;
};

}  // namespace

void write_nquads(const Graph& graph, const ExportOptions& options, std::ostream& out) {
  Writer(graph, options, out).run();
}

}  // namespace entente
