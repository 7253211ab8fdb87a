// SPDX-License-Identifier: MIT
// Tested by tests/export/network_test.cpp and tests/readers/networks_test.py.
#include "export/graphml.hpp"

#include <algorithm>

#include "entente/query/value_text.hpp"
#include "export/network.hpp"
#include "export/xml_writer.hpp"

namespace entente {
namespace {

using detail::NetworkAttribute;
using detail::NetworkEdge;
using detail::NetworkNode;
using detail::NetworkValues;

/// An id as the schema wants it, an NMTOKEN: country:VNM for country/VNM; what else no NMTOKEN can hold is
/// the hexadecimal digits of its bytes, each after a middle dot. Different ids stay different.
std::string nmtoken(std::string_view id) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  constexpr std::string_view kPlain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-_";
  std::string out;
  for (const char c : id) {
    if (c == '/') {
      out += ':';
    } else if (kPlain.find(c) != std::string_view::npos) {
      out += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      out.append("·") += kHex[byte >> 4U];
      out += kHex[byte & 0xFU];
    }
  }
  return out;
}

/// yEd renders a label that begins with <html> as HTML, pictures from the network and all: a zero-width space
/// before it keeps it text.
std::string inert_label(std::string_view text) {
  constexpr std::string_view kBeginning = "<html>";
  const bool html = text.size() >= kBeginning.size() &&
                    std::equal(kBeginning.begin(), kBeginning.end(), text.begin(),
                               [](char a, char b) { return a == (b >= 'A' && b <= 'Z' ? b + 32 : b); });
  return (html ? "\u200B" : "") + std::string(text);
}

class Writer {
 public:
  Writer(const Graph& graph, const ExportOptions& options, std::ostream& out)
      : network_(graph, options.view), yed_(options.yed), xml_(out) {}

  void run() {
    xml_.begin("graphml").attribute("xmlns", "http://graphml.graphdrawing.org/xmlns");
    if (yed_) xml_.attribute("xmlns:y", "http://www.yworks.com/xml/graphml");
    key("label", "node", "label", "string");
    key("iri", "node", "iri", "string");
    keys("n", "node", network_.node_attributes());
    key("edgeLabel", "edge", "label", "string");
    key("weight", "edge", "weight", "double");
    keys("e", "edge", network_.edge_attributes());
    if (yed_) {
      yed_key("nodeGraphics", "node", "nodegraphics");
      yed_key("edgeGraphics", "edge", "edgegraphics");
    }
    xml_.begin("graph").attribute("id", "G").attribute("edgedefault",
                                                       network_.directed() ? "directed" : "undirected");
    network_.each_node([&](const NetworkNode& node) { write(node); });
    network_.each_edge([&](const NetworkEdge& edge) { write(edge); });
    xml_.end().end();
    xml_.finish();
  }

 private:
  void key(const std::string& id, const char* what, std::string_view name, const char* type) {
    xml_.begin("key").attribute("id", id).attribute("for", what);
    xml_.attribute("attr.name", name).attribute("attr.type", type).end();
  }

  void keys(const std::string& prefix, const char* what, const std::vector<NetworkAttribute>& attributes) {
    for (std::size_t i = 0; i < attributes.size(); ++i) {
      key(prefix + std::to_string(i), what, attributes[i].name, detail::type_name(attributes[i].kind));
    }
  }

  void yed_key(const char* id, const char* what, const char* type) {
    xml_.begin("key").attribute("id", id).attribute("for", what).attribute("yfiles.type", type).end();
  }

  void data(const std::string& key, std::string_view value) {
    xml_.begin("data").attribute("key", key).text(value).end();
  }

  void values(const std::string& prefix, const NetworkValues& list) {
    for (const auto& [attribute, value] : list) data(prefix + std::to_string(attribute), value);
  }

  void yed_label(const char* element, std::string_view text) {
    xml_.begin(element).text(inert_label(text)).end();
  }

  void write(const NetworkNode& node) {
    xml_.begin("node").attribute("id", nmtoken(node.id));
    data("label", node.label);
    data("iri", node.id);
    values("n", node.values);
    if (yed_) {
      xml_.begin("data").attribute("key", "nodeGraphics").begin("y:ShapeNode");
      yed_label("y:NodeLabel", node.label);
      xml_.end().end();
    }
    xml_.end();
  }

  void write(const NetworkEdge& edge) {
    xml_.begin("edge").attribute("id", nmtoken(edge.id)).attribute("source", nmtoken(edge.source));
    xml_.attribute("target", nmtoken(edge.target));
    data("edgeLabel", edge.label);
    data("weight", query::float_text(edge.weight));
    values("e", edge.values);
    if (yed_) {
      xml_.begin("data").attribute("key", "edgeGraphics").begin("y:PolyLineEdge");
      if (network_.directed())
        xml_.begin("y:Arrows").attribute("source", "none").attribute("target", "standard").end();
      yed_label("y:EdgeLabel", edge.label);
      xml_.end().end();
    }
    xml_.end();
  }

  detail::Network network_;
  bool yed_;
  detail::XmlWriter xml_;
};

}  // namespace

void write_network_graphml(const Graph& graph, const ExportOptions& options, std::ostream& out) {
  Writer(graph, options, out).run();
}

}  // namespace entente
