// SPDX-License-Identifier: MIT
#ifndef ENTENTE_QUERY_WORDS_HPP
#define ENTENTE_QUERY_WORDS_HPP

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace entente::query {

/// The words of what `spelling_key` gives.
inline std::vector<std::string> words_of(std::string_view key) {
  std::vector<std::string> words;
  for (std::size_t begin = 0; begin < key.size();) {
    const std::size_t end = std::min(key.find(' ', begin), key.size());
    if (end > begin) words.emplace_back(key.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

}  // namespace entente::query

#endif
