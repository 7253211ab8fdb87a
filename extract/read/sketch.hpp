// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXTRACT_READ_SKETCH_HPP
#define ENTENTE_EXTRACT_READ_SKETCH_HPP

#include <span>
#include <string>
#include <string_view>

#include "entente/extract/document.hpp"

namespace entente {

/// What tells copies of a text without the text: of every run of three words of the story one number, of all
/// numbers of each of 64 classes the least, of that 12 bits, as two characters; "." and "." for a class
/// without any. The share of equal classes estimates the share of runs that two texts have in common. Case,
/// punctuation and furniture do not count. "" for texts too short to tell.
std::string sketch(std::string_view text, std::span<const Section> sections);

}  // namespace entente

#endif
