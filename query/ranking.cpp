// SPDX-License-Identifier: MIT
// Who does most of something.
// Tested by tests/query/ranking_test.cpp.
#include "entente/query/ranking.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "entente/graph/dyads.hpp"

namespace entente::query {
namespace {

template <typename T>
bool allows(const std::vector<T>& wanted, T value) {
  return wanted.empty() || std::find(wanted.begin(), wanted.end(), value) != wanted.end();
}

class Count {
 public:
  Count(const Graph& graph, const RankingOptions& options) : graph_(graph), options_(options) {}

  std::vector<Rank> run() {
    for (std::size_t i = 0; i < graph_.size(); ++i) {
      const Node& node = graph_.nodes()[i];
      const auto index = static_cast<NodeIndex>(i);
      if (const auto* event = node.as<EventNode>()) count(index, *event);
      if (const auto* agreement = node.as<AgreementNode>()) count(index, *agreement);
      if (ranks(index)) count_node(index, node);
    }
    std::vector<Rank> out;
    for (auto& [key, rank] : ranks_) {
      if (options_.measure == Measure::Partners)
        rank.value = static_cast<double>(partners_[key.first].size());
      if (rank.value > 0) out.push_back(std::move(rank));
    }
    std::sort(out.begin(), out.end(), [&](const Rank& a, const Rank& b) {
      if (a.value != b.value) return a.value > b.value;
      return names(a) < names(b);
    });
    return out;
  }

 private:
  using Key = std::pair<NodeIndex, std::optional<NodeIndex>>;

  [[nodiscard]] std::pair<std::string, std::string> names(const Rank& rank) const {
    const Node& node = graph_[rank.node];
    return {node.name + (rank.other ? " " + graph_[*rank.other].name : ""), node.id};
  }

  [[nodiscard]] bool ranks(NodeIndex index) const {
    switch (options_.who) {
      case Ranked::Countries:
      case Ranked::Pairs:
        return graph_[index].type() == NodeType::Country;
      case Ranked::Organizations:
        return graph_[index].type() == NodeType::Organization;
      case Ranked::Persons:
        return graph_[index].type() == NodeType::Person;
    }
    return false;
  }

  Rank& rank_of(NodeIndex node, std::optional<NodeIndex> other = std::nullopt) {
    Rank& rank = ranks_[{node, other}];
    rank.node = node;
    rank.other = other;
    return rank;
  }

  [[nodiscard]] bool counts(const EventNode& event) const {
    const bool conflict = info(event.type).conflict;
    const bool kind = options_.measure == Measure::Events || options_.measure == Measure::Partners ||
                      (options_.measure == Measure::Cooperation && !conflict) ||
                      (options_.measure == Measure::Conflict && conflict);
    return kind && allows(options_.types, event.type) && allows(options_.modalities, event.modality) &&
           options_.period.meets(event.start, event.end);
  }

  void count(NodeIndex index, const EventNode& event) {
    if (!counts(event)) return;
    const std::vector<Dyad> dyads = dyads_of(event);
    if (options_.who == Ranked::Pairs) {
      if (options_.measure == Measure::Partners) return;
      std::set<std::pair<NodeIndex, NodeIndex>> pairs;
      for (const Dyad& dyad : dyads) {
        if (ranks(dyad.source) && ranks(dyad.target)) pairs.insert(std::minmax(dyad.source, dyad.target));
      }
      for (const auto& [a, b] : pairs) add(rank_of(a, b), index);
      return;
    }
    std::set<NodeIndex> acting;
    std::set<NodeIndex> receiving;
    for (const auto* list : {&event.actors, &event.actor_parties}) acting.insert(list->begin(), list->end());
    for (const auto* list : {&event.recipients, &event.recipient_parties}) {
      receiving.insert(list->begin(), list->end());
    }
    std::set<NodeIndex> all = acting;
    all.insert(receiving.begin(), receiving.end());
    const bool joint = info(event.type).symmetric;
    for (const NodeIndex who : all) {
      if (!ranks(who)) continue;
      Rank& rank = rank_of(who);
      add(rank, index);
      rank.acting += acting.contains(who) ? 1 : 0;
      rank.receiving += receiving.contains(who) || joint ? 1 : 0;
    }
    for (const Dyad& dyad : dyads) {
      partners_[dyad.source].insert(dyad.target);
      partners_[dyad.target].insert(dyad.source);
    }
  }

  void count(NodeIndex index, const AgreementNode& agreement) {
    if (options_.measure != Measure::Agreements) return;
    if (!options_.period.meets(agreement.date, agreement.date)) return;
    for (std::size_t i = 0; i < agreement.parties.size(); ++i) {
      const NodeIndex a = agreement.parties[i];
      if (!ranks(a)) continue;
      if (options_.who != Ranked::Pairs) {
        add(rank_of(a), index);
        continue;
      }
      for (std::size_t k = i + 1; k < agreement.parties.size(); ++k) {
        if (ranks(agreement.parties[k])) add(rank_of(a, agreement.parties[k]), index);
      }
    }
  }

  static void add(Rank& rank, NodeIndex claim) {
    rank.value += 1;
    rank.claims.push_back(claim);
  }

  void count_node(NodeIndex index, const Node& node) {
    if (options_.who == Ranked::Pairs) return;
    if (options_.measure == Measure::Documents) {
      std::set<NodeIndex> documents;
      std::visit(
          [&](const auto& data) {
            if constexpr (requires { data.mentions; }) {
              for (const SourcedMention& item : data.mentions) documents.insert(item.document);
            }
          },
          node.data);
      rank_of(index).value = static_cast<double>(std::count_if(
          documents.begin(), documents.end(), [&](NodeIndex document) { return in_period(document); }));
    }
    if (!node.metrics) return;
    if (options_.measure == Measure::Centrality) rank_of(index).value = node.metrics->page_rank;
    if (options_.measure == Measure::Betweenness) {
      rank_of(index).value = node.metrics->betweenness.value_or(0);
    }
  }

  [[nodiscard]] bool in_period(NodeIndex document) const {
    const auto* data = graph_[document].as<DocumentNode>();
    return data != nullptr && options_.period.meets(data->published, data->published);
  }

  const Graph& graph_;
  const RankingOptions& options_;
  std::map<Key, Rank> ranks_;
  std::map<NodeIndex, std::set<NodeIndex>> partners_;
};

}  // namespace

std::vector<Rank> ranking_of(const Graph& graph, const RankingOptions& options) {
  return Count(graph, options).run();
}

}  // namespace entente::query
