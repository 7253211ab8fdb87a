// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXPORT_LABEL_HPP
#define ENTENTE_EXPORT_LABEL_HPP

#include <cstddef>
#include <string>
#include <string_view>

namespace entente::detail {

/// Text as a Graphviz label: wrapped at about `width` columns, at most `lines` lines, ended by "…"
/// where something is cut, control characters and noncharacters as spaces. Nothing in it expands: `\N`, `\G`
/// and entities show as they are.
std::string label(std::string_view text, std::size_t width, std::size_t lines = 4);

/// The same label in Graphviz's HTML-like notation, its lines as `<BR/>`.
std::string html_label(std::string_view label);

/// Text as one line of a Graphviz tooltip, at most `most` code points long, escaped like a label.
std::string tooltip(std::string_view text, std::size_t most = 240);

/// The text as an attribute that Graphviz does not draw: as it is, but `\\` for a backslash, since cgraph
/// cannot write one before a quote, U+FFFD for what it cannot read (NUL, and a byte order mark alone), and
/// ended by "…" after 16,000 bytes.
std::string exact_name(std::string_view text);

/// A node name for Graphviz: the id where it has only letters, digits and "/._~%:-", else these and its
/// number in the graph.
std::string dot_name(std::string_view id, std::size_t number);

}  // namespace entente::detail

#endif
