// SPDX-License-Identifier: MIT
#include "graph/person_names.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace entente::detail {
namespace {

using testing::ElementsAre;

TEST(PersonNames, ShortFormsAndGenerationsAreEvenedOut) {
  EXPECT_THAT(person_words("joe biden"), ElementsAre("joseph", "biden"));
  EXPECT_THAT(person_words("joseph biden jr"), ElementsAre("joseph", "biden"));
  EXPECT_THAT(person_words("muhammad khatami"), person_words("mohamed khatami"));
  EXPECT_THAT(person_words("bill"), ElementsAre("bill")) << "alone it may be anything";
  EXPECT_THAT(person_words("le dan"), ElementsAre("le", "dan")) << "no given name in this place";
}

TEST(PersonNames, TranscriptionsMeetAndShortSyllablesDoNot) {
  EXPECT_EQ(skeleton("zelenskyy"), skeleton("zelensky"));
  EXPECT_EQ(skeleton("zelenskyy"), skeleton("zelenskiy"));
  EXPECT_EQ(skeleton("schroeder"), skeleton("schroder"));
  EXPECT_NE(skeleton("putin"), skeleton("patin"));
  EXPECT_NE(skeleton("chen"), skeleton("cen"));
  EXPECT_NE(skeleton("wang"), skeleton("vang"));
}

TEST(PersonNames, MarksTellNamesApartWhereBothHaveThem) {
  EXPECT_TRUE(marks_differ("Nguyễn Văn Hưng", "Nguyễn Văn Hùng"));
  EXPECT_FALSE(marks_differ("Nguyễn Văn Hùng", "Nguyen Van Hung"));
  EXPECT_FALSE(marks_differ("Nguyễn Văn Hùng", "Nguyễn Văn Hung"));
  EXPECT_FALSE(marks_differ("Hoà", "Hòa")) << "the tone stands over one vowel or the other";
  EXPECT_FALSE(marks_differ("Tô Lâm", "TÔ LÂM"));
}

TEST(PersonNames, AFullerNameHasAllWordsOfTheShorterOrTheirInitials) {
  EXPECT_TRUE(contains_name({"joseph", "robinette", "biden"}, {"joseph", "biden"}));
  EXPECT_TRUE(contains_name({"vladimir", "putin"}, {"v", "putin"}));
  EXPECT_FALSE(contains_name({"vladimir", "putin"}, {"d", "putin"}));
  EXPECT_FALSE(contains_name({"george", "h", "w", "bush"}, {"george", "w", "bush"})) << "initials are meant";
  EXPECT_FALSE(contains_name({"vladimir", "putin"}, {"vladimir", "putin"}));
}

TEST(PersonNames, AFathersNameIsNotTheSons) {
  EXPECT_FALSE(contains_name({"khaled", "bin", "mohamed", "bin", "zayed"}, {"mohamed", "bin", "zayed"}));
  EXPECT_TRUE(contains_name({"mohamad", "maliki", "bin", "osman"}, {"maliki", "osman"}));
  EXPECT_TRUE(contains_name({"osama", "bin", "laden"}, {"bin", "laden"}));
}

TEST(PersonNames, AddressesAreNoPartOfIt) {
  EXPECT_THAT(person_words("honble pushpa kamal dahal"), ElementsAre("pushpa", "kamal", "dahal"));
}

TEST(PersonNames, OneVowelMayDiffer) {
  EXPECT_TRUE(vowel_apart({"mohamed", "morsi"}, {"mohamed", "mursi"}));
  EXPECT_TRUE(vowel_apart({"aleksander", "lukashenko"}, {"aleksandr", "lukashenko"}));
  EXPECT_FALSE(vowel_apart({"ali", "hassan"}, {"ali", "hussein"}));
  EXPECT_FALSE(vowel_apart({"li", "ping"}, {"li", "peng"})) << "short words tell by every letter";
}

}  // namespace
}  // namespace entente::detail
