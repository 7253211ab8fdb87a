// SPDX-License-Identifier: MIT
// The JSON-LD context, written inline into every file so that no reader fetches anything. A term that is
// not listed is the vocabulary's own (`@vocab`) and a plain string or number.
// Tested by tests/export/jsonld_writer_test.cpp.
#include "export/jsonld_context.hpp"

#include <array>

namespace entente::detail {
namespace {

constexpr std::string_view kEdtf = "edtf:EDTF";

constexpr auto kTerms = std::to_array<JsonldTerm>({
    {"ent", "https://w3id.org/entente/ns#", "", ""},
    {"@vocab", "https://w3id.org/entente/ns#", "", ""},
    {"schema", "https://schema.org/", "", ""},
    {"prov", "http://www.w3.org/ns/prov#", "", ""},
    {"oa", "http://www.w3.org/ns/oa#", "", ""},
    {"xsd", "http://www.w3.org/2001/XMLSchema#", "", ""},
    {"edtf", "http://id.loc.gov/datatypes/edtf/", "", ""},
    {"Person", "schema:Person", "", ""},
    {"Country", "schema:Country", "", ""},
    {"Organization", "schema:Organization", "", ""},
    {"Place", "schema:Place", "", ""},
    {"Event", "schema:Event", "", ""},
    {"Document", "schema:NewsArticle", "", ""},
    {"name", "schema:name", "", ""},
    {"alternateName", "schema:alternateName", "", ""},
    {"url", "schema:url", "@id", ""},
    {"headline", "schema:headline", "", ""},
    {"datePublished", "schema:datePublished", kEdtf, ""},
    {"publisher", "schema:publisher", "", ""},
    {"startDate", "schema:startDate", kEdtf, ""},
    {"endDate", "schema:endDate", kEdtf, ""},
    {"date", "ent:date", kEdtf, ""},
    {"location", "schema:location", "@id", ""},
    {"wikidata", "schema:sameAs", "@vocab", "http://www.wikidata.org/entity/"},
    {"evidence", "prov:wasDerivedFrom", "", "", true},
    {"mention", "ent:mention", "", "", true},
    {"document", "prov:hadPrimarySource", "@id", ""},
    {"quote", "oa:exact", "", ""},
    {"start", "oa:start", "xsd:integer", ""},
    {"end", "oa:end", "xsd:integer", ""},
    {"actor", "ent:actor", "@id", ""},
    {"recipient", "ent:recipient", "@id", ""},
    {"actorParty", "ent:actorParty", "@id", ""},
    {"recipientParty", "ent:recipientParty", "@id", ""},
    {"agreement", "ent:agreement", "@id", ""},
    {"parties", "ent:parties", "@id", ""},
    {"holder", "ent:holder", "@id", ""},
    {"of", "ent:of", "@id", ""},
    {"country", "ent:country", "@id", ""},
    {"member", "ent:member", "@id", ""},
    {"organization", "ent:organization", "@id", ""},
    {"between", "ent:between", "@id", ""},
    {"parentOrganization", "ent:parentOrganization", "@id", ""},
    {"accreditedTo", "ent:accreditedTo", "@id", ""},
    {"claims", "ent:claims", "@json", ""},
    {"attributedTo", "prov:wasAttributedTo", "@id", ""},
    {"diplomaticRelationsSince", "ent:diplomaticRelationsSince", kEdtf, ""},
});

}  // namespace

std::span<const JsonldTerm> jsonld_terms() {
  return kTerms;
}

bool is_prefix(const JsonldTerm& term) {
  return term.type.empty() && !term.object && !term.term.starts_with('@') &&
         (term.iri.ends_with('/') || term.iri.ends_with('#'));
}

}  // namespace entente::detail
