// SPDX-License-Identifier: MIT
// A graph's figures as JSON.
// Tested by tests/golden/stats.
#include "entente/export/statistics.hpp"

#include <algorithm>
#include <charconv>
#include <ostream>

#include "entente/core/utf8.hpp"
#include "export/indented_json.hpp"

namespace entente {
namespace {

class Writer {
 public:
  Writer(std::ostream& out, std::size_t most) : out_(out), most_(most), json_(buffer_) {}

  void run(const GraphStatistics& figures, const Graph& graph) {
    json_.start_object();
    number("documents", figures.documents);
    number("sources", figures.sources);
    number("mentions", figures.mentions);
    number("evidence", figures.evidence);
    counts("nodes", figures.nodes);
    counts("events", figures.events);
    counts("modalities", figures.modalities);
    counts("agreements", figures.agreements);
    word("firstDate", to_string(figures.first));
    word("lastDate", to_string(figures.last));
    word("firstPublished", to_string(figures.published_first));
    word("lastPublished", to_string(figures.published_last));
    number("pairCount", figures.pairs.size());
    list("pairs", figures.pairs, [&](const GraphStatistics::Pair& pair) {
      word("id", pair.id);
      word("name", pair.name);
      number("events", pair.events);
      number("documents", pair.documents);
      number("sources", pair.sources);
      number("cooperation", pair.cooperation);
      number("conflict", pair.conflict);
    });
    number("unresolvedCount", figures.unresolved.size());
    list("unresolved", figures.unresolved, [&](const GraphStatistics::Unresolved& name) {
      word("name", name.name);
      json_.key("ids");
      json_.start_array();
      for (const std::string& id : name.ids) text(id);
      json_.end_array();
    });
    const std::vector<NodeIndex> central = most_central(graph, most_);
    if (!central.empty()) {
      list("central", central, [&](NodeIndex index) {
        const Node& node = graph[index];
        word("id", node.id);
        word("name", node.name);
        number("degree", node.metrics->degree);
        fraction("pageRank", node.metrics->page_rank);
        if (node.metrics->betweenness) fraction("betweenness", *node.metrics->betweenness);
        number("component", node.metrics->component);
        number("community", node.metrics->community);
      });
    }
    json_.end_object();
    out_.write(buffer_.GetString(), static_cast<std::streamsize>(buffer_.GetSize()));
    out_ << '\n';
  }

 private:
  void text(std::string_view value) {
    // Graphs made by hand may hold anything.
    if (is_utf8(value)) {
      static_cast<void>(json_.string(value));
    } else {
      static_cast<void>(json_.string(repair_utf8(value)));
    }
  }
  void word(std::string_view key, std::string_view value) {
    if (value.empty()) return;
    json_.key(key);
    text(value);
  }
  void number(std::string_view key, std::uint64_t value) {
    json_.key(key);
    json_.digits(std::to_string(value));
  }
  void fraction(std::string_view key, double value) {
    char digits[32];
    const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
    json_.key(key);
    json_.digits({digits, static_cast<std::size_t>(end - digits)});
  }
  void counts(std::string_view key, const GraphStatistics::Counts& counts) {
    json_.key(key);
    json_.start_object();
    for (const auto& [name, count] : counts) number(name, count);
    json_.end_object();
  }
  template <typename Item, typename Write>
  void list(std::string_view key, const std::vector<Item>& items, const Write& write) {
    json_.key(key);
    json_.start_array();
    for (std::size_t i = 0; i < items.size() && i < most_; ++i) {
      json_.start_object();
      write(items[i]);
      json_.end_object();
    }
    json_.end_array();
  }

  std::ostream& out_;
  std::size_t most_;
  rapidjson::StringBuffer buffer_;
  detail::IndentedJson json_;
};

}  // namespace

std::vector<NodeIndex> most_central(const Graph& graph, std::size_t most) {
  std::vector<NodeIndex> out;
  for (std::size_t i = 0; i < graph.size(); ++i) {
    if (graph.nodes()[i].metrics) out.push_back(static_cast<NodeIndex>(i));
  }
  std::stable_sort(out.begin(), out.end(), [&](NodeIndex a, NodeIndex b) {
    return graph[a].metrics->page_rank > graph[b].metrics->page_rank;
  });
  if (out.size() > most) out.resize(most);
  return out;
}

void write_statistics_json(const GraphStatistics& statistics, const Graph& graph, std::size_t most,
                           std::ostream& out) {
  Writer(out, most).run(statistics, graph);
}

}  // namespace entente
