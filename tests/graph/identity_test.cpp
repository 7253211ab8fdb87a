// SPDX-License-Identifier: MIT
#include "graph/identity.hpp"

#include <gtest/gtest.h>

#include <set>

namespace entente::detail {
namespace {

TEST(Identity, NameKeysLoseCaseDiacriticsAndPunctuation) {
  EXPECT_EQ(name_key("Việt Nam"), "viet nam");
  EXPECT_EQ(name_key("Timor-Leste"), name_key("TIMOR  LESTE"));
  EXPECT_EQ(name_key("Peter O’Neill"), "peter oneill");
  EXPECT_EQ(name_key("U.S. Army"), "us army");
}

TEST(Identity, LookAlikeLettersOfOtherScriptsKeepTheirKey) {
  EXPECT_NE(name_key("\xD0\xA1hina"), name_key("China"));  // a Cyrillic capital Es
}

TEST(Identity, NamesWithoutLettersStillHaveAKey) {
  EXPECT_FALSE(name_key("…!").empty());
}

TEST(Identity, AcronymsAreCapitalsWithoutDots) {
  EXPECT_EQ(acronym_key("A.S.E.A.N."), "ASEAN");
  EXPECT_EQ(acronym_key("Asean"), "ASEAN");
  EXPECT_EQ(acronym_key("ASEAN+3"), "ASEAN-3");
  EXPECT_EQ(acronym_key("日本"), "");
}

TEST(Identity, TheHashIsFnv1a) {
  EXPECT_EQ(hex(fnv1a(""), 16), "cbf29ce484222325");
  EXPECT_EQ(hex(fnv1a("a"), 16), "af63dc4c8601ec8c");  // published test vector
  EXPECT_EQ(hex(fnv1a("a"), 4), "af63");
}

TEST(Identity, ReadableIdsAreSlugs) {
  EXPECT_EQ(readable_id("person/", "Tô Lâm"), "person/to-lam");
  EXPECT_EQ(readable_id("org/", "Universiti Malaya"), "org/universiti-malaya");
}

TEST(Identity, LongAndLetterlessNamesGetAHash) {
  const std::string one = readable_id("org/", std::string(300, 'x') + "1");
  const std::string two = readable_id("org/", std::string(300, 'x') + "2");
  EXPECT_LT(one.size(), 110U);
  EXPECT_NE(one, two);
  EXPECT_NE(readable_id("person/", "\xF0\x9F\x98\x80"), readable_id("person/", "\xF0\x9F\x98\x81"));
}

TEST(Identity, DocumentIdsAreSafeInAnIriAndDiffer) {
  EXPECT_EQ(document_node_id("d001"), "doc/d001");
  EXPECT_EQ(document_node_id("a b/../c?\"#"), "doc/a%20b%2F..%2Fc%3F%22%23");
  EXPECT_EQ(document_node_id(".."), "doc/%2E%2E");
  EXPECT_NE(document_node_id("a b"), document_node_id("a%20b"));
}

TEST(Identity, OnlyClashingIdsGetASuffix) {
  const std::vector<IdProposal> proposals = {
      {"person/john-smith", "usa", "1"}, {"person/john-smith", "gbr", "2"}, {"person/to-lam", "vnm", "3"}};
  EXPECT_EQ(distinct_ids(proposals),
            (std::vector<std::string>{"person/john-smith-usa", "person/john-smith-gbr", "person/to-lam"}));
}

TEST(Identity, IdsDifferEvenWhereSuffixesClashOrAreTaken) {
  const std::vector<IdProposal> proposals = {{"person/a", "usa", "1"}, {"person/a", "usa", "2"},
                                             {"person/a", "", "3"},    {"person/a", "", "3"},
                                             {"person/a", "gbr", "4"}, {"person/a-gbr", "", "5"}};
  const auto ids = distinct_ids(proposals);
  EXPECT_EQ(std::set<std::string>(ids.begin(), ids.end()).size(), ids.size());
  EXPECT_EQ(ids[5], "person/a-gbr");  // nobody else wanted it
}

}  // namespace
}  // namespace entente::detail
