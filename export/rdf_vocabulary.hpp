// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXPORT_RDF_VOCABULARY_HPP
#define ENTENTE_EXPORT_RDF_VOCABULARY_HPP

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "export/jsonld_context.hpp"
#include "export/term.hpp"

namespace entente::detail {

/// An IRI in angle brackets, as N-Quads has it, and by prefix, as Turtle has it.
struct RdfName {
  std::string full;
  std::string brief;
};

/// A property, and what its values are.
struct RdfTerm {
  enum class Values : std::uint8_t { Strings, Typed, Nodes, Scoped, Json };
  RdfName name;
  Values values = Values::Strings;
  RdfName datatype;    ///< of typed values
  std::string prefix;  ///< of scoped ones: the value stands behind this IRI
};

/// The JSON-LD context as RDF: what each term means there, so that all notations agree by construction.
class RdfVocabulary {
 public:
  RdfVocabulary();
  [[nodiscard]] const RdfTerm& operator[](Term term) const { return terms_[static_cast<std::size_t>(term)]; }
  /// What a word behind `@type` means.
  [[nodiscard]] static RdfName type(std::string_view word);
  /// "schema:Person" and the like in both notations.
  [[nodiscard]] static RdfName expanded(std::string_view compact);

 private:
  std::array<RdfTerm, kTermNames.size()> terms_;
};

inline constexpr std::string_view kRdfNamespace = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

}  // namespace entente::detail

#endif
