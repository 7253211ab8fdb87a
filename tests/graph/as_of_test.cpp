// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "entente/graph/builder.hpp"
#include "entente/graph/filter.hpp"
#include "tests/support/claims.hpp"

namespace entente {
namespace {

struct AsOf : testing::Test {
  test::Claims doc{"a", "2025-06-01"};
  EntityIndex chn = doc.country("CHN", "China");
  EntityIndex per = doc.country("PER", "Peru");

  Graph on(const char* day) {
    GraphBuilder builder;
    builder.add(doc.copy());
    return as_of(std::move(builder).build(), test::date(day));
  }
  template <typename Data>
  static const Data* only(const Graph& graph) {
    const Data* found = nullptr;
    for (const Node& node : graph.nodes()) {
      if (const auto* data = node.as<Data>()) {
        EXPECT_EQ(found, nullptr) << node.id;
        found = data;
      }
    }
    return found;
  }
};

TEST_F(AsOf, EventsHadHappenedAndWhatHasNoDateWasTold) {
  doc.event(EventType::Meeting, {chn, per}, {}, "2024-11-14");
  doc.event(EventType::Visit, {chn}, {per});
  EXPECT_EQ(only<EventNode>(on("2024-11-13")), nullptr);
  EXPECT_EQ(only<EventNode>(on("2024-11-14"))->type, EventType::Meeting);
  EXPECT_EQ(only<RelationNode>(on("2025-06-01"))->event_count, 2U);
}

TEST_F(AsOf, AnAgreementStandsAtTheStageItHadReached) {
  doc.agreement("free trade agreement", AgreementKind::Treaty, {chn, per}, AgreementStatus::InForce,
                "2010-03-01");
  doc.claim().lifecycle = {{AgreementStatus::Signed, test::date("2009-04-28"), {}}};
  EXPECT_EQ(only<AgreementNode>(on("2009-04-27")), nullptr);
  const Graph signed_only = on("2009-12");
  EXPECT_EQ(only<AgreementNode>(signed_only)->status, AgreementStatus::Signed);
  EXPECT_EQ(to_string(only<AgreementNode>(signed_only)->date), "2009-04-28");
  EXPECT_EQ(only<AgreementNode>(on("2010-03-01"))->status, AgreementStatus::InForce);
}

TEST_F(AsOf, TheRelationIsThatOfTheDay) {
  const auto partnership = [&](const char* name, PartnershipLevel level, const char* when) {
    doc.agreement(name, AgreementKind::Partnership, {chn, per}, AgreementStatus::Agreed, when, level);
  };
  partnership("strategic partnership", PartnershipLevel::Strategic, "2008-11-19");
  partnership("comprehensive strategic partnership", PartnershipLevel::ComprehensiveStrategic, "2013-04-06");
  doc.event(EventType::EstablishRelations, {chn, per}, {}, "1971-11-02");
  const Graph before = on("2010");
  EXPECT_EQ(only<RelationNode>(before)->level, PartnershipLevel::Strategic);
  EXPECT_FALSE(only<RelationNode>(before)->levels.back().end.known());
  EXPECT_EQ(only<RelationNode>(on("2013-04-06"))->level, PartnershipLevel::ComprehensiveStrategic);
  EXPECT_EQ(only<RelationNode>(on("2000"))->level, std::nullopt);
  EXPECT_EQ(only<RelationNode>(on("2000"))->state, RelationState::Established);
  EXPECT_EQ(only<RelationNode>(on("1970")), nullptr);
}

TEST_F(AsOf, OfficesWereHeldUntilTheirEnd) {
  TenureClaim& tenure = doc.tenure(doc.person("Dina Boluarte", per), "President", per);
  tenure.start = test::date("2022-12-07");
  tenure.end = test::date("2025-10-10");
  tenure.former = true;
  EXPECT_EQ(only<TenureNode>(on("2022-12-06")), nullptr);
  EXPECT_FALSE(only<TenureNode>(on("2024"))->former);
  EXPECT_TRUE(only<TenureNode>(on("2025-10-11"))->former);
}

}  // namespace
}  // namespace entente
