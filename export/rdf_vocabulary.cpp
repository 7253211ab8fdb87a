// SPDX-License-Identifier: MIT
// The terms of the JSON-LD context as predicates, classes and datatypes.
// Tested by tests/export/nquads_writer_test.cpp and tests/readers/jsonld_test.mjs.
#include "export/rdf_vocabulary.hpp"

#include <algorithm>

#include "export/iri.hpp"

namespace entente::detail {
namespace {

const JsonldTerm* find(std::string_view word) {
  const auto terms = jsonld_terms();
  const auto found =
      std::find_if(terms.begin(), terms.end(), [&](const JsonldTerm& term) { return term.term == word; });
  return found == terms.end() ? nullptr : &*found;
}

/// Words that the context does not list are the vocabulary's own.
std::string compact(std::string_view word) {
  const JsonldTerm* term = find(word);
  return term != nullptr ? std::string(term->iri) : "ent:" + std::string(word);
}

}  // namespace

RdfVocabulary::RdfVocabulary() {
  for (std::size_t i = 0; i < terms_.size(); ++i) {
    RdfTerm& out = terms_[i];
    out.name = expanded(compact(kTermNames[i]));
    const JsonldTerm* term = find(kTermNames[i]);
    if (term == nullptr || term->type.empty()) continue;
    if (term->type == "@id") {
      out.values = RdfTerm::Values::Nodes;
    } else if (term->type == "@vocab") {
      out.values = RdfTerm::Values::Scoped;
      out.prefix = term->scoped_vocab;
    } else if (term->type == "@json") {
      out.values = RdfTerm::Values::Json;
      out.datatype = {"<" + std::string(kRdfNamespace) + "JSON>", "rdf:JSON"};
    } else {
      out.values = RdfTerm::Values::Typed;
      out.datatype = expanded(term->type);
    }
  }
}

RdfName RdfVocabulary::type(std::string_view word) {
  return expanded(compact(word));
}

RdfName RdfVocabulary::expanded(std::string_view compact) {
  return {"<" + resolved(compact) + ">", std::string(compact)};
}

}  // namespace entente::detail
