// SPDX-License-Identifier: MIT
#ifndef ENTENTE_QUERY_MATCH_HPP
#define ENTENTE_QUERY_MATCH_HPP

#include <functional>
#include <memory>
#include <span>
#include <vector>

#include "query/plan.hpp"
#include "query/subplan.hpp"

namespace entente::query {

/// Finds all matches of the patterns of one clause, by going back and forth through the steps of a plan
/// over the one row of the context. Recursion is as deep as the pattern is long.
class Matcher final : public Subplan {
 public:
  Matcher(std::vector<const PatternPart*> parts, const Expression* where, Context& context);

  /// Calls `each` for every match until it returns false; what it finds stands in the row.
  void run(const std::function<bool()>& each) override;

  [[nodiscard]] const Plan& plan() const { return plan_; }

 private:
  using Each = std::function<bool()>;

  // match.cpp: all return false where the search is to end.
  bool step(std::size_t at);
  bool scan(const Step& step, std::size_t at);
  bool seek(const Step& step, std::size_t at);
  bool scan_edges(const Step& step, std::size_t at);
  bool expand(const Step& step, std::size_t at);
  bool try_edges(const Step& step, std::size_t at, std::span<const EdgeId> edges, Direction direction,
                 NodeId from, bool skip_loops);
  bool follow_edge(const Step& step, std::size_t at);
  bool try_followed(const Step& step, std::size_t at, EdgeId edge, NodeId left, NodeId right);
  bool filter(const Step& step);
  void make_path(const Step& step);
  [[nodiscard]] bool holds_for(const Predicate& predicate);

  // walk.cpp
  bool expand_many(const Step& step, std::size_t at);
  bool arrive(const Step& step, std::size_t at, NodeId node, std::span<const EdgeId> edges);
  bool follow_edges(const Step& step, std::size_t at);
  bool walk_list(const Step& step, std::size_t at, NodeId first, std::span<const EdgeId> edges);
  void neighbours(const Step& step, NodeId node, std::vector<EdgeId>& out) const;
  bool properties_hold(const Step& step, EdgeId edge);

  // shortest.cpp
  bool shortest(const Step& step, std::size_t at);
  struct Search;
  bool widen(const Step& step, Search& search);
  bool walks_back(const Search& search, NodeId from,
                  const std::function<bool(const std::vector<EdgeId>&)>& each);
  bool emit_path(const Step& step, std::size_t at, NodeId last, std::vector<EdgeId> edges);
  bool shortest_between(const Step& step, std::size_t at, NodeId first, NodeId last, std::uint32_t most);

  [[nodiscard]] bool fits(Slot slot, NodeId node) const;  ///< has the labels asked for
  bool take(EdgeId edge);                                 ///< false where it is part of the match already
  void give_back(EdgeId edge);
  [[nodiscard]] NodeId other_end(EdgeId edge, NodeId node) const;

  Context& context_;
  const PropertyGraph& graph_;
  std::vector<const PatternPart*> parts_;
  Plan plan_;
  /// Relationships of the match in the order in which they were taken, where no two may be the same.
  std::vector<EdgeId> taken_;
  std::vector<bool> used_;  ///< the same by number, once there are many
  const Each* each_ = nullptr;
};

/// What a pattern or subquery within an expression needs to run.
std::unique_ptr<Subplan> make_subplan(const Expression& expression, Context& context);

}  // namespace entente::query

#endif
