// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "entente/graph/builder.hpp"
#include "tests/support/claims.hpp"

namespace entente {
namespace {

using test::Claims;

struct Relations : testing::Test {
  Claims doc{"a"};
  EntityIndex bra = doc.country("BRA", "Brazil");
  EntityIndex chn = doc.country("CHN", "China");
  EntityIndex per = doc.country("PER", "Peru");

  Graph build() {
    GraphBuilder builder;
    builder.add(doc.take());
    return std::move(builder).build();
  }
  /// The relation between two countries of the built graph, by id.
  static const RelationNode* between(const Graph& graph, std::string_view id) {
    const auto found = graph.find(id);
    return found ? graph[*found].as<RelationNode>() : nullptr;
  }
};

TEST_F(Relations, CountEventsOfAPair) {
  doc.event(EventType::Meeting, {chn, per}, {}, "2024-11-14");
  doc.event(EventType::Visit, {chn}, {per}, "2024-11-13").end = test::date("2024-11-15");
  doc.event(EventType::Criticism, {per}, {chn}, "2023");
  const Graph graph = build();
  const RelationNode* relation = between(graph, "relation/CHN-PER");
  ASSERT_NE(relation, nullptr);
  EXPECT_EQ(graph[*graph.find("relation/CHN-PER")].name, "China – Peru");
  EXPECT_EQ(relation->event_count, 3U);
  EXPECT_EQ(relation->cooperation, 2U);
  EXPECT_EQ(relation->conflict, 1U);
  EXPECT_EQ(relation->document_count, 1U);
  EXPECT_EQ(to_string(relation->first), "2023");
  EXPECT_EQ(to_string(relation->last), "2024-11-15");
}

TEST_F(Relations, JointEventsJoinEveryPairDirectedOnesOnlyAcross) {
  doc.event(EventType::Meeting, {bra, chn, per}, {}, "2024");
  doc.event(EventType::Aid, {bra, chn}, {per}, "2024");
  const Graph graph = build();
  EXPECT_EQ(between(graph, "relation/BRA-CHN")->event_count, 1U);
  EXPECT_EQ(between(graph, "relation/BRA-PER")->event_count, 2U);
  EXPECT_EQ(between(graph, "relation/CHN-PER")->event_count, 2U);
}

TEST_F(Relations, APromiseWithABeneficiaryIsDirected) {
  doc.event(EventType::Commitment, {bra, chn}, {per}, "2024");
  const Graph graph = build();
  EXPECT_EQ(between(graph, "relation/BRA-CHN"), nullptr);
  EXPECT_NE(between(graph, "relation/BRA-PER"), nullptr);
}

TEST_F(Relations, WhatDidNotOrMayNotHappenDoesNotCount) {
  doc.event(EventType::Meeting, {bra, chn}, {}, "2024", Modality::Negated);
  doc.event(EventType::Meeting, {bra, per}, {}, "2024", Modality::Hypothetical);
  doc.event(EventType::Meeting, {chn, per}, {}, "2024", Modality::Planned);
  const Graph graph = build();
  EXPECT_EQ(between(graph, "relation/BRA-CHN"), nullptr);
  EXPECT_EQ(between(graph, "relation/BRA-PER"), nullptr);
  EXPECT_NE(between(graph, "relation/CHN-PER"), nullptr);
}

TEST_F(Relations, OrganizationsPersonsAndGroupsAreNoPair) {
  doc.event(EventType::Meeting, {chn, doc.igo("ASEAN", "ASEAN"), doc.person("Xi Jinping", chn)});
  doc.event(EventType::Attack, {doc.group("the kidnappers", per)}, {chn}, "2024");
  const Graph graph = build();
  for (const Node& node : graph.nodes()) EXPECT_NE(node.type(), NodeType::Relation) << node.id;
}

TEST_F(Relations, TheLevelIsTheHighestThatHolds) {
  const auto partnership = [&](PartnershipLevel level, AgreementStatus status) {
    doc.agreement(std::string(name(level)) + " partnership", AgreementKind::Partnership, {chn, per}, status,
                  "", level);
  };
  partnership(PartnershipLevel::Comprehensive, AgreementStatus::InForce);
  partnership(PartnershipLevel::Strategic, AgreementStatus::Agreed);
  partnership(PartnershipLevel::ComprehensiveStrategic, AgreementStatus::Proposed);
  const Graph graph = build();
  const RelationNode* relation = between(graph, "relation/CHN-PER");
  ASSERT_NE(relation, nullptr);
  EXPECT_EQ(relation->level, PartnershipLevel::Strategic);
  EXPECT_EQ(relation->event_count, 0U);
  EXPECT_EQ(relation->document_count, 1U);
}

TEST_F(Relations, TheStateIsWhatHappenedLast) {
  doc.event(EventType::RestoreRelations, {chn, per}, {}, "2002");
  doc.event(EventType::EstablishRelations, {chn, per}, {}, "1971-11-02");
  doc.event(EventType::SeverRelations, {per}, {chn}, "1999");
  doc.event(EventType::EstablishRelations, {bra, chn}, {}, "1974");
  doc.event(EventType::SeverRelations, {bra}, {chn}, "2030", Modality::Planned);
  const Graph graph = build();
  const RelationNode* relation = between(graph, "relation/CHN-PER");
  EXPECT_EQ(relation->state, RelationState::Restored);
  EXPECT_EQ(to_string(relation->diplomatic_relations_since), "1971-11-02");
  EXPECT_EQ(between(graph, "relation/BRA-CHN")->state, RelationState::Established);
}

TEST_F(Relations, ThePartnershipHasAHistory) {
  const auto partnership = [&](const char* name, PartnershipLevel level, const char* when) {
    doc.agreement(name, AgreementKind::Partnership, {chn, per}, AgreementStatus::Agreed, when, level);
  };
  partnership("strategic partnership", PartnershipLevel::Strategic, "2008");
  partnership("comprehensive strategic partnership", PartnershipLevel::ComprehensiveStrategic, "2013-04");
  partnership("green cooperative partnership", PartnershipLevel::Cooperative, "2020");
  const Graph graph = build();
  const RelationNode* relation = between(graph, "relation/CHN-PER");
  ASSERT_EQ(relation->levels.size(), 2U) << "one beside a higher one is no step back";
  EXPECT_EQ(relation->levels[0].level, PartnershipLevel::Strategic);
  EXPECT_EQ(to_string(relation->levels[0].start), "2008");
  EXPECT_EQ(to_string(relation->levels[0].end), "2013-04");
  EXPECT_EQ(relation->levels[1].level, PartnershipLevel::ComprehensiveStrategic);
  EXPECT_FALSE(relation->levels[1].end.known());
}

TEST_F(Relations, AnEndedPartnershipIsHistory) {
  doc.agreement("strategic partnership", AgreementKind::Partnership, {chn, per}, AgreementStatus::Ended,
                "2022", PartnershipLevel::Strategic);
  doc.claim().lifecycle = {{AgreementStatus::Signed, test::date("2018"), {}}};
  const Graph graph = build();
  const RelationNode* relation = between(graph, "relation/CHN-PER");
  EXPECT_FALSE(relation->level);
  ASSERT_EQ(relation->levels.size(), 1U);
  EXPECT_EQ(to_string(relation->levels[0].start), "2018");
  EXPECT_EQ(to_string(relation->levels[0].end), "2022");
}

TEST_F(Relations, DiplomaticRelationsHaveAHistory) {
  doc.event(EventType::EstablishRelations, {bra, chn}, {}, "1974-08-15");
  doc.event(EventType::SeverRelations, {bra}, {chn}, "1990");
  doc.event(EventType::RestoreRelations, {bra, chn}, {}, "1993-05");
  doc.event(EventType::SeverRelations, {bra}, {chn}, "2001", Modality::Planned);
  const Graph graph = build();
  const RelationNode* relation = between(graph, "relation/BRA-CHN");
  ASSERT_EQ(relation->states.size(), 3U);
  EXPECT_EQ(relation->states[1].state, RelationState::Severed);
  EXPECT_EQ(to_string(relation->states[2].date), "1993-05");
  EXPECT_EQ(relation->state, RelationState::Restored);
  EXPECT_EQ(to_string(relation->diplomatic_relations_since), "1974-08-15");
}

TEST_F(Relations, TheBalanceIsFromConflictToCooperation) {
  for (int i = 0; i < 3; ++i) {
    doc.event(EventType::Meeting, {chn, per}, {}, "2024-11-1" + std::to_string(i));
  }
  doc.event(EventType::Criticism, {chn}, {per}, "2024-11-20");
  const Graph graph = build();
  EXPECT_EQ(balance_of(*between(graph, "relation/CHN-PER")), 50);
  EXPECT_EQ(balance_of(RelationNode{}), std::nullopt);
}

}  // namespace
}  // namespace entente
