// SPDX-License-Identifier: MIT
#include "entente/extract/document.hpp"

#include <gtest/gtest.h>

#include "entente/extract/reader.hpp"

namespace entente {
namespace {

TEST(Document, IsNamedAndHashed) {
  const Document document = make_document("n1", "abc");
  EXPECT_EQ(document.record.id, "n1");
  EXPECT_EQ(document.record.name, "n1");
  // The test vector of FIPS 180-4.
  EXPECT_EQ(document.record.sha256, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST(Document, RepairsIllFormedText) {
  EXPECT_EQ(make_document("x", "a\xFFz").text, "a\xEF\xBF\xBDz");
}

TEST(Document, KeepsWhatIsKnownOfIt) {
  DocumentRecord record;
  record.id = "n1";
  record.headline = "Envoys meet";
  record.published = *parse_date("2020-01-02");
  const Document document = make_document(record, "date 2023-05-04 The envoys met for an hour on Tuesday.");
  EXPECT_EQ(to_string(document.record.published), "2020-01-02");
  EXPECT_EQ(document.record.headline, "Envoys meet");
}

TEST(Document, CoversEmptyAndBlankTexts) {
  EXPECT_TRUE(make_document("x", "").sections.empty());
  const Document blank = make_document("x", " \n ");
  ASSERT_EQ(blank.sections.size(), 1U);
  EXPECT_EQ(blank.sections[0].span, (Span{0, 3}));
}

}  // namespace
}  // namespace entente
