// SPDX-License-Identifier: MIT
// The pipeline of one document: sections to tokens, phrases, entities, groups, frames, claims.
// Tested by tests/extract/extractor_test.cpp.
#include "extract/analysis.hpp"

#include <algorithm>

#include "extract/claims/event_collector.hpp"
#include "extract/claims/prune.hpp"

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

/// Surnames and other short forms that only the document makes names ("Xi will travel"): the entity stage
/// found them, and as phrases they can be subjects and objects.
void Analysis::add_named_persons(const CodePointMap& code_points, const DocumentClaims& claims,
                                 DocumentEntities& entities) {
  struct Added {
    Phrase phrase;
    std::int32_t entity = -1;
  };
  std::vector<std::uint8_t> covered(text_.tokens.size() + 1, 0);
  for (const Phrase& phrase : phrases_.phrases) {
    for (std::uint32_t t = phrase.first; t < phrase.last; ++t) covered[t] = 1;
  }
  std::vector<Added> added;
  const auto token_at = [&](std::uint32_t code_point) {
    const auto found = std::lower_bound(
        text_.tokens.begin(), text_.tokens.end(), code_point,
        [&](const Token& token, std::uint32_t offset) { return code_points.offset(token.begin) < offset; });
    return static_cast<std::uint32_t>(found - text_.tokens.begin());
  };
  for (std::size_t e = 0; e < claims.entities.size(); ++e) {
    if (claims.entities[e].type != EntityType::Person) continue;
    for (const Mention& mention : claims.entities[e].mentions) {
      const std::uint32_t first = token_at(mention.span.begin);
      const std::uint32_t last = token_at(mention.span.end);
      if (first >= last || covered[first] != 0 || covered[last - 1] != 0) continue;
      Phrase phrase;
      phrase.type = PhraseType::Person;
      phrase.first = first;
      phrase.last = last;
      phrase.rule = kNoRule;
      added.push_back({phrase, static_cast<std::int32_t>(e)});
      for (std::uint32_t t = first; t < last; ++t) covered[t] = 1;
    }
  }
  if (added.empty()) return;
  std::sort(added.begin(), added.end(),
            [](const Added& a, const Added& b) { return a.phrase.first < b.phrase.first; });
  std::vector<Phrase> phrases;
  std::vector<std::int32_t> of_phrase;
  std::vector<std::int32_t> moved(phrases_.phrases.size());
  phrases.reserve(phrases_.phrases.size() + added.size());
  std::size_t next = 0;
  for (std::size_t i = 0; i < phrases_.phrases.size(); ++i) {
    for (; next < added.size() && added[next].phrase.first < phrases_.phrases[i].first; ++next) {
      phrases.push_back(added[next].phrase);
      of_phrase.push_back(added[next].entity);
    }
    moved[i] = static_cast<std::int32_t>(phrases.size());
    phrases.push_back(phrases_.phrases[i]);
    of_phrase.push_back(entities.of_phrase[i]);
  }
  for (; next < added.size(); ++next) {
    phrases.push_back(added[next].phrase);
    of_phrase.push_back(added[next].entity);
  }
  for (Capture& capture : phrases_.captures) {
    if (capture.phrase >= 0) capture.phrase = moved[static_cast<std::size_t>(capture.phrase)];
  }
  phrases_.phrases = std::move(phrases);
  entities.of_phrase = std::move(of_phrase);
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

  add_named_persons(code_points, claims, entities);
  const MatchContext context{text_.tokens, words_, rules_->lists, phrases_};
  Resolver resolver(context, records_, entities, claims);
  for (std::size_t i = 0; i < phrases_.phrases.size(); ++i) {
    if (phrases_.phrases[i].type != PhraseType::Place || entities.of_phrase[i] < 0) continue;
    const std::uint32_t offset = text_.tokens[phrases_.phrases[i].first].begin;
    const auto section =
        std::find_if(document.sections.begin(), document.sections.end(),
                     [&](const Section& s) { return s.span.begin <= offset && offset < s.span.end; });
    if (section == document.sections.end() || section->kind != SectionKind::Dateline) continue;
    resolver.set_dateline(resolver.state_of(static_cast<EntityIndex>(entities.of_phrase[i])));
    break;
  }
  const auto told = [&](const Sentence& sentence) {
    const SectionKind kind = document.sections[sentence.section].kind;
    return kind == SectionKind::Body || kind == SectionKind::Headline || kind == SectionKind::Teaser;
  };
  resolver.set_alone(std::count_if(text_.sentences.begin(), text_.sentences.end(), told) == 1);
  FrameMatcher frames(rules_->frames, context, resolver);
  EventCollector collector(rules_->frames, context, document, code_points, resolver, claims);
  std::size_t next_phrase = 0;
  for (std::size_t s = 0; s < text_.sentences.size(); ++s) {
    const Sentence& sentence = text_.sentences[s];
    const SectionKind section = document.sections[sentence.section].kind;
    top_phrases(sentence, next_phrase);
    if (!told(sentence) || (!observer && !has_trigger(sentence))) {
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
  prune(claims, entities.provisional, entities.of_phrase);
  return claims;
}

}  // namespace entente
