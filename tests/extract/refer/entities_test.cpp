// SPDX-License-Identifier: MIT
#include "extract/refer/entities.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <string>

#include "entente/core/utf8.hpp"
#include "entente/extract/reader.hpp"
#include "entente/extract/rule_set.hpp"
#include "extract/match/phrase_matcher.hpp"
#include "extract/rules/rule_set_data.hpp"

namespace entente {
namespace {

/// The built-in rules, compiled once for all tests.
const RuleSet& rules() {
  static const std::shared_ptr<const RuleSet> set = compile(builtin_rules()).rules;
  return *set;
}

/// The entities of one text.
class Entities : public testing::Test {
 protected:
  void read(std::string text, std::string publisher = "", std::string url = "",
            const std::string& published = "") {
    claims_ = {};
    DocumentRecord record;
    if (!published.empty()) record.published = parse_date(published).value();
    record.id = "test";
    record.publisher = std::move(publisher);
    record.url = std::move(url);
    document_ = make_document(std::move(record), std::move(text));
    const EntityRecords records(rules().lexicon);
    WordTable words(rules().words, 0);
    TokenizedText tokens;
    for (std::size_t i = 0; i < document_.sections.size(); ++i) {
      tokenize(document_.text, document_.sections[i].span, static_cast<std::uint16_t>(i), words, tokens);
    }
    PhraseMatcher matcher(rules().phrases, rules().lexicon);
    PhraseSet phrases;
    matcher.match(tokens, words, phrases);
    const CodePointMap code_points(document_.text);
    found_ =
        build_entities({document_, tokens, phrases, rules().phrases, records, words, code_points}, claims_);
    home_ =
        found_.home_record == EntityRecords::kNone ? "" : std::string(records[found_.home_record]["iso3"]);
  }

  /// "Peru, Chile": the names of one type in the order of the claims.
  [[nodiscard]] std::string names(EntityType type) const {
    std::string out;
    for (const Entity& entity : claims_.entities) {
      if (entity.type == type) out += (out.empty() ? "" : ", ") + entity.name;
    }
    return out;
  }

  [[nodiscard]] const Entity* entity(std::string_view name) const {
    for (const Entity& e : claims_.entities) {
      if (e.name == name) return &e;
    }
    return nullptr;
  }

  /// The party of a person by name, "" where it is open.
  [[nodiscard]] std::string party(std::string_view name) const {
    const Entity* person = entity(name);
    if (person == nullptr) return "no such person";
    return person->party ? claims_.at(*person->party).name : "";
  }

  /// "Maria Rossi: Foreign Minister, Italy; …" with "former" and "to X" where said.
  [[nodiscard]] std::string tenures() const {
    std::string out;
    for (const TenureClaim& tenure : claims_.tenures) {
      out += (out.empty() ? "" : "; ") + claims_.at(tenure.holder).name + ": " + tenure.title;
      if (tenure.of) out += ", " + claims_.at(*tenure.of).name;
      if (tenure.to) out += " to " + claims_.at(*tenure.to).name;
      if (tenure.former) out += " (former)";
    }
    return out;
  }

