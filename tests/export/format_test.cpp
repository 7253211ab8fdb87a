// SPDX-License-Identifier: MIT
#include "entente/export/format.hpp"

#include <gtest/gtest.h>

#include <set>

#include "entente/core/diagnostic.hpp"
#include "tests/export/samples.hpp"

namespace entente {
namespace {

TEST(Format, EveryOneIsFoundByNameAndExtension) {
  std::set<std::string_view> names;
  for (const Format& format : formats()) {
    EXPECT_EQ(find_format(format.name), &format);
    if (!format.is_folder()) {
      EXPECT_EQ(find_format(format.extension), &format);
    }
    EXPECT_NE(format.is_folder(), format.write != nullptr);
    EXPECT_TRUE(names.insert(format.name).second) << format.name;
    EXPECT_FALSE(format.summary.empty());
  }
  EXPECT_EQ(find_format(".gv"), find_format("dot"));
  EXPECT_EQ(find_format("docx"), nullptr);
  EXPECT_EQ(find_format(""), nullptr);
}

TEST(Format, ViewsAreFoundByName) {
  EXPECT_EQ(parse_view("full"), View::Full);
  EXPECT_EQ(parse_view("relations"), View::Relations);
  EXPECT_EQ(parse_view("half"), std::nullopt);
  for (const View view : views()) EXPECT_EQ(parse_view(name(view)), view);
}

TEST(Format, AFilterIsApplied) {
  ExportOptions options;
  options.filter.types = {EventType::Criticism};
  const std::string text = test::written(test::rich_graph(), "jsonld", options);
  EXPECT_NE(text.find("Criticism by Malaysia"), std::string::npos);
  EXPECT_EQ(text.find("Official visit"), std::string::npos);
}

TEST(Format, AFullDiskIsAnError) {
  std::ostringstream out;
  out.setstate(std::ios::badbit);
  EXPECT_THROW(write(test::rich_graph(), *find_format("dot"), {}, out), IoError);
}

}  // namespace
}  // namespace entente
