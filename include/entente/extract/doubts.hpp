// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXTRACT_DOUBTS_HPP
#define ENTENTE_EXTRACT_DOUBTS_HPP

#include <vector>

#include "entente/core/diagnostic.hpp"
#include "entente/extract/document.hpp"

namespace entente {

/// Warnings about a document that is read as it stands: words whose letters are not what they look like, each
/// of which names something else than it seems to. A few are told one by one, the rest in one line. Lines and
/// columns are those of the text.
std::vector<Diagnostic> doubts_about(const Document& document);

}  // namespace entente

#endif
