// SPDX-License-Identifier: MIT
#include "entente/evaluate/gold.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace entente {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr const char* kPeru = R"({"id": "a", "countries": ["PER", "CHL"],
 "persons": [{"name": "Ana Núñez", "aliases": ["Núñez"], "party": "PER",
              "offices": [{"title": "Foreign Minister", "of": "PER", "former": false}]}],
 "organizations": [{"name": "Andean Community", "aliases": ["CAN"], "kind": "IntergovernmentalOrganization"}],
 "agreements": [{"name": "Treaty of Lima", "kind": "treaty", "parties": ["PER", "CHL"]}],
 "events": [{"type": "Visit", "actors": ["PER"], "recipients": ["CHL"], "start": "2024-03-02",
             "modality": "actual", "evidence": "Núñez visited Chile"},
            {"type": "Threat", "actors": ["CHL"], "recipients": [], "modality": "hypothetical"}]})";

std::string one_line(std::string text) {
  for (char& c : text) c = c == '\n' ? ' ' : c;
  return text;
}

TEST(Gold, ReadsWhatAReaderAnnotated) {
  const GoldFile file = read_gold(one_line(kPeru) + "\n\n", "gold.jsonl");
  EXPECT_THAT(file.diagnostics, IsEmpty());
  ASSERT_EQ(file.documents.size(), 1U);
  EXPECT_EQ(file.documents[0].id, "a");
  const Facts& facts = file.documents[0].facts;
  EXPECT_THAT(facts.countries, ElementsAre("CHL", "PER"));
  ASSERT_EQ(facts.persons.size(), 1U);
  EXPECT_THAT(facts.persons[0].names, ElementsAre("ana nunez", "nunez"));
  ASSERT_EQ(facts.offices.size(), 1U);
  EXPECT_THAT(facts.offices[0].where, testing::Contains("PER"));
  ASSERT_EQ(facts.organizations.size(), 1U);
  EXPECT_THAT(facts.organizations[0].names, ElementsAre("andean community", "can"));
  ASSERT_EQ(facts.agreements.size(), 1U);
  EXPECT_EQ(facts.agreements[0].kind, "treaty");
  EXPECT_THAT(facts.agreements[0].parties, ElementsAre("CHL", "PER"));
  ASSERT_EQ(facts.events.size(), 1U) << "a hypothetical event is no fact";
  EXPECT_EQ(facts.events[0].type, EventType::Visit);
  EXPECT_EQ(facts.events[0].start, "2024-03-02");
}

TEST(Gold, SaysWhichLineIsNoneAndKeepsTheOthers) {
  const GoldFile file = read_gold(
      "{\"id\": \"a\"}\n[1]\n{\"events\": []}\n{\"id\": \"b\",\n"
      "{\"id\": \"c\", \"events\": [{\"type\": \"Visitt\"}]}\n{\"id\": \"d\"}",
      "gold.jsonl");
  ASSERT_EQ(file.documents.size(), 2U);
  EXPECT_EQ(file.documents[1].id, "d");
  ASSERT_EQ(file.diagnostics.size(), 4U);
  EXPECT_EQ(file.diagnostics[0].line, 2U);
  EXPECT_THAT(file.diagnostics[0].message, HasSubstr("no JSON object"));
  EXPECT_THAT(file.diagnostics[1].message, HasSubstr("no \"id\""));
  EXPECT_THAT(file.diagnostics[2].message, HasSubstr("no JSON"));
  EXPECT_THAT(file.diagnostics[3].message, HasSubstr("'Visitt'"));
}

TEST(Gold, DeepLinesAndBrokenTextAreNoAnnotations) {
  const std::string deep(200000, '[');
  EXPECT_EQ(read_gold(deep, "gold.jsonl").diagnostics.size(), 1U);
  EXPECT_EQ(read_gold("{\"id\": \"\xff\"}", "gold.jsonl").diagnostics.size(), 1U);
}

}  // namespace
}  // namespace entente
