// SPDX-License-Identifier: MIT
// Tokens as names and keys, entities by key, mentions: what every pass of EntityBuilder uses.
// Tested by tests/extract/refer/entities_test.cpp.
#include <algorithm>

#include "extract/refer/entity_builder.hpp"

namespace entente {

std::string EntityBuilder::text_of(TokenRange range) const {
  std::string out;
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    if (i > range.first && tokens_[i].space_before) out += ' ';
    out +=
        std::string_view(context_.document.text).substr(tokens_[i].begin, tokens_[i].end - tokens_[i].begin);
  }
  return out;
}

/// "MINISTRY OF TRADE" as it is spoken of elsewhere.
std::string EntityBuilder::spoken(std::string text) {
  const bool loud =
      std::all_of(text.begin(), text.end(), [](char c) { return c == ' ' || (c >= 'A' && c <= 'Z'); });
  if (!loud || text.find(' ') == std::string::npos) return text;
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t end = std::min(text.find(' ', i), text.size());
    std::string part = text.substr(i, end - i);
    const bool small =
        part == "OF" || part == "FOR" || part == "AND" || part == "THE" || part == "ON" || part == "IN";
    for (std::size_t c = small && i > 0 ? 0 : 1; c < part.size(); ++c)
      part[c] = static_cast<char>(part[c] - 'A' + 'a');
    out += part;
    if (end < text.size()) out += ' ';
    i = end + 1;
  }
  return out;
}

std::vector<WordId> EntityBuilder::folded_words(TokenRange range) const {
  std::vector<WordId> out;
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    if (!is_punctuation(i)) out.push_back(word(i).folded);
  }
  return out;
}

std::string EntityBuilder::key_of(TokenRange range) const {
  std::string out;
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    if (is_punctuation(i) || (i == range.first && lower(i) == "the")) continue;
    if (!out.empty()) out += ' ';
    out += context_.words[word(i).folded].text;
  }
  return out;
}

TokenRange EntityBuilder::trimmed(TokenRange range) const {
  const auto opens = [&](std::uint32_t i) {
    return is_punctuation(i) || word(i).classes.any(WordClass::Determiner | WordClass::PossessivePronoun);
  };
  const auto closes = [&](std::uint32_t i) {
    const std::string_view text = lower(i);
    return text == "'s" || (is_punctuation(i) && text != ")" && text != ".");
  };
  while (range.first + 1 < range.last && opens(range.first)) ++range.first;
  while (range.first + 1 < range.last && closes(range.last - 1)) --range.last;
  return range;
}

const Capture* EntityBuilder::capture(const Phrase& phrase, Label label) const {
  const auto& captures = context_.phrases.captures;
  for (std::uint32_t i = phrase.first_capture; i < phrase.last_capture; ++i) {
    if (captures[i].label == label && captures[i].first < captures[i].last) return &captures[i];
  }
  return nullptr;
}

Evidence EntityBuilder::evidence(TokenRange range, std::uint32_t rule) const {
  Evidence out;
  const Span bytes{tokens_[range.first].begin, tokens_[range.last - 1].end};
  out.span = context_.code_points.span(bytes);
  out.quote = context_.document.text.substr(bytes.begin, bytes.size());
  if (rule < context_.program.rules.size()) {
    out.rule = context_.program.rules[rule].name;
    out.confidence = context_.program.rules[rule].confidence;
  }
  return out;
}

std::int32_t EntityBuilder::nested_phrase(TokenRange range, PhraseType type) const {
  const auto at = std::lower_bound(phrases_.begin(), phrases_.end(), range.first,
                                   [](const Phrase& p, std::uint32_t token) { return p.first < token; });
  for (auto i = at; i != phrases_.end() && i->first < range.last; ++i) {
    if (i->type == type && i->last <= range.last) return static_cast<std::int32_t>(i - phrases_.begin());
  }
  return -1;
}

/// The longest form of the leftmost that stand in the range; with `first`, only where the range begins.
const LexicalForm* EntityBuilder::form_in(TokenRange range, RecordSource source, bool first) const {
  const LexicalForm* best = nullptr;
  const std::uint32_t end = first ? std::min(range.first + 1, range.last) : range.last;
  for (std::uint32_t i = range.first; i < end && best == nullptr; ++i) {
    matches_.clear();
    context_.records.lexicon().matches_at(tokens_, i, range.last, context_.words, matches_);
    for (const LexicalMatch& match : matches_) {
      if (context_.records.source(match.form->record) != source) continue;
      if (best == nullptr || match.form->length > best->length) best = match.form;
    }
  }
  return best;
}

void EntityBuilder::add_mention(EntityIndex entity, TokenRange range, MentionForm form) {
  if (range.empty()) return;
  const Span bytes{tokens_[range.first].begin, tokens_[range.last - 1].end};
  Mention mention{context_.code_points.span(bytes), context_.document.text.substr(bytes.begin, bytes.size()),
                  form};
  at(entity).mentions.push_back(std::move(mention));  // sorted at the end
}

void EntityBuilder::add_alias(EntityIndex entity, std::string text) {
  constexpr std::size_t kMost = 64;
  Entity& e = at(entity);
  if (text.empty() || text == e.name || e.aliases.size() >= kMost) return;
  if (std::find(e.aliases.begin(), e.aliases.end(), text) == e.aliases.end()) {
    e.aliases.push_back(std::move(text));
  }
}

EntityIndex EntityBuilder::make_entity(EntityType type, std::string name) {
  Entity entity;
  entity.type = type;
  entity.name = std::move(name);
  claims_.entities.push_back(std::move(entity));
  return static_cast<EntityIndex>(claims_.entities.size() - 1);
}

std::optional<EntityIndex> EntityBuilder::entity_of(std::int32_t phrase) const {
  if (phrase < 0) return std::nullopt;
  const std::int32_t index = out_.of_phrase[static_cast<std::size_t>(phrase)];
  if (index < 0) return std::nullopt;
  return static_cast<EntityIndex>(index);
}

EntityIndex EntityBuilder::country(std::uint32_t record) {
  const auto at = by_record_.find(record);
  if (at != by_record_.end()) return at->second;
  const EntityIndex made = country_entity(claims_, context_.records, record);
  by_record_.emplace(record, made);
  return made;
}

EntityIndex EntityBuilder::body(std::uint32_t record) {
  const auto at = by_record_.find(record);
  if (at != by_record_.end()) return at->second;
  const EntityIndex made = body_entity(claims_, context_.records, record);
  by_record_.emplace(record, made);
  return made;
}

}  // namespace entente
