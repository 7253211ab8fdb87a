// SPDX-License-Identifier: MIT
#ifndef ENTENTE_GRAPH_IDENTITY_HPP
#define ENTENTE_GRAPH_IDENTITY_HPP

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// Keys under which names meet, and the stable ids of nodes (docs/vocabulary.md, section 4).

namespace entente::detail {

/// The folded name without punctuation, words separated by one space: "Côte d’Ivoire" → "cote divoire".
std::string name_key(std::string_view name);

/// "ASEAN" for "Asean" and "A.S.E.A.N."; ASCII capitals, digits and hyphens only, or "".
std::string acronym_key(std::string_view acronym);

bool is_country_code(std::string_view code);  ///< three ASCII capitals

std::vector<std::string> words_of(std::string_view key);

/// 64-bit FNV-1a: stable over platforms and releases, as ids must be.
std::uint64_t fnv1a(std::string_view bytes);
std::string hex(std::uint64_t value, int digits);

/// "person/to-lam": `slug` of the name, shortened with a hash where it is very long, a hash where no letter
/// of it can be written in ASCII.
std::string readable_id(std::string_view prefix, std::string_view name);

/// "doc/" and the document's id, every byte but letters, digits, "-", "_", "~" and "." percent-encoded.
std::string document_node_id(std::string_view id);

/// What a node would like to be called, and what tells it from others of that id.
struct IdProposal {
  std::string id;
  std::string suffix;  ///< readable where there is one: "usa"
  std::string key;     ///< differs from that of every other proposal, else order decides
};

/// The ids: as proposed, with a suffix only where several nodes want the same. Depends on the set of
/// proposals alone.
std::vector<std::string> distinct_ids(std::span<const IdProposal> proposals);

}  // namespace entente::detail

#endif
