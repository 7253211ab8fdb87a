// SPDX-License-Identifier: MIT
// Embassies and consulates: the state that sends them and the one they are in, by the places that their names
// hold. Tested by tests/extract/refer/resolver_test.cpp.
#include <algorithm>

#include "extract/refer/resolver.hpp"

namespace entente {

/// Adds the first state that the captures with one of `labels`, or the place they name, lie in.
void Resolver::add_captured_state(const Phrase& phrase, std::initializer_list<Label> labels,
                                  Referent& referent) const {
  for (std::uint32_t c = phrase.first_capture; c < phrase.last_capture && referent.parties.empty(); ++c) {
    const Capture& capture = context_.phrases.captures[c];
    if (std::find(labels.begin(), labels.end(), capture.label) != labels.end()) {
      add_state_at(capture.first, capture.last, referent);
    }
  }
}

void Resolver::add_state_at(std::uint32_t first, std::uint32_t last, Referent& referent) const {
  const auto& phrases = context_.phrases.phrases;
  const auto from = std::lower_bound(phrases.begin(), phrases.end(), first,
                                     [](const Phrase& p, std::uint32_t token) { return p.first < token; });
  for (auto it = from; it != phrases.end() && it->first < last && referent.parties.empty(); ++it) {
    const std::int32_t entity = document_.of_phrase[static_cast<std::size_t>(it - phrases.begin())];
    if (entity < 0) continue;
    if (it->type == PhraseType::Country) add_entity(referent, static_cast<EntityIndex>(entity));
    if (it->type != PhraseType::Place) continue;
    if (const auto state = state_of(static_cast<EntityIndex>(entity))) add_entity(referent, *state);
  }
  if (!referent.parties.empty() || first >= last) return;
  // Inside a longer name a place has no entity: the gazetteer tells its state.
  std::vector<LexicalMatch> matches;
  records_.lexicon().matches_at(context_.tokens, first, last, context_.words, matches);
  for (const LexicalMatch& match : matches) {
    const LexicalRecord& record = records_[match.form->record];
    const std::uint32_t country = records_.source(match.form->record) == RecordSource::Country
                                      ? match.form->record
                                      : records_.country(record["country"]);
    if (country == EntityRecords::kNone) continue;
    return add_entity(referent, country_entity(claims_, records_, country));
  }
}

Referent Resolver::mission_sender(std::int32_t group) {
  Referent referent = possessor(group);
  if (referent.parties.empty()) referent = modifiers(group);
  if (const Phrase* phrase = phrase_of(group))
    add_captured_state(*phrase, {Label::Country, Label::Of}, referent);
  if (referent.parties.empty()) referent = of_complement(group, "of");
  return referent;
}

Referent Resolver::mission_receiver(std::int32_t group) {
  Referent referent;
  if (const Phrase* phrase = phrase_of(group)) {
    add_captured_state(*phrase, {Label::To}, referent);
  } else if (at(group).head > at(group).first && referent.parties.empty()) {
    // "Embassy Bissau": the seat stands for the receiving state.
    add_state_at(at(group).head, at(group).last, referent);
  }
  // "an embassy in Hanoi", "a mission to the United Nations"
  const auto size = static_cast<std::int32_t>(sentence_->groups.size());
  for (std::int32_t g = group + 1; g + 1 < size && referent.parties.empty(); ++g) {
    const GroupKind kind = at(g).kind;
    if (kind == GroupKind::Verb || kind == GroupKind::Comma || kind == GroupKind::Subordinator) break;
    if (kind != GroupKind::Preposition) continue;
    const std::string_view word = text_of(at(g).lemma);
    if (word == "in" || word == "to" || word == "at") add_state_at(at(g + 1).first, at(g + 1).last, referent);
  }
  return referent;
}

}  // namespace entente
