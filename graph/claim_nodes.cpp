// SPDX-License-Identifier: MIT
// Nodes of agreements, tenures and memberships, merged across documents.
// Tested by tests/graph/builder_test.cpp.
#include <algorithm>
#include <numeric>
#include <set>
#include <tuple>

#include "entente/core/utf8.hpp"
#include "graph/assembly.hpp"
#include "graph/identity.hpp"
#include "graph/node_words.hpp"
#include "graph/offices.hpp"

namespace entente::detail {
namespace {

std::string joined(const std::vector<std::string>& words, char separator) {
  std::string out;
  for (const std::string& word : words) {
    if (!out.empty()) out += separator;
    out += word;
  }
  return out;
}

void add_stage(AgreementNode& node, AgreementStatus status, PartialDate date, const EvidenceList& evidence) {
  for (AgreementNode::Stage& stage : node.lifecycle) {
    if (stage.status != status || stage.date != date) continue;
    stage.evidence.insert(stage.evidence.end(), evidence.begin(), evidence.end());
    return;
  }
  node.lifecycle.push_back({status, date, evidence});
}

/// Reports of one step that date it within a week of each other: the first day holds, as for the event.
void join_reports(std::vector<AgreementNode::Stage>& stages) {
  constexpr std::int32_t kWeek = 7;
  std::stable_sort(stages.begin(), stages.end(), [](const auto& a, const auto& b) {
    return std::pair(a.status, a.date) < std::pair(b.status, b.date);
  });
  std::vector<AgreementNode::Stage> out;
  for (AgreementNode::Stage& stage : stages) {
    const bool same = !out.empty() && out.back().status == stage.status && out.back().date.is_day() &&
                      stage.date.is_day() && stage.date.first_day() - out.back().date.first_day() <= kWeek;
    if (same) {
      EvidenceList& evidence = out.back().evidence;
      evidence.insert(evidence.end(), stage.evidence.begin(), stage.evidence.end());
    } else {
      out.push_back(std::move(stage));
    }
  }
  stages = std::move(out);
}

void merge_agreement(Assembly& assembly, std::uint32_t document, AgreementClaim& claim) {
  AgreementNode& node = *assembly.at(assembly.node(document, claim.agreement)).as<AgreementNode>();
  if (!node.kind || claim.kind < *node.kind) node.kind = claim.kind;
  if (claim.level && (!node.level || *claim.level < *node.level)) node.level = claim.level;
  merge_into(node.parties, assembly.list(document, claim.parties));
  node.fields.insert(node.fields.end(), claim.fields.begin(), claim.fields.end());
  node.count = std::max(node.count, claim.count);
  if (claim.status > node.status) {
    node.status = claim.status;
    node.date = claim.date;
  } else if (claim.status == node.status) {
    node.date = finer(node.date, claim.date);
  }
  const NodeIndex source = assembly.node_of_record[document];
  for (AgreementClaim::Stage& stage : claim.lifecycle) {
    add_stage(node, stage.status, stage.date, {{source, std::move(stage.evidence)}});
  }
  const std::size_t before = node.evidence.size();
  assembly.take(claim.evidence, document, node.evidence);
  if (claim.date.known()) {
    const EvidenceList own(node.evidence.begin() + static_cast<std::ptrdiff_t>(before), node.evidence.end());
    add_stage(node, claim.status, claim.date, own);
  }
}

IdProposal propose(const Assembly& assembly, const Node& node) {
  const auto& data = *node.as<AgreementNode>();
  std::vector<std::string> codes;
  for (const std::string& id : assembly.ids(data.parties)) codes.push_back(slug(id.substr(id.find('/') + 1)));
  IdProposal proposal;
  const std::string parties = codes.size() <= 4 ? joined(codes, ' ') + " " : "";
  proposal.id = readable_id("agreement/", parties + node.name);
  if (data.date.known()) proposal.suffix = to_string(data.date);
  proposal.key = data.kind ? std::string(name(*data.kind)) : "";
  proposal.key += "|" + joined(assembly.ids(data.parties), '|') + "|" + proposal.suffix;
  if (!data.evidence.empty()) {
    const SourcedEvidence& first = data.evidence.front();
    proposal.key += "|" + assembly.at(first.document).id + "|" + std::to_string(first.evidence.span.begin);
  }
  return proposal;
}

/// Uniform handling of the dates of offices and memberships: the finest that is said.
template <typename Data, typename Claim>
void merge_dates(Data& data, const Claim& claim) {
  data.start = finer(data.start, claim.start);
  data.end = finer(data.end, claim.end);
}

/// True where a title names its owner already: "General Secretary of the Communist Party".
bool says(const std::string& title, const std::string& owner) {
  return name_key(title).find(name_key(owner)) != std::string::npos;
}

struct TenureGroup {
  Node node;
  std::map<std::string, std::uint32_t> titles;
  std::map<std::pair<PartialDate, bool>, std::uint32_t> former;  // by the date of the document
};

}  // namespace

void fill_agreements(Assembly& assembly) {
  for (std::uint32_t d = 0; d < assembly.documents.size(); ++d) {
    for (AgreementClaim& claim : assembly.documents[d].agreements) merge_agreement(assembly, d, claim);
  }
  std::vector<IdProposal> proposals;
  std::vector<Node*> proposers;
  for (Node& node : assembly.nodes) {
    auto* data = node.as<AgreementNode>();
    if (data == nullptr) continue;
    sort_unique(data->fields);
    join_reports(data->lifecycle);
    // One dated stage alone is what status and date say already.
    if (data->lifecycle.size() == 1 && data->lifecycle.front().status == data->status &&
        data->lifecycle.front().date == data->date) {
      data->lifecycle.clear();
    }
    proposals.push_back(propose(assembly, node));
    proposers.push_back(&node);
  }
  std::vector<std::string> ids = distinct_ids(proposals);
  for (std::size_t i = 0; i < ids.size(); ++i) proposers[i]->id = std::move(ids[i]);
}

std::vector<NodeIndex> add_hashed(Assembly& assembly, std::string_view prefix, std::vector<Node>&& claims) {
  std::vector<std::size_t> order(claims.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return claims[a].id < claims[b].id; });
  std::vector<std::uint64_t> hashes;
  hashes.reserve(claims.size());
  for (const Node& node : claims) hashes.push_back(fnv1a(node.id));
  std::vector<std::uint64_t> sorted = hashes;
  std::sort(sorted.begin(), sorted.end());
  std::set<std::uint64_t> shared;
  for (auto hash = sorted.begin(); (hash = std::adjacent_find(hash, sorted.end())) != sorted.end(); ++hash) {
    shared.insert(*hash);
  }
  std::vector<NodeIndex> places(claims.size());
  std::map<std::string, int> bearers;  // of the ids that several would have
  for (const std::size_t i : order) {
    Node& node = claims[i];
    places[i] = static_cast<NodeIndex>(assembly.nodes.size());
    std::string first(prefix);
    // An event's date leads its id, so that a sorted graph tells events in their order.
    if (const EventNode* event = node.as<EventNode>(); event != nullptr && event->start.known()) {
      first += to_string(event->start) + "-";
    }
    first += hex(hashes[i], 16);
    const int n = shared.contains(hashes[i]) ? ++bearers[first] : 1;
    if (n > 1) first += "-" + std::to_string(n);
    node.id = std::move(first);
    assembly.nodes.push_back(std::move(node));
  }
  return places;
}

