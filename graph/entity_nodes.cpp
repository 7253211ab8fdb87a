// SPDX-License-Identifier: MIT
// Nodes of documents and of the bearers that resolution found: their names, aliases, mentions and ids.
// Tested by tests/graph/builder_test.cpp.
#include <iterator>
#include <span>
#include <tuple>
#include <utility>

#include "entente/core/utf8.hpp"
#include "graph/assembly.hpp"
#include "graph/identity.hpp"
#include "graph/person_names.hpp"

namespace entente::detail {
namespace {

using Slots = std::span<const std::uint32_t>;

constexpr std::size_t kManyAliases = 1000;  // every document tells the same ones of a country

/// The slots of each bearer, in the order of the least.
class BearerSlots {
 public:
  explicit BearerSlots(const Assembly& assembly) {
    const std::uint32_t count = assembly.table.size();
    std::vector<std::uint32_t> number(count);
    for (std::uint32_t slot = 0; slot < count; ++slot) {
      const std::uint32_t bearer = assembly.bearers.of(slot);
      if (bearer == slot) {
        number[slot] = static_cast<std::uint32_t>(ends_.size());
        ends_.push_back(0);
      }
      ++ends_[number[bearer]];
    }
    std::uint32_t end = 0;
    for (std::uint32_t& bearer : ends_) bearer = std::exchange(end, end + bearer);
    slots_.resize(count);
    for (std::uint32_t slot = 0; slot < count; ++slot) {
      slots_[ends_[number[assembly.bearers.of(slot)]]++] = slot;
    }
  }

  [[nodiscard]] std::size_t size() const { return ends_.size(); }
  [[nodiscard]] Slots operator[](std::size_t bearer) const {
    const std::uint32_t begin = bearer == 0 ? 0 : ends_[bearer - 1];
    return Slots(slots_).subspan(begin, ends_[bearer] - begin);
  }

