// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "tests/export/samples.hpp"

namespace entente {
namespace {

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

std::vector<std::string> lines_with(const std::string& text, std::string_view part) {
  std::vector<std::string> lines = lines_of(text);
  std::erase_if(lines, [&](const std::string& line) { return line.find(part) == std::string::npos; });
  return lines;
}

TEST(NQuadsWriter, AStatementALine) {
  const std::string text = test::written(test::rich_graph(), "nquads");
  const auto has = [&](std::string_view line) {
    return text.find(std::string(line) + " .\n") != std::string::npos;
  };
  EXPECT_TRUE(
      has("<https://w3id.org/entente/id/country/VNM> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> "
          "<https://schema.org/Country>"));
  EXPECT_TRUE(
      has("<https://w3id.org/entente/id/country/VNM> <https://schema.org/alternateName> \"Vietnam\""));
  EXPECT_TRUE(
      has("<https://w3id.org/entente/id/country/VNM> <https://schema.org/sameAs> "
          "<http://www.wikidata.org/entity/Q881>"));
  EXPECT_TRUE(
      has("<https://w3id.org/entente/id/doc/talks> <https://schema.org/url> "
          "<https://example.org/talks?a=1%202>"));
  EXPECT_TRUE(
      has("<https://w3id.org/entente/id/doc/talks> <https://schema.org/datePublished> "
          "\"2024-11-24\"^^<http://id.loc.gov/datatypes/edtf/EDTF>"));
  EXPECT_EQ(lines_with(text, "#former> \"false\"^^<http://www.w3.org/2001/XMLSchema#boolean> .").size(), 2U);
}

TEST(NQuadsWriter, EveryPieceOfEvidenceIsABlankNodeOfItsOwn) {
  const std::string text = test::written(test::rich_graph(), "nquads");
  std::set<std::string> nodes;
  const auto links = lines_with(text, "<http://www.w3.org/ns/prov#wasDerivedFrom> ");
  ASSERT_FALSE(links.empty());
  for (const std::string& line : links) nodes.insert(line.substr(line.find("> _:") + 2));
  EXPECT_EQ(nodes.size(), links.size());
}

TEST(NQuadsWriter, NoTextLeavesItsLine) {
  const std::string text = test::written(test::hostile_graph(), "nquads");
  for (const std::string& line : lines_of(text)) {
    EXPECT_TRUE(line.starts_with("<https://w3id.org/entente/id/") || line.starts_with("_:b")) << line;
    EXPECT_TRUE(line.ends_with(" .")) << line;
    EXPECT_TRUE(std::none_of(line.begin(), line.end(), [](char c) {
      return (c >= 0 && c < 0x20) || c == 0x7F;
    })) << line;
  }
}

Graph two_documents() {
  GraphBuilder builder;
  for (const char* id : {"one", "two"}) {
    test::Claims doc(id, "2024-11-24");
    const auto per = doc.country("PER", "Peru");
    const auto vnm = doc.country("VNM", "Viet Nam");
    doc.event(EventType::Visit, {per}, {vnm}, "2024-11-21");
    if (std::string_view(id) == "two") doc.event(EventType::Aid, {per}, {vnm}, "2024-11-22");
    builder.add(doc.take());
  }
  return std::move(builder).build();
}

TEST(NQuadsWriter, OnRequestClaimsStandInTheGraphsOfTheirDocuments) {
  ExportOptions options;
  options.graph_per_document = true;
  const std::string text = test::written(two_documents(), "nquads", options);
  const std::string one = " <https://w3id.org/entente/id/doc/one> .";
  const std::string two = " <https://w3id.org/entente/id/doc/two> .";
  const auto in = [&](std::string_view part, const std::string& graph) {
    const auto lines = lines_with(text, part);
    return std::count_if(lines.begin(), lines.end(),
                         [&](const std::string& line) { return line.ends_with(graph); });
  };
  EXPECT_EQ(in("<https://w3id.org/entente/ns#Visit>", one), 1);
  EXPECT_EQ(in("<https://w3id.org/entente/ns#Visit>", two), 1);
  EXPECT_EQ(in("<https://w3id.org/entente/ns#Aid>", one), 0);
  EXPECT_EQ(in("<https://w3id.org/entente/ns#Aid>", two), 1);
  EXPECT_EQ(in("wasDerivedFrom", one), 1) << "evidence is its own document's alone";
  EXPECT_EQ(in("wasDerivedFrom", two), 2);
  EXPECT_EQ(lines_with(text, "<https://schema.org/Country> .").size(), 2U)
      << "entities are in the default graph";
}

TEST(NQuadsWriter, IdsMadeByHandStayIris) {
  std::vector<Node> nodes(2);
  nodes[0] = {"_:x", "A", CountryNode{}};
  nodes[1] = {"a b>", "B", PlaceNode{{}, "", static_cast<NodeIndex>(0), {}}};
  const std::string text = test::written(make_graph(nodes), "nquads");
  EXPECT_NE(text.find("<https://w3id.org/entente/id/a%20b%3E> <https://w3id.org/entente/ns#country> "
                      "<https://w3id.org/entente/id/_%3Ax> .\n"),
            std::string::npos);
}

}  // namespace
}  // namespace entente
