// SPDX-License-Identifier: MIT
// date(): dates to reckon with. The graph's own dates are strings at the precision of the text
// ("2024", "2024-11"), which compare and sort as they are; date() takes the first day of what they name.
// Tested by tests/query/evaluate_test.cpp.
#include "query/functions.hpp"

namespace entente::query {
namespace {

Value out_of_calendar(const Call& call, std::string_view what) {
  return call.context.fail(call.expression, Fault::InvalidArgumentValue,
                           "date() takes 2024-11-21, 2024-11 or 2024, found " + std::string(what));
}

PartialDate whole(PartialDate date) {
  if (date.month == 0) date.month = 1;
  if (date.day == 0) date.day = 1;
  return date;
}

/// The number of a key from `least` to `most`; `otherwise` where the map has no such key.
std::int64_t part(const Value& map, std::string_view key, std::int64_t otherwise) {
  const Value* found = map.find(key);
  return found != nullptr && found->is(ValueType::Integer) ? found->integer() : otherwise;
}

Value date_of_map(const Call& call) {
  const Value* base = call[0].find("date");
  const PartialDate start =
      base != nullptr && base->is(ValueType::Date) ? base->date() : PartialDate{0, 1, 1};
  const std::int64_t year = part(call[0], "year", start.year);
  const std::int64_t month = part(call[0], "month", start.month);
  const std::int64_t day = part(call[0], "day", start.day);
  constexpr std::int64_t kLastYear = 9999;
  if (year < 1 || year > kLastYear || month < 1 || month > 12 || day < 1 || day > 31) {
    return out_of_calendar(call, "numbers of no day");
  }
  const PartialDate date{static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month),
                         static_cast<std::uint8_t>(day)};
  if (parse_date(to_string(date)) != date) return out_of_calendar(call, "numbers of no day");
  return Value(date);
}

Value date(const Call& call) {
  if (call[0].is(ValueType::Date)) return call[0];
  if (call[0].is(ValueType::Map)) return date_of_map(call);
  if (!call[0].is(ValueType::String)) return call.wrong(0, "a string, a map or a date");
  const std::optional<PartialDate> read = parse_date(call[0].string());
  if (!read || !read->known()) return out_of_calendar(call, "'" + call[0].string() + "'");
  return Value(whole(*read));
}

constexpr Function kFunctions[] = {
    {"date", 1, 1, {TypeSet{ValueType::String, ValueType::Map, ValueType::Date}}, ValueType::Date, date},
};

}  // namespace

std::span<const Function> date_functions() {
  return kFunctions;
}

}  // namespace entente::query
