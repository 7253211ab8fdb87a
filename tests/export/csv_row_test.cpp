// SPDX-License-Identifier: MIT
#include "export/csv_row.hpp"

#include <gtest/gtest.h>

namespace entente {
namespace {

TEST(CsvRow, QuotesWhatWouldEndACell) {
  CsvRow row;
  row.text("plain").text("a,b").text("say \"so\"").text("two\nlines").text("").text(" blank ").number(7);
  EXPECT_EQ(row.take(), "plain,\"a,b\",\"say \"\"so\"\"\",\"two\nlines\",, blank ,7\r\n");
  EXPECT_EQ(row.text("next").take(), "next\r\n");
}

TEST(CsvRow, GuardsWhatASpreadsheetWouldRun) {
  for (const std::string bad : {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "＝1", "－1"}) {
    CsvRow row;
    EXPECT_EQ(row.text(bad).take(), "'" + bad + "\r\n");
    EXPECT_EQ(row.plain(bad).take(), bad + "\r\n");
    EXPECT_EQ(CsvRow(CsvText::Exact).text(bad).take(), bad + "\r\n");
  }
  EXPECT_EQ(CsvRow().text("\rx,y").take(), "\"'\rx,y\"\r\n");
  EXPECT_EQ(CsvRow().text("\n=1").take(), "\"'\n=1\"\r\n");
  EXPECT_EQ(CsvRow().text("a=1").take(), "a=1\r\n");
}

}  // namespace
}  // namespace entente
