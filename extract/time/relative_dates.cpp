// SPDX-License-Identifier: MIT
// Dates that count from another one: `resolve_relative`.
// Tested by tests/extract/time/dates_test.cpp.
#include "extract/time/relative_dates.hpp"

#include <algorithm>

namespace entente {
namespace {

using Kind = DateWord::Kind;
using Tense = DateContext::Tense;

const DateWord* find(std::span<const DateWord> words, Kind kind) {
  const auto at = std::find_if(words.begin(), words.end(), [&](const DateWord& w) { return w.kind == kind; });
  return at == words.end() ? nullptr : &*at;
}

PartialDate month_of(PartialDate date) {
  return {date.year, date.month, 0};
}
PartialDate year_of(PartialDate date, std::int32_t offset = 0) {
  return {static_cast<std::int16_t>(date.year + offset), 0, 0};
}

PartialDate monday_of(PartialDate day) {
  return add_days(day, -weekday(day));
}

/// A week at the precision that partial dates have: its month, or its year where it lies in two months.
PartialDate week_from(PartialDate monday) {
  const PartialDate sunday = add_days(monday, 6);
  if (monday.month == sunday.month) return month_of(monday);
  if (monday.year == sunday.year) return year_of(monday);
  return {};
}

/// -1, 0 or 1 for "last", "this", "next" before a unit; nothing else says which.
struct Shift {
  bool said = false;
  std::int32_t by = 0;
};
Shift shift_of(std::span<const DateWord> words) {
  if (find(words, Kind::Last) != nullptr) return {true, -1};
  if (find(words, Kind::Next) != nullptr) return {true, 1};
  if (find(words, Kind::This) != nullptr) return {true, 0};
  return {};
}

PartialDate weekday_date(std::int32_t wanted, std::span<const DateWord> words, const DateContext& context) {
  const PartialDate published = context.published;
  const Shift shift = shift_of(words);
  const std::int32_t ahead = (wanted - weekday(published) + 7) % 7;  // 0 to 6
  if (const DateWord* u = find(words, Kind::Unit);
      u != nullptr && u->value == static_cast<std::int32_t>(DateUnit::Week)) {
    if (!shift.said) return {};
    return add_days(monday_of(published), wanted + 7 * shift.by);
  }
  if (shift.said) {
    if (shift.by < 0) return add_days(published, ahead == 0 ? -7 : ahead - 7);
    if (shift.by > 0) return add_days(monday_of(published), wanted + 7);
    return add_days(monday_of(published), wanted);
  }
  if (context.tense == Tense::Future) return add_days(published, ahead);
  return add_days(published, ahead == 0 ? 0 : ahead - 7);
}

DateInterval weekdays(std::span<const DateWord> words, const DateContext& context) {
  if (!context.published.is_day()) return {};
  DateInterval out;
  for (const DateWord& word : words) {
    if (word.kind != Kind::Weekday) continue;
    if (!out.start.known()) {
      out.start = weekday_date(word.value, words, context);
      if (!out.start.known()) return {};
    } else {
      const std::int32_t ahead = (word.value - weekday(out.start) + 7) % 7;
      out.end = add_days(out.start, ahead);
    }
  }
  if (out.end == out.start) out.end = {};
  return out;
}

/// "two days ago", "three weeks later": `count` units from `base`, as exact as the unit is.
PartialDate moved(PartialDate base, std::int32_t count, DateUnit unit) {
  switch (unit) {
    case DateUnit::Day:
    case DateUnit::Night:
      return base.is_day() ? add_days(base, count) : PartialDate{};
    case DateUnit::Week:
      return base.is_day() ? month_of(add_days(base, 7 * count)) : PartialDate{};
    case DateUnit::Month:
      return base.month != 0 ? add_months(base, count) : PartialDate{};
    case DateUnit::Year:
      return base.known() ? year_of(base, count) : PartialDate{};
    default:
      return {};
  }
}

DateInterval weekend(PartialDate published, const Shift& shift, Tense tense) {
  if (!published.is_day()) return {};
  PartialDate saturday = add_days(monday_of(published), 5);
  if (shift.said) {
    // "last weekend" said on a Monday to Friday is the one just past.
    saturday = add_days(saturday, 7 * shift.by);
  } else if (tense != Tense::Future && weekday(published) < 5) {
    saturday = add_days(saturday, -7);
  }
  return {saturday, add_days(saturday, 1)};
}

DateInterval unit_date(DateUnit unit, const Shift& shift, const DateContext& context) {
  const PartialDate published = context.published;
  if (!published.known()) return {};
  if (unit == DateUnit::Weekend) return weekend(published, shift, context.tense);
  if (!shift.said) return {};
  switch (unit) {
    case DateUnit::DayPart:
      return shift.by == 0 && published.is_day() ? DateInterval{published, {}} : DateInterval{};
    case DateUnit::Night:
      return published.is_day() ? DateInterval{add_days(published, std::min(shift.by, 0)), {}}
                                : DateInterval{};
    case DateUnit::Day:
      // "these days"; "the next day" was read before
      return shift.by == 0 && published.month != 0 ? DateInterval{month_of(published), {}} : DateInterval{};
    case DateUnit::Week:
      if (!published.is_day()) return {};
      return {week_from(add_days(monday_of(published), 7 * shift.by)), {}};
    case DateUnit::Month:
      return published.month != 0 ? DateInterval{add_months(published, shift.by), {}} : DateInterval{};
    case DateUnit::Year:
      return {year_of(published, shift.by), {}};
    default:
      return {};
  }
}

/// "the same day", "the following month", "the next day": they count from the date named before.
PartialDate from_previous(std::span<const DateWord> words, DateUnit unit, const DateContext& context) {
  const bool next_day = unit == DateUnit::Day && find(words, Kind::Next) != nullptr;
  if (find(words, Kind::Following) != nullptr || next_day) return moved(context.previous, 1, unit);
  if (find(words, Kind::Previous) != nullptr) return moved(context.previous, -1, unit);
  if (find(words, Kind::Same) == nullptr) return {};
  switch (unit) {
    case DateUnit::Day:
    case DateUnit::DayPart:
      return context.previous.is_day() ? context.previous : PartialDate{};
    case DateUnit::Month:
      return context.previous.month != 0 ? month_of(context.previous) : PartialDate{};
    case DateUnit::Year:
      return context.previous.known() ? year_of(context.previous) : PartialDate{};
    default:
      return {};
  }
}

}  // namespace

PartialDate add_months(PartialDate date, std::int32_t months) {
  const std::int32_t count = date.year * 12 + (date.month - 1) + months;
  return {static_cast<std::int16_t>(count / 12), static_cast<std::uint8_t>(count % 12 + 1), 0};
}

DateInterval resolve_relative(std::span<const DateWord> words, const DateContext& context) {
  const PartialDate published = context.published;
  if (find(words, Kind::Weekday) != nullptr) return weekdays(words, context);

  if (published.is_day()) {
    const bool day_named = find(words, Kind::Unit) != nullptr;
    if (find(words, Kind::Today) != nullptr) return {published, {}};
    if (find(words, Kind::Yesterday) != nullptr) {
      return {add_days(published, day_named && find(words, Kind::Before) != nullptr ? -2 : -1), {}};
    }
    if (find(words, Kind::Tomorrow) != nullptr) {
      return {add_days(published, day_named && find(words, Kind::After) != nullptr ? 2 : 1), {}};
    }
  }

  const DateWord* unit_word = find(words, Kind::Unit);
  if (unit_word == nullptr) return {};
  const auto unit = static_cast<DateUnit>(unit_word->value);
  if (find(words, Kind::Break) != nullptr) return {};

  if (const DateWord* number = find(words, Kind::Number)) {
    if (find(words, Kind::Ago) != nullptr) return {moved(published, -number->value, unit), {}};
    if (find(words, Kind::Earlier) != nullptr) return {moved(context.previous, -number->value, unit), {}};
    if (find(words, Kind::Later) != nullptr) return {moved(context.previous, number->value, unit), {}};
    if (find(words, Kind::In) != nullptr && words.front().kind == Kind::In &&
        context.tense == Tense::Future && shift_of(words).said == false) {
      return {moved(published, number->value, unit), {}};
    }
    return {};  // "the next five years": a length, no date
  }
  if (find(words, Kind::Ordinal) != nullptr) return {};
  if (const PartialDate date = from_previous(words, unit, context); date.known()) return {date, {}};
  if (find(words, Kind::Same) != nullptr || find(words, Kind::Following) != nullptr ||
      find(words, Kind::Previous) != nullptr) {
    return {};
  }
  return unit_date(unit, shift_of(words), context);
}

}  // namespace entente
