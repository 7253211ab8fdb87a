// SPDX-License-Identifier: MIT
#include "entente/core/vocabulary.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string_view>

namespace entente {
namespace {

TEST(Vocabulary, EveryEventTypeStandsAtItsOwnPlace) {
  ASSERT_EQ(event_types().size(), 42U);
  std::size_t index = 0;
  std::set<std::string_view> names;
  for (const EventTypeInfo& event : event_types()) {
    EXPECT_EQ(static_cast<std::size_t>(event.type), index++) << event.name;
    EXPECT_EQ(parse_event_type(event.name), event.type);
    EXPECT_TRUE(names.insert(event.name).second) << event.name << " twice";
  }
}

TEST(Vocabulary, NamesAreReadBack) {
  EXPECT_EQ(parse_entity_type(name(EntityType::Agreement)), EntityType::Agreement);
  EXPECT_EQ(parse_organization_kind(name(OrganizationKind::MediaOutlet)), OrganizationKind::MediaOutlet);
  EXPECT_EQ(parse_modality(name(Modality::Negated)), Modality::Negated);
  EXPECT_EQ(parse_agreement_kind(name(AgreementKind::Plan)), AgreementKind::Plan);
  EXPECT_EQ(parse_partnership_level("comprehensive-strategic"), PartnershipLevel::ComprehensiveStrategic);
  EXPECT_EQ(parse_agreement_status("in-force"), AgreementStatus::InForce);
  EXPECT_EQ(parse_membership_role("candidate"), MembershipRole::Candidate);
  EXPECT_EQ(parse_mention_form("pronoun"), MentionForm::Pronoun);
  EXPECT_EQ(name(AgreementStatus::Ended), "ended");
  EXPECT_EQ(name(AgreementStatus::Mentioned), "mentioned");
}

TEST(Vocabulary, UnknownWordsAreNothing) {
  EXPECT_FALSE(parse_event_type("visit").has_value());
  EXPECT_FALSE(parse_event_type("").has_value());
  EXPECT_FALSE(parse_organization_kind("").has_value()) << "Unspecified has no word";
  EXPECT_FALSE(parse_modality("Actual").has_value());
  EXPECT_FALSE(parse_agreement_status("in force").has_value());
}

TEST(Vocabulary, SymmetricTypesAreTheSharedDeeds) {
  for (EventType type : {EventType::Meeting, EventType::Call, EventType::Negotiation, EventType::Signing,
                         EventType::Commitment, EventType::EstablishRelations, EventType::RestoreRelations,
                         EventType::UpgradeRelations, EventType::Cooperation, EventType::Ceasefire}) {
    EXPECT_TRUE(info(type).symmetric) << name(type);
  }
  EXPECT_EQ(std::count_if(event_types().begin(), event_types().end(),
                          [](const EventTypeInfo& event) { return event.symmetric; }),
            10);
}

TEST(EventCodes, AnActualEventHasTheCodesOfTheTable) {
  EXPECT_EQ(codes(EventType::Visit, Modality::Actual, false).plover, "CONSULT");
  EXPECT_EQ(codes(EventType::Visit, Modality::Actual, false).cameo, "042");
  EXPECT_EQ(codes(EventType::Ceasefire, Modality::Actual, false).cameo, "0871");
  EXPECT_EQ(codes(EventType::Attack, Modality::Actual, false).plover, "ASSAULT");
}

TEST(EventCodes, APlannedCooperativeEventIsAnAgreement) {
  EXPECT_EQ(codes(EventType::Visit, Modality::Planned, false).plover, "AGREE");
  EXPECT_EQ(codes(EventType::Signing, Modality::Planned, false).plover, "AGREE");
  EXPECT_EQ(codes(EventType::Cooperation, Modality::Planned, false).plover, "AGREE");
  EXPECT_EQ(codes(EventType::Aid, Modality::Planned, false).plover, "AGREE");
  EXPECT_EQ(codes(EventType::TroopWithdrawal, Modality::Planned, false).plover, "CONCEDE");
}

TEST(EventCodes, OtherPlannedEventsKeepTheirRoot) {
  EXPECT_EQ(codes(EventType::Sanction, Modality::Planned, false).plover, "SANCTION");
  EXPECT_EQ(codes(EventType::Attack, Modality::Planned, false).plover, "ASSAULT");
  EXPECT_EQ(codes(EventType::Request, Modality::Planned, false).plover, "REQUEST");
}

TEST(EventCodes, ANegatedCooperativeEventIsARejectionOnlyWhereRefused) {
  EXPECT_EQ(codes(EventType::Visit, Modality::Negated, true).plover, "REJECT");
  EXPECT_EQ(codes(EventType::Visit, Modality::Negated, false).plover, "CONSULT");
  EXPECT_EQ(codes(EventType::Sanction, Modality::Negated, true).plover, "SANCTION");
}

}  // namespace
}  // namespace entente
