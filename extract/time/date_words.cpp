// SPDX-License-Identifier: MIT
// The English words of dates: `date_word`.
// Tested by tests/extract/time/dates_test.cpp.
#include "extract/time/date_words.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace entente {
namespace {

using Kind = DateWord::Kind;

struct Entry {
  std::string_view word;
  Kind kind;
  std::int32_t value;
};

constexpr std::int32_t unit(DateUnit value) {
  return static_cast<std::int32_t>(value);
}

// Sorted by word, for binary search.
constexpr std::array kEntries = {
    Entry{"&", Kind::And, 0},
    Entry{"-", Kind::To, 0},
    Entry{"a", Kind::Number, 1},
    Entry{"after", Kind::After, 0},
    Entry{"afternoon", Kind::Unit, unit(DateUnit::DayPart)},
    Entry{"ago", Kind::Ago, 0},
    Entry{"an", Kind::Number, 1},
    Entry{"and", Kind::And, 0},
    Entry{"anniversary", Kind::Anniversary, 0},
    Entry{"apr", Kind::Month, 4},
    Entry{"april", Kind::Month, 4},
    Entry{"aug", Kind::Month, 8},
    Entry{"august", Kind::Month, 8},
    Entry{"before", Kind::Before, 0},
    Entry{"by", Kind::Until, 0},
    Entry{"centuries", Kind::Unit, unit(DateUnit::Long)},
    Entry{"century", Kind::Unit, unit(DateUnit::Long)},
    Entry{"coming", Kind::Next, 0},
    Entry{"current", Kind::This, 0},
    Entry{"day", Kind::Unit, unit(DateUnit::Day)},
    Entry{"days", Kind::Unit, unit(DateUnit::Day)},
    Entry{"dec", Kind::Month, 12},
    Entry{"decade", Kind::Unit, unit(DateUnit::Long)},
    Entry{"decades", Kind::Unit, unit(DateUnit::Long)},
    Entry{"december", Kind::Month, 12},
    Entry{"earlier", Kind::Earlier, 0},
    Entry{"eight", Kind::Number, 8},
    Entry{"eighth", Kind::Ordinal, 8},
    Entry{"eleven", Kind::Number, 11},
    Entry{"evening", Kind::Unit, unit(DateUnit::DayPart)},
    Entry{"feb", Kind::Month, 2},
    Entry{"february", Kind::Month, 2},
    Entry{"few", Kind::Break, 0},
    Entry{"fifteen", Kind::Number, 15},
    Entry{"fifth", Kind::Ordinal, 5},
    Entry{"fiftieth", Kind::Ordinal, 50},
    Entry{"fifty", Kind::Number, 50},
    Entry{"first", Kind::Ordinal, 1},
    Entry{"five", Kind::Number, 5},
    Entry{"following", Kind::Following, 0},
    Entry{"fortieth", Kind::Ordinal, 40},
    Entry{"forty", Kind::Number, 40},
    Entry{"four", Kind::Number, 4},
    Entry{"fourteen", Kind::Number, 14},
    Entry{"fourth", Kind::Ordinal, 4},
    Entry{"fri", Kind::Weekday, 4},
    Entry{"friday", Kind::Weekday, 4},
    Entry{"hour", Kind::Unit, unit(DateUnit::Hour)},
    Entry{"hours", Kind::Unit, unit(DateUnit::Hour)},
    Entry{"in", Kind::In, 0},
    Entry{"jan", Kind::Month, 1},
    Entry{"january", Kind::Month, 1},
    Entry{"jul", Kind::Month, 7},
    Entry{"july", Kind::Month, 7},
    Entry{"jun", Kind::Month, 6},
    Entry{"june", Kind::Month, 6},
    Entry{"last", Kind::Last, 0},
    Entry{"later", Kind::Later, 0},
    Entry{"mar", Kind::Month, 3},
    Entry{"march", Kind::Month, 3},
    Entry{"may", Kind::Month, 5},
    Entry{"mon", Kind::Weekday, 0},
    Entry{"monday", Kind::Weekday, 0},
    Entry{"month", Kind::Unit, unit(DateUnit::Month)},
    Entry{"months", Kind::Unit, unit(DateUnit::Month)},
    Entry{"morning", Kind::Unit, unit(DateUnit::DayPart)},
    Entry{"next", Kind::Next, 0},
    Entry{"night", Kind::Unit, unit(DateUnit::Night)},
    Entry{"nine", Kind::Number, 9},
    Entry{"ninth", Kind::Ordinal, 9},
    Entry{"nov", Kind::Month, 11},
    Entry{"november", Kind::Month, 11},
    Entry{"oct", Kind::Month, 10},
    Entry{"october", Kind::Month, 10},
    Entry{"one", Kind::Number, 1},
    Entry{"past", Kind::Last, 0},
    Entry{"previous", Kind::Previous, 0},
    Entry{"prior", Kind::Before, 0},
    Entry{"quarter", Kind::Unit, unit(DateUnit::Quarter)},
    Entry{"quarters", Kind::Unit, unit(DateUnit::Quarter)},
    Entry{"same", Kind::Same, 0},
    Entry{"sat", Kind::Weekday, 5},
    Entry{"saturday", Kind::Weekday, 5},
    Entry{"second", Kind::Ordinal, 2},
    Entry{"sep", Kind::Month, 9},
    Entry{"sept", Kind::Month, 9},
    Entry{"september", Kind::Month, 9},
    Entry{"seven", Kind::Number, 7},
    Entry{"seventh", Kind::Ordinal, 7},
    Entry{"several", Kind::Break, 0},
    Entry{"since", Kind::Since, 0},
    Entry{"six", Kind::Number, 6},
    Entry{"sixth", Kind::Ordinal, 6},
    Entry{"sixtieth", Kind::Ordinal, 60},
    Entry{"sixty", Kind::Number, 60},
    Entry{"sun", Kind::Weekday, 6},
    Entry{"sunday", Kind::Weekday, 6},
    Entry{"ten", Kind::Number, 10},
    Entry{"tenth", Kind::Ordinal, 10},
    Entry{"that", Kind::Same, 0},
    Entry{"these", Kind::This, 0},
    Entry{"third", Kind::Ordinal, 3},
    Entry{"thirtieth", Kind::Ordinal, 30},
    Entry{"thirty", Kind::Number, 30},
    Entry{"this", Kind::This, 0},
    Entry{"three", Kind::Number, 3},
    Entry{"through", Kind::To, 0},
    Entry{"thu", Kind::Weekday, 3},
    Entry{"thur", Kind::Weekday, 3},
    Entry{"thurs", Kind::Weekday, 3},
    Entry{"thursday", Kind::Weekday, 3},
    Entry{"till", Kind::Until, 0},
    Entry{"to", Kind::To, 0},
    Entry{"today", Kind::Today, 0},
    Entry{"tomorrow", Kind::Tomorrow, 0},
    Entry{"tonight", Kind::Today, 0},
    Entry{"tue", Kind::Weekday, 1},
    Entry{"tues", Kind::Weekday, 1},
    Entry{"tuesday", Kind::Weekday, 1},
    Entry{"twelfth", Kind::Ordinal, 12},
    Entry{"twelve", Kind::Number, 12},
    Entry{"twentieth", Kind::Ordinal, 20},
    Entry{"twenty", Kind::Number, 20},
    Entry{"two", Kind::Number, 2},
    Entry{"until", Kind::Until, 0},
    Entry{"upcoming", Kind::Next, 0},
    Entry{"wed", Kind::Weekday, 2},
    Entry{"wednesday", Kind::Weekday, 2},
    Entry{"week", Kind::Unit, unit(DateUnit::Week)},
    Entry{"weekend", Kind::Unit, unit(DateUnit::Weekend)},
    Entry{"weeks", Kind::Unit, unit(DateUnit::Week)},
    Entry{"within", Kind::In, 0},
    Entry{"year", Kind::Unit, unit(DateUnit::Year)},
    Entry{"years", Kind::Unit, unit(DateUnit::Year)},
    Entry{"yesterday", Kind::Yesterday, 0},
};

constexpr bool sorted() {
  for (std::size_t i = 1; i < kEntries.size(); ++i) {
    if (!(kEntries[i - 1].word < kEntries[i].word)) return false;
  }
  return true;
}
static_assert(sorted());

/// Words that stand in date expressions and say nothing of when.
bool is_filler(std::string_view word) {
  static constexpr std::array kFillers = {
      std::string_view("the"),    std::string_view("of"),        std::string_view("on"),
      std::string_view(","),      std::string_view("("),         std::string_view(")"),
      std::string_view("from"),   std::string_view("between"),   std::string_view("at"),
      std::string_view("early"),  std::string_view("late"),      std::string_view("mid"),
      std::string_view("th"),     std::string_view("st"),        std::string_view("nd"),
      std::string_view("rd"),     std::string_view("beginning"), std::string_view("end"),
      std::string_view("noon"),   std::string_view("'s"),        std::string_view("’s"),
      std::string_view("during"), std::string_view("start"),     std::string_view("'"),
      std::string_view("’"),      std::string_view("half"),      std::string_view("middle"),
      std::string_view("both"),   std::string_view(".")};
  return std::find(kFillers.begin(), kFillers.end(), word) != kFillers.end();
}

DateWord number_word(std::string_view word) {
  std::int32_t value = 0;
  const char* end = word.data() + word.size();
  const auto result = std::from_chars(word.data(), end, value);
  if (result.ec != std::errc()) return {};
  const std::string_view rest(result.ptr, static_cast<std::size_t>(end - result.ptr));
  if (rest == "th" || rest == "st" || rest == "nd" || rest == "rd") return {Kind::Ordinal, value};
  if (!rest.empty()) return {};
  if (word.size() == 4 && value >= 1000 && value < 2200) return {Kind::Year, value};
  if (word.size() > 3) return {};
  return {Kind::Number, value};
}

}  // namespace

