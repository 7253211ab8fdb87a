// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXTRACT_MATCH_FRAME_RELATIONS_HPP
#define ENTENTE_EXTRACT_MATCH_FRAME_RELATIONS_HPP

#include <string_view>
#include <vector>

#include "extract/match/frame_program.hpp"
#include "extract/match/group.hpp"

namespace entente {

/// What stands in a relation to a trigger: a noun group, a part of the trigger's own group, or the parties of
/// the agreement that the trigger itself names ("a ceasefire between A and B").
struct FrameCandidate {
  enum class Via : std::uint8_t { Group, Modifiers, Possessor, Clause, OwnAgreement } via = Via::Group;
  std::int32_t group = kNoGroup;
};

/// Looks up relations of one trigger in one sentence. Voice is undone here: the subject of a passive is an
/// Object, its agent a Subject; of a noun the verb that carries it ("held talks", "talks were held") lends
/// its own.
class FrameRelations {
 public:
  FrameRelations(const MatchContext& context, const SentenceGroups& sentence)
      : context_(context), sentence_(sentence) {}

  /// Appends the candidates of `relation` to trigger group `trigger`, best first.
  void find(std::int32_t trigger, TriggerKind kind, const FrameRelation& relation,
            std::vector<FrameCandidate>& out) const;

  /// The verb that carries a noun as its object or subject, or kNoGroup.
  [[nodiscard]] std::int32_t carrier(std::int32_t noun) const;
  /// The verb in whose complement or adjunct the noun stands, or kNoGroup.
  [[nodiscard]] std::int32_t host(std::int32_t noun) const;

 private:
  [[nodiscard]] const Group& at(std::int32_t i) const {
    return sentence_.groups[static_cast<std::size_t>(i)];
  }
  [[nodiscard]] std::int32_t size() const { return static_cast<std::int32_t>(sentence_.groups.size()); }
  [[nodiscard]] bool is_adjunct(std::int32_t preposition) const;
  [[nodiscard]] bool is_support(std::int32_t verb, std::int32_t preposition) const;
  [[nodiscard]] std::int32_t owned(std::int32_t i) const;
  void add(std::int32_t group, std::vector<FrameCandidate>& out) const;
  void verb_subject(std::int32_t verb, std::vector<FrameCandidate>& out) const;
  void acting(std::int32_t verb, std::vector<FrameCandidate>& out) const;
  void verb_object(std::int32_t verb, std::vector<FrameCandidate>& out) const;
  void prepositions(std::int32_t from, std::int32_t to, std::string_view word,
                    std::vector<FrameCandidate>& out) const;
  void fronted(std::int32_t verb, std::string_view word, std::vector<FrameCandidate>& out) const;
  [[nodiscard]] bool belongs_to_other(std::int32_t trigger, const FrameCandidate& candidate) const;
  [[nodiscard]] std::int32_t chain_end(std::int32_t noun) const;
  void affected(std::int32_t verb, std::vector<FrameCandidate>& out, int depth) const;
  void condition(std::int32_t trigger, std::string_view word, std::vector<FrameCandidate>& out) const;
  void purpose(std::int32_t trigger, std::vector<FrameCandidate>& out) const;
  void complements(std::int32_t trigger, std::vector<FrameCandidate>& out) const;

  const MatchContext& context_;
  const SentenceGroups& sentence_;
};

}  // namespace entente

#endif
