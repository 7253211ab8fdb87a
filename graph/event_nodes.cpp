// SPDX-License-Identifier: MIT
// Nodes of events: claims of one type, the same parties and modality are one event where dates agree within a
// document, and where the rules of event_matching.cpp say so across documents.
// Tested by tests/graph/builder_test.cpp.
#include <set>

#include "entente/core/utf8.hpp"
#include "graph/assembly.hpp"
#include "graph/date_groups.hpp"
#include "graph/event_units.hpp"
#include "graph/trace.hpp"
#include "graph/wording.hpp"

namespace entente::detail {
namespace {

using Claims = std::vector<SourcedClaim>;

using ByDocument = std::map<std::uint32_t, Claims>;

ByDocument by_document(const Claims& claims) {
  ByDocument out;
  for (const SourcedClaim& item : claims) out[item.document].push_back(item);
  return out;
}

/// The side of an event that identifies it: its parties, or whom the text names where no party is known.
NodeList side(const Assembly& assembly, std::uint32_t document, std::span<const EntityIndex> parties,
              std::span<const EntityIndex> named) {
  return assembly.list(document, parties.empty() ? named : parties);
}

std::string joined_ids(const Assembly& assembly, const NodeList& list) {
  std::string out;
  for (const std::string& id : assembly.ids(list)) out += id + " ";
  return out;
}

/// What is claimed but for the date.
std::string key_of(const Assembly& assembly, const SourcedClaim& item) {
  const EventClaim& claim = *item.claim;
  const std::string actors =
      joined_ids(assembly, side(assembly, item.document, claim.actor_parties, claim.actors));
  const std::string recipients =
      joined_ids(assembly, side(assembly, item.document, claim.recipient_parties, claim.recipients));
  std::string key = std::string(name(claim.type)) + "|" + actors + "|" + recipients + "|" +
                    std::string(name(claim.modality)) + (claim.refused ? "|refused" : "");
  if (actors.empty() && recipients.empty()) {
    // Nobody is known to take part, so nothing shows that another document means the same.
    key += "|in " + assembly.documents[item.document].document.id;
    if (!claim.evidence.empty()) key += " at " + std::to_string(claim.evidence.front().span.begin);
  }
  return key;
}

/// Claims of one key, by date. A visit that another claim of the key dates from one day to another
/// includes what happens on a day between.
std::vector<Claims> by_date(const Claims& claims) {
  std::set<std::pair<PartialDate, PartialDate>> stays;
  for (const SourcedClaim& item : claims) {
    const EventClaim& claim = *item.claim;
    if (claim.type == EventType::Visit && claim.start.is_day() && claim.end.is_day()) {
      stays.insert({claim.start, claim.end});
    }
  }
  std::vector<PartialDate> dates;
  for (const SourcedClaim& item : claims) {
    PartialDate date = date_of(*item.claim);
    std::set<PartialDate> starts;
    for (const auto& [start, end] : stays) {
      if (date.is_day() && start <= date && date <= end) starts.insert(start);
    }
    if (starts.size() == 1) date = *starts.begin();
    dates.push_back(date);
  }
  const std::vector<std::uint32_t> group = group_dates(dates);
  std::map<std::uint32_t, Claims> groups;
  for (std::size_t i = 0; i < claims.size(); ++i) groups[group[i]].push_back(claims[i]);
  std::vector<Claims> out;
  for (auto& [number, members] : groups) out.push_back(std::move(members));
  return out;
}

/// Without a day to hold them together, claims about different agreements are different events.
std::vector<Claims> by_agreement(const Assembly& assembly, Claims&& claims) {
  std::map<NodeList, Claims> groups;
  for (const SourcedClaim& item : claims) {
    if (date_of(*item.claim).is_day()) return {std::move(claims)};
    groups[assembly.list(item.document, item.claim->agreements)].push_back(item);
  }
  const auto none = groups.find({});
  if (none != groups.end() && groups.size() == 2) {
    Claims& named = groups.rbegin()->second;
    named.insert(named.end(), none->second.begin(), none->second.end());
    groups.erase(none);
  }
  std::vector<Claims> out;
  for (auto& [agreements, members] : groups) out.push_back(std::move(members));
  return out;
}

Node merged(const Assembly& assembly, const Claims& claims, const std::string& key) {
  EventNode data;
  const EventClaim& first = *claims.front().claim;
  data.type = first.type;
  data.modality = first.modality;
  data.refused = first.refused;
  std::map<std::string, std::uint32_t> modes;
  std::map<NodeIndex, std::uint32_t> locations;
  for (const auto& [d, claim] : claims) {
    merge_into(data.actors, assembly.list(d, claim->actors));
    merge_into(data.recipients, assembly.list(d, claim->recipients));
    merge_into(data.actor_parties, assembly.list(d, claim->actor_parties));
    merge_into(data.recipient_parties, assembly.list(d, claim->recipient_parties));
    merge_into(data.agreements, assembly.list(d, claim->agreements));
    if (claim->attributed_to) merge_into(data.attributed_to, {assembly.node(d, *claim->attributed_to)});
    data.topics.insert(data.topics.end(), claim->topics.begin(), claim->topics.end());
    data.start = finer(data.start, claim->start);
    data.end = finer(data.end, claim->end);
    if (!claim->mode.empty()) ++modes[claim->mode];
    if (claim->location) ++locations[assembly.node(d, *claim->location)];
    assembly.take(claim->evidence, d, data.evidence);
  }
  sort_unique(data.topics);
  data.mode = most_frequent(modes);
  if (!locations.empty()) data.location = most_frequent(locations);
  const auto label = [&](const NodeList& parties, const NodeList& named) {
    return assembly.names(parties.empty() ? named : parties);
  };
  Node node;
  node.name = event_name(data.type, data.mode, label(data.actor_parties, data.actors),
                         label(data.recipient_parties, data.recipients));
  node.id = "Event|" + key + "|" + to_string(data.start.known() ? data.start : data.end) + "|" +
            joined_ids(assembly, data.agreements);
  node.data = std::move(data);
  return node;
}

}  // namespace

void add_events(Assembly& assembly) {
  std::map<std::string, Claims> groups;
  for (std::uint32_t d = 0; d < assembly.documents.size(); ++d) {
    for (EventClaim& claim : assembly.documents[d].events) {
      const SourcedClaim item{d, &claim};
      groups[key_of(assembly, item)].push_back(item);
    }
  }
  EventUnits units(assembly);
  std::vector<Node> nodes;
  std::vector<std::pair<std::size_t, EventMember>> members;
  for (const auto& [key, claims] : groups) {
    std::vector<EventUnit> own;
    if (claims.size() == 1) own.push_back(units.unit(claims.front().document, Claims(claims)));
    for (const auto& [document, told] : claims.size() == 1 ? ByDocument() : by_document(claims)) {
      for (Claims& dated : by_date(told)) {
        for (Claims& one : by_agreement(assembly, std::move(dated))) {
          own.push_back(units.unit(document, std::move(one)));
        }
      }
    }
    for (EventUnit& event : units.gather(std::move(own))) {
      for (EventMember& member : event.members) members.emplace_back(nodes.size(), std::move(member));
      nodes.push_back(merged(assembly, event.claims, key));
    }
  }
  for (DocumentClaims& said : assembly.documents) said.events = {};
  const std::vector<NodeIndex> places = add_hashed(assembly, "event/", std::move(nodes));
  if (assembly.trace == nullptr) return;
  for (auto& [node, member] : members) {
    member.event = places[node];
    assembly.trace->events.push_back(std::move(member));
  }
}

}  // namespace entente::detail
