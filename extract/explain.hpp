// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXTRACT_EXPLAIN_HPP
#define ENTENTE_EXTRACT_EXPLAIN_HPP

#include <string>

#include "extract/analysis.hpp"

namespace entente {

/// How the document was read, sentence by sentence, as text for a person.
std::string explain_document(Analysis& analysis, const Document& document);

}  // namespace entente

#endif
