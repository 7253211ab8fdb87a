// SPDX-License-Identifier: MIT
// The tables behind the vocabulary's closed lists.
// Tested by tests/core/vocabulary_test.cpp.
#include "entente/core/vocabulary.hpp"

#include <array>
#include <cstddef>

namespace entente {
namespace {

using E = EventType;

constexpr auto kEvents = std::to_array<EventTypeInfo>({
    {E::Visit, "Visit", false, "CONSULT", "042", false},
    {E::Meeting, "Meeting", true, "CONSULT", "040", false},
    {E::Call, "Call", true, "CONSULT", "041", false},
    {E::Negotiation, "Negotiation", true, "CONSULT", "046", false},
    {E::Mediation, "Mediation", false, "CONSULT", "045", false},
    {E::Signing, "Signing", true, "SUPPORT", "057", false},
    {E::Ratification, "Ratification", false, "SUPPORT", "057", false},
    {E::Accession, "Accession", false, "SUPPORT", "057", false},
    {E::Exit, "Exit", false, "REJECT", "128", true},
    {E::Commitment, "Commitment", true, "AGREE", "030", false},
    {E::EstablishRelations, "EstablishRelations", true, "SUPPORT", "050", false},
    {E::RestoreRelations, "RestoreRelations", true, "SUPPORT", "050", false},
    {E::UpgradeRelations, "UpgradeRelations", true, "SUPPORT", "050", false},
    {E::DowngradeRelations, "DowngradeRelations", false, "SANCTION", "161", true},
    {E::SeverRelations, "SeverRelations", false, "SANCTION", "161", true},
    {E::Recognition, "Recognition", false, "SUPPORT", "054", false},
    {E::OpenMission, "OpenMission", false, "SUPPORT", "050", false},
    {E::CloseMission, "CloseMission", false, "SANCTION", "161", true},
    {E::Accreditation, "Accreditation", false, "SUPPORT", "050", false},
    {E::Recall, "Recall", false, "SANCTION", "161", true},
    {E::Summons, "Summons", false, "ACCUSE", "114", true},
    {E::ExpelDiplomats, "ExpelDiplomats", false, "SANCTION", "161", true},
    {E::Endorsement, "Endorsement", false, "SUPPORT", "051", false},
    {E::Condolence, "Condolence", false, "SUPPORT", "018", false},
    {E::Apology, "Apology", false, "CONCEDE", "055", false},
    {E::Request, "Request", false, "REQUEST", "100", false},
    {E::Criticism, "Criticism", false, "ACCUSE", "111", true},
    {E::Accusation, "Accusation", false, "ACCUSE", "112", true},
    {E::Rejection, "Rejection", false, "REJECT", "120", true},
    {E::Threat, "Threat", false, "THREATEN", "130", true},
    {E::Aid, "Aid", false, "AID", "070", false},
    {E::Cooperation, "Cooperation", true, "COOPERATE", "060", false},
    {E::Concession, "Concession", false, "CONCEDE", "080", false},
    {E::LiftSanction, "LiftSanction", false, "RETREAT", "085", false},
    {E::Ceasefire, "Ceasefire", true, "RETREAT", "0871", false},
    {E::Release, "Release", false, "RETREAT", "084", false},
    {E::TroopWithdrawal, "TroopWithdrawal", false, "RETREAT", "0874", false},
    {E::Sanction, "Sanction", false, "SANCTION", "163", true},
    {E::Coercion, "Coercion", false, "COERCE", "170", true},
    {E::Mobilization, "Mobilization", false, "MOBILIZE", "150", true},
    {E::Attack, "Attack", false, "ASSAULT", "190", true},
    {E::Protest, "Protest", false, "PROTEST", "140", true},
});

constexpr std::array<std::string_view, 6> kEntityTypes = {"Country", "Person",    "Organization",
                                                          "Place",   "Agreement", "Group"};
constexpr std::array<std::string_view, 9> kOrganizationKinds = {"",
                                                                "IntergovernmentalOrganization",
                                                                "GovernmentBody",
                                                                "PoliticalParty",
                                                                "ArmedForce",
                                                                "Company",
                                                                "University",
                                                                "NonGovernmentalOrganization",
                                                                "MediaOutlet"};
constexpr std::array<std::string_view, 4> kModalities = {"actual", "planned", "hypothetical", "negated"};
constexpr std::array<std::string_view, 5> kAgreementKinds = {"partnership", "treaty", "memorandum",
                                                             "declaration", "plan"};
constexpr std::array<std::string_view, 5> kLevels = {"comprehensive-strategic", "strategic", "comprehensive",
                                                     "cooperative", "other"};
constexpr std::array<std::string_view, 11> kStatuses = {"mentioned", "proposed",  "negotiating", "initialled",
                                                        "agreed",    "signed",    "ratified",    "in-force",
                                                        "amended",   "suspended", "ended"};
constexpr std::array<std::string_view, 4> kRoles = {"member", "chair", "observer", "candidate"};
constexpr std::array<std::string_view, 5> kForms = {"name", "demonym", "metonym", "nominal", "pronoun"};

template <typename Value, std::size_t N>
std::optional<Value> parse(std::string_view word, const std::array<std::string_view, N>& words) {
  if (word.empty()) return std::nullopt;
  for (std::size_t i = 0; i < N; ++i) {
    if (words[i] == word) return static_cast<Value>(i);
  }
  return std::nullopt;
}

}  // namespace

std::string_view name(EntityType value) {
  return kEntityTypes[static_cast<std::size_t>(value)];
}
std::string_view name(OrganizationKind value) {
  return kOrganizationKinds[static_cast<std::size_t>(value)];
}
std::string_view name(EventType value) {
  return info(value).name;
}
std::string_view name(Modality value) {
  return kModalities[static_cast<std::size_t>(value)];
}
std::string_view name(AgreementKind value) {
  return kAgreementKinds[static_cast<std::size_t>(value)];
}
std::string_view name(PartnershipLevel value) {
  return kLevels[static_cast<std::size_t>(value)];
}
std::string_view name(AgreementStatus value) {
  return kStatuses[static_cast<std::size_t>(value)];
}
std::string_view name(MembershipRole value) {
  return kRoles[static_cast<std::size_t>(value)];
}
std::string_view name(MentionForm value) {
  return kForms[static_cast<std::size_t>(value)];
}

std::span<const EventTypeInfo> event_types() {
  return kEvents;
}

const EventTypeInfo& info(EventType type) {
  return kEvents[static_cast<std::size_t>(type)];
}

bool is_joint(EventType type) {
  return info(type).symmetric && type != EventType::Commitment;
}

EventCodes codes(EventType type, Modality modality, bool refused) {
  const EventTypeInfo& event = info(type);
  const std::string_view root = event.plover;
  if (modality == Modality::Planned) {
    if (root == "CONSULT") return {"AGREE", "036"};
    if (root == "SUPPORT") return {"AGREE", "030"};
    if (root == "COOPERATE") return {"AGREE", "031"};
    if (root == "AID") return {"AGREE", "033"};
    if (root == "RETREAT") return {"CONCEDE", "080"};
  }
  if (modality == Modality::Negated && refused && !event.conflict) return {"REJECT", "120"};
  return {root, event.cameo};
}

std::optional<EntityType> parse_entity_type(std::string_view word) {
  return parse<EntityType>(word, kEntityTypes);
}
std::optional<OrganizationKind> parse_organization_kind(std::string_view word) {
  return parse<OrganizationKind>(word, kOrganizationKinds);
}
std::optional<EventType> parse_event_type(std::string_view word) {
  for (const EventTypeInfo& event : kEvents) {
    if (event.name == word) return event.type;
  }
  return std::nullopt;
}
std::optional<Modality> parse_modality(std::string_view word) {
  return parse<Modality>(word, kModalities);
}
std::optional<AgreementKind> parse_agreement_kind(std::string_view word) {
  return parse<AgreementKind>(word, kAgreementKinds);
}
std::optional<PartnershipLevel> parse_partnership_level(std::string_view word) {
  return parse<PartnershipLevel>(word, kLevels);
}
std::optional<AgreementStatus> parse_agreement_status(std::string_view word) {
  return parse<AgreementStatus>(word, kStatuses);
}
std::optional<MembershipRole> parse_membership_role(std::string_view word) {
  return parse<MembershipRole>(word, kRoles);
}
std::optional<MentionForm> parse_mention_form(std::string_view word) {
  return parse<MentionForm>(word, kForms);
}

}  // namespace entente
