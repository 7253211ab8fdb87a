// SPDX-License-Identifier: MIT
// The keys of names and offices, for those outside this layer.
// Tested by tests/graph/identity_test.cpp and tests/graph/offices_test.cpp.
#include "entente/graph/keys.hpp"

#include <set>
#include <vector>

#include "graph/identity.hpp"
#include "graph/offices.hpp"

namespace entente {

std::string spelling_key(std::string_view name) {
  return detail::name_key(name);
}

std::string office_key(std::string_view title, std::string_view owner) {
  const std::vector<std::string> words = detail::words_of(detail::name_key(owner));
  return detail::office_key(title, std::set<std::string>(words.begin(), words.end()));
}

}  // namespace entente
