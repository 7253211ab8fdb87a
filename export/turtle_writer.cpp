// SPDX-License-Identifier: MIT
// Turtle: what the JSON-LD says, one block a node, evidence and mentions nested.
// Tested by tests/export/turtle_writer_test.cpp and tests/readers/rdf_syntax_test.mjs.
#include "export/turtle_writer.hpp"

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

class Writer {
 public:
  Writer(const Graph& graph, const ExportOptions& options, std::ostream& out)
      : graph_(graph), out_(out), walk_(*this, options.claims) {}

  void run() {
    prologue();
    for (const Node& node : graph_.nodes()) {
      buffer_ += '\n';
      append_node(node.id);
      first_ = true;
      walk_(node);
      buffer_ += " .\n";
      flush_if_full();
    }
    flush();
  }

  void types(std::string_view word, std::string_view second) {
    separate();
    buffer_.append("a ").append(detail::RdfVocabulary::type(word).brief);
    if (!second.empty()) buffer_.append(", ").append(detail::RdfVocabulary::type(second).brief);
  }
  void text(Term term, std::string_view value) {
    const RdfTerm& property = begin(term);
    object(property, value);
    flush_if_full();
  }
  void texts(Term term, const std::vector<std::string>& values) {
    const RdfTerm& property = begin(term);
    bool further = false;
    for (const std::string& value : values) {
      if (std::exchange(further, true)) buffer_ += ", ";
      object(property, value);
    }
  }
  void date(Term term, PartialDate value) { text(term, to_string(value)); }
  void count(Term term, std::uint32_t value) {
    begin(term);
    detail::append_number(buffer_, value);
  }
  void fraction(Term term, double value) {
    begin(term);
    buffer_ += detail::json_number(value).digits;
  }
  void flag(Term term, bool value) {
    begin(term);
    buffer_ += value ? "true" : "false";
  }
  void reference(Term term, NodeIndex node) { text(term, graph_[node].id); }
  void references(Term term, const NodeList& nodes) {
    const RdfTerm& property = begin(term);
    bool further = false;
    for (const NodeIndex node : nodes) {
      if (std::exchange(further, true)) buffer_ += ", ";
      object(property, graph_[node].id);
    }
  }
  void json(Term term, std::string_view value) { text(term, value); }

  template <typename Item, typename One>
  void objects(Term term, const std::vector<Item>& items, const One& one) {
    begin(term);
    bool further = false;
    for (const Item& item : items) {
      buffer_ += std::exchange(further, true) ? ", [" : "[";
      ++depth_;
      first_ = true;
      one(item);
      --depth_;
      first_ = false;
      new_line();
      buffer_ += "  ]";
      flush_if_full();
    }
  }

 private:
  void prologue() {
    for (const detail::JsonldTerm& term : detail::jsonld_terms()) {
      if (detail::is_prefix(term)) prefix(term.term, term.iri);
    }
    prefix("rdf", detail::kRdfNamespace);
    buffer_.append("@base <").append(detail::kBaseIri).append("> .\n");
  }
  void prefix(std::string_view word, std::string_view iri) {
    buffer_.append("@prefix ").append(word).append(": <").append(iri).append("> .\n");
  }

  void append_node(std::string_view id) {
    buffer_ += '<';
    if (detail::is_plain_id(id)) {
      buffer_ += id;  // the base is the prologue's
    } else {
      buffer_ += detail::resolved(detail::as_iri(id));
    }
    buffer_ += '>';
  }

  void object(const RdfTerm& property, std::string_view value) {
    switch (property.values) {
      case RdfTerm::Values::Strings:
        detail::append_quoted(buffer_, value);
        break;
      case RdfTerm::Values::Typed:
        detail::append_quoted(buffer_, value);
        buffer_.append("^^").append(property.datatype.brief);
        break;
      case RdfTerm::Values::Nodes:
        append_node(value);
        break;
      case RdfTerm::Values::Scoped:
        buffer_.append("<").append(property.prefix).append(value).append(">");
        break;
      case RdfTerm::Values::Json:
        detail::append_quoted(buffer_, detail::canonical_json(value));
        buffer_.append("^^").append(property.datatype.brief);
        break;
    }
  }

  const RdfTerm& begin(Term term) {
    separate();
    const RdfTerm& property = vocabulary_[term];
    buffer_.append(property.name.brief).append(" ");
    return property;
  }

  void separate() {
    if (!first_) buffer_ += " ;";
    first_ = false;
    new_line();
    buffer_ += "  ";
  }
  void new_line() {
    buffer_ += '\n';
    buffer_.append(depth_ * 2, ' ');
  }

  void flush_if_full() {
    if (buffer_.size() > kFlushAt) flush();
  }
  void flush() {
    out_.write(buffer_.data(), static_cast<std::streamsize>(buffer_.size()));
    buffer_.clear();
  }

  const Graph& graph_;
  std::ostream& out_;
  detail::NodeWalk<Writer> walk_;
  detail::RdfVocabulary vocabulary_;
  std::size_t depth_ = 0;
  bool first_ = true;  // nothing is said yet of the current node
  std::string buffer_;
};

}  // namespace

void write_turtle(const Graph& graph, const ExportOptions& options, std::ostream& out) {
  Writer(graph, options, out).run();
}

}  // namespace entente