void add_tenures(Assembly& assembly) {
  using Key = std::tuple<NodeIndex, std::string, std::optional<NodeIndex>, std::optional<NodeIndex>>;
  // An office whose owner one document leaves open is that of the only owner others name.
  std::map<std::pair<NodeIndex, std::string>, std::set<NodeIndex>> owners;
  NodeWords words(assembly);
  const auto title_key = [&](std::uint32_t d, const TenureClaim& claim) {
    std::set<std::string> states;  // "President of Ukraine" is the President
    for (const auto& state : {claim.of, claim.country == claim.of ? std::nullopt : claim.country}) {
      if (!state || assembly.documents[d].at(*state).type != EntityType::Country) continue;
      const std::set<std::string>& own = words.of(assembly.node(d, *state));
      states.insert(own.begin(), own.end());
    }
    const std::string key = office_key(claim.title, states);
    return key.empty() ? name_key(claim.title) : key;
  };
  std::vector<std::string> title_keys;
  for (std::uint32_t d = 0; d < assembly.documents.size(); ++d) {
    for (const TenureClaim& claim : assembly.documents[d].tenures) {
      title_keys.push_back(title_key(d, claim));
      if (claim.of)
        owners[{assembly.node(d, claim.holder), title_keys.back()}].insert(assembly.node(d, *claim.of));
    }
  }
  std::map<Key, TenureGroup> groups;
  auto next_key = title_keys.begin();
  for (std::uint32_t d = 0; d < assembly.documents.size(); ++d) {
    for (TenureClaim& claim : assembly.documents[d].tenures) {
      const NodeIndex holder = assembly.node(d, claim.holder);
      std::optional<NodeIndex> of = assembly.node(d, claim.of);
      std::string& title = *next_key++;
      const auto known = of ? owners.end() : owners.find({holder, title});
      if (known != owners.end() && known->second.size() == 1) of = *known->second.begin();
      const std::optional<NodeIndex> to = assembly.node(d, claim.to);
      TenureGroup& group = groups[{holder, std::move(title), of, to}];
      if (group.node.data.index() != static_cast<std::size_t>(NodeType::Tenure))
        group.node.data = TenureNode{};
      auto& data = *group.node.as<TenureNode>();
      data.holder = holder;
      data.of = of;
      data.accredited_to = to;
      if (claim.country && !data.country) data.country = assembly.node(d, claim.country);
      merge_dates(data, claim);
      ++group.titles[claim.title];
      ++group.former[{assembly.documents[d].document.published, claim.former}];
      assembly.take(claim.evidence, d, data.evidence);
    }
  }
  std::vector<Node> nodes;
  for (auto& [key, group] : groups) {
    auto& data = *group.node.as<TenureNode>();
    data.title = most_frequent(group.titles);
    data.former = group.former.rbegin()->first.second;  // what the latest document says
    const Node& holder = assembly.at(*data.holder);
    group.node.name = holder.name + ", " + data.title;
    if (data.of && !says(data.title, assembly.at(*data.of).name))
      group.node.name += " of " + assembly.at(*data.of).name;
    if (data.accredited_to) group.node.name += " to " + assembly.at(*data.accredited_to).name;
    group.node.id = "Tenure|" + holder.id + "|" + std::get<1>(key) + "|" + assembly.id(data.of) + "|" +
                    assembly.id(data.accredited_to);
    nodes.push_back(std::move(group.node));
  }
  add_hashed(assembly, "tenure/", std::move(nodes));
}

