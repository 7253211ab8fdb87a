// SPDX-License-Identifier: MIT
// Events as a table of dyads, for statistics.
// Tested by tests/export/dyads_test.cpp, and with Python's csv module by tests/program/dyads_test.py.
#include "export/dyads.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <ostream>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "entente/core/vocabulary.hpp"
#include "entente/graph/dyads.hpp"
#include "export/csv_row.hpp"
#include "export/goldstein.hpp"

namespace entente {
namespace {

constexpr auto kColumns = std::to_array<std::string_view>({
    "event_id",      "date",           "date_precision", "year",        "month",          "day",
    "end_date",      "type",           "plover",         "cameo",       "goldstein",      "modality",
    "directed",      "source_id",      "source_iso3",    "source_name", "target_id",      "target_iso3",
    "target_name",   "actors",         "recipients",     "location",    "topics",         "mode",
    "agreement_ids", "agreements",     "attributed_to",  "documents",   "document_count", "source_count",
    "quote",         "quote_document", "quote_start",    "quote_end",   "confidence",     "url",
});

/// Names of several in one cell.
std::string joined(const Graph& graph, const NodeList& nodes, bool ids) {
  std::string out;
  for (const NodeIndex node : nodes) {
    out += (out.empty() ? "" : "; ") + (ids ? graph[node].id : graph[node].name);
  }
  return out;
}

/// Persons and bodies: states stand in columns of their own.
NodeList without_countries(const Graph& graph, const NodeList& nodes) {
  NodeList out;
  for (const NodeIndex node : nodes) {
    if (graph[node].type() != NodeType::Country) out.push_back(node);
  }
  return out;
}

std::string_view precision(PartialDate date) {
  if (!date.known()) return "";
  if (date.is_day()) return "day";
  return date.month != 0 ? "month" : "year";
}

std::string number_or_nothing(unsigned value) {
  return value == 0 ? "" : std::to_string(value);
}

std::string decimal(double value, int digits) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.*f", digits, value);
  std::string out = text.data();
  std::replace(out.begin(), out.end(), ',', '.');  // a caller of the library may have set a locale
  return out;
}

/// Copies of one story count once.
std::size_t source_count(const Graph& graph, const NodeList& documents) {
  std::set<std::string_view> stories;
  std::size_t alone = 0;
  for (const NodeIndex index : documents) {
    const auto* document = graph[index].as<DocumentNode>();
    if (document == nullptr || document->story.empty()) {
      ++alone;
    } else {
      stories.insert(document->story);
    }
  }
  return alone + stories.size();
}

class DyadWriter {
 public:
  DyadWriter(const Graph& graph, CsvText text, std::ostream& out) : graph_(graph), row_(text), out_(out) {}

  void run() {
    for (const std::string_view column : kColumns) row_.plain(column);
    out_ << row_.take();
    std::vector<std::pair<PartialDate, NodeIndex>> events;
    for (std::size_t i = 0; i < graph_.size(); ++i) {
      const auto* event = graph_.nodes()[i].as<EventNode>();
      if (event == nullptr) continue;
      const PartialDate date = event->start.known() ? event->start : event->end;
      events.emplace_back(date.known() ? date : PartialDate{INT16_MAX, 0, 0}, static_cast<NodeIndex>(i));
    }
    std::sort(events.begin(), events.end());
    for (const auto& [date, index] : events) {
      for (const Dyad& dyad : dyads_of(*graph_[index].as<EventNode>())) write(graph_[index], dyad);
    }
  }

 private:
  void write(const Node& node, const Dyad& dyad) {
    const auto& event = *node.as<EventNode>();
    const EventCodes code = codes(event.type, event.modality, event.refused);
    const auto score = goldstein(code.cameo);
    const PartialDate date = event.start.known() ? event.start : event.end;
    row_.plain(node.id).plain(to_string(date)).plain(precision(date));
    row_.plain(date.known() ? std::to_string(date.year) : "");
    row_.plain(number_or_nothing(date.month)).plain(number_or_nothing(date.day)).plain(to_string(event.end));
    row_.plain(name(event.type)).plain(code.plover).plain(code.cameo);
    row_.plain(score ? decimal(*score, 1) : "");
    row_.plain(name(event.modality)).plain(dyad.directed ? "1" : "0");
    party(dyad.source);
    party(dyad.target);
    row_.text(joined(graph_, without_countries(graph_, event.actors), false));
    row_.text(joined(graph_, without_countries(graph_, event.recipients), false));
    row_.text(event.location ? graph_[*event.location].name : "");
    std::string topics;
    for (const std::string& topic : event.topics) topics += (topics.empty() ? "" : "; ") + topic;
    row_.text(topics).text(event.mode);
    row_.text(joined(graph_, event.agreements, true)).text(joined(graph_, event.agreements, false));
    row_.text(joined(graph_, event.attributed_to, false));
    evidence(event.evidence);
    out_ << row_.take();
  }

  void party(NodeIndex index) {
    const auto* country = graph_[index].as<CountryNode>();
    row_.text(graph_[index].id).text(country == nullptr ? "" : country->iso3166).text(graph_[index].name);
  }

  /// The documents, and of the quotes the one whose rule is trusted most.
  void evidence(const EvidenceList& list) {
    std::set<NodeIndex> all;
    for (const SourcedEvidence& item : list) all.insert(item.document);
    const NodeList documents(all.begin(), all.end());
    row_.text(joined(graph_, documents, true));
    row_.number(documents.size()).number(source_count(graph_, documents));
    const auto best = std::max_element(list.begin(), list.end(), [](const auto& a, const auto& b) {
      return a.evidence.confidence < b.evidence.confidence;
    });
    if (best == list.end()) {
      row_.plain("").plain("").plain("").plain("").plain("").plain("");
      return;
    }
    const auto* document = graph_[best->document].as<DocumentNode>();
    row_.text(best->evidence.quote).text(graph_[best->document].id);
    row_.number(best->evidence.span.begin).number(best->evidence.span.end);
    row_.plain(decimal(best->evidence.confidence, 2)).text(document == nullptr ? "" : document->url);
  }

  const Graph& graph_;
  CsvRow row_;
  std::ostream& out_;
};

}  // namespace

void write_dyads(const Graph& graph, const ExportOptions& options, std::ostream& out) {
  DyadWriter(graph, options.csv_exact ? CsvText::Exact : CsvText::Guarded, out).run();
}

}  // namespace entente
