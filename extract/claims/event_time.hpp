// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXTRACT_CLAIMS_EVENT_TIME_HPP
#define ENTENTE_EXTRACT_CLAIMS_EVENT_TIME_HPP

#include "extract/match/frame_matcher.hpp"
#include "extract/time/dates.hpp"

namespace entente {

/// The date expression that belongs to the event: in the noun's own chain, else in the clause of its verb.
/// Unknown where none does. `speech`: the event is something said, and a date behind what it is about may
/// date that ("welcomed the opening of the embassy in May").
DateInterval find_event_time(const FrameMatch& match, const MatchContext& context,
                             const SentenceGroups& sentence, DateContext dates, bool speech = false);

/// Whether a date group counts from the clause behind it: "two years after [they met]".
bool counts_from_clause(const MatchContext& context, const Group& group);

}  // namespace entente

#endif
