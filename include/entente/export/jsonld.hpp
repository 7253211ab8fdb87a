// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXPORT_JSONLD_HPP
#define ENTENTE_EXPORT_JSONLD_HPP

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "entente/core/diagnostic.hpp"
#include "entente/graph/graph.hpp"

namespace entente {

struct ReadResult {
  std::optional<Graph> graph;  ///< nothing where a diagnostic is an error
  std::vector<Diagnostic> diagnostics;
};

/// Reads a graph that the JSON-LD writer wrote; writing it again gives the same bytes. Properties that the
/// vocabulary does not know are ignored. Errors (E0401 to E0406) name the byte offset and `file`; nothing
/// is ever fetched: a context that is not inline is an error. Linear in the size of the text.
ReadResult read_jsonld(std::string_view text, std::string_view file = "");

}  // namespace entente

#endif
