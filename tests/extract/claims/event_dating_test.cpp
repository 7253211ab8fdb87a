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

TEST(EventDating, WhatBelongsToAVisitSharesItsDate) {
  check_table(
      {
          {"Peruvian President Dina Boluarte will visit China on 3 December 2024. Peruvian President Dina "
           "Boluarte will meet Chinese President Xi Jinping.",
           "Visit PER -> CHN 2024-12-03 planned; Meeting PER+CHN 2024-12-03 planned"},
          {"Peruvian President Dina Boluarte will visit China from 3 to 6 December 2024. Peruvian President "
           "Dina Boluarte will meet Chinese President Xi Jinping.",
           "Visit PER -> CHN 2024-12-03..2024-12-06 planned; Meeting PER+CHN 2024-12 planned"},
          {"Peruvian President Dina Boluarte will visit China on 3 December 2024. Peruvian President Dina "
           "Boluarte will meet Brazilian President Lula da Silva.",
           "Visit PER -> CHN 2024-12-03 planned; Meeting PER+BRA planned"},
      },
      events);
}

TEST(EventDating, NewsSharesTheDayOfTheSentenceItOpensWith) {
  check_table(
      {
          {"On 12 November Peruvian President Dina Boluarte visited China. She met Chinese President Xi "
           "Jinping.",
           "Visit PER -> CHN 2024-11-12; Meeting PER+CHN 2024-11-12"},
          {"Peruvian President Dina Boluarte visited China on 12 May 2023. She met Chinese President Xi "
           "Jinping.",
           "Visit PER -> CHN 2023-05-12; Meeting PER+CHN 2024-11-15"},
      },
      events);
}

TEST(EventDating, AClauseGoesOnFromTheOneBefore) {
  check_table(
      {
          {"Peruvian President Dina Boluarte visited China in May 2023 and China pledged to build a port.",
           "Visit PER -> CHN 2023-05; Commitment CHN 2023-05"},
          {"Peruvian President Dina Boluarte met Chilean President Gabriel Boric, with the Peruvian leader "
           "praising China.",
           "Meeting PER+CHL 2024-11-15; Endorsement PER -> CHN 2024-11-15"},
          {"Peruvian President Dina Boluarte will meet Chilean President Gabriel Boric, with the Peruvian "
           "leader praising China.",
           "Meeting PER+CHL planned; Endorsement PER -> CHN"},
          {"Peru recognised Kosovo on 3 May 2008, when Peruvian President Alan Garcia met Brazilian "
           "President Lula da Silva.",
           "Recognition PER -> XKX 2008-05-03; Meeting PER+BRA 2008-05-03"},
      },
      events);
}

TEST(EventDating, WhatIsSpokenOfHasADateOfItsOwn) {
  check_table(
      {
          {"Peru welcomed Bolivia's decision in May 2023.", "Endorsement PER -> BOL 2024-11-15"},
          {"Peru and Chile marked the 50th anniversary of their diplomatic relations, and Peru invited "
           "Chilean President Gabriel Boric to visit Lima.",
           "EstablishRelations CHL+PER 1974; Request PER -> CHL 2024-11-15; Visit CHL -> PER hypothetical"},
          {"Peru has condemned Bolivia.", "Criticism PER -> BOL 2024-11-15"},
          {"Peru had condemned Bolivia.", "Criticism PER -> BOL"},
      },
      events);
}

TEST(EventDating, WhatIsNoNewsIsNotOfTheDay) {
  check_table(
      {
          {"Peruvian President Dina Boluarte promised China a port. Chile watched.",
           "Commitment PER -> CHN 2024-11-15"},
          {"Peruvian President Dina Boluarte promised China a port during her campaign. Chile watched.",
           "Commitment PER -> CHN"},
          {"Chile, which recognised Kosovo, met Brazil. Peru watched.",
           "Recognition CHL -> XKX; Meeting CHL+BRA 2024-11-15"},
          {"Peru had previously offered Chile talks. Brazil watched.", "Commitment PER -> CHL"},
          {"Two years have passed since Peru recognised Kosovo. Brazil watched.", "Recognition PER -> XKX"},
      },
      events);
}

TEST(EventDating, TheNextDayCountsFromTheDateNamedBefore) {
  check_table(
      {
          {"The quarrel began on 1 January 2024. Peru recalled its ambassador from Chile the next day.",
           "Recall PER -> CHL 2024-01-02"},
          {"Peru recognised Kosovo on 3 May 2008. It recalled its ambassador from Serbia the next day.",
           "Recognition PER -> XKX 2008-05-03; Recall PER -> SRB 2008-05-04"},
      },
      events);
}

TEST(EventDating, CountedBackFromWhatTheSentenceTells) {
  check_table(
      {
          {"Chile recognised Kosovo in May 2022, three months after Peru recognised Kosovo.",
           "Recognition CHL -> XKX 2022-05; Recognition PER -> XKX 2022-02"},
          {"Chile recognised Kosovo on 12 November, two years after Peru recognised Kosovo.",
           "Recognition CHL -> XKX 2024-11-12; Recognition PER -> XKX 2022"},
      },
      events);
}

}  // namespace
}  // namespace entente
