// SPDX-License-Identifier: MIT
#ifndef ENTENTE_CLI_GAZETTEER_HPP
#define ENTENTE_CLI_GAZETTEER_HPP

#include <string>
#include <vector>

#include "entente/query/names.hpp"

namespace entente {

/// Countries, bodies and titles as the rules list them, with those of the user's folders. Throws IoError
/// where a folder cannot be read.
query::Gazetteer read_gazetteer(const std::vector<std::string>& rule_directories);

}  // namespace entente

#endif
