// SPDX-License-Identifier: MIT
#include "entente/query/names.hpp"

#include "tests/query/desk.hpp"

namespace entente::query {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class Names : public Desk {
 protected:
  /// Who is meant, by id; "absent …", "near …" where nobody is.
  [[nodiscard]] std::vector<std::string> meant(const std::string& word) const {
    const Meaning meaning = meaning_of(graph, gazetteer, word, kAnyone);
    std::vector<std::string> out;
    for (const NodeIndex index : meaning.nodes) out.push_back(graph[index].id);
    if (!meaning.absent.empty()) out.push_back("absent " + meaning.absent);
    if (!meaning.near.empty()) out.push_back("near " + meaning.near);
    return out;
  }
};

TEST_F(Names, OfACountryAreItsIdCodesNamesDemonymsAndSeats) {
  for (const char* word :
       {"country/VNM", "VNM", "vnm", "VN", "Vietnam", "viet nam", "Việt Nam", "Vietnamese", "HANOI"}) {
    EXPECT_THAT(meant(word), ElementsAre("country/VNM")) << word;
  }
}

TEST_F(Names, OfAPersonAreAllFormsThatTellNobodyElse) {
  for (const char* word : {"Tô Lâm", "to lam", "Tô", "Mr Tô Lâm", "President To Lam"}) {
    EXPECT_THAT(meant(word), ElementsAre("person/to-lam")) << word;
  }
  EXPECT_THAT(meant("Prime Minister Anwar"), ElementsAre("person/anwar-ibrahim"));
}

TEST_F(Names, SharedBySeveralGiveAllOfThem) {
  EXPECT_THAT(meant("Lâm"), ElementsAre("person/carrie-lam", "person/to-lam"));
}

TEST_F(Names, ThatOnlyTheGazetteerKnowsAreAbsent) {
  EXPECT_THAT(meant("Kiribati"), ElementsAre("absent Kiribati"));
  EXPECT_THAT(meant("KI"), ElementsAre("absent Kiribati"));
}

TEST_F(Names, MisspelledHaveANeighbour) {
  EXPECT_THAT(meant("Malaisia"), ElementsAre("near Malaysia"));
  EXPECT_THAT(meant("Ibraim"), ElementsAre("near Anwar Ibrahim"));
  EXPECT_THAT(meant("Xyzzyplugh"), IsEmpty());
  EXPECT_THAT(meant(""), IsEmpty());
  EXPECT_THAT(meant("?!"), IsEmpty());
}

TEST_F(Names, AreLookedForAmongTheWantedTypesOnly) {
  const std::vector<NodeType> persons{NodeType::Person};
  EXPECT_TRUE(meaning_of(graph, gazetteer, "country/VNM", persons).nodes.empty());
  EXPECT_TRUE(meaning_of(graph, gazetteer, "Hanoi", persons).nodes.empty());
}

TEST_F(Names, WithATitleAreRatherItsBearers) {
  GraphBuilder builder;
  test::Claims doc("a", "2024-11-22");
  const auto mys = doc.country("MYS", "Malaysia");
  doc.tenure(doc.person("Anwar Ibrahim", mys), "PM", mys);
  doc.tenure(doc.person("Ibrahim", mys), "King", mys);
  builder.add(doc.take());
  graph = std::move(builder).build();
  const auto meant = [&](const char* word) {
    std::vector<std::string> out;
    for (const NodeIndex one : meaning_of(graph, gazetteer, word, kAnyone).nodes) out.push_back(id(one));
    return out;
  };
  ASSERT_EQ(meant("Anwar Ibrahim").size(), 1U);
  EXPECT_EQ(meant("Prime Minister Ibrahim"), meant("Anwar Ibrahim"));
  EXPECT_NE(meant("Ibrahim"), meant("Anwar Ibrahim"));
  EXPECT_EQ(meant("President Ibrahim"), meant("Ibrahim")) << "nobody holds that office: the name alone tells";
}

TEST_F(Names, AreNotCutDownToTheSurname) {
  EXPECT_THAT(meaning_of(graph, gazetteer, "Hunter Ibrahim", kAnyone).nodes, IsEmpty());
}

}  // namespace
}  // namespace entente::query
