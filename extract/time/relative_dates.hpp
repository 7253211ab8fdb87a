// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXTRACT_TIME_RELATIVE_DATES_HPP
#define ENTENTE_EXTRACT_TIME_RELATIVE_DATES_HPP

#include <span>

#include "extract/time/date_words.hpp"
#include "extract/time/dates.hpp"

namespace entente {

/// Expressions without a month or a year: "next Tuesday", "two days ago", "last month", "the same day".
DateInterval resolve_relative(std::span<const DateWord> words, const DateContext& context);

/// `date` moved by calendar months, at month precision.
PartialDate add_months(PartialDate date, std::int32_t months);

}  // namespace entente

#endif
