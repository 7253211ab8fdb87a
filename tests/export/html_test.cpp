// SPDX-License-Identifier: MIT
// The data in the page; what a browser makes of it: tests/readers/viewer_test.mjs.
#include "export/html.hpp"

#include <gtest/gtest.h>
#include <rapidjson/document.h>

#include <sstream>
#include <string>

#include "entente/core/diagnostic.hpp"
#include "export/viewer_json.hpp"
#include "export/viewer_map.hpp"
#include "export/viewer_page.hpp"
#include "tests/export/samples.hpp"

namespace entente {
namespace {

std::string data_of(const Graph& graph, const ExportOptions& options = {}) {
  std::ostringstream out;
  detail::write_viewer_json(graph, detail::relations_map(graph), detail::actors_map(graph, 100), options,
                            out);
  return out.str();
}

rapidjson::Document parsed(const std::string& text) {
  rapidjson::Document json;
  json.Parse<rapidjson::kParseValidateEncodingFlag>(text.data(), text.size());
  EXPECT_FALSE(json.HasParseError()) << "at byte " << json.GetErrorOffset();
  return json;
}

TEST(ViewerJson, HoldsEveryNodeOnceByWhatItIs) {
  const Graph graph = test::rich_graph();
  const rapidjson::Document json = parsed(data_of(graph));
  std::size_t entities = 0;
  std::size_t claims = 0;
  std::size_t relations = 0;
  std::size_t documents = 0;
  for (const Node& node : graph.nodes()) {
    if (node.type() < NodeType::Agreement) ++entities;
    if (node.type() >= NodeType::Agreement && node.type() < NodeType::Relation) ++claims;
    if (node.type() == NodeType::Relation) ++relations;
    if (node.type() == NodeType::Document) ++documents;
  }
  EXPECT_EQ(json["entities"].Size(), entities);
  EXPECT_EQ(json["claims"].Size(), claims);
  EXPECT_EQ(json["relations"].Size(), relations);
  EXPECT_EQ(json["documents"].Size(), documents);
}

TEST(ViewerJson, ReferencesLeadToWhatTheyMean) {
  const rapidjson::Document json = parsed(data_of(test::rich_graph()));
  bool seen = false;
  for (const auto& claim : json["claims"].GetArray()) {
    if (!claim.HasMember("kind") || claim["kind"] != "Visit" || claim["modality"] != "actual") continue;
    seen = true;
    EXPECT_STREQ(json["entities"][claim["actors"][0].GetUint()]["name"].GetString(), "Tô Lâm");
    EXPECT_STREQ(json["entities"][claim["location"].GetUint()]["name"].GetString(), "Kuala Lumpur");
    EXPECT_STREQ(json["documents"][claim["evidence"][0]["document"].GetUint()]["headline"].GetString(),
                 "Talks");
    EXPECT_EQ(claim["evidence"][0]["confidence"].GetDouble(), 0.3) << "to hundredths";
  }
  EXPECT_TRUE(seen);
}

TEST(ViewerJson, FullViewBeginsWithTheMapOfActors) {
  EXPECT_STREQ(parsed(data_of(test::rich_graph()))["map"].GetString(), "relations");
  EXPECT_STREQ(parsed(data_of(test::rich_graph(), test::view(View::Full)))["map"].GetString(), "actors");
}

TEST(ViewerJson, IsInertAndComesBackAsItWas) {
  const Graph graph = test::hostile_graph();
  const std::string data = data_of(graph);
  EXPECT_EQ(data.find_first_of("<>&"), std::string::npos);
  EXPECT_EQ(data.find("\xE2\x80\xA8"), std::string::npos);
  EXPECT_EQ(data.find("\xE2\x80\xA9"), std::string::npos);
  for (const char c : data) EXPECT_GE(static_cast<unsigned char>(c), 0x20U);
  const rapidjson::Document json = parsed(data);
  rapidjson::SizeType at = 0;
  for (const Node& node : graph.nodes()) {
    if (node.type() >= NodeType::Agreement) continue;
    const auto& name = json["entities"][at++]["name"];
    EXPECT_EQ(std::string(name.GetString(), name.GetStringLength()), node.name);
  }
}

TEST(Html, IsAPageWithTheDataInItsPlaceOrSaysWhatIsMissing) {
  const Graph graph = test::rich_graph();
  if (detail::viewer_page().empty()) {
    try {
      test::written(graph, "html");
      FAIL() << "a page without the viewer";
    } catch (const IoError& error) {
      EXPECT_NE(std::string(error.what()).find("-DENTENTE_VIEWER=ON"), std::string::npos) << error.what();
    }
    return;
  }
  const std::string page = test::written(graph, "html");
  EXPECT_TRUE(page.starts_with("<!doctype html>"));
  EXPECT_NE(page.find("default-src 'none'"), std::string::npos);
  EXPECT_EQ(page.find(detail::kViewerDataMark), std::string::npos);
  EXPECT_NE(page.find("cytoscape 3."), std::string::npos) << "with the licences of what is bundled";
  EXPECT_NE(page.find("Permission is hereby granted"), std::string::npos);
  EXPECT_TRUE(test::written(graph, "html") == page);
}

}  // namespace
}  // namespace entente
