// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXTRACT_READ_DATE_LINE_HPP
#define ENTENTE_EXTRACT_READ_DATE_LINE_HPP

#include <cstddef>
#include <optional>
#include <string_view>

#include "entente/core/date.hpp"

namespace entente {

/// Where a text begins with optional spaces and "date 2024-11-21", then white space or the end.
struct DateHeader {
  PartialDate date;
  std::size_t end = 0;  ///< bytes, behind the date
};
std::optional<DateHeader> read_date_header(std::string_view text);

/// A line that is nothing but a date with its day ("Thursday, February 23, 2006",
/// "Updated: 3 May 2024, 22:47 GMT+7"). Month and day in figures are read only where their order is sure.
std::optional<PartialDate> read_date_line(std::string_view line);

/// A date of metadata: ISO 8601 with or without a time, or what `read_date_line` reads.
std::optional<PartialDate> read_timestamp(std::string_view text);

/// A date in a dateline, where the year may be missing ("Sept 12", "23 November 2024"). Without year the
/// result has the year 0.
std::optional<PartialDate> read_dateline_date(std::string_view text);

}  // namespace entente

#endif
