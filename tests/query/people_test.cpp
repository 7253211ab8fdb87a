// SPDX-License-Identifier: MIT
#include "entente/query/people.hpp"

#include "tests/query/desk.hpp"

namespace entente::query {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class People : public Desk {
 protected:
  [[nodiscard]] std::vector<std::string> holders(const std::string& title, const std::string& owner,
                                                 const std::string& day = "") const {
    std::vector<std::string> out;
    const auto whose = owner.empty() ? std::optional<NodeIndex>() : node(owner);
    const auto found = holders_of(graph, title, whose, test::date(day));
    if (whose) expect_same(Offices(graph).holders_of(title, *whose, test::date(day)), found);
    for (const OfficeHolder& holder : found) {
      out.push_back(id(holder.holder) + (day.empty() ? "" : " " + std::to_string(holder.days_off)));
    }
    return out;
  }

 private:
  /// The index of offices answers like a look at all tenures.
  static void expect_same(const std::vector<OfficeHolder>& indexed, const std::vector<OfficeHolder>& found) {
    ASSERT_EQ(indexed.size(), found.size());
    for (std::size_t i = 0; i < found.size(); ++i) {
      EXPECT_EQ(indexed[i].tenure, found[i].tenure);
      EXPECT_EQ(indexed[i].holder, found[i].holder);
      EXPECT_EQ(indexed[i].of, found[i].of);
      EXPECT_EQ(indexed[i].seen.first, found[i].seen.first);
      EXPECT_EQ(indexed[i].seen.last, found[i].seen.last);
      EXPECT_EQ(indexed[i].days_off, found[i].days_off);
    }
  }
};

TEST_F(People, HaveOfficesAndMeetOthersSomewhere) {
  const auto career = career_of(graph, node("person/to-lam"), {});
  ASSERT_EQ(career.size(), 3U);
  EXPECT_EQ(graph[career[0].node].type(), NodeType::Tenure);
  EXPECT_EQ(graph[career[0].with.at(0)].name, "Communist Party of Vietnam");
  EXPECT_EQ(shown(career[1].node), "Meeting 2024-11-20");
  EXPECT_THAT(career[1].with, ElementsAre(node("person/anwar-ibrahim")));
  EXPECT_EQ(shown(career[2].node), "Visit 2024-11-21");
  EXPECT_THAT(career[2].with, ElementsAre(node("country/MYS"))) << "nobody is named on the other side";
  ASSERT_TRUE(career[2].where);
  EXPECT_EQ(graph[*career[2].where].name, "Kuala Lumpur");
}

TEST_F(People, InAPeriodDidWhatLiesInIt) {
  EXPECT_EQ(career_of(graph, node("person/to-lam"), {test::date("2025"), {}}).size(), 1U)
      << "the office has no dates";
}

TEST_F(People, HoldOfficesHoweverWorded) {
  EXPECT_THAT(holders("Premier", "country/MYS"), ElementsAre("person/anwar-ibrahim", "person/nurul-hassan"));
  EXPECT_THAT(holders("Deputy Prime Minister", "country/MYS"), IsEmpty());
  EXPECT_THAT(holders("Prime Minister", "country/VNM"), IsEmpty());
  EXPECT_THAT(holders("General Secretary", ""), ElementsAre("person/to-lam"));
}

TEST_F(People, HoldOfficesOnADay) {
  EXPECT_THAT(holders("Prime Minister", "country/MYS", "2024-11-21"), ElementsAre("person/anwar-ibrahim 1"));
  EXPECT_THAT(holders("Prime Minister", "country/MYS", "2026-03-02"), ElementsAre("person/nurul-hassan 1"))
      << "the first is called a former prime minister by then";
}

TEST_F(People, CalledFormerFromTheFirstHaveNoDayInOffice) {
  GraphBuilder builder;
  for (const char* day : {"2018-01-01", "2020-01-01"}) {
    test::Claims doc(day, day);
    const auto fra = doc.country("FRA", "France");
    auto& tenure = doc.tenure(doc.person("Anne Dupont", fra), "President", fra);
    tenure.former = true;
    tenure.evidence[0].quote = "former President Anne Dupont";
    doc.tenure(doc.person("Luc Martin", fra), "President", fra);
    builder.add(doc.take());
  }
  graph = std::move(builder).build();
  EXPECT_THAT(holders("President", "country/FRA", "2018-01-01"), ElementsAre("person/luc-martin 0"));
}

TEST_F(People, OutOfOfficeByItsDatesDoNotHoldIt) {
  GraphBuilder builder;
  test::Claims doc("a", "2020-01-01");
  const auto fra = doc.country("FRA", "France");
  auto& first = doc.tenure(doc.person("Anne Dupont", fra), "President", fra);
  first.start = test::date("2007");
  first.end = test::date("2012-05");
  doc.tenure(doc.person("Luc Martin", fra), "President", fra).start = test::date("2012-05");
  builder.add(doc.take());
  graph = std::move(builder).build();
  EXPECT_THAT(holders("President", "country/FRA", "2010-03-01"), ElementsAre("person/anne-dupont 0"));
  EXPECT_THAT(holders("President", "country/FRA", "2015"), ElementsAre("person/luc-martin 0"));
  EXPECT_THAT(holders("President", "country/FRA", "1999"), IsEmpty());
}

TEST_F(People, AreToldApartByTheirChiefOffice) {
  EXPECT_EQ(chief_office(graph, node("person/nurul-hassan")), "PM, Malaysia");
  EXPECT_EQ(chief_office(graph, node("person/carrie-lam")), "");
  EXPECT_THAT(titles_of(graph, node("country/MYS")), ElementsAre("PM", "Prime Minister"));
}

}  // namespace
}  // namespace entente::query
