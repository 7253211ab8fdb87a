// SPDX-License-Identifier: MIT
// Offices: who held them, and who did on a day.
// Tested by tests/query/people_test.cpp.
#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <set>
#include <tuple>
#include <utility>

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
  const auto same = [](char a, char b) { return (a | 0x20) == b; };
  const bool may = std::any_of(kWords.begin(), kWords.end(), [&](std::string_view word) {
    return std::search(quote.begin(), quote.end(), word.begin(), word.end(), same) != quote.end();
  });
  if (!may) return false;
  const std::vector<std::string> words = words_of(spelling_key(quote));
  return std::any_of(words.begin(), words.end(), [](const std::string& word) {
    return std::find(kWords.begin(), kWords.end(), word) != kWords.end();
  });
}

/// When texts show the holder in the office. Who was a former one by the latest text held it when earlier
/// ones said so.
Seen seen_in_office(const Graph& graph, const TenureNode& tenure) {
  const Seen all = seen(graph, tenure.evidence);
  const auto over = [&](const SourcedEvidence& item) {
    const auto* document = graph[item.document].as<DocumentNode>();
    return (tenure.former && document != nullptr && document->published == all.last) ||
           says_former(item.evidence.quote);
  };
  if (std::none_of(tenure.evidence.begin(), tenure.evidence.end(), over)) return all;
  EvidenceList held = tenure.evidence;
  std::erase_if(held, over);
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
NodeList tenures(const Graph& graph, std::optional<NodeIndex> owner) {
  NodeList out;
  if (owner) {
    out = graph.claims_of({&*owner, 1}, NodeType::Tenure);
    std::erase_if(out, [&](NodeIndex node) {
      const auto& tenure = *graph[node].as<TenureNode>();
      return tenure.of != owner && tenure.country != owner;
    });
  } else {
    for (std::size_t i = 0; i < graph.size(); ++i) {
      if (graph.nodes()[i].type() == NodeType::Tenure) out.push_back(static_cast<NodeIndex>(i));
    }
  }
  return out;
}

std::string owner_name(const Graph& graph, const TenureNode& tenure) {
  std::string out = tenure.of ? graph[*tenure.of].name : "";
  if (tenure.country && tenure.country != tenure.of) out += " " + graph[*tenure.country].name;
  return out;
}

/// Whether a tenure is of the office that a title, however worded, names. Remembers what it found: most
/// tenures have the same few titles.
class SameOffice {
 public:
  SameOffice(const Graph& graph, std::string_view title) : graph_(graph), title_(title) {}

  bool operator()(const TenureNode& tenure) {
    if (tenure.title == title_) return true;
    const Owner owner{tenure.of, tenure.country};
    if (known_.empty() || owner != owner_) {
      known_.clear();
      owner_ = owner;
      names_ = owner_name(graph_, tenure);
      key_ = office_key(title_, names_);
    }
    for (const auto& [title, same] : known_) {
      if (*title == tenure.title) return same;
    }
    known_.emplace_back(&tenure.title, office_key(tenure.title, names_) == key_);
    return known_.back().second;
  }

 private:
  using Owner = std::pair<std::optional<NodeIndex>, std::optional<NodeIndex>>;

  const Graph& graph_;
  std::string_view title_;
  Owner owner_;
  std::string names_;
  std::string key_;
  std::vector<std::pair<const std::string*, bool>> known_;
};

OfficeHolder holder_of(const Graph& graph, NodeIndex node) {
  const auto& tenure = *graph[node].as<TenureNode>();
  return {node, *tenure.holder, tenure.of ? tenure.of : tenure.country, seen_in_office(graph, tenure), 0};
}

void sort_by_time(const Graph& graph, std::vector<OfficeHolder>& holders) {
  const auto begin = [&](const OfficeHolder& holder) {
    const Period known = shown(graph, holder);
    return sort_date(known.since, known.until);
  };
  std::sort(holders.begin(), holders.end(), [&](const OfficeHolder& a, const OfficeHolder& b) {
    return std::tuple(begin(a), a.tenure) < std::tuple(begin(b), b.tenure);
  });
}

/// Of all holders of an office those of a day.
std::vector<OfficeHolder> of_day(const Graph& graph, std::vector<OfficeHolder> all, PartialDate day) {
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

}  // namespace

std::vector<OfficeHolder> holders_of(const Graph& graph, std::string_view title,
                                     std::optional<NodeIndex> owner, PartialDate day) {
  std::vector<OfficeHolder> all;
  SameOffice same(graph, title);
  for (const NodeIndex node : tenures(graph, owner)) {
    const auto& tenure = *graph[node].as<TenureNode>();
    if (tenure.holder && same(tenure)) all.push_back(holder_of(graph, node));
  }
  sort_by_time(graph, all);
  return of_day(graph, std::move(all), day);
}

Offices::Offices(const Graph& graph) : graph_(&graph) {
  std::map<std::pair<std::optional<NodeIndex>, std::optional<NodeIndex>>, std::uint32_t> places;
  for (const NodeIndex node : tenures(graph, {})) {
    const auto& tenure = *graph[node].as<TenureNode>();
    if (!tenure.holder) continue;
    const auto place = static_cast<std::uint32_t>(owners_.size());
    const auto [at, is_new] = places.try_emplace({tenure.of, tenure.country}, place);
    if (is_new) {
      owners_.push_back({owner_name(graph, tenure), {}});
      if (tenure.of) by_node_.emplace_back(*tenure.of, place);
      if (tenure.country && tenure.country != tenure.of) by_node_.emplace_back(*tenure.country, place);
    }
    Owner& owner = owners_[at->second];
    const auto titled = [&](const Office& office) {
      return std::find(office.titles.begin(), office.titles.end(), tenure.title) != office.titles.end();
    };
    auto office = std::find_if(owner.offices.begin(), owner.offices.end(), titled);
    if (office == owner.offices.end()) {
      std::string key = office_key(tenure.title, owner.names);
      office = std::find_if(owner.offices.begin(), owner.offices.end(),
                            [&](const Office& one) { return one.key == key; });
      if (office == owner.offices.end()) office = owner.offices.insert(office, {std::move(key), {}, {}});
      office->titles.push_back(tenure.title);
    }
    office->holders.push_back(holder_of(graph, node));
  }
  std::sort(by_node_.begin(), by_node_.end());
  for (Owner& owner : owners_) {
    for (Office& office : owner.offices) sort_by_time(graph, office.holders);
  }
}

std::vector<OfficeHolder> Offices::holders_of(std::string_view title, NodeIndex owner,
                                              PartialDate day) const {
  std::vector<OfficeHolder> all;
  std::size_t found = 0;
  auto at = std::lower_bound(by_node_.begin(), by_node_.end(), std::pair(owner, std::uint32_t{0}));
  for (; at != by_node_.end() && at->first == owner; ++at) {
    const Owner& one = owners_[at->second];
    auto office = std::find_if(one.offices.begin(), one.offices.end(), [&](const Office& known) {
      return std::find(known.titles.begin(), known.titles.end(), title) != known.titles.end();
    });
    if (office == one.offices.end()) {
      const std::string key = office_key(title, one.names);
      office = std::find_if(one.offices.begin(), one.offices.end(),
                            [&](const Office& known) { return known.key == key; });
    }
    if (office == one.offices.end()) continue;
    all.insert(all.end(), office->holders.begin(), office->holders.end());
    ++found;
  }
  if (found > 1) sort_by_time(*graph_, all);
  return of_day(*graph_, std::move(all), day);
}

std::vector<std::string> titles_of(const Graph& graph, NodeIndex owner) {
  std::set<std::string> out;
  for (const NodeIndex node : tenures(graph, owner)) out.insert(graph[node].as<TenureNode>()->title);
  return {out.begin(), out.end()};
}

}  // namespace entente::query
