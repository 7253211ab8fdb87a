// SPDX-License-Identifier: MIT
#ifndef ENTENTE_CORE_CLAIMS_JSON_HPP
#define ENTENTE_CORE_CLAIMS_JSON_HPP

#include <optional>
#include <string>
#include <string_view>

#include "entente/core/claim.hpp"

// What one document says, as one line of JSON: whole, exact and small, for graph files that can be taken
// apart again and for stores. The shape is an array, so that no tool reorders it:
//
//     [2, strings, document, entities, events, agreements, tenures, memberships]
//
// The first element is the version. A string stands once in `strings`, and everywhere else its place there;
// 0 is "". Words of the vocabulary are such strings, so that lists may grow. A reference to an entity is its
// place plus one, 0 for none; a date is the number yyyymmdd, with 00 for what is not known.

namespace entente {

/// The version that is written, and the highest that is read.
inline constexpr unsigned kClaimsVersion = 2;

/// The same claims give the same bytes. Requires what extraction makes: references lead to entities, dates
/// are dates of the calendar. Text that is not UTF-8 is repaired, a confidence that is no number is 0.
std::string claims_to_json(const DocumentClaims& claims);

/// The claims, or one line that says why there are none. Linear in the size of the text, and never deep.
struct ClaimsReading {
  std::optional<DocumentClaims> claims;
  std::string problem;
};

/// Reads what `claims_to_json` wrote, also where another program has put white space between its elements or
/// escaped its characters in another way. Every word, number and reference is checked.
ClaimsReading claims_from_json(std::string_view json);

}  // namespace entente

#endif
