// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXTRACT_READ_DATELINE_HPP
#define ENTENTE_EXTRACT_READ_DATELINE_HPP

#include <cstddef>
#include <optional>
#include <string_view>

#include "entente/core/date.hpp"

namespace entente {

/// "PUTRAJAYA — ", "SAO PAULO, Brazil (Reuters) - ", "BAGHDAD, Sept 12: " at the start of a story.
struct Dateline {
  std::size_t size = 0;  ///< bytes, with the dash or colon and the space behind it
  bool colon = false;    ///< ends in a colon, as a speaker's name in a transcript does too
  PartialDate date;      ///< where it has one with a year
};

/// The dateline that `line` begins with. A place needs capitals throughout, an agency or a date to be
/// taken for one, so that a sentence with a dash in it stays a sentence.
std::optional<Dateline> find_dateline(std::string_view line);

/// True where `line` begins as a transcript's speaker or a form's field does: capitals, then a colon.
bool is_speaker_line(std::string_view line);

}  // namespace entente

#endif
