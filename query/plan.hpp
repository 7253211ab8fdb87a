// SPDX-License-Identifier: MIT
#ifndef ENTENTE_QUERY_PLAN_HPP
#define ENTENTE_QUERY_PLAN_HPP

#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <vector>

#include "query/ast.hpp"
#include "query/context.hpp"

namespace entente::query {

/// A condition and the variables that must have values before it can be asked.
struct Predicate {
  std::set<Slot> needs;
  const Expression* condition = nullptr;  ///< else: the property `key` of what is in `slot` equals `value`
  Slot slot = kNoSlot;
  Symbol key{};
  const Expression* value = nullptr;
};

enum class StepKind : std::uint8_t {
  ScanNodes,    ///< every node
  ScanLabel,    ///< every node with a label
  Seek,         ///< nodes by the value of a property
  ScanEdges,    ///< every relationship, with both its ends
  CheckNode,    ///< a node that an earlier clause found
  Expand,       ///< from a node over one relationship
  ExpandMany,   ///< from a node over any number of them
  FollowEdge,   ///< a relationship that an earlier clause found
  FollowEdges,  ///< a list of them
  Shortest,
  Filter,
  MakePath,
};

/// One step of finding a pattern. Each goes on with the next for everything it finds.
struct Step {
  StepKind kind = StepKind::ScanNodes;
  Slot from = kNoSlot;  ///< a node; with Seek and scans, and where an edge is followed, the left one
  Slot to = kNoSlot;
  bool from_bound = true;
  bool to_bound = false;
  bool backwards = false;  ///< walked from the right end of the pattern to the left
  bool all_shortest = false;
  bool keep_list = true;  ///< ExpandMany: whether anyone asks which relationships they were
  const EdgePattern* edge = nullptr;
  std::vector<TypeId> types;  ///< of the relationship; empty and not `any_type`: none is there
  bool any_type = true;
  std::optional<LabelId> label;  ///< Seek, ScanLabel
  Symbol key{};                  ///< Seek
  const Expression* value = nullptr;
  bool value_is_list = false;  ///< Seek: any of its elements
  const PatternPart* part = nullptr;
  std::vector<const Predicate*> predicates;  ///< Filter
  double estimate = 0;                       ///< rows after the step, as the planner expects
};

/// How the patterns of one clause are found.
struct Plan {
  std::vector<Step> steps;
  std::vector<Predicate> predicates;
  /// Labels that the node of a slot must have.
  std::vector<std::pair<Slot, std::vector<LabelId>>> labels;
  bool impossible = false;      ///< asks for a label or type that the graph does not know
  bool distinct_edges = false;  ///< more than one relationship: no two may be the same
  std::vector<Slot> new_slots;  ///< what the clause gives values to

  [[nodiscard]] const std::vector<LabelId>* labels_of(Slot slot) const {
    for (const auto& entry : labels) {
      if (entry.first == slot) return &entry.second;
    }
    return nullptr;
  }
};

/// Orders the steps: begins with what leaves fewest rows (a property that identifies, an equality, a label,
/// a type of relationships), then goes along the relationship that adds fewest, and asks every condition
/// as soon as it can be.
Plan make_plan(std::span<const PatternPart* const> parts, const Expression* where, const Context& context);

}  // namespace entente::query

#endif
