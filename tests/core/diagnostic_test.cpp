// SPDX-License-Identifier: MIT
#include "entente/core/diagnostic.hpp"

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <vector>

namespace entente {
namespace {

TEST(Diagnostic, IsWrittenAsCompilersWriteIt) {
  const Diagnostic d{Severity::Error, "E0103", "rules/x.rules", 3, 7, "unknown type 'Vist'"};
  EXPECT_EQ(to_string(d), "rules/x.rules:3:7: error: unknown type 'Vist' [E0103]");
}

TEST(Diagnostic, LeavesOutWhatIsNotKnown) {
  EXPECT_EQ(to_string(Diagnostic{Severity::Warning, "W0201", "a.tsv", 5, 0, "listed twice"}),
            "a.tsv:5: warning: listed twice [W0201]");
  EXPECT_EQ(to_string(Diagnostic{Severity::Note, "", "a.tsv", 0, 0, "first listed here"}),
            "a.tsv: note: first listed here");
  EXPECT_EQ(to_string(Diagnostic{Severity::Error, "E0001", "", 0, 4, "no rules"}),
            "entente: error: no rules [E0001]");
}

TEST(Diagnostic, OnlyAnErrorIsAnError) {
  std::vector<Diagnostic> list;
  EXPECT_FALSE(has_errors(list));
  list.push_back({Severity::Warning, "W1", "f", 1, 1, "w"});
  list.push_back({Severity::Note, "", "f", 1, 1, "n"});
  EXPECT_FALSE(has_errors(list));
  list.push_back({Severity::Error, "E1", "f", 1, 1, "e"});
  EXPECT_TRUE(has_errors(list));
}

TEST(Nearest, FindsASlipOfTheKeyboard) {
  constexpr std::array<std::string_view, 4> kTypes = {"Visit", "Meeting", "Signing", "Sanction"};
  EXPECT_EQ(nearest("Vist", kTypes), "Visit");
  EXPECT_EQ(nearest("Meetings", kTypes), "Meeting");
  EXPECT_EQ(nearest("Sancton", kTypes), "Sanction");
}

TEST(Nearest, SuggestsNothingFarFetched) {
  constexpr std::array<std::string_view, 2> kTypes = {"Visit", "Meeting"};
  EXPECT_EQ(nearest("Ratification", kTypes), "");
  EXPECT_EQ(nearest("", kTypes), "");
  EXPECT_EQ(nearest(std::string(100000, 'V'), kTypes), "");
}

TEST(Nearest, PrefersTheFirstOfEquals) {
  constexpr std::array<std::string_view, 2> kWords = {"cat", "car"};
  EXPECT_EQ(nearest("cab", kWords), "cat");
}

}  // namespace
}  // namespace entente
