// SPDX-License-Identifier: MIT
// Bilateral relations, derived from events and agreements: the projection of the graph on pairs of states.
// Tested by tests/graph/relations_test.cpp.
#include "graph/relations.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "entente/core/vocabulary.hpp"
#include "entente/graph/country_pairs.hpp"
#include "graph/relation_history.hpp"

namespace entente::detail {
namespace {

struct Ledger {
  RelationNode relation;
  std::set<NodeIndex> documents;
  RelationHistory history;
};

class Accounts {
 public:
  explicit Accounts(const std::vector<Node>& nodes) : nodes_(nodes) {}

  void enter(const EventNode& event) {
    if (!counts_in_relations(event.modality)) return;
    for (const CountryPair& pair : country_pairs(nodes_, event)) {
      Ledger& ledger = ledgers_[pair];
      RelationNode& relation = ledger.relation;
      ++relation.event_count;
      ++(info(event.type).conflict ? relation.conflict : relation.cooperation);
      const PartialDate start = event.start.known() ? event.start : event.end;
      const PartialDate end = event.end.known() ? event.end : event.start;
      if (start.known() && (!relation.first.known() || start < relation.first)) relation.first = start;
      relation.last = std::max(relation.last, end);
      if (event.modality == Modality::Actual) {
        ledger.history.note(event.type, start);
        if (event.type == EventType::UpgradeRelations) note_levels(ledger, event, start);
      }
      for (const SourcedEvidence& item : event.evidence) ledger.documents.insert(item.document);
    }
  }

  void enter(const AgreementNode& agreement) {
    const PartialDate from = since(agreement);
    const bool held = holds(agreement.status) || from.known();
    const bool ended = agreement.status == AgreementStatus::Ended;
    for (const CountryPair& pair : country_pairs(nodes_, agreement)) {
      Ledger& ledger = ledgers_[pair];
      for (const SourcedEvidence& item : agreement.evidence) ledger.documents.insert(item.document);
      if (!agreement.level) continue;
      if (held) ledger.history.note(*agreement.level, from);
      if (held && ended) ledger.history.note_end(*agreement.level, agreement.date);
    }
  }

  [[nodiscard]] std::vector<Node> close() && {
    std::vector<Node> out;
    for (auto& [pair, ledger] : ledgers_) {
      const Node* a = &nodes_[static_cast<std::size_t>(pair.first)];
      const Node* b = &nodes_[static_cast<std::size_t>(pair.second)];
      if (b->id < a->id) std::swap(a, b);
      ledger.relation.between = {pair.first, pair.second};
      ledger.history.close(ledger.relation);
      ledger.relation.document_count = static_cast<std::uint32_t>(ledger.documents.size());
      ledger.relation.source_count = sources(ledger.documents);
      out.push_back(
          {"relation/" + code(*a) + "-" + code(*b), a->name + " – " + b->name, std::move(ledger.relation)});
    }
    return out;
  }

 private:
  /// Relations are upgraded to what the event speaks of.
  void note_levels(Ledger& ledger, const EventNode& event, PartialDate date) const {
    for (const NodeIndex index : event.agreements) {
      const auto* agreement = nodes_[static_cast<std::size_t>(index)].as<AgreementNode>();
      if (agreement != nullptr && agreement->level) ledger.history.note(*agreement->level, date);
    }
  }

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

  /// Since when it holds: the first stage that binds.
  static PartialDate since(const AgreementNode& agreement) {
    PartialDate out;
    const auto note = [&](AgreementStatus status, PartialDate date) {
      if (holds(status) && date.known() && (!out.known() || date < out)) out = date;
    };
    note(agreement.status, agreement.date);
    for (const AgreementNode::Stage& stage : agreement.lifecycle) note(stage.status, stage.date);
    return out;
  }

  static bool holds(AgreementStatus status) {
    return status >= AgreementStatus::Agreed && status <= AgreementStatus::Amended;
  }

  const std::vector<Node>& nodes_;
  std::map<CountryPair, Ledger> ledgers_;
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
