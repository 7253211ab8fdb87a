// SPDX-License-Identifier: MIT
#ifndef ENTENTE_QUERY_FAULT_HPP
#define ENTENTE_QUERY_FAULT_HPP

#include <cstdint>
#include <string>
#include <string_view>

#include "entente/core/diagnostic.hpp"

namespace entente::query {

/// What can be wrong with a query. The names are those of the openCypher specification where it has one.
enum class Fault : std::uint8_t {
  UnexpectedSyntax,
  InvalidNumberLiteral,
  IntegerOverflow,
  FloatingPointOverflow,
  InvalidUnicodeLiteral,
  InvalidUnicodeCharacter,
  TooDeep,
  TooLong,
  UndefinedVariable,
  VariableTypeConflict,
  VariableAlreadyBound,
  RelationshipUniquenessViolation,
  InvalidRelationshipPattern,
  InvalidParameterUse,
  NoVariablesInScope,
  NoExpressionAlias,
  ColumnNameConflict,
  DifferentColumnsInUnion,
  InvalidClauseComposition,
  UnknownFunction,
  InvalidNumberOfArguments,
  InvalidArgumentType,
  InvalidAggregation,
  NestedAggregation,
  AmbiguousAggregationExpression,
  NonConstantExpression,
  NegativeIntegerArgument,
  MissingParameter,
  InvalidArgumentValue,
  NumberOutOfRange,
  MapElementAccessByNonString,
  TooLarge,
};

/// The permanent code ("E0501", docs/diagnostics.md) and the name of a fault.
std::string_view code(Fault fault);
std::string_view name(Fault fault);

/// An error at a byte of the query, with the line and column that a person counts.
Diagnostic diagnostic(std::string_view query, std::size_t offset, Fault fault, std::string message);

}  // namespace entente::query

#endif
