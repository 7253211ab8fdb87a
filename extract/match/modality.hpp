// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXTRACT_MATCH_MODALITY_HPP
#define ENTENTE_EXTRACT_MATCH_MODALITY_HPP

#include "entente/core/vocabulary.hpp"
#include "extract/match/frame_relations.hpp"
#include "extract/match/group.hpp"

namespace entente {

/// How the text puts an event: whether it happens, when relative to the text, who reports it.
struct EventContext {
  Modality modality = Modality::Actual;
  bool refused = false;      ///< negated because somebody refuses
  bool committed = false;    ///< stands under "agreed to", "pledged to": part of a commitment
  bool narrated = false;     ///< told as news, by a finite verb in the past or a headline's present
  bool accompanies = false;  ///< what a past verb was done "during", "after" or "at"
  bool perfect = false;      ///< told by "has done": the day it was done is not said
  Tense tense = Tense::Present;
  std::int32_t verb = kNoGroup;     ///< the verb group that carries it
  std::int32_t speaker = kNoGroup;  ///< the subject of the verb that reports it
};

/// Of an event whose trigger is verb group `verb`.
EventContext context_of_verb(const MatchContext& context, const SentenceGroups& sentence, std::int32_t verb);

/// Of an event whose trigger is noun group `noun`.
EventContext context_of_noun(const MatchContext& context, const SentenceGroups& sentence, std::int32_t noun);

}  // namespace entente

#endif
