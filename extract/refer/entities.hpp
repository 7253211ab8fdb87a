// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXTRACT_REFER_ENTITIES_HPP
#define ENTENTE_EXTRACT_REFER_ENTITIES_HPP

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "entente/core/claim.hpp"
#include "entente/extract/document.hpp"
#include "extract/match/phrase.hpp"
#include "extract/match/phrase_program.hpp"
#include "extract/refer/entity_records.hpp"
#include "extract/text/code_points.hpp"
#include "extract/text/token.hpp"

namespace entente {

/// What entities are read from. All of it outlives the call.
struct EntityContext {
  const Document& document;
  const TokenizedText& text;
  const PhraseSet& phrases;
  const PhraseProgram& program;
  const EntityRecords& records;
  WordTable& words;
  const CodePointMap& code_points;
};

/// Which entity each phrase of a document names.
struct DocumentEntities {
  std::vector<std::int32_t> of_phrase;  ///< index into claims.entities, -1 for none; by phrase
  std::vector<std::uint32_t> state;     ///< by entity: the record of the country a place lies in, or kNone
  /// Agreements whose wording tells them from no other ("a joint declaration"): to be dropped unless a claim
  /// says who made them.
  std::vector<EntityIndex> provisional;
  std::optional<EntityIndex> home;  ///< the country whose institution speaks, where it is in the claims
  std::uint32_t home_record = EntityRecords::kNone;  ///< the same as a record, where or not it is named
};

/// Finds the entities that the phrases of one document name, and appends them to `claims`, in the order of
/// their first mention, with their mentions, the tenures that titles tell and a claim for each agreement.
/// `claims.document` is not read. Linear in the document. Cannot fail.
DocumentEntities build_entities(const EntityContext& context, DocumentClaims& claims);

/// The country's entity; makes one without mentions where the claims hold none yet. `record` is a country's.
EntityIndex country_entity(DocumentClaims& claims, const EntityRecords& records, std::uint32_t record);

/// The same by its code; nothing where the gazetteer has no such country.
std::optional<EntityIndex> country_entity(DocumentClaims& claims, const EntityRecords& records,
                                          std::string_view iso3);

/// The entity of an intergovernmental body or organ, found or made likewise.
EntityIndex body_entity(DocumentClaims& claims, const EntityRecords& records, std::uint32_t record);

/// The state or intergovernmental organization on whose behalf an entity acts: itself where it is one, the
/// organization of an organ, the state of a body or official, an armed group itself. Makes that entity where it
/// is needed.
std::optional<EntityIndex> party_of(DocumentClaims& claims, const EntityRecords& records, EntityIndex index);

/// The record of the country whose institution published the document, by its publisher or address; kNone
/// where neither tells, or a news outlet did.
std::uint32_t find_home(const DocumentRecord& document, const EntityRecords& records, WordTable& words);

/// The record of the office that a publisher bears in its name, "President of Chile": kNone where it is none
/// of a head of state or government.
std::uint32_t find_speaker_office(const DocumentRecord& document, const EntityRecords& records,
                                  WordTable& words);

}  // namespace entente

#endif