  Document document_;
  DocumentClaims claims_;
  DocumentEntities found_;
  std::string home_;
};

TEST_F(Entities, CountriesByNameAndDemonymAreOneEntity) {
  read("Kenya and Peru signed it. The Kenyan side was pleased. The Republic of Kenya will host.");
  EXPECT_EQ(names(EntityType::Country), "Kenya, Peru");
  const Entity* kenya = entity("Kenya");
  ASSERT_EQ(kenya->mentions.size(), 3U);
  EXPECT_EQ(kenya->mentions[0].form, MentionForm::Name);
  EXPECT_EQ(kenya->mentions[1].form, MentionForm::Demonym);
  EXPECT_EQ(kenya->iso3166, "KEN");
}

TEST_F(Entities, ConfusableCountriesStayApart) {
  read("Niger and Nigeria, Guinea and Guinea-Bissau, South Korea and North Korea took part.");
  EXPECT_EQ(names(EntityType::Country), "Niger, Nigeria, Guinea, Guinea-Bissau, South Korea, North Korea");
}

TEST_F(Entities, GeorgiaBehindAtlantaIsNoCountry) {
  read("They met in Atlanta, Georgia, and later in Tbilisi.");
  EXPECT_EQ(names(EntityType::Country), "");
}

TEST_F(Entities, ACityNamesNoCountry) {
  read("The minister flew to Nairobi.");
  EXPECT_EQ(names(EntityType::Country), "");
  EXPECT_EQ(names(EntityType::Place), "Nairobi");
}

TEST_F(Entities, QuotesAreWhatTheSpansOfCodePointsHold) {
  read("Việt Nam’s foreign minister, Trần Văn An, met São Tomé and Príncipe’s envoy.");
  std::vector<std::size_t> starts;
  for (std::size_t at = 0; at < document_.text.size();) {
    starts.push_back(at);
    next_code_point(document_.text, at);
  }
  starts.push_back(document_.text.size());
  std::size_t seen = 0;
  for (const Entity& e : claims_.entities) {
    for (const Mention& mention : e.mentions) {
      const std::size_t begin = starts[mention.span.begin];
      EXPECT_EQ(document_.text.substr(begin, starts[mention.span.end] - begin), mention.quote);
      ++seen;
    }
  }
  EXPECT_GE(seen, 3U);
}

TEST_F(Entities, ShorterNamesBelongToTheFullOne) {
  read(
      "Kenyan Foreign Minister Amina Wanjiru met Peruvian President Luis Quispe in Lima. "
      "Wanjiru thanked Quispe. President Quispe said he was pleased.");
  EXPECT_EQ(names(EntityType::Person), "Amina Wanjiru, Luis Quispe");
  EXPECT_EQ(entity("Luis Quispe")->mentions.size(), 3U);
  EXPECT_EQ(party("Amina Wanjiru"), "Kenya");
  EXPECT_EQ(tenures(), "Amina Wanjiru: Foreign Minister, Kenya; Luis Quispe: President, Peru");
}

TEST_F(Entities, TwoPersonsOfOneSurnameStayTwo) {
  read("Romanian President Radu Ionescu and Mrs Elena Ionescu arrived. President Ionescu spoke.");
  EXPECT_EQ(names(EntityType::Person), "Radu Ionescu, Elena Ionescu");
  EXPECT_EQ(entity("Radu Ionescu")->mentions.size(), 2U);
}

TEST_F(Entities, WhoReignsIsNotWhoGovernsUnderTheSameName) {
  read(
      "Malaysian Prime Minister Amin Harun spoke. Later King Sultan Harun of Malaysia left. Mr Harun "
      "stayed.");
  EXPECT_EQ(names(EntityType::Person), "Amin Harun, Harun");
  EXPECT_EQ(tenures(), "Amin Harun: Prime Minister, Malaysia; Harun: King, Malaysia");
}

TEST_F(Entities, AnHeirMayGovernAndAKingNamedTwiceIsOne) {
  read(
      "Bahraini Crown Prince Salim bin Rashid spoke. Prime Minister Salim left. King Omar came, and King "
      "Omar left.");
  EXPECT_EQ(names(EntityType::Person), "Salim bin Rashid, Omar");
}

TEST_F(Entities, AShorterFullNameInTheSameClauseIsAnothersFathersSay) {
  read("Peruvian President Luis Alberto Quispe was the son of President Luis Quispe.");
  EXPECT_EQ(names(EntityType::Person), "Luis Alberto Quispe, Luis Quispe");
  read("Peruvian President Luis Alberto Quispe left. President Luis Quispe will return.");
  EXPECT_EQ(names(EntityType::Person), "Luis Alberto Quispe");
}

TEST_F(Entities, WhoSharesTheFirstNameIsCalledByTheSecond) {
  read("Peruvian Foreign Minister Mohamad Karim Quispe came. Minister Karim left.");
  EXPECT_EQ(names(EntityType::Person), "Mohamad Karim Quispe");
  read("Peruvian Foreign Minister Luis Karim Quispe came. Minister Karim left.");
  EXPECT_EQ(names(EntityType::Person), "Luis Karim Quispe, Karim");
}

TEST_F(Entities, ARiversBankIsNoBody) {
  read("They left the West Bank. Minister Luis Quispe co-chaired the talks.");
  EXPECT_EQ(names(EntityType::Organization), "");
}

TEST_F(Entities, ANameThatEndsLikeACityNamesNoCity) {
  read("Peru was led by Luis Quispe Madrid in 1968.");
  EXPECT_EQ(names(EntityType::Place), "");
  read("Luis Quispe left Madrid in 1968.");
  EXPECT_EQ(names(EntityType::Place), "Madrid");
}

TEST_F(Entities, ACityHasOneName) {
  read("They met in Kiev. Later they left Kyiv.");
  EXPECT_EQ(names(EntityType::Place), "Kyiv");
  read("They met in West Java.");
  EXPECT_EQ(names(EntityType::Place), "West Java");
  read("They left Luhansk for the Donetsk and Kherson regions.");
  EXPECT_EQ(names(EntityType::Place), "Luhansk, Donetsk region, Kherson region");
}

TEST_F(Entities, LettersOfAnAgencyAreItsOwnWhereItIsCredited) {
  read("LIMA (AFP) - Peru agreed.");
  EXPECT_EQ(names(EntityType::Organization), "Agence France-Presse");
  read("Peru asked for more AFP officers from Australia.");
  EXPECT_EQ(names(EntityType::Organization), "AFP");
}

TEST_F(Entities, AnAgreementOfOtherWordsIsNotTheOneNamedBefore) {
  read("Peru praised the Minsk agreements. The parties of Chile signed the coalition agreement.");
  const Entity* minsk = entity("Minsk agreements");
  ASSERT_NE(minsk, nullptr);
  EXPECT_EQ(minsk->mentions.size(), 1U);
}

TEST_F(Entities, WhatIsAboutAKnownAgreementOrTheNextOfItIsNone) {
  read("Peru signed an Additional Protocol to the Treaty on the Non-Proliferation of Nuclear Weapons.");
  EXPECT_EQ(names(EntityType::Agreement).find("Treaty on the Non-Proliferation"), std::string::npos)
      << names(EntityType::Agreement);
  read("The SALT I Treaty was signed in 1972 and the SALT II Treaty in 1979.");
  EXPECT_EQ(names(EntityType::Agreement), "Strategic Arms Limitation Treaty, SALT II");
}

TEST_F(Entities, ConfusablePlacesAreNoStates) {
  read("The Governor of Georgia visited Peru.");
  EXPECT_EQ(names(EntityType::Country).find("Georgia"), std::string::npos) << names(EntityType::Country);
  read("The President of Georgia visited Peru.");
  EXPECT_EQ(names(EntityType::Country), "Georgia, Peru");
  read("Peru sent aid to Melanesia and Micronesia.");
  EXPECT_EQ(names(EntityType::Country), "Peru");
  read("Peru sent aid to Micronesia.");
  EXPECT_EQ(names(EntityType::Country), "Peru, Micronesia");
}

TEST_F(Entities, SpellingsThatFoldAlikeAreOnePerson) {
  read("Vietnamese President Trần Quang Hải spoke. Later Tran Quang Hai left.");
  EXPECT_EQ(names(EntityType::Person), "Trần Quang Hải");
}

TEST_F(Entities, AFormerOfficeIsFormer) {
  read("Former Chilean President Pedro Salas spoke to Kenyan Foreign Minister Amina Wanjiru.");
  EXPECT_EQ(tenures(), "Pedro Salas: President, Chile (former); Amina Wanjiru: Foreign Minister, Kenya");
}

TEST_F(Entities, WhoThenMetAMinisterMetNoFormerOne) {
  read(
      "Amina Wanjiru raised the flag and then met Peruvian President Luis Quispe. The then Chilean President "
      "Pedro "
      "Salas spoke.");
  EXPECT_EQ(tenures(), "Luis Quispe: President, Peru; Pedro Salas: President, Chile (former)");
}

TEST_F(Entities, AnOfficeBehindANameIsItsBearers) {
  read("Amina Wanjiru, the Foreign Minister of Kenya, said talks would go on.");
  ASSERT_EQ(claims_.tenures.size(), 1U);
  EXPECT_EQ(claims_.at(claims_.tenures[0].holder).name, "Amina Wanjiru");
  EXPECT_EQ(claims_.at(*claims_.tenures[0].country).name, "Kenya");
}

TEST_F(Entities, ALeaderActsForTheStateThatTheTextLeavesOut) {
  read("Vladimir Putin spoke about Kenya. President Museveni and Condoleezza Rice listened, Annan did not.");
  EXPECT_EQ(party("Vladimir Putin"), "Russia");
  EXPECT_EQ(party("Museveni"), "Uganda");
  EXPECT_EQ(party("Condoleezza Rice"), "United States");
}

TEST_F(Entities, AFormerLeaderIsKnownByNameAndPost) {
  read("Former Prime Minister Paul Keating met Prime Minister Amina Wanjiru of Kenya. Helen Clark listened.",
       "Kenyan Ministry of Foreign Affairs", "", "2024-11-15");
  EXPECT_EQ(party("Paul Keating"), "Australia");
}

TEST_F(Entities, MonarchsStandForTheStateTheyReignIn) {
  read("The minister met King Harald and Prime Minister Ibrahim.", "", "", "2025-02-01");
  EXPECT_EQ(party("Harald"), "Norway");
  EXPECT_EQ(party("Ibrahim"), "Malaysia");
}

TEST_F(Entities, AKingsNameThatTwoBearTellsNothing) {
  read("The minister met King Abdullah.", "", "", "2012-02-01");  // of Jordan or of Saudi Arabia
  EXPECT_EQ(party("Abdullah"), "");
}

TEST_F(Entities, GovernmentsAreCalledAfterTheirHeads) {
  read("The Bush administration and Blair's government agreed. The Carter administration had refused.");
  EXPECT_EQ(names(EntityType::Person), "Bush, Blair, Carter");
  EXPECT_EQ(party("Bush"), "United States");
  EXPECT_EQ(party("Blair"), "United Kingdom");
  EXPECT_EQ(party("Carter"), "United States");
}

TEST_F(Entities, WhatAGovernmentIsCalledIsNotAlwaysAPerson) {
  read(
      "The Apartheid regime fell. The May elections and the Bush fire were over. The Apartheid regime fell.");
  EXPECT_EQ(names(EntityType::Person), "");
}

TEST_F(Entities, ALeadersRelativesAndNamesakesAreNoLeaders) {
  read(
      "Laura Bush met Condoleezza Rice. The actor Roger Brown said that May was a fine month for Mr Howard.");
  EXPECT_EQ(party("Laura Bush"), "");
  EXPECT_EQ(party("Roger Brown"), "");
}

TEST_F(Entities, WhomTheTextGivesToAStateIsItsOwn) {
  read("Peruvian President Vladimir Putin spoke.");
  EXPECT_EQ(party("Vladimir Putin"), "Peru");
}

TEST_F(Entities, AnInstitutionsOwnOfficialsNeedNoCountry) {
  read("Foreign Minister Amina Wanjiru met Foreign Minister Luis Quispe in Lima. Peru welcomed the visit.",
       "Kenyan Ministry of Foreign Affairs");
  EXPECT_EQ(home_, "KEN");
  EXPECT_EQ(party("Amina Wanjiru"), "Kenya");
  EXPECT_EQ(party("Luis Quispe"), "Peru");
}

TEST_F(Entities, HomeIsToldByPublisherOrAddressButNotByAnOutlet) {
  read("It rained.", "President of Chile");
  EXPECT_EQ(home_, "CHL");
  read("It rained.", "", "https://www.mfa.gov.sg/news/1");
  EXPECT_EQ(home_, "SGP");
  read("It rained.", "", "https://www.state.gov/x");
  EXPECT_EQ(home_, "USA");
  read("It rained.", "Kenya Daily News", "https://example.co.ke/1");
  EXPECT_EQ(home_, "");
}

TEST_F(Entities, AnAcronymInParenthesesIsTheBodysNameFromThenOn) {
  read("The Chilean Antarctic Institute (CAI) opened. Kenya thanked the CAI.");
  const Entity* body = entity("Chilean Antarctic Institute");
  ASSERT_NE(body, nullptr);
  EXPECT_EQ(body->acronym, "CAI");
  EXPECT_EQ(body->mentions.size(), 3U);
}

TEST_F(Entities, GovernmentsAreTheirStates) {
  read("The Government of Kenya thanked the Peruvian Government.");
  EXPECT_EQ(names(EntityType::Organization), "");
  EXPECT_EQ(names(EntityType::Country), "Kenya, Peru");
}

TEST_F(Entities, AnOrganActsForItsBody) {
  read("The UN Security Council met. Kenya spoke.");
  EXPECT_EQ(names(EntityType::Organization), "United Nations Security Council");
  const EntityRecords records(rules().lexicon);
  const auto organ =
      static_cast<EntityIndex>(entity("United Nations Security Council") - claims_.entities.data());
  const std::optional<EntityIndex> acts_for = party_of(claims_, records, organ);
  ASSERT_TRUE(acts_for.has_value());
  EXPECT_EQ(claims_.at(*acts_for).name, "United Nations");
}

TEST_F(Entities, AnAgreementHasKindLevelAndTheParticipantsOfItsName) {
  read("Both sides praised the Kenya-Peru Strategic Partnership.");
  ASSERT_EQ(claims_.agreements.size(), 1U);
  const AgreementClaim& claim = claims_.agreements[0];
  EXPECT_EQ(claim.kind, AgreementKind::Partnership);
  EXPECT_EQ(claim.level, PartnershipLevel::Strategic);
  ASSERT_EQ(claim.parties.size(), 2U);
  EXPECT_EQ(claims_.at(claim.parties[0]).name, "Kenya");
  EXPECT_EQ(claims_.at(claim.parties[1]).name, "Peru");
}

TEST_F(Entities, TheMemorandumIsTheOneNamedBefore) {
  read("Kenya and Peru signed a Memorandum of Understanding on fisheries. The MOU enters into force in May.");
  ASSERT_EQ(claims_.agreements.size(), 1U);
  EXPECT_EQ(claims_.agreements[0].kind, AgreementKind::Memorandum);
  EXPECT_EQ(claims_.at(claims_.agreements[0].agreement).mentions.size(), 2U);
}

TEST_F(Entities, EntitiesComeInTheOrderOfTheirFirstMention) {
  read("Peru hosted ASEAN and Kenya. President Luis Quispe of Peru spoke in Lima.");
  std::uint32_t last = 0;
  for (const Entity& e : claims_.entities) {
    if (e.mentions.empty()) continue;
    EXPECT_GE(e.mentions.front().span.begin, last) << e.name;
    last = e.mentions.front().span.begin;
  }
}

/// How often the text names an entity by its name.
int names_of(const Entity* entity) {
  if (entity == nullptr) return -1;
  return static_cast<int>(std::count_if(entity->mentions.begin(), entity->mentions.end(),
                                        [](const Mention& m) { return m.form == MentionForm::Name; }));
}

TEST_F(Entities, InsideATitleAStateIsNotNamed) {
  read(
      "The Chaco War ended. The 1990 Namibia census was late. The Bolivia Festival and the War in Paraguay "
      "began.");
  EXPECT_EQ(names_of(entity("Namibia")), 0);
  EXPECT_EQ(names_of(entity("Bolivia")), 0);
  EXPECT_EQ(names_of(entity("Paraguay")), 0);
}

TEST_F(Entities, InsideATitleWithItsYearsBehindAStateIsNotNamed) {
  read(
      "The Peru elections of 1994 were fair. The Chaco invasion of Bolivia failed. The elections in Chile "
      "ended.");
  EXPECT_EQ(names_of(entity("Peru")), 0);
  EXPECT_EQ(names_of(entity("Bolivia")), 0);
  EXPECT_EQ(names_of(entity("Chile")), 1);
}

TEST_F(Entities, BesideCommonWordsAStateIsNamed) {
  read("Two years after the war in Paraguay, Namibia held a census and Reclaim Bolivia won.");
  EXPECT_EQ(names_of(entity("Paraguay")), 1);
  EXPECT_EQ(names_of(entity("Namibia")), 1);
  EXPECT_EQ(names_of(entity("Bolivia")), 0);
}

TEST_F(Entities, WhatAPersonIsIsNoPartOfTheName) {
  read("Actress Ana Lopez came. Baker Anderson Lopez did not.");
  EXPECT_EQ(names(EntityType::Person).substr(0, 9), "Ana Lopez");
}

TEST_F(Entities, TheStateBehindACityIsNamed) {
  read("They met in Quito, Ecuador, on Monday.");
  EXPECT_EQ(names_of(entity("Quito")), 1);
  EXPECT_EQ(names_of(entity("Ecuador")), 1);
}

TEST_F(Entities, StatesOfThePastHaveNoCode) {
  read("The Ottoman Empire and the Duchy of Carniola fell, Wales did not.");
  EXPECT_EQ(names(EntityType::Country), "Ottoman Empire, Duchy of Carniola, Wales");
  EXPECT_EQ(entity("Ottoman Empire")->iso3166, "");
  EXPECT_EQ(names(EntityType::Place), "");
}

TEST_F(Entities, ACountryIsMadeOnceWhereItIsAskedFor) {
  read("Peru spoke.");
  const EntityRecords records(rules().lexicon);
  const std::size_t before = claims_.entities.size();
  const std::optional<EntityIndex> peru = country_entity(claims_, records, "PER");
  EXPECT_EQ(claims_.at(*peru).name, "Peru");
  EXPECT_EQ(claims_.entities.size(), before);
  const std::optional<EntityIndex> kenya = country_entity(claims_, records, "KEN");
  EXPECT_EQ(claims_.entities.size(), before + 1);
  EXPECT_EQ(country_entity(claims_, records, "KEN"), kenya);
  EXPECT_EQ(country_entity(claims_, records, "XXX"), std::nullopt);
}

}  // namespace
}  // namespace entente
