// SPDX-License-Identifier: MIT
// Nodes of documents and of the bearers that resolution found: their names, aliases, mentions and ids.
// Tested by tests/graph/builder_test.cpp.
#include <tuple>

#include "entente/core/utf8.hpp"
#include "graph/assembly.hpp"
#include "graph/identity.hpp"

namespace entente::detail {
namespace {

using Slots = std::vector<std::uint32_t>;

bool shouted(const std::string& name) {
  return std::none_of(name.begin(), name.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

bool plain_ascii(const std::string& name) {
  return std::none_of(name.begin(), name.end(),
                      [](char c) { return (static_cast<unsigned char>(c) & 0x80U) != 0; });
}

/// The bearer's name: for persons the fullest; then not in capitals, then the most frequent, then the one
/// with its diacritics.
std::string best_name(const EntityTable& table, const Slots& slots) {
  std::map<std::string, std::size_t> counts;
  for (const std::uint32_t slot : slots) ++counts[table.entity(slot).name];
  const bool person = table.entity(slots.front()).type == EntityType::Person;
  const auto rank = [&](const std::pair<const std::string, std::size_t>& name) {
    const std::size_t words = person ? words_of(name_key(name.first)).size() : 0;
    return std::tuple(words, !shouted(name.first), name.second, !plain_ascii(name.first));
  };
  return std::max_element(counts.begin(), counts.end(),
                          [&](const auto& a, const auto& b) { return rank(a) < rank(b); })
      ->first;
}

/// The word most of the bearer's entities have in this member; empty words do not count.
std::string most_frequent_word(const EntityTable& table, const Slots& slots, std::string Entity::*member) {
  std::map<std::string, std::uint32_t> counts;
  for (const std::uint32_t slot : slots) {
    const std::string& word = table.entity(slot).*member;
    if (!word.empty()) ++counts[word];
  }
  return most_frequent(counts);
}

std::optional<NodeIndex> most_frequent_reference(const Assembly& assembly, const Slots& slots,
                                                 std::optional<EntityIndex> Entity::*member) {
  std::map<NodeIndex, std::uint32_t> counts;
  for (const std::uint32_t slot : slots) {
    const auto target = assembly.table.entity(slot).*member;
    if (target) ++counts[assembly.node(assembly.table.document(slot), *target)];
  }
  return counts.empty() ? std::nullopt : std::optional(most_frequent(counts));
}

OrganizationKind kind_of(const EntityTable& table, const Slots& slots) {
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

Node make_node(Assembly& assembly, const Slots& slots) {
  const EntityTable& table = assembly.table;
  Node node{"", best_name(table, slots), empty_data(table.entity(slots.front()).type)};
  std::vector<std::string> aliases;
  MentionList mentions;
  for (const std::uint32_t slot : slots) {
    aliases.push_back(table.entity(slot).name);
    const auto& others = table.entity(slot).aliases;
    aliases.insert(aliases.end(), others.begin(), others.end());
  }
  for (const std::uint32_t slot : slots) {
    const std::uint32_t document = table.document(slot);
    auto& own = assembly.documents[document].at(table.index(slot)).mentions;
    for (Mention& mention : own) {
      mentions.push_back({assembly.node_of_record[document], std::move(mention)});
    }
    own.clear();
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

IdProposal propose(const Assembly& assembly, const Node& node, const Slots& slots) {
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
  std::map<std::uint32_t, Slots> bearers;
  for (std::uint32_t slot = 0; slot < table.size(); ++slot)
    bearers[assembly.bearers.of(slot)].push_back(slot);

  const std::size_t first = assembly.nodes.size();
  assembly.node_of_slot.resize(table.size());
  for (const auto& [root, slots] : bearers) {
    const auto index = static_cast<NodeIndex>(assembly.nodes.size());
    for (const std::uint32_t slot : slots) assembly.node_of_slot[slot] = index;
    assembly.nodes.push_back(make_node(assembly, slots));
  }
  std::vector<IdProposal> proposals;
  std::vector<std::size_t> proposers;
  std::size_t i = first;
  for (const auto& [root, slots] : bearers) {
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
    ++i;
  }
  std::vector<std::string> ids = distinct_ids(proposals);
  for (std::size_t p = 0; p < ids.size(); ++p) assembly.nodes[proposers[p]].id = std::move(ids[p]);
}

}  // namespace entente::detail
