// SPDX-License-Identifier: MIT
// Who and what a sentence names, as tables: naming traditions, titles, states that are confused, bodies.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "tests/support/reading.hpp"

namespace entente {
namespace {

struct Row {
  std::string text;
  std::string names;  ///< in the order of the text, "-" for none
};

/// The names of one type in the order of their first mention; codes of states that have one.
std::string named(const std::string& text, EntityType type) {
  const DocumentClaims claims = test::analysis().run(test::body(text, "2024-11-15"));
  std::vector<EntityIndex> found;
  for (std::size_t i = 0; i < claims.entities.size(); ++i) {
    if (claims.entities[i].type == type && !claims.entities[i].mentions.empty()) {
      found.push_back(static_cast<EntityIndex>(i));
    }
  }
  std::stable_sort(found.begin(), found.end(), [&](EntityIndex a, EntityIndex b) {
    return claims.at(a).mentions.front().span < claims.at(b).mentions.front().span;
  });
  return test::names(claims, found);
}

void expect(EntityType type, const std::vector<Row>& rows) {
  for (const Row& row : rows) EXPECT_EQ(named(row.text, type), row.names) << row.text;
}

TEST(Names, PersonsOfAllTraditions) {
  expect(EntityType::Person,
         {{"Ban Kyu-wan met Park Sung-hye and Moon Hae-in.", "Ban Kyu-wan+Park Sung-hye+Moon Hae-in"},
          {"Abdullah ibn al-Hasan and Mohammed VI spoke.", "Abdullah ibn al-Hasan+Mohammed VI"},
          {"Anna von der Heide, Daw Khin San Myint and S. Raghavan spoke.",
           "Anna von der Heide+Khin San Myint+S. Raghavan"},
          {"Maria do Carmo Teixeira met Ólafur Ragnar Jónsson.",
           "Maria do Carmo Teixeira+Ólafur Ragnar Jónsson"},
          {"Jean-Claude Morin and Tun Dr. Hassan bin Ismail spoke.", "Jean-Claude Morin+Hassan bin Ismail"}});
}

TEST(Names, TitlesAreNoPartOfThem) {
  expect(EntityType::Person,
         {{"Rear Admiral John Larsson and Her Majesty Queen Sonja left.", "John Larsson+Sonja"},
          {"Archbishop Daniel Okoro and Sheikh Rashid bin Zayed met Field Marshal Peter Novak.",
           "Daniel Okoro+Rashid bin Zayed+Peter Novak"},
          {"It was said by the President, Her Majesty.", "-"}});
}

TEST(Names, StatesThatAreGivenNames) {
  expect(EntityType::Person, {{"Chad Larsson met Jordan Bardini; Georgia Novak and Israel Katz came too.",
                               "Chad Larsson+Jordan Bardini+Georgia Novak+Israel Katz"},
                              {"Chad met Jordan and Georgia; Israel stayed away.", "-"}});
  expect(EntityType::Country,
         {{"Chad Larsson met Jordan Bardini; Georgia Novak and Israel Katz came too.", "-"},
          {"Chad met Jordan and Georgia; Israel stayed away.", "TCD+JOR+GEO+ISR"}});
}

TEST(Names, StatesThatAreConfused) {
  expect(EntityType::Country,
         {{"Niger and Nigeria met Nigerien envoys.", "NER+NGA"},
          {"Korea thanked North Korea.", "KOR+PRK"},
          {"Congo thanked Rwanda.", "COD+RWA"},
          {"Congo, whose seat is Brazzaville, thanked Rwanda.", "COG+RWA"},
          {"DR Congo and the Republic of the Congo met.", "COD+COG"},
          {"Guinea, Guinea-Bissau, Equatorial Guinea and Papua New Guinea met.", "GIN+GNB+GNQ+PNG"},
          {"Georgia thanked the mayor of Tbilisi.", "GEO"},
          {"Georgia thanked the mayor of Atlanta.", "-"},
          {"The Northern Irish and the Irish talked.", "GBR+IRL"},
          {"Dominica met the Dominican Republic, Samoa met American Samoa.", "DMA+DOM+WSM+ASM"}});
}

TEST(Names, PlacesThatBearTheNameOfAState) {
  const std::string text = "They left Cuba Creek, Lake Chad, Iranian Azerbaijan and Peninsular Malaysia.";
  expect(EntityType::Country, {{text, "-"}});
  expect(EntityType::Place, {{text, "Cuba Creek+Lake Chad+Iranian Azerbaijan+Peninsular Malaysia"}});
}

TEST(Names, Bodies) {
  expect(EntityType::Organization,
         {{"The UN Security Council and the OSCE Permanent Council met.",
           "United Nations Security Council+OSCE Permanent Council"},
          {"The Office of the President of Fiji and the President's Office are one.",
           "Office of the President of Fiji"},
          {"The Ministry of Economy, Trade and Industry of Japan and the Royal Fiji Constabulary agreed.",
           "Ministry of Economy, Trade and Industry of Japan+Royal Fiji Constabulary"},
          {"The Zambia Ministry of Mines and Petroleum and the Sub-Committee on Trade agreed.",
           "Zambia Ministry of Mines and Petroleum+Sub-Committee on Trade"},
          {"The US National Academy of Dance left the Norway for the Norwegians list.",
           "National Academy of Dance+Norway for the Norwegians"},
          {"Rural Hospitals and Provincial Councils will have it.", "-"}});
}

TEST(Names, AStateThatOnlyTheGazetteersTieToABodyIsNotNamed) {
  const DocumentClaims claims = test::analysis().run(test::body("Lufthansa flew. The Bank of Chile paid."));
  std::vector<std::string> codes;
  for (const Entity& entity : claims.entities) {
    if (entity.type == EntityType::Country) codes.push_back(entity.iso3166);
  }
  EXPECT_EQ(codes, std::vector<std::string>{"CHL"});
}

TEST(Names, ARankIsNoPost) {
  const DocumentClaims claims = test::analysis().run(
      test::body("General Peter Novak and Prince Olav met Peruvian Admiral Luis Quispe and King Harald."));
  std::string titles;
  for (const TenureClaim& tenure : claims.tenures) titles += tenure.title + ';';
  EXPECT_EQ(titles, "Admiral;King;");
}

TEST(Names, AnOfficeThatOneStateAloneHas) {
  const auto state = [](const std::string& text) {
    const DocumentClaims claims = test::analysis().run(test::body(text));
    if (claims.tenures.empty() || !claims.tenures.front().country) return std::string();
    return claims.at(*claims.tenures.front().country).iso3166;
  };
  EXPECT_EQ(state("Deputy Secretary of State Anna Larsson spoke."), "USA");
  EXPECT_EQ(state("Peru's Secretary of State Anna Larsson spoke."), "PER");
  EXPECT_EQ(state("Secretary of State for Trade Anna Larsson spoke."), "");
  EXPECT_EQ(state("The Yang di-Pertuan Agong, Iskandar Shah, spoke."), "MYS");
}

}  // namespace
}  // namespace entente
