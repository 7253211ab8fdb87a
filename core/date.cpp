// SPDX-License-Identifier: MIT
// Partial dates: text to value and back, and the few sums that relative dates need.
// Tested by tests/core/date_test.cpp.
#include "entente/core/date.hpp"

#include <charconv>
#include <chrono>
#include <cstdio>

namespace entente {
namespace {

std::chrono::sys_days as_days(PartialDate date) {
  return std::chrono::sys_days(std::chrono::year(date.year) /
                               std::chrono::month(date.month == 0 ? 1 : date.month) /
                               std::chrono::day(date.day == 0 ? 1 : date.day));
}

bool parse_digits(std::string_view text, int& value) {
  for (char c : text) {
    if (c < '0' || c > '9') return false;
  }
  const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
  return result.ec == std::errc() && result.ptr == text.data() + text.size();
}

}  // namespace

bool PartialDate::compatible(PartialDate other) const {
  if (!known() || !other.known()) return true;
  if (year != other.year) return false;
  if (month == 0 || other.month == 0) return true;
  if (month != other.month) return false;
  return day == 0 || other.day == 0 || day == other.day;
}

std::int32_t PartialDate::first_day() const {
  return static_cast<std::int32_t>(as_days(*this).time_since_epoch().count());
}

std::string to_string(PartialDate date) {
  if (!date.known()) return "";
  char buffer[32];
  int size = 0;
  if (date.month == 0) {
    size = std::snprintf(buffer, sizeof buffer, "%04d", date.year);
  } else if (date.day == 0) {
    size = std::snprintf(buffer, sizeof buffer, "%04d-%02d", date.year, date.month);
  } else {
    size = std::snprintf(buffer, sizeof buffer, "%04d-%02d-%02d", date.year, date.month, date.day);
  }
  return std::string(buffer, static_cast<std::size_t>(size));
}

std::optional<PartialDate> parse_date(std::string_view text) {
  int year = 0;
  int month = 0;
  int day = 0;
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) return std::nullopt;
  if (!parse_digits(text.substr(0, 4), year) || year == 0) return std::nullopt;
  if (text.size() >= 7 && (text[4] != '-' || !parse_digits(text.substr(5, 2), month) || month == 0)) {
    return std::nullopt;
  }
  if (text.size() == 10 && (text[7] != '-' || !parse_digits(text.substr(8, 2), day) || day == 0)) {
    return std::nullopt;
  }
  if (month > 12) return std::nullopt;
  const auto ymd = std::chrono::year(year) /
                   std::chrono::month(static_cast<unsigned>(month == 0 ? 1 : month)) /
                   std::chrono::day(static_cast<unsigned>(day == 0 ? 1 : day));
  if (!ymd.ok()) return std::nullopt;
  return PartialDate{static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month),
                     static_cast<std::uint8_t>(day)};
}

PartialDate add_days(PartialDate date, std::int32_t days) {
  const std::chrono::year_month_day ymd(as_days(date) + std::chrono::days(days));
  return PartialDate{static_cast<std::int16_t>(static_cast<int>(ymd.year())),
                     static_cast<std::uint8_t>(static_cast<unsigned>(ymd.month())),
                     static_cast<std::uint8_t>(static_cast<unsigned>(ymd.day()))};
}

int weekday(PartialDate date) {
  return static_cast<int>(std::chrono::weekday(as_days(date)).iso_encoding()) - 1;
}

}  // namespace entente
