// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXPORT_GOLDSTEIN_HPP
#define ENTENTE_EXPORT_GOLDSTEIN_HPP

#include <optional>
#include <string_view>

namespace entente {

/// The score of a CAMEO code on Goldstein's scale, from -10 (armed attack) to 10 (the most cooperative), as
/// event data sets give it. A code without a score of its own has that of the code above it; nothing where
/// there is none.
std::optional<double> goldstein(std::string_view cameo);

}  // namespace entente

#endif
