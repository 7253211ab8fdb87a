// SPDX-License-Identifier: MIT
// The table of what can be wrong with a query, and where in it.
// Tested by tests/query/parser_test.cpp.
#include "query/fault.hpp"

#include <algorithm>
#include <array>

#include "entente/core/utf8.hpp"

namespace entente::query {
namespace {

struct Row {
  Fault fault;
  std::string_view code;
  std::string_view name;
};

constexpr auto kRows = std::to_array<Row>({
    {Fault::UnexpectedSyntax, "E0501", "UnexpectedSyntax"},
    {Fault::InvalidNumberLiteral, "E0502", "InvalidNumberLiteral"},
    {Fault::IntegerOverflow, "E0503", "IntegerOverflow"},
    {Fault::FloatingPointOverflow, "E0504", "FloatingPointOverflow"},
    {Fault::InvalidUnicodeLiteral, "E0505", "InvalidUnicodeLiteral"},
    {Fault::InvalidUnicodeCharacter, "E0506", "InvalidUnicodeCharacter"},
    {Fault::TooDeep, "E0507", "TooDeep"},
    {Fault::TooLong, "E0508", "TooLong"},
    {Fault::UndefinedVariable, "E0510", "UndefinedVariable"},
    {Fault::VariableTypeConflict, "E0511", "VariableTypeConflict"},
    {Fault::VariableAlreadyBound, "E0512", "VariableAlreadyBound"},
    {Fault::RelationshipUniquenessViolation, "E0513", "RelationshipUniquenessViolation"},
    {Fault::InvalidRelationshipPattern, "E0514", "InvalidRelationshipPattern"},
    {Fault::InvalidParameterUse, "E0515", "InvalidParameterUse"},
    {Fault::NoVariablesInScope, "E0516", "NoVariablesInScope"},
    {Fault::NoExpressionAlias, "E0517", "NoExpressionAlias"},
    {Fault::ColumnNameConflict, "E0518", "ColumnNameConflict"},
    {Fault::DifferentColumnsInUnion, "E0519", "DifferentColumnsInUnion"},
    {Fault::InvalidClauseComposition, "E0520", "InvalidClauseComposition"},
    {Fault::UnknownFunction, "E0521", "UnknownFunction"},
    {Fault::InvalidNumberOfArguments, "E0522", "InvalidNumberOfArguments"},
    {Fault::InvalidArgumentType, "E0523", "InvalidArgumentType"},
    {Fault::InvalidAggregation, "E0524", "InvalidAggregation"},
    {Fault::NestedAggregation, "E0525", "NestedAggregation"},
    {Fault::AmbiguousAggregationExpression, "E0526", "AmbiguousAggregationExpression"},
    {Fault::NonConstantExpression, "E0527", "NonConstantExpression"},
    {Fault::NegativeIntegerArgument, "E0528", "NegativeIntegerArgument"},
    {Fault::MissingParameter, "E0540", "MissingParameter"},
    {Fault::InvalidArgumentValue, "E0541", "InvalidArgumentValue"},
    {Fault::NumberOutOfRange, "E0542", "NumberOutOfRange"},
    {Fault::MapElementAccessByNonString, "E0543", "MapElementAccessByNonString"},
    {Fault::TooLarge, "E0544", "TooLarge"},
});

}  // namespace

std::string_view code(Fault fault) {
  return kRows[static_cast<std::size_t>(fault)].code;
}

std::string_view name(Fault fault) {
  return kRows[static_cast<std::size_t>(fault)].name;
}

Diagnostic diagnostic(std::string_view query, std::size_t offset, Fault fault, std::string message) {
  const std::string_view before = query.substr(0, offset);
  const std::size_t newline = before.rfind('\n');
  const std::string_view line = newline == std::string_view::npos ? before : before.substr(newline + 1);
  const auto lines = std::count(before.begin(), before.end(), '\n');
  const std::size_t column = is_utf8(line) ? count_code_points(line) : line.size();
  return {Severity::Error,
          std::string(code(fault)),
          "query",
          static_cast<std::uint32_t>(lines + 1),
          static_cast<std::uint32_t>(column + 1),
          std::move(message)};
}

}  // namespace entente::query
