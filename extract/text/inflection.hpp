// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXTRACT_TEXT_INFLECTION_HPP
#define ENTENTE_EXTRACT_TEXT_INFLECTION_HPP

#include <string>
#include <string_view>

namespace entente {

// Regular English inflection of a lower-case base form.
std::string plural_of(std::string_view noun);        ///< "ally" → "allies", "church" → "churches"
std::string third_person_of(std::string_view verb);  ///< "carry" → "carries"
std::string past_of(std::string_view verb);          ///< "agree" → "agreed", "carry" → "carried"
std::string ing_form_of(std::string_view verb);      ///< "make" → "making", "agree" → "agreeing"

}  // namespace entente

#endif
