// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXTRACT_DOCUMENT_HPP
#define ENTENTE_EXTRACT_DOCUMENT_HPP

#include <cstdint>
#include <string>
#include <vector>

#include "entente/core/claim.hpp"
#include "entente/core/span.hpp"

namespace entente {

/// What a stretch of the text is for its reader. Only Body, Headline and Teaser hold claims.
enum class SectionKind : std::uint8_t {
  Body,       ///< the story
  Headline,   ///< its headline, where the text itself holds it
  Dateline,   ///< "PUTRAJAYA —", "SAO PAULO, Brazil (Reuters) -": place, agency and date, no claim
  Byline,     ///< "— VNA/VNS", "By A. Writer"
  Caption,    ///< of a picture: names in it are names, but it repeats the story
  Teaser,     ///< one "related story": an item of its own that does not inherit the story's date
  Furniture,  ///< menus, tags, headers, copyright lines: nothing is read there
};

/// A stretch of the text. Sections are in the order of the text, do not overlap, and cover it.
struct Section {
  SectionKind kind = SectionKind::Body;
  Span span;  ///< bytes of `Document::text`
};

/// A text as it was read. `text` is well-formed UTF-8, exactly the bytes of the input (ill-formed
/// sequences apart, each of which is one U+FFFD), and every offset of a claim refers to it.
struct Document {
  DocumentRecord record;
  std::string text;
  std::vector<Section> sections;
};

}  // namespace entente

#endif
