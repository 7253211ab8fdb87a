// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EVALUATE_GOLD_HPP
#define ENTENTE_EVALUATE_GOLD_HPP

#include <string>
#include <string_view>
#include <vector>

#include "entente/core/diagnostic.hpp"
#include "entente/evaluate/facts.hpp"

namespace entente {

/// What a careful reader found in one document.
struct GoldDocument {
  std::string id;
  Facts facts;
};

struct GoldFile {
  std::vector<GoldDocument> documents;
  std::vector<Diagnostic> diagnostics;  ///< one for each line that is no annotation; such lines are left out
};

/// Reads annotations, one JSON object a line (docs/evaluation.md has the shape). `path` is for messages.
GoldFile read_gold(std::string_view text, const std::string& path);

}  // namespace entente

#endif
