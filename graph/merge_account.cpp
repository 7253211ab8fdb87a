// SPDX-License-Identifier: MIT
// Of what a node was made: `tell`.
// Tested by tests/graph/merge_account_test.cpp.
#include "entente/graph/merge_account.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "graph/assembly.hpp"
#include "graph/trace.hpp"

namespace entente::detail {
namespace {

class Teller {
 public:
  Teller(const Assembly& assembly, NodeIndex node) : assembly_(assembly), node_(node) {}

  MergeAccount tell() {
    const Node& node = assembly_.at(node_);
    account_.id = node.id;
    account_.name = node.name;
    account_.type = std::string(name(node.type()));
    if (node.as<EventNode>() != nullptr) {
      tell_event();
    } else if (const auto* tenure = node.as<TenureNode>()) {
      tell_claim(tenure->evidence, "tenure.holder-and-office");
    } else if (const auto* membership = node.as<MembershipNode>()) {
      tell_claim(membership->evidence, "membership.member-and-body");
    } else if (const auto* document = node.as<DocumentNode>()) {
      tell_document(document->story);
    } else {
      tell_entity();
    }
    return std::move(account_);
  }

 private:
  [[nodiscard]] const std::string& document_id(std::uint32_t document) const {
    return assembly_.documents[document].document.id;
  }

  void tell_entity() {
    const EntityTable& table = assembly_.table;
    std::map<std::uint32_t, std::size_t> places;  // slot → source
    for (std::uint32_t slot = 0; slot < table.size(); ++slot) {
      if (assembly_.node_of_slot[slot] != node_) continue;
      places[slot] = account_.sources.size();
      account_.sources.push_back({document_id(table.document(slot)), table.entity(slot).name, {}, ""});
      quote_mention(slot);
    }
    for (const Join& join : assembly_.trace->bearers) {
      const auto a = places.find(join.a);
      const auto b = places.find(join.b);
      if (a == places.end() || b == places.end()) continue;
      account_.joins.push_back({a->second, b->second, std::string(join.rule)});
    }
  }

  /// The node took the mentions over.
  void quote_mention(std::uint32_t slot) {
    const NodeIndex document = assembly_.node_of_record[assembly_.table.document(slot)];
    const std::string& own = assembly_.table.entity(slot).name;
    std::visit(
        [&](const auto& data) {
          if constexpr (requires { data.mentions; }) {
            const Mention* best = nullptr;
            for (const SourcedMention& item : data.mentions) {
              if (item.document != document) continue;
              if (best == nullptr || (best->quote != own && item.mention.quote == own)) best = &item.mention;
            }
            if (best == nullptr) return;
            account_.sources.back().span = best->span;
            account_.sources.back().quote = best->quote;
          }
        },
        assembly_.at(node_).data);
  }

  void tell_event() {
    for (const EventMember& member : assembly_.trace->events) {
      if (member.event != node_) continue;
      if (!account_.sources.empty())
        account_.joins.push_back({0, account_.sources.size(), std::string(member.rule)});
      account_.sources.push_back({document_id(member.document), "", member.span, member.quote});
    }
  }

  void tell_claim(const EvidenceList& evidence, std::string_view rule) {
    std::set<NodeIndex> told;
    for (const SourcedEvidence& item : evidence) {
      if (!told.insert(item.document).second) continue;
      if (told.size() > 1) account_.joins.push_back({0, told.size() - 1, std::string(rule)});
      const auto record =
          std::find(assembly_.node_of_record.begin(), assembly_.node_of_record.end(), item.document);
      const auto document = static_cast<std::uint32_t>(record - assembly_.node_of_record.begin());
      account_.sources.push_back({document_id(document), "", item.evidence.span, item.evidence.quote});
    }
  }

  void tell_document(const std::string& story) {
    std::size_t first = 0;
    for (std::uint32_t d = 0; d < assembly_.documents.size(); ++d) {
      const NodeIndex node = assembly_.node_of_record[d];
      const bool copy = !story.empty() && assembly_.at(node).as<DocumentNode>()->story == story;
      if (!copy && node != node_) continue;
      if (assembly_.at(node).id == story) first = account_.sources.size();
      account_.sources.push_back({document_id(d), assembly_.at(node).name, {}, ""});
    }
    for (std::size_t i = 0; i < account_.sources.size(); ++i) {
      if (i != first) account_.joins.push_back({first, i, "document.copy"});
    }
  }

  const Assembly& assembly_;
  NodeIndex node_;
  MergeAccount account_;
};

}  // namespace

std::optional<MergeAccount> tell(const Assembly& assembly, std::string_view id) {
  for (std::size_t i = 0; i < assembly.nodes.size(); ++i) {
    if (assembly.nodes[i].id == id) return Teller(assembly, static_cast<NodeIndex>(i)).tell();
  }
  return std::nullopt;
}

}  // namespace entente::detail
