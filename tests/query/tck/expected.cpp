// SPDX-License-Identifier: MIT
// The notation of results: literals, (:Label {key: value}), [:TYPE {…}], <path>.
#include "tests/query/tck/expected.hpp"

#include <algorithm>
#include <cstdlib>
#include <vector>

#include "entente/query/memory_graph.hpp"
#include "entente/query/query.hpp"
#include "entente/query/value_text.hpp"

namespace entente::query::tck {
namespace {

std::string joined(std::vector<std::string> parts, bool sort) {
  if (sort) std::sort(parts.begin(), parts.end());
  std::string out;
  for (const std::string& part : parts) out += (out.empty() ? "" : ", ") + part;
  return out;
}

std::string quoted(std::string_view text) {
  return "'" + std::string(text) + "'";
}

class Reader {
 public:
  Reader(std::string_view text, bool sort) : text_(text), sort_(sort) {}

  std::string value() {
    blanks();
    switch (peek()) {
      case '(':
        return node();
      case '<':
        return path();
      case '[':
        return list();
      case '{':
        return map();
      case '\'':
        return string();
      default:
        return word();
    }
  }

 private:
  [[nodiscard]] char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  void blanks() {
    while (peek() == ' ') ++at_;
  }
  void skip(char c) {
    blanks();
    if (peek() == c) ++at_;
  }

  std::string name() {
    blanks();
    std::string out;
    if (peek() == '`') {
      for (++at_; peek() != '`' && peek() != '\0'; ++at_) out += peek();
      ++at_;
      return out;
    }
    while (std::string_view(" :,{}()[]<>|").find(peek()) == std::string_view::npos && peek() != '\0') {
      out += text_[at_++];
    }
    return out;
  }

  std::string string() {
    std::string out;
    for (++at_; at_ < text_.size() && peek() != '\''; ++at_) {
      const bool escaped = peek() == '\\' && at_ + 1 < text_.size();
      if (escaped) ++at_;
      out += escaped && peek() == 'n' ? '\n' : peek();
    }
    ++at_;
    return quoted(out);
  }

  std::string word() {
    const std::string text = name();
    const bool real = text.find_first_of(".eE") != std::string::npos &&
                      text.find_first_of("0123456789") == (text[0] == '-' ? 1U : 0U);
    return real ? float_text(std::strtod(text.c_str(), nullptr)) : text;
  }

  std::string map() {
    std::vector<std::string> entries;
    skip('{');
    for (blanks(); peek() != '}' && peek() != '\0'; blanks()) {
      std::string key = name();
      skip(':');
      entries.push_back(key + ": " + value());
      skip(',');
    }
    skip('}');
    return "{" + joined(std::move(entries), true) + "}";
  }

  /// :A:B {…} up to a bracket.
  std::string inside() {
    std::vector<std::string> labels;
    std::string properties;
    for (blanks(); peek() == ':'; blanks()) {
      ++at_;
      labels.push_back(":" + name());
    }
    if (peek() == '{') properties = map();
    if (properties == "{}") properties.clear();
    std::sort(labels.begin(), labels.end());
    std::string out;
    for (const std::string& label : labels) out += label;
    return out + (out.empty() || properties.empty() ? "" : " ") + properties;
  }

  std::string node() {
    skip('(');
    const std::string out = "(" + inside() + ")";
    skip(')');
    return out;
  }

  std::string edge() {
    skip('[');
    const std::string out = "[" + inside() + "]";
    skip(']');
    return out;
  }

  std::string path() {
    skip('<');
    std::string out = "<" + node();
    while (peek() == '-' || peek() == '<') {
      if (peek() == '<') {
        at_ += 2;
        out += "<-" + edge() + "-";
        ++at_;
      } else {
        ++at_;
        out += "-" + edge() + "->";
        at_ += 2;
      }
      out += node();
    }
    skip('>');
    return out + ">";
  }

  std::string list() {
    std::size_t ahead = at_ + 1;
    while (ahead < text_.size() && text_[ahead] == ' ') ++ahead;
    if (ahead < text_.size() && text_[ahead] == ':') return edge();
    std::vector<std::string> items;
    skip('[');
    for (blanks(); peek() != ']' && peek() != '\0'; blanks()) {
      items.push_back(value());
      skip(',');
    }
    skip(']');
    return "[" + joined(std::move(items), sort_) + "]";
  }

  std::string_view text_;
  bool sort_;
  std::size_t at_ = 0;
};

class Writer {
 public:
  Writer(const PropertyGraph& graph, bool sort) : graph_(graph), sort_(sort) {}

  [[nodiscard]] std::string write(const Value& value) const {
    switch (value.type()) {
      case ValueType::String:
        return quoted(value.string());
      case ValueType::Float:
        return float_text(value.real() == 0 ? 0.0 : value.real());  // -0.0 and 0.0 are one
      case ValueType::List: {
        std::vector<std::string> items;
        for (const Value& item : value.list()) items.push_back(write(item));
        return "[" + joined(std::move(items), sort_) + "]";
      }
      case ValueType::Map: {
        std::vector<std::string> entries;
        for (const auto& [key, item] : value.map()) entries.push_back(key + ": " + write(item));
        return "{" + joined(std::move(entries), true) + "}";
      }
      case ValueType::Node:
        return node(value.node());
      case ValueType::Relationship:
        return edge(value.edge());
      case ValueType::Path: {
        const Path& path = value.path();
        std::string out = "<" + node(path.nodes[0]);
        for (std::size_t i = 0; i < path.edges.size(); ++i) {
          const bool forward = graph_[path.edges[i]].source == path.nodes[i];
          out +=
              (forward ? "-" : "<-") + edge(path.edges[i]) + (forward ? "->" : "-") + node(path.nodes[i + 1]);
        }
        return out + ">";
      }
      default:
        return literal(value, graph_);
    }
  }

 private:
  [[nodiscard]] std::string inside(std::vector<std::string> labels,
                                   const std::vector<std::pair<KeyId, Value>>& properties) const {
    std::sort(labels.begin(), labels.end());
    std::string out;
    for (const std::string& label : labels) out += ":" + label;
    std::vector<std::string> entries;
    for (const auto& [key, value] : properties) entries.push_back(graph_.name(key) + ": " + write(value));
    if (entries.empty()) return out;
    return out + (out.empty() ? "" : " ") + "{" + joined(std::move(entries), true) + "}";
  }
  [[nodiscard]] std::string node(NodeId id) const {
    std::vector<std::string> labels;
    for (const LabelId label : graph_.labels_of(id)) labels.push_back(graph_.name(label));
    return "(" + inside(std::move(labels), graph_.properties(id)) + ")";
  }
  [[nodiscard]] std::string edge(EdgeId id) const {
    return "[" + inside({graph_.name(graph_[id].type)}, graph_.properties(id)) + "]";
  }

  const PropertyGraph& graph_;
  bool sort_;
};

}  // namespace

std::string canonical(std::string_view cell, bool sort_lists) {
  return Reader(cell, sort_lists).value();
}

std::string canonical(const Value& value, const PropertyGraph& graph, bool sort_lists) {
  return Writer(graph, sort_lists).write(value);
}

Value parameter(std::string_view cell) {
  const CompileResult compiled = compile("RETURN " + std::string(cell) + " AS value");
  if (!compiled.query) return {};
  return run(*compiled.query, MemoryGraph()).rows.at(0).at(0);
}

}  // namespace entente::query::tck
