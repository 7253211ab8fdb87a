// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "entente/export/jsonld.hpp"
#include "tests/export/samples.hpp"

namespace entente {
namespace {

/// The first diagnostic as printed, or "".
std::string complaint(std::string_view text) {
  const ReadResult result = read_jsonld(text, "g.jsonld");
  EXPECT_EQ(result.graph.has_value(), !has_errors(result.diagnostics));
  return result.diagnostics.empty() ? "" : to_string(result.diagnostics.front());
}

bool contains(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

std::string with_node(const std::string& members) {
  return "{\"@graph\": [{" + members + "}]}";
}

TEST(JsonldReader, ReadsBackTheVeryBytes) {
  for (const Graph& graph : {test::rich_graph(), test::hostile_graph(), Graph()}) {
    const std::string written = test::written(graph, "jsonld");
    const ReadResult result = read_jsonld(written);
    ASSERT_TRUE(result.graph.has_value()) << to_string(result.diagnostics.at(0));
    EXPECT_TRUE(result.diagnostics.empty());
    EXPECT_EQ(test::written(*result.graph, "jsonld"), written);
    EXPECT_EQ(result.graph->edge_count(), graph.edge_count());
  }
}

std::string claims_of(const ReadResult& result, std::string_view id) {
  return result.graph ? (*result.graph)[result.graph->find(id).value()].as<DocumentNode>()->claims : "none";
}

TEST(JsonldReader, WhatADocumentSaidStaysAsItStands) {
  const std::string told = R"([1,["","a, [b] \" \\","@context"],[[],{"@context":"x"},0.10]])";
  EXPECT_EQ(
      claims_of(read_jsonld(with_node(R"("@id": "doc/a", "@type": "Document", "claims": )" + told)), "doc/a"),
      told);
  // Another program has put white space into it, which is not its content.
  std::string spaced;
  for (const char c : told) {
    spaced += c;
    if (c == '[' && spaced.find("b]") == std::string::npos && spaced.find("a,") == std::string::npos)
      spaced += "\n  ";
  }
  EXPECT_EQ(
      claims_of(read_jsonld(with_node(R"("@id": "doc/a", "claims": )" + spaced + R"(, "@type": "Document")")),
                "doc/a"),
      told);
  EXPECT_EQ(
      claims_of(read_jsonld(with_node(R"("@id": "doc/a", "@type": "Document", "claims": "[1]")")), "doc/a"),
      "");
  const std::string deep = std::string(200, '[') + std::string(200, ']');
  EXPECT_TRUE(contains(complaint(with_node(R"("@id": "doc/a", "@type": "Document", "claims": )" + deep)),
                       "128 deep"));
}

TEST(JsonldReader, ReadsGroups) {
  const ReadResult result = read_jsonld(
      R"({"@graph": [
        {"@id": "country/SDN", "@type": "Country", "name": "Sudan"},
        {"@id": "doc/a", "@type": "Document"},
        {"@id": "group/darfur-rebels", "@type": "Group", "name": "Darfur rebels", "country": "country/SDN",
         "mention": [{"document": "doc/a", "start": 4, "end": 17, "quote": "Darfur rebels",
                      "form": "nominal"}]}]})");
  ASSERT_TRUE(result.graph.has_value());
  const auto index = result.graph->find("group/darfur-rebels");
  ASSERT_TRUE(index.has_value());
  const Node& node = (*result.graph)[*index];
  EXPECT_EQ(node.type(), NodeType::Group);
  EXPECT_EQ(node.name, "Darfur rebels");
  const auto& group = *node.as<GroupNode>();
  EXPECT_EQ(group.country, result.graph->find("country/SDN"));
  ASSERT_EQ(group.mentions.size(), 1U);
  EXPECT_EQ(group.mentions[0].mention.quote, "Darfur rebels");
  EXPECT_EQ(group.mentions[0].mention.form, MentionForm::Nominal);
}

TEST(JsonldReader, IgnoresWhatTheVocabularyDoesNotKnow) {
  const ReadResult result = read_jsonld(
      R"({"@context": {}, "note": {"a": [1]}, "@graph": [
        {"@id": "country/PER", "@type": "Country", "name": "Peru", "colour": {"x": [[1]]}},
        {"@id": "fish/1", "@type": "Fish"}]})");
  ASSERT_TRUE(result.graph.has_value());
  ASSERT_EQ(result.graph->size(), 1U);
  EXPECT_EQ(result.graph->nodes()[0].name, "Peru");
}

