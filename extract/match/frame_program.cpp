// SPDX-License-Identifier: MIT
// Frame rules to a program: words interned, rules indexed by their triggers.
// Tested by tests/extract/match/frames_test.cpp.
#include "extract/match/frame_program.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace entente {
namespace {

std::vector<WordId> intern_all(const std::vector<std::string>& words, WordTable& table) {
  std::vector<WordId> ids;
  ids.reserve(words.size());
  for (const std::string& word : words) ids.push_back(table.intern(word));
  return ids;
}

std::vector<FrameRelation> compile_relations(const std::vector<Relation>& relations, WordTable& table) {
  std::vector<FrameRelation> out;
  for (const Relation& relation : relations) {
    out.push_back({relation.kind, relation.word.empty() ? WordId::None : table.intern(relation.word)});
  }
  return out;
}

/// Words that say of a verb how it stands, not which it is.
bool is_form(const std::string& word) {
  static constexpr std::array<std::string_view, 7> kForms{"not",   "gerund", "infinitive", "will",
                                                          "would", "must",   "should"};
  return std::find(kForms.begin(), kForms.end(), word) != kForms.end();
}

/// Lists of single words are long and common: they become one filler, which is tried once.
std::vector<FrameFiller> compile_fillers(const std::vector<Filler>& fillers, WordTable& table) {
  std::vector<FrameFiller> out;
  std::vector<WordId> singles;
  for (const Filler& filler : fillers) {
    const std::vector<std::string>& words = filler.lemma.words;
    if (filler.type == FillerType::Lemma && words.size() == 1 && !is_form(words.front())) {
      singles.push_back(table.intern(words.front()));
    } else {
      out.push_back({filler.type, intern_all(words, table), {}});
    }
  }
  if (singles.empty()) return out;
  std::sort(singles.begin(), singles.end());
  out.push_back({FillerType::Lemma, {}, std::move(singles)});
  return out;
}

FrameCondition compile_condition(const Condition& condition, WordTable& table) {
  return {compile_relations(condition.relations, table), compile_fillers(condition.fillers, table),
          condition.negated};
}

}  // namespace

FrameProgram::FrameProgram(std::span<const FrameRule* const> rules, WordTable& words) {
  const auto add_triggers = [&](const std::vector<Lemma>& lemmas, TriggerKind kind, std::uint32_t frame) {
    for (const Lemma& lemma : lemmas) {
      std::vector<WordId> ids = intern_all(lemma.words, words);
      if (ids.empty()) continue;
      FrameTrigger trigger{frame, kind, {}};
      WordId key = ids.front();
      if (kind == TriggerKind::Noun) {
        key = ids.back();
        ids.pop_back();
        trigger.beside = std::move(ids);
      } else {
        trigger.beside.assign(ids.begin() + 1, ids.end());
      }
      const auto index = static_cast<std::size_t>(key);
      if (index >= by_word_.size()) by_word_.resize(index + 1);
      by_word_[index].push_back(std::move(trigger));
    }
  };
  for (const FrameRule* rule : rules) {
    const auto index = static_cast<std::uint32_t>(frames_.size());
    Frame frame;
    frame.rule = rule;
    for (const RoleSpec& role : rule->roles) {
      frame.roles.push_back({role.role, compile_relations(role.relations, words),
                             compile_fillers(role.fillers, words), role.required});
    }
    for (const Condition& condition : rule->conditions)
      frame.conditions.push_back(compile_condition(condition, words));
    for (const Setting& setting : rule->settings) {
      FrameSetting compiled{&setting, {}};
      for (const Condition& condition : setting.when)
        compiled.when.push_back(compile_condition(condition, words));
      frame.settings.push_back(std::move(compiled));
      frame.alone = frame.alone || setting.key == SettingKey::Alone;
    }
    frames_.push_back(std::move(frame));
    add_triggers(rule->verbs, TriggerKind::Verb, index);
    add_triggers(rule->nouns, TriggerKind::Noun, index);
    add_triggers(rule->adjectives, TriggerKind::Adjective, index);
  }
}

}  // namespace entente
