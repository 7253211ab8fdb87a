// SPDX-License-Identifier: MIT
// DOT through cgraph, which knows how to quote: the only file that includes it.
// Tested by tests/export/dot_test.cpp.
#include "export/dot.hpp"

#include <graphviz/cgraph.h>

#include <memory>
#include <mutex>
#include <ostream>
#include <set>

namespace entente {
namespace detail {
namespace {

// cgraph takes `char*` everywhere but never writes through these.
char* mutable_text(const std::string& text) {
  return const_cast<char*>(text.c_str());
}

int append(void* channel, const char* text) {
  static_cast<std::string*>(channel)->append(text);
  return 0;
}
int flush(void*) {
  return 0;
}

/// Declares the defaults first: an attribute that is set before it is declared is lost on other objects.
void declare(Agraph_t* graph, int kind, const Attributes& defaults, const std::set<std::string_view>& used) {
  std::set<std::string_view> declared;
  for (const Attribute& attribute : defaults) {
    agattr(graph, kind, mutable_text(std::string(attribute.name)), mutable_text(attribute.value));
    declared.insert(attribute.name);
  }
  for (const std::string_view name : used) {
    if (!declared.contains(name)) agattr(graph, kind, mutable_text(std::string(name)), mutable_text(""));
  }
}

void set(void* object, const Attributes& attributes) {
  for (const Attribute& attribute : attributes) {
    agset(object, mutable_text(std::string(attribute.name)), mutable_text(attribute.value));
  }
}

}  // namespace

std::string dot_text(const Drawing& drawing) {
  static std::mutex mutex;
  const std::lock_guard lock(mutex);

  Agiodisc_t io = AgIoDisc;
  io.putstr = append;
  io.flush = flush;
  Agdisc_t discipline{&AgMemDisc, &AgIdDisc, &io};
  const auto close = [](Agraph_t* graph) { agclose(graph); };
  const std::unique_ptr<Agraph_t, decltype(close)> owner(
      agopen(mutable_text("entente"), drawing.directed ? Agdirected : Agundirected, &discipline), close);
  Agraph_t* graph = owner.get();

  std::set<std::string_view> used;
  for (const Shape& shape : drawing.shapes) {
    for (const Attribute& attribute : shape.attributes) used.insert(attribute.name);
  }
  declare(graph, AGRAPH, drawing.graph, {});
  declare(graph, AGNODE, drawing.shape, used);
  used.clear();
  for (const Line& line : drawing.lines) {
    for (const Attribute& attribute : line.attributes) used.insert(attribute.name);
  }
  declare(graph, AGEDGE, drawing.line, used);
  if (!drawing.legend.empty()) {
    char* legend = agstrdup_html(graph, mutable_text(drawing.legend));
    agattr(graph, AGRAPH, mutable_text("label"), legend);
    agstrfree(graph, legend);
  }

  std::vector<Agnode_t*> nodes;
  for (const Shape& shape : drawing.shapes) {
    nodes.push_back(agnode(graph, mutable_text(shape.name), 1));
    set(nodes.back(), shape.attributes);
  }
  for (const Line& line : drawing.lines) {
    set(agedge(graph, nodes[line.from], nodes[line.to], nullptr, 1), line.attributes);
  }
  std::string out;
  agwrite(graph, &out);
  return out;
}

}  // namespace detail

void write_dot(const Graph& graph, const ExportOptions& options, std::ostream& out) {
  out << detail::dot_text(detail::draw(graph, options));
}

}  // namespace entente
