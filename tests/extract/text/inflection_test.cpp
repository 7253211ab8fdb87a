// SPDX-License-Identifier: MIT
#include "extract/text/inflection.hpp"

#include <gtest/gtest.h>

#include "tests/support/table.hpp"

namespace entente {
namespace {

using test::check_table;

TEST(Inflection, Plurals) {
  check_table({{"treaty", "treaties"},
               {"day", "days"},
               {"ally", "allies"},
               {"church", "churches"},
               {"clash", "clashes"},
               {"tax", "taxes"},
               {"process", "processes"},
               {"state", "states"},
               {"envoy", "envoys"},
               {"y", "ys"},
               {"", ""}},
              [](const std::string& noun) { return plural_of(noun); });
}

TEST(Inflection, ThirdPersons) {
  check_table({{"visit", "visits"},
               {"carry", "carries"},
               {"pay", "pays"},
               {"go", "goes"},
               {"veto", "vetoes"},
               {"discuss", "discusses"},
               {"reach", "reaches"},
               {"", ""}},
              [](const std::string& verb) { return third_person_of(verb); });
}

TEST(Inflection, Pasts) {
  check_table({{"visit", "visited"},
               {"agree", "agreed"},
               {"ratify", "ratified"},
               {"play", "played"},
               {"welcome", "welcomed"},
               {"discuss", "discussed"},
               {"", ""}},
              [](const std::string& verb) { return past_of(verb); });
}

TEST(Inflection, IngForms) {
  check_table({{"visit", "visiting"},
               {"make", "making"},
               {"agree", "agreeing"},
               {"tie", "tying"},
               {"dye", "dyeing"},
               {"carry", "carrying"},
               {"be", "being"},
               {"", "ing"}},
              [](const std::string& verb) { return ing_form_of(verb); });
}

}  // namespace
}  // namespace entente
