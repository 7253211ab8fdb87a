# SPDX-License-Identifier: MIT
set(ENTENTE_REFER_SOURCES
  refer/anaphora.cpp
  refer/entities.cpp
  refer/entity_agreements.cpp
  refer/entity_countries.cpp
  refer/entity_home.cpp
  refer/entity_organizations.cpp
  refer/entity_records.cpp
  refer/entity_text.cpp
  refer/entity_titles.cpp
  refer/person_candidates.cpp
  refer/person_names.cpp
  refer/person_leaders.cpp
  refer/person_parties.cpp
  refer/pronouns.cpp
  refer/resolver.cpp
  refer/tenure_claims.cpp)
