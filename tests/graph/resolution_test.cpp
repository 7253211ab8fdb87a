// SPDX-License-Identifier: MIT
// Who is who across documents: every merge has its counterpart that must not merge.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "entente/graph/builder.hpp"
#include "tests/support/claims.hpp"

namespace entente {
namespace {

using test::Claims;
using testing::ElementsAre;
using Kind = OrganizationKind;

std::vector<std::string> ids(std::vector<Claims*> documents, std::string_view prefix) {
  GraphBuilder builder;
  for (Claims* document : documents) builder.add(document->take());
  std::vector<std::string> out;
  const Graph graph = std::move(builder).build();
  for (const Node& node : graph.nodes()) {
    if (node.id.starts_with(prefix)) out.push_back(node.id);
  }
  return out;
}

struct Resolution : testing::Test {
  Claims a{"a"}, b{"b"}, c{"c"};
};

TEST_F(Resolution, SpellingsOfACountryAreOneByCode) {
  a.country("VNM", "Việt Nam");
  b.country("VNM", "Vietnam");
  EXPECT_THAT(ids({&a, &b}, "country/"), ElementsAre("country/VNM"));
}

TEST_F(Resolution, ConfusableCountriesStayApart) {
  a.country("NER", "Niger");
  a.country("PRK", "Korea");
  a.country("COD", "Congo");
  b.country("NGA", "Nigeria");
  b.country("KOR", "Korea");
  b.country("COG", "Congo");
  EXPECT_EQ(ids({&a, &b}, "country/").size(), 6U);
}

TEST_F(Resolution, IntergovernmentalOrganizationsAreOneByAcronym) {
  a.igo("Association of Southeast Asian Nations", "ASEAN");
  b.igo("ASEAN", "");
  c.igo("Association of Southeast Asian Nations", "");
  EXPECT_THAT(ids({&a, &b, &c}, "org/"), ElementsAre("org/ASEAN"));
}

TEST_F(Resolution, AnAcronymIsNoIdentityForOtherOrganizations) {
  a.igo("African Union", "AU");
  b.organization("American University", Kind::University, {}, "AU");
  EXPECT_THAT(ids({&a, &b}, "org/"), ElementsAre("org/AU", "org/american-university"));
}

TEST_F(Resolution, BodiesOfOneNameAndStateAreOne) {
  a.organization("Ministry of Defence", Kind::GovernmentBody, a.country("VNM", "Việt Nam"));
  b.organization("ministry of defence", Kind::GovernmentBody, b.country("VNM", "Viet Nam"));
  EXPECT_THAT(ids({&a, &b}, "org/"), ElementsAre("org/ministry-of-defence"));
}

TEST_F(Resolution, BodiesOfOneNameAndDifferentStatesStayApart) {
  a.organization("Ministry of Defence", Kind::GovernmentBody, a.country("VNM", "Việt Nam"));
  b.organization("Ministry of Defence", Kind::GovernmentBody, b.country("MYS", "Malaysia"));
  EXPECT_THAT(ids({&a, &b}, "org/"),
              ElementsAre("org/ministry-of-defence-mys", "org/ministry-of-defence-vnm"));
}

TEST_F(Resolution, AGenericBodyOfUnknownStateJoinsOnlyAStateItsDocumentNames) {
  a.organization("Ministry of Defence", Kind::GovernmentBody, a.country("VNM", "Việt Nam"));
  b.organization("Ministry of Defence", Kind::GovernmentBody);
  b.country("VNM", "Việt Nam");
  c.organization("Ministry of Defence", Kind::GovernmentBody);
  EXPECT_EQ(ids({&a, &b, &c}, "org/").size(), 2U);
}

TEST_F(Resolution, AProperNameOfUnknownStateIsOneAcrossDocuments) {
  a.organization("Hamas", Kind::ArmedForce);
  b.organization("Hamas", Kind::ArmedForce);
  EXPECT_THAT(ids({&a, &b}, "org/"), ElementsAre("org/hamas"));
}

TEST_F(Resolution, KindsTellBearersApartAndAnUnspecifiedOneJoins) {
  a.organization("Petronas", Kind::Company);
  b.organization("Petronas", Kind::Unspecified);
  EXPECT_THAT(ids({&a, &b}, "org/"), ElementsAre("org/petronas"));
  Claims d("d");
  Claims e("e");
  d.organization("Liberty", Kind::Company);
  e.organization("Liberty", Kind::NonGovernmentalOrganization);
  EXPECT_EQ(ids({&d, &e}, "org/").size(), 2U);
}

TEST_F(Resolution, PlacesOfOneNameInDifferentStatesStayApart) {
  a.place("Georgetown", a.country("GUY", "Guyana"));
  b.place("Georgetown", b.country("MYS", "Malaysia"));
  EXPECT_THAT(ids({&a, &b}, "place/"), ElementsAre("place/georgetown-guy", "place/georgetown-mys"));
}

TEST_F(Resolution, GroupsOfOneNameAndCountryAreOne) {
  a.group("Darfur rebels", a.country("SDN", "Sudan"));
  b.group("DARFUR REBELS", b.country("SDN", "Soudan"));
  EXPECT_THAT(ids({&a, &b}, "group/"), ElementsAre("group/darfur-rebels"));
}

TEST_F(Resolution, GroupsOfOneNameAndDifferentCountriesStayApart) {
  a.group("the rebels", a.country("SDN", "Sudan"));
  b.group("the rebels", b.country("TCD", "Chad"));
  EXPECT_THAT(ids({&a, &b}, "group/"), ElementsAre("group/the-rebels-sdn", "group/the-rebels-tcd"));
}

TEST_F(Resolution, GroupsOfDifferentNamesAndOneCountryStayApart) {
  a.group("the rebels", a.country("SDN", "Sudan"));
  b.group("Darfur rebels", b.country("SDN", "Sudan"));
  EXPECT_THAT(ids({&a, &b}, "group/"), ElementsAre("group/darfur-rebels", "group/the-rebels"));
}

TEST_F(Resolution, AGroupOfUnknownCountryIsNoOtherDocumentsGroup) {
  a.group("the kidnappers", a.country("NGA", "Nigeria"));
  b.group("the kidnappers");
  b.country("NGA", "Nigeria");
  c.group("the kidnappers");
  EXPECT_EQ(ids({&a, &b, &c}, "group/").size(), 3U);
}

TEST_F(Resolution, AGroupIsNeverAnotherEntityOfItsName) {
  const auto sdn = a.country("SDN", "Sudan");
  a.group("Rapid Support Forces", sdn);
  b.organization("Rapid Support Forces", Kind::ArmedForce, b.country("SDN", "Sudan"));
  c.place("Rapid Support Forces", c.country("SDN", "Sudan"));
  EXPECT_THAT(ids({&a, &b, &c}, "group/"), ElementsAre("group/rapid-support-forces"));
}

TEST_F(Resolution, PersonsOfOneNameAndPartyAreOne) {
  a.person("Tô Lâm", a.country("VNM", "Việt Nam"));
  b.person("To Lam", b.country("VNM", "Vietnam"));
  c.person("TO LAM");
  EXPECT_THAT(ids({&a, &b, &c}, "person/"), ElementsAre("person/to-lam"));
}

TEST_F(Resolution, NamesakesOfDifferentPartiesStayApart) {
  a.person("John Smith", a.country("USA", "United States"));
  b.person("John Smith", b.country("GBR", "United Kingdom"));
  EXPECT_THAT(ids({&a, &b}, "person/"), ElementsAre("person/john-smith-gbr", "person/john-smith-usa"));
}

TEST_F(Resolution, AFullerNameTakesInTheShorterOneOfTheSameParty) {
  a.person("Joseph Robinette Biden", a.country("USA", "United States"));
  b.person("Joseph Biden", b.country("USA", "United States"));
  EXPECT_THAT(ids({&a, &b}, "person/"), ElementsAre("person/joseph-robinette-biden"));
}

TEST_F(Resolution, AShorterNameStaysApartWhereTwoPeopleCouldBeMeant) {
  a.person("John Adam Smith", a.country("USA", "United States"));
  b.person("John Brian Smith", b.country("USA", "United States"));
  c.person("John Smith", c.country("USA", "United States"));
  EXPECT_EQ(ids({&a, &b, &c}, "person/").size(), 3U);
}

TEST_F(Resolution, OneWordIsNotContainedAndAnotherLastWordIsAnotherPerson) {
  a.person("Anwar Ibrahim", a.country("MYS", "Malaysia"));
  b.person("Ibrahim", b.country("MYS", "Malaysia"));
  c.person("Anwar Ibrahim Ismail", c.country("MYS", "Malaysia"));
  EXPECT_EQ(ids({&a, &b, &c}, "person/").size(), 3U);
}

TEST_F(Resolution, OneWordWithoutAPartyIsAPersonADocument) {
  a.person("Kim");
  b.person("Kim");
  EXPECT_EQ(ids({&a, &b}, "person/").size(), 2U);
}

constexpr AgreementKind kTreaty = AgreementKind::Treaty;

TEST_F(Resolution, AgreementsAreOneByKindPartiesAndName) {
  a.agreement("Free Trade Agreement", kTreaty, {a.country("CHN", "China"), a.country("PER", "Peru")});
  b.agreement("free trade agreement", kTreaty, {b.country("PER", "Peru"), b.country("CHN", "China")});
  EXPECT_THAT(ids({&a, &b}, "agreement/"), ElementsAre("agreement/chn-per-free-trade-agreement"));
}

TEST_F(Resolution, AgreementsOfOtherPartiesKindsOrNamesStayApart) {
  const auto chn = a.country("CHN", "China");
  const auto per = a.country("PER", "Peru");
  const auto bra = a.country("BRA", "Brazil");
  a.agreement("framework agreement", kTreaty, {chn, per});
  a.agreement("framework agreement", kTreaty, {chn, bra});
  a.agreement("framework agreement", AgreementKind::Plan, {chn, per});
  a.agreement("visa agreement", kTreaty, {chn, per});
  EXPECT_EQ(ids({&a}, "agreement/").size(), 4U);
}

TEST_F(Resolution, AgreementsSignedAtDifferentTimesStayApart) {
  const auto sign = [](Claims& doc, const char* when) {
    doc.agreement("memorandum of understanding", AgreementKind::Memorandum,
                  {doc.country("VNM", "Việt Nam"), doc.country("MYS", "Malaysia")}, AgreementStatus::Signed,
                  when);
  };
  sign(a, "2019-08-27");
  sign(b, "2024-11-21");
  sign(c, "2024-11");
  EXPECT_THAT(ids({&a, &b, &c}, "agreement/"),
              ElementsAre("agreement/mys-vnm-memorandum-of-understanding-2019-08-27",
                          "agreement/mys-vnm-memorandum-of-understanding-2024-11-21"));
}

TEST_F(Resolution, PartnershipsAreOneByLevelNotWording) {
  const auto state = [](Claims& doc, const char* name, PartnershipLevel level) {
    doc.agreement(name, AgreementKind::Partnership,
                  {doc.country("VNM", "Việt Nam"), doc.country("MYS", "Malaysia")}, AgreementStatus::Agreed,
                  "", level);
  };
  state(a, "Comprehensive Strategic Partnership", PartnershipLevel::ComprehensiveStrategic);
  state(b, "comprehensive strategic partnership status", PartnershipLevel::ComprehensiveStrategic);
  EXPECT_EQ(ids({&a, &b}, "agreement/").size(), 1U);
  Claims d("d");
  Claims e("e");
  state(d, "strategic partnership", PartnershipLevel::Strategic);
  state(e, "green strategic partnership", PartnershipLevel::Strategic);
  EXPECT_EQ(ids({&d, &e}, "agreement/").size(), 2U);
}

TEST_F(Resolution, WithoutPartiesOnlyAProperNameIdentifiesAnAgreement) {
  a.agreement("Paris Agreement", kTreaty, {});
  b.agreement("Paris Agreement", kTreaty, {});
  EXPECT_THAT(ids({&a, &b}, "agreement/"), ElementsAre("agreement/paris-agreement"));
  Claims d("d");
  Claims e("e");
  d.agreement("Joint Declaration", AgreementKind::Declaration, {});
  e.agreement("Joint Declaration", AgreementKind::Declaration, {});
  EXPECT_EQ(ids({&d, &e}, "agreement/").size(), 2U);
}

TEST_F(Resolution, OfOneTitleThePartiesTell) {
  a.agreement("Third Country Training Programme", AgreementKind::Plan,
              {a.country("SGP", "Singapore"), a.country("USA", "United States")});
  b.agreement("Third Country Training Programme", AgreementKind::Plan,
              {b.country("SGP", "Singapore"), b.country("GBR", "United Kingdom")});
  EXPECT_EQ(ids({&a, &b}, "agreement/").size(), 2U);
  Claims d("d");
  Claims e("e");
  d.agreement("Minsk Agreements", kTreaty, {d.country("RUS", "Russia"), d.country("UKR", "Ukraine")});
  e.agreement("Minsk Agreements", kTreaty, {e.country("UKR", "Ukraine")});
  EXPECT_EQ(ids({&d, &e}, "agreement/").size(), 1U) << "one text names fewer";
}

TEST_F(Resolution, APactIsNoAgreementOfItsPlace) {
  a.agreement("Pact of Paris", kTreaty, {});
  b.agreement("Paris Agreement", kTreaty, {});
  EXPECT_EQ(ids({&a, &b}, "agreement/").size(), 2U);
}

TEST_F(Resolution, PartnershipsOfUnknownPartiesStayApart) {
  for (Claims* doc : {&a, &b}) {
    doc->agreement("Strategic Partnership", AgreementKind::Partnership, {}, AgreementStatus::Mentioned, "",
                   PartnershipLevel::Strategic);
  }
  EXPECT_EQ(ids({&a, &b}, "agreement/").size(), 2U);
}

TEST_F(Resolution, YearsOfSignatureTellTreatiesApart) {
  a.agreement("Treaty of Paris", kTreaty, {}, AgreementStatus::Signed, "1783");
  b.agreement("Treaty of Paris", kTreaty, {}, AgreementStatus::Signed, "1898");
  EXPECT_EQ(ids({&a, &b}, "agreement/").size(), 2U);
}

TEST_F(Resolution, FathersAndSonsAreTwo) {
  a.person("Mohamed bin Zayed Al Nahyan", a.country("ARE", "United Arab Emirates"));
  b.person("Khaled bin Mohamed bin Zayed Al Nahyan", b.country("ARE", "United Arab Emirates"));
  c.person("Khaled bin Mohamed Al Nahyan", c.country("ARE", "United Arab Emirates"));
  EXPECT_EQ(ids({&a, &b, &c}, "person/").size(), 2U);
}

TEST_F(Resolution, AKingsNumberIsNoSurname) {
  a.person("George III", a.country("GBR", "United Kingdom"));
  b.person("George H. Earle III", b.country("GBR", "United Kingdom"));
  EXPECT_EQ(ids({&a, &b}, "person/").size(), 2U);
}

TEST_F(Resolution, AMinisterWhoThenLeadsABodyIsOne) {
  const auto minister = a.person("Donald Tusk", a.country("POL", "Poland"));
  a.tenure(minister, "Prime Minister", a.country("POL", "Poland"));
  const auto president = b.person("Donald Tusk", b.igo("European Council", "EUCO"));
  b.tenure(president, "President", b.igo("European Council", "EUCO"));
  c.person("Donald Tusk");
  EXPECT_THAT(ids({&a, &b, &c}, "person/"), ElementsAre("person/donald-tusk"));
}

TEST_F(Resolution, ASpokesmanOfABodyIsNoMinister) {
  const auto minister = a.person("John Smith", a.country("GBR", "United Kingdom"));
  a.tenure(minister, "Foreign Minister", a.country("GBR", "United Kingdom"));
  const auto spokesman = b.person("John Smith", b.igo("United Nations", "UN"));
  b.tenure(spokesman, "spokesman", b.igo("United Nations", "UN"));
  EXPECT_EQ(ids({&a, &b}, "person/").size(), 2U);
}

TEST_F(Resolution, OfTwoNationsNamesakesABodysLeaderIsNeither) {
  for (const auto& [doc, code] : {std::pair(&a, "USA"), std::pair(&b, "GBR")}) {
    doc->tenure(doc->person("John Smith", doc->country(code, code)), "Foreign Minister",
                doc->country(code, code));
  }
  c.tenure(c.person("John Smith", c.igo("United Nations", "UN")), "Secretary-General",
           c.igo("United Nations", "UN"));
  EXPECT_EQ(ids({&a, &b, &c}, "person/").size(), 3U);
}

TEST_F(Resolution, OneSurnameAndTwoOfficesAreTwo) {
  const auto wang = [](Claims& doc, const std::string& title) {
    const auto chn = doc.country("CHN", "China");
    doc.tenure(doc.person("Wang", chn), title, chn);
  };
  Claims d("d", "2023-05-25");
  Claims e("e", "2023-05-26");
  Claims f("f", "2023-05-27");
  wang(d, "Foreign Minister");
  wang(e, "Commerce Minister");
  wang(f, "Minister of Foreign Affairs");
  EXPECT_EQ(ids({&d, &e, &f}, "person/").size(), 2U);
}

TEST_F(Resolution, AVowelAndTheSameOfficeAreOnePerson) {
  const auto leader = [](Claims& doc, const std::string& name) {
    const auto lby = doc.country("LBY", "Libya");
    doc.tenure(doc.person(name, lby), "Prime Minister", lby);
  };
  leader(a, "Muammar Gaddafi");
  leader(b, "Moammar Gadhafi");
  c.person("Moammur Gadhafi", c.country("LBY", "Libya"));
  EXPECT_EQ(ids({&a, &b, &c}, "person/").size(), 2U) << "whoever has no office is not known to be he";
}

TEST_F(Resolution, WhoIsNamedSideBySideIsTwo) {
  const auto idn = a.country("IDN", "Indonesia");
  a.person("Joko Widodo", idn);
  a.person("Iriana Joko Widodo", idn);
  EXPECT_EQ(ids({&a}, "person/").size(), 2U);
}

TEST_F(Resolution, ASonOfTheSameGivenNameNamedBesideHisFatherIsTwo) {
  const auto usa = a.country("USA", "United States");
  a.person("John Quincy Adams", usa);
  a.person("John Adams", usa);
  b.person("John Adams", b.country("USA", "United States"));
  c.person("John Quincy Adams", c.country("USA", "United States"));
  EXPECT_THAT(ids({&a, &b, &c}, "person/"), ElementsAre("person/john-adams", "person/john-quincy-adams"));
}

TEST_F(Resolution, AKingIsCalledByHisGivenName) {
  const auto king = [](Claims& doc, const std::string& name) {
    const auto jor = doc.country("JOR", "Jordan");
    doc.tenure(doc.person(name, jor), "King", jor);
  };
  king(a, "Abdullah II bin Al Hussein");
  king(b, "Hussein");
  EXPECT_EQ(ids({&a, &b}, "person/").size(), 2U);
  Claims d("d");
  Claims e("e");
  king(d, "Abdullah II bin Al Hussein");
  king(e, "Abdullah");
  EXPECT_EQ(ids({&d, &e}, "person/").size(), 1U);
}

TEST_F(Resolution, InitialsAndTranscriptionsAreSpacedAndSpeltAlike) {
  a.person("George H.W. Bush");
  b.person("George H. W. Bush");
  EXPECT_EQ(ids({&a, &b}, "person/").size(), 1U);
  Claims d("d");
  Claims e("e");
  d.person("Moqtada al-Sadr");
  e.person("Muqtada al-Sadr");
  EXPECT_EQ(ids({&d, &e}, "person/").size(), 1U);
}

TEST_F(Resolution, AStateHasManyEmbassies) {
  a.organization("American Embassy", Kind::GovernmentBody, a.country("USA", "American"));
  b.organization("American Embassy", Kind::GovernmentBody, b.country("USA", "American"));
  EXPECT_EQ(ids({&a, &b}, "org/").size(), 2U);
  Claims d("d");
  Claims e("e");
  d.organization("American Congress", Kind::GovernmentBody, d.country("USA", "American"));
  e.organization("American Congress", Kind::GovernmentBody, e.country("USA", "American"));
  EXPECT_EQ(ids({&d, &e}, "org/").size(), 1U) << "and one congress";
}

TEST_F(Resolution, AGenericBodyIsThatOfTheOnlyStateOfItsText) {
  a.organization("Public Service", Kind::Unspecified, a.country("AUS", "Australia"));
  b.country("AUS", "Australia");
  b.organization("Public Service", Kind::Unspecified);
  EXPECT_EQ(ids({&a, &b}, "org/").size(), 1U);
  Claims d("d");
  Claims e("e");
  d.organization("Public Service", Kind::Unspecified, d.country("AUS", "Australia"));
  e.country("AUS", "Australia");
  e.country("SGP", "Singapore");
  e.organization("Public Service", Kind::Unspecified);
  EXPECT_EQ(ids({&d, &e}, "org/").size(), 2U);
}

TEST_F(Resolution, LettersThatCreditNoAgencyAreAnothers) {
  a.organization("Agence France-Presse", Kind::MediaOutlet, {}, "AFP");
  b.organization("AFP", Kind::Unspecified);
  EXPECT_EQ(ids({&a, &b}, "org/").size(), 2U);
}

TEST_F(Resolution, AStatesBodyIsCalledByTheWordsThatAnyDocumentCallsTheStateBy) {
  a.organization("Ukrainian Armed Forces", Kind::ArmedForce, a.country("UKR", "Ukraine"));
  b.organization("Ukrainian Armed Forces", Kind::ArmedForce, b.country("UKR", "Ukrainian"));
  c.organization("Armed Forces of Ukraine", Kind::ArmedForce, c.country("UKR", "Ukraine"));
  EXPECT_EQ(ids({&a, &b, &c}, "org/").size(), 1U);
}

TEST_F(Resolution, TheYearInANameTellsTreatiesApart) {
  const auto quoted = [](Claims& doc, const std::string& quote) {
    doc.agreement("Treaty of Paris", kTreaty, {});
    doc.claim().evidence = {{{}, quote, "agreement.about", 0.9}};
  };
  quoted(a, "1783 Treaty of Paris");
  quoted(b, "Treaty of Paris of 1898");
  quoted(c, "Treaty of Paris of 1783");
  EXPECT_EQ(ids({&a, &b, &c}, "agreement/").size(), 2U);
}

TEST_F(Resolution, APartnershipIsOneForAsLongAsItLasts) {
  Claims d("d", "2010-01-01");
  Claims e("e", "2024-01-01");
  for (Claims* doc : {&d, &e}) {
    doc->agreement("Enhanced Partnership", AgreementKind::Partnership,
                   {doc->country("NZL", "New Zealand"), doc->country("SGP", "Singapore")},
                   AgreementStatus::Mentioned, "", PartnershipLevel::Other);
  }
  EXPECT_EQ(ids({&d, &e}, "agreement/").size(), 1U);
}

}  // namespace
}  // namespace entente
