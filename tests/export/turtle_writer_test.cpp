// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "tests/export/samples.hpp"

namespace entente {
namespace {

TEST(TurtleWriter, ANodeABlock) {
  std::vector<Node> nodes(3);
  AgreementNode deal;
  deal.parties = {static_cast<NodeIndex>(1)};
  deal.status = AgreementStatus::Signed;
  deal.date = test::date("2024-11");
  deal.evidence.push_back({static_cast<NodeIndex>(2), {{3, 9}, "the \"deal\"\n", "agreement.deal", 0.5}});
  nodes[0] = {"agreement/deal", "deal", deal};
  nodes[1] = {"country/PER", "Peru", CountryNode{{}, "PER", "Q419", {}}};
  nodes[2] = {"doc/a", "a.txt", DocumentNode{}};
  const std::string text = test::written(make_graph(nodes), "turtle");
  EXPECT_EQ(text.substr(text.find("\n<agreement")), R"(
<agreement/deal>
  a ent:Agreement ;
  schema:name "deal" ;
  ent:parties <country/PER> ;
  ent:status "signed" ;
  ent:date "2024-11"^^edtf:EDTF ;
  prov:wasDerivedFrom [
    prov:hadPrimarySource <doc/a> ;
    oa:start 3 ;
    oa:end 9 ;
    oa:exact "the \"deal\"\n" ;
    ent:rule "agreement.deal" ;
    ent:confidence 5.0E-1
  ] .

<country/PER>
  a schema:Country ;
  schema:name "Peru" ;
  ent:iso3166 "PER" ;
  schema:sameAs <http://www.wikidata.org/entity/Q419> .

<doc/a>
  a schema:NewsArticle ;
  schema:name "a.txt" .
)");
}

TEST(TurtleWriter, NoTextLeavesItsLine) {
  const std::string text = test::written(test::hostile_graph(), "turtle");
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) {
    const bool known = line.empty() || line[0] == '<' || line[0] == '@' || line.starts_with("  ");
    EXPECT_TRUE(known) << line;
  }
}

}  // namespace
}  // namespace entente
