// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXTRACT_RULES_MANIFEST_HPP
#define ENTENTE_EXTRACT_RULES_MANIFEST_HPP

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "entente/core/diagnostic.hpp"

namespace entente {

/// One line of the manifest.
struct ManifestEntry {
  enum class Kind : std::uint8_t { Words, Lexicon, Phrases, Frames };
  Kind kind = Kind::Phrases;
  std::string name;  ///< Words: the list's kind; Lexicon: the class of its entries
  std::string path;  ///< below rules/
  std::uint32_t line = 0;
};

/// Reads the manifest: `words NAME PATH`, `lexicon CLASS PATH`, `phrases PATH`, `frames PATH`, one a line,
/// `#` comments. The order of the lines is the order of the rules.
std::vector<ManifestEntry> parse_manifest(std::string_view path, std::string_view text,
                                          std::vector<Diagnostic>& diagnostics);

/// The manifest line of a file that no manifest lists, told from its path and text; "" where neither says.
std::string manifest_line(std::string_view path, std::string_view text);

}  // namespace entente

#endif
