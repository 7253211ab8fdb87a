// SPDX-License-Identifier: MIT
// Words in names, topics and quotes.
// Tested by tests/query/search_test.cpp.
#include "entente/query/search.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <tuple>

#include "entente/graph/keys.hpp"
#include "entente/query/evidence.hpp"
#include "query/words.hpp"

namespace entente::query {
namespace {

/// How well a text fits: 0 it is what was asked for, 1 it begins so, 2 it holds the words.
std::optional<int> fit(std::string_view text, const std::string& key, const std::vector<std::string>& words) {
  const std::string there = spelling_key(text);
  if (there == key) return 0;
  const std::vector<std::string> theirs = words_of(there);
  for (const std::string& word : words) {
    if (std::none_of(theirs.begin(), theirs.end(),
                     [&](const std::string& other) { return other.starts_with(word); })) {
      return std::nullopt;
    }
  }
  return there.starts_with(key) ? 1 : 2;
}

class Finder {
 public:
  explicit Finder(std::string_view wanted) : key_(spelling_key(wanted)), words_(words_of(key_)) {}
  [[nodiscard]] bool empty() const { return words_.empty(); }

  /// The best place in the node, with its rank.
  [[nodiscard]] std::optional<std::pair<int, Hit>> look(NodeIndex index, const Node& node) const {
    std::optional<std::pair<int, Hit>> best;
    const auto note = [&](std::string_view text, FoundIn in) {
      if (text.empty()) return;
      const auto how = fit(text, key_, words_);
      if (!how) return;
      // Names that are or begin with the words come before all else.
      const bool of_name = in == FoundIn::Name || in == FoundIn::OtherName;
      const int rank = of_name ? *how * 2 + static_cast<int>(in) : 4 + static_cast<int>(in);
      if (!best || rank < best->first) best = {rank, {index, in, std::string(text), 0}};
    };
    note(node.name, node.type() == NodeType::Document ? FoundIn::Headline : FoundIn::Name);
    std::visit(
        [&](const auto& data) {
          if constexpr (requires { data.headline; }) note(data.headline, FoundIn::Headline);
          if constexpr (requires { data.acronym; }) note(data.acronym, FoundIn::OtherName);
          if constexpr (requires { data.title; }) note(data.title, FoundIn::Title);
          if constexpr (requires { data.aliases; }) {
            for (const std::string& alias : data.aliases) note(alias, FoundIn::OtherName);
          }
          if constexpr (requires { data.topics; }) {
            for (const std::string& topic : data.topics) note(topic, FoundIn::Topic);
          }
          if constexpr (requires { data.fields; }) {
            for (const std::string& topic : data.fields) note(topic, FoundIn::Topic);
          }
        },
        node.data);
    if (!best) {
      for (const SourcedEvidence& item : evidence_of(node)) note(item.evidence.quote, FoundIn::Quote);
    }
    return best;
  }

 private:
  std::string key_;
  std::vector<std::string> words_;
};

std::size_t weight(const Graph& graph, const Node& node) {
  return std::visit(
      [&](const auto& data) -> std::size_t {
        if constexpr (requires { data.mentions; }) {
          std::set<NodeIndex> documents;
          for (const SourcedMention& item : data.mentions) documents.insert(item.document);
          return documents.size();
        } else if constexpr (requires { data.evidence; }) {
          return count_sources(graph, data.evidence).documents;
        } else {
          return 1;
        }
      },
      node.data);
}

bool in_time(const Node& node, Period period) {
  if (!period.restricts()) return true;
  if (const auto* event = node.as<EventNode>()) return period.meets(event->start, event->end);
  if (const auto* agreement = node.as<AgreementNode>()) return period.meets(agreement->date, agreement->date);
  if (const auto* document = node.as<DocumentNode>()) return period.meets(document->published, {});
  return false;
}

}  // namespace

std::string_view name(FoundIn value) {
  switch (value) {
    case FoundIn::Name:
      return "name";
    case FoundIn::OtherName:
      return "other name";
    case FoundIn::Headline:
      return "headline";
    case FoundIn::Topic:
      return "topic";
    case FoundIn::Title:
      return "title";
    case FoundIn::Quote:
      return "quote";
  }
  return "";
}

std::vector<Hit> search(const Graph& graph, std::string_view wanted, std::optional<NodeType> type,
                        Period period) {
  const Finder finder(wanted);
  std::vector<std::pair<int, Hit>> found;
  if (finder.empty()) return {};
  for (std::size_t i = 0; i < graph.size(); ++i) {
    const Node& node = graph.nodes()[i];
    if (node.type() == NodeType::Relation || (type && node.type() != *type) || !in_time(node, period))
      continue;
    if (auto hit = finder.look(static_cast<NodeIndex>(i), node)) {
      hit->second.weight = weight(graph, node);
      found.push_back(std::move(*hit));
    }
  }
  std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
    return std::tuple(a.first, b.second.weight, a.second.node) <
           std::tuple(b.first, a.second.weight, b.second.node);
  });
  std::vector<Hit> out;
  for (auto& [rank, hit] : found) out.push_back(std::move(hit));
  return out;
}

}  // namespace entente::query
