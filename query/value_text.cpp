// SPDX-License-Identifier: MIT
// Values as text: for cells, as literals of the query language, as JSON.
// Tested by tests/query/value_test.cpp.
#include "entente/query/value_text.hpp"

#include <charconv>
#include <cmath>

#include "entente/core/utf8.hpp"

namespace entente::query {
namespace {

void append_hex(std::string& out, char32_t c) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  out += "\\u";
  for (int shift = 12; shift >= 0; shift -= 4) out += kDigits[static_cast<std::size_t>(c >> shift) & 0xFU];
}

std::string quoted(std::string_view text) {
  std::string out = "'";
  for (const char c : text) {
    switch (c) {
      case '\'':
      case '\\':
        out += '\\';
        out += c;
        break;
      case '\n':
        out += "\\n";
        break;
      case '\r':
        out += "\\r";
        break;
      case '\t':
        out += "\\t";
        break;
      default:
        out += c;
    }
  }
  return out + "'";
}

/// A name as a query would write it, in back quotes where it is no plain word.
std::string word(std::string_view text) {
  bool plain = !text.empty() && !(text[0] >= '0' && text[0] <= '9');
  for (const char c : text) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                        c == '_' || static_cast<unsigned char>(c) >= 0x80;
    plain = plain && letter;
  }
  if (plain) return std::string(text);
  std::string out = "`";
  for (const char c : text) {
    if (c == '`') out += '`';
    out += c;
  }
  return out + "`";
}

class LiteralWriter {
 public:
  explicit LiteralWriter(const PropertyGraph& graph) : graph_(graph) {}

  std::string write(const Value& value) const {
    switch (value.type()) {
      case ValueType::Map:
        return braces(value.map());
      case ValueType::Node:
        return node(value.node());
      case ValueType::Relationship:
        return "[" + edge(value.edge()) + "]";
      case ValueType::List: {
        std::string out = "[";
        for (const Value& item : value.list()) out += (out.size() > 1 ? ", " : "") + write(item);
        return out + "]";
      }
      case ValueType::Path:
        return path(value.path());
      case ValueType::Date:
        return "date('" + to_string(value.date()) + "')";
      case ValueType::String:
        return quoted(value.string());
      case ValueType::Boolean:
        return value.boolean() ? "true" : "false";
      case ValueType::Integer:
        return std::to_string(value.integer());
      case ValueType::Float:
        return float_text(value.real());
      case ValueType::Null:
        break;
    }
    return "null";
  }

 private:
  [[nodiscard]] std::string braces(const std::vector<Value::Entry>& entries) const {
    std::string out = "{";
    for (const auto& [key, value] : entries) {
      out += (out.size() > 1 ? ", " : "") + word(key) + ": " + write(value);
    }
    return out + "}";
  }

  [[nodiscard]] std::string properties(const std::vector<std::pair<KeyId, Value>>& list) const {
    std::vector<Value::Entry> entries;
    for (const auto& [key, value] : list) entries.emplace_back(graph_.name(key), value);
    return entries.empty() ? std::string() : braces(entries);
  }

  [[nodiscard]] std::string node(NodeId id) const {
    std::string out = "(";
    for (const LabelId label : graph_.labels_of(id)) out += ":" + word(graph_.name(label));
    const std::string inside = properties(graph_.properties(id));
    return out + (out.size() > 1 && !inside.empty() ? " " : "") + inside + ")";
  }

  [[nodiscard]] std::string edge(EdgeId id) const {
    const std::string inside = properties(graph_.properties(id));
    return ":" + word(graph_.name(graph_[id].type)) + (inside.empty() ? "" : " " + inside);
  }

  [[nodiscard]] std::string path(const Path& path) const {
    std::string out = "<" + node(path.nodes.front());
    for (std::size_t i = 0; i < path.edges.size(); ++i) {
      const bool forward = graph_[path.edges[i]].source == path.nodes[i];
      out +=
          (forward ? "-[" : "<-[") + edge(path.edges[i]) + (forward ? "]->" : "]-") + node(path.nodes[i + 1]);
    }
    return out + ">";
  }

  const PropertyGraph& graph_;
};

class JsonWriter {
 public:
  JsonWriter(const PropertyGraph& graph, std::string& out) : graph_(graph), out_(out) {}

