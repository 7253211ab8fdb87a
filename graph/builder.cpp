// SPDX-License-Identifier: MIT
// From the claims of many documents to one graph: order the documents, resolve who is who, make nodes of
// entities and claims, derive relations.
// Tested by tests/graph/builder_test.cpp.
#include "entente/graph/builder.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "entente/core/claims_json.hpp"
#include "entente/core/utf8.hpp"
#include "graph/assembly.hpp"
#include "graph/bearers.hpp"
#include "graph/identity.hpp"
#include "graph/relations.hpp"
#include "graph/stories.hpp"
#include "graph/trace.hpp"

namespace entente {
namespace {

void repair(std::string& text) {
  if (!is_utf8(text)) text = repair_utf8(text);
}
void repair(std::vector<std::string>& texts) {
  for (std::string& text : texts) repair(text);
}
void repair(std::vector<Evidence>& evidence) {
  for (Evidence& item : evidence) {
    repair(item.quote);
    repair(item.rule);
    item.confidence = item.confidence >= 0 ? std::min(item.confidence, 1.0) : 0.0;  // also what is no number
  }
}

/// Makes what a document says safe to work with: UTF-8 throughout, and no reference into the void.
class Sanitizer {
 public:
  explicit Sanitizer(DocumentClaims& claims) : claims_(claims) {}

  void run() {
    for (std::string* text :
         {&claims_.document.id, &claims_.document.name, &claims_.document.url, &claims_.document.headline,
          &claims_.document.publisher, &claims_.document.sha256, &claims_.document.sketch}) {
      repair(*text);
    }
    for (Entity& entity : claims_.entities) entity_(entity);
    for (EventClaim& event : claims_.events) event_(event);
    std::erase_if(claims_.agreements, [&](AgreementClaim& claim) { return !agreement_(claim); });
    std::erase_if(claims_.tenures, [&](TenureClaim& claim) { return !tenure_(claim); });
    std::erase_if(claims_.memberships, [&](MembershipClaim& claim) {
      repair(claim.evidence);
      return !valid(claim.member) || !valid(claim.organization);
    });
  }

 private:
  [[nodiscard]] bool valid(EntityIndex index) const {
    return static_cast<std::size_t>(index) < claims_.entities.size();
  }
  [[nodiscard]] bool valid(EntityIndex index, EntityType type) const {
    return valid(index) && claims_.at(index).type == type;
  }
  void keep(std::optional<EntityIndex>& reference) const {
    if (reference && !valid(*reference)) reference.reset();
  }
  void keep(std::vector<EntityIndex>& references) const {
    std::erase_if(references, [&](EntityIndex index) { return !valid(index); });
  }

  void entity_(Entity& entity) const {
    for (std::string* text : {&entity.name, &entity.iso3166, &entity.wikidata, &entity.acronym})
      repair(*text);
    repair(entity.aliases);
    for (Mention& mention : entity.mentions) repair(mention.quote);
    keep(entity.country);
    keep(entity.parent);
    keep(entity.party);
  }

  void event_(EventClaim& claim) const {
    for (auto* side : {&claim.actors, &claim.recipients, &claim.actor_parties, &claim.recipient_parties})
      keep(*side);
    std::erase_if(claim.agreements, [&](EntityIndex index) { return !valid(index, EntityType::Agreement); });
    keep(claim.location);
    keep(claim.attributed_to);
    repair(claim.topics);
    repair(claim.mode);
    repair(claim.evidence);
  }

  bool agreement_(AgreementClaim& claim) const {
    keep(claim.parties);
    repair(claim.fields);
    repair(claim.evidence);
    for (AgreementClaim::Stage& stage : claim.lifecycle) {
      repair(stage.evidence.quote);
      repair(stage.evidence.rule);
    }
    return valid(claim.agreement, EntityType::Agreement);
  }

  bool tenure_(TenureClaim& claim) const {
    keep(claim.of);
    keep(claim.country);
    keep(claim.to);
    repair(claim.title);
    repair(claim.evidence);
    return valid(claim.holder);
  }

