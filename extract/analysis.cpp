// SPDX-License-Identifier: MIT
// The pipeline of one document: sections to tokens, phrases, entities, groups, frames, claims.
// Tested by tests/extract/extractor_test.cpp.
#include "extract/analysis.hpp"

#include <algorithm>

#include "extract/claims/event_collector.hpp"

namespace entente {
namespace {

/// Words that documents brought along are forgotten once they are this many, so that memory does not grow
/// with the corpus.
constexpr std::size_t kMaxOwnWords = 200'000;

bool is_read(SectionKind kind) {
  return kind != SectionKind::Furniture && kind != SectionKind::Byline;
}

}  // namespace

Analysis::Analysis(std::shared_ptr<const RuleSet> rules)
    : rules_(std::move(rules)),
      records_(rules_->lexicon),
      words_(rules_->words, 0),
      phrase_matcher_(rules_->phrases, rules_->lexicon) {}

void Analysis::tokenize_sections(const Document& document) {
  text_.clear();
  for (std::size_t i = 0; i < document.sections.size(); ++i) {
    const Section& section = document.sections[i];
    if (is_read(section.kind))
      tokenize(document.text, section.span, static_cast<std::uint16_t>(i), words_, text_);
  }
}

bool Analysis::has_trigger(const Sentence& sentence) const {
  for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
    const Word& word = words_[text_.tokens[t].word];
    if (word.verb_lemma != WordId::None && rules_->frames.is_trigger(word.verb_lemma)) return true;
    if (word.noun_lemma != WordId::None && rules_->frames.is_trigger(word.noun_lemma)) return true;
    if (rules_->frames.is_trigger(word.lower)) return true;
  }
  return false;
}

/// The phrases of the sentence that no other contains; `next` moves behind them.
void Analysis::top_phrases(const Sentence& sentence, std::size_t& next) {
  top_.clear();
  std::uint32_t covered = sentence.begin;
  for (; next < phrases_.phrases.size() && phrases_.phrases[next].first < sentence.end; ++next) {
    const Phrase& phrase = phrases_.phrases[next];
    if (phrase.nested || phrase.first < covered) continue;
    top_.push_back(static_cast<std::int32_t>(next));
    covered = phrase.last;
  }
}

DocumentClaims Analysis::run(const Document& document, const SentenceObserver& observer) {
  if (words_.size() - words_.base_size() > kMaxOwnWords) words_.reset();
  tokenize_sections(document);
  phrase_matcher_.match(text_, words_, phrases_);

  DocumentClaims claims;
  claims.document = document.record;
  const CodePointMap code_points(document.text);
  const EntityContext entity_context{document, text_,  phrases_,   rules_->phrases,
                                     records_, words_, code_points};
  DocumentEntities entities = build_entities(entity_context, claims);

  const MatchContext context{text_.tokens, words_, rules_->lists, phrases_};
  Resolver resolver(context, records_, entities, claims);
  FrameMatcher frames(rules_->frames, context, resolver);
  EventCollector collector(rules_->frames, context, document, code_points, resolver, claims);
  std::size_t next_phrase = 0;
  for (std::size_t s = 0; s < text_.sentences.size(); ++s) {
    const Sentence& sentence = text_.sentences[s];
    const SectionKind section = document.sections[sentence.section].kind;
    top_phrases(sentence, next_phrase);
    const bool told =
        section == SectionKind::Body || section == SectionKind::Headline || section == SectionKind::Teaser;
    if (!told || (!observer && !has_trigger(sentence))) {
      resolver.skip_sentence(sentence.begin, sentence.end, static_cast<std::uint32_t>(s));
      continue;
    }
    chunker_.run(context, sentence, top_, groups_);
    find_relations(context, groups_);
    resolver.begin_sentence(groups_, static_cast<std::uint32_t>(s));
    matches_.clear();
    misses_.clear();
    frames.match(groups_, matches_, observer ? &misses_ : nullptr);
    for (const FrameMatch& match : matches_) {
      collector.add(match, groups_, SentencePlace{section, sentence.section, sentence.heading});
    }
    if (observer) observer(SentenceReport{context, sentence, groups_, matches_, misses_, resolver});
    resolver.skip_sentence(sentence.begin, sentence.end, static_cast<std::uint32_t>(s));
  }
  collector.finish();
  for (const ReferringMention& mention : resolver.mentions()) {
    const Span bytes{text_.tokens[mention.first].begin, text_.tokens[mention.last - 1].end};
    claims.at(mention.entity)
        .mentions.push_back(
            {code_points.span(bytes), document.text.substr(bytes.begin, bytes.size()), mention.form});
  }
  for (Entity& entity : claims.entities) {
    std::stable_sort(entity.mentions.begin(), entity.mentions.end(),
                     [](const Mention& a, const Mention& b) { return a.span < b.span; });
  }
  return claims;
}

}  // namespace entente
