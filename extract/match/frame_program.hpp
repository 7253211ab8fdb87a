// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXTRACT_MATCH_FRAME_PROGRAM_HPP
#define ENTENTE_EXTRACT_MATCH_FRAME_PROGRAM_HPP

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "extract/rules/ast.hpp"
#include "extract/text/word.hpp"

// Frame rules with their words interned and indexed by trigger: what the frame matcher runs. Immutable.

namespace entente {

struct FrameFiller {
  FillerType type = FillerType::Any;
  std::vector<WordId> words;   ///< FillerType::Lemma: all must stand in this order, the last is the head
  std::vector<WordId> one_of;  ///< the same, in place of `words`: single words, sorted, each of which fits
};

struct FrameRelation {
  RelationKind kind = RelationKind::Subject;
  WordId word = WordId::None;
};

struct FrameRole {
  Role role = Role::Actor;
  std::vector<FrameRelation> relations;
  std::vector<FrameFiller> fillers;
  bool required = false;
};

struct FrameCondition {
  std::vector<FrameRelation> relations;
  std::vector<FrameFiller> fillers;
  bool negated = false;
};

struct FrameSetting {
  const Setting* source = nullptr;
  std::vector<FrameCondition> when;
};

struct Frame {
  const FrameRule* rule = nullptr;
  std::vector<FrameRole> roles;
  std::vector<FrameCondition> conditions;
  std::vector<FrameSetting> settings;
  bool alone = false;  ///< holds of texts of one sentence only
};

enum class TriggerKind : std::uint8_t { Verb, Noun, Adjective };

/// A word that may evoke a frame, with the words that must stand beside it ("call *on*", "*summit* meeting").
struct FrameTrigger {
  std::uint32_t frame = 0;
  TriggerKind kind = TriggerKind::Verb;
  std::vector<WordId> beside;  ///< behind a verb or adjective, before a noun
};

class FrameProgram {
 public:
  FrameProgram() = default;
  /// `rules` in the order of the manifest; they must outlive the program. Interns into `words`.
  FrameProgram(std::span<const FrameRule* const> rules, WordTable& words);

  [[nodiscard]] std::span<const FrameTrigger> triggers(WordId lemma) const {
    const auto index = static_cast<std::size_t>(lemma);
    return index < by_word_.size() ? std::span<const FrameTrigger>(by_word_[index])
                                   : std::span<const FrameTrigger>();
  }
  [[nodiscard]] bool is_trigger(WordId lemma) const { return !triggers(lemma).empty(); }
  [[nodiscard]] const Frame& frame(std::uint32_t index) const { return frames_[index]; }
  [[nodiscard]] std::size_t size() const { return frames_.size(); }

 private:
  std::vector<Frame> frames_;
  std::vector<std::vector<FrameTrigger>> by_word_;  ///< by lemma
};

}  // namespace entente

#endif
