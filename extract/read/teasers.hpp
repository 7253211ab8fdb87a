// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXTRACT_READ_TEASERS_HPP
#define ENTENTE_EXTRACT_READ_TEASERS_HPP

#include <string_view>
#include <vector>

#include "extract/read/text_lines.hpp"

namespace entente {

/// Marks the other stories that a page names behind or within its own: headline and lead are one Teaser,
/// labels are Furniture. A block begins with a label such as "Related Stories" once the story has begun,
/// and ends where the text, or a longer run of paragraphs, says that the story goes on.
void mark_teasers(std::string_view text, std::vector<TextLine>& lines);

}  // namespace entente

#endif
