// SPDX-License-Identifier: MIT
// Bilateral relations, derived from events and agreements: the projection of the graph on pairs of states.
// Tested by tests/graph/relations_test.cpp.
#include "graph/relations.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "entente/core/vocabulary.hpp"

namespace entente::detail {
namespace {

using Pair = std::pair<NodeIndex, NodeIndex>;

struct Ledger {
  RelationNode relation;
  std::set<NodeIndex> documents;
  // The last word on diplomatic relations: a severing after an establishment of the same day wins.
  std::tuple<PartialDate, EventType> latest{};
};

class Accounts {
 public:
  explicit Accounts(const std::vector<Node>& nodes) : nodes_(nodes) {}

  void enter(const EventNode& event) {
    if (event.modality == Modality::Hypothetical || event.modality == Modality::Negated) return;
    for (const Pair& pair : pairs(event)) {
      Ledger& ledger = ledgers_[pair];
      RelationNode& relation = ledger.relation;
      ++relation.event_count;
      ++(info(event.type).conflict ? relation.conflict : relation.cooperation);
      const PartialDate start = event.start.known() ? event.start : event.end;
      const PartialDate end = event.end.known() ? event.end : event.start;
      if (start.known() && (!relation.first.known() || start < relation.first)) relation.first = start;
      relation.last = std::max(relation.last, end);
      if (event.modality == Modality::Actual) note_state(ledger, event, start);
      for (const SourcedEvidence& item : event.evidence) ledger.documents.insert(item.document);
    }
  }

  void enter(const AgreementNode& agreement) {
    const bool holds =
        agreement.status >= AgreementStatus::Agreed && agreement.status <= AgreementStatus::Amended;
    for (const Pair& pair : among(countries(agreement.parties))) {
      Ledger& ledger = ledgers_[pair];
      for (const SourcedEvidence& item : agreement.evidence) ledger.documents.insert(item.document);
      if (!holds || !agreement.level) continue;
      auto& level = ledger.relation.level;
      if (!level || *agreement.level < *level) level = agreement.level;
    }
  }

  [[nodiscard]] std::vector<Node> close() && {
    std::vector<Node> out;
    for (auto& [pair, ledger] : ledgers_) {
      const Node* a = &nodes_[static_cast<std::size_t>(pair.first)];
      const Node* b = &nodes_[static_cast<std::size_t>(pair.second)];
      if (b->id < a->id) std::swap(a, b);
      ledger.relation.between = {pair.first, pair.second};
      ledger.relation.document_count = static_cast<std::uint32_t>(ledger.documents.size());
      ledger.relation.source_count = sources(ledger.documents);
      out.push_back(
          {"relation/" + code(*a) + "-" + code(*b), a->name + " – " + b->name, std::move(ledger.relation)});
    }
    return out;
  }

 private:
  /// Copies of one story count once.
  [[nodiscard]] std::uint32_t sources(const std::set<NodeIndex>& documents) const {
    std::set<std::string_view> stories;
    std::uint32_t alone = 0;
    for (const NodeIndex index : documents) {
      const auto* document = nodes_[static_cast<std::size_t>(index)].as<DocumentNode>();
      if (document == nullptr || document->story.empty()) {
        ++alone;
      } else {
        stories.insert(document->story);
      }
    }
    return alone + static_cast<std::uint32_t>(stories.size());
  }

  static std::string code(const Node& country) { return country.id.substr(country.id.find('/') + 1); }

  [[nodiscard]] NodeList countries(const NodeList& parties) const {
    NodeList out;
    for (const NodeIndex party : parties) {
      if (nodes_[static_cast<std::size_t>(party)].as<CountryNode>() != nullptr) out.push_back(party);
    }
    return out;
  }

  static std::vector<Pair> among(const NodeList& parties) {
    std::vector<Pair> out;
    for (std::size_t i = 0; i < parties.size(); ++i) {
      for (std::size_t j = i + 1; j < parties.size(); ++j) out.emplace_back(parties[i], parties[j]);
    }
    return out;
  }

  /// The pairs an event is between. A joint act is between all who take part; any other, and a promise
  /// that has a beneficiary, between each who acts and each who is acted upon.
  [[nodiscard]] std::vector<Pair> pairs(const EventNode& event) const {
    const NodeList actors = countries(event.actor_parties);
    const NodeList recipients = countries(event.recipient_parties);
    const bool joint = info(event.type).symmetric &&
                       (event.type != EventType::Commitment || event.recipient_parties.empty());
    std::set<Pair> out;
    if (joint) {
      NodeList all = actors;
      all.insert(all.end(), recipients.begin(), recipients.end());
      std::sort(all.begin(), all.end());
      all.erase(std::unique(all.begin(), all.end()), all.end());
      return among(all);
    }
    for (const NodeIndex actor : actors) {
      for (const NodeIndex recipient : recipients) {
        if (actor != recipient) out.insert(std::minmax(actor, recipient));
      }
    }
    return {out.begin(), out.end()};
  }

  static void note_state(Ledger& ledger, const EventNode& event, PartialDate date) {
    RelationState state = RelationState::Established;
    if (event.type == EventType::RestoreRelations) {
      state = RelationState::Restored;
    } else if (event.type == EventType::SeverRelations) {
      state = RelationState::Severed;
    } else if (event.type != EventType::EstablishRelations) {
      return;
    }
    RelationNode& relation = ledger.relation;
    PartialDate& since = relation.diplomatic_relations_since;
    if (state == RelationState::Established && date.known() && (!since.known() || date < since)) since = date;
    const std::tuple now{date, event.type};
    if (relation.state && now < ledger.latest) return;
    relation.state = state;
    ledger.latest = now;
  }

  const std::vector<Node>& nodes_;
  std::map<Pair, Ledger> ledgers_;
};

}  // namespace

void add_relations(std::vector<Node>& nodes) {
  Accounts accounts(nodes);
  for (const Node& node : nodes) {
    if (const auto* event = node.as<EventNode>()) accounts.enter(*event);
    if (const auto* agreement = node.as<AgreementNode>()) accounts.enter(*agreement);
  }
  for (Node& relation : std::move(accounts).close()) nodes.push_back(std::move(relation));
}

}  // namespace entente::detail
