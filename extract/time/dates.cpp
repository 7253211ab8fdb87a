// SPDX-License-Identifier: MIT
// Date expressions to partial dates: `resolve_date`. Days, months and years that the words name are read
// here, what counts from another date in relative_dates.cpp.
// Tested by tests/extract/time/dates_test.cpp.
#include "extract/time/dates.hpp"

#include <algorithm>
#include <cstdlib>

#include "extract/time/relative_dates.hpp"

namespace entente {
namespace {

using Kind = DateWord::Kind;
using Tense = DateContext::Tense;

/// How far a report may stand from the day it speaks of, in the other direction than its tense says
/// (time zones, "will" said the day before).
constexpr std::int32_t kSlack = 2;

struct DateParts {
  std::int32_t year = 0;
  std::int32_t month = 0;
  std::int32_t day = 0;
  std::int32_t weekday = -1;
  Kind joined = Kind::Break;   ///< what joins it to the part before: To, And
  Kind shifted = Kind::Break;  ///< Last, Next or This right before its month
  [[nodiscard]] bool empty() const { return year == 0 && month == 0 && day == 0 && weekday < 0; }
};

bool valid_day(std::int32_t year, std::int32_t month, std::int32_t day) {
  static constexpr std::int32_t kDays[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (day > kDays[month - 1]) return false;
  if (month != 2 || day < 29 || year == 0) return true;
  return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

PartialDate make_date(std::int32_t year, std::int32_t month, std::int32_t day) {
  if (year == 0 || (month != 0 && day != 0 && !valid_day(year, month, day))) return {};
  return {static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month),
          static_cast<std::uint8_t>(month == 0 ? 0 : day)};
}

/// The dates named one after the other; what is neither day, month nor year is left out.
std::vector<DateParts> collect_parts(std::span<const DateWord> words) {
  std::vector<DateParts> parts;
  DateParts part;
  const auto next_part = [&](Kind joined) {
    if (!part.empty()) parts.push_back(part);
    part = DateParts{};
    part.joined = joined;
  };
  for (std::size_t i = 0; i < words.size(); ++i) {
    const DateWord& word = words[i];
    const bool before_unit = i + 1 < words.size() && words[i + 1].kind == Kind::Unit;
    switch (word.kind) {
      case Kind::Number:
      case Kind::Ordinal:
        if (before_unit || word.value < 1 || word.value > 31) break;
        if (part.day != 0) next_part(Kind::And);
        part.day = word.value;
        break;
      case Kind::Month:
        if (part.month != 0) next_part(Kind::And);
        part.month = word.value;
        if (i > 0) part.shifted = words[i - 1].kind;
        break;
      case Kind::Year:
        if (part.year != 0) next_part(Kind::And);
        part.year = word.value;
        break;
      case Kind::Weekday:
        if (part.weekday >= 0) next_part(Kind::And);
        part.weekday = word.value;
        break;
      case Kind::To:
      case Kind::And:
        if (!part.empty()) next_part(word.kind);
        break;
      default:
        break;
    }
  }
  next_part(Kind::Break);
  return parts;
}

/// "22-23 November", "30 December to 2 January 2023": each side takes from the other what it lacks.
void share(DateParts& first, DateParts& second) {
  if (second.month == 0 && second.day != 0) second.month = first.month;
  if (first.month == 0 && first.day != 0) first.month = second.month;
  if (first.year == 0 && second.year != 0) {
    first.year = first.month > second.month && second.month != 0 ? second.year - 1 : second.year;
  }
  if (second.year == 0 && first.year != 0) {
    second.year = second.month < first.month && second.month != 0 ? first.year + 1 : first.year;
  }
}

/// Days from `published` to the date, at the coarser precision of the two (0 within one month).
std::int32_t distance(PartialDate date, PartialDate published) {
  if (!date.is_day() || !published.is_day()) {
    return ((date.year - published.year) * 12 + (date.month - published.month)) * 30;
  }
  return date.first_day() - published.first_day();
}

/// The year that tense, weekday and "last", "next" settle for a month and day without one; 0 where none.
std::int32_t missing_year(const DateParts& part, const DateContext& context) {
  const PartialDate published = context.published;
  if (published.month == 0 || part.month == 0) return 0;
  std::int32_t best = 0;
  std::int32_t best_distance = 0;
  for (std::int32_t year = published.year - 1; year < published.year + 2; ++year) {
    const PartialDate date = make_date(year, part.month, part.day);
    if (!date.known()) continue;
    const std::int32_t days = distance(date, published);
    if (part.weekday >= 0 && date.is_day()) {
      if (weekday(date) != part.weekday) continue;
    } else {
      if (part.shifted == Kind::Last && days >= 0) continue;
      if (part.shifted == Kind::Next && days < 1) continue;
      if (part.shifted == Kind::This && year != published.year) continue;
      if (context.tense == Tense::Past && days > kSlack) continue;
      if (context.tense == Tense::Future && days < -kSlack) continue;
    }
    if (best == 0 || std::abs(days) < std::abs(best_distance)) {
      best = year;
      best_distance = days;
    }
  }
  return best;
}

/// "last year", "next year", "this year" beside a month, "August last year".
std::int32_t year_beside(std::span<const DateWord> words, PartialDate published) {
  if (!published.known()) return 0;
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (words[i].kind != Kind::Unit || words[i].value != static_cast<std::int32_t>(DateUnit::Year)) continue;
    if (words[i - 1].kind == Kind::Last) return published.year - 1;
    if (words[i - 1].kind == Kind::This) return published.year;
    if (words[i - 1].kind == Kind::Next) return published.year + 1;
  }
  return 0;
}

DateInterval absolute(std::vector<DateParts>& parts, std::span<const DateWord> words,
                      const DateContext& context) {
  for (std::size_t i = 1; i < parts.size(); ++i) share(parts[i - 1], parts[i]);
  for (std::size_t i = parts.size(); i > 1; --i) share(parts[i - 2], parts[i - 1]);
  // "Tuesday (12 June)" and "Tuesday, 12 June" are one date.
  DateParts first = parts.front();
  DateParts last = parts.size() > 1 ? parts.back() : DateParts{};
  if (first.month == 0 && first.year == 0) {
    if (last.month == 0 && last.year == 0) return {};
    last.weekday = first.weekday;
    first = last;
    last = DateParts{};
  }
  if (first.year == 0) {
    first.year = year_beside(words, context.published);
    if (last.month != 0 && last.year == 0) last.year = first.year;
  }
  if (first.year == 0 && first.month != 0) {
    // A visit that is under way is in the future by its end.
    if (last.month != 0 && context.tense == Tense::Future) {
      last.year = missing_year(last, context);
      first.year = last.year == 0 ? 0 : (first.month > last.month ? last.year - 1 : last.year);
    } else {
      first.year = missing_year(first, context);
      if (last.month != 0 && first.year != 0) {
        last.year = last.month < first.month ? first.year + 1 : first.year;
      }
    }
  }
  DateInterval out;
  out.start = make_date(first.year, first.month, first.day);
  out.end = make_date(last.year, last.month, last.day);
  if (!out.start.known()) return {};
  // "2011-12" is a year and the next.
  if (first.year != 0 && first.month == 0 && last.month == 0 && last.year == first.year && last.day != 0 &&
      last.day == (first.year + 1) % 100) {
    out.end = make_date(first.year + 1, 0, 0);
  }
  if (out.end.known() && out.end <= out.start) out.end = {};
  // "9 November and 11 January" are two days, no interval; "22 and 23 November" is one.
  if (out.end.known() && last.joined == Kind::And &&
      !(out.start.is_day() && out.end.is_day() && distance(out.end, out.start) <= 3)) {
    out.end = {};
  }
  return out;
}

/// "2021-06-12": three numbers joined by hyphens are one day.
PartialDate iso_date(std::span<const DateWord> words) {
  if (words.size() < 5 || words[0].kind != Kind::Year || words[1].kind != Kind::To ||
      words[2].kind != Kind::Number || words[3].kind != Kind::To || words[4].kind != Kind::Number) {
    return {};
  }
  if (words[2].value < 1 || words[2].value > 12 || words[4].value < 1 || words[4].value > 31) return {};
  return make_date(words[0].value, words[2].value, words[4].value);
}

bool contains(std::span<const DateWord> words, Kind kind) {
  return std::any_of(words.begin(), words.end(), [&](const DateWord& w) { return w.kind == kind; });
}

/// "the 30th anniversary": the year it counts from.
DateInterval anniversary(std::span<const DateWord> words, const DateContext& context) {
  if (!context.published.known()) return {};
  for (const DateWord& word : words) {
    if (word.kind == Kind::Ordinal && word.value > 0 && word.value < 1000) {
      return {make_date(context.published.year - word.value, 0, 0), {}};
    }
  }
  return {};
}

/// "since 2009" has a start, "until 2009" an end; "before" and "after" settle neither.
DateInterval bounded(DateInterval interval, Kind bound) {
  if (bound == Kind::Until) return {{}, interval.end.known() ? interval.end : interval.start};
  if (bound == Kind::Before || bound == Kind::After) return {};
  return interval;
}

Kind bound_of(Kind kind) {
  return kind == Kind::Until || kind == Kind::Before || kind == Kind::After ? kind : Kind::Break;
}

DateInterval resolve(std::span<const DateWord> words, Kind bound, const DateContext& context) {
  if (words.empty()) return {};
  if (contains(words, Kind::Anniversary)) return anniversary(words, context);
  if (const PartialDate day = iso_date(words); day.known()) {
    // "2021-06-12 to 2021-06-14"
    const PartialDate end = words.size() > 6 ? iso_date(words.subspan(6)) : PartialDate{};
    return bounded({day, day < end ? end : PartialDate{}}, bound);
  }
  const bool named = contains(words, Kind::Month) || contains(words, Kind::Year);
  if (!named) return bounded(resolve_relative(words, context), bound);
  std::vector<DateParts> parts = collect_parts(words);
  if (parts.empty()) return {};
  return bounded(absolute(parts, words, context), bound);
}

bool is_date_word(DateWord word) {
  return word.kind == Kind::Number || word.kind == Kind::Ordinal || word.kind == Kind::Year ||
         word.kind == Kind::Month || word.kind == Kind::To;
}

/// "Tuesday" before "(12 June)": the end of the parenthesis, else `last`.
std::uint32_t with_parenthesis(std::uint32_t last, std::span<const Token> tokens, const WordTable& words) {
  constexpr std::uint32_t kLongest = 8;
  if (last >= tokens.size() || words[tokens[last].word].text != "(") return last;
  bool month = false;
  for (std::uint32_t i = last + 1; i < tokens.size() && i < last + kLongest; ++i) {
    const std::string_view lower = words[words[tokens[i].word].lower].text;
    if (lower == ")") return month ? i + 1 : last;
    const DateWord word = date_word(lower);
    if (word.kind == Kind::Month) month = true;
    if (!is_date_word(word) && lower != "," && lower != "of") return last;
  }
  return last;
}

}  // namespace

DateInterval resolve_date(std::span<const std::string_view> lower, const DateContext& context) {
  std::vector<DateWord> words = date_words(lower);
  Kind bound = Kind::Break;
  if (!words.empty()) {
    bound = bound_of(words.front().kind);
    if (bound != Kind::Break) words.erase(words.begin());
  }
  return resolve(words, bound, context);
}

DateInterval resolve_date(const Phrase& phrase, std::span<const Token> tokens, const WordTable& words,
                          const DateContext& context) {
  std::vector<std::string_view> lower;
  std::uint32_t first = phrase.first;
  if (first > 0) {
    const DateWord before = date_word(words[words[tokens[first - 1].word].lower].text);
    if (bound_of(before.kind) != Kind::Break || before.kind == Kind::In) --first;
  }
  const std::uint32_t last = with_parenthesis(phrase.last, tokens, words);
  lower.reserve(last - first);
  for (std::uint32_t i = first; i < last; ++i) lower.push_back(words[words[tokens[i].word].lower].text);
  return resolve_date(lower, context);
}

std::int32_t duration_days(std::span<const std::string_view> lower) {
  const DateWord* number = nullptr;
  const std::vector<DateWord> words = date_words(lower);
  for (const DateWord& word : words) {
    if (word.kind == Kind::Break) return 0;
    if (word.kind == Kind::Number && number == nullptr) number = &word;
    if (word.kind != Kind::Unit || number == nullptr) continue;
    switch (static_cast<DateUnit>(word.value)) {
      case DateUnit::Day:
        return number->value;
      case DateUnit::Week:
        return 7 * number->value;
      case DateUnit::Hour:
        return number->value % 24 == 0 ? number->value / 24 : 0;
      default:
        return 0;
    }
  }
  return 0;
}

std::int32_t duration_days(const Phrase& phrase, std::span<const Token> tokens, const WordTable& words) {
  std::vector<std::string_view> lower;
  for (std::uint32_t i = phrase.first; i < phrase.last; ++i) {
    lower.push_back(words[words[tokens[i].word].lower].text);
  }
  return duration_days(lower);
}

DateInterval interval_ending(std::int32_t days, PartialDate end) {
  if (!end.is_day() || days < 1) return {{}, end};
  if (days == 1) return {end, {}};
  return {add_days(end, 1 - days), end};
}

DateInterval interval_starting(std::int32_t days, PartialDate start) {
  if (!start.is_day() || days < 2) return {start, {}};
  return {start, add_days(start, days - 1)};
}

}  // namespace entente
