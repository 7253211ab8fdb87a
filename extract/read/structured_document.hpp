// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXTRACT_READ_STRUCTURED_DOCUMENT_HPP
#define ENTENTE_EXTRACT_READ_STRUCTURED_DOCUMENT_HPP

#include <span>
#include <string>

#include "entente/extract/document.hpp"

namespace entente {

/// `make_document` for a source whose markup tells the kind of some stretches of its text. `known` is in the
/// order of the text; where `text` is well-formed, its offsets stay.
Document make_document(DocumentRecord record, std::string text, std::span<const Section> known);

}  // namespace entente

#endif