DateWord date_word(std::string_view lower) {
  if (lower.empty()) return {};
  if (lower[0] >= '0' && lower[0] <= '9') return number_word(lower);
  if (lower == "–" || lower == "—" || lower == "‐" || lower == "‑") return {Kind::To, 0};
  if (lower.size() > 1 && lower.back() == '.') lower.remove_suffix(1);
  const auto at =
      std::lower_bound(kEntries.begin(), kEntries.end(), lower,
                       [](const Entry& entry, std::string_view word) { return entry.word < word; });
  if (at == kEntries.end() || at->word != lower) return {};
  return {at->kind, at->value};
}

std::vector<DateWord> date_words(std::span<const std::string_view> lower) {
  std::vector<DateWord> out;
  out.reserve(lower.size());
  bool between = false;
  for (std::size_t i = 0; i < lower.size(); ++i) {
    const std::string_view word = lower[i];
    // "later" and "earlier" before "this": no more than "this".
    if ((word == "later" || word == "earlier") && i + 1 < lower.size() &&
        (lower[i + 1] == "this" || lower[i + 1] == "in" || lower[i + 1] == "on")) {
      continue;
    }
    if (word == "between") between = true;
    if (is_filler(word)) continue;
    out.push_back(date_word(word));
    if (between && out.back().kind == DateWord::Kind::And) out.back().kind = DateWord::Kind::To;
  }
  return out;
}

}  // namespace entente
