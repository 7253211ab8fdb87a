// SPDX-License-Identifier: MIT
#include "export/csv_tables.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <sstream>

#include "tests/export/samples.hpp"

namespace entente {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

std::map<std::string, std::string> tables(const Graph& graph, bool exact) {
  std::map<std::string, std::ostringstream> streams;
  ExportOptions options;
  options.csv_exact = exact;
  write(graph, *find_format("csv"), options,
        [&](std::string_view name) -> std::ostream& { return streams[std::string(name)]; });
  std::map<std::string, std::string> texts;
  for (const auto& [name, stream] : streams) texts[name] = stream.str();
  return texts;
}

TEST(CsvTables, EveryTableIsThere) {
  const auto empty = tables(Graph(), false);
  EXPECT_EQ(empty.size(), kCsvTables.size());
  EXPECT_EQ(empty.at("links.csv"), "source,sourceName,role,target,targetName\r\n");
  EXPECT_THAT(empty.at("events.csv"), StartsWith("id,name,type,startDate,endDate,"));
}

TEST(CsvTables, ListsAreJoinedOrExact) {
  const Graph graph = test::rich_graph();
  EXPECT_THAT(tables(graph, false).at("agreements.csv"), HasSubstr(",country/MYS; country/VNM\r\n"));
  EXPECT_THAT(tables(graph, true).at("agreements.csv"),
              HasSubstr(",\"[\"\"country/MYS\"\",\"\"country/VNM\"\"]\"\r\n"));
}

TEST(CsvTables, EvidenceAndMentionsHaveTheirDocuments) {
  const auto all = tables(test::rich_graph(), false);
  EXPECT_THAT(all.at("mentions.csv"), HasSubstr("country/VNM,doc/talks,900,910,Vietnamese,demonym\r\n"));
  EXPECT_THAT(all.at("evidence.csv"),
              StartsWith("claim,document,start,end,quote,rule,confidence\r\nagreement/"));
}

}  // namespace
}  // namespace entente
