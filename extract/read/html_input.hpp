// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXTRACT_READ_HTML_INPUT_HPP
#define ENTENTE_EXTRACT_READ_HTML_INPUT_HPP

#include <string>
#include <string_view>

namespace entente {

/// A page as its parser can take it: without NUL bytes, in UTF-8 wherever that can be had without a
/// conversion table. `encoding` is a string of the program; nullptr leaves it to the page's declaration.
struct HtmlInput {
  std::string bytes;
  const char* encoding = "UTF-8";
};
HtmlInput html_input(std::string_view html);

/// True where a tag has more attributes than any page needs. The parser compares each with all before it.
bool has_crowded_tag(std::string_view html);

}  // namespace entente

#endif
