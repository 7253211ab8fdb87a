// SPDX-License-Identifier: MIT
// Tested by tests/export/network_test.cpp and tests/readers/networks_test.py.
#include "export/gexf.hpp"

#include "entente/query/value_text.hpp"
#include "export/network.hpp"
#include "export/xml_writer.hpp"

namespace entente {
namespace {

using detail::NetworkAttribute;
using detail::NetworkEdge;
using detail::NetworkNode;
using detail::NetworkValues;
using detail::Spell;

class Writer {
 public:
  Writer(const Graph& graph, const ExportOptions& options, std::ostream& out)
      : network_(graph, options.view), xml_(out) {}

  void run() {
    xml_.begin("gexf").attribute("xmlns", "http://gexf.net/1.3").attribute("version", "1.3");
    xml_.begin("meta").begin("creator").text("entente").end();
    xml_.begin("description").text("Diplomatic relations").end().end();
    xml_.begin("graph").attribute("mode", "dynamic").attribute("timeformat", "date");
    xml_.attribute("timerepresentation", "interval");
    xml_.attribute("defaultedgetype", network_.directed() ? "directed" : "undirected");
    attributes("node", network_.node_attributes());
    attributes("edge", network_.edge_attributes());
    xml_.begin("nodes");
    network_.each_node([&](const NetworkNode& node) { write(node); });
    xml_.end().begin("edges");
    network_.each_edge([&](const NetworkEdge& edge) { write(edge); });
    xml_.end().end().end();
    xml_.finish();
  }

 private:
  void attributes(const char* what, const std::vector<NetworkAttribute>& list) {
    xml_.begin("attributes").attribute("class", what).attribute("mode", "static");
    for (std::size_t i = 0; i < list.size(); ++i) {
      xml_.begin("attribute").attribute("id", std::to_string(i)).attribute("title", list[i].name);
      xml_.attribute("type", detail::type_name(list[i].kind)).end();
    }
    xml_.end();
  }

  void days(const Spell& period) {
    if (period.start.known()) xml_.attribute("start", detail::day_text(period.start, false));
    if (period.end.known()) xml_.attribute("end", detail::day_text(period.end, true));
  }

  void values(const NetworkValues& list) {
    if (list.empty()) return;
    xml_.begin("attvalues");
    for (const auto& [attribute, value] : list) {
      xml_.begin("attvalue").attribute("for", std::to_string(attribute)).attribute("value", value).end();
    }
    xml_.end();
  }

  void write(const NetworkNode& node) {
    xml_.begin("node").attribute("id", node.id).attribute("label", node.label);
    if (!node.repeats) days(node.period);
    values(node.values);
    if (node.repeats && node.period.known()) {
      xml_.begin("spells").begin("spell");
      days(node.period);
      xml_.end().end();
    }
    xml_.end();
  }

  void write(const NetworkEdge& edge) {
    xml_.begin("edge").attribute("id", edge.id).attribute("source", edge.source);
    xml_.attribute("target", edge.target).attribute("label", edge.label);
    xml_.attribute("kind", edge.label).attribute("weight", query::float_text(edge.weight));
    days(edge.period);
    values(edge.values);
    xml_.end();
  }

  detail::Network network_;
  detail::XmlWriter xml_;
};

}  // namespace

void write_network_gexf(const Graph& graph, const ExportOptions& options, std::ostream& out) {
  Writer(graph, options, out).run();
}

}  // namespace entente
