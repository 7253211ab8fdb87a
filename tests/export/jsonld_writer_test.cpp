// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>
#include <rapidjson/document.h>

#include "entente/core/utf8.hpp"
#include "export/jsonld_context.hpp"
#include "tests/export/samples.hpp"

namespace entente {
namespace {

rapidjson::Document parsed(const std::string& text) {
  rapidjson::Document document;
  document.Parse<rapidjson::kParseValidateEncodingFlag>(text.data(), text.size());
  EXPECT_FALSE(document.HasParseError()) << document.GetErrorOffset();
  return document;
}

const rapidjson::Value* node(const rapidjson::Document& document, std::string_view name) {
  for (const auto& value : document["@graph"].GetArray()) {
    if (value.HasMember("name") && value["name"].GetString() == name) return &value;
  }
  return nullptr;
}

/// The property's text, its items joined by spaces, or "-" where it is missing.
std::string text(const rapidjson::Value& object, const char* key) {
  if (!object.HasMember(key)) return "-";
  const auto& value = object[key];
  if (value.IsString()) return value.GetString();
  if (value.IsUint()) return std::to_string(value.GetUint());
  if (value.IsBool()) return value.GetBool() ? "true" : "false";
  std::string out;
  for (const auto& item : value.GetArray()) out += (out.empty() ? "" : " ") + std::string(item.GetString());
  return out;
}

struct JsonldWriter : testing::Test {
  rapidjson::Document document = parsed(test::written(test::rich_graph(), "jsonld"));
  [[nodiscard]] std::string of(std::string_view name, const char* key) const {
    const auto* found = node(document, name);
    return found == nullptr ? "no node" : text(*found, key);
  }
};

TEST_F(JsonldWriter, WritesNodesInTheOrderOfTheirIds) {
  const auto& graph = document["@graph"];
  for (rapidjson::SizeType i = 1; i < graph.Size(); ++i) {
    EXPECT_LT(std::string(graph[i - 1]["@id"].GetString()), graph[i]["@id"].GetString());
  }
}

TEST_F(JsonldWriter, WritesTheContextInline) {
  const auto& context = document["@context"];
  ASSERT_TRUE(context.IsObject());
  EXPECT_EQ(text(context, "@base"), "https://w3id.org/entente/id/");
  EXPECT_EQ(text(context, "@vocab"), "https://w3id.org/entente/ns#");
  EXPECT_EQ(text(context, "Document"), "schema:NewsArticle");
  EXPECT_EQ(text(context["actor"], "@type"), "@id");
  EXPECT_EQ(text(context["startDate"], "@type"), "edtf:EDTF");
  EXPECT_EQ(text(context["wikidata"]["@context"], "@vocab"), "http://www.wikidata.org/entity/");
}

TEST_F(JsonldWriter, EveryPropertyThatHoldsAnIdIsDeclaredToHoldOne) {
  const std::string prefixes[] = {"country/", "person/", "org/", "place/", "group/", "agreement/", "doc/"};
  const auto is_id = [&](const rapidjson::Value& value) {
    return value.IsString() &&
           std::any_of(std::begin(prefixes), std::end(prefixes), [&](const std::string& prefix) {
             return std::string_view(value.GetString()).starts_with(prefix);
           });
  };
  int checked = 0;
  for (const auto& one : document["@graph"].GetArray()) {
    for (const auto& member : one.GetObject()) {
      const std::string key = member.name.GetString();
      const bool holds_id =
          member.value.IsArray() && !member.value.Empty() ? is_id(member.value[0]) : is_id(member.value);
      if (!holds_id || key == "@id") continue;
      ++checked;
      ASSERT_TRUE(document["@context"].HasMember(key.c_str())) << key;
      EXPECT_EQ(text(document["@context"][key.c_str()], "@type"), "@id") << key;
    }
  }
  EXPECT_GT(checked, 20);
}

TEST_F(JsonldWriter, WritesEntities) {
  EXPECT_EQ(of("Việt Nam", "@id"), "country/VNM");
  EXPECT_EQ(of("Việt Nam", "@type"), "Country");
  EXPECT_EQ(of("Việt Nam", "iso3166"), "VNM");
  EXPECT_EQ(of("Việt Nam", "wikidata"), "Q881");
  EXPECT_EQ(of("Việt Nam", "alternateName"), "Vietnam");
  EXPECT_EQ(of("Malaysia", "alternateName"), "-") << "what has no value is left out";
  EXPECT_EQ(of("Association of Southeast Asian Nations", "@type"),
            "Organization IntergovernmentalOrganization");
  EXPECT_EQ(of("Association of Southeast Asian Nations", "acronym"), "ASEAN");
  EXPECT_EQ(of("ASEAN Secretariat", "parentOrganization"), "org/ASEAN");
  EXPECT_EQ(of("Kuala Lumpur", "country"), "country/MYS");
}

TEST_F(JsonldWriter, WritesGroupsInTheVocabularysOwnTerms) {
  EXPECT_EQ(of("angry fishermen", "@id"), "group/angry-fishermen");
  EXPECT_EQ(of("angry fishermen", "@type"), "Group");
  EXPECT_EQ(of("angry fishermen", "country"), "country/MYS");
  EXPECT_EQ(of("angry fishermen", "alternateName"), "-");
  EXPECT_EQ(text((*node(document, "angry fishermen"))["mention"][0], "form"), "nominal");
  EXPECT_EQ(of("Protest by angry fishermen against Việt Nam", "actor"), "group/angry-fishermen");
  EXPECT_EQ(of("Protest by angry fishermen against Việt Nam", "actorParty"), "group/angry-fishermen");
  EXPECT_FALSE(document["@context"].HasMember("Group")) << "@vocab makes it ent:Group";
}

TEST_F(JsonldWriter, WritesEvents) {
  const char* visit = "Official visit of Việt Nam to Malaysia";
  EXPECT_EQ(of(visit, "@type"), "Event Visit");
  EXPECT_EQ(of(visit, "actor"), "person/to-lam");
  EXPECT_EQ(of(visit, "actorParty"), "country/VNM");
  EXPECT_EQ(of(visit, "recipient"), "org/universiti-malaya");
  EXPECT_EQ(of(visit, "recipientParty"), "country/MYS");
  EXPECT_EQ(of(visit, "startDate"), "2024-11-21");
  EXPECT_EQ(of(visit, "endDate"), "2024-11-23");
  EXPECT_EQ(of(visit, "location"), "place/kuala-lumpur");
  EXPECT_EQ(of(visit, "attributedTo"), "org/ASEAN");
  EXPECT_EQ(of(visit, "modality"), "actual");
  EXPECT_EQ(of(visit, "plover"), "CONSULT");
  EXPECT_EQ(of(visit, "cameo"), "042");
  EXPECT_EQ(of("Visit of Malaysia to Việt Nam", "plover"), "AGREE") << "planned";
  EXPECT_EQ(of("Meeting of Malaysia and Việt Nam", "plover"), "REJECT") << "refused";
}

TEST_F(JsonldWriter, WritesAgreementsOfficesMembershipsAndDocuments) {
  const char* partnership = "Comprehensive Strategic Partnership";
  EXPECT_EQ(of(partnership, "level"), "comprehensive-strategic");
  EXPECT_EQ(of(partnership, "parties"), "country/MYS country/VNM");
  EXPECT_EQ(of(partnership, "field"), "defence trade");
  EXPECT_EQ(of(partnership, "count"), "2");
  EXPECT_EQ((*node(document, partnership))["lifecycle"].Size(), 2U);
  EXPECT_EQ(of("Tô Lâm, General Secretary of Việt Nam", "holder"), "person/to-lam");
  EXPECT_EQ(of("Tô Lâm, General Secretary of Việt Nam", "former"), "false");
  EXPECT_EQ(of("Ngô Xuân A, Ambassador of Việt Nam to Malaysia", "accreditedTo"), "country/MYS");
  EXPECT_EQ(of("Malaysia, chair of Association of Southeast Asian Nations", "role"), "chair");
  EXPECT_EQ(of("talks.txt", "url"), "https://example.org/talks?a=1%202");
  EXPECT_EQ(of("talks.txt", "datePublished"), "2024-11-24");
  EXPECT_EQ(of("Malaysia – Việt Nam", "diplomaticRelationsSince"), "1973-03-30");
  EXPECT_EQ(of("Malaysia – Việt Nam", "conflict"), "1");
}

TEST_F(JsonldWriter, WritesMentionsAndEvidenceWithTheirPlaces) {
  const auto& mention = (*node(document, "Việt Nam"))["mention"][1];
  EXPECT_EQ(text(mention, "document"), "doc/talks");
  EXPECT_EQ(text(mention, "start"), "900");
  EXPECT_EQ(text(mention, "end"), "910");
  EXPECT_EQ(text(mention, "quote"), "Vietnamese");
  EXPECT_EQ(text(mention, "form"), "demonym");
  const auto& evidence = (*node(document, "Official visit of Việt Nam to Malaysia"))["evidence"][0];
  EXPECT_EQ(text(evidence, "rule"), "test.rule");
  EXPECT_EQ(evidence["confidence"].GetDouble(), 0.1 + 0.2);
}

TEST(JsonldWriterBytes, IndentByOneSpaceAndEndInALine) {
  EXPECT_TRUE(test::written(Graph(), "jsonld").starts_with("{\n \"@context\": {\n  \"@version\": 1.1,\n"));
  EXPECT_TRUE(test::written(Graph(), "jsonld").ends_with(" },\n \"@graph\": []\n}\n"));
}

TEST(JsonldWriterBytes, WhatEachDocumentSaidIsOneLineAndCanBeLeftOut) {
  const std::string whole = test::written(test::rich_graph(), "jsonld");
  EXPECT_NE(whole.find("\n   \"claims\": [2,[\"\","), std::string::npos);
  ExportOptions options;
  options.claims = false;
  const std::string slim = test::written(test::rich_graph(), "jsonld", options);
  EXPECT_EQ(slim.find("\"claims\": [1"), std::string::npos);
  EXPECT_LT(slim.size(), whole.size());
}

TEST(JsonldWriterBytes, HostileTextStaysText) {
  const Graph graph = test::hostile_graph();
  const std::string written = test::written(graph, "jsonld");
  EXPECT_TRUE(is_utf8(written));
  const rapidjson::Document document = parsed(written);
  std::size_t found = 0;
  for (const auto& one : document["@graph"].GetArray()) {
    if (std::string_view(one["@type"].IsString() ? one["@type"].GetString() : "") != "Person") continue;
    const std::string name(one["name"].GetString(), one["name"].GetStringLength());
    for (const std::string& text : test::hostile_texts()) found += name == text ? 1 : 0;
  }
  EXPECT_EQ(found, test::hostile_texts().size());
  for (const auto& one : document["@graph"].GetArray()) {
    EXPECT_EQ(std::string_view(one["@id"].GetString()).find_first_of("\"<>\\{} \n"), std::string_view::npos);
    EXPECT_FALSE(one.HasMember("wikidata")) << "only Q and digits are an id";
  }
}

}  // namespace
}  // namespace entente
