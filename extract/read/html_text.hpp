// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXTRACT_READ_HTML_TEXT_HPP
#define ENTENTE_EXTRACT_READ_HTML_TEXT_HPP

#include <string>
#include <string_view>
#include <vector>

#include "entente/extract/document.hpp"

namespace entente {

/// What a reader sees of a page, one block a line, and what the page says of itself.
struct HtmlText {
  std::string text;            ///< well-formed UTF-8
  std::vector<Section> known;  ///< captions, the headline, navigation, as the markup names them
  DocumentRecord record;       ///< url, headline, publisher, published, where the page gives them
  std::string failure;         ///< why the page could not be read, "" where it could
};

/// Reads HTML of any quality in linear time, without a tree. Scripts, styles and forms are left out.
HtmlText read_html(std::string_view html);

}  // namespace entente

#endif
