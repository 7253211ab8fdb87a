// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXPORT_IRI_HPP
#define ENTENTE_EXPORT_IRI_HPP

#include <string>
#include <string_view>

namespace entente::detail {

/// Everything relative in a graph is relative to this.
inline constexpr std::string_view kBaseIri = "https://w3id.org/entente/id/";

/// Whether an id is a path of ordinary segments ("country/VNM", "doc/a.txt"): it stands for the base and
/// itself, and needs nothing escaped. Ids that the builder makes are, but for those with percent signs.
bool is_plain_id(std::string_view id);

/// An IRI reference (RFC 3987) that says what `text` says: whatever may not stand where it stands is
/// percent-encoded. Never a blank node, never a JSON-LD keyword. Doing it again changes nothing.
std::string as_iri(std::string_view text);

/// The absolute IRI that a result of `as_iri` means in a JSON-LD file of ours: relative to the base (RFC
/// 3986, section 5.2), prefixes of the context expanded.
std::string resolved(std::string_view reference);

}  // namespace entente::detail

#endif
