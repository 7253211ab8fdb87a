// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXPORT_LABEL_HPP
#define ENTENTE_EXPORT_LABEL_HPP

#include <cstddef>
#include <string>
#include <string_view>

namespace entente::detail {

/// Text as a Graphviz label: wrapped at about `width` code points, at most `lines` lines, ended by "…"
/// where something is cut, control characters as spaces. Nothing in it expands: `\N`, `\G` and entities
/// show as they are.
std::string label(std::string_view text, std::size_t width, std::size_t lines = 4);

/// A node name for Graphviz: the id where it has only letters, digits and "/._~%:-", else these and its
/// number in the graph.
std::string dot_name(std::string_view id, std::size_t number);

}  // namespace entente::detail

#endif
