// SPDX-License-Identifier: MIT
// The drawings as cgraph itself reads them back.
#include <graphviz/cgraph.h>
#include <gtest/gtest.h>

#include <map>
#include <memory>
#include <thread>

#include "entente/core/utf8.hpp"
#include "export/drawing.hpp"
#include "export/label.hpp"
#include "tests/export/samples.hpp"

namespace entente {
namespace {

using Owner = std::unique_ptr<Agraph_t, int (*)(Agraph_t*)>;

Owner read_back(const std::string& dot) {
  EXPECT_TRUE(is_utf8(dot));
  Owner graph(agmemread(dot.c_str()), agclose);
  EXPECT_NE(graph, nullptr);
  return graph;
}

std::string attribute(void* object, const char* key) {
  const char* value = agget(object, const_cast<char*>(key));
  return value == nullptr ? "" : value;
}

/// Labels of the nodes by their names.
std::map<std::string, std::string> labels(Agraph_t* graph) {
  std::map<std::string, std::string> out;
  for (Agnode_t* node = agfstnode(graph); node != nullptr; node = agnxtnode(graph, node)) {
    out[agnameof(node)] = attribute(node, "label");
  }
  return out;
}

Agedge_t* edge(Agraph_t* graph, const char* a, const char* b) {
  return agedge(graph, agnode(graph, const_cast<char*>(a), 0), agnode(graph, const_cast<char*>(b), 0),
                nullptr, 0);
}

TEST(Dot, RelationsAreOneLineAPair) {
  const Owner graph = read_back(test::written(test::rich_graph(), "dot"));
  EXPECT_TRUE(agisundirected(graph.get()));
  EXPECT_EQ(agnnodes(graph.get()), 2);
  EXPECT_EQ(agnedges(graph.get()), 1);
  EXPECT_EQ(labels(graph.get())["country/VNM"], "Việt Nam");
  Agedge_t* line = edge(graph.get(), "country/MYS", "country/VNM");
  ASSERT_NE(line, nullptr);
  const std::string words = attribute(line, "label");
  EXPECT_NE(words.find("comprehensive strategic"), std::string::npos) << words;
  EXPECT_NE(words.find("5 events, 1 of conflict"), std::string::npos) << words;
}

TEST(Dot, ToneShowsInColourAndStyle) {
  test::Claims doc("a");
  const auto one = doc.country("AAA", "A");
  const auto two = doc.country("BBB", "B");
  const auto three = doc.country("CCC", "C");
  doc.event(EventType::Meeting, {one, two}, {}, "2024");
  doc.event(EventType::Sanction, {one}, {three}, "2024");
  doc.event(EventType::Meeting, {two, three}, {}, "2024");
  doc.event(EventType::Criticism, {two}, {three}, "2024");
  GraphBuilder builder;
  builder.add(doc.take());
  const Owner graph = read_back(test::written(std::move(builder).build(), "dot"));
  Agedge_t* friendly = edge(graph.get(), "country/AAA", "country/BBB");
  Agedge_t* tense = edge(graph.get(), "country/AAA", "country/CCC");
  Agedge_t* mixed = edge(graph.get(), "country/BBB", "country/CCC");
  EXPECT_EQ(attribute(friendly, "style"), "solid");
  EXPECT_EQ(attribute(tense, "style"), "dotted");
  EXPECT_EQ(attribute(mixed, "style"), "dashed");
  EXPECT_NE(attribute(tense, "color"), attribute(mixed, "color"));
  EXPECT_NE(attribute(tense, "color"), attribute(friendly, "color"));
}

TEST(Dot, TheFullViewHasShapesByTypeAndOfficesAsLines) {
  const Owner graph = read_back(test::written(test::rich_graph(), "dot", test::view(View::Full)));
  const auto shape = [&](const char* name) {
    Agnode_t* node = agnode(graph.get(), const_cast<char*>(name), 0);
    return node == nullptr ? "missing" : attribute(node, "shape");
  };
  EXPECT_EQ(shape("person/to-lam"), "ellipse");
  EXPECT_EQ(shape("org/ASEAN"), "hexagon");
  EXPECT_EQ(shape("place/kuala-lumpur"), "cds");
  EXPECT_EQ(shape("group/angry-fishermen"), "octagon");
  EXPECT_EQ(shape("agreement/mys-vnm-comprehensive-strategic-partnership"), "note");
  EXPECT_EQ(shape("country/VNM"), "box");
  Agedge_t* office = edge(graph.get(), "person/to-lam", "country/VNM");
  ASSERT_NE(office, nullptr);
  EXPECT_EQ(attribute(office, "label"), "General Secretary");
  EXPECT_NE(attribute(office, "tooltip").find("“General Secretary”"), std::string::npos);
  Agedge_t* home = edge(graph.get(), "group/angry-fishermen", "country/MYS");
  ASSERT_NE(home, nullptr);
  EXPECT_EQ(attribute(home, "label"), "of");
}

TEST(Dot, AGroupOfWhichNothingIsClaimedIsCounted) {
  test::Claims doc("a");
  doc.group("gunmen", doc.country("NGA", "Nigeria"));
  doc.event(EventType::Visit, {doc.country("NGA", "Nigeria")}, {doc.country("GHA", "Ghana")}, "2024");
  GraphBuilder builder;
  builder.add(doc.take());
  const std::string dot = test::written(std::move(builder).build(), "dot", test::view(View::Full));
  EXPECT_EQ(dot.find("group/gunmen"), std::string::npos);
  EXPECT_NE(dot.find("1 entity that no claim speaks of is not shown"), std::string::npos);
}

TEST(Dot, HasALegendWithTheTitleAsText) {
  ExportOptions options;
  options.title = "Q4 <b> & \"more\"";
  const std::string dot = test::written(test::rich_graph(), "dot", options);
  EXPECT_NE(dot.find("Q4 &lt;b&gt; &amp; \"more\""), std::string::npos);
  EXPECT_NE(dot.find("comprehensive strategic partnership"), std::string::npos);
  options.view = View::Full;
  EXPECT_NE(test::written(test::rich_graph(), "dot", options).find("group of people (octagon)"),
            std::string::npos);
}

TEST(Dot, HostileTextAddsNothingAndExpandsNothing) {
  const Graph hostile = test::hostile_graph();
  for (const View which : views()) {
    ExportOptions options = test::view(which);
    for (const std::string& text : test::hostile_texts()) options.title += text;
    const detail::Drawing drawing = detail::draw(hostile, options);
    const Owner graph = read_back(test::written(hostile, "dot", options));
    EXPECT_EQ(static_cast<std::size_t>(agnnodes(graph.get())), drawing.shapes.size());
    EXPECT_EQ(static_cast<std::size_t>(agnedges(graph.get())), drawing.lines.size());
    EXPECT_EQ(agfstsubg(graph.get()), nullptr);
    for (Agnode_t* node = agfstnode(graph.get()); node != nullptr; node = agnxtnode(graph.get(), node)) {
      EXPECT_TRUE(attribute(node, "URL").empty() || attribute(node, "URL").starts_with("https://"));
      const auto entity = hostile.find(agnameof(node));
      if (!entity) continue;
      EXPECT_EQ(attribute(node, "name"), detail::exact_name(hostile[*entity].name));
    }
    for (const auto& [name, text] : labels(graph.get())) {
      EXPECT_LT(text.size(), 700U) << name;
      for (std::size_t i = 0; i < text.size(); ++i) {
        EXPECT_GE(static_cast<unsigned char>(text[i]), 0x20) << name;
        if (text[i] != '\\') continue;
        ++i;  // the only escapes are a backslash and our own line break
        EXPECT_TRUE(i < text.size() && (text[i] == '\\' || text[i] == 'n')) << name << ": " << text;
      }
    }
  }
}

TEST(Dot, IsTheSameFromManyThreads) {
  const Graph graph = test::rich_graph();
  const std::string expected = test::written(graph, "dot", test::view(View::Full));
  std::vector<std::string> results(8);
  std::vector<std::thread> threads;
  for (std::string& result : results) {
    threads.emplace_back([&] { result = test::written(graph, "dot", test::view(View::Full)); });
  }
  for (std::thread& thread : threads) thread.join();
  for (const std::string& result : results) EXPECT_EQ(result, expected);
}

}  // namespace
}  // namespace entente
