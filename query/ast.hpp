// SPDX-License-Identifier: MIT
#ifndef ENTENTE_QUERY_AST_HPP
#define ENTENTE_QUERY_AST_HPP

#include <cstdint>
#include <limits>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "entente/query/property_graph.hpp"
#include "entente/query/value.hpp"

// A query as a tree. The parser fills in what is written, the checker the slots: every variable of a query
// has a place of its own in one row, whatever clause it belongs to.

namespace entente::query {

/// The place of a variable in a row.
enum class Slot : std::uint32_t {};
inline constexpr Slot kNoSlot = static_cast<Slot>(std::numeric_limits<std::uint32_t>::max());

/// A name of a label, type or property key in `Symbols`.
enum class Symbol : std::uint32_t {};

/// The names of labels, types and keys that a query speaks of, each once.
class Symbols {
 public:
  Symbol add(std::string_view word);
  [[nodiscard]] const std::string& operator[](Symbol symbol) const {
    return words_[static_cast<std::size_t>(symbol)];
  }
  [[nodiscard]] const std::vector<std::string>& words() const { return words_; }

 private:
  std::vector<std::string> words_;
  std::map<std::string, Symbol, std::less<>> numbers_;
};

enum class ExpressionKind : std::uint8_t {
  Literal,
  Parameter,
  Variable,
  Property,   ///< parts[0] . symbol
  HasLabels,  ///< parts[0] : labels
  Index,      ///< parts[0] [ parts[1] ]
  Slice,      ///< parts[0] [ parts[1] .. parts[2] ], either of which may be missing (null)
  List,
  Map,  ///< names and parts
  And,
  Or,
  Xor,
  Not,
  Compare,     ///< parts[0] operators[0] parts[1] operators[1] parts[2] …
  Arithmetic,  ///< parts[0] operators[0] parts[1]
  Negate,
  StartsWith,
  EndsWith,
  Contains,
  Matches,  ///< =~
  In,
  IsNull,
  IsNotNull,
  Call,
  CountAll,  ///< count(*)
  Case,      ///< [operand,] when, then, when, then, … [, else]
  Comprehension,
  Quantifier,  ///< all, any, none, single
  Reduce,      ///< parts: start, list, step
  PatternPredicate,
  PatternComprehension,  ///< parts: [where], result
  Exists,                ///< exists { … }
  ShortestPath,
};

enum class Operator : std::uint8_t {
  Equal,
  NotEqual,
  Less,
  LessOrEqual,
  Greater,
  GreaterOrEqual,
  Add,
  Subtract,
  Multiply,
  Divide,
  Modulo,
  Power,
};

enum class QuantifierKind : std::uint8_t { All, Any, None, Single };

struct Expression;
struct PatternPart;
struct QueryTree;
struct Function;
using ExpressionPtr = std::unique_ptr<Expression>;

struct Expression {
  ExpressionKind kind = ExpressionKind::Literal;
  std::uint32_t begin = 0;  ///< bytes of the query
  std::uint32_t end = 0;
  std::uint32_t depth = 1;
  std::vector<ExpressionPtr> parts;
  std::string name;  ///< of a variable, parameter or function
  Value value;       ///< of a literal
  Slot slot = kNoSlot;
  Slot slot2 = kNoSlot;            ///< Reduce: of the element, where `slot` is the accumulator
  std::string name2;               ///< likewise
  Symbol symbol{};                 ///< of a Property
  std::vector<Symbol> labels;      ///< HasLabels; of a Map its keys once more
  std::vector<std::string> names;  ///< keys of a Map
  std::vector<Operator> operators;
  bool distinct = false;     ///< count(DISTINCT …)
  bool has_operand = false;  ///< Case
  bool has_else = false;     ///< Case
  bool has_where = false;    ///< Comprehension, PatternComprehension
  bool has_result = false;   ///< Comprehension: what stands behind "|"
  bool in_parentheses = false;
  QuantifierKind quantifier = QuantifierKind::All;
  const Function* function = nullptr;
  std::unique_ptr<PatternPart> pattern;
  std::unique_ptr<QueryTree> subquery;

  Expression();
  ~Expression();
  Expression(Expression&&) noexcept;
  Expression& operator=(Expression&&) noexcept;
};

/// A variable of a pattern; every element has a slot, those without a name as well.
struct PatternVariable {
  std::string name;
  std::uint32_t begin = 0;
  Slot slot = kNoSlot;
  bool bound = false;  ///< by an earlier clause
};

struct NodePattern {
  PatternVariable variable;
  std::vector<Symbol> labels;
  ExpressionPtr properties;  ///< a Map, or nothing
};

struct EdgePattern {
  PatternVariable variable;
  Direction direction = Direction::Both;
  std::vector<Symbol> types;  ///< any of them; none: of any type
  bool variable_length = false;
  std::uint32_t least = 1;
  std::uint32_t most = 1;
  ExpressionPtr properties;
  std::uint32_t begin = 0;
};

enum class PathKind : std::uint8_t { All, Shortest, AllShortest };

/// `p = (a)-[r]->(b)…`: one node more than edges.
struct PatternPart {
  PatternVariable path;  ///< without a name where the path is not asked for
  PathKind kind = PathKind::All;
  std::vector<NodePattern> nodes;
  std::vector<EdgePattern> edges;
  std::uint32_t begin = 0;
};

struct MatchClause {
  bool optional = false;
  std::vector<PatternPart> parts;
  ExpressionPtr where;
  std::uint32_t begin = 0;
};

struct UnwindClause {
  ExpressionPtr list;
  PatternVariable variable;
};

struct ProjectionItem {
  ExpressionPtr expression;
  std::string name;
  Slot slot = kNoSlot;
  std::uint32_t begin = 0;
  bool has_alias = false;
  bool aggregates = false;
};

struct SortItem {
  ExpressionPtr expression;
  bool descending = false;
};

/// One call of an aggregating function, taken out of its item.
struct Aggregate {
  ExpressionPtr call;
  Slot slot = kNoSlot;
};

/// WITH or RETURN.
struct ProjectionClause {
  bool last = false;  ///< RETURN
  bool distinct = false;
  bool star = false;
  std::vector<ProjectionItem> items;
  std::vector<SortItem> sort;
  ExpressionPtr skip;
  ExpressionPtr limit;
  ExpressionPtr where;
  std::vector<Aggregate> aggregates;
  bool aggregating = false;
  std::uint32_t begin = 0;
};

using Clause = std::variant<MatchClause, UnwindClause, ProjectionClause>;

struct SingleQuery {
  std::vector<Clause> clauses;
  std::uint32_t begin = 0;
};

/// One or more queries joined by UNION.
struct QueryTree {
  std::vector<SingleQuery> branches;
  bool keep_duplicates = false;  ///< UNION ALL
  std::vector<std::string> columns;
};

}  // namespace entente::query

#endif
