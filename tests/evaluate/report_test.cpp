// SPDX-License-Identifier: MIT
#include "entente/evaluate/report.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

namespace entente {
namespace {

using testing::HasSubstr;

Evaluation sample() {
  Evaluation evaluation;
  evaluation.documents = 3;
  evaluation.missing = 1;
  evaluation.score.kinds[static_cast<std::size_t>(ScoredKind::Person)] = {2, 4, 2};
  evaluation.score.dates = {1, 2, 2};
  evaluation.score.event_types[EventType::Visit] = {1, 2, 1};
  evaluation.score.event_types[EventType::Attack] = {0, 5, 0};
  return evaluation;
}

TEST(Report, TellsEveryKindAndTheTypesTheMostFrequentFirst) {
  std::ostringstream out;
  write_report(sample(), out);
  const std::string text = out.str();
  EXPECT_THAT(text, HasSubstr("3 documents, 1 without a text\n"));
  EXPECT_THAT(text,
              HasSubstr("person                   1.000     0.500     0.667       2       4       2\n"));
  EXPECT_THAT(text, HasSubstr("date                     0.500  of 2 matched events"));
  ASSERT_NE(text.find("Attack"), std::string::npos);
  EXPECT_LT(text.find("Attack"), text.find("Visit"));
}

TEST(Report, JsonHasTheSameFigures) {
  std::ostringstream out;
  write_report_json(sample(), out);
  const std::string text = out.str();
  EXPECT_THAT(text, HasSubstr("\"documents\": 3"));
  EXPECT_THAT(text,
              HasSubstr("\"person\": {\n  \"precision\": 1.0,\n  \"recall\": 0.5,\n  \"f1\": 0.666666"));
  EXPECT_THAT(text, HasSubstr("\"Visit\": {"));
  EXPECT_THAT(text, HasSubstr("\"accuracy\": 0.5"));
}

}  // namespace
}  // namespace entente
