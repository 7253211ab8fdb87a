// SPDX-License-Identifier: MIT
#ifndef ENTENTE_GRAPH_BEARERS_HPP
#define ENTENTE_GRAPH_BEARERS_HPP

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "entente/core/claim.hpp"

// Resolution: which entities of which documents are one and the same bearer of a name. Every rule only
// unites, none ever looks at the order of documents, and what is not sure to be the same stays apart.

namespace entente::detail {

/// The entities of all documents in one row. A slot is a place in this row.
class EntityTable {
 public:
  explicit EntityTable(std::span<const DocumentClaims> documents);

  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(slots_.size()); }
  [[nodiscard]] const Entity& entity(std::uint32_t slot) const {
    return documents_[slots_[slot].document].entities[slots_[slot].entity];
  }
  [[nodiscard]] std::uint32_t document(std::uint32_t slot) const { return slots_[slot].document; }
  [[nodiscard]] EntityIndex index(std::uint32_t slot) const { return EntityIndex{slots_[slot].entity}; }
  [[nodiscard]] std::uint32_t slot(std::uint32_t document, EntityIndex entity) const {
    return first_[document] + static_cast<std::uint32_t>(entity);
  }
  [[nodiscard]] std::span<const DocumentClaims> documents() const { return documents_; }

 private:
  struct Slot {
    std::uint32_t document;
    std::uint32_t entity;
  };
  std::span<const DocumentClaims> documents_;
  std::vector<Slot> slots_;
  std::vector<std::uint32_t> first_;
};

/// Two slots that a rule found to be one bearer.
struct Join {
  std::uint32_t a;
  std::uint32_t b;
  std::string_view rule;  ///< "person.surname": docs/resolution.md
};

/// Which slots are one bearer. The least slot stands for its bearer.
class Bearers {
 public:
  explicit Bearers(std::uint32_t size);
  [[nodiscard]] std::uint32_t of(std::uint32_t slot) const;
  void unite(std::uint32_t a, std::uint32_t b, std::string_view rule);

  /// From now on `joins` keeps what was united. It has to outlive the bearers.
  void trace(std::vector<Join>& joins) { joins_ = &joins; }

 private:
  mutable std::vector<std::uint32_t> parent_;
  std::vector<Join>* joins_ = nullptr;
};

/// One name's slots, with what each is known to belong to: a state for an organization or a place, a party
/// for a person.
struct Namesake {
  std::uint32_t slot;
  std::optional<std::uint32_t> home;  ///< a bearer
  bool generic;                       ///< the name alone does not tell one bearer from another
};

/// Unites namesakes of the same home. One of unknown home joins the only home there is; a generic name, or
/// one with several homes, joins only a home that its document names. Unknown ones with no home in sight
/// are one bearer, but a generic name is one a document.
void unite_namesakes(const EntityTable& table, Bearers& bearers, std::span<const Namesake> namesakes,
                     std::string_view rule);

// The rules, in this order: each needs the bearers of those before it.
void unite_countries(const EntityTable& table, Bearers& bearers);
void unite_organizations(const EntityTable& table, Bearers& bearers);
void unite_places(const EntityTable& table, Bearers& bearers);
void unite_groups(const EntityTable& table, Bearers& bearers);
void unite_persons(const EntityTable& table, Bearers& bearers);
void unite_agreements(const EntityTable& table, Bearers& bearers);

}  // namespace entente::detail

#endif
