// SPDX-License-Identifier: MIT
// A graph in figures: `statistics_of`.
// Tested by tests/graph/statistics_test.cpp.
#include "entente/graph/statistics.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <tuple>

#include "graph/identity.hpp"
#include "graph/references.hpp"

namespace entente {
namespace {

using Tally = std::map<std::string, std::uint64_t, std::less<>>;

GraphStatistics::Counts sorted(const Tally& tally) {
  GraphStatistics::Counts out(tally.begin(), tally.end());
  std::stable_sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  return out;
}

void widen(PartialDate& first, PartialDate& last, PartialDate date) {
  if (!date.known()) return;
  if (!first.known() || date < first) first = date;
  last = std::max(last, date);
}

class Counter {
 public:
  explicit Counter(const Graph& graph) : graph_(graph) {}

  GraphStatistics run() {
    for (const Node& node : graph_.nodes()) count(node);
    out_.nodes = sorted(nodes_);
    out_.events = sorted(events_);
    out_.modalities = sorted(modalities_);
    out_.agreements = sorted(agreements_);
    out_.sources += stories_.size();
    std::stable_sort(out_.pairs.begin(), out_.pairs.end(), [](const auto& a, const auto& b) {
      return std::tuple(b.events, b.sources) < std::tuple(a.events, a.sources);
    });
    for (auto& [key, bearers] : bearers_) {
      if (bearers.ids.size() > 1 ||
          (key.first == NodeType::Person && key.second.find(' ') == std::string::npos)) {
        out_.unresolved.push_back(std::move(bearers));
      }
    }
    std::stable_sort(out_.unresolved.begin(), out_.unresolved.end(),
                     [](const auto& a, const auto& b) { return a.ids.size() > b.ids.size(); });
    return std::move(out_);
  }

 private:
  void count(const Node& node) {
    ++nodes_[std::string(name(node.type()))];
    std::visit(
        [&](const auto& data) {
          if constexpr (requires { data.mentions; }) out_.mentions += data.mentions.size();
          if constexpr (requires { data.evidence; }) out_.evidence += data.evidence.size();
        },
        node.data);
    if (const auto* event = node.as<EventNode>()) {
      ++events_[std::string(name(event->type))];
      ++modalities_[std::string(name(event->modality))];
      widen(out_.first, out_.last, event->start);
      widen(out_.first, out_.last, event->end);
    } else if (const auto* agreement = node.as<AgreementNode>()) {
      ++agreements_[std::string(name(agreement->status))];
      widen(out_.first, out_.last, agreement->date);
    } else if (const auto* document = node.as<DocumentNode>()) {
      ++out_.documents;
      widen(out_.published_first, out_.published_last, document->published);
      if (document->story.empty()) {
        ++out_.sources;
      } else {
        stories_.insert(document->story);
      }
    } else if (const auto* relation = node.as<RelationNode>()) {
      out_.pairs.push_back({node.name, node.id, relation->event_count, relation->document_count,
                            relation->source_count, relation->cooperation, relation->conflict});
    }
    if (node.type() == NodeType::Person || node.type() == NodeType::Organization ||
        node.type() == NodeType::Place) {
      GraphStatistics::Unresolved& bearers = bearers_[{node.type(), detail::name_key(node.name)}];
      if (bearers.name.empty()) bearers.name = node.name;
      bearers.ids.push_back(node.id);
    }
  }

  const Graph& graph_;
  GraphStatistics out_;
  Tally nodes_;
  Tally events_;
  Tally modalities_;
  Tally agreements_;
  std::set<std::string_view> stories_;
  std::map<std::pair<NodeType, std::string>, GraphStatistics::Unresolved> bearers_;
};

}  // namespace

GraphStatistics statistics_of(const Graph& graph) {
  return Counter(graph).run();
}

}  // namespace entente
