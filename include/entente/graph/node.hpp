// SPDX-License-Identifier: MIT
#ifndef ENTENTE_GRAPH_NODE_HPP
#define ENTENTE_GRAPH_NODE_HPP

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "entente/core/claim.hpp"

// What the graph holds: the node types of the vocabulary (docs/vocabulary.md, section 1) as plain values.
// A node refers to others by `NodeIndex`; the graph turns these references into its edges.

namespace entente {

/// A node of one `Graph`: an index into `Graph::nodes()`.
enum class NodeIndex : std::uint32_t {};

/// A mention with the document it stands in.
struct SourcedMention {
  NodeIndex document{};
  Mention mention;
};

/// A piece of evidence with the document it stands in.
struct SourcedEvidence {
  NodeIndex document{};
  Evidence evidence;
};

using NodeList = std::vector<NodeIndex>;  ///< references to nodes, ascending, each once
using MentionList = std::vector<SourcedMention>;
using EvidenceList = std::vector<SourcedEvidence>;

struct CountryNode {
  std::vector<std::string> aliases;  ///< here and below: other names, ascending, without the node's own
  std::string iso3166;
  std::string wikidata;
  MentionList mentions;
};

struct PersonNode {
  std::vector<std::string> aliases;
  std::string wikidata;
  MentionList mentions;
};

struct OrganizationNode {
  std::vector<std::string> aliases;
  std::string acronym;
  std::string wikidata;
  OrganizationKind kind = OrganizationKind::Unspecified;
  std::optional<NodeIndex> country;
  std::optional<NodeIndex> parent;
  MentionList mentions;
};

struct PlaceNode {
  std::vector<std::string> aliases;
  std::string wikidata;
  std::optional<NodeIndex> country;
  MentionList mentions;
};

/// People without a name of their own; the node's name is what the text calls them.
struct GroupNode {
  std::optional<NodeIndex> country;
  MentionList mentions;
};

struct AgreementNode {
  /// A stage of the agreement's life that has a date of its own.
  struct Stage {
    AgreementStatus status = AgreementStatus::Mentioned;
    PartialDate date;
    EvidenceList evidence;
  };
  std::vector<std::string> aliases;
  std::optional<AgreementKind> kind;  ///< nothing where the text only names the agreement
  std::optional<PartnershipLevel> level;
  NodeList parties;
  AgreementStatus status = AgreementStatus::Mentioned;
  PartialDate date;
  std::vector<std::string> fields;
  std::uint32_t count = 1;
  std::vector<Stage> lifecycle;  ///< by date, then status
  MentionList mentions;
  EvidenceList evidence;
};

struct EventNode {
  EventType type = EventType::Meeting;
  NodeList actors;
  NodeList recipients;
  NodeList actor_parties;
  NodeList recipient_parties;
  PartialDate start;
  PartialDate end;
  std::optional<NodeIndex> location;
  NodeList agreements;
  std::vector<std::string> topics;
  std::string mode;
  Modality modality = Modality::Actual;
  bool refused = false;
  NodeList attributed_to;
  EvidenceList evidence;
};

struct TenureNode {
  std::optional<NodeIndex> holder;
  std::string title;
  std::optional<NodeIndex> of;
  std::optional<NodeIndex> country;
  std::optional<NodeIndex> accredited_to;  ///< envoys
  bool former = false;
  PartialDate start;
  PartialDate end;
  EvidenceList evidence;
};

struct MembershipNode {
  std::optional<NodeIndex> member;
  std::optional<NodeIndex> organization;
  MembershipRole role = MembershipRole::Member;
  PartialDate start;
  PartialDate end;
  EvidenceList evidence;
};

enum class RelationState : std::uint8_t { Established, Suspended, Severed, Restored };

std::string_view name(RelationState value);
std::optional<RelationState> parse_relation_state(std::string_view word);

/// All that is known of one pair of countries, derived from the other nodes.
struct RelationNode {
  /// A level of partnership from one day to another; an unknown end is that of the present.
  struct LevelPeriod {
    PartnershipLevel level = PartnershipLevel::Other;
    PartialDate start;
    PartialDate end;
  };
  struct StateChange {
    RelationState state = RelationState::Established;
    PartialDate date;
  };
  NodeList between;  ///< two countries
  std::optional<RelationState> state;
  std::vector<StateChange> states;        ///< those with a date, in their order
  std::optional<PartnershipLevel> level;  ///< the highest one agreed, signed or in force
  std::vector<LevelPeriod> levels;        ///< by date; a higher one follows on a lower one
  PartialDate diplomatic_relations_since;
  std::uint32_t event_count = 0;     ///< events that happened or are planned
  std::uint32_t document_count = 0;  ///< documents that show these events or a shared agreement
  std::uint32_t source_count = 0;    ///< the same, copies of one story counted once
  std::uint32_t cooperation = 0;
  std::uint32_t conflict = 0;
  PartialDate first;
  PartialDate last;
};

/// From -100, conflict alone, to 100, cooperation alone; nothing where there are no events.
std::optional<int> balance_of(const RelationNode& relation);

struct DocumentNode {
  std::string url;
  std::string headline;
  std::string publisher;
  PartialDate published;
  std::string sha256;
  /// All that the document says, as `claims_to_json` writes it: what a merge takes the graph apart by. ""
  /// where it was not kept.
  std::string claims;
  std::string story;  ///< copies of one story share the id of the first of them; "" where there is one only
};

/// The alternatives of `NodeData`, in its order.
enum class NodeType : std::uint8_t {
  Country,
  Person,
  Organization,
  Place,
  Group,
  Agreement,
  Event,
  Tenure,
  Membership,
  Relation,
  Document,
};

using NodeData = std::variant<CountryNode, PersonNode, OrganizationNode, PlaceNode, GroupNode, AgreementNode,
                              EventNode, TenureNode, MembershipNode, RelationNode, DocumentNode>;

/// Where a node stands among all: `with_metrics`.
struct NodeMetrics {
  std::uint32_t degree = 0;           ///< with how many it has to do
  double page_rank = 0;               ///< all of a graph add up to 1
  std::optional<double> betweenness;  ///< 0 to 1; nothing where the graph was too large
  std::uint32_t component = 0;        ///< from 1, the largest first
  std::uint32_t community = 0;        ///< likewise
};

struct Node {
  std::string id;  ///< "country/VNM", "event/5d0c…": docs/vocabulary.md, section 4
  std::string name;
  NodeData data;
  std::optional<NodeMetrics> metrics = std::nullopt;

  [[nodiscard]] NodeType type() const { return static_cast<NodeType>(data.index()); }
  /// The node's data where it is a `Data`, else null.
  template <typename Data>
  [[nodiscard]] const Data* as() const {
    return std::get_if<Data>(&data);
  }
  template <typename Data>
  [[nodiscard]] Data* as() {
    return std::get_if<Data>(&data);
  }
};

/// "Country", "Person", … as written in `@type`; "BilateralRelation" for relations.
std::string_view name(NodeType value);

}  // namespace entente

#endif
