// SPDX-License-Identifier: MIT
#ifndef ENTENTE_GRAPH_WORDING_HPP
#define ENTENTE_GRAPH_WORDING_HPP

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "entente/core/vocabulary.hpp"

// The English names of claims: "State visit of China to Peru", "Meeting of China and Peru".

namespace entente::detail {

/// "A", "A and B", "A, B and C"; beyond five "A, B, C, D and 3 others".
std::string enumeration(std::span<const std::string> names);

/// The name of an event between these parties; sides without anyone are left out.
std::string event_name(EventType type, std::string_view mode, std::span<const std::string> actors,
                       std::span<const std::string> recipients);

}  // namespace entente::detail

#endif
