// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXTRACT_CLAIMS_EVENT_COLLECTOR_HPP
#define ENTENTE_EXTRACT_CLAIMS_EVENT_COLLECTOR_HPP

#include <optional>
#include <vector>

#include "entente/core/claim.hpp"
#include "entente/extract/document.hpp"
#include "extract/match/frame_matcher.hpp"
#include "extract/text/code_points.hpp"

namespace entente {

/// Where the sentence stands that a match comes from.
struct SentencePlace {
  SectionKind section = SectionKind::Body;
  std::uint16_t section_index = 0;
  bool heading = false;
};

/// Makes claims of frame matches: parties, time, evidence; retellings in one document become one claim.
class EventCollector {
 public:
  EventCollector(const FrameProgram& program, const MatchContext& context, const Document& document,
                 const CodePointMap& code_points, Resolver& resolver, DocumentClaims& claims);

  void add(const FrameMatch& match, const SentenceGroups& sentence, SentencePlace place);
  /// Moves what was collected into the claims, in the order of the text.
  void finish();

 private:
  /// An event before merging.
  struct Draft {
    EventClaim claim;
    bool default_date = false;  ///< its start is only the day of publication
    bool anaphoric = false;     ///< "the visit", "his trip": may be one that was told before
    std::uint16_t section = 0;
    bool foretold = false;                ///< told with "would"
    std::vector<std::uint32_t> triggers;  ///< first tokens of the groups that tell it
  };

  void add_event(const FrameMatch& match, const SentenceGroups& sentence, SentencePlace place);
  void add_membership(const FrameMatch& match);
  void add_tenure(const FrameMatch& match, const SentenceGroups& sentence);
  void add_agreement(const FrameMatch& match, const SentenceGroups& sentence, SentencePlace place);
  void read_parties(const FrameMatch& match, const SentenceGroups& sentence, EventClaim& claim) const;
  void complete_parties(EventClaim& claim) const;
  void complete_speakers(const FrameMatch& match, const SentenceGroups& sentence, EventClaim& claim) const;
  void complete_from_agreement(EventClaim& claim) const;
  [[nodiscard]] const EventClaim* last_towards_others(EventType type,
                                                      const std::vector<EntityIndex>& actors) const;
  bool complete_from_told(const FrameMatch& match, const SentenceGroups& sentence, EventClaim& claim) const;
  [[nodiscard]] std::optional<EventClaim> split_reciprocal(const FrameMatch& match, EventClaim& claim) const;
  void read_settings(const FrameMatch& match, EventClaim& claim) const;
  void read_time(const FrameMatch& match, const SentenceGroups& sentence, SentencePlace place, Draft& draft);
  [[nodiscard]] static bool told_within_a_state(const EventClaim& claim);
  [[nodiscard]] bool happens_at_home(const EventClaim& claim) const;
  [[nodiscard]] bool plausible(EventClaim& claim) const;
  [[nodiscard]] bool was_called(const FrameMatch& match, const EventClaim& claim) const;
  [[nodiscard]] Evidence evidence(const FrameMatch& match) const;
  void update_agreement(const FrameMatch& match, const EventClaim& claim);
  static void add_unique_agreement(EventClaim& claim, EntityIndex agreement);
  [[nodiscard]] bool near_publication(PartialDate date) const;
  [[nodiscard]] PartialDate told_date(const FrameMatch& match, const SentenceGroups& sentence,
                                      const EventClaim& claim, PartialDate published) const;
  [[nodiscard]] PartialDate date_before(const SentenceGroups& sentence) const;
  void note_date(const FrameMatch& match, const SentenceGroups& sentence, SentencePlace place,
                 const EventClaim& claim);
  void date_visits();
  void date_occasions();
  [[nodiscard]] bool in_headline(const EventClaim& claim) const;
  bool merge(Draft& draft);
  bool retold_in_part(const Draft& draft);
  [[nodiscard]] bool told_by_same_verb(const Draft& draft);
  void drop_fulfilled();
  [[nodiscard]] std::string topic(const FrameCandidate& candidate, const SentenceGroups& sentence) const;

  const FrameProgram& program_;
  const MatchContext& context_;
  const Document& document_;
  const CodePointMap& code_points_;
  Resolver& resolver_;
  DocumentClaims& claims_;
  std::vector<Draft> drafts_;
  /// A date that the text gave an event, which later ones may share.
  struct Given {
    PartialDate date;
    std::uint32_t sentence = 0;  ///< first token of the event's sentence
    std::int32_t trigger = kNoGroup;
    std::vector<EntityIndex> parties;
  };
  Given previous_;  ///< the last one
  Given lead_;      ///< that of the news the text opens with
};

}  // namespace entente

#endif
