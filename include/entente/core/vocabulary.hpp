// SPDX-License-Identifier: MIT
#ifndef ENTENTE_CORE_VOCABULARY_HPP
#define ENTENTE_CORE_VOCABULARY_HPP

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

// The closed lists of the vocabulary (docs/vocabulary.md): every name that a graph may use for a type,
// kind, level, status or mode stands here once. `name(x)` gives the word written to exports,
// `parse_x(word)` its inverse.

namespace entente {

/// A Group is a set of people without a name of their own, as worded: "Darfur rebels", "the kidnappers".
enum class EntityType : std::uint8_t { Country, Person, Organization, Place, Agreement, Group };

enum class OrganizationKind : std::uint8_t {
  Unspecified,
  IntergovernmentalOrganization,
  GovernmentBody,
  PoliticalParty,
  ArmedForce,
  Company,
  University,
  NonGovernmentalOrganization,
  MediaOutlet,
};

enum class EventType : std::uint8_t {
  Visit,
  Meeting,
  Call,
  Negotiation,
  Mediation,
  Signing,
  Ratification,
  Accession,
  Exit,
  Commitment,
  EstablishRelations,
  RestoreRelations,
  UpgradeRelations,
  DowngradeRelations,
  SeverRelations,
  Recognition,
  OpenMission,
  CloseMission,
  Accreditation,
  Recall,
  Summons,
  ExpelDiplomats,
  Endorsement,
  Condolence,
  Apology,
  Request,
  Criticism,
  Accusation,
  Rejection,
  Threat,
  Aid,
  Cooperation,
  Concession,
  LiftSanction,
  Ceasefire,
  Release,
  TroopWithdrawal,
  Sanction,
  Coercion,
  Mobilization,
  Attack,
  Protest,
};

/// What the vocabulary says of one event type.
struct EventTypeInfo {
  EventType type;
  std::string_view name;    ///< as written in `@type`
  bool symmetric;           ///< every participant is an actor, there is no recipient
  std::string_view plover;  ///< PLOVER root of an actual event
  std::string_view cameo;   ///< CAMEO code of an actual event
  bool conflict;            ///< counted as conflict, not cooperation, in bilateral relations
};

enum class Modality : std::uint8_t { Actual, Planned, Hypothetical, Negated };

/// Kinds of Agreement.
enum class AgreementKind : std::uint8_t { Partnership, Treaty, Memorandum, Declaration, Plan };

/// Levels of a partnership.
enum class PartnershipLevel : std::uint8_t {
  ComprehensiveStrategic,
  Strategic,
  Comprehensive,
  Cooperative,
  Other,
};

/// Stages of an agreement's life, in the order in which a text's latest one wins.
enum class AgreementStatus : std::uint8_t {
  Mentioned,
  Proposed,
  Negotiating,
  Initialled,
  Agreed,
  Signed,
  Ratified,
  InForce,
  Amended,
  Suspended,
  Ended,
};

enum class MembershipRole : std::uint8_t { Member, Chair, Observer, Candidate };

/// How a mention names its entity: by name or acronym, by a demonym, by a capital that speaks for its
/// state, by a common noun, by a pronoun.
enum class MentionForm : std::uint8_t { Name, Demonym, Metonym, Nominal, Pronoun };

std::string_view name(EntityType value);
std::string_view name(OrganizationKind value);  ///< "" for Unspecified
std::string_view name(EventType value);
std::string_view name(Modality value);
std::string_view name(AgreementKind value);
std::string_view name(PartnershipLevel value);
std::string_view name(AgreementStatus value);
std::string_view name(MembershipRole value);
std::string_view name(MentionForm value);

/// All event types, in the order of the enumeration.
std::span<const EventTypeInfo> event_types();
const EventTypeInfo& info(EventType type);

/// Whether an event of this type is always joint: symmetric, and not a Commitment, which one party may make
/// to another.
bool is_joint(EventType type);

/// PLOVER root and CAMEO code with time folded in as the vocabulary prescribes: a planned event of a
/// CONSULT, SUPPORT, COOPERATE or AID root is AGREE, a planned RETREAT is CONCEDE, a negated
/// cooperative one is REJECT where `refused` (the text says that a party refused).
struct EventCodes {
  std::string_view plover;
  std::string_view cameo;
};
EventCodes codes(EventType type, Modality modality, bool refused);

std::optional<EntityType> parse_entity_type(std::string_view word);
std::optional<OrganizationKind> parse_organization_kind(std::string_view word);
std::optional<EventType> parse_event_type(std::string_view word);
std::optional<Modality> parse_modality(std::string_view word);
std::optional<AgreementKind> parse_agreement_kind(std::string_view word);
std::optional<PartnershipLevel> parse_partnership_level(std::string_view word);
std::optional<AgreementStatus> parse_agreement_status(std::string_view word);
std::optional<MembershipRole> parse_membership_role(std::string_view word);
std::optional<MentionForm> parse_mention_form(std::string_view word);

}  // namespace entente

#endif
