// SPDX-License-Identifier: MIT
// A knowledge graph in the words of the vocabulary.
#include "entente/query/queryable_graph.hpp"

#include <gtest/gtest.h>

#include "tests/query/asking.hpp"

namespace entente::query {
namespace {

Graph visit_to_malaysia() {
  CountryNode vietnam;
  vietnam.iso3166 = "VNM";
  vietnam.aliases = {"Viet Nam"};
  CountryNode malaysia;
  malaysia.iso3166 = "MYS";
  malaysia.mentions = {{NodeIndex{3}, {{0, 8}, "Malaysia", MentionForm::Name}}};
  EventNode visit;
  visit.type = EventType::Visit;
  visit.actor_parties = {NodeIndex{0}};
  visit.recipient_parties = {NodeIndex{1}};
  visit.start = {2024, 11, 0};
  visit.topics = {"trade"};
  visit.evidence = {{NodeIndex{3}, {{10, 15}, "first", "r.a", 0.5}},
                    {NodeIndex{3}, {{20, 26}, "second", "r.b", 0.9}}};
  return make_graph({{"country/VNM", "Vietnam", vietnam},
                     {"country/MYS", "Malaysia", malaysia},
                     {"event/1", "Visit of Vietnam to Malaysia", visit},
                     {"doc/1", "news.txt", DocumentNode{}}});
}

TEST(QueryableGraph, SpeaksTheVocabulary) {
  const QueryableGraph graph(visit_to_malaysia());
  const Case kCases[] = {
      {"MATCH (a:Country)<-[:actorParty]-(v:Visit)-[:recipientParty]->(b:Country {iso3166: 'MYS'}) "
       "WHERE v.startDate >= '2020' RETURN a.name, count(v)",
       "'Vietnam', 1"},
      {"MATCH (v:Event) RETURN labels(v), v.modality, v.plover, v.cameo, v.topic, v.endDate",
       "['Event', 'Visit'], 'actual', 'CONSULT', '042', ['trade'], null"},
      {"MATCH (v:Visit)-[e:evidence]->(d:Document) RETURN e.quote, e.start, e.rule, e.confidence, d.name "
       "ORDER BY e.start",
       "'first', 10, 'r.a', 0.5, 'news.txt' / 'second', 20, 'r.b', 0.9, 'news.txt'"},
      {"MATCH (c:Country) WHERE c.id = 'country/VNM' RETURN c",
       "(:Country {id: 'country/VNM', name: 'Vietnam', alternateName: ['Viet Nam'], iso3166: 'VNM'})"},
      {"MATCH (c {id: 'country/MYS'}) RETURN c.mention[0].quote, keys(c)",
       "'Malaysia', ['id', 'name', 'iso3166']"},
      {"MATCH (c {id: 'nowhere'}) RETURN c", ""},
      {"MATCH (c:Country)-[r]-(v) RETURN type(r) ORDER BY type(r)", "'actorParty' / 'recipientParty'"},
      {"MATCH (a)-[r:actorParty]->(b) RETURN r, elementId(a)", "[:actorParty], 'event/1'"},
  };
  for (const Case& each : kCases) EXPECT_EQ(ask(each.query, graph), each.answer) << each.query;
}

}  // namespace
}  // namespace entente::query
