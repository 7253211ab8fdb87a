// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXPORT_NODE_WALK_HPP
#define ENTENTE_EXPORT_NODE_WALK_HPP

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "entente/core/vocabulary.hpp"
#include "entente/graph/node.hpp"
#include "export/iri.hpp"
#include "export/term.hpp"

namespace entente::detail {

inline bool is_wikidata_id(std::string_view text) {
  return text.size() > 1 && text.size() < 16 && text[0] == 'Q' &&
         std::all_of(text.begin() + 1, text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// What a node says, property by property, in the order and shape of docs/vocabulary.md: told to a sink, so
/// that JSON-LD and the other notations of RDF say the same. A property without a value is left out. A sink
/// has
///
///     types(word, second)        the second is "" where there is one only
///     text(term, text)           also an IRI reference, where that is what the term holds
///     texts(term, list)
///     date(term, date)           known
///     count(term, number)
///     fraction(term, number)
///     flag(term, bool)
///     reference(term, node)
///     references(term, list)
///     json(term, text)           JSON
///     objects(term, items, one)  calls one(item) for each, which tells the properties of a node without an
///     id
template <typename Sink>
class NodeWalk {
 public:
  /// With `claims`, what documents said as well, where they keep it.
  NodeWalk(Sink& sink, bool claims) : sink_(sink), claims_(claims) {}

  void operator()(const Node& node) {
    std::visit([&](const auto& data) { write(node, data); }, node.data);
  }

 private:
  void property(Term term, std::string_view value) {
    if (!value.empty()) sink_.text(term, value);
  }
  void property(Term term, PartialDate date) {
    if (date.known()) sink_.date(term, date);
  }
  void property(Term term, std::uint32_t value) { sink_.count(term, value); }
  void property(Term term, std::optional<NodeIndex> reference) {
    if (reference) sink_.reference(term, *reference);
  }
  void property(Term term, const NodeList& references) {
    if (!references.empty()) sink_.references(term, references);
  }
  void property(Term term, const std::vector<std::string>& values) {
    if (!values.empty()) sink_.texts(term, values);
  }
  template <typename Item, typename One>
  void objects(Term term, const std::vector<Item>& items, const One& one) {
    if (!items.empty()) sink_.objects(term, items, one);
  }

  void source(NodeIndex document, Span span, std::string_view quote) {
    sink_.reference(Term::Document, document);
    property(Term::Start, span.begin);
    property(Term::End, span.end);
    sink_.text(Term::Quote, quote);
  }

  void mentions(const MentionList& list) {
    objects(Term::Mention, list, [&](const SourcedMention& item) {
      source(item.document, item.mention.span, item.mention.quote);
      property(Term::Form, name(item.mention.form));
    });
  }

  void evidence(const EvidenceList& list) {
    objects(Term::Evidence, list, [&](const SourcedEvidence& item) {
      source(item.document, item.evidence.span, item.evidence.quote);
      property(Term::Rule, item.evidence.rule);
      sink_.fraction(Term::Confidence, item.evidence.confidence);
    });
  }

  /// Types and name: every node but an event or an organization has one type.
  void head(const Node& node, std::string_view second_type = {}) {
    sink_.types(name(node.type()), second_type);
    property(Term::Name, node.name);
    if (!node.metrics) return;
    property(Term::Degree, node.metrics->degree);
    sink_.fraction(Term::PageRank, node.metrics->page_rank);
    if (node.metrics->betweenness) sink_.fraction(Term::Betweenness, *node.metrics->betweenness);
    property(Term::Component, node.metrics->component);
    property(Term::Community, node.metrics->community);
  }

  void wikidata(std::string_view id) {
    if (is_wikidata_id(id)) sink_.text(Term::Wikidata, id);
  }

  void write(const Node& node, const CountryNode& data) {
    head(node);
    property(Term::AlternateName, data.aliases);
    property(Term::Iso3166, data.iso3166);
    wikidata(data.wikidata);
    mentions(data.mentions);
  }

  void write(const Node& node, const PersonNode& data) {
    head(node);
    property(Term::AlternateName, data.aliases);
    wikidata(data.wikidata);
    mentions(data.mentions);
  }

  void write(const Node& node, const OrganizationNode& data) {
    head(node, name(data.kind));
    property(Term::AlternateName, data.aliases);
    property(Term::Acronym, data.acronym);
    wikidata(data.wikidata);
    property(Term::Country, data.country);
    property(Term::ParentOrganization, data.parent);
    mentions(data.mentions);
  }

  void write(const Node& node, const PlaceNode& data) {
    head(node);
    property(Term::AlternateName, data.aliases);
    wikidata(data.wikidata);
    property(Term::Country, data.country);
    mentions(data.mentions);
  }

  void write(const Node& node, const GroupNode& data) {
    head(node);
    property(Term::Country, data.country);
    mentions(data.mentions);
  }

  void write(const Node& node, const AgreementNode& data) {
    head(node);
    property(Term::AlternateName, data.aliases);
    if (data.kind) property(Term::Kind, name(*data.kind));
    if (data.level) property(Term::Level, name(*data.level));
    property(Term::Field, data.fields);
    property(Term::Parties, data.parties);
    property(Term::Status, name(data.status));
    property(Term::Date, data.date);
    if (data.count > 1) property(Term::Count, data.count);
    objects(Term::Lifecycle, data.lifecycle, [&](const AgreementNode::Stage& stage) {
      property(Term::Status, name(stage.status));
      property(Term::Date, stage.date);
      evidence(stage.evidence);
    });
    mentions(data.mentions);
    evidence(data.evidence);
  }

  void write(const Node& node, const EventNode& data) {
    head(node, name(data.type));
    property(Term::Actor, data.actors);
    property(Term::ActorParty, data.actor_parties);
    property(Term::Recipient, data.recipients);
    property(Term::RecipientParty, data.recipient_parties);
    property(Term::Agreement, data.agreements);
    property(Term::StartDate, data.start);
    property(Term::EndDate, data.end);
    property(Term::Location, data.location);
    property(Term::Topic, data.topics);
    property(Term::Mode, data.mode);
    property(Term::Modality, name(data.modality));
    const EventCodes event_codes = codes(data.type, data.modality, data.refused);
    property(Term::Plover, event_codes.plover);
    property(Term::Cameo, event_codes.cameo);
    property(Term::AttributedTo, data.attributed_to);
    evidence(data.evidence);
  }

  void write(const Node& node, const TenureNode& data) {
    head(node);
    property(Term::Holder, data.holder);
    property(Term::Title, data.title);
    property(Term::Of, data.of);
    property(Term::Country, data.country);
    property(Term::AccreditedTo, data.accredited_to);
    sink_.flag(Term::Former, data.former);
    property(Term::StartDate, data.start);
    property(Term::EndDate, data.end);
    evidence(data.evidence);
  }

  void write(const Node& node, const MembershipNode& data) {
    head(node);
    property(Term::Member, data.member);
    property(Term::Organization, data.organization);
    property(Term::Role, name(data.role));
    property(Term::StartDate, data.start);
    property(Term::EndDate, data.end);
    evidence(data.evidence);
  }

  void write(const Node& node, const RelationNode& data) {
    head(node);
    property(Term::Between, data.between);
    if (data.state) property(Term::State, name(*data.state));
    objects(Term::StateHistory, data.states, [&](const RelationNode::StateChange& change) {
      property(Term::State, name(change.state));
      property(Term::Date, change.date);
    });
    if (data.level) property(Term::Level, name(*data.level));
    objects(Term::LevelHistory, data.levels, [&](const RelationNode::LevelPeriod& period) {
      property(Term::Level, name(period.level));
      property(Term::StartDate, period.start);
      property(Term::EndDate, period.end);
    });
    property(Term::DiplomaticRelationsSince, data.diplomatic_relations_since);
    property(Term::EventCount, data.event_count);
    property(Term::DocumentCount, data.document_count);
    property(Term::SourceCount, data.source_count);
    property(Term::Cooperation, data.cooperation);
    property(Term::Conflict, data.conflict);
    if (const auto balance = balance_of(data)) sink_.fraction(Term::Balance, *balance / 100.0);
    property(Term::FirstDate, data.first);
    property(Term::LastDate, data.last);
  }

  void write(const Node& node, const DocumentNode& data) {
    head(node);
    property(Term::Url, as_iri(data.url));
    property(Term::Headline, data.headline);
    property(Term::DatePublished, data.published);
    property(Term::Publisher, data.publisher);
    property(Term::Sha256, data.sha256);
    property(Term::Story, data.story);
    if (!data.claims.empty() && claims_) sink_.json(Term::Claims, data.claims);
  }

  Sink& sink_;
  bool claims_;
};

}  // namespace entente::detail

#endif
