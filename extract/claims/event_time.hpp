// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXTRACT_CLAIMS_EVENT_TIME_HPP
#define ENTENTE_EXTRACT_CLAIMS_EVENT_TIME_HPP

#include "extract/match/frame_matcher.hpp"
#include "extract/time/dates.hpp"

namespace entente {

/// The date expression that belongs to the event: in the noun's own chain, else in the clause of its verb.
/// Unknown where none does.
DateInterval find_event_time(const FrameMatch& match, const MatchContext& context,
                             const SentenceGroups& sentence, DateContext dates);

}  // namespace entente

#endif
