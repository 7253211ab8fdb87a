// SPDX-License-Identifier: MIT
#ifndef ENTENTE_CORE_LOOK_ALIKES_HPP
#define ENTENTE_CORE_LOOK_ALIKES_HPP

#include <string>
#include <string_view>
#include <vector>

#include "entente/core/span.hpp"

namespace entente {

/// A word that mixes Latin letters with others that look like them: "Putin" with a Cyrillic і.
struct LookAlike {
  Span span;          ///< bytes of the text
  char32_t letter{};  ///< the first that is not Latin
  std::string plain;  ///< what the word looks like, in Latin letters

  friend bool operator==(const LookAlike&, const LookAlike&) = default;
};

/// The words of well-formed UTF-8 that only look as if they were in Latin letters, in the order of the text.
/// A word that holds a letter which is taken for none of Latin is not among them, nor is one in another
/// script throughout. Linear; ASCII costs next to nothing.
std::vector<LookAlike> look_alikes(std::string_view text);

}  // namespace entente

#endif
