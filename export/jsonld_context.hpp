// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXPORT_JSONLD_CONTEXT_HPP
#define ENTENTE_EXPORT_JSONLD_CONTEXT_HPP

#include <span>
#include <string_view>

namespace entente::detail {

/// A term of the JSON-LD context: what it stands for, and how its values are read.
struct JsonldTerm {
  std::string_view term;
  std::string_view iri;
  std::string_view type;          ///< "" for plain strings
  std::string_view scoped_vocab;  ///< the `@vocab` of the term's own context, or ""
  bool object = false;            ///< written as an object although it has only an IRI
};

std::span<const JsonldTerm> jsonld_terms();

/// Whether `term:x` is short for an IRI (JSON-LD 1.1: a plain term whose IRI ends with a delimiter).
bool is_prefix(const JsonldTerm& term);

}  // namespace entente::detail

#endif
