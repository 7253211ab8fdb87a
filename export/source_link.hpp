// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXPORT_SOURCE_LINK_HPP
#define ENTENTE_EXPORT_SOURCE_LINK_HPP

#include <string>
#include <string_view>
#include <vector>

#include "entente/graph/graph.hpp"
#include "export/drawing.hpp"

namespace entente::detail {

/// A link for the attribute `URL`: absolute http or https, everything that is not a URL's own
/// percent-encoded,
/// `&` as an entity. "" for all other texts, and for those of more than 2,000 bytes.
std::string link(std::string_view url);

/// The item of Wikidata with this id ("Q881"), or "".
std::string wikidata_link(std::string_view id);

/// What evidence adds to a tooltip, line by line: the first quote, and where it stands.
std::vector<std::string> quoted(const Graph& graph, const EvidenceList& evidence);

/// The first document of the evidence that has a link, or "".
std::string source_link(const Graph& graph, const EvidenceList& evidence);

/// Attributes for a tooltip of these lines and a link ("" for none), for shapes and lines alike.
Attributes pointer(const std::vector<std::string>& tooltip_lines, const std::string& url);

/// The same for an entity: its whole name, what it is, its item of Wikidata.
Attributes pointer(const Node& entity);

/// The same for an event or an agreement: its whole name, date and state, its evidence.
Attributes pointer(const Graph& graph, const Node& claim);

}  // namespace entente::detail

#endif
