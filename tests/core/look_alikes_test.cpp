// SPDX-License-Identifier: MIT
#include "entente/core/look_alikes.hpp"

#include <gtest/gtest.h>

#include <string>

#include "tests/support/table.hpp"

namespace entente {
namespace {

/// "Putin@0-6" of each.
std::string found(const std::string& text) {
  std::string out;
  for (const LookAlike& one : look_alikes(text)) {
    if (!out.empty()) out += ' ';
    out += one.plain + "@" + std::to_string(one.span.begin) + "-" + std::to_string(one.span.end);
  }
  return out;
}

TEST(LookAlikes, WordsThatMixScriptsAreFoundByWhatTheyLookLike) {
  test::check_table(
      {
          {"Put\u0456n", "Putin@0-6"},
          {"President Put\u0456n met \u0425i.", "Putin@10-16 Xi@21-24"},
          {"\u0406ran", "Iran@0-5"},
          {"P\u03b5ru", ""},
          {"\u0391ustria agreed", "Austria@0-8"},
          {"Vi\u1ec7t N\u0430m", "Nam@7-11"},
      },
      found);
}

TEST(LookAlikes, WhatIsWrittenAsItIsStays) {
  test::check_table(
      {
          {"", ""},
          {"Putin", ""},
          {"T\u00f4 L\u00e2m, Erdo\u011fan, C\u00f4te d\u2019Ivoire, \u0141\u00f3d\u017a", ""},
          {"\u041f\u0443\u0442\u0438\u043d said", ""},
          {"\u0421\u043e\u0441\u043e", ""},
          {"the \u0394T of 5 \u00b5m", ""},
          {"\u6771\u4eac Tokyo", ""},
          {"e\u0301tat", ""},
      },
      found);
}

}  // namespace
}  // namespace entente