void add_memberships(Assembly& assembly) {
  std::map<std::tuple<NodeIndex, NodeIndex, MembershipRole>, Node> groups;
  for (std::uint32_t d = 0; d < assembly.documents.size(); ++d) {
    for (MembershipClaim& claim : assembly.documents[d].memberships) {
      const NodeIndex member = assembly.node(d, claim.member);
      const NodeIndex organization = assembly.node(d, claim.organization);
      Node& node = groups[{member, organization, claim.role}];
      if (node.as<MembershipNode>() == nullptr) node.data = MembershipNode{};
      auto& data = *node.as<MembershipNode>();
      data.member = member;
      data.organization = organization;
      data.role = claim.role;
      merge_dates(data, claim);
      assembly.take(claim.evidence, d, data.evidence);
    }
  }
  std::vector<Node> nodes;
  for (auto& [key, node] : groups) {
    const auto& [member, organization, role] = key;
    const std::string word(name(role));
    node.name = assembly.at(member).name + ", " + word + " of " + assembly.at(organization).name;
    node.id = "Membership|" + assembly.at(member).id + "|" + assembly.at(organization).id + "|" + word;
    nodes.push_back(std::move(node));
  }
  add_hashed(assembly, "membership/", std::move(nodes));
}

}  // namespace entente::detail