 private:
  std::vector<std::uint32_t> slots_;
  std::vector<std::uint32_t> ends_;  // by bearer: where its slots end in `slots_`
};

bool shouted(const std::string& name) {
  return std::none_of(name.begin(), name.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

bool plain_ascii(const std::string& name) {
  return std::none_of(name.begin(), name.end(),
                      [](char c) { return (static_cast<unsigned char>(c) & 0x80U) != 0; });
}

/// The bearer's name: for persons the fullest of those used a quarter as often as the commonest; then not in
/// capitals, then the most frequent, then the one with its diacritics.
std::string best_name(const EntityTable& table, Slots slots) {
  if (slots.size() == 1) return table.entity(slots.front()).name;
  std::map<std::string, std::size_t> counts;
  for (const std::uint32_t slot : slots) ++counts[table.entity(slot).name];
  const bool person = table.entity(slots.front()).type == EntityType::Person;
  if (person) {
    std::size_t most = 0;
    for (const auto& [name, count] : counts) {
      if (name.find(' ') != std::string::npos) most = std::max(most, count);
    }
    std::erase_if(counts, [&](const auto& name) { return 4 * name.second < most; });
  }
  const auto rank = [&](const std::pair<const std::string, std::size_t>& name) {
    const std::size_t words = person ? person_words(name_key(name.first)).size() : 0;
    return std::tuple(words, !shouted(name.first), name.second, !plain_ascii(name.first));
  };
  auto best = counts.begin();
  auto highest = rank(*best);
  for (auto name = std::next(best); name != counts.end(); ++name) {
    const auto own = rank(*name);
    if (!(highest < own)) continue;
    best = name;
    highest = own;
  }
  return best->first;
}

/// The word most of the bearer's entities have in this member; empty words do not count.
std::string most_frequent_word(const EntityTable& table, Slots slots, std::string Entity::*member) {
  if (slots.size() == 1) return table.entity(slots.front()).*member;
  std::map<std::string, std::uint32_t> counts;
  for (const std::uint32_t slot : slots) {
    const std::string& word = table.entity(slot).*member;
    if (!word.empty()) ++counts[word];
  }
  return most_frequent(counts);
}

std::optional<NodeIndex> most_frequent_reference(const Assembly& assembly, Slots slots,
                                                 std::optional<EntityIndex> Entity::*member) {
  std::map<NodeIndex, std::uint32_t> counts;
  for (const std::uint32_t slot : slots) {
    const auto target = assembly.table.entity(slot).*member;
    if (target) ++counts[assembly.node(assembly.table.document(slot), *target)];
  }
  return counts.empty() ? std::nullopt : std::optional(most_frequent(counts));
}

OrganizationKind kind_of(const EntityTable& table, Slots slots) {
  std::map<OrganizationKind, std::uint32_t> counts;
  for (const std::uint32_t slot : slots) {
    const OrganizationKind kind = table.entity(slot).kind;
    if (kind != OrganizationKind::Unspecified) ++counts[kind];
  }
  return most_frequent(counts);
}

NodeData empty_data(EntityType type) {
  switch (type) {
    case EntityType::Country:
      return CountryNode{};
    case EntityType::Person:
      return PersonNode{};
    case EntityType::Organization:
      return OrganizationNode{};
    case EntityType::Place:
      return PlaceNode{};
    case EntityType::Group:
      return GroupNode{};
    case EntityType::Agreement:
      break;
  }
  return AgreementNode{};
}

/// No more nodes than this come of claims; relations are few.
std::size_t claims_in(std::span<const DocumentClaims> documents) {
  std::size_t count = 0;
  for (const DocumentClaims& said : documents) {
    count += said.events.size() + said.tenures.size() + said.memberships.size();
  }
  return count;
}

/// Takes the other names of the entities and their mentions; nobody needs them any more.
Node make_node(Assembly& assembly, Slots slots) {
  const EntityTable& table = assembly.table;
  Node node{"", best_name(table, slots), empty_data(table.entity(slots.front()).type)};
  std::vector<std::string> aliases;
  MentionList mentions;
  std::size_t many = kManyAliases;
  std::size_t places = 0;
  for (const std::uint32_t slot : slots) places += table.entity(slot).mentions.size();
  mentions.reserve(places);
  for (const std::uint32_t slot : slots) {
    const std::uint32_t document = table.document(slot);
    Entity& entity = assembly.documents[document].at(table.index(slot));
    for (Mention& mention : entity.mentions) {
      mentions.push_back({assembly.node_of_record[document], std::move(mention)});
    }
    entity.mentions = {};
    if (entity.name != node.name) aliases.push_back(entity.name);
    std::move(entity.aliases.begin(), entity.aliases.end(), std::back_inserter(aliases));
    entity.aliases = {};
    if (aliases.size() > many) {
      sort_unique(aliases);
      many = std::max(many, 2 * aliases.size());
    }
  }
  const std::string acronym = most_frequent_word(table, slots, &Entity::acronym);
  sort_unique(aliases);
  std::erase_if(aliases, [&](const std::string& alias) {
    return alias.empty() || alias == node.name || alias == acronym;
  });
  std::visit(
      [&](auto& data) {
        if constexpr (requires { data.aliases; }) data.aliases = std::move(aliases);
        if constexpr (requires { data.mentions; }) data.mentions = std::move(mentions);
        if constexpr (requires { data.wikidata; }) {
          data.wikidata = most_frequent_word(table, slots, &Entity::wikidata);
        }
      },
      node.data);
  if (auto* country = node.as<CountryNode>()) {
    country->iso3166 = most_frequent_word(table, slots, &Entity::iso3166);
  } else if (auto* organization = node.as<OrganizationNode>()) {
    organization->acronym = acronym;
    organization->kind = kind_of(table, slots);
  }
  return node;
}

/// "vnm", "asean": what tells namesakes apart in an id.
std::string code_of(const Node& node) {
  if (const auto* country = node.as<CountryNode>()) return slug(country->iso3166);
  if (const auto* organization = node.as<OrganizationNode>()) return slug(organization->acronym);
  return "";
}

IdProposal propose(const Assembly& assembly, const Node& node, Slots slots) {
  const EntityTable& table = assembly.table;
  IdProposal proposal;
  std::optional<NodeIndex> home;
  if (const auto* country = node.as<CountryNode>()) {
    proposal.id = is_country_code(country->iso3166) ? "country/" + country->iso3166
                                                    : readable_id("country/", node.name);
  } else if (node.as<PersonNode>() != nullptr) {
    proposal.id = readable_id("person/", node.name);
    home = most_frequent_reference(assembly, slots, &Entity::party);
  } else if (const auto* organization = node.as<OrganizationNode>()) {
    const std::string acronym = acronym_key(organization->acronym);
    const bool igo = organization->kind == OrganizationKind::IntergovernmentalOrganization;
    proposal.id = igo && !acronym.empty() ? "org/" + acronym : readable_id("org/", node.name);
    home = organization->country;
  } else if (const auto* place = node.as<PlaceNode>()) {
    proposal.id = readable_id("place/", node.name);
    home = place->country;
  } else if (const auto* group = node.as<GroupNode>()) {
    proposal.id = readable_id("group/", node.name);
    home = group->country;
  }
  if (home) proposal.suffix = code_of(assembly.at(*home));
  const std::uint32_t first = slots.front();
  proposal.key = proposal.suffix + "|" + assembly.documents[table.document(first)].document.id + "|" +
                 std::to_string(static_cast<std::uint32_t>(table.index(first)));
  return proposal;
}

}  // namespace

std::vector<std::string> Assembly::ids(const NodeList& list) const {
  std::vector<std::string> out;
  for (const NodeIndex index : list) out.push_back(at(index).id);
  std::sort(out.begin(), out.end());
  return out;
}

std::vector<std::string> Assembly::names(const NodeList& list) const {
  std::vector<std::pair<std::string, std::string>> sorted;
  for (const NodeIndex index : list) sorted.emplace_back(at(index).id, at(index).name);
  std::sort(sorted.begin(), sorted.end());
  std::vector<std::string> out;
  for (auto& [id, label] : sorted) out.push_back(std::move(label));
  return out;
}

void add_documents(Assembly& assembly) {
  std::map<std::string, NodeIndex> known;
  for (const DocumentClaims& claims : assembly.documents) {
    const DocumentRecord& record = claims.document;
    std::string id = document_node_id(record.id);
    const auto [place, fresh] = known.try_emplace(id, static_cast<NodeIndex>(assembly.nodes.size()));
    assembly.node_of_record.push_back(place->second);
    if (!fresh) continue;
    DocumentNode data{record.url, record.headline, record.publisher, record.published, record.sha256, "", ""};
    assembly.nodes.push_back({std::move(id), record.name.empty() ? record.id : record.name, std::move(data)});
  }
  for (std::uint32_t d = 0; d < assembly.documents.size(); ++d) {
    const NodeIndex first = assembly.node_of_record[assembly.story_of_record[d]];
    const NodeIndex own = assembly.node_of_record[d];
    if (first == own) continue;
    for (const NodeIndex copy : {first, own})
      assembly.at(copy).as<DocumentNode>()->story = assembly.at(first).id;
  }
}

void add_entities(Assembly& assembly) {
  const EntityTable& table = assembly.table;
  const BearerSlots bearers(assembly);
  const std::size_t first = assembly.nodes.size();
  assembly.node_of_slot.resize(table.size());
  assembly.nodes.reserve(first + bearers.size() + claims_in(assembly.documents));
  for (std::size_t b = 0; b < bearers.size(); ++b) {
    const auto index = static_cast<NodeIndex>(assembly.nodes.size());
    for (const std::uint32_t slot : bearers[b]) assembly.node_of_slot[slot] = index;
    assembly.nodes.push_back(make_node(assembly, bearers[b]));
  }
  std::vector<IdProposal> proposals;
  std::vector<std::size_t> proposers;
  for (std::size_t b = 0; b < bearers.size(); ++b) {
    const Slots slots = bearers[b];
    const std::size_t i = first + b;
    Node& node = assembly.nodes[i];
    if (auto* organization = node.as<OrganizationNode>()) {
      organization->country = most_frequent_reference(assembly, slots, &Entity::country);
      organization->parent = most_frequent_reference(assembly, slots, &Entity::parent);
    } else if (auto* place = node.as<PlaceNode>()) {
      place->country = most_frequent_reference(assembly, slots, &Entity::country);
    } else if (auto* group = node.as<GroupNode>()) {
      group->country = most_frequent_reference(assembly, slots, &Entity::country);
    }
    if (node.as<AgreementNode>() == nullptr) {
      proposals.push_back(propose(assembly, node, slots));
      proposers.push_back(i);
    }
  }
  std::vector<std::string> ids = distinct_ids(proposals);
  for (std::size_t p = 0; p < ids.size(); ++p) assembly.nodes[proposers[p]].id = std::move(ids[p]);
}

}  // namespace entente::detail
