// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXTRACT_READ_CREDIT_HPP
#define ENTENTE_EXTRACT_READ_CREDIT_HPP

#include <cstddef>
#include <optional>
#include <string_view>

namespace entente {

/// "AP", "Reuters", "VNA/VNS", "Canadian Press": news agencies, alone or joined by slashes.
bool is_agency(std::string_view name);

/// Where the sign-off of a story's last line begins ("… in the future. VNS", "… cooperation. — VNA/VNS",
/// "(Reporting by …)"): 0 where the whole line is one.
std::optional<std::size_t> find_sign_off(std::string_view line);

/// A whole line that says who wrote ("By Ana Lima and Jo Park", "Associated Press Writer").
bool is_byline(std::string_view line);

/// A line that ends in a picture's credit ("… in Lagos. — NAN Photo", "… (Photo by Ana Lima/AFP)"),
/// or begins with one.
bool is_caption(std::string_view line);

}  // namespace entente

#endif
