// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXTRACT_READ_PAGE_WORDS_HPP
#define ENTENTE_EXTRACT_READ_PAGE_WORDS_HPP

#include <cstdint>
#include <string_view>

namespace entente {

/// What the words of a short line say about its place on a web page.
enum class PageWords : std::uint8_t {
  None,
  Section,  ///< names of sections only, which a communiqué's heading could be too: "Politics & Law"
  Site,     ///< names of sections with one that only sites have: "Home", "Video", "Subscribe"
};
PageWords page_words(std::string_view line);

/// A line of the page's own, complete in itself: "© 2024 …", "All rights reserved", "Share this article",
/// "3 min read", "Tags: …".
bool is_page_notice(std::string_view line);

/// A line that other stories follow: "Related Stories", "See also:", "More on this story".
bool is_teaser_label(std::string_view line);

/// Another story's headline behind its label on one line: "Read more: …".
bool is_inline_teaser(std::string_view line);

}  // namespace entente

#endif