  DocumentClaims& claims_;
};

/// Tells documents of one id apart by what they say, so that not even these depend on the order of adding.
std::uint64_t fingerprint(const DocumentClaims& claims) {
  std::string all;
  for (const Entity& entity : claims.entities) {
    all += entity.name + "\n" + entity.iso3166 + "\n";
    for (const Mention& mention : entity.mentions)
      all += std::to_string(mention.span.begin) + mention.quote + "\n";
  }
  const auto add = [&](const auto& list) {
    for (const auto& claim : list) {
      all += "\n";
      for (const Evidence& item : claim.evidence) {
        all += std::to_string(item.span.begin) + item.quote + item.rule + "\n";
      }
    }
  };
  add(claims.events);
  add(claims.agreements);
  add(claims.tenures);
  add(claims.memberships);
  return detail::fnv1a(all);
}

void sort_documents(std::vector<DocumentClaims>& documents) {
  const auto key = [](const DocumentClaims& claims) {
    const DocumentRecord& r = claims.document;
    return std::tie(r.id, r.sha256, r.name, r.url, r.headline, r.publisher, r.published);
  };
  std::sort(documents.begin(), documents.end(), [&](const DocumentClaims& a, const DocumentClaims& b) {
    return key(a) != key(b) ? key(a) < key(b) : fingerprint(a) < fingerprint(b);
  });
}

/// What every document says, before resolution takes it apart.
std::vector<std::string> said_by(const std::vector<DocumentClaims>& documents) {
  std::vector<std::string> said;
  said.reserve(documents.size());
  for (const DocumentClaims& document : documents) said.push_back(claims_to_json(document));
  return said;
}

/// Gives each Document node what its document said. Documents that share an id cannot be told apart again.
void keep(std::vector<std::string>&& said, detail::Assembly& assembly) {
  std::map<NodeIndex, int> sharers;
  for (const NodeIndex node : assembly.node_of_record) ++sharers[node];
  for (std::size_t i = 0; i < said.size(); ++i) {
    const NodeIndex node = assembly.node_of_record[i];
    if (sharers[node] == 1) assembly.at(node).as<DocumentNode>()->claims = std::move(said[i]);
  }
}

}  // namespace

void GraphBuilder::add(DocumentClaims&& claims) {
  documents_.push_back(std::move(claims));
  Sanitizer(documents_.back()).run();
}

namespace {

Graph build(std::vector<DocumentClaims>&& documents, GraphBuilder::Claims claims, detail::Trace* trace) {
  sort_documents(documents);
  std::vector<std::string> said =
      claims == GraphBuilder::Claims::Kept ? said_by(documents) : std::vector<std::string>();

  const detail::EntityTable table(documents);
  detail::Bearers bearers(table.size());
  if (trace != nullptr) bearers.trace(trace->bearers);
  detail::unite_countries(table, bearers);
  detail::unite_organizations(table, bearers);
  detail::unite_places(table, bearers);
  detail::unite_groups(table, bearers);
  detail::unite_persons(table, bearers);
  detail::unite_agreements(table, bearers);

  detail::Assembly assembly{documents, table, bearers, {}, {}, {}, detail::stories(documents), trace};
  detail::add_documents(assembly);
  detail::add_entities(assembly);
  detail::fill_agreements(assembly);
  detail::add_events(assembly);
  detail::add_tenures(assembly);
  detail::add_memberships(assembly);
  if (trace == nullptr) {
    // Nodes have all that counts: from here on memory holds the graph alone.
    assembly.documents = {};
    std::vector<DocumentClaims>().swap(documents);
  }
  detail::add_relations(assembly.nodes);
  keep(std::move(said), assembly);
  if (trace != nullptr) trace->account = detail::tell(assembly, trace->wanted);
  return make_graph(std::move(assembly.nodes));
}

}  // namespace

Graph GraphBuilder::build() && {
  return entente::build(std::move(documents_), claims_, nullptr);
}

std::optional<MergeAccount> GraphBuilder::explain(std::string_view id) && {
  detail::Trace trace;
  trace.wanted = id;
  entente::build(std::move(documents_), Claims::Dropped, &trace);
  return std::move(trace.account);
}

}  // namespace entente
