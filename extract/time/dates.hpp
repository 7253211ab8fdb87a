// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXTRACT_TIME_DATES_HPP
#define ENTENTE_EXTRACT_TIME_DATES_HPP

#include <cstdint>
#include <span>
#include <string_view>

#include "entente/core/date.hpp"
#include "extract/match/phrase.hpp"
#include "extract/text/token.hpp"
#include "extract/text/word.hpp"

namespace entente {

/// Against what a date expression is read.
struct DateContext {
  enum class Tense : std::uint8_t { Past, Unknown, Future };
  PartialDate published;  ///< unknown: only absolute dates are settled
  Tense tense = Tense::Unknown;
  PartialDate previous;  ///< the last date that the text named before: "the next day" counts from it
};

/// When something was. `end` is unknown where it was one day (month, year), `start` where only the end is
/// said ("until May"), both where the text does not settle it.
struct DateInterval {
  PartialDate start;
  PartialDate end;
  [[nodiscard]] bool known() const { return start.known() || end.known(); }
  friend bool operator==(const DateInterval&, const DateInterval&) = default;
};

/// The time that a date phrase names: "22-23 November", "on Thursday", "earlier this year", "in 2015".
/// "since", "until" and "by" before it, and an explicit date in parentheses behind it, count too. Never
/// a guess: what the words and the context leave open stays unknown, at the precision they give.
DateInterval resolve_date(const Phrase& phrase, std::span<const Token> tokens, const WordTable& words,
                          const DateContext& context);

/// The same for the lower-case words of an expression.
DateInterval resolve_date(std::span<const std::string_view> lower, const DateContext& context);

/// The days that a duration names: 3 for "three-day", 14 for "two weeks", 2 for "48-hour"; 0 where it names
/// no number of days ("three months", "several days").
std::int32_t duration_days(const Phrase& phrase, std::span<const Token> tokens, const WordTable& words);
std::int32_t duration_days(std::span<const std::string_view> lower);

/// The interval of `days` days that ends, or starts, on a day: "a three-day visit, which ended on 23 May" is
/// 21 to 23 May. Of a date that is no day, or no days, only what is given.
DateInterval interval_ending(std::int32_t days, PartialDate end);
DateInterval interval_starting(std::int32_t days, PartialDate start);

}  // namespace entente

#endif
