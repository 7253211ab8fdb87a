// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXTRACT_MATCH_FRAME_MATCHER_HPP
#define ENTENTE_EXTRACT_MATCH_FRAME_MATCHER_HPP

#include <string>
#include <vector>

#include "extract/match/frame_program.hpp"
#include "extract/match/frame_relations.hpp"
#include "extract/match/group.hpp"
#include "extract/match/modality.hpp"
#include "extract/refer/resolver.hpp"

namespace entente {

/// A role of a matched frame and who fills it.
struct FrameBinding {
  Role role = Role::Actor;
  FrameCandidate candidate;
  Referent referent;
};

/// A frame that fits a trigger of a sentence.
struct FrameMatch {
  std::uint32_t frame = 0;
  std::int32_t trigger = kNoGroup;
  TriggerKind kind = TriggerKind::Verb;
  std::vector<FrameBinding> bindings;
  std::vector<const Setting*> settings;  ///< those whose conditions hold
  EventContext context;                  ///< modality, tense, who reports
  std::uint32_t first = 0;               ///< tokens [first, last) that show it
  std::uint32_t last = 0;
};

/// Why a frame did not fit although its trigger stands in the sentence.
struct NearMiss {
  std::uint32_t frame = 0;
  std::int32_t trigger = kNoGroup;
  std::string reason;
};

/// Runs frame rules over the groups of one sentence after the other.
class FrameMatcher {
 public:
  FrameMatcher(const FrameProgram& program, const MatchContext& context, Resolver& resolver);

  /// Appends the frames that fit; `misses` (may be null) collects those that nearly did.
  void match(const SentenceGroups& sentence, std::vector<FrameMatch>& out, std::vector<NearMiss>* misses);

 private:
  void try_trigger(const FrameTrigger& trigger, std::int32_t group, std::vector<FrameMatch>& out,
                   std::vector<NearMiss>* misses);
  [[nodiscard]] bool beside(const FrameTrigger& trigger, const Group& group) const;
  [[nodiscard]] static bool is_own(const Referent& referent, const FrameMatch& match);
  [[nodiscard]] bool bind(const FrameRole& role, bool collect, FrameMatch& match);
  [[nodiscard]] bool holds(const FrameCondition& condition, std::int32_t group, TriggerKind kind);
  [[nodiscard]] bool fits(const FrameFiller& filler, const FrameCandidate& candidate,
                          const FrameRelation& relation, Role role, Referent& referent);
  [[nodiscard]] bool fits_words(const FrameFiller& filler, const FrameCandidate& candidate) const;
  [[nodiscard]] bool fits_one_of(const std::vector<WordId>& words, const FrameCandidate& candidate) const;
  [[nodiscard]] Referent refer(const FrameCandidate& candidate);
  [[nodiscard]] Referent unnamed_members(std::int32_t group);
  void measure(FrameMatch& match) const;
  [[nodiscard]] std::string describe(const FrameRole& role) const;

  const FrameProgram& program_;
  const MatchContext& context_;
  Resolver& resolver_;
  const SentenceGroups* sentence_ = nullptr;
  std::vector<FrameCandidate> candidates_;
};

}  // namespace entente

#endif