TEST(JsonldReader, AcceptsSingleValuesAndExpandedOnes) {
  const ReadResult result = read_jsonld(
      "\xEF\xBB\xBF"
      R"({"@graph": [
        {"@id": "https://w3id.org/entente/id/country/PER", "@type": ["Country"], "name": {"@value": "Peru"}},
        {"@id": "event/1", "@type": "Visit", "actor": "country/PER", "recipient": [{"@id": "country/PER"}]}]})");
  ASSERT_TRUE(result.graph.has_value());
  const auto* event = result.graph->nodes()[1].as<EventNode>();
  ASSERT_NE(event, nullptr);
  EXPECT_EQ(event->type, EventType::Visit);
  EXPECT_EQ(event->actors, event->recipients);
  EXPECT_EQ(result.graph->nodes()[0].id, "country/PER");
}

TEST(JsonldReader, NeverFollowsAContext) {
  for (const char* context :
       {"\"https://schema.org\"", "[\"https://schema.org\"]", "[{}, \"x\"]", "{\"@import\": \"x\"}"}) {
    EXPECT_TRUE(contains(complaint("{\"@context\": " + std::string(context) + ", \"@graph\": []}"), "E0404"))
        << context;
  }
  EXPECT_TRUE(contains(complaint(with_node(R"("@id": "a", "@context": "http://x")")), "E0404"));
  EXPECT_EQ(complaint(R"({"@context": {"a": "http://x", "b": {"@context": {"@vocab": "y"}}}, "@graph": []})"),
            "");
}

TEST(JsonldReader, NamesTheByteOfWhatIsNotJson) {
  EXPECT_TRUE(contains(complaint("{\"@graph\": [}"), "(byte 12)"));
  EXPECT_TRUE(contains(complaint("{\"@graph\":\n[}"), "g.jsonld:2:")) << complaint("{\"@graph\":\n[}");
  EXPECT_TRUE(contains(complaint(""), "E0402"));
  EXPECT_TRUE(contains(complaint("{\"@graph\": []} x"), "E0402"));
  EXPECT_TRUE(contains(complaint(std::string_view("{\"@graph\": []}\0{}", 17)), "E0402"));
  EXPECT_TRUE(contains(complaint(std::string_view("{\"@gr\0aph\": []}", 15)), "E040"));
  EXPECT_TRUE(contains(complaint(with_node("\"@id\": \"a\xFF\"")), "E0402"));
  EXPECT_TRUE(contains(complaint("{\"@graph\": [{\"@id\": NaN}]}"), "E0402"));
  for (const char* half : {R"(\ud800)", R"(\udfff x)", R"(\ud83d\u0041)", R"(\ude00\ud83d)"}) {
    EXPECT_TRUE(contains(complaint(with_node(std::string(R"("@id": ")") + half + '"')), "E0402")) << half;
  }
}

TEST(JsonldReader, ReadsWhatIsEscaped) {
  const ReadResult result = read_jsonld(
      R"({"\u0040context": {"a": "b"}, "\u0040graph": [)"
      R"({"\u0040id": "country/A", "@type": "Country", "name": "\u0022\\", "alternateName": ["\"", "\\", "", "\"\"x"]},)"
      R"({"@id": "country\/B", "@type": "Country", "n\u0061me": "B\"", "alternateName": "\ud83d\ude00"}, "x"]})");
  ASSERT_TRUE(result.graph.has_value()) << to_string(result.diagnostics.at(0));
  ASSERT_EQ(result.graph->nodes().size(), 2U);
  const Node& a = result.graph->nodes()[0];
  const Node& b = result.graph->nodes()[1];
  EXPECT_EQ(a.name, "\"\\");
  EXPECT_EQ(a.as<CountryNode>()->aliases, (std::vector<std::string>{"\"", "\\", "", "\"\"x"}));
  EXPECT_EQ(b.id, "country/B");
  EXPECT_EQ(b.name, "B\"");
  EXPECT_EQ(b.as<CountryNode>()->aliases, std::vector<std::string>{"\xF0\x9F\x98\x80"});
}

TEST(JsonldReader, ManyNodesAreTheOnesReferredTo) {
  std::string text = "{\"@graph\": [";
  for (int i = 0; i < 5000; ++i) {
    const std::string number = std::to_string(i);
    text += "{\"@id\": \"place/" + number + R"(", "@type": "Place", "name": ")" + number +
            R"(", "country": "country/)" + std::to_string((i * 7) % 5000) + "\"},";
  }
  for (int i = 0; i < 5000; ++i) {
    const std::string number = std::to_string(i);
    text += "{\"@id\": \"country/" + number + R"(", "@type": "Country", "name": ")" + number + "\"}";
    text += i < 4999 ? "," : "]}";
  }
  const ReadResult result = read_jsonld(text);
  ASSERT_TRUE(result.graph.has_value());
  EXPECT_TRUE(result.diagnostics.empty());
  ASSERT_EQ(result.graph->nodes().size(), 10000U);
  for (const Node& node : result.graph->nodes()) {
    const auto* place = node.as<PlaceNode>();
    if (place == nullptr) continue;
    ASSERT_TRUE(place->country.has_value());
    EXPECT_EQ((*result.graph)[*place->country].name, std::to_string(std::stoi(node.name) * 7 % 5000));
  }
}

TEST(JsonldReader, NeedsOneGraph) {
  for (const char* text :
       {"[]", "1", "{}", "{\"@graph\": {}}", "{\"@graph\": [], \"@graph\": []}", "{\"@graph\": 3}"}) {
    EXPECT_TRUE(contains(complaint(text), "E0401")) << text << complaint(text);
  }
}

TEST(JsonldReader, LimitsDepth) {
  const auto nested = [](std::size_t depth) {
    return with_node("\"@id\": \"country/A\", \"@type\": \"Country\", \"x\": " + std::string(depth, '[') +
                     std::string(depth, ']'));
  };
  EXPECT_EQ(complaint(nested(100)), "");
  EXPECT_TRUE(contains(complaint(nested(200)), "128"));
  EXPECT_TRUE(contains(complaint(std::string(2'000'000, '[')), "E040"));
  EXPECT_TRUE(contains(complaint("{\"@graph\": " + std::string(2'000'000, '[')), "128"));
}

TEST(JsonldReader, RefusesValuesThatAreNone) {
  const std::string event = "\"@id\": \"event/1\", \"@type\": [\"Event\", \"Visit\"], ";
  for (const char* wrong : {"\"startDate\": \"2024-13\"", "\"modality\": \"maybe\"",
                            "\"evidence\": [{\"document\": \"doc/a\", \"start\": -1}]",
                            "\"evidence\": [{\"document\": \"doc/a\", \"start\": 1.5}]",
                            "\"evidence\": [{\"document\": \"doc/a\", \"end\": 99999999999}]",
                            "\"evidence\": [{\"document\": \"doc/a\", \"confidence\": 1.5}]",
                            "\"evidence\": [{\"start\": 1}]", "\"evidence\": [7]"}) {
    const std::string text = complaint(with_node(event + wrong));
    EXPECT_TRUE(contains(text, "E0403") && contains(text, "event/1")) << wrong << " → " << text;
  }
  EXPECT_TRUE(contains(complaint(with_node("\"name\": \"x\"")), "E0403"));
}

TEST(JsonldReader, RefusesANodeThatStandsThereTwice) {
  const std::string node = R"({"@id": "country/PER", "@type": "Country"})";
  EXPECT_TRUE(contains(complaint("{\"@graph\": [" + node + "," + node + "]}"), "E0405"));
}

TEST(JsonldReader, WarnsOfReferencesToNothing) {
  const ReadResult result =
      read_jsonld(with_node(R"("@id": "place/lima", "@type": "Place", "country": "country/PER")"));
  ASSERT_TRUE(result.graph.has_value());
  ASSERT_EQ(result.diagnostics.size(), 1U);
  EXPECT_EQ(result.diagnostics[0].code, "E0406");
  EXPECT_EQ(result.graph->nodes()[0].as<PlaceNode>()->country, std::nullopt);
}

TEST(JsonldReader, SurvivesEveryTruncationAndManyChanges) {
  const std::string whole = test::written(test::rich_graph(), "jsonld");
  for (std::size_t length = 0; length < whole.size() - 2; length += 7) {
    EXPECT_FALSE(read_jsonld(std::string_view(whole).substr(0, length)).graph.has_value()) << length;
  }
  std::uint32_t state = 1;
  for (int i = 0; i < 1000; ++i) {
    std::string changed = whole;
    for (int k = 0; k < 3; ++k) {
      state = state * 1664525U + 1013904223U;
      changed[(state >> 8U) % changed.size()] = static_cast<char>(state >> 24U);
    }
    const ReadResult result = read_jsonld(changed);
    EXPECT_EQ(result.graph.has_value(), !has_errors(result.diagnostics));
  }
}

}  // namespace
}  // namespace entente
