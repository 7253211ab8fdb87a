// SPDX-License-Identifier: MIT
#include "entente/evaluate/facts.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "entente/graph/builder.hpp"
#include "tests/support/claims.hpp"

namespace entente {
namespace {

using test::Claims;
using testing::Contains;
using testing::ElementsAre;

Facts facts(Claims&& doc) {
  GraphBuilder builder;
  builder.add(doc.take());
  return facts_of(std::move(builder).build());
}

TEST(NameKey, FoldsAndKeepsWordsOfLettersAndDigits) {
  EXPECT_EQ(name_key("Tô Lâm"), "to lam");
  EXPECT_EQ(name_key("  Al-Shabaab (militia) "), "al shabaab militia");
  EXPECT_EQ(name_key("G20"), "g20");
  EXPECT_EQ(name_key("习近平"), "");
}

TEST(PartyKey, IsACodeWhereItCanBeOne) {
  EXPECT_EQ(party_key("VNM"), "VNM");
  EXPECT_EQ(party_key("country/VNM"), "VNM");
  EXPECT_EQ(party_key("org/nato"), "NATO");
  EXPECT_EQ(party_key("Darfur rebels"), "darfur rebels");
  EXPECT_EQ(party_key("Commonwealth"), "commonwealth");  // too long for a code
}

TEST(FactsOfAGraph, PartiesAreCodesOrNames) {
  Claims doc("a");
  const auto peru = doc.country("PER", "Peru");
  const auto nato = doc.igo("North Atlantic Treaty Organization", "NATO");
  const auto rebels = doc.group("Darfur rebels");
  doc.event(EventType::Aid, {peru, nato}, {rebels}, "2024-03");
  const Facts found = facts(std::move(doc));
  EXPECT_THAT(found.countries, ElementsAre("PER"));
  ASSERT_EQ(found.events.size(), 1U);
  EXPECT_THAT(found.events[0].actors, ElementsAre("NATO", "PER"));
  EXPECT_THAT(found.events[0].recipients, ElementsAre("darfur rebels"));
  EXPECT_EQ(found.events[0].start, "2024-03");
}

TEST(FactsOfAGraph, HypotheticalEventsAreNoFacts) {
  Claims doc("a");
  const auto peru = doc.country("PER", "Peru");
  doc.event(EventType::Attack, {peru}, {}, "", Modality::Hypothetical);
  doc.event(EventType::Visit, {peru}, {}, "", Modality::Planned);
  const Facts found = facts(std::move(doc));
  ASSERT_EQ(found.events.size(), 1U);
  EXPECT_EQ(found.events[0].type, EventType::Visit);
}

TEST(FactsOfAGraph, AnOfficeBelongsToABodyUnderAllItsNamesAndToTheState) {
  Claims doc("a");
  const auto peru = doc.country("PER", "Peru");
  const auto ministry =
      doc.organization("Ministry of Defence", OrganizationKind::GovernmentBody, peru, "MINDEF");
  const auto person = doc.person("Ana Núñez", peru);
  doc.at(person).aliases = {"Núñez"};
  auto& tenure = doc.tenure(person, "spokesperson", ministry);
  tenure.country = peru;
  const Facts found = facts(std::move(doc));
  ASSERT_EQ(found.offices.size(), 1U);
  EXPECT_THAT(found.offices[0].holder, ElementsAre("ana nunez", "nunez"));
  EXPECT_THAT(found.offices[0].where, Contains("ministry of defence"));
  EXPECT_THAT(found.offices[0].where, Contains("PER"));
  EXPECT_THAT(found.offices[0].where, Contains("MINDEF"));
}

TEST(FactsOfAGraph, AgreementsHaveKindNamesAndParties) {
  Claims doc("a");
  const auto peru = doc.country("PER", "Peru");
  const auto chile = doc.country("CHL", "Chile");
  doc.agreement("Treaty of Lima", AgreementKind::Treaty, {peru, chile});
  const Facts found = facts(std::move(doc));
  ASSERT_EQ(found.agreements.size(), 1U);
  EXPECT_EQ(found.agreements[0].kind, "treaty");
  EXPECT_THAT(found.agreements[0].names, Contains("treaty of lima"));
  EXPECT_THAT(found.agreements[0].parties, ElementsAre("CHL", "PER"));
}

}  // namespace
}  // namespace entente
