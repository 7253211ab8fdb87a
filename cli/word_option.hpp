// SPDX-License-Identifier: MIT
#ifndef ENTENTE_CLI_WORD_OPTION_HPP
#define ENTENTE_CLI_WORD_OPTION_HPP

#include <string>
#include <string_view>
#include <vector>

#include "cli/command.hpp"
#include "entente/core/diagnostic.hpp"
#include "entente/core/utf8.hpp"

namespace entente {

/// The values of a closed list, from `T{}` to `last`, that an option names: in any case, in the plural as
/// well
/// ("visits"). Throws UsageError with the nearest word or all of them.
template <typename T>
std::vector<T> word_option(const char* option, const std::vector<std::string>& words, T last) {
  std::vector<std::string_view> names;
  for (std::size_t i = 0; i <= static_cast<std::size_t>(last); ++i) names.push_back(name(static_cast<T>(i)));
  std::vector<T> out;
  for (const std::string& word : words) {
    const std::string wanted = lower_case(word);
    bool found = false;
    for (std::size_t i = 0; i < names.size(); ++i) {
      const std::string known = lower_case(names[i]);
      if (wanted != known && wanted != known + "s") continue;
      out.push_back(static_cast<T>(i));
      found = true;
    }
    if (found) continue;
    std::string all;
    for (const std::string_view each : names) all += (all.empty() ? "" : ", ") + std::string(each);
    const std::string near = nearest(word, names);
    throw UsageError(std::string(option) + ": there is no '" + word + "', " +
                     (near.empty() ? "choose from " + all : "did you mean '" + near + "'?"));
  }
  return out;
}

}  // namespace entente

#endif
