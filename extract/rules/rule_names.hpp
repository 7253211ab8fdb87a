// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXTRACT_RULES_RULE_NAMES_HPP
#define ENTENTE_EXTRACT_RULES_RULE_NAMES_HPP

#include <optional>
#include <span>
#include <string_view>

#include "extract/match/phrase.hpp"
#include "extract/rules/ast.hpp"
#include "extract/text/word.hpp"

// The closed lists of the rule language: each name stands here once.

namespace entente {

/// A name of the rule language and what it stands for.
template <typename T>
struct RuleName {
  std::string_view name;
  T value;
};

std::span<const RuleName<WordClass>> word_class_names();
std::span<const RuleName<PhraseType>> phrase_type_names();
std::span<const RuleName<Label>> label_names();
std::span<const RuleName<Role>> role_names();
std::span<const RuleName<FillerType>> filler_names();
std::span<const RuleName<SettingKey>> setting_names();
std::span<const RuleName<FrameResult>> frame_result_names();  ///< without Event

/// Subject, Object, Possessor, Modifier, Complement, By.
std::span<const RuleName<RelationKind>> relation_names();
/// The prepositions that are relations.
std::span<const std::string_view> relation_prepositions();

/// The modes that `set mode` may give.
std::span<const std::string_view> event_modes();

/// The labels that a phrase type may carry.
std::span<const Label> labels_of(PhraseType type);
/// The attributes that `set` may give a phrase type.
std::span<const std::string_view> attributes_of(PhraseType type);

template <typename T>
std::optional<T> find_name(std::span<const RuleName<T>> names, std::string_view name) {
  for (const RuleName<T>& known : names) {
    if (known.name == name) return known.value;
  }
  return std::nullopt;
}

template <typename T>
std::string_view name_of(std::span<const RuleName<T>> names, T value) {
  for (const RuleName<T>& known : names) {
    if (known.value == value) return known.name;
  }
  return {};
}

}  // namespace entente

#endif
