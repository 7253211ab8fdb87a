// SPDX-License-Identifier: MIT
// JSON-LD 1.1 in the shape of docs/vocabulary.md, nodes in the order of their ids. A property without a
// value is left out.
// Tested by tests/export/jsonld_writer_test.cpp.
#include "export/jsonld_writer.hpp"

#include <charconv>
#include <ostream>
#include <stdexcept>

#include "entente/core/utf8.hpp"
#include "export/indented_json.hpp"
#include "export/jsonld_context.hpp"
#include "export/node_walk.hpp"

namespace entente {
namespace {

using Buffer = rapidjson::StringBuffer;
using detail::Term;
constexpr std::size_t kFlushAt = 1U << 20U;

class Writer {
 public:
  Writer(const Graph& graph, const ExportOptions& options, std::ostream& out)
      : graph_(graph), out_(out), json_(buffer_), walk_(*this, options.claims) {}

  void run() {
    json_.start_object();
    key("@context");
    context();
    key("@graph");
    json_.start_array();
    for (const Node& node : graph_.nodes()) {
      json_.start_object();
      property("@id", iri_of(node));
      walk_(node);
      json_.end_object();
      if (buffer_.GetSize() > kFlushAt) flush();
    }
    json_.end_array();
    json_.end_object();
    flush();
    out_ << '\n';
  }

  void types(std::string_view word, std::string_view second) {
    key("@type");
    if (second.empty()) return text(word);
    json_.start_array();
    text(word);
    text(second);
    json_.end_array();
  }
  void text(Term term, std::string_view value) { property(name(term), value); }
  void texts(Term term, const std::vector<std::string>& values) {
    key(name(term));
    json_.start_array();
    for (const std::string& value : values) text(value);
    json_.end_array();
  }
  void date(Term term, PartialDate value) { property(name(term), to_string(value)); }
  void count(Term term, std::uint32_t value) {
    key(name(term));
    json_.number(value);
  }
  void fraction(Term term, double value) {
    key(name(term));
    // The shortest digits that read back as the same number, in any locale.
    char digits[32];
    const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
    json_.digits({digits, static_cast<std::size_t>(end - digits)});
  }
  void flag(Term term, bool value) {
    key(name(term));
    json_.boolean(value);
  }
  void reference(Term term, NodeIndex node) { property(name(term), iri_of(graph_[node])); }
  void references(Term term, const NodeList& nodes) {
    key(name(term));
    json_.start_array();
    for (const NodeIndex node : nodes) text(iri_of(graph_[node]));
    json_.end_array();
  }
  void json(Term term, std::string_view value) {
    key(name(term));
    json_.digits(value);
  }
  template <typename Item, typename One>
  void objects(Term term, const std::vector<Item>& items, const One& one) {
    key(name(term));
    json_.start_array();
    for (const Item& item : items) {
      json_.start_object();
      one(item);
      json_.end_object();
    }
    json_.end_array();
  }

 private:
  void flush() {
    out_.write(buffer_.GetString(), static_cast<std::streamsize>(buffer_.GetSize()));
    buffer_.Clear();
  }

  void key(std::string_view word) { json_.key(word); }

  void text(std::string_view value) {
    // Nodes made by hand may hold anything; what the builder and the reader make is UTF-8 already.
    if (json_.plain_string(value)) return;
    const bool written = is_utf8(value) ? json_.string(value) : json_.string(repair_utf8(value));
    if (!written) throw std::logic_error("repaired text is not UTF-8");
  }

  void property(std::string_view word, std::string_view value) {
    key(word);
    text(value);
  }

  /// Ids made by hand may hold anything, too.
  static std::string iri_of(const Node& node) { return detail::as_iri(node.id); }

  void context() {
    json_.start_object();
    key("@version");
    json_.digits("1.1");
    property("@base", detail::kBaseIri);
    for (const detail::JsonldTerm& term : detail::jsonld_terms()) {
      key(term.term);
      if (term.type.empty() && !term.object) {
        text(term.iri);
        continue;
      }
      json_.start_object();
      property("@id", term.iri);
      if (!term.type.empty()) property("@type", term.type);
      if (!term.scoped_vocab.empty()) {
        key("@context");
        json_.start_object();
        property("@vocab", term.scoped_vocab);
        json_.end_object();
      }
      json_.end_object();
    }
    json_.end_object();
  }

  const Graph& graph_;
  std::ostream& out_;
  Buffer buffer_;
  detail::IndentedJson json_;
  detail::NodeWalk<Writer> walk_;
};

}  // namespace

void write_jsonld(const Graph& graph, const ExportOptions& options, std::ostream& out) {
  Writer(graph, options, out).run();
}

}  // namespace entente
