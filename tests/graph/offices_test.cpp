// SPDX-License-Identifier: MIT
#include "graph/offices.hpp"

#include <gtest/gtest.h>

namespace entente::detail {
namespace {

std::string key(std::string_view title) {
  return office_key(title, {"viet", "nam", "vietnam", "vietnamese"});
}

TEST(Offices, TheWordingOfATitleDoesNotMatter) {
  EXPECT_EQ(key("PM"), key("Prime Minister"));
  EXPECT_EQ(key("Foreign Minister"), key("Minister of Foreign Affairs of Viet Nam"));
  EXPECT_EQ(key("Defense Minister"), key("Minister for Defence"));
  EXPECT_EQ(key("Vietnamese President"), key("President"));
}

TEST(Offices, ThePartyChiefIsItsGeneralSecretary) {
  EXPECT_EQ(key("Party chief"), key("General Secretary of the Communist Party of Vietnam Central Committee"));
  EXPECT_EQ(key("party leader"), key("Party General Secretary"));
  EXPECT_NE(key("Secretary-General"), key("Party chief"));
}

TEST(Offices, DifferentOfficesStayDifferent) {
  EXPECT_NE(key("Deputy Prime Minister"), key("Prime Minister"));
  EXPECT_NE(key("Vice President"), key("President"));
  EXPECT_NE(key("Minister of Health"), key("Minister of Transport"));
}

TEST(Offices, CallingsAreKnownByTheOffice) {
  EXPECT_EQ(calling_of(key("Minister of Health")), Calling::State);
  EXPECT_EQ(calling_of(key("Ambassador to Laos")), Calling::Envoy);
  EXPECT_EQ(calling_of(key("CEO")), Calling::Business);
  EXPECT_EQ(calling_of(key("footballer")), Calling::Fame);
  EXPECT_EQ(calling_of(key("General")), Calling::Unknown);
}

TEST(Offices, AgreeWhereOneManCanBeCalledByBoth) {
  EXPECT_TRUE(offices_agree(key("Foreign Minister"), key("Minister")));
  EXPECT_TRUE(offices_agree(key("President"), key("leader")));
  EXPECT_FALSE(offices_agree(key("Prime Minister"), key("Minister")));
  EXPECT_FALSE(offices_agree(key("Foreign Minister"), key("Commerce Minister")));
}

TEST(Offices, BodiesAreLedBySome) {
  EXPECT_TRUE(leads_body(key("Secretary-General")));
  EXPECT_TRUE(leads_body(key("High Representative for Foreign Affairs")));
  EXPECT_FALSE(leads_body(key("Deputy Secretary-General")));
  EXPECT_FALSE(leads_body(key("spokesman")));
}

}  // namespace
}  // namespace entente::detail
