// SPDX-License-Identifier: MIT
#include "entente/graph/builder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "entente/core/claims_json.hpp"
#include "tests/graph/dump.hpp"
#include "tests/support/claims.hpp"

namespace entente {
namespace {

using test::Claims;
using testing::ElementsAre;

Graph build(std::vector<DocumentClaims> documents) {
  GraphBuilder builder;
  for (DocumentClaims& document : documents) builder.add(std::move(document));
  return std::move(builder).build();
}

/// The nodes whose id starts so.
std::vector<const Node*> nodes(const Graph& graph, std::string_view prefix) {
  std::vector<const Node*> out;
  for (const Node& node : graph.nodes()) {
    if (node.id.starts_with(prefix)) out.push_back(&node);
  }
  return out;
}

/// A document in which a Vietnamese leader visits Malaysia.
Claims visit(const std::string& id, const std::string& when, const std::string& until = "") {
  Claims doc(id, "2024-11-25");
  const auto vnm = doc.country("VNM", "Việt Nam");
  const auto mys = doc.country("MYS", "Malaysia");
  const auto lam = doc.person("Tô Lâm", vnm);
  EventClaim& event = doc.event(EventType::Visit, {vnm}, {mys}, when);
  event.actors = {lam};
  event.end = test::date(until);
  event.mode = "official";
  return doc;
}

TEST(Builder, AnEmptyOneBuildsTheEmptyGraph) {
  EXPECT_EQ(build({}).size(), 0U);
}

TEST(Builder, KeepsWhatEachDocumentSaidWhereAskedTo) {
  const Claims doc = visit("a", "2024-11-21");
  GraphBuilder builder(GraphBuilder::Claims::Kept);
  builder.add(doc.copy());
  builder.add(visit("b", "2024-11").take());
  const Graph graph = std::move(builder).build();
  EXPECT_EQ(graph[graph.find("doc/a").value()].as<DocumentNode>()->claims, claims_to_json(doc.copy()));
  EXPECT_EQ(graph[graph.find("doc/b").value()].as<DocumentNode>()->claims,
            claims_to_json(visit("b", "2024-11").take()));
  EXPECT_EQ(build({doc.copy()}).nodes()[2].as<DocumentNode>()->claims, "");
}

TEST(Builder, DocumentsOfOneIdCannotBeTakenApartAgain) {
  GraphBuilder builder(GraphBuilder::Claims::Kept);
  builder.add(visit("a", "2024-11-21").take());
  builder.add(visit("a", "2023").take());
  const Graph graph = std::move(builder).build();
  EXPECT_EQ(graph[graph.find("doc/a").value()].as<DocumentNode>()->claims, "");
}

TEST(Builder, TheSameEventOfTwoDocumentsIsOneNodeWithTwoPiecesOfEvidence) {
  const Graph graph = build({visit("a", "2024-11-21").take(), visit("b", "2024-11").take()});
  const auto events = nodes(graph, "event/");
  ASSERT_EQ(events.size(), 1U);
  EXPECT_EQ(events[0]->name, "Official visit of Việt Nam to Malaysia");
  const auto& event = *events[0]->as<EventNode>();
  EXPECT_EQ(to_string(event.start), "2024-11-21");
  ASSERT_EQ(event.evidence.size(), 2U);
  EXPECT_EQ(graph[event.evidence[0].document].id, "doc/a");
  EXPECT_EQ(graph[event.evidence[1].document].id, "doc/b");
}

TEST(Builder, EventsOfOtherDaysModalitiesOrPartiesStayApart) {
  Claims doc("a");
  const auto vnm = doc.country("VNM", "Việt Nam");
  const auto mys = doc.country("MYS", "Malaysia");
  doc.event(EventType::Visit, {vnm}, {mys}, "2024-11-21");
  doc.event(EventType::Visit, {vnm}, {mys}, "2023-07-20");
  doc.event(EventType::Visit, {mys}, {vnm}, "2024-11-21");
  doc.event(EventType::Visit, {vnm}, {mys}, "2024-11-21", Modality::Planned);
  EXPECT_EQ(nodes(build({doc.take()}), "event/").size(), 4U);
}

TEST(Builder, ADayOfAVisitBelongsToIt) {
  EXPECT_EQ(
      nodes(build({visit("a", "2024-11-21", "2024-11-23").take(), visit("b", "2024-11-22").take()}), "event/")
          .size(),
      1U);
  EXPECT_EQ(
      nodes(build({visit("a", "2024-11-21", "2024-11-23").take(), visit("b", "2024-11-24").take()}), "event/")
          .size(),
      2U);
}

TEST(Builder, AnEventWithoutKnownPartiesIsNotSharedByDocuments) {
  Claims a("a");
  Claims b("b");
  a.event(EventType::Protest, {});
  b.event(EventType::Protest, {});
  EXPECT_EQ(nodes(build({a.take(), b.take()}), "event/").size(), 2U);
}

TEST(Builder, UndatedEventsAboutDifferentAgreementsStayApart) {
  Claims doc("a");
  const auto vnm = doc.country("VNM", "Việt Nam");
  const auto mys = doc.country("MYS", "Malaysia");
  const auto one = doc.agreement("extradition treaty", AgreementKind::Treaty, {vnm, mys});
  const auto two = doc.agreement("fisheries treaty", AgreementKind::Treaty, {vnm, mys});
  doc.event(EventType::Signing, {vnm, mys}).agreements = {one};
  doc.event(EventType::Signing, {vnm, mys}).agreements = {two};
  EXPECT_EQ(nodes(build({doc.copy()}), "event/").size(), 2U);
  // On one day they are one occasion.
  DocumentClaims dated = doc.take();
  for (EventClaim& event : dated.events) event.start = test::date("2024-11-21");
  const Graph graph = build({std::move(dated)});
  const auto events = nodes(graph, "event/");
  ASSERT_EQ(events.size(), 1U);
  EXPECT_EQ(events[0]->as<EventNode>()->agreements.size(), 2U);
}

TEST(Builder, TenuresMergeByHolderTitleAndOwner) {
  const auto office = [](const std::string& id, bool owner, bool former, const char* published) {
    Claims doc(id, published);
    const auto per = doc.country("PER", "Peru");
    TenureClaim& tenure = doc.tenure(doc.person("Dina Boluarte", per), "President");
    if (owner) tenure.of = per;
    tenure.former = former;
    return doc.take();
  };
  const Graph graph = build({office("a", true, false, "2024-11-15"), office("b", false, true, "2025-11-15")});
  const auto tenures = nodes(graph, "tenure/");
  ASSERT_EQ(tenures.size(), 1U);
  EXPECT_EQ(tenures[0]->name, "Dina Boluarte, President of Peru");
  EXPECT_TRUE(tenures[0]->as<TenureNode>()->former) << "the later document knows better";
  EXPECT_EQ(tenures[0]->as<TenureNode>()->evidence.size(), 2U);
}

TEST(Builder, ATitleThatNamesItsOwnerIsNotToldTwice) {
  Claims doc("a");
  const auto party = doc.organization("Communist Party", OrganizationKind::PoliticalParty);
  doc.tenure(doc.person("Tô Lâm"), "General Secretary of the Communist Party", party);
  EXPECT_EQ(nodes(build({doc.take()}), "tenure/")[0]->name,
            "Tô Lâm, General Secretary of the Communist Party");
}

TEST(Builder, MembershipsMergeByMemberBodyAndRole) {
  const auto doc = [](const std::string& id, MembershipRole role) {
    Claims claims(id);
    claims.membership(claims.country("MYS", "Malaysia"), claims.igo("ASEAN", "ASEAN"), role);
    return claims.take();
  };
  const Graph graph = build(
      {doc("a", MembershipRole::Chair), doc("b", MembershipRole::Chair), doc("c", MembershipRole::Member)});
  const auto memberships = nodes(graph, "membership/");
  ASSERT_EQ(memberships.size(), 2U);
  std::vector<std::string> names{memberships[0]->name, memberships[1]->name};
  std::sort(names.begin(), names.end());
  EXPECT_THAT(names, ElementsAre("Malaysia, chair of ASEAN", "Malaysia, member of ASEAN"));
}

TEST(Builder, AnAgreementKeepsItsLatestStageAndItsLife) {
  const auto doc = [](const std::string& id, AgreementStatus status, const char* when) {
    Claims claims(id);
    claims.agreement("free trade agreement", AgreementKind::Treaty,
                     {claims.country("PER", "Peru"), claims.country("CHN", "China")}, status, when);
    return claims.take();
  };
  const Graph graph = build(
      {doc("b", AgreementStatus::InForce, "2010-03-01"), doc("a", AgreementStatus::Signed, "2009-04-28")});
  const auto agreements = nodes(graph, "agreement/");
  ASSERT_EQ(agreements.size(), 1U);
  const auto& agreement = *agreements[0]->as<AgreementNode>();
  EXPECT_EQ(agreement.status, AgreementStatus::InForce);
  EXPECT_EQ(to_string(agreement.date), "2010-03-01");
  ASSERT_EQ(agreement.lifecycle.size(), 2U);
  EXPECT_EQ(agreement.lifecycle[0].status, AgreementStatus::Signed);
  EXPECT_EQ(graph[agreement.lifecycle[0].evidence.at(0).document].id, "doc/a");
}

TEST(Builder, ReportsOfOneStepADayApartAreOneStage) {
  const auto doc = [](const std::string& id, AgreementStatus status, const char* when) {
    Claims claims(id);
    claims.agreement("Comprehensive Strategic Partnership", AgreementKind::Partnership,
                     {claims.country("PER", "Peru"), claims.country("CHN", "China")}, status, when,
                     PartnershipLevel::ComprehensiveStrategic);
    return claims.take();
  };
  const Graph graph = build({doc("a", AgreementStatus::Agreed, "2009-04-28"),
                             doc("b", AgreementStatus::Agreed, "2009-04-29"),
                             doc("c", AgreementStatus::Signed, "2009-04-29")});
  const auto agreements = nodes(graph, "agreement/");
  ASSERT_EQ(agreements.size(), 1U);
  const auto& lifecycle = agreements[0]->as<AgreementNode>()->lifecycle;
  ASSERT_EQ(lifecycle.size(), 2U);
  EXPECT_EQ(to_string(lifecycle[0].date), "2009-04-28");
  EXPECT_EQ(lifecycle[0].evidence.size(), 2U);
}

TEST(Builder, TheFullestNameOfAPersonIsTheName) {
  Claims a("a");
  Claims b("b");
  a.person("Joseph Biden", a.country("USA", "United States"));
  b.person("Joseph Robinette Biden", b.country("USA", "United States"));
  const Graph graph = build({a.take(), b.take()});
  const auto persons = nodes(graph, "person/");
  ASSERT_EQ(persons.size(), 1U);
  EXPECT_EQ(persons[0]->name, "Joseph Robinette Biden");
  EXPECT_THAT(persons[0]->as<PersonNode>()->aliases, ElementsAre("Joseph Biden"));
  EXPECT_EQ(persons[0]->as<PersonNode>()->mentions.size(), 2U);
}

TEST(Builder, AGroupKeepsItsWordingItsCountryAndItsMentions) {
  Claims a("a");
  Claims b("b");
  for (Claims* doc : {&a, &b}) {
    const auto rebels = doc->group("Darfur rebels", doc->country("SDN", "Sudan"));
    doc->at(rebels).aliases = {"the rebels"};  // another wording, not another name
    doc->event(EventType::Attack, {rebels}, {doc->country("CHN", "China")}, "2007-10-18").evidence[0].quote =
        "seized workers of an oilfield at Defra";
  }
  const Graph graph = build({a.take(), b.take()});
  const auto groups = nodes(graph, "group/");
  ASSERT_EQ(groups.size(), 1U);
  EXPECT_EQ(groups[0]->type(), NodeType::Group);
  EXPECT_EQ(groups[0]->name, "Darfur rebels");
  const auto& group = *groups[0]->as<GroupNode>();
  EXPECT_EQ(graph[group.country.value()].id, "country/SDN");
  ASSERT_EQ(group.mentions.size(), 2U);
  EXPECT_EQ(graph[group.mentions[0].document].id, "doc/a");
  EXPECT_EQ(graph[group.mentions[1].document].id, "doc/b");
  EXPECT_EQ(group.mentions[0].mention.form, MentionForm::Nominal);
  const auto events = nodes(graph, "event/");
  ASSERT_EQ(events.size(), 1U);
  EXPECT_EQ(events[0]->name, "Attack by Darfur rebels on China");
  const NodeIndex index = graph.find("group/darfur-rebels").value();
  EXPECT_THAT(events[0]->as<EventNode>()->actors, ElementsAre(index));
  EXPECT_THAT(events[0]->as<EventNode>()->actor_parties, ElementsAre(index));
}

TEST(Builder, WhatTwoUnknownGroupsOfOneNameDoIsNotOneEvent) {
  Claims a("a");
  Claims b("b");
  for (Claims* doc : {&a, &b}) {
    doc->event(EventType::Attack, {doc->group("gunmen")}, {doc->country("NGA", "Nigeria")}, "2021-03-02");
  }
  const Graph graph = build({a.take(), b.take()});
  EXPECT_EQ(nodes(graph, "group/").size(), 2U);
  EXPECT_EQ(nodes(graph, "event/").size(), 2U);
}

/// Three documents that need every rule, two of them with one id.
std::vector<DocumentClaims> entangled() {
  Claims a = visit("a", "2024-11-21", "2024-11-23");
  Claims b = visit("b", "2024-11-22");
  const auto mys = b.country("MYS", "Malaysia");
  b.organization("Ministry of Defence", OrganizationKind::GovernmentBody, mys);
  b.person("Tô Văn Lâm", b.country("VNM", "Vietnam"));
  b.membership(mys, b.igo("ASEAN", "ASEAN"), MembershipRole::Chair);
  Claims c("b");
  const auto vnm = c.country("VNM", "Viet Nam");
  c.organization("Ministry of Defence", OrganizationKind::GovernmentBody, vnm);
  c.organization("Ministry of Defence", OrganizationKind::GovernmentBody);
  c.agreement("Strategic Partnership", AgreementKind::Partnership, {vnm, c.country("MYS", "Malaysia")},
              AgreementStatus::Agreed, "2015", PartnershipLevel::Strategic);
  Claims d("d");
  d.person("Lâm");
  d.group("protesters");
  b.group("protesters", mys);
  c.group("protesters");
  d.event(EventType::Criticism, {d.country("VNM", "Vietnam")}, {d.country("CHN", "China")});
  return {a.take(), b.take(), c.take(), d.take()};
}

TEST(Builder, TheOrderOfDocumentsDoesNotMatter) {
  std::vector<DocumentClaims> documents = entangled();
  const std::string expected = test::dump(build(documents));
  std::vector<int> order{0, 1, 2, 3};
  do {
    std::vector<DocumentClaims> shuffled;
    for (const int i : order) shuffled.push_back(documents[static_cast<std::size_t>(i)]);
    EXPECT_EQ(test::dump(build(std::move(shuffled))), expected);
  } while (std::next_permutation(order.begin(), order.end()));
}

TEST(Builder, AddingADocumentTwiceChangesNothing) {
  Claims doc = visit("a", "2024-11-21");
  doc.group("protesters");
  const std::string once = test::dump(build({doc.copy()}));
  EXPECT_EQ(test::dump(build({doc.copy(), doc.copy()})), once);
}

TEST(Builder, BadReferencesAndBadTextAreMadeHarmless) {
  Claims doc("bad\xFF");
  const auto nobody = EntityIndex{99};
  doc.person("\xC3\x28 broken", nobody);
  EventClaim& event = doc.event(EventType::Visit, {nobody}, {nobody});
  event.location = nobody;
  event.agreements = {EntityIndex{0}};  // a person is no agreement
  event.evidence[0].confidence = -1;
  doc.tenure(nobody, "President", nobody);
  doc.membership(nobody, nobody);
  DocumentClaims claims = doc.take();
  claims.agreements.push_back({});
  claims.agreements.back().agreement = EntityIndex{0};
  const Graph graph = build({std::move(claims)});
  EXPECT_TRUE(nodes(graph, "tenure/").empty());
  EXPECT_TRUE(nodes(graph, "membership/").empty());
  EXPECT_TRUE(nodes(graph, "agreement/").empty());
  const auto& visit_node = *nodes(graph, "event/").at(0)->as<EventNode>();
  EXPECT_TRUE(visit_node.actors.empty() && visit_node.agreements.empty() && !visit_node.location);
  EXPECT_EQ(visit_node.evidence[0].evidence.confidence, 0.0);
  EXPECT_EQ(nodes(graph, "person/").at(0)->name, "\xEF\xBF\xBD( broken");
}

}  // namespace
}  // namespace entente
