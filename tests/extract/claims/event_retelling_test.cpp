// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "tests/support/reading.hpp"
#include "tests/support/table.hpp"

// Texts of 15 November 2024, a Friday.

namespace entente {
namespace {

using test::check_table;

std::string events(const std::string& text) {
  return test::events(text);
}

TEST(EventRetelling, OneVerbTellsOneAct) {
  check_table(
      {
          {"Peru ordered four Chilean diplomats to leave. Brazil watched.",
           "ExpelDiplomats PER -> CHL 2024-11-15"},
          {"Peru told Chile to leave the island. Brazil watched.", "Request PER -> CHL 2024-11-15"},
          {"Peru expelled the Chilean ambassador. Brazil watched.", "ExpelDiplomats PER -> CHL 2024-11-15"},
      },
      events);
}

TEST(EventRetelling, WhatIsToldAgainOfSomeIsNoOtherAct) {
  check_table(
      {
          {"Peru recalled its ambassadors to Chile and Brazil on 12 November. It is the first time that Peru "
           "has "
           "recalled its ambassador to Brazil.",
           "Recall PER -> CHL+BRA 2024-11-12"},
          {"Peru recalled its ambassadors to Chile and Brazil on 12 November. It is the first time that Peru "
           "has "
           "recalled its ambassador to Kenya.",
           "Recall PER -> CHL+BRA 2024-11-12; Recall PER -> KEN"},
      },
      events);
}

TEST(EventRetelling, WhatWasForetoldIsToldWhereItCameTrue) {
  check_table(
      {
          {"Peru and Chile restored diplomatic relations on 12 November. They had announced in May that they "
           "would "
           "restore relations.",
           "RestoreRelations PER+CHL 2024-11-12"},
          {"Peru and Chile had announced in May that they would restore relations. Brazil watched.",
           "RestoreRelations PER+CHL planned"},
      },
      events);
}

TEST(EventRetelling, WhatIsWishedForBehindAVisitIsAnother) {
  check_table(
      {
          {"Chilean Foreign Minister Alberto van Klaveren arrived in Lima on 12 November. Peruvian President "
           "Dina "
           "Boluarte praised the visit of Alberto van Klaveren and invited the Chilean President to visit "
           "Peru "
           "next year.",
           "Visit CHL -> PER 2024-11-12; Endorsement PER -> CHL 2024-11-12; Request PER -> CHL 2024-11-12; "
           "Visit CHL -> PER 2025 hypothetical"},
      },
      events);
}

TEST(EventRetelling, ARefusalIsNoDenial) {
  check_table(
      {
          {"Peru condemned the Chilean government's refusal to permit United Nations observers into the "
           "area. The "
           "Chilean Government has denied responsibility for the deaths.",
           "Criticism PER -> CHL 2024-11-15; Rejection CHL -> United Nations 2024-11-15; Rejection CHL "
           "2024-11-15"},
      },
      events);
}

TEST(EventRetelling, AVisitToBeIsTheVisitForetold) {
  check_table(
      {
          {"Peruvian President Dina Boluarte will visit Chile on 20 November. President Boluarte's visit "
           "will be a "
           "chance to talk.",
           "Visit PER -> CHL 2024-11-20 planned"},
      },
      events);
}

}  // namespace
}  // namespace entente
