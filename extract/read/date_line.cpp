// SPDX-License-Identifier: MIT
// Dates that stand alone: header lines, timestamps of web pages, datelines. Dates within sentences are
// another module's.
// Tested by tests/extract/read/date_line_test.cpp.
#include "extract/read/date_line.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace entente {
namespace {

constexpr std::size_t kLongestLine = 96;

constexpr std::array<std::string_view, 12> kMonths{"january",   "february", "march",    "april",
                                                   "may",       "june",     "july",     "august",
                                                   "september", "october",  "november", "december"};
constexpr std::array<std::string_view, 7> kDays{"monday", "tuesday",  "wednesday", "thursday",
                                                "friday", "saturday", "sunday"};
/// What stands around dates without being one.
constexpr std::array<std::string_view, 28> kBeside{
    "published", "updated", "posted", "last", "modified", "first", "date", "on",   "at",  "am",
    "pm",        "a.m",     "p.m",    "the",  "of",       "gmt",   "utc",  "est",  "edt", "cet",
    "cest",      "bst",     "ist",    "ict",  "pst",      "hrs",   "h",    "local"};

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// The number of `digits`, or -1.
int number(std::string_view digits) {
  if (digits.empty() || digits.size() > 4) return -1;
  int value = 0;
  for (char c : digits) {
    if (!is_digit(c)) return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

/// 1 to 12 for a month's name or a common short form of it, else 0.
int month_of(std::string_view word) {
  if (word.ends_with('.')) word.remove_suffix(1);
  for (std::size_t i = 0; i < kMonths.size(); ++i) {
    if (word == kMonths[i]) return static_cast<int>(i) + 1;
    if (word.size() >= 3 && word.size() <= 4 && kMonths[i].starts_with(word)) return static_cast<int>(i) + 1;
  }
  return 0;
}

bool is_weekday(std::string_view word) {
  if (word.ends_with('.')) word.remove_suffix(1);
  return std::any_of(kDays.begin(), kDays.end(),
                     [&](std::string_view day) { return word.size() >= 3 && day.starts_with(word); });
}

/// "22:47", "9:30am", "09.30", "+07:00", "gmt+7"
bool is_time(std::string_view word) {
  if (word.starts_with("gmt") || word.starts_with("utc")) word.remove_prefix(3);
  if (word.ends_with("am") || word.ends_with("pm")) word.remove_suffix(2);
  if (word.empty() || std::none_of(word.begin(), word.end(), is_digit)) return false;
  const std::size_t mark = word.find_first_of(":.");
  const bool hours = mark == 1 || mark == 2;
  const bool clock =
      (hours && (word[mark] == ':' || word.size() == mark + 3)) || word.front() == '+' || word.front() == '-';
  return clock && word.find_first_not_of("0123456789:.+-z") == std::string_view::npos;
}

std::optional<PartialDate> valid(int year, int month, int day) {
  if (month < 1 || month > 12 || day < 1 || day > 31) return std::nullopt;
  PartialDate date;
  date.year = static_cast<std::int16_t>(year);
  date.month = static_cast<std::uint8_t>(month);
  date.day = static_cast<std::uint8_t>(day);
  if (year == 0) return date;
  if (year < 1800 || year > 2199) return std::nullopt;
  return parse_date(to_string(date));  // knows the calendar
}

/// "2024-11-21", "2024/11/21", "21.11.2024", "21/11/2024"; where day and month could be exchanged, nothing.
std::optional<PartialDate> figures(std::string_view word) {
  const std::size_t first = word.find_first_of("-/.");
  if (first == std::string_view::npos) return std::nullopt;
  const char mark = word[first];
  const std::size_t second = word.find(mark, first + 1);
  if (second == std::string_view::npos) return std::nullopt;
  const int a = number(word.substr(0, first));
  const int b = number(word.substr(first + 1, second - first - 1));
  const int c = number(word.substr(second + 1));
  if (a < 0 || b < 0 || c < 0) return std::nullopt;
  if (first == 4) return valid(a, b, c);
  if (word.size() - second - 1 != 4) return std::nullopt;
  if (mark == '.' || a > 12 || a == b) return valid(c, b, a);
  return b > 12 ? valid(c, a, b) : std::nullopt;
}

/// The words of a short line in lower case, without the marks between them.
class DateWords {
 public:
  explicit DateWords(std::string_view line) {
    lower_.reserve(line.size());
    for (char c : line) lower_ += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    rest_ = lower_;
  }
  bool next(std::string_view& word) {
    constexpr std::string_view kMarks = " \t,|()[];";
    while (true) {
      const std::size_t begin = rest_.find_first_not_of(kMarks);
      if (begin == std::string_view::npos) return false;
      const std::size_t end = std::min(rest_.find_first_of(kMarks, begin), rest_.size());
      word = rest_.substr(begin, end - begin);
      rest_ = rest_.substr(end);
      if (word.ends_with(':')) word.remove_suffix(1);
      if (word != "-" && word != "\xE2\x80\x93" && word != "\xE2\x80\x94" && word != "\xC2\xB7" &&
          !word.empty()) {
        return true;
      }
    }
  }

 private:
  std::string lower_;
  std::string_view rest_;
};

/// Reads a line that is a date and nothing else; `strict` refuses everything beside day, month and year.
std::optional<PartialDate> read_words(std::string_view line, bool strict) {
  if (line.size() > kLongestLine || std::none_of(line.begin(), line.end(), is_digit)) return std::nullopt;
  DateWords words(line);
  int year = 0;
  int month = 0;
  int day = 0;
  std::optional<PartialDate> whole;
  std::string_view word;
  while (words.next(word)) {
    if (const auto date = figures(word)) {
      if (whole) return std::nullopt;
      whole = date;
      continue;
    }
    if (!strict && word.size() > 11 && word[10] == 't') {
      if (const auto date = figures(word.substr(0, 10)); date && is_time(word.substr(11))) {
        whole = date;
        continue;
      }
    }
    if (const int named = month_of(word); named != 0) {
      if (month != 0) return std::nullopt;
      month = named;
      continue;
    }
    std::string_view digits = word;
    if (digits.ends_with('.')) digits.remove_suffix(1);
    for (std::string_view ending : {"st", "nd", "rd", "th"}) {
      if (digits.size() > 2 && digits.ends_with(ending) && is_digit(digits.front())) {
        digits.remove_suffix(2);
        break;
      }
    }
    const int value = number(digits);
    if (value >= 1800 && digits.size() == 4 && year == 0) {
      year = value;
    } else if (value >= 1 && value <= 31 && digits.size() <= 2 && day == 0) {
      day = value;
    } else if (is_weekday(word)) {
      continue;
    } else if (strict || (!is_time(word) && std::find(kBeside.begin(), kBeside.end(),
                                                      word.ends_with('.') ? word.substr(0, word.size() - 1)
                                                                          : word) == kBeside.end())) {
      return std::nullopt;
    }
  }
  if (whole) return year == 0 && month == 0 && day == 0 ? whole : std::nullopt;
  if (month == 0 || day == 0 || (year == 0 && !strict)) return std::nullopt;
  return valid(year, month, day);
}

}  // namespace

std::optional<DateHeader> read_date_header(std::string_view text) {
  std::size_t i = std::min(text.find_first_not_of(" \t\r\n"), text.size());
  if (text.substr(i, 5) != "date ") return std::nullopt;
  i += 5;
  const auto date = parse_date(text.substr(i, 10));
  if (!date || !date->is_day()) return std::nullopt;
  i += 10;
  if (i < text.size() && std::string_view(" \t\r\n").find(text[i]) == std::string_view::npos)
    return std::nullopt;
  return DateHeader{*date, i};
}

std::optional<PartialDate> read_date_line(std::string_view line) {
  return read_words(line, false);
}

std::optional<PartialDate> read_timestamp(std::string_view text) {
  if (const auto date = parse_date(text)) return date;
  if (text.size() > 10) {
    if (const auto date = parse_date(text.substr(0, 10)); date && (text[10] == 'T' || text[10] == ' '))
      return date;
  }
  return read_words(text, false);
}

std::optional<PartialDate> read_dateline_date(std::string_view text) {
  return read_words(text, true);
}

}  // namespace entente
