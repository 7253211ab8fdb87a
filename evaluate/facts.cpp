// SPDX-License-Identifier: MIT
// From a graph to comparable facts: names become keys, references the codes or names of what they lead to.
// Tested by tests/evaluate/facts_test.cpp.
#include "entente/evaluate/facts.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "entente/core/utf8.hpp"

namespace entente {
namespace {

constexpr std::size_t kShortestCode = 2;
constexpr std::size_t kLongestCode = 8;

bool is_ascii_alphanumeric(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_code(std::string_view text) {
  return text.size() >= kShortestCode && text.size() <= kLongestCode &&
         std::all_of(text.begin(), text.end(), is_ascii_alphanumeric);
}

std::string upper(std::string_view ascii) {
  std::string result(ascii);
  for (char& c : result) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return result;
}

std::string joined(const Keys& keys) {
  std::string result;
  for (const std::string& key : keys) result += (result.empty() ? "" : "+") + key;
  return result.empty() ? "-" : result;
}

/// The names of a node, its own first; empty ones left out.
std::vector<std::string> names_of(const Node& node, const std::vector<std::string>& aliases,
                                  const std::string& acronym = "") {
  std::vector<std::string> names;
  const auto add = [&](const std::string& name) {
    if (!name.empty()) names.push_back(name_key(name));
  };
  add(node.name);
  for (const std::string& alias : aliases) add(alias);
  add(acronym);
  return names;
}

class Reader {
 public:
  explicit Reader(const Graph& graph) : graph_(graph) {}

  Facts read() && {
    for (const Node& node : graph_.nodes()) {
      std::visit([&](const auto& data) { take(node, data); }, node.data);
    }
    return std::move(facts_);
  }

 private:
  /// The key of the party that a reference leads to.
  std::string code(NodeIndex index) const {
    const Node& node = graph_[index];
    if (const auto* country = node.as<CountryNode>(); country != nullptr && !country->iso3166.empty()) {
      return upper(country->iso3166);
    }
    const auto* organization = node.as<OrganizationNode>();
    if (organization != nullptr && !organization->acronym.empty()) return party_key(organization->acronym);
    const std::string_view tail = std::string_view(node.id).substr(node.id.rfind('/') + 1);
    const bool coded = is_code(tail) && tail == upper(tail);
    return organization != nullptr && coded ? upper(tail) : name_key(node.name);
  }

  Keys codes(const NodeList& nodes) const {
    Keys keys;
    for (const NodeIndex node : nodes) keys.insert(code(node));
    return keys;
  }

  void take(const Node&, const CountryNode& country) {
    if (!country.iso3166.empty()) facts_.countries.insert(upper(country.iso3166));
  }

  void take(const Node& node, const PersonNode& person) {
    facts_.persons.push_back({node.name, names_of(node, person.aliases)});
  }

  void take(const Node& node, const OrganizationNode& organization) {
    std::vector<std::string> names = names_of(node, organization.aliases, organization.acronym);
    std::string tail = node.id.substr(node.id.rfind('/') + 1);
    std::replace(tail.begin(), tail.end(), '-', ' ');
    names.push_back(name_key(tail));
    facts_.organizations.push_back({node.name, std::move(names)});
  }

  void take(const Node&, const TenureNode& tenure) {
    if (!tenure.holder) return;
    const Node& holder = graph_[*tenure.holder];
    const auto* person = holder.as<PersonNode>();
    if (person == nullptr) return;
    OfficeFact fact{holder.name + ": " + tenure.title, names_of(holder, person->aliases), {}};
    add_place(fact.where, tenure.of);
    add_place(fact.where, tenure.country);
    facts_.offices.push_back(std::move(fact));
  }

  /// Whoever an office belongs to, under all names, and the state of that body.
  void add_place(Keys& where, std::optional<NodeIndex> index) const {
    if (!index) return;
    where.insert(code(*index));
    const Node& node = graph_[*index];
    if (const auto* country = node.as<CountryNode>()) {
      for (std::string& name : names_of(node, country->aliases)) where.insert(std::move(name));
    } else if (const auto* body = node.as<OrganizationNode>()) {
      for (std::string& name : names_of(node, body->aliases, body->acronym)) where.insert(std::move(name));
      if (body->country) where.insert(code(*body->country));
    }
  }

  void take(const Node& node, const AgreementNode& agreement) {
    AgreementFact fact{node.name, agreement.kind ? std::string(name(*agreement.kind)) : "", {}, {}};
    for (std::string& each : names_of(node, agreement.aliases)) fact.names.insert(std::move(each));
    fact.parties = codes(agreement.parties);
    fact.label += " (" + (fact.kind.empty() ? "no kind" : fact.kind) + ", " + joined(fact.parties) + ")";
    facts_.agreements.push_back(std::move(fact));
  }

  void take(const Node&, const EventNode& event) {
    if (event.modality == Modality::Hypothetical) return;
    EventFact fact{"", event.type, codes(event.actor_parties), codes(event.recipient_parties),
                   to_string(event.start)};
    fact.label = std::string(name(event.type)) + " " + joined(fact.actors) + " > " + joined(fact.recipients);
    if (!fact.start.empty()) fact.label += " " + fact.start;
    if (event.modality != Modality::Actual) fact.label += " " + std::string(name(event.modality));
    if (!event.evidence.empty()) {
      const Evidence& evidence = event.evidence.front().evidence;
      fact.label += " | " + evidence.rule + " | " + evidence.quote;
    }
    facts_.events.push_back(std::move(fact));
  }

  void take(const Node&, const PlaceNode&) {}
  void take(const Node&, const GroupNode&) {}
  void take(const Node&, const MembershipNode&) {}
  void take(const Node&, const RelationNode&) {}
  void take(const Node&, const DocumentNode&) {}

  const Graph& graph_;
  Facts facts_;
};

}  // namespace

std::string name_key(std::string_view name) {
  std::string key;
  bool gap = false;
  for (const char c : fold(name)) {
    if (!is_ascii_alphanumeric(c)) {
      gap = true;
      continue;
    }
    if (gap && !key.empty()) key += ' ';
    gap = false;
    key += c;
  }
  return key;
}

std::string party_key(std::string_view party) {
  if (party.find(' ') == std::string_view::npos) party.remove_prefix(party.rfind('/') + 1);
  return is_code(party) ? upper(party) : name_key(party);
}

Facts facts_of(const Graph& graph) {
  return Reader(graph).read();
}

}  // namespace entente
