// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXTRACT_READ_SECTIONS_HPP
#define ENTENTE_EXTRACT_READ_SECTIONS_HPP

#include <span>
#include <string_view>
#include <vector>

#include "entente/extract/document.hpp"

namespace entente {

/// The sections of `text`: linear, no allocation a line. What the text itself says of its date and headline
/// goes into `record` where nothing is known yet. `known` are stretches whose kind the source's markup
/// tells (HTML); they win. When in doubt, text is Body: a menu read as a story costs little, a story
/// taken for a menu is lost.
std::vector<Section> find_sections(std::string_view text, DocumentRecord& record,
                                   std::span<const Section> known = {});

}  // namespace entente

#endif
