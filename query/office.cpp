// SPDX-License-Identifier: MIT
// Offices: who held them, and who did on a day.
// Tested by tests/query/people_test.cpp.
#include <algorithm>
#include <array>
#include <cstdlib>
#include <set>
#include <tuple>

#include "entente/graph/keys.hpp"
#include "entente/query/events.hpp"
#include "entente/query/evidence.hpp"
#include "entente/query/people.hpp"
#include "query/words.hpp"

namespace entente::query {
namespace {

const TenureNode& tenure_of(const Graph& graph, const OfficeHolder& holder) {
  return *graph[holder.tenure].as<TenureNode>();
}

/// Whether the words tell that the office is over: "former Prime Minister", "ex-PM".
bool says_former(std::string_view quote) {
  static constexpr std::array<std::string_view, 6> kWords = {"former", "ex",      "late",
                                                             "then",   "onetime", "previous"};
  const std::vector<std::string> words = words_of(spelling_key(quote));
  return std::any_of(words.begin(), words.end(), [](const std::string& word) {
    return std::find(kWords.begin(), kWords.end(), word) != kWords.end();
  });
}

/// When texts show the holder in the office. Who was a former one by the latest text held it when earlier
/// ones said so.
Seen seen_in_office(const Graph& graph, const TenureNode& tenure) {
  const Seen all = seen(graph, tenure.evidence);
  EvidenceList held;
  for (const SourcedEvidence& item : tenure.evidence) {
    const auto* document = graph[item.document].as<DocumentNode>();
    const bool latest = document != nullptr && document->published == all.last;
    if (!(tenure.former && latest) && !says_former(item.evidence.quote)) held.push_back(item);
  }
  return seen(graph, held);
}

/// From when to when dates or texts show somebody in the office.
Period shown(const Graph& graph, const OfficeHolder& holder) {
  const TenureNode& tenure = tenure_of(graph, holder);
  Period out{tenure.start, tenure.end};
  const auto earlier = [](PartialDate a, PartialDate b) { return a.known() && (!b.known() || a < b); };
  if (earlier(holder.seen.first, out.since)) out.since = holder.seen.first;
  if (!tenure.end.known()) out.until = std::max(out.until, holder.seen.last);
  if (!out.until.known()) out.until = out.since;
  return out;
}

std::int32_t days_between(PartialDate a, PartialDate b) {
  return a.compatible(b) ? 0 : std::abs(a.first_day() - b.first_day());
}

/// How far the day is from what shows the holder in office; nothing where it cannot be, or where nothing
/// tells when it was.
std::optional<std::int32_t> distance(const Graph& graph, const OfficeHolder& holder, PartialDate day) {
  const TenureNode& tenure = tenure_of(graph, holder);
  const Period that_day{day, day};
  if (!that_day.meets_lasting(tenure.start, tenure.end)) return std::nullopt;
  // "The former minister", without a day on which it ended: before the latest text, which says so.
  if (tenure.former && !tenure.end.known()) {
    const PartialDate over = seen(graph, tenure.evidence).last;
    if (over.known() && day >= over) return std::nullopt;
  }
  const Period known = shown(graph, holder);
  if (!known.restricts()) return std::nullopt;
  if (known.meets(day, day)) return 0;
  std::int32_t nearest = INT32_MAX;
  for (const PartialDate date : {known.since, known.until}) {
    if (date.known()) nearest = std::min(nearest, days_between(date, day));
  }
  return nearest;
}

/// Whether somebody else is shown in the office between the last sight of this holder and the day.
bool superseded(const Graph& graph, const OfficeHolder& holder, const std::vector<OfficeHolder>& all,
                PartialDate day) {
  const Period own = shown(graph, holder);
  if (own.meets(day, day) && (own.since.known() || own.until.known())) return false;
  return std::any_of(all.begin(), all.end(), [&](const OfficeHolder& other) {
    if (other.holder == holder.holder || other.of != holder.of) return false;
    const Period theirs = shown(graph, other);
    const bool after = own.until.known() && own.until < day && theirs.until.known() &&
                       own.until < theirs.until && theirs.since.known() && theirs.since <= day;
    const bool before = own.since.known() && day < own.since && theirs.since.known() &&
                        theirs.since < own.since && theirs.until.known() && day <= theirs.until;
    return after || before;
  });
}

/// The tenures of an office of the owner, or of anyone.
std::vector<NodeIndex> tenures(const Graph& graph, std::optional<NodeIndex> owner) {
  std::set<NodeIndex> out;
  if (owner) {
    for (const Edge& edge : graph.in_edges(*owner)) {
      const bool whose = edge.role == EdgeRole::Of || edge.role == EdgeRole::Country;
      if (whose && graph[edge.source].type() == NodeType::Tenure) out.insert(edge.source);
    }
  } else {
    for (std::size_t i = 0; i < graph.size(); ++i) {
      if (graph.nodes()[i].type() == NodeType::Tenure) out.insert(static_cast<NodeIndex>(i));
    }
  }
  return {out.begin(), out.end()};
}

std::string owner_name(const Graph& graph, const TenureNode& tenure) {
  std::string out = tenure.of ? graph[*tenure.of].name : "";
  if (tenure.country && tenure.country != tenure.of) out += " " + graph[*tenure.country].name;
  return out;
}

}  // namespace

std::vector<OfficeHolder> holders_of(const Graph& graph, std::string_view title,
                                     std::optional<NodeIndex> owner, PartialDate day) {
  std::vector<OfficeHolder> all;
  for (const NodeIndex node : tenures(graph, owner)) {
    const auto& tenure = *graph[node].as<TenureNode>();
    if (!tenure.holder) continue;
    const std::string names = owner_name(graph, tenure);
    if (office_key(tenure.title, names) != office_key(title, names)) continue;
    all.push_back(
        {node, *tenure.holder, tenure.of ? tenure.of : tenure.country, seen_in_office(graph, tenure), 0});
  }
  const auto begin = [&](const OfficeHolder& holder) {
    const Period known = shown(graph, holder);
    return sort_date(known.since, known.until);
  };
  std::sort(all.begin(), all.end(), [&](const OfficeHolder& a, const OfficeHolder& b) {
    return std::tuple(begin(a), a.tenure) < std::tuple(begin(b), b.tenure);
  });
  if (!day.known()) return all;
  std::vector<OfficeHolder> out;
  for (OfficeHolder holder : all) {
    const auto days = distance(graph, holder, day);
    if (!days || superseded(graph, holder, all, day)) continue;
    holder.days_off = *days;
    out.push_back(holder);
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const OfficeHolder& a, const OfficeHolder& b) { return a.days_off < b.days_off; });
  return out;
}

std::vector<std::string> titles_of(const Graph& graph, NodeIndex owner) {
  std::set<std::string> out;
  for (const NodeIndex node : tenures(graph, owner)) out.insert(graph[node].as<TenureNode>()->title);
  return {out.begin(), out.end()};
}

}  // namespace entente::query
