// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXTRACT_ANALYSIS_HPP
#define ENTENTE_EXTRACT_ANALYSIS_HPP

#include <functional>
#include <memory>
#include <vector>

#include "entente/core/claim.hpp"
#include "entente/extract/document.hpp"
#include "extract/match/frame_matcher.hpp"
#include "extract/match/phrase_matcher.hpp"
#include "extract/refer/entities.hpp"
#include "extract/rules/rule_set_data.hpp"

namespace entente {

/// What the stages found about one sentence, for whoever watches (`explain`, the rule author's tools).
struct SentenceReport {
  const MatchContext& context;
  const Sentence& sentence;
  const SentenceGroups& groups;
  const std::vector<FrameMatch>& matches;
  const std::vector<NearMiss>& misses;
  Resolver& resolver;
};
using SentenceObserver = std::function<void(const SentenceReport&)>;

/// The stages in their order, with the memory they reuse from document to document. One a thread.
class Analysis {
 public:
  explicit Analysis(std::shared_ptr<const RuleSet> rules);

  /// All claims of `document`. An observer sees every sentence, also those without a trigger.
  DocumentClaims run(const Document& document, const SentenceObserver& observer = nullptr);

  [[nodiscard]] const RuleSet& rules() const { return *rules_; }
  [[nodiscard]] const PhraseSet& phrases() const { return phrases_; }  ///< of the last document
  [[nodiscard]] const TokenizedText& text() const { return text_; }    ///< of the last document
  [[nodiscard]] const WordTable& words() const { return words_; }

 private:
  void tokenize_sections(const Document& document);
  [[nodiscard]] bool has_trigger(const Sentence& sentence) const;
  void add_named_persons(const CodePointMap& code_points, const DocumentClaims& claims,
                         DocumentEntities& entities);
  void top_phrases(const Sentence& sentence, std::size_t& next);

  std::shared_ptr<const RuleSet> rules_;
  EntityRecords records_;
  WordTable words_;
  PhraseMatcher phrase_matcher_;
  TokenizedText text_;
  PhraseSet phrases_;
  Chunker chunker_;
  SentenceGroups groups_;
  std::vector<std::int32_t> top_;
  std::vector<FrameMatch> matches_;
  std::vector<NearMiss> misses_;
};

}  // namespace entente

#endif
