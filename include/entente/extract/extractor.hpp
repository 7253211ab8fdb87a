// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXTRACT_EXTRACTOR_HPP
#define ENTENTE_EXTRACT_EXTRACTOR_HPP

#include <memory>
#include <string>

#include "entente/core/claim.hpp"
#include "entente/extract/document.hpp"
#include "entente/extract/rule_set.hpp"

namespace entente {

/// Reads documents by a rule set. Holds scratch memory that is reused from one document to the next, so
/// one extractor serves one thread; what it returns does not depend on what it read before.
class Extractor {
 public:
  explicit Extractor(std::shared_ptr<const RuleSet> rules);
  ~Extractor();
  Extractor(Extractor&&) noexcept;
  Extractor& operator=(Extractor&&) noexcept;

  /// All claims of the document, time linear in its length. Cannot fail on a valid document.
  [[nodiscard]] DocumentClaims extract(const Document& document);

  /// The same, told as text for a person: tokens, phrases, clauses, the rules that fired with their
  /// bindings, and rules that nearly fired with what was missing.
  [[nodiscard]] std::string explain(const Document& document);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace entente

#endif
