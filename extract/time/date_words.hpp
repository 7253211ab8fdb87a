// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXTRACT_TIME_DATE_WORDS_HPP
#define ENTENTE_EXTRACT_TIME_DATE_WORDS_HPP

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace entente {

/// What one word of a date expression means.
struct DateWord {
  enum class Kind : std::uint8_t {
    Number,   ///< "22", "five", "a" (1): a day or a count, `value`
    Ordinal,  ///< "22nd", "second"
    Year,
    Month,    ///< 1 to 12
    Weekday,  ///< 0 for Monday to 6 for Sunday
    Unit,
    To,         ///< "to", "through", a dash: a range goes on
    And,        ///< "and": a second date
    Last,       ///< "last", "past"
    Next,       ///< "next", "coming"
    This,       ///< "this", "current", "these"
    Following,  ///< "following": next, seen from the date before it in the text
    Previous,   ///< "previous": last, seen from there
    Same,       ///< "same", "that"
    Today,
    Yesterday,
    Tomorrow,
    Ago,
    Earlier,
    Later,
    In,  ///< "in", "within"
    Since,
    Until,  ///< "until", "till", "by"
    Before,
    After,
    Anniversary,
    Break,  ///< a word that belongs to no date
  };
  Kind kind = Kind::Break;
  std::int32_t value = 0;
};

/// Values of DateWord::Kind::Unit.
enum class DateUnit : std::int32_t { Hour, DayPart, Night, Day, Week, Weekend, Month, Quarter, Year, Long };

/// The meaning of a lower-case word.
DateWord date_word(std::string_view lower);

/// The words of a date expression, without those that mean nothing in one ("the", "of", commas).
std::vector<DateWord> date_words(std::span<const std::string_view> lower);

}  // namespace entente

#endif
