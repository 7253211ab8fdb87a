// SPDX-License-Identifier: MIT
#include "entente/graph/merge_account.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "entente/graph/builder.hpp"
#include "tests/support/claims.hpp"

namespace entente {
namespace {

using test::Claims;

GraphBuilder two_texts() {
  Claims a("a", "2024-11-21");
  Claims b("b", "2024-11-22");
  for (Claims* doc : {&b, &a}) {
    const auto vnm = doc->country("VNM", "Việt Nam");
    doc->person(doc == &a ? "Tô Lâm" : "To Lam", vnm);
    doc->event(EventType::Visit, {vnm}, {doc->country("MYS", "Malaysia")}, "2024-11-21");
  }
  a.person("Anwar Ibrahim");
  GraphBuilder builder;
  builder.add(b.take());
  builder.add(a.take());
  return builder;
}

std::string told(const MergeAccount& account) {
  std::string out;
  for (const MergeAccount::Source& source : account.sources) {
    out += source.document + ":" + source.name + ":" + source.quote + " ";
  }
  for (const MergeAccount::Join& join : account.joins) {
    out += std::to_string(join.a) + "=" + std::to_string(join.b) + ":" + join.rule + " ";
  }
  return out;
}

TEST(MergeAccount, TellsOfWhichEntitiesAPersonWasMade) {
  const auto account = two_texts().explain("person/to-lam");
  ASSERT_TRUE(account);
  EXPECT_EQ(account->type, "Person");
  EXPECT_EQ(told(*account), "a:Tô Lâm:Tô Lâm b:To Lam:To Lam 0=1:person.name ");
}

TEST(MergeAccount, TellsOfWhichClaimsAnEventWasMade) {
  const Graph graph = two_texts().build();
  std::string id;
  for (const Node& node : graph.nodes()) id = node.as<EventNode>() != nullptr ? node.id : id;
  const auto account = two_texts().explain(id);
  ASSERT_TRUE(account);
  EXPECT_EQ(told(*account), "a::Visit b::Visit 0=1:event.day ");
}

TEST(MergeAccount, WhatOneDocumentSaysIsNoMerge) {
  const auto account = two_texts().explain("person/anwar-ibrahim");
  ASSERT_TRUE(account);
  EXPECT_EQ(told(*account), "a:Anwar Ibrahim:Anwar Ibrahim ");
}

TEST(MergeAccount, AnIdThatIsNotThereHasNone) {
  EXPECT_FALSE(two_texts().explain("person/nobody"));
}

}  // namespace
}  // namespace entente