  void write(const Value& value) {
    switch (value.type()) {
      case ValueType::Map:
        return object(value.map());
      case ValueType::Node:
        return node(value.node());
      case ValueType::Relationship:
        return edge(value.edge());
      case ValueType::List: {
        out_ += '[';
        for (std::size_t i = 0; i < value.list().size(); ++i) {
          if (i > 0) out_ += ',';
          write(value.list()[i]);
        }
        out_ += ']';
        return;
      }
      case ValueType::Path:
        return path(value.path());
      case ValueType::Date:
        out_ += json_string(to_string(value.date()));
        return;
      case ValueType::String:
        out_ += json_string(value.string());
        return;
      case ValueType::Boolean:
        out_ += value.boolean() ? "true" : "false";
        return;
      case ValueType::Integer:
        out_ += std::to_string(value.integer());
        return;
      case ValueType::Float:
        out_ += std::isfinite(value.real()) ? float_text(value.real()) : "null";
        return;
      case ValueType::Null:
        out_ += "null";
    }
  }

 private:
  void object(const std::vector<Value::Entry>& entries) {
    out_ += '{';
    for (std::size_t i = 0; i < entries.size(); ++i) {
      if (i > 0) out_ += ',';
      out_ += json_string(entries[i].first) + ':';
      write(entries[i].second);
    }
    out_ += '}';
  }

  void properties(const std::vector<std::pair<KeyId, Value>>& list) {
    std::vector<Value::Entry> entries;
    for (const auto& [key, value] : list) entries.emplace_back(graph_.name(key), value);
    out_ += ",\"properties\":";
    object(entries);
  }

  void node(NodeId id) {
    out_ += "{\"labels\":[";
    bool first = true;
    for (const LabelId label : graph_.labels_of(id)) {
      out_ += (first ? "" : ",") + json_string(graph_.name(label));
      first = false;
    }
    out_ += ']';
    properties(graph_.properties(id));
    out_ += '}';
  }

  void edge(EdgeId id) {
    const PropertyGraph::Edge& edge = graph_[id];
    out_ += "{\"type\":" + json_string(graph_.name(edge.type));
    out_ += ",\"from\":" + json_string(element_id(edge.source, graph_));
    out_ += ",\"to\":" + json_string(element_id(edge.target, graph_));
    properties(graph_.properties(id));
    out_ += '}';
  }

  void path(const Path& path) {
    out_ += '[';
    node(path.nodes.front());
    for (std::size_t i = 0; i < path.edges.size(); ++i) {
      out_ += ',';
      edge(path.edges[i]);
      out_ += ',';
      node(path.nodes[i + 1]);
    }
    out_ += ']';
  }

  const PropertyGraph& graph_;
  std::string& out_;
};

}  // namespace

std::string json_string(std::string_view text) {
  const std::string repaired = is_utf8(text) ? std::string() : repair_utf8(text);
  if (!repaired.empty()) text = repaired;
  std::string out = "\"";
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t begin = offset;
    const char32_t c = next_code_point(text, offset);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += static_cast<char>(c);
    } else if (c == '\n') {
      out += "\\n";
    } else if (c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029) {
      append_hex(out, c);
    } else {
      out.append(text, begin, offset - begin);
    }
  }
  return out + "\"";
}

std::string float_text(double value) {
  if (std::isnan(value)) return "NaN";
  if (std::isinf(value)) return value > 0 ? "Infinity" : "-Infinity";
  char digits[32];
  const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
  std::string text(digits, end);
  const std::size_t exponent = text.find('e');
  if (exponent == std::string::npos) return text.find('.') == std::string::npos ? text + ".0" : text;
  std::string mantissa = text.substr(0, exponent);
  if (mantissa.find('.') == std::string::npos) mantissa += ".0";
  return mantissa + "E" + std::to_string(std::stoi(text.substr(exponent + 1)));
}

std::string element_id(NodeId node, const PropertyGraph& graph) {
  if (const auto key = graph.key("id")) {
    const Value own = graph.property(node, *key);
    if (own.is(ValueType::String)) return own.string();
  }
  return std::to_string(static_cast<std::uint32_t>(node));
}

std::string literal(const Value& value, const PropertyGraph& graph) {
  return LiteralWriter(graph).write(value);
}

std::string cell(const Value& value, const PropertyGraph& graph) {
  if (value.is(ValueType::String)) return value.string();
  if (value.is(ValueType::Date)) return to_string(value.date());
  return value.is_null() ? std::string() : literal(value, graph);
}

std::string json(const Value& value, const PropertyGraph& graph) {
  std::string out;
  JsonWriter(graph, out).write(value);
  return out;
}

}  // namespace entente::query
