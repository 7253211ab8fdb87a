// SPDX-License-Identifier: MIT
#include "export/dyads.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>
#include <string>
#include <vector>

#include "entente/core/vocabulary.hpp"
#include "entente/graph/builder.hpp"
#include "export/goldstein.hpp"
#include "tests/support/claims.hpp"

namespace entente {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::SizeIs;

/// The lines after the header; these samples hold no line breaks of their own.
std::vector<std::string> lines_of(test::Claims& doc) {
  GraphBuilder builder;
  builder.add(doc.take());
  std::ostringstream out;
  write_dyads(std::move(builder).build(), {}, out);
  std::vector<std::string> lines;
  const std::string text = out.str();
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = text.find("\r\n", begin);
    lines.push_back(text.substr(begin, end - begin));
    begin = end + 2;
  }
  lines.erase(lines.begin());
  return lines;
}

TEST(Dyads, HaveARowForEveryPairOfAJointAct) {
  test::Claims doc("a");
  doc.event(EventType::Meeting,
            {doc.country("FRA", "France"), doc.country("DEU", "Germany"), doc.country("POL", "Poland")}, {},
            "2024-11-21");
  const std::vector<std::string> lines = lines_of(doc);
  ASSERT_THAT(lines, SizeIs(3));
  EXPECT_THAT(lines[0],
              HasSubstr(",2024-11-21,day,2024,11,21,,Meeting,CONSULT,040,1.0,actual,0,country/DEU,DEU,"
                        "Germany,country/FRA,FRA,France,"));
}

TEST(Dyads, LeadFromWhoActsToWhoReceives) {
  test::Claims doc("a");
  auto& event = doc.event(EventType::Sanction, {doc.country("USA", "United States")},
                          {doc.country("CUB", "Cuba")}, "2019");
  event.actors = {doc.person("Jane Roe")};
  const std::vector<std::string> lines = lines_of(doc);
  ASSERT_THAT(lines, SizeIs(1));
  EXPECT_THAT(lines[0], HasSubstr(",2019,year,2019,,,,Sanction,SANCTION,163,-8.0,actual,1,country/USA,USA,"
                                  "United States,country/CUB,CUB,Cuba,Jane Roe,,"));
}

TEST(Dyads, OfBodiesHaveNoCodeAndPlannedEventsTheCodeOfAPlan) {
  test::Claims doc("a");
  doc.event(EventType::Visit, {doc.country("FRA", "France")}, {doc.igo("European Union", "EU")}, "",
            Modality::Planned);
  const std::vector<std::string> lines = lines_of(doc);
  ASSERT_THAT(lines, SizeIs(1));
  EXPECT_THAT(
      lines[0],
      HasSubstr(",,,,,,,Visit,AGREE,036,4.0,planned,1,country/FRA,FRA,France,org/EU,,European Union,"));
}

TEST(Dyads, OfOnePartyAreNone) {
  test::Claims doc("a");
  doc.event(EventType::Meeting, {doc.country("FRA", "France")}, {}, "2024");
  EXPECT_THAT(lines_of(doc), SizeIs(0));
}

TEST(Dyads, KeepFormulasOutOfSpreadsheetsAndQuotesInTheirCells) {
  test::Claims doc("a");
  auto& event =
      doc.event(EventType::Aid, {doc.country("FRA", "France")}, {doc.country("TCD", "Chad")}, "2024");
  event.evidence.front().quote = "=1+1, said \"he\"";
  const std::vector<std::string> lines = lines_of(doc);
  ASSERT_THAT(lines, SizeIs(1));
  EXPECT_THAT(lines[0], HasSubstr(",\"'=1+1, said \"\"he\"\"\","));
}

TEST(Dyads, HaveAScoreForEveryTypeAndModality) {
  for (const EventTypeInfo& type : event_types()) {
    for (const Modality modality :
         {Modality::Actual, Modality::Planned, Modality::Hypothetical, Modality::Negated}) {
      for (const bool refused : {false, true}) {
        EXPECT_TRUE(goldstein(codes(type.type, modality, refused).cameo)) << type.name;
      }
    }
    EXPECT_EQ(*goldstein(type.cameo) < 0, type.conflict || type.type == EventType::Request) << type.name;
  }
  EXPECT_EQ(goldstein("0871"), 9.0) << "that of 087";
  EXPECT_EQ(goldstein("99"), std::nullopt);
}

}  // namespace
}  // namespace entente
