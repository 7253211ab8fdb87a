// SPDX-License-Identifier: MIT
#ifndef ENTENTE_CORE_DATE_HPP
#define ENTENTE_CORE_DATE_HPP

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace entente {

/// A calendar date (proleptic Gregorian) at the precision a text gives: a year, a month or a day.
/// A month of 0 means "year only", a day of 0 "year and month only"; a year of 0 means "no date".
struct PartialDate {
  std::int16_t year = 0;
  std::uint8_t month = 0;
  std::uint8_t day = 0;

  [[nodiscard]] constexpr bool known() const { return year != 0; }
  [[nodiscard]] constexpr bool is_day() const { return day != 0; }

  /// True where one of the two lies within the other: 2024 and 2024-11 and 2024-11-21 are compatible.
  /// An unknown date is compatible with every date.
  [[nodiscard]] bool compatible(PartialDate other) const;

  /// Days since 1970-01-01 of the first day the date covers. Requires `known()`.
  [[nodiscard]] std::int32_t first_day() const;

  friend constexpr auto operator<=>(PartialDate, PartialDate) = default;
};

/// ISO 8601 with reduced precision, which is also EDTF level 0: "2024", "2024-11", "2024-11-21".
/// An unknown date gives "".
std::string to_string(PartialDate date);

/// Reads what `to_string` writes; nothing where the text is no such date or no day of the calendar.
std::optional<PartialDate> parse_date(std::string_view text);

/// The day that lies `days` after `date` (before, where negative). Requires `date.is_day()`.
PartialDate add_days(PartialDate date, std::int32_t days);

/// 0 for Monday to 6 for Sunday. Requires `date.is_day()`.
int weekday(PartialDate date);

}  // namespace entente

#endif
