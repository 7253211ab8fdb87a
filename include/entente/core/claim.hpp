// SPDX-License-Identifier: MIT
#ifndef ENTENTE_CORE_CLAIM_HPP
#define ENTENTE_CORE_CLAIM_HPP

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "entente/core/date.hpp"
#include "entente/core/span.hpp"
#include "entente/core/vocabulary.hpp"

// What one document says, as extraction hands it to the graph. This header is all that the two share:
// the graph never sees text, extraction never sees the graph.

namespace entente {

/// An entity of one `DocumentClaims`: an index into its `entities`.
enum class EntityIndex : std::uint32_t {};

/// One place of the text that names an entity. `span` counts code points of the document's text.
struct Mention {
  Span span;
  std::string quote;
  MentionForm form = MentionForm::Name;
};

/// The place that shows a claim, the rule that read it there, and how far to trust that rule (0 to 1).
struct Evidence {
  Span span;  ///< code points of the document's text
  std::string quote;
  std::string rule;
  double confidence = 0;
};

/// Someone or something that claims speak of, one a document however often it is named.
/// An agreement is an entity with its claim: its particulars are in `AgreementClaim`.
struct Entity {
  EntityType type = EntityType::Person;
  std::string name;                  ///< the fullest form, without titles; countries: the gazetteer's name
  std::vector<std::string> aliases;  ///< other forms of the name that the text uses or the gazetteer lists
  std::string iso3166;               ///< countries: alpha-3
  std::string wikidata;              ///< "Q881" where the gazetteer knows it
  std::string acronym;               ///< organizations
  OrganizationKind kind = OrganizationKind::Unspecified;  ///< organizations
  std::optional<EntityIndex> country;                     ///< organizations, places, groups: their state
  std::optional<EntityIndex> parent;                      ///< organizations: the body they are part of
  std::optional<EntityIndex> party;  ///< persons: the state or body on whose behalf they act, where known
  std::vector<Mention> mentions;     ///< in the order of the text
};

struct EventClaim {
  EventType type = EventType::Meeting;
  std::vector<EntityIndex> actors;         ///< as the text names them
  std::vector<EntityIndex> recipients;     ///< empty for symmetric types
  std::vector<EntityIndex> actor_parties;  ///< the states or bodies on whose behalf they act
  std::vector<EntityIndex> recipient_parties;
  PartialDate start;
  PartialDate end;
  std::optional<EntityIndex> location;  ///< a Place or Country
  std::vector<EntityIndex> agreements;
  std::vector<std::string> topics;  ///< lower case
  std::string mode;                 ///< "state", "official", "multilateral", … or ""
  Modality modality = Modality::Actual;
  bool refused = false;                      ///< negated because a party refused
  std::optional<EntityIndex> attributed_to;  ///< who says so
  std::vector<Evidence> evidence;
};

struct AgreementClaim {
  EntityIndex agreement{};
  AgreementKind kind = AgreementKind::Treaty;
  std::optional<PartnershipLevel> level;  ///< partnerships only
  std::vector<EntityIndex> parties;       ///< countries and organizations
  AgreementStatus status = AgreementStatus::Mentioned;
  PartialDate date;
  std::vector<std::string> fields;  ///< topics, lower case
  std::uint32_t count = 1;          ///< "five MoUs" are one claim with a count of 5
  struct Stage {
    AgreementStatus status = AgreementStatus::Mentioned;
    PartialDate date;
    Evidence evidence;
  };
  std::vector<Stage> lifecycle;  ///< stages with a date of their own
  std::vector<Evidence> evidence;
};

/// Who holds, or held, which office of which country or organization.
struct TenureClaim {
  EntityIndex holder{};
  std::string title;                   ///< as worded, without the country where that is an adjective
  std::optional<EntityIndex> of;       ///< the country or organization that the office belongs to
  std::optional<EntityIndex> country;  ///< the state it serves
  std::optional<EntityIndex> to;       ///< envoys: the state or body they are accredited to
  bool former = false;
  PartialDate start;
  PartialDate end;
  std::vector<Evidence> evidence;
};

struct MembershipClaim {
  EntityIndex member{};
  EntityIndex organization{};
  MembershipRole role = MembershipRole::Member;
  PartialDate start;
  PartialDate end;
  std::vector<Evidence> evidence;
};

/// The document as the graph knows it: never its text.
struct DocumentRecord {
  std::string id;    ///< the JSON Lines id, or the file's stem
  std::string name;  ///< the file's name, or the id
  std::string url;
  std::string headline;
  std::string publisher;
  PartialDate published;
  std::string sha256;  ///< of the text, lower-case hexadecimal
  std::string sketch;  ///< of the story, to tell its copies: 128 characters, or ""
};

/// All that one document says.
struct DocumentClaims {
  DocumentRecord document;
  std::vector<Entity> entities;
  std::vector<EventClaim> events;
  std::vector<AgreementClaim> agreements;
  std::vector<TenureClaim> tenures;
  std::vector<MembershipClaim> memberships;

  [[nodiscard]] const Entity& at(EntityIndex index) const {
    return entities[static_cast<std::size_t>(index)];
  }
  [[nodiscard]] Entity& at(EntityIndex index) { return entities[static_cast<std::size_t>(index)]; }
};

}  // namespace entente

#endif
