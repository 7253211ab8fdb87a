// SPDX-License-Identifier: MIT
#include "graph/agreement_names.hpp"

#include <gtest/gtest.h>

namespace entente::detail {
namespace {

AgreementName name(std::string_view text) {
  return agreement_name(text, {"australia", "australian", "china", "chinese"});
}

TEST(AgreementNames, PartiesAndWordingAreLeftOut) {
  const std::string key = name("free trade agreement").key;
  EXPECT_EQ(name("Australia-China Free Trade Agreement").key, key);
  EXPECT_EQ(name("China–Australia FTA").key, key);
  EXPECT_EQ(name("landmark free trade pact").key, key);
  EXPECT_NE(name("free trade area").key, key);
  EXPECT_EQ(name("MoU on fisheries").key, name("Memorandum of Understanding on Fisheries").key);
}

TEST(AgreementNames, WeighWhatTheySay) {
  EXPECT_EQ(name("agreement").weight, NameWeight::Bare);
  EXPECT_EQ(name("Joint Statement").weight, NameWeight::Bare);
  EXPECT_EQ(name("95 Statement").weight, NameWeight::Bare) << "a number is no name";
  EXPECT_EQ(name("extradition treaty").weight, NameWeight::Topical);
  EXPECT_EQ(name("Comprehensive Economic Partnership Agreement").weight, NameWeight::Topical);
  EXPECT_EQ(name("Paris Agreement").weight, NameWeight::Proper);
}

}  // namespace
}  // namespace entente::detail
