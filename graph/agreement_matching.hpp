// SPDX-License-Identifier: MIT
#ifndef ENTENTE_GRAPH_AGREEMENT_MATCHING_HPP
#define ENTENTE_GRAPH_AGREEMENT_MATCHING_HPP

#include <cstdint>
#include <optional>
#include <set>
#include <string>

#include "entente/core/date.hpp"
#include "entente/core/vocabulary.hpp"
#include "graph/agreement_names.hpp"

namespace entente::detail {

/// What all claims of one document say of one agreement.
struct AgreementParticulars {
  std::optional<AgreementKind> kind;
  std::optional<PartnershipLevel> level;
  std::set<std::uint32_t> parties;  // bearers
  std::set<PartialDate> signed_on;
  std::set<std::int32_t> years;        // of signature, and "1783 Treaty of Paris"
  std::set<std::int32_t> years_named;  // only these
  bool known = false;                  // the gazetteer gives this name to one agreement
};

/// What one document says of one agreement, and then what all documents say that mean it.
struct AgreementUnit {
  std::uint32_t slot = 0;
  std::set<std::uint32_t> documents;
  AgreementParticulars said;
  std::size_t most_parties = 0;  // that one document names
  AgreementName name;
  std::string formal;   // the name as a key, with the parties in it
  bool titled = false;  // a long name in capital letters
  std::string acronym;  // where the name is nothing else
  std::set<std::string> acronyms;
  std::set<std::string> fields;
  PartialDate first;  // published, of all that are here
  PartialDate last;
  PartialDate concluded;      // the earliest that says it was signed
  PartialDate pending_until;  // the last that says it is still to come
};

/// Of two parties each, both have to be the same; of many, texts name a few.
bool parties_agree(const AgreementUnit& a, const AgreementUnit& b);

/// True where two of one key mean the same.
bool same_agreement(const AgreementUnit& a, const AgreementUnit& b);

void absorb(AgreementUnit& to, const AgreementUnit& from);

}  // namespace entente::detail

#endif
