// SPDX-License-Identifier: MIT
// The façade of extraction: a document in, its claims out.
// Tested by tests/extract/extractor_test.cpp.
#include "entente/extract/extractor.hpp"

#include "extract/analysis.hpp"
#include "extract/explain.hpp"

namespace entente {

struct Extractor::State {
  explicit State(std::shared_ptr<const RuleSet> rules) : analysis(std::move(rules)) {}
  Analysis analysis;
};

Extractor::Extractor(std::shared_ptr<const RuleSet> rules)
    : state_(std::make_unique<State>(std::move(rules))) {}
Extractor::~Extractor() = default;
Extractor::Extractor(Extractor&&) noexcept = default;
Extractor& Extractor::operator=(Extractor&&) noexcept = default;

DocumentClaims Extractor::extract(const Document& document) {
  return state_->analysis.run(document);
}

std::string Extractor::explain(const Document& document) {
  return explain_document(state_->analysis, document);
}

}  // namespace entente
